/** Structural or cyclical: the share by hand, by planted worlds, and refusals. Few firms. */
import { describe, expect, it } from 'vitest';
import { structuralOf, structuralQuarter } from '../../src/attribute/structural.ts';
import { structuralSentence } from '../../src/charts/attribution/structuralChart.ts';
import { structural } from '../../src/run/structural.ts';
import type { Study } from '../../src/scenario/study.ts';
import { smallModelOver } from '../model/smallStudy.ts';

const PERIOD = { start: '2026-04-01', until: '2026-09-30' };
const few = (change: Record<string, unknown> = {}) =>
  Object.fromEntries(
    ['usPublic', 'usPrivate', 'largeInternational', 'midSize', 'small'].map((id) => [id, { firms: 5, flexibleLoadShare: 1, ...change }]),
  );
const still = { volatilityPerYear: 0, driftPerYear: 0, jumpsPerYear: 0 };
const weather = { seasonal: false, randomStorms: false };
const study = (change: Record<string, unknown>): Study => ({
  name: 'small',
  question: 'Why?',
  ...PERIOD,
  runs: 3,
  seed: 1,
  report: {},
  scenarios: [
    {
      name: 'base',
      title: 'Base',
      model: smallModelOver(
        PERIOD,
        {
          classes: few(),
          network: { blockLuck: false },
          growth: { enabled: false },
          rigs: { attritionPerYear: 0, onOrderShare: 0 },
          distress: { enabled: false },
        },
        { market: { price: still, weather, power: { volatilityPerYear: 0 }, fees: { volatilityPerYear: 0 } }, ai: { enabled: false } },
        change,
      ),
    },
  ],
});
const shareOf = async (change: Record<string, unknown>) => (await structural(study(change), { quarters: ['2026Q3'] }))[0]!;

describe('the share of a fall that would not return', () => {
  it('is (before - restored) over (before - after), and nothing where there is no fall', () => {
    const identity = [5, 1, -3, -4, -2, -6, -1, 0];
    expect(structuralOf(100, 90, 97, identity)).toEqual({ fallEHs: 10, share: 0.3, rule: 3 / (3 + 7) });
    expect(structuralOf(100, 90, 104, identity).share).toBeCloseTo(-0.4, 12);
    expect(structuralOf(100, 99.5, 97, identity)).toEqual({ fallEHs: 0.5, share: Number.NaN, rule: Number.NaN });
    expect(structuralOf(100, 90, 90, [20, 0, -3, 0, 0, -20, -7, 0]).rule).toBe(0);
  });

  it('is nothing of a price dip and nothing of a storm that is over', async () => {
    const dip = [
      ['2026-04-01', 68_200],
      ['2026-06-28', 68_200],
      ['2026-07-05', 36_000],
      ['2026-12-31', 36_000],
    ];
    const price = await shareOf({ market: { price: { model: 'path', path: dip } }, usedMarket: { idleSalePerYear: 0 } });
    expect(price.falls.probability).toBe(1);
    expect(price.share.mean).toBeLessThan(0.15);
    const storm = { name: 'S', region: 'texas', start: '2026-07-10', end: '2026-08-20', curtailedShare: 0.9 };
    const passed = await shareOf({ market: { weather: { observedStorms: [storm] } } });
    expect(passed.falls.probability).toBe(1);
    expect(passed.share.mean).toBeLessThan(0.15);
    expect(passed.structural.count).toBe(0);
  });

  it('is most of a stop that stays, less what the others give back', async () => {
    const ban = { name: 'B', region: 'russiaCIS', start: '2026-07-03', end: '2027-12-31', curtailedShare: 1 };
    const stopped = await shareOf({ market: { weather: { observedStorms: [ban] } } });
    expect(stopped.share.mean).toBeGreaterThan(0.8);
    expect(stopped.structural.probability).toBe(1);
  });

  it('is said in a sentence that counts the runs', async () => {
    const quarter = structuralQuarter('2026Q3', [
      { fallEHs: 10, share: 0.8, rule: 0.6 },
      { fallEHs: 10, share: 0.7, rule: 0.4 },
      { fallEHs: 10, share: 0.1, rule: 0 },
      { fallEHs: -1, share: Number.NaN, rule: Number.NaN },
    ]);
    expect(quarter).toMatchObject({ falls: { count: 3, n: 4 }, structural: { count: 2, n: 3 }, structuralByRule: { count: 1, n: 3 } });
    expect(structuralSentence(quarter)).toMatch(
      /^Structural or cyclical, Q3 2026, of the .* in which hashrate falls: .*% .* of the fall would not return/,
    );
    await expect(structural(study({}), { quarters: ['2031Q1'] })).rejects.toThrow('must be one of 2026Q3');
  });
});
