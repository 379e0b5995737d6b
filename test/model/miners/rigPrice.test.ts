import { describe, expect, it } from 'vitest';
import { modelSchema } from '../../../src/config/schema/study.ts';
import { readHistory, readHistoryMonths } from '../../../src/history/readHistory.ts';
import { rigPriceUsdPerEH } from '../../../src/model/miners/rigPrice.ts';
import type { ModelParameters } from '../../../src/scenario/study.ts';
import { fromUsdPerPHDay, TH_PER_EH } from '../../../src/units.ts';

const rigs = modelSchema.parse({}).rigs as unknown as ModelParameters['rigs'];
const usdPerTH = (hashprice: number, efficiency: number, floor = 0) => rigPriceUsdPerEH(rigs, hashprice, efficiency, floor) / TH_PER_EH;
const hashpriceOf = (month: string) => fromUsdPerPHDay(readHistoryMonths().find((m) => m.month === month)?.hashpriceUsdPerPHDay as number);

describe('the price of a rig', () => {
  it('of the S21 class is 7.4 USD/TH at the hashprice of December 2025 (seen: 7 to 8)', () => {
    expect(usdPerTH(hashpriceOf('2025-12'), 17.5)).toBeCloseTo(7.4, 1);
  });

  it('of the S19 class is 155 USD/TH at the peak of May 2021, 395 USD/PH/day, and 145 at the mean of that epoch (seen: 119)', () => {
    expect(Math.abs(usdPerTH(fromUsdPerPHDay(395), 34.5) / 155 - 1)).toBeLessThan(0.01);
    const epoch = readHistory().find(({ start }) => start.startsWith('2021-05-01'));
    expect(Math.abs(usdPerTH(fromUsdPerPHDay(epoch?.hashpriceUsdPerPHDay as number), 34.5) / 145 - 1)).toBeLessThan(0.01);
  });

  it('gives the buyer at the reference power price his payback', () => {
    const hashprice = fromUsdPerPHDay(50);
    const profitPerYear = 8760 * (hashprice - 18 * rigs.referencePowerPriceUsdPerMWh);
    expect(rigPriceUsdPerEH(rigs, hashprice, 18, 0) / profitPerYear).toBeCloseTo(rigs.pricePaybackYears, 12);
  });

  it('never falls below its floor', () => {
    expect(usdPerTH(fromUsdPerPHDay(20), 30, 5)).toBe(5);
    expect(usdPerTH(0, 98, 0.5)).toBe(0.5);
  });

  it('is higher for a better rig and at a higher hashprice', () => {
    expect(usdPerTH(1500, 15)).toBeGreaterThan(usdPerTH(1500, 20));
    expect(usdPerTH(1600, 15)).toBeGreaterThan(usdPerTH(1500, 15));
  });
});
