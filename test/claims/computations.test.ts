/** Computations of claims: planted answers come back, and every number in their sentences is recomputed here. Seed 11. */
import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../src/claims/verdict.ts';
import { syntheticResult } from '../charts/syntheticResult.ts';
import { resultWithDifference } from '../compare/madeUpResult.ts';
import { computed, evidenceOf, plantedAttribution } from './madeUpEvidence.ts';

const standings = (outcome: ReturnType<typeof computed>) => outcome.measures.map(({ standing }) => standing);

describe('first-decline', () => {
  const settings = { quarter: 1, year: 2026, since: 2020, from: 2018 };
  const outcome = computed('first-decline', settings, evidenceOf({}));

  it('on the real table depends on the measure: mean on mean says 2019, first to last week says 2020', () => {
    expect(verdictOf(standings(outcome))).toBe('depends on the measure');
    const of = (title: RegExp) => outcome.measures.find((measure) => title.test(measure.title))!;
    expect(of(/^Mean on mean/)).toMatchObject({ standing: 'fails' });
    expect(of(/^Mean on mean/).figure).toMatch(/^2026 −7\.4% \(standard error 1\.1\), the decline before it was in 2019$/);
    expect(of(/^First week to last/)).toMatchObject({ standing: 'holds' });
    expect(of(/^End to end, last 30/)).toMatchObject({ standing: 'fails' });
  });

  it('counts in its sentences what its table shows', () => {
    const rows = outcome.table!.rows;
    const changes = rows.map((row) => Number((row[9] as { value: string }).value.replace('−', '-')));
    expect(outcome.table!.columns[9]).toBe('2026');
    const zs = outcome.measures.map(({ figure }, i) => changes[i]! / Number(/standard error ([\d.]+)/.exec(figure)![1]));
    const [fell, clearly] = /By (\d) of 8 measures hashrate fell .* by (\d) of them/.exec(outcome.sentences[0]!)!.slice(1).map(Number);
    expect(fell).toBe(outcome.measures.filter(({ figure }) => !figure.includes('no decline in 2026')).length);
    expect(Math.abs(clearly! - zs.filter((z) => z < -2).length)).toBeLessThanOrEqual(1);
    const holding = rows.filter((row) => row.at(-2) === 'true').length;
    expect(outcome.sentences[1]).toContain(`by ${holding} of them`);
    const best = Math.max(...rows.map((row) => Number(String(row.at(-1)).replace('%', ''))));
    expect(outcome.sentences[2]).toContain(`${best}% likely at best`);
  });

  it('is not supported once a fall has to be likely given luck, and false claims fail by every measure', () => {
    const strict = computed('first-decline', { ...settings, luck: true, likely: 0.9 }, evidenceOf({}));
    expect(standings(strict)).not.toContain('holds');
    expect(standings(computed('first-decline', { ...settings, year: 2024 }, evidenceOf({})))).toEqual(new Array(8).fill('fails'));
  });
});

describe('main-cause', () => {
  const settings = { attribution: 'q1', causes: ['ai-conversion', 'ai-foregone'], name: 'AI' };
  /** AI takes -30 and -30 in the first `runs` of 100, price -50 always. */
  const planted = (runs: number) => {
    const ai = (run: number) => (run < runs ? -30 : -5);
    return evidenceOf({ attribution: plantedAttribution({ price: () => -50, 'ai-conversion': ai, 'ai-foregone': ai }) });
  };

  it('counts the runs in which AI together takes more than any other cause, and half of the fall', () => {
    const outcome = computed('main-cause', settings, planted(80));
    expect(outcome.measures.map(({ judged }) => judged.value)).toEqual([0.8, 0.8, 0, 0]);
    expect(standings(outcome)).toEqual(['holds', 'holds', 'fails', 'fails']);
  });

  it('turns with the runs, at its thresholds', () => {
    expect(standings(computed('main-cause', settings, planted(0))).slice(0, 2)).toEqual(['fails', 'fails']);
    expect(standings(computed('main-cause', settings, planted(50))).slice(0, 2)).toEqual(['open', 'open']);
    expect(standings(computed('main-cause', settings, planted(74))).slice(0, 1)).toEqual(['open']);
    expect(standings(computed('main-cause', settings, planted(77))).slice(0, 1)).toEqual(['holds']);
  });

  it('says what takes most, with numbers that add up', () => {
    const { sentences } = computed('main-cause', settings, planted(100));
    expect(sentences[0]).toBe('Hashrate changes by −110.0 EH/s (90% of runs −110.0) in Q1 2026 over 100 runs.');
    expect(sentences[1]).toBe('AI takes −60.0 EH/s (90% of runs −60.0) of it.');
    expect(sentences[2]).toContain('What pulls it down most: the price of bitcoin −50.0 EH/s');
  });
});

describe('cause-effect', () => {
  const of = (energy: (run: number) => number) =>
    computed(
      'cause-effect',
      { attribution: 'q1', cause: 'energy', pulls: 'down' },
      evidenceOf({ attribution: plantedAttribution({ price: () => -90, energy }) }),
    );

  it('tells a pull from a material one', () => {
    expect(of(() => -20).measures.map(({ judged }) => judged.value)).toEqual([1, 1]);
    expect(of(() => -5).measures.map(({ judged }) => judged.value)).toEqual([1, 0]);
    expect(of(() => 20).measures.map(({ judged }) => judged.value)).toEqual([0, 0]);
    // exactly a tenth of the change counts: -10 of -100
    expect(of(() => -10).measures[1]!.judged.value).toBe(1);
  });
});

describe('paired-difference', () => {
  const study = resultWithDifference((run) => (run % 4 === 0 ? -20 : 10));
  const of = (change: string, by = 0, unit = 'own') =>
    computed(
      'paired-difference',
      { study: 's', pairs: [{ base: 'no-pivot', against: 'as-contracted' }], measures: [{ quantity: 'hashrate_ehs', change, by, unit }] },
      evidenceOf({ study }),
    );

  it('counts runs that rise, fall, or stay, by as much as claimed', () => {
    const share = (...args: Parameters<typeof of>) => of(...args).measures[0]!.judged.value;
    expect(share('rises')).toBe(0.75);
    expect(share('falls')).toBe(0.25);
    expect(share('rises', 9.9)).toBe(0.75);
    expect(share('rises', 10.1)).toBe(0);
    expect(share('falls', 19.9)).toBe(0.25);
    expect(share('does not fall')).toBe(0.75);
    expect(share('does not fall', 20.1)).toBe(1);
    expect(share('does not rise', 5)).toBe(0.25);
    expect(share('rises', 0.5, 'percent')).toBeGreaterThan(0.5);
    expect(share('rises', 50, 'percent')).toBe(0);
  });

  it('prints the planted mean and the share it judged', () => {
    const { measures, sentences } = of('rises');
    expect(measures[0]!.figure).toMatch(/^\+\d EH\/s \(95% interval −1 to \+6\); so in 75% of runs \(95% interval 63–84%\)$/);
    expect(sentences[0]).toContain('and rises in 75% of runs');
  });

  it('has nothing to say when no pair is whole', () => {
    const broken = resultWithDifference(() => 1, { runs: 2 });
    broken.status.fill(2);
    const outcome = computed(
      'paired-difference',
      { study: 's', pairs: [{ base: 'no-pivot', against: 'as-contracted' }], measures: [{ quantity: 'hashrate_ehs', change: 'rises' }] },
      evidenceOf({ study: broken }),
    );
    expect([standings(outcome), outcome.measures[0]!.figure]).toEqual([['open'], 'no run ended well in both']);
  });
});

describe('steady-blocks', () => {
  const study = syntheticResult({ runs: 40, until: '2026-12-31' });
  study.quarterly.mean_block_interval_s.fill(600);
  study.grid.block_interval_s.fill(600);
  const of = () =>
    computed('steady-blocks', { study: 's', scenarios: ['no-pivot'], windows: ['study', 'quarter', 'step'] }, evidenceOf({ study }));

  it('holds at ten minutes and fails where a quarter strays, though the mean does not', () => {
    expect(standings(of())).toEqual(['holds', 'holds', 'holds']);
    const [quarters, steps] = [study.quarters.length, study.gridDates.length];
    for (let run = 0; run < 40; run++) {
      study.quarterly.mean_block_interval_s[run * quarters + 1] = 631;
      study.grid.block_interval_s[run * steps + 3] = 629;
    }
    const outcome = of();
    expect(standings(outcome)).toEqual(['holds', 'fails', 'holds']);
    expect(outcome.measures[1]!.figure).toContain('at worst 631.0 seconds');
  });
});

describe('structural-share', () => {
  const study = syntheticResult({ runs: 40, until: '2026-12-31' });
  const put = (terms: Record<string, number>) => {
    for (const name of [
      'new_rigs_ehs',
      'relocated_ehs',
      'converted_to_ai_ehs',
      'retired_ehs',
      'sold_ehs',
      'idle_price_change_ehs',
      'idle_weather_change_ehs',
      'luck_ehs',
    ] as const)
      study.quarterly[name].fill(terms[name] ?? 0);
    study.quarterly.change_mean_ehs.fill(Object.values(terms).reduce((a, b) => a + b, 0));
  };
  const of = (gone = Number.NaN) =>
    computed('structural-share', { study: 's', scenario: 'as-contracted', quarter: '2026Q3' }, evidenceOf({ study, gone }));

  it('calls a wave of conversions structural and a price dip cyclical', () => {
    put({ converted_to_ai_ehs: -80, idle_price_change_ehs: -20 });
    expect(standings(of(0.8))).toEqual(['holds', 'holds', 'holds', 'holds']);
    put({ converted_to_ai_ehs: -5, idle_price_change_ehs: -95 });
    expect(standings(of(0.1))).toEqual(['fails', 'fails', 'fails', 'fails']);
    expect(of(0.1).measures[0]!.figure).toMatch(/^10% /);
  });

  it('parts net from gross where what left was bought anew', () => {
    put({ retired_ehs: -60, new_rigs_ehs: 60, idle_price_change_ehs: -40 });
    const outcome = of();
    expect(standings(outcome)).toEqual(['open', 'fails', 'holds', 'fails']);
    expect(outcome.measures[1]!.figure).toMatch(/^0%/);
    expect(outcome.measures[2]!.figure).toContain('60%');
  });

  it('says nothing of runs that do not decline', () => {
    put({ new_rigs_ehs: 50 });
    expect(standings(of())).toEqual(['open', 'open', 'open', 'open']);
  });
});
