/** Two scenarios run by run: differences planted in made-up results come back exactly, and failed runs drop their pair. Seed 11. */
import { describe, expect, it } from 'vitest';
import { comparisonFindings } from '../../src/charts/comparison/words.ts';
import { compareScenarios } from '../../src/compare/comparison.ts';
import { differenceTable, pairTable } from '../../src/compare/tables.ts';
import { syntheticResult } from '../charts/syntheticResult.ts';
import { failRun, resultWithDifference } from './madeUpResult.ts';

const names = { base: 'no-pivot', against: 'as-contracted' };

describe('a comparison', () => {
  // +10 EH/s in 45 of 60 runs, −20 in the other 15
  const planted = (run: number) => (run % 4 === 0 ? -20 : 10);
  const comparison = compareScenarios(resultWithDifference(planted), names);
  const { atEnd, byDate, overStudy } = comparison.lead;

  it('gives the planted mean, its standard error and its interval', () => {
    const mean = (45 * 10 - 15 * 20) / 60;
    const sd = Math.sqrt((45 * (10 - mean) ** 2 + 15 * (-20 - mean) ** 2) / 59);
    expect(atEnd.difference.mean).toBeCloseTo(mean, 3);
    expect(atEnd.difference.mcse).toBeCloseTo(sd / Math.sqrt(60), 3);
    expect(atEnd.high - atEnd.low).toBeCloseTo(2 * 2.00099 * (sd / Math.sqrt(60)), 2);
    expect(overStudy.difference.mean).toBeCloseTo(mean, 3);
  });

  it('gives the odds at every date, ties on neither side', () => {
    expect(byDate).toHaveLength(comparison.pairs.result.gridDates.length);
    for (const { baseAbove, againstAbove } of byDate) expect([baseAbove.count, againstAbove.count]).toEqual([15, 45]);
    const price = comparison.quantities.find(({ quantity }) => quantity.name === 'hhi_owner')!.atEnd;
    expect([price.baseAbove.count, price.againstAbove.count, price.difference.mean]).toEqual([0, 0, 0]);
  });

  it('names the runs that disagree with the mean and counts them', () => {
    expect(comparison.disagreement.share.count).toBe(15);
    expect(comparison.disagreement.runs.map(({ run }) => run).sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, i) => 4 * i));
    const sentence = comparisonFindings(comparison).find((text) => text.includes('disagree'))!;
    expect(sentence).toContain('(15 of 60)');
    expect(sentence).toContain('is lower');
  });

  it('pairs better than independent runs would', () => {
    expect(atEnd.varianceRatio).toBeGreaterThan(5);
  });

  it('turns when the scenarios change places', () => {
    const turned = compareScenarios(resultWithDifference(planted), { base: names.against, against: names.base });
    expect(turned.lead.atEnd.difference.mean).toBeCloseTo(-atEnd.difference.mean, 9);
    expect(turned.lead.atEnd.baseAbove.count).toBe(45);
  });

  it('has a table of every quantity and date, and one of every pair', () => {
    const { rows } = differenceTable(comparison);
    const last = rows.filter((row) => row.quantity === 'hashrate_ehs' && row.moment === 'date').at(-1)!;
    expect(last).toMatchObject({ date: comparison.pairs.result.gridDates.at(-1), n: 60, base_above_share: 0.25 });
    expect(Number(last.difference_mean)).toBeCloseTo(2.5, 3);
    const pairs = pairTable(comparison);
    expect(pairs.rows).toHaveLength(60);
    for (const row of pairs.rows) {
      const difference = Number(row['hashrate_ehs.against']) - Number(row['hashrate_ehs.base']);
      expect(difference).toBeCloseTo(planted(Number(row.run)), 3);
      expect(row.disagrees).toBe(Number(row.run) % 4 === 0 ? 1 : 0);
    }
  });
});

describe('runs that failed', () => {
  it('drop their pair, in whichever scenario, and are said', () => {
    const result = resultWithDifference((run) => (run === 3 || run === 5 ? 1e6 : 1));
    failRun(result, 0, 3);
    failRun(result, 1, 5);
    const comparison = compareScenarios(result, names);
    expect([comparison.pairs.slots.length, comparison.pairs.dropped]).toEqual([58, 2]);
    expect(comparison.lead.atEnd.difference.mean).toBeCloseTo(1, 3);
    expect(comparison.lead.atEnd.base.n).toBe(58);
    expect(comparisonFindings(comparison)[1]).toBe('2 of 60 pairs are left out because a run failed in one scenario or both.');
    expect(pairTable(comparison).rows.map(({ run }) => run)).not.toContain(3);
  });

  it('leave nothing to compare when no pair is whole', () => {
    const result = resultWithDifference(() => 1, { runs: 2 });
    failRun(result, 0, 0);
    failRun(result, 1, 1);
    expect(() => compareScenarios(result, names)).toThrow('no run ended well in both');
  });
});

describe('what is asked for', () => {
  const result = syntheticResult({ runs: 4, until: '2026-09-30' });

  it('is named when it is not there', () => {
    expect(() => compareScenarios(result, { ...names, base: 'no-pivott' })).toThrow('did you mean no-pivot?');
    expect(() => compareScenarios(result, { base: 'ai-boom', against: 'ai-boom' })).toThrow('another scenario');
    expect(() => compareScenarios(result, { ...names, measure: 'hashrate' })).toThrow('hashrate is not recorded');
  });

  it('may be any series of the summary', () => {
    const { lead } = compareScenarios(result, { ...names, measure: 'class.midSize.hashrate_share' });
    expect(lead.quantity).toMatchObject({ unit: 'points', divisor: 0.01, title: 'share of Mid-size in hashrate' });
    expect(lead.byDate).toHaveLength(result.quarters.length);
  });

  it('is told without holes, also for one pair', () => {
    for (const runs of [1, 2, 30]) {
      const sentences = comparisonFindings(compareScenarios(syntheticResult({ runs, until: '2026-09-30' }), names));
      expect(sentences.length).toBeGreaterThan(10);
      expect(sentences.join('\n')).not.toMatch(/NaN|undefined|Infinity| {2}/);
    }
  });
});
