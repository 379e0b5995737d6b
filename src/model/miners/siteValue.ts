/** What a site MW that mines is worth with the rigs it has: the class's table of mining values, read at the fleet's own cost ratio. */
import { HOURS_PER_YEAR } from '../../units.ts';
import type { RunState } from '../runState.ts';
import { FLEET, FLEET_WIDTH } from './fleets.ts';
import { readMiningValue } from './valueOfMW.ts';

const WIDTH = FLEET_WIDTH;
const { CONTRACT_USD_PER_MWH, INSTALLED_EHS, INSTALLED_MW } = FLEET;

/** Below this a site counts as empty and is valued with new rigs. */
const SMALLEST_FLEET_EHS = 1e-6;

/** Value of one site MW mining with the fleet's own rigs, USD, from the class's table. */
export function mineValuePerSiteMW(state: RunState, i: number, classIndex: number): number {
  const { epoch, parameters } = state;
  const { rows } = state.fleets;
  const at = i * WIDTH;
  const hashprice = epoch.smoothedHashprice * (1 - parameters.network.poolFeeShare);
  if (hashprice <= 0) return 0;
  const revenuePerMW =
    rows[at + INSTALLED_EHS] > SMALLEST_FLEET_EHS
      ? (hashprice * rows[at + INSTALLED_EHS]) / rows[at + INSTALLED_MW]
      : hashprice * state.generations.ehsPerMW[epoch.frontier];
  return HOURS_PER_YEAR * revenuePerMW * readMiningValue(state.miningValue[classIndex], rows[at + CONTRACT_USD_PER_MWH] / revenuePerMW);
}
