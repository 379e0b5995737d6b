/** Bookkeeping of a run seen from outside, epoch by epoch: what must be conserved, and by how much it is off. */
import { PROJECT_STAGE } from '../../src/model/miners/aiSites.ts';
import type { RunState } from '../../src/model/runState.ts';
import { columnOf, figureOf } from './fleetFigures.ts';
import { sum } from './sample.ts';

/** Largest errors seen so far, each relative to the network's total of its kind. */
export interface Ledger {
  watch: (state: RunState) => void;
  /** By name of what was checked. */
  worst: Record<string, number>;
  epochs: number;
}

function createLedger(check: (state: RunState, note: (name: string, error: number) => void) => void): Ledger {
  const ledger: Ledger = { worst: {}, epochs: 0, watch: () => {} };
  ledger.watch = (state) => {
    ledger.epochs++;
    check(state, (name, error) => {
      const size = Number.isNaN(error) ? Number.POSITIVE_INFINITY : Math.abs(error);
      ledger.worst[name] = Math.max(ledger.worst[name] ?? 0, size);
    });
  };
  return ledger;
}

/** Nominal EH/s on all sites, by generation. */
function onSites({ fleets }: RunState): Float64Array {
  const total = new Float64Array(fleets.generations);
  for (let at = 0; at < fleets.rigs.length; at++) total[at % fleets.generations] += fleets.rigs[at];
  return total;
}

/** Rigs per generation: at the start + delivered + racked used - left = on site; left = racked + for sale + in transit + scrapped. */
export function rigLedger(): Ledger {
  let start: Float64Array | null = null;
  let leftBefore = new Float64Array();
  let rackedBefore = new Float64Array();
  let deliveredBefore = new Float64Array();
  let released = new Float64Array();
  let due = 0;
  return createLedger((state, note) => {
    const { pool, epoch, fleets, generations, orderedGeneration } = state;
    const here = onSites(state);
    const total = sum(state.population.installedEHs);
    if (start === null) {
      start = here.map((ehs, g) => ehs - pool.deliveredNominal[g] - pool.rackedNominal[g] + pool.leftNominal[g]);
      note('start', sum(start) / total - 1);
      leftBefore = new Float64Array(here.length);
      rackedBefore = new Float64Array(here.length);
      deliveredBefore = pool.deliveredNominal.slice();
      released = new Float64Array(here.length);
    }
    for (let g = 0; g < here.length; g++) {
      note('on sites', (here[g] - (start[g] + pool.deliveredNominal[g] + pool.rackedNominal[g] - pool.leftNominal[g])) / total);
      released[g] += (pool.leftNominal[g] - leftBefore[g] - (pool.rackedNominal[g] - rackedBefore[g])) * epoch.wear;
      note('in the pool', (released[g] - pool.forSale[g] - pool.inTransit[g] - pool.scrapped[g]) / total);
    }
    if (epoch.index > 0) note('delivered as ordered', (sum(pool.deliveredNominal) - sum(deliveredBefore)) * epoch.wear - due);
    leftBefore = pool.leftNominal.slice();
    rackedBefore = pool.rackedNominal.slice();
    deliveredBefore = pool.deliveredNominal.slice();
    const next = (epoch.index + 1) % orderedGeneration.length;
    due = sum(fleets.orders.subarray(next * fleets.count, (next + 1) * fleets.count));
    note('negative', Math.min(0, ...fleets.rigs, ...pool.forSale, ...pool.inTransit, ...pool.scrapped));
    note('known generations only', generations.count - here.length);
  });
}

/** The running sums of every fleet against its rigs. */
export function runningSumLedger(): Ledger {
  return createLedger(({ fleets, generations, epoch }, note) => {
    for (let i = 0; i < fleets.count; i++) {
      const rigs = fleets.rigs.subarray(i * fleets.generations, (i + 1) * fleets.generations);
      const megawatts = rigs.map((ehs, g) => ehs * generations.efficiencyJPerTH[g]);
      const first = figureOf(fleets, i, 'FIRST_RUNNING');
      note('installed', (sum(rigs) - figureOf(fleets, i, 'INSTALLED_EHS')) / epoch.installedEHs);
      note('installed MW', (sum(megawatts) - figureOf(fleets, i, 'INSTALLED_MW')) / epoch.installedEHs);
      note('running', (sum(rigs.subarray(first)) - figureOf(fleets, i, 'RUNNING_EHS')) / epoch.installedEHs);
      note('running MW', (sum(megawatts.subarray(first)) - figureOf(fleets, i, 'RUNNING_MW')) / epoch.installedEHs);
    }
  });
}

/** Energised MW of a fleet: mining, AI in operation, on the way back from AI, and MW that stopped mining for a building under way. */
function energisedMW({ fleets, ai, projects }: RunState): Float64Array {
  const total = columnOf(fleets, 'MINING_MW').map((mining, i) => mining + ai.operatingMW[i] + ai.returningMW[i]);
  for (let k = 0; k < projects.count; k++)
    if (projects.stage[k] === PROJECT_STAGE.building) total[projects.fleet[k]] += projects.fromMiningMW[k];
  return total;
}

/** Site MW: what is energised changes by growth alone, and rigs never need more than the site has. */
export function siteLedger(): Ledger {
  let before: Float64Array | null = null;
  return createLedger((state, note) => {
    const { fleets, epoch } = state;
    const now = energisedMW(state);
    for (let i = 0; i < fleets.count; i++) {
      const scale = Math.max(1, now[i]);
      note('lost MW', Math.min(0, before === null ? 0 : (now[i] - before[i]) / scale));
      note('added MW', Math.max(0, before === null ? 0 : (now[i] - before[i]) / scale));
      note('negative MW', Math.min(0, figureOf(fleets, i, 'MINING_MW'), state.ai.operatingMW[i], state.ai.returningMW[i]));
      note('running above site', Math.max(0, (figureOf(fleets, i, 'RUNNING_MW') * epoch.wear - figureOf(fleets, i, 'MINING_MW')) / scale));
      note(
        'installed above site',
        Math.max(0, (figureOf(fleets, i, 'INSTALLED_MW') * epoch.wear - figureOf(fleets, i, 'MINING_MW')) / scale),
      );
    }
    before = now;
  });
}

/** Hashrate of classes, regions and owners against the network's, and difficulty against the one before. */
export function networkLedger(): Ledger {
  let difficulty = 0;
  return createLedger(({ epoch, sums, fleets }, note) => {
    for (const part of ['classHashrate', 'regionHashrate', 'ownerHashrate'] as const) note(part, sum(sums[part]) / epoch.hashrateEHs - 1);
    note('fleets', sum(columnOf(fleets, 'HASHRATE_EHS')) / epoch.hashrateEHs - 1);
    note('running above willing', Math.max(0, epoch.hashrateEHs / epoch.willingEHs - 1));
    note('willing above installed', Math.max(0, epoch.willingEHs / epoch.installedEHs - 1));
    if (difficulty > 0) note('log2 retarget over 2', Math.abs(Math.log2(epoch.difficultyT / difficulty)) / 2);
    difficulty = epoch.difficultyT;
  });
}
