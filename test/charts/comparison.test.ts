/** Words of the comparison charts: every number and direction from the pairs, recomputed by hand. Seed 11. */
import { describe, expect, it } from 'vitest';
import { differenceFanChart, oddsOf } from '../../src/charts/comparison/differenceFan.ts';
import { disagreementChart } from '../../src/charts/comparison/disagreement.ts';
import { effectsChart } from '../../src/charts/comparison/effects.ts';
import { comparisonFindings } from '../../src/charts/comparison/words.ts';
import { compareScenarios } from '../../src/compare/comparison.ts';
import { failRun, resultThatParts, resultWithDifference } from '../compare/madeUpResult.ts';
import { syntheticResult } from './syntheticResult.ts';
import { HOSTILE_TITLES } from './variants.ts';

const names = { base: 'no-pivot', against: 'as-contracted' };
const provenance = { studyName: 'pivot', question: 'Which?', studyHash: 'abcdef012345', seed: 11, runs: 60, version: '0.1.0' };
const fanOf = (change: (run: number, step: number) => number) =>
  differenceFanChart(compareScenarios(resultWithDifference(change), names), provenance)!;

describe('title of the difference fan', () => {
  it('gives the mean of the pairs and how many agree', () => {
    // −30 in 48 of 60 runs, +15 in the other 12: mean −21
    const { title } = fanOf((run) => (run % 5 === 0 ? 15 : -30));
    expect(title).toBe('“Other” lowers hashrate at the end of 2026 in 80% of runs, by 21 EH/s in the mean');
  });

  it('turns when the runs turn', () => {
    const { title } = fanOf((run) => (run % 5 === 0 ? -15 : 30));
    expect(title).toBe('“Other” raises hashrate at the end of 2026 in 80% of runs, by 21 EH/s in the mean');
  });

  it('claims nothing when the interval of the mean holds zero', () => {
    expect(fanOf((run) => (run % 2 === 0 ? 20 : -20)).title).toBe(
      '“Other” and “Base” show no clear difference of hashrate at the end of 2026',
    );
  });

  it('says so when the mean goes one way and most runs the other', () => {
    const { title } = fanOf((run) => (run % 4 === 0 ? -200 : 10));
    expect(title).toMatch(/^“Other” lowers hashrate at the end of 2026 by \d+ EH\/s in the mean, but 75% of runs do not$/);
  });

  it('claims nothing of a handful of pairs', () => {
    const chart = differenceFanChart(compareScenarios(syntheticResult({ runs: 4, until: '2026-12-31' }), names), provenance)!;
    expect(chart.title).toBe('“As contracted” against “No AI pivot” in 4 pairs of runs: hashrate');
  });
});

describe('the odds', () => {
  it('count ties half and begin at even', () => {
    const { lead } = compareScenarios(
      resultWithDifference((run, step) => (step === 0 ? 0 : run % 3 === 0 ? 5 : -5)),
      names,
    );
    const [first, last] = [oddsOf(lead.byDate[0]!), oddsOf(lead.byDate.at(-1)!)];
    expect(first.share).toBe(0.5);
    expect(last.share).toBeCloseTo(2 / 3, 12);
    for (const { low, share, high } of [first, last]) expect(low < share && share < high).toBe(true);
  });
});

describe('the chart of effects', () => {
  it('counts the measures whose interval leaves zero out, as its table gives them', () => {
    const chart = effectsChart(compareScenarios(syntheticResult({ runs: 100 }), { base: 'no-pivot', against: 'ai-boom' }), provenance)!;
    const drawn = chart.csv.rows.filter((row) => Number(row['base_mean']) > 0);
    const clear = drawn.filter((row) => Number(row['mean_low95']) > 0 || Number(row['mean_high95']) < 0).length;
    const count = clear === drawn.length ? `all ${clear}` : `${clear} of ${drawn.length}`;
    expect(chart.title).toBe(`“AI boom” clearly changes ${count} measures against “No AI pivot”`);
  });
});

describe('the chart of disagreeing runs', () => {
  it('names what sets them apart, counts them, and draws both groups', () => {
    const comparison = compareScenarios(resultThatParts(), names);
    const chart = disagreementChart(comparison, provenance)!;
    expect(comparison.disagreement.share.count).toBe(12);
    expect(chart.title).toBe('“Other” raises hashrate, against the mean, in 20% of runs: those with a low BTC price at the end');
    const last = (group: string) => chart.csv.rows.filter((row) => row['group'] === group && row['date'] !== undefined).at(-1)!;
    expect([last('disagreeing')['n'], last('others')['n']]).toEqual([12, 48]);
    expect(Number(last('disagreeing')['p95_thousand_usd'])).toBeLessThan(Number(last('others')['p05_thousand_usd']) * 1.1);
    expect(chart.csv.rows.find((row) => row['feature'] === 'BTC price at the end')).toMatchObject({ higher_in_disagreeing: 0 });
  });

  it('claims no cause where there is none, and is none for a handful', () => {
    const title = (change: (run: number) => number) =>
      disagreementChart(compareScenarios(resultWithDifference(change), names), provenance)?.title;
    expect(title((run) => (run % 4 === 0 ? 10 : -30))).toMatch(/nothing they drew or saw sets these runs clearly apart$/);
    expect(title((run) => (run === 4 ? 10 : -30))).toBeUndefined();
    expect(title(() => -30)).toBeUndefined();
  });
});

describe('words of comparisons', () => {
  it('survive hostile titles, failed runs and few pairs', () => {
    for (const runs of [1, 2, 25]) {
      const result = syntheticResult({ runs, titles: HOSTILE_TITLES, until: '2026-12-31' });
      if (runs > 2) failRun(result, 1, 3);
      const comparison = compareScenarios(result, names);
      const charts = [differenceFanChart(comparison, provenance)!, effectsChart(comparison, provenance)!];
      for (const { title, subtitle, alt, description } of charts) {
        for (const text of [title, subtitle, alt, description]) expect(text).not.toMatch(/NaN|undefined|Infinity|[\p{Cc}\u202e]/u);
        expect(alt.length).toBeLessThanOrEqual(250);
      }
      expect(comparisonFindings(comparison).join(' ')).not.toMatch(/NaN|undefined|Infinity|[\p{Cc}\u202e]/u);
    }
  });
});
