/** Mining or idle, on states taken from the middle of random runs: seed of the generator 20260401. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustActedHashprice, dispatch } from '../../../src/model/miners/dispatch.ts';
import type { RunState } from '../../../src/model/runState.ts';
import { columnOf, figureOf, setFigure } from '../fleetFigures.ts';
import { type RandomStudy, randomStudy } from '../randomStudies.ts';
import { simulatorOf, smallModel, stateOf } from '../smallStudy.ts';

const RANDOM = { seed: 20260401, numRuns: 60 };

/** The state after epoch `epoch` of a study's first run, a copy of its own. */
function stateAfter({ model, period, seed }: RandomStudy, epoch: number): RunState | null {
  let copy: RunState | null = null;
  const simulator = simulatorOf([model], seed, period);
  simulator.onEpoch = (state) => {
    if (state.epoch.index <= epoch) copy = structuredClone(state);
  };
  try {
    simulator.simulate(0, 0);
  } catch (error) {
    if (!/no hashrate left/.test(String(error))) throw error;
  }
  return copy;
}

/** Running hashrate by fleet when the state is dispatched with hashprice acted on and power scaled. */
function dispatched(from: RunState, hashpriceScale: number, powerScale = 1): Float64Array {
  const state = structuredClone(from);
  state.actedHashprice.forEach((h, c) => {
    state.actedHashprice[c] = h * hashpriceScale;
  });
  columnOf(state.fleets, 'CONTRACT_USD_PER_MWH').forEach((usd, i) => {
    setFigure(state.fleets, i, 'CONTRACT_USD_PER_MWH', usd * powerScale);
  });
  dispatch(state);
  return columnOf(state.fleets, 'HASHRATE_EHS');
}

const lower = (a: Float64Array, b: Float64Array) => Array.from(a).filter((ehs, i) => ehs < b[i] - 1e-9 * (1 + b[i]));
const factor = fc.double({ min: 1, max: 3, noNaN: true });

describe('in one epoch', () => {
  it('a higher hashprice never lowers the running hashrate of any fleet', () => {
    fc.assert(
      fc.property(randomStudy, fc.nat(8), factor, factor, (study, epoch, low, more) => {
        const state = stateAfter(study, epoch);
        if (state === null) return;
        expect(lower(dispatched(state, (low / 3) * more), dispatched(state, low / 3))).toEqual([]);
      }),
      RANDOM,
    );
  });

  it('cheaper power never lowers the running hashrate of any fleet', () => {
    fc.assert(
      fc.property(randomStudy, fc.nat(8), factor, factor, (study, epoch, low, more) => {
        const state = stateAfter(study, epoch);
        if (state === null) return;
        expect(lower(dispatched(state, 1, low / 2), dispatched(state, 1, (low / 2) * more))).toEqual([]);
      }),
      RANDOM,
    );
  });

  it('at no hashprice nothing runs, at a huge one everything installed runs but for the weather', () => {
    fc.assert(
      fc.property(randomStudy, fc.nat(8), (study, epoch) => {
        const state = stateAfter(study, epoch);
        if (state === null) return;
        expect(Math.max(...dispatched(state, 0))).toBe(0);
        const all = structuredClone(state);
        all.actedHashprice.fill(1e12);
        dispatch(all);
        expect(Math.abs(all.epoch.willingEHs / all.epoch.installedEHs - 1)).toBeLessThan(1e-9);
        expect(all.epoch.hashrateEHs).toBeLessThanOrEqual(all.epoch.willingEHs * (1 + 1e-12));
      }),
      RANDOM,
    );
  });

  it('dispatching twice changes nothing: rigs between stopping and restarting stay as they are', () => {
    fc.assert(
      fc.property(randomStudy, fc.nat(8), (study, epoch) => {
        const state = stateAfter(study, epoch);
        if (state === null) return;
        dispatch(state);
        const once = columnOf(state.fleets, 'HASHRATE_EHS');
        dispatch(state);
        expect(columnOf(state.fleets, 'HASHRATE_EHS')).toEqual(once);
      }),
      RANDOM,
    );
  });
});

/** One firm, three generations of equal weight, power at 50 USD/MWh, nothing owed for power not used. */
const CLASS_IDS = ['usPublic', 'usPrivate', 'largeInternational', 'midSize', 'small'];
const onlySmall = {
  classes: Object.fromEntries(
    CLASS_IDS.map((id) => [
      id,
      {
        firms: id === 'small' ? 1 : 0,
        hashrateShare: id === 'small' ? 1 : 0,
        ...{ powerPriceUsdPerMWh: 50, powerPriceLogSd: 0, efficiencyLogSd: 0, efficiencyJPerTH: 25, takeOrPayShare: 0, spotShare: 0 },
        regions: Object.fromEntries(['texas', 'usOther', 'canada', 'russiaCIS', 'china', 'gulfAfrica', 'latinAmerica'].map((r) => [r, 0])),
      },
    ]),
  ),
  regions: Object.fromEntries(
    ['texas', 'usOther', 'canada', 'russiaCIS', 'china', 'gulfAfrica', 'latinAmerica', 'rest'].map((r) => [
      r,
      { hashrateShare: r === 'rest' ? 1 : 0 },
    ]),
  ),
  population: { calibrate: false, fleetSpreadLogSd: 0.3 },
  network: { poolFeeShare: 0 },
  dispatch: { stopMarginShare: 0.1, restartMarginShare: 0.2 },
};

describe('a rig', () => {
  const model = smallModel(onlySmall, { ai: { enabled: false } });
  const start = stateOf(model);
  const cost = (g: number) => start.generations.efficiencyJPerTH[g] * 50;
  const held = Array.from({ length: start.generations.count }, (_, g) => g).filter((g) => start.fleets.rigs[g] > 0);
  const oldest = held[0];

  /** First running generation after a sequence of hashprices. */
  function firstAfter(...hashprices: number[]): number {
    const state = structuredClone(start);
    for (const hashprice of hashprices) {
      state.actedHashprice.fill(hashprice);
      dispatch(state);
    }
    return figureOf(state.fleets, 0, 'FIRST_RUNNING');
  }

  it('runs on until revenue is the stop margin below its power cost', () => {
    expect(held.length).toBeGreaterThan(2);
    expect(firstAfter(1e9, cost(oldest) * 0.9001)).toBeLessThanOrEqual(oldest);
    expect(firstAfter(1e9, cost(oldest) * 0.8999)).toBeGreaterThan(oldest);
  });

  it('that stopped restarts only the restart margin above its power cost', () => {
    expect(firstAfter(1e9, 0.1, cost(oldest) * 1.1999)).toBeGreaterThan(oldest);
    expect(firstAfter(1e9, 0.1, cost(oldest) * 1.2001)).toBeLessThanOrEqual(oldest);
  });

  it('stops before any more efficient rig of its fleet does', () => {
    const firsts = [2, 1, 0.8, 0.6, 0.4, 0.2].map((share) => firstAfter(1e9, cost(oldest) * share));
    expect([...firsts].sort((a, b) => a - b)).toEqual(firsts);
    expect(new Set(firsts).size).toBeGreaterThan(2);
  });
});

describe('the hashprice acted on', () => {
  it('closes the share `responsiveness` of the gap each epoch', () => {
    const model = smallModel({
      classes: { small: { responsiveness: 0.3 }, midSize: { responsiveness: 1 } },
      dispatch: { expectedRetargetWeight: 0.25 },
    });
    const state = stateOf(model);
    state.actedHashprice.fill(1000);
    state.epoch.hashprice = 1200;
    state.epoch.fairHashprice = 1600;
    adjustActedHashprice(state);
    // the target is a quarter of the way from what is earned to what is fair: 1300
    expect(state.actedHashprice[4]).toBeCloseTo(1000 + 0.3 * 300, 9);
    expect(state.actedHashprice[3]).toBeCloseTo(1300, 9);
  });
});
