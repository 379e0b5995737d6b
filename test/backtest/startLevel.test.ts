/** The level a forecast of the past begins with: what was known, and how well. */
import { describe, expect, it } from 'vitest';
import { atMeans } from '../../src/backtest/means.ts';
import { quarterAfter } from '../../src/backtest/outcomes.ts';
import { pastStart, stoppedByStorms } from '../../src/backtest/pastStart.ts';
import { readPastHistory } from '../../src/backtest/readPastHistory.ts';
import { studyAt } from '../../src/backtest/runBacktest.ts';
import { levelSd, uncertainLevel } from '../../src/backtest/startLevel.ts';
import { loadStudy } from '../../src/config/load.ts';
import { CLASS_IDS, REGION_IDS, type RegionId } from '../../src/config/names.ts';
import { modelSchema } from '../../src/config/schema/study.ts';
import type { HistoryEpoch } from '../../src/history/history.ts';
import { loadHistory, packagedConfigs } from '../../src/history/readHistory.ts';
import { drawNormal } from '../../src/random/normal.ts';
import { openStream } from '../../src/random/stream.ts';
import { dayOf, isoDateOf } from '../../src/units.ts';

const model = modelSchema.parse({ market: { weather: { seasonal: false } } });

/** Epochs of two weeks whose hashrate grows evenly, with the luck of 2,016 blocks and errors of its own. */
function epochsWith(sd: number): HistoryEpoch[] {
  const stream = openStream(1, 0, 'resampling', `level ${sd}`);
  return Array.from({ length: 80 }, (_, i) => ({
    height: 2016 * i,
    start: `${isoDateOf(18_000 + 14 * i)}T00:00:00Z`,
    days: 14,
    difficultyT: 1,
    hashrateEHs: 100 * Math.exp(0.02 * i + sd * drawNormal(stream)),
    priceUsd: 1,
    feesBtcPerBlock: 0,
    hashpriceUsdPerPHDay: 1,
  }));
}

describe('the error of a level', () => {
  it('is small where hashrate grows evenly and large where it jumps', () => {
    expect(levelSd(epochsWith(0), model)).toBeLessThan(0.001);
    const noisy = levelSd(epochsWith(0.08), model);
    expect(noisy).toBeGreaterThan(0.06);
    expect(noisy).toBeLessThan(0.14);
  });

  it('was twice as large after the ban of 2021 as in 2024', () => {
    const of = (date: string) => levelSd(pastStart(loadHistory().epochs, date).before, modelSchema.parse({}));
    expect(of('2022-01-01')).toBeGreaterThan(1.8 * of('2025-01-01'));
  });
});

describe('the level itself', () => {
  const history = loadHistory();

  it('is the mean of the last thirty days carried to the first block of the study', () => {
    const begin = pastStart(history.epochs, '2024-01-01');
    const before = history.quarters.find(({ quarter }) => quarter === '2023Q4')!;
    const known = { firstDay: '2024-01-01', quarterBefore: before, shocks: [] };
    const level = uncertainLevel(begin, known, model) as { lognormal: [number, number] };
    expect(level.lognormal[0] / before.last30DaysEHs).toBeGreaterThan(1);
    expect(level.lognormal[0] / before.last30DaysEHs).toBeLessThan(1.05);
  });

  it('counts what a storm of those days had stopped as able to run, and no storm of later days', () => {
    const { shocks } = readPastHistory().world;
    const median = (firstDay: string, told: typeof shocks) => {
      const quarterBefore = history.quarters.find(({ quarter }) => quarter === quarterAfter(firstDay, -1));
      const level = uncertainLevel(pastStart(history.epochs, firstDay), { firstDay, quarterBefore, shocks: told }, model);
      return (level as { lognormal: [number, number] }).lognormal[0];
    };
    // Elliott, 22 to 26 December 2022: five of thirty days
    expect(median('2023-01-01', shocks) / median('2023-01-01', [])).toBeGreaterThan(1.01);
    for (const firstDay of ['2022-10-01', '2023-04-01', '2026-01-01']) expect(median(firstDay, shocks)).toBe(median(firstDay, []));
    const unknown = shocks.map((one) => ({ ...one, known: '2023-01-02' }));
    expect(median('2023-01-01', unknown)).toBe(median('2023-01-01', []));
  });

  it('has what a storm stopped: days of thirty, times the flexible load that lies there', () => {
    // all hashrate in Texas, half of it flexible
    const texan = modelSchema.parse({
      regions: Object.fromEntries(REGION_IDS.map((id) => [id, { hashrateShare: Number(id === 'texas') }])),
      classes: Object.fromEntries(
        CLASS_IDS.map((id) => [
          id,
          { flexibleLoadShare: 0.5, regions: Object.fromEntries(REGION_IDS.map((region) => [region, Number(region === 'texas')])) },
        ]),
      ),
    });
    const storm = (region: RegionId, start: string, end: string) =>
      ({ known: start, kind: 'storm', name: 'Made up', region, start, end, size: 0.8 }) as const;
    const stopped = (...storms: Parameters<typeof stoppedByStorms>[1]) =>
      stoppedByStorms(atMeans(texan), storms, dayOf('2022-12-02'), dayOf('2023-01-01'));
    expect(stopped(storm('texas', '2022-12-10', '2022-12-12'))).toBeCloseTo((3 / 30) * 0.8 * 0.5, 12);
    expect(stopped(storm('texas', '2022-11-20', '2022-12-03'))).toBeCloseTo((2 / 30) * 0.8 * 0.5, 12);
    expect(stopped(storm('texas', '2023-01-01', '2023-01-05'))).toBe(0);
    expect(stopped(storm('canada', '2022-12-10', '2022-12-12'))).toBe(0);
  });

  it('of a forecast from January 2023 knows of the storm before it', () => {
    const study = { ...loadStudy(`${packagedConfigs()}/backtest.yaml`), runs: 2 };
    const past = readPastHistory();
    const levelIn = (world: typeof past) => {
      const { startHashrateEHs } = studyAt(study, world, history, '2023Q1', 1, ['simulated']).scenarios[0]!.model.network;
      return (startHashrateEHs as { lognormal: [number, number] }).lognormal[0];
    };
    expect(levelIn(past) / levelIn({ ...past, world: { ...past.world, shocks: [] } })).toBeGreaterThan(1.01);
  });

  it('and everything else in a study for a start is the same whatever came later, but for the price that is given away', () => {
    const study = { ...loadStudy(`${packagedConfigs()}/backtest.yaml`), runs: 2 };
    const spoilt = (epochs: HistoryEpoch[]) =>
      epochs.map((epoch) =>
        epoch.start > '2024-06-25'
          ? { ...epoch, hashrateEHs: 9 * epoch.hashrateEHs, priceUsd: 9 * epoch.priceUsd, feesBtcPerBlock: 3 }
          : epoch,
      );
    const past = readPastHistory();
    const later = {
      ...past,
      epochs: spoilt([...past.epochs]),
      weeks: past.weeks.map((week) => (week.date > '2024-07-01' ? { ...week, priceUsd: 9 * week.priceUsd } : week)),
    };
    const quarters = history.quarters.map((row) => (row.quarter >= '2024Q3' ? { ...row, hashrateEHs: 1, last30DaysEHs: 1 } : row));
    const as = (world: typeof past, table: typeof history.quarters) =>
      studyAt(study, world, { quarters: table }, '2024Q3', 2, ['simulated']);
    expect(as(later, quarters)).toEqual(as(past, history.quarters));
  });
});
