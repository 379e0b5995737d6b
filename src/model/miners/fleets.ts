/**
 * State of all fleets, a row a fleet. Rigs are kept in nominal EH/s: what is really there is nominal times the
 * network-wide wear factor, so that attrition costs nothing per fleet. `RUNNING_EHS*` are running sums over the
 * generations from `FIRST_RUNNING` on; they are adjusted, not recomputed, when rigs come, go, stop or restart.
 *
 * A loop takes the offsets it uses into constants of its own file and reads `rows[at + CASH_USD]`: one array, of
 * which the engine checks the kind less often than of an array a quantity; it saves 3 % of the time (MODEL.md, "Where the time goes").
 */

/** What stands where in a fleet's row. */
export const FLEET = {
  /** Price of power before spot, USD/MWh. */
  CONTRACT_USD_PER_MWH: 0,
  SPOT_SHARE: 1,
  /** J/TH of the first generation that runs, 0 when none does, and of the one before it, infinite when there is none. */
  MARGINAL_J_PER_TH: 2,
  NEXT_IDLE_J_PER_TH: 3,
  /** Nominal EH/s that run, and their MW. */
  RUNNING_EHS: 4,
  RUNNING_MW: 5,
  /** Nominal EH/s on site, and their MW. */
  INSTALLED_EHS: 6,
  INSTALLED_MW: 7,
  /** Mining income of the epoch, USD an hour. */
  INCOME_USD_PER_HOUR: 8,
  /** Hashrate running this epoch after curtailment, EH/s, real. */
  HASHRATE_EHS: 9,
  CASH_USD: 10,
  /** Energised MW open to mining. */
  MINING_MW: 11,
  /** MW promised to rigs that are ordered. */
  RESERVED_MW: 12,
  /** Share of rig money and growth that AI draws away, 0 to 1. */
  AI_CROWDING: 13,
  /** First (least efficient) generation that runs; the number of generations when none does. */
  FIRST_RUNNING: 14,
  /** No generation before this one is on site: where looking for rigs begins. */
  FIRST_HELD: 15,
  /** 1 once the fleet has left mining. */
  EXITED: 16,
} as const;
export const FLEET_WIDTH = Object.keys(FLEET).length;

const WIDTH = FLEET_WIDTH;
const { MARGINAL_J_PER_TH, NEXT_IDLE_J_PER_TH, RUNNING_EHS, RUNNING_MW, INSTALLED_EHS, INSTALLED_MW, FIRST_RUNNING, FIRST_HELD } = FLEET;

export interface Fleets {
  count: number;
  generations: number;
  /** [fleet][FLEET] */
  rows: Float64Array;
  /** [fleet][generation] nominal EH/s on site. */
  rigs: Float64Array;
  /** New rigs wanted at the last decision (real EH/s), per delivery slot: [slot][fleet]. */
  orders: Float64Array;
  /** [fleet] used rigs wanted at the last decision, real EH/s. */
  usedWanted: Float64Array;
}

export function createFleets(count: number, generations: number, deliverySlots: number): Fleets {
  return {
    count,
    generations,
    rows: new Float64Array(count * WIDTH),
    rigs: new Float64Array(count * generations),
    orders: new Float64Array(count * deliverySlots),
    usedWanted: new Float64Array(count),
  };
}

/** Every site empty, nothing ordered; the first generation is the margin of what would run. */
export function resetFleets(fleets: Fleets, efficiencyJPerTH: Float64Array): void {
  const { rows, rigs, orders, usedWanted, count, generations } = fleets;
  rows.fill(0);
  rigs.fill(0);
  orders.fill(0);
  usedWanted.fill(0);
  for (let i = 0; i < count; i++) {
    rows[i * WIDTH + FIRST_HELD] = generations;
    setMargin(fleets, i, 0, efficiencyJPerTH);
  }
}

/** Marks g as the first generation that runs on fleet i. */
export function setMargin({ rows, generations }: Fleets, i: number, g: number, efficiencyJPerTH: Float64Array): void {
  const at = i * WIDTH;
  rows[at + FIRST_RUNNING] = g;
  rows[at + MARGINAL_J_PER_TH] = g === generations ? 0 : efficiencyJPerTH[g];
  rows[at + NEXT_IDLE_J_PER_TH] = g === 0 ? Number.POSITIVE_INFINITY : efficiencyJPerTH[g - 1];
}

/** Puts `nominal` EH/s of generation g on fleet i's site. */
export function addRigs({ rows, rigs, generations }: Fleets, i: number, g: number, nominal: number, efficiencyJPerTH: number): void {
  const at = i * WIDTH;
  const megawatts = nominal * efficiencyJPerTH;
  rigs[i * generations + g] += nominal;
  rows[at + INSTALLED_EHS] += nominal;
  rows[at + INSTALLED_MW] += megawatts;
  if (g < rows[at + FIRST_HELD]) rows[at + FIRST_HELD] = g;
  if (g >= rows[at + FIRST_RUNNING]) {
    rows[at + RUNNING_EHS] += nominal;
    rows[at + RUNNING_MW] += megawatts;
  }
}

/** Puts `part` of `mix`, EH/s by generation, on fleet i's site. */
export function addMix(
  { rows, rigs, generations }: Fleets,
  i: number,
  mix: Float64Array,
  part: number,
  efficiencyJPerTH: Float64Array,
): void {
  const at = i * WIDTH;
  const row = i * generations;
  const firstRunning = rows[at + FIRST_RUNNING];
  let installed = rows[at + INSTALLED_EHS];
  let installedMW = rows[at + INSTALLED_MW];
  let running = rows[at + RUNNING_EHS];
  let runningMW = rows[at + RUNNING_MW];
  let oldest = generations;
  for (let g = generations - 1; g >= 0; g--) if (mix[g] > 0) oldest = g;
  for (let g = oldest; g < generations; g++) {
    if (!(mix[g] > 0)) continue;
    const nominal = mix[g] * part;
    const megawatts = nominal * efficiencyJPerTH[g];
    rigs[row + g] += nominal;
    installed += nominal;
    installedMW += megawatts;
    if (g < firstRunning) continue;
    running += nominal;
    runningMW += megawatts;
  }
  if (oldest < rows[at + FIRST_HELD]) rows[at + FIRST_HELD] = oldest;
  rows[at + INSTALLED_EHS] = installed;
  rows[at + INSTALLED_MW] = installedMW;
  rows[at + RUNNING_EHS] = running;
  rows[at + RUNNING_MW] = runningMW;
}

/**
 * Takes up to `megawatts` (nominal) of rigs off fleet i's site, least efficient first, adding what left by generation
 * to `left`. Returns the nominal EH/s removed.
 */
export function removeLeastEfficient(
  { rows, rigs, generations }: Fleets,
  i: number,
  megawatts: number,
  efficiencyJPerTH: Float64Array,
  left: Float64Array,
): number {
  const at = i * WIDTH;
  const row = i * generations;
  const firstRunning = rows[at + FIRST_RUNNING];
  let remaining = megawatts;
  let idle = 0;
  let idleMW = 0;
  let ran = 0;
  let ranMW = 0;
  let g = rows[at + FIRST_HELD] | 0;
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
  rows[at + FIRST_HELD] = g;
  rows[at + INSTALLED_EHS] -= idle + ran;
  rows[at + INSTALLED_MW] -= idleMW + ranMW;
  rows[at + RUNNING_EHS] -= ran;
  rows[at + RUNNING_MW] -= ranMW;
  return idle + ran;
}

/** Whether anything may stand idle on fleet i's site. */
export function mayHaveIdleRigs({ rows }: Fleets, i: number): boolean {
  return rows[i * WIDTH + FIRST_HELD] < rows[i * WIDTH + FIRST_RUNNING];
}

/** Takes the share `part` of every generation that does not run off the site. Returns the nominal EH/s removed. */
export function removeIdleShare(fleets: Fleets, i: number, part: number, efficiencyJPerTH: Float64Array, left: Float64Array): number {
  const { rows, rigs, generations } = fleets;
  if (!mayHaveIdleRigs(fleets, i)) return 0;
  const at = i * WIDTH;
  const row = i * generations;
  const firstRunning = rows[at + FIRST_RUNNING] | 0;
  let removed = 0;
  let megawatts = 0;
  for (let g = rows[at + FIRST_HELD] | 0; g < firstRunning; g++) {
    const here = rigs[row + g];
    if (here === 0) continue;
    const out = here * part;
    rigs[row + g] = here - out;
    left[g] += out;
    removed += out;
    megawatts += out * efficiencyJPerTH[g];
  }
  if (part === 1) rows[at + FIRST_HELD] = firstRunning;
  rows[at + INSTALLED_EHS] -= removed;
  rows[at + INSTALLED_MW] -= megawatts;
  return removed;
}
