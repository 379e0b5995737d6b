/**
 * Hashprice h = 3600 x 1e18 / (D x 2^32) x (subsidy + fees) x price: expected revenue of one EH/s in one hour, USD.
 * It is fixed by difficulty, not by this epoch's hashrate, so decisions inside an epoch do not depend on each other.
 */
import { DIFFICULTY_PER_T, HASHES_PER_DIFFICULTY, HASHES_PER_EH, SECONDS_PER_HOUR } from '../../units.ts';

/** USD per EH/s and hour from difficulty (T), reward per block (BTC, subsidy and fees) and price (USD). */
export function hashpriceUsdPerEHHour(difficultyT: number, rewardBtcPerBlock: number, priceUsd: number): number {
  return ((SECONDS_PER_HOUR * HASHES_PER_EH) / (difficultyT * DIFFICULTY_PER_T * HASHES_PER_DIFFICULTY)) * rewardBtcPerBlock * priceUsd;
}

/** Power price at which a rig's revenue just pays its power, USD/MWh, from hashprice (USD/EH-hour) and J/TH. */
export function breakEvenPowerPriceUsdPerMWh(hashprice: number, efficiencyJPerTH: number): number {
  return hashprice / efficiencyJPerTH;
}
