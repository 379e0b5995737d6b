/**
 * State of all fleets, one column a quantity. Rigs are kept in nominal EH/s: what is really there is nominal times
 * the network-wide wear factor, so that attrition costs nothing per fleet. `running*` are running sums over the
 * generations from `firstRunning` on; they are adjusted, not recomputed, when rigs come, go, stop or restart.
 */
export interface Fleets {
  count: number;
  generations: number;
  /** [fleet][generation] nominal EH/s on site. */
  rigs: Float64Array;
  installed: Float64Array;
  installedMW: Float64Array;
  running: Float64Array;
  runningMW: Float64Array;
  /** First (least efficient) generation that runs; `generations` when none does. */
  firstRunning: Int32Array;
  /** No generation before this one is on site: where looking for rigs begins. */
  firstHeld: Int32Array;
  /** Price of power before spot, USD/MWh. */
  contractUsdPerMWh: Float64Array;
  spotShare: Float64Array;
  /** Energised MW open to mining. */
  miningMW: Float64Array;
  /** MW promised to rigs that are ordered. */
  reservedMW: Float64Array;
  cashUsd: Float64Array;
  /** Mining income of the epoch, USD an hour. */
  incomeUsdPerHour: Float64Array;
  /** Hashrate running this epoch after curtailment, EH/s, real. */
  hashrateEHs: Float64Array;
  /** New rigs wanted at the last decision (real EH/s), per delivery slot: [slot][fleet]. */
  orders: Float64Array;
  /** Used rigs wanted at the last decision, real EH/s. */
  usedWanted: Float64Array;
  /** Share of rig money and growth that AI draws away, 0 to 1. */
  aiCrowding: Float64Array;
  exited: Uint8Array;
}

export function createFleets(count: number, generations: number, deliverySlots: number): Fleets {
  const column = () => new Float64Array(count);
  return {
    count,
    generations,
    rigs: new Float64Array(count * generations),
    installed: column(),
    installedMW: column(),
    running: column(),
    runningMW: column(),
    firstRunning: new Int32Array(count),
    firstHeld: new Int32Array(count),
    contractUsdPerMWh: column(),
    spotShare: column(),
    miningMW: column(),
    reservedMW: column(),
    cashUsd: column(),
    incomeUsdPerHour: column(),
    hashrateEHs: column(),
    orders: new Float64Array(count * deliverySlots),
    usedWanted: column(),
    aiCrowding: column(),
    exited: new Uint8Array(count),
  };
}

/** Puts `nominal` EH/s of generation g on fleet i's site. */
export function addRigs(fleets: Fleets, i: number, g: number, nominal: number, efficiencyJPerTH: number): void {
  const megawatts = nominal * efficiencyJPerTH;
  fleets.rigs[i * fleets.generations + g] += nominal;
  fleets.installed[i] += nominal;
  fleets.installedMW[i] += megawatts;
  if (g < fleets.firstHeld[i]) fleets.firstHeld[i] = g;
  if (g >= fleets.firstRunning[i]) {
    fleets.running[i] += nominal;
    fleets.runningMW[i] += megawatts;
  }
}

/**
 * Takes up to `megawatts` (nominal) of rigs off fleet i's site, least efficient first, adding what left by generation
 * to `left`. Returns the nominal EH/s removed.
 */
export function removeLeastEfficient(
  fleets: Fleets,
  i: number,
  megawatts: number,
  efficiencyJPerTH: Float64Array,
  left: Float64Array,
): number {
  const { rigs, generations, firstHeld } = fleets;
  const firstRunning = fleets.firstRunning[i];
  const row = i * generations;
  let remaining = megawatts;
  let idle = 0;
  let idleMW = 0;
  let ran = 0;
  let ranMW = 0;
  let g = firstHeld[i];
  for (; g < generations && remaining > 0; g++) {
    const here = rigs[row + g];
    if (here === 0) continue;
    const efficiency = efficiencyJPerTH[g];
    const isAll = here * efficiency <= remaining;
    const out = isAll ? here : remaining / efficiency;
    rigs[row + g] = isAll ? 0 : here - out;
    left[g] += out;
    if (g < firstRunning) {
      idle += out;
      idleMW += out * efficiency;
    } else {
      ran += out;
      ranMW += out * efficiency;
    }
    if (!isAll) break;
    remaining -= out * efficiency;
  }
  firstHeld[i] = g;
  fleets.installed[i] -= idle + ran;
  fleets.installedMW[i] -= idleMW + ranMW;
  fleets.running[i] -= ran;
  fleets.runningMW[i] -= ranMW;
  return idle + ran;
}

/** Takes the share `part` of every generation that does not run off the site. Returns the nominal EH/s removed. */
export function removeIdleShare(fleets: Fleets, i: number, part: number, efficiencyJPerTH: Float64Array, left: Float64Array): number {
  const { rigs, generations, firstHeld } = fleets;
  const firstRunning = fleets.firstRunning[i];
  const row = i * generations;
  let removed = 0;
  let megawatts = 0;
  if (firstHeld[i] >= firstRunning) return 0;
  for (let g = firstHeld[i]; g < firstRunning; g++) {
    const out = rigs[row + g] * part;
    rigs[row + g] -= out;
    left[g] += out;
    removed += out;
    megawatts += out * efficiencyJPerTH[g];
  }
  if (part === 1) firstHeld[i] = firstRunning;
  fleets.installed[i] -= removed;
  fleets.installedMW[i] -= megawatts;
  return removed;
}
