/**
 * Price of a rig, new or used, per EH/s: what gives the buyer at the reference power price his payback,
 * max(floor, payback x 8760 x (h - e c_ref)). With c_ref = 50 USD/MWh and 1.2 years: 7.4 USD/TH for an S21 in
 * December 2025 (seen: 7-8), 155 for the S19 class in May 2021 (seen: 119).
 */
import type { ModelParameters } from '../../scenario/study.ts';
import { HOURS_PER_YEAR, TH_PER_EH } from '../../units.ts';

/** USD per EH/s of a rig at a hashprice in USD per EH/s-hour, with the floor in USD/TH. */
export function rigPriceUsdPerEH(
  rigs: ModelParameters['rigs'],
  hashprice: number,
  efficiencyJPerTH: number,
  floorUsdPerTH: number,
): number {
  return Math.max(
    floorUsdPerTH * TH_PER_EH,
    rigs.pricePaybackYears * HOURS_PER_YEAR * (hashprice - efficiencyJPerTH * rigs.referencePowerPriceUsdPerMWh),
  );
}

/**
 * How much of what it could order a firm does order: all at a payback of (1 - ramp) x limit, nothing at the limit.
 * From payback over its limit, and one over the ramp.
 */
export function appetiteAt(paybackOverLimit: number, perRamp: number): number {
  const room = (1 - paybackOverLimit) * perRamp;
  return room <= 0 ? 0 : room >= 1 ? 1 : room;
}

/** Margin over power, USD per EH/s and hour, at which a price pays back just within the limit. */
export function marginAtLimit(usdPerEH: number, limitYears: number): number {
  return usdPerEH / (HOURS_PER_YEAR * limitYears);
}
