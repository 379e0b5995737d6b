/** Recording weights epochs by time: nothing is sampled, nothing is lost. */
import { describe, expect, it } from 'vitest';
import { CLASS_IDS, REGION_IDS } from '../../src/config/names.ts';
import { createVolatilityWindow, pushVolatility } from '../../src/model/observe.ts';
import { buildCalendar } from '../../src/scenario/calendar.ts';
import { deviation, sum } from './sample.ts';
import { PERIOD, runModel, smallModel } from './smallStudy.ts';

const CALENDAR = buildCalendar(PERIOD.start, PERIOD.until, 7);
const model = smallModel({ ai: { newPivots: true, maxHazardPerYear: 5, leadTimeMonths: 2 }, market: { colocationRent: { mean: 200 } } });

interface Stretch {
  from: number;
  to: number;
  hashrate: number;
  difficulty: number;
  classHashrate: number[];
  revenuePerDay: number;
}

const stretches: Stretch[] = [];
const record = runModel(model, {
  watch: ({ epoch, sums }) => {
    const of = { hashrate: epoch.hashrateEHs, difficulty: epoch.difficultyT, classHashrate: Array.from(sums.classHashrate) };
    const revenuePerDay = epoch.hashprice * epoch.hashrateEHs * 24;
    stretches.push({ from: epoch.startDay, to: epoch.startDay + epoch.days, revenuePerDay, ...of });
  },
});

/** Mean over the days from `from` to `to`, epoch by epoch. */
function meanOver(from: number, to: number, value: (stretch: Stretch) => number): number {
  let total = 0;
  let days = 0;
  for (const stretch of stretches) {
    const overlap = Math.min(to, stretch.to) - Math.max(from, stretch.from);
    if (overlap <= 0) continue;
    total += overlap * value(stretch);
    days += overlap;
  }
  return total / days;
}

const expectClose = (value: number, known: number) => expect(Math.abs(value / known - 1)).toBeLessThan(1e-9);

describe('a recorded run', () => {
  it('has on each grid step the mean of the epochs by the time they spend in it', () => {
    record.grid.hashrate_ehs.forEach((value, g) => {
      const from = CALENDAR.gridStartDay + 7 * g;
      const to = Math.min(from + 7, CALENDAR.endDay);
      expectClose(
        value,
        meanOver(from, to, ({ hashrate }) => hashrate),
      );
      expectClose(
        record.grid.difficulty_t[g],
        meanOver(from, to, ({ difficulty }) => difficulty),
      );
    });
  });

  it('has in each quarter the mean of the quarter, and sums of revenue', () => {
    CALENDAR.quarters.forEach(({ startDay, endDay }, q) => {
      expectClose(
        record.quarterly.mean_hashrate_ehs[q],
        meanOver(startDay, endDay, ({ hashrate }) => hashrate),
      );
      const revenue = meanOver(startDay, endDay, ({ revenuePerDay }) => revenuePerDay) * (endDay - startDay);
      expectClose(record.quarterly.mining_revenue_usd[q], revenue);
      CLASS_IDS.forEach((_, c) => {
        const known = meanOver(startDay, endDay, ({ classHashrate }) => classHashrate[c]);
        expectClose(record.classQuarterly.hashrate_ehs[q * CLASS_IDS.length + c], known);
      });
    });
  });

  it('splits revenue the same way by class and by region', () => {
    CALENDAR.quarters.forEach((_, q) => {
      const part = (values: Float64Array, width: number) => sum(values.subarray(q * width, (q + 1) * width));
      for (const name of ['mining_revenue_usd', 'ai_revenue_usd', 'ai_operating_mw', 'hashrate_ehs'] as const) {
        const byRegion = part(record.regionQuarterly[name], REGION_IDS.length);
        expect(Math.abs(part(record.classQuarterly[name], CLASS_IDS.length) - byRegion)).toBeLessThanOrEqual(1e-9 * Math.abs(byRegion));
      }
    });
  });

  it('has installed hashrate that is running, idle for price or idle for weather', () => {
    record.grid.installed_ehs.forEach((installed, g) => {
      expectClose(record.grid.hashrate_ehs[g] + record.grid.idle_price_ehs[g] + record.grid.idle_weather_ehs[g], installed);
    });
  });

  it('has block intervals that tell the observed hashrate', () => {
    const product = (g: number) => record.grid.observed_hashrate_ehs[g] * record.grid.block_interval_s[g];
    const implied = (g: number) => (record.grid.difficulty_t[g] * 1e12 * 2 ** 32) / 1e18;
    // equal inside an epoch; a step over two epochs averages each, which differs by their spread
    record.grid.difficulty_t.forEach((_, g) => {
      expect(Math.abs(product(g) / implied(g) - 1)).toBeLessThan(0.05);
    });
  });

  it('says which change of the quarter it means: end to end, mean on mean, first week to last week', () => {
    const { quarterly } = record;
    for (let q = 1; q < CALENDAR.quarters.length; q++) {
      const change = (now: number, before: number) => 100 * (now / before - 1);
      expect(quarterly.change_mean_pct[q]).toBeCloseTo(
        change(quarterly.mean_observed_hashrate_ehs[q], quarterly.mean_observed_hashrate_ehs[q - 1]),
        9,
      );
      expect(quarterly.change_end_pct[q]).toBeCloseTo(change(quarterly.end_hashrate_ehs[q], quarterly.end_hashrate_ehs[q - 1]), 9);
    }
  });

  it('measures the first quarter against history where the study gives it', () => {
    const withHistory = runModel(smallModel({ network: { lastQuarterMeanHashrateEHs: 1000 } }), {
      period: { start: '2026-04-01', until: '2026-12-31' },
    });
    const { change_mean_pct: change, mean_observed_hashrate_ehs: observed } = withHistory.quarterly;
    expect(change[0]).toBeCloseTo(100 * (observed[0] / 1000 - 1), 9);
  });
});

describe('outcomes of a run', () => {
  it('are read off its grid', () => {
    const { outcomes, grid } = record;
    const last = grid.hashrate_ehs.length - 1;
    expect(outcomes.end_hashrate_ehs).toBe(grid.hashrate_ehs[last]);
    expect(outcomes.min_hashrate_ratio).toBeCloseTo(Math.min(...grid.hashrate_ehs) / 990, 12);
    expect(outcomes.peak_ai_operating_mw).toBe(Math.max(...grid.ai_operating_mw));
    expect(outcomes.end_price_usd).toBe(grid.price_usd[last]);
    expect(outcomes.epochs).toBe(stretches.length);
  });
});

it('volatility of hash supply is the yearly standard deviation of its log changes over half a year', () => {
  const window = createVolatilityWindow();
  const logs = Array.from({ length: 30 }, (_, i) => 6.9 + 0.05 * Math.sin(3 * i));
  const last = logs.map((log) => pushVolatility(window, Math.exp(log))).at(-1) as number;
  const changes = logs.slice(1).map((log, i) => log - logs[i]);
  expectClose(last, deviation(changes.slice(-13)) * Math.sqrt(365 / 14));
});
