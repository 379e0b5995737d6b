/** Sentences of a report against the runs: intervals, odds, shares of the quarter they name, and runs that failed. Seed 11. */
import { describe, expect, it } from 'vitest';
import { findings } from '../../src/charts/findings.ts';
import { syntheticResult } from './syntheticResult.ts';
import { contextOf } from './variants.ts';

const RUNS = 300;
const usual = contextOf({ runs: RUNS });

describe('findings', () => {
  it('give every scenario its end, its difference and its holders, with intervals', () => {
    const sentences = findings(usual.result);
    for (const { title } of usual.scenarios) expect(sentences.filter((s) => s.startsWith(`${title}: `)).length).toBe(2);
    expect(sentences.filter((s) => s.includes('run by run')).length).toBe(3);
    expect(sentences.find((s) => s.startsWith('Q2 2026'))).toMatch(/standard error \d\.\d points, 95% interval \d+–\d+%/);
    expect(sentences.join('\n')).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('give odds that no run or every run supports with their interval, and no error of nought', () => {
    for (const sign of [1, -1]) {
      const { result } = usual;
      const changes = result.quarterly.change_mean_pct.map((change) => sign * Math.abs(change));
      const sentence = findings({ ...result, quarterly: { ...result.quarterly, change_mean_pct: changes } }).find((s) =>
        s.startsWith('Q2 2026'),
      )!;
      expect(sentence).toMatch(/\(95% interval \d+–\d+%\)/);
      expect(sentence).not.toContain('standard error 0.0');
    }
  });

  it('agree with the runs on the median, its range and the odds of decline', () => {
    const { result, focus, headline } = usual;
    const ends = [...result.outcomes.end_hashrate_ehs.subarray(focus.caseIndex * RUNS, (focus.caseIndex + 1) * RUNS)].sort((a, b) => a - b);
    const median = Number(
      /hashrate is ([\d,]+) EH/.exec(findings(result).find((s) => s.startsWith('As contracted: hashrate'))!)![1]!.replace(',', ''),
    );
    expect(Math.abs(median - (ends[RUNS / 2 - 1]! + ends[RUNS / 2]!) / 2)).toBeLessThanOrEqual(5);
    const changes = Array.from(
      { length: RUNS },
      (_, run) => result.quarterly.change_mean_pct[(focus.caseIndex * RUNS + run) * result.quarters.length + headline!.index]!,
    );
    const decline = changes.filter((change) => change < 0).length / RUNS;
    expect(findings(result).find((s) => s.startsWith('Q2 2026'))).toContain(`in ${Math.round(100 * decline)}% of runs`);
  });

  it('give the shares of the quarter they name, not of its last day', () => {
    const result = syntheticResult({ runs: RUNS });
    const told = () => findings(result).find((s) => s.startsWith('As contracted: US public miners'))!;
    const before = told();
    result.outcomes.end_small_share.fill(0.77);
    expect(told()).toBe(before);
    const { classes, quarters, classQuarterly } = result;
    const small = classes.indexOf('small');
    classQuarterly.hashrate_share.forEach((_, at) => {
      const isLast = Math.floor(at / classes.length) % quarters.length === quarters.length - 1;
      if (at % classes.length === small && isLast) classQuarterly.hashrate_share[at] = 0.77;
    });
    expect(told()).toContain('small miners 77%');
  });

  it('count the runs that collapse and say what sets them apart', () => {
    const result = syntheticResult({ runs: RUNS });
    expect(findings(result).join('\n')).toMatch(/No run falls below 30%|Runs in which hashrate falls below 30%/);
    result.outcomes.min_hashrate_ratio.fill(1);
    expect(findings(result).join('\n')).toContain('No run falls below 30% of its start at any time.');
    result.outcomes.min_hashrate_ratio[RUNS + 3] = 0.2;
    expect(findings(result).join('\n')).toContain('As contracted 0.3% (1 of 300)');
  });

  it('tell of runs that failed, and of a study where all did', () => {
    const result = syntheticResult({ runs: 4 });
    result.status[0] = 2;
    result.failures.push({ caseIndex: 0, run: 0, message: 'no-pivot, run 0, seed 11: out of power' });
    expect(findings(result).at(-1)).toBe('One run failed and is left out; the first: no-pivot, run 0, seed 11: out of power');
    result.status.fill(2);
    expect(findings(result)[0]).toBe('No run ended well: there is nothing to report.');
  });
});
