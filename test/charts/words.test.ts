/** Words of charts: every number in a title comes from the runs, and every direction turns when the runs turn. Seed 11. */
import { describe, expect, it } from 'vitest';
import { CHARTS } from '../../src/charts/charts.ts';
import { type ChartContext, chartContext } from '../../src/charts/context.ts';
import type { StudyResult } from '../../src/results/studyResult.ts';
import { syntheticHistory, syntheticResult } from './syntheticResult.ts';
import { contextOf, VARIANTS } from './variants.ts';

const RUNS = 300;
const usual = contextOf({ runs: RUNS });

function contextFor(result: StudyResult): ChartContext {
  return chartContext({ result, history: syntheticHistory(), version: '0.1.0', studyHash: 'abc' })!;
}

function titleOf(id: string, context: ChartContext): string {
  return CHARTS[id]!(context)!.title;
}

/** The result with the hashrate of every run changed by `change` of step and value. */
function withHashrate(change: (value: number, step: number, steps: number, run: number) => number): ChartContext {
  const result = syntheticResult({ runs: RUNS });
  const steps = result.gridDates.length;
  const path = result.grid.hashrate_ehs;
  path.forEach((value, i) => {
    path[i] = change(value, i % steps, steps, Math.floor(i / steps) % result.runs);
  });
  result.outcomes.end_hashrate_ehs.forEach((_, i) => {
    result.outcomes.end_hashrate_ehs[i] = path[(i + 1) * steps - 1]!;
  });
  return contextFor(result);
}

/** Sorted values of the focus scenario, taken by hand. */
function valuesOf(context: ChartContext, column: ArrayLike<number>, width: number, slot: number): number[] {
  const { result, focus } = context;
  return Array.from({ length: result.runs }, (_, run) => column[(focus.caseIndex * result.runs + run) * width + slot]!).sort(
    (a, b) => a - b,
  );
}

describe('title of the fan', () => {
  const steps = usual.result.gridDates.length;
  const start = (context: ChartContext) => context.result.grid.hashrate_ehs[context.focus.caseIndex * RUNS * steps]!;

  it('gives the share of runs that end above their start', () => {
    const ends = valuesOf(usual, usual.result.grid.hashrate_ehs, steps, steps - 1);
    const above = ends.filter((end) => end > start(usual)).length;
    const percent = Math.round((100 * above) / RUNS);
    const title = titleOf('fan', usual);
    if (percent > 60) expect(title).toBe(`Hashrate ends 2028 above its March 2026 level in ${percent}% of runs`);
    else expect(title).toContain('could go either way');
  });

  it('turns when the runs turn, and says so without false certainty', () => {
    expect(
      titleOf(
        'fan',
        withHashrate((_, step) => 1000 + step),
      ),
    ).toBe('Hashrate ends 2028 above its March 2026 level in more than 99% of runs');
    expect(
      titleOf(
        'fan',
        withHashrate((_, step) => 1000 - step),
      ),
    ).toBe('Hashrate ends 2028 below its March 2026 level in more than 99% of runs');
  });

  it('claims no direction at even odds, nor from a handful of runs', () => {
    expect(
      titleOf(
        'fan',
        withHashrate((_, step, __, run) => 1000 + (run % 2 === 0 ? step : -step)),
      ),
    ).toMatch(/^Hashrate could go either way: 90% of runs put it at 85\d–1,14\d EH\/s at the end of 2028$/);
    expect(titleOf('fan', VARIANTS['one run']!())).toBe('Hashrate in one simulated run');
  });
});

describe('title of the scenarios', () => {
  it('names the scenario that moves hashrate most, and by how much', () => {
    const { result, baseline, scenarios } = usual;
    const ends = (caseIndex: number) => result.outcomes.end_hashrate_ehs.subarray(caseIndex * RUNS, (caseIndex + 1) * RUNS);
    const medians = scenarios.slice(1).map((scenario) => {
      const differences = [...ends(scenario.caseIndex)]
        .map((end, run) => 100 * (end / ends(baseline.caseIndex)[run]! - 1))
        .sort((a, b) => a - b);
      return { title: scenario.title, median: (differences[RUNS / 2 - 1]! + differences[RUNS / 2]!) / 2 };
    });
    const largest = medians.sort((a, b) => Math.abs(b.median) - Math.abs(a.median))[0]!;
    expect(largest.median).toBeLessThan(0);
    expect(titleOf('scenarios', usual)).toBe(
      `“${largest.title}” leaves hashrate ${Math.round(-largest.median)}% below “No AI pivot” at the end of 2028`,
    );
  });

  it('claims nothing when all scenarios end alike', () => {
    expect(
      titleOf(
        'scenarios',
        withHashrate((_, step, __, run) => 1000 + run + step),
      ),
    ).toBe('No scenario moves the median of hashrate at the end of 2028 away from “No AI pivot”');
  });
});

describe('title of the dots', () => {
  const shifted = (by: number) => {
    const result = syntheticResult({ runs: RUNS });
    result.quarterly.change_mean_pct.forEach((value, i) => {
      result.quarterly.change_mean_pct[i] = by + (Number.isNaN(value) ? 0 : value - 1.5) * 0.5;
    });
    return contextFor(result);
  };

  it('counts dots, and the dots agree with the share of all runs to one dot', () => {
    const title = titleOf('quarter-dots', usual);
    const { result, headline } = usual;
    const changes = valuesOf(usual, result.quarterly.change_mean_pct, result.quarters.length, headline!.index);
    const declines = changes.filter((change) => change < 0).length / RUNS;
    const rising = Number(/^(\d+) of 50/.exec(title)![1]);
    expect(title).toContain('rising in Q2 2026');
    expect(Math.abs(50 - rising - 50 * declines)).toBeLessThanOrEqual(1);
  });

  it('turns with the sign, and names a toss-up', () => {
    expect(titleOf('quarter-dots', shifted(-40))).toBe('All 50 equally likely outcomes show hashrate falling in Q2 2026');
    expect(titleOf('quarter-dots', shifted(40))).toBe('All 50 equally likely outcomes show hashrate rising in Q2 2026');
    expect(titleOf('quarter-dots', shifted(0))).toMatch(/as likely to fall as to rise|of 50/);
  });
});

describe('title of the shares', () => {
  const withShare = (share: (quarter: number) => number) => {
    const result = syntheticResult({ runs: 40 });
    const [quarters, classes] = [result.quarters.length, result.classes.length];
    result.classQuarterly.hashrate_share.forEach((_, i) => {
      const us = share(Math.floor(i / classes) % quarters);
      result.classQuarterly.hashrate_share[i] = i % classes === 0 ? us : (1 - us) / (classes - 1);
    });
    return contextFor(result);
  };

  it('chooses its verb by sign and size', () => {
    expect(
      titleOf(
        'shares',
        withShare((q) => 0.4 - 0.02 * q),
      ),
    ).toBe('US public miners’ share of hashrate falls from 40% to 18% by Q4 2028');
    expect(
      titleOf(
        'shares',
        withShare((q) => 0.3 + 0.002 * q),
      ),
    ).toBe('US public miners’ share of hashrate edges up from 30% to 32% by Q4 2028');
    expect(
      titleOf(
        'shares',
        withShare((q) => 0.2 + 0.02 * q),
      ),
    ).toBe('US public miners’ share of hashrate climbs from 20% to 42% by Q4 2028');
    expect(
      titleOf(
        'shares',
        withShare(() => 0.31),
      ),
    ).toBe('US public miners’ share of hashrate stays near 31% to Q4 2028');
  });
});

describe('words of every chart', () => {
  const all = Object.entries(VARIANTS).flatMap(([variant, make]) => {
    const context = make();
    return Object.keys(CHARTS).flatMap((id) => {
      const chart = CHARTS[id]!(context);
      return chart === undefined ? [] : [{ variant, id, chart }];
    });
  });

  it.each(all)('$id of $variant keep to their lengths and hold numbers, not holes', ({ chart }) => {
    expect(chart.alt.length).toBeLessThanOrEqual(250);
    expect(chart.description.length).toBeLessThanOrEqual(700);
    expect(chart.alt.length).toBeGreaterThan(60);
    for (const text of [chart.title, chart.subtitle, chart.alt, chart.description, chart.source]) {
      expect(text).not.toMatch(/NaN|undefined|null|Infinity|\[object|\de[+-]?\d| {2}|the the|−0%|\.\.$/);
      expect(text).not.toMatch(/(?<!\d)-\d/);
    }
    expect(chart.source).toContain('seed 11');
  });
});
