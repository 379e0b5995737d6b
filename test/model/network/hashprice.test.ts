import { describe, expect, it } from 'vitest';
import { breakEvenPowerPriceUsdPerMWh, hashpriceUsdPerEHHour } from '../../../src/model/network/hashprice.ts';
import { fromUsdPerPHDay, toUsdPerPHDay } from '../../../src/units.ts';

describe('hashprice', () => {
  it('at 133.79 T, 3.125 BTC and 67,000 USD is 31.481474 USD per PH/s and day', () => {
    expect(toUsdPerPHDay(hashpriceUsdPerEHHour(133.79, 3.125, 67_000))).toBeCloseTo(31.481474, 6);
  });

  it('rises in proportion to reward and price and falls with difficulty', () => {
    const base = hashpriceUsdPerEHHour(100, 3, 50_000);
    expect(hashpriceUsdPerEHHour(100, 6, 50_000) / base).toBeCloseTo(2, 12);
    expect(hashpriceUsdPerEHHour(100, 3, 75_000) / base).toBeCloseTo(1.5, 12);
    expect(hashpriceUsdPerEHHour(400, 3, 50_000) / base).toBeCloseTo(0.25, 12);
  });

  it('at 30 USD/PH/day breaks even at 71.43 USD/MWh with 17.5 J/TH and at 58.14 with 21.5', () => {
    expect(breakEvenPowerPriceUsdPerMWh(fromUsdPerPHDay(30), 17.5)).toBeCloseTo(30_000 / 24 / 17.5, 9);
    expect(breakEvenPowerPriceUsdPerMWh(fromUsdPerPHDay(30), 17.5)).toBeCloseTo(71.43, 2);
    expect(breakEvenPowerPriceUsdPerMWh(fromUsdPerPHDay(30), 21.5)).toBeCloseTo(58.14, 2);
  });
});
