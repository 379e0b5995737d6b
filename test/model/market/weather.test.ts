import { describe, expect, it } from 'vitest';
import { REGION_IDS, type RegionId } from '../../../src/config/names.ts';
import { modelSchema } from '../../../src/config/schema/study.ts';
import { createMarket, fillMarket } from '../../../src/model/market/market.ts';
import { stormSystemOf, winterStarts } from '../../../src/model/market/weather.ts';
import type { ModelParameters } from '../../../src/scenario/study.ts';
import { dayOf } from '../../../src/units.ts';
import { errorsOff, sum } from '../sample.ts';
import { shocksOfRun } from './marketParameters.ts';

const START = dayOf('2026-09-01');
const DAYS = 300;
const WINTERS = winterStarts(START, START + DAYS);

const flat = { seasonalCurtailedShare: new Array(12).fill(0), stormsPerWinter: 0 };
const calm = Object.fromEntries(REGION_IDS.map((id) => [id, flat]));

function curtailed(weather: Record<string, unknown>, regions: Record<string, unknown> = calm, run = 0, gridDays = 1) {
  const cells = Math.ceil(DAYS / gridDays);
  const market = createMarket(START, gridDays, cells, WINTERS);
  const parameters = modelSchema.parse({ market: { weather, gridDays }, regions: { ...calm, ...regions } });
  fillMarket(market, parameters as unknown as ModelParameters, shocksOfRun(run, cells, WINTERS.length));
  return Object.fromEntries(REGION_IDS.map((id, r) => [id, market.curtailed[r].values])) as Record<RegionId, Float64Array>;
}

describe('weather', () => {
  it('curtails by the table of months, in the regions that have one', () => {
    const monthly = [0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.11, 0.12];
    const { texas, canada } = curtailed({ randomStorms: false }, { texas: { ...flat, seasonalCurtailedShare: monthly } });
    expect(texas[0]).toBe(0.09); // 1 September
    expect(texas[29]).toBe(0.09); // 30 September
    expect(texas[30]).toBe(0.1);
    expect(texas[122]).toBe(0.01); // 1 January
    expect(Math.max(...canada)).toBe(0);
    expect(
      Math.max(...curtailed({ seasonal: false, randomStorms: false }, { texas: { ...flat, seasonalCurtailedShare: monthly } }).texas),
    ).toBe(0);
  });

  it('of an observed storm stops its share from the first to the last day, in its region alone', () => {
    const observedStorms = [{ name: 'Fern', region: 'texas', start: '2026-09-03', end: '2026-09-05', curtailedShare: 0.6 }];
    const { texas, usOther } = curtailed({ randomStorms: false, observedStorms });
    expect(Array.from(texas.subarray(0, 6))).toEqual([0, 0, 0.6, 0.6, 0.6, 0].map((share) => expect.closeTo(share, 12)));
    expect(Math.max(...usOther)).toBe(0);
  });

  it('of a storm shorter than a grid step is spread over the step', () => {
    const observedStorms = [{ name: 'Fern', region: 'texas', start: '2026-09-03', end: '2026-09-05', curtailedShare: 0.7 }];
    expect(curtailed({ randomStorms: false, observedStorms }, calm, 0, 7).texas[0]).toBeCloseTo((0.7 * 3) / 7, 12);
  });

  it('of two storms at once leaves what neither stops', () => {
    const storm = (curtailedShare: number) => ({ name: 'Storm', region: 'rest', start: '2026-09-01', end: '2026-09-30', curtailedShare });
    const { rest } = curtailed({ randomStorms: false, observedStorms: [storm(0.5), storm(0.2)] });
    expect(rest[3]).toBeCloseTo(1 - 0.5 * 0.8, 12);
  });

  const stormy = { ...flat, stormsPerWinter: 0.6, stormCurtailedShare: 0.5, stormDays: 6 };

  it('draws storms at their rate, length and depth, 2,000 winters, seed 1', () => {
    const weeks = Array.from({ length: 2000 }, (_, run) => curtailed({}, { russiaCIS: stormy }, run, 7).russiaCIS);
    const lostDays = weeks.map((shares) => 7 * sum(shares));
    // 0.6 storms of 6 days and half the load, less where two of them, 0.18 pairs a winter, stop the same load
    const overlap = (0.6 ** 2 / 2) * (6 * 6 * 2 * 0.5 ** 2) * (1 / 90);
    expect(errorsOff(lostDays, 0.6 * 6 * 0.5 - overlap)).toBeLessThan(4);
  });

  it('draws storms between December and February, and none elsewhere in the year', () => {
    const first = dayOf('2026-12-01') - START;
    for (let run = 0; run < 200; run++) {
      const { russiaCIS } = curtailed({}, { russiaCIS: { ...stormy, stormsPerWinter: 3 } }, run);
      expect(Math.max(...russiaCIS.subarray(0, first))).toBe(0);
    }
  });

  it('crosses Texas, the rest of the US and Canada in one storm system, and no other region with it', () => {
    expect(['texas', 'usOther', 'canada'].map((id) => stormSystemOf(REGION_IDS.indexOf(id as never)))).toEqual([0, 0, 0]);
    const systems = REGION_IDS.slice(3).map((_, k) => stormSystemOf(k + 3));
    expect(new Set([0, ...systems]).size).toBe(systems.length + 1);
    const { texas, canada, russiaCIS } = curtailed({}, { texas: stormy, canada: stormy, russiaCIS: stormy }, 1);
    expect(texas).toEqual(canada);
    expect(russiaCIS).not.toEqual(texas);
  });

  it('has the same storms with and without the seasons: one switch moves no draw of the other', () => {
    const seasons = { ...stormy, seasonalCurtailedShare: new Array(12).fill(0.1) };
    for (let run = 0; run < 50; run++) {
      const storms = curtailed({ seasonal: false }, { rest: seasons }, run).rest;
      const both = curtailed({ seasonal: true }, { rest: seasons }, run).rest;
      expect(Math.max(...both.map((share, i) => Math.abs(share - (1 - 0.9 * (1 - storms[i])))))).toBeLessThan(1e-12);
    }
  });

  it('knows every winter that a study touches', () => {
    expect(
      winterStarts(dayOf('2026-03-20'), dayOf('2028-12-31')).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
    ).toEqual(['2025-12-01', '2026-12-01', '2027-12-01', '2028-12-01']);
  });
});
