/** What an attribution says: the sentence, the titles and the table, every number recomputed from the runs by a second way. */
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../src/attribute/attribution.ts';
import { attributionChart } from '../../src/charts/attribution/chart.ts';
import { attributionPage } from '../../src/charts/attribution/page.ts';
import {
  aiSentence,
  attributionTopics,
  headline,
  largestSentence,
  orderSentence,
  quantitySentence,
} from '../../src/charts/attribution/words.ts';
import type { PageTable } from '../../src/charts/pageContent.ts';
import { syntheticAttribution } from '../attribute/syntheticAttribution.ts';

const provenance = {
  studyName: 'made-up',
  question: 'Why?',
  studyHash: 'abcdef0123',
  scenario: 'as-it-was',
  seed: 1,
  runs: 100,
  version: '0.0.0',
};
const a = syntheticAttribution();

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((x, y) => x + y, 0) / values.length;
const at = (values: ArrayLike<number>, p: number) => {
  const sorted = Array.from(values).sort((x, y) => x - y);
  const position = p * (sorted.length - 1);
  const low = sorted[Math.floor(position)]!;
  return low + (sorted[Math.ceil(position)]! - low) * (position - Math.floor(position));
};
const partOf = (one: Attribution, id: string) => one.causes.find((part) => part.id === id)!.perRun;
const sumOf = (...columns: Float64Array[]) => columns[0]!.map((_, run) => columns.reduce((sum, column) => sum + column[run]!, 0));
/** Numbers of a sentence, minus signs understood. */
const numbersIn = (text: string) => [...text.matchAll(/[−+]?\d+(?:\.\d+)?/g)].map(([n]) => Number(n.replace('−', '-')));

describe('the finding', () => {
  const text = headline(a, -7.4);

  it('is one sentence that names what took most, AI, and what stood against it', () => {
    expect(text).toMatch(
      /^Bitcoin’s hashrate averaged .* less in Q1 2026 than in the quarter before \(.*\): the price of bitcoin took .*, weather and season .* and AI .*, while new rigs, refresh and wear added .*\.$/,
    );
    expect(text.match(/\.(\s|$)/g)).toHaveLength(1);
  });

  it('has no number that the runs do not give', () => {
    const pct = a.perRun.total.map((change, run) => (100 * change) / a.perRun.before[run]!);
    const sd = Math.sqrt(mean(pct.map((x) => (x - mean(pct)) ** 2)) * (100 / 99));
    const price = partOf(a, 'price');
    const weather = partOf(a, 'weather');
    const ai = sumOf(partOf(a, 'ai-conversion'), partOf(a, 'ai-foregone'));
    const rigs = partOf(a, 'rigs');
    const range = (values: Float64Array) => [mean(values), at(values, 0.05), at(values, 0.95)].map(Math.abs);
    const expected = [-mean(pct), 1, 2026, sd / 10, 90, at(pct, 0.05), at(pct, 0.95), -7.4];
    const rest = [range(price), range(weather), range(ai), range(rigs)].flatMap(([m, x, y]) => [m!, Math.min(x!, y!), Math.max(x!, y!)]);
    const told = numbersIn(text);
    expect(told).toHaveLength(expected.length + rest.length);
    for (const [k, value] of [...expected, ...rest].entries()) {
      const decimals = String(told[k]).split('.')[1]?.length ?? 0;
      expect(Math.abs(told[k]! - value)).toBeLessThanOrEqual(0.5001 * 10 ** -decimals + (Math.abs(value) >= 20 ? 0.5 : 0));
    }
  });

  it('turns with the runs: a rise is more, and what takes from it comes second', () => {
    const rise = syntheticAttribution('hashrate', [70, 0.2, 2, 24, -6, -3, -44, 1]);
    expect(headline(rise)).toMatch(
      /more in Q1 2026 .*: the price of bitcoin added .*, while new rigs, refresh and wear took .* and AI 9\.0/,
    );
    const still = syntheticAttribution('hashrate', [0, 0, 0, 0, 0, 0, 0, 0]);
    expect(headline(still)).toMatch(/no cause stands clear/);
  });

  it('says plainly where AI makes no clear difference', () => {
    expect(headline(syntheticAttribution('hashrate', [-70, 0, 0, -24, 0, 0, 44, 0]))).toContain('; AI made no clear difference.');
  });
});

describe('what else is said', () => {
  it('gives what AI removed, prevented and got back as three numbers that add up', () => {
    const [removed, prevented, back, net] = ['removed', 'prevented', 'gave-back', 'net'].map((id) =>
      mean(a.ai.find((one) => one.id === id)!.perRun),
    );
    expect(removed! + prevented! + back!).toBeCloseTo(net!, 1);
    expect(aiSentence(a)).toMatch(
      /sites converted took 7\.0 EH\/s .* growth foregone took 6\.0 EH\/s .* gave back 3\.6.*: −9\.4 EH\/s in all .* standard error .*, 0\.9% of hashrate\.$/,
    );
  });

  it('counts in how many runs a cause is the largest', () => {
    const counted = Array.from(a.perRun.total).filter((_, run) =>
      a.causes.filter(({ kind }) => kind === 'cause').every((part) => part.perRun[run]! >= partOf(a, 'price')[run]!),
    );
    expect(counted).toHaveLength(100);
    expect(largestSentence(a)).toBe('Largest cause in the direction of the change: the price of bitcoin in all 100 runs.');
  });

  it('tells where the order decides the sign', () => {
    expect(orderSentence(a)).toBe(
      'The order decides the sign for sites converted to AI (first +6.0, last −6.0): counted first, or last with everything else running.',
    );
    expect(orderSentence({ ...a, causes: a.causes.filter(({ id }) => id !== 'ai-conversion') })).toBeUndefined();
  });

  it('names of other quantities only what moves them', () => {
    const share = syntheticAttribution('small-share', [-0.6, 0, 0, 0.23, 0.08, 0, 0, 0]);
    expect(quantitySentence(share)).toMatch(
      /^Share of small miners: .* points \(90% of runs .*\): the price of bitcoin −0\.60, weather and season \+0\.23, sites converted to AI \+0\.08\.$/,
    );
  });

  it('says plainly what took nothing and what did not change', () => {
    const still = syntheticAttribution('ai-mw', [0, 0, 0, 0, 0, 0, 0, 0], 0);
    expect(quantitySentence({ ...still, total: { ...still.total, mean: 0, p05: 0, p95: 0 } })).toBe(
      'AI in operation: no change in any run.',
    );
    const nothing = { ...a.ai[0]!.statistics, mean: 0, mcse: 0, p05: 0, p95: 0 };
    const removedNothing = a.ai.map((one) => (one.id === 'removed' ? { ...one, statistics: nothing } : one));
    expect(aiSentence({ ...a, ai: removedNothing })).toContain('sites converted took nothing to speak of, growth foregone took 6.0 EH/s');
  });

  it('groups into topics with the method and what has to be known', () => {
    const topics = attributionTopics([a, syntheticAttribution('hhi-owner')]);
    expect(topics.map(({ title }) => title)).toEqual(['Why hashrate changed', 'What AI did', 'What else changed', 'What to know']);
    expect(topics.at(-1)!.sentences[0]).toContain(
      'exact over all 256 subsets of causes; a cause that is off is held as it was on 1 October 2025',
    );
  });
});

describe('chart and page', () => {
  it('draw every cause once, and parts that add up to the change', () => {
    const { rows } = attributionChart(a, provenance).csv;
    const of = (...kinds: string[]) => rows.filter(({ kind }) => kinds.includes(String(kind))).map((row) => Number(row.mean_change));
    const sum = of('cause', 'carried-in', 'luck').reduce((x, y) => x + y, 0);
    expect(sum).toBeCloseTo(of('total')[0]!, 3);
    expect(of('cause')).toHaveLength(8);
  });

  it('lead with what took most, what stood against it, and AI', () => {
    expect(attributionChart(a, provenance).title).toBe(
      'The price of bitcoin took 70 EH/s off hashrate in Q1 2026; new rigs, refresh and wear added 44; AI took 9.0',
    );
  });

  it('hold the table of causes and of books, and the definition of what is held', () => {
    const page = attributionPage([a], provenance);
    const table = page.sections[0]!.blocks[1] as PageTable;
    expect(table.rows.map(([name]) => name)).toEqual(
      expect.arrayContaining(['Bitcoin price', 'By the books', 'New rigs', 'What AI did', 'Net effect of AI']),
    );
    expect(page.method!.facts).toContainEqual(['New rigs, refresh and wear', 'held: rigs, wear']);
  });
});
