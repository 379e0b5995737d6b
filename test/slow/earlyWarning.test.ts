/** Labelled worlds: of which kind each is, what is seen of it, and that who sees it scores below the base rate on worlds held out. */
import { describe, expect, it } from 'vitest';
import { earlyWarningOf } from '../../src/attribute/earlyWarning.ts';
import { drawWorld, IS_STRUCTURAL, WORLD_KINDS, worldFrame } from '../../src/attribute/worlds.ts';
import { warningSentence } from '../../src/charts/attribution/warningChart.ts';
import { earlyWarning } from '../../src/run/earlyWarning.ts';
import type { Study } from '../../src/scenario/study.ts';
import { smallModelOver } from '../model/smallStudy.ts';

const PERIOD = { start: '2026-03-20T20:48:00Z', until: '2026-12-31' };
const model = smallModelOver(PERIOD, {
  classes: Object.fromEntries(['usPublic', 'usPrivate', 'largeInternational', 'midSize', 'small'].map((id) => [id, { firms: 12 }])),
});
const study: Study = {
  name: 'small',
  question: 'Why?',
  ...PERIOD,
  runs: 3,
  seed: 1,
  report: {},
  scenarios: [{ name: 'base', title: 'Base', model }],
};

describe('labelled worlds', () => {
  const frame = worldFrame(study, 7);

  it('have the shock in the quarter after the first whole one, and a year of data after it', () => {
    expect(frame).toMatchObject({ before: 1, until: '2027-09-30' });
    expect(new Date(frame.shockDay * 86_400_000).toISOString().slice(0, 10)).toBe('2026-07-01');
  });

  it('are the same for a seed and number, and of every kind in turn', () => {
    const worlds = Array.from({ length: 10 }, (_, index) => drawWorld(model, frame, 1, index));
    expect(worlds.map(({ kind }) => kind)).toEqual([...WORLD_KINDS, ...WORLD_KINDS]);
    expect(drawWorld(model, frame, 1, 7)).toEqual(worlds[7]);
    expect(drawWorld(model, frame, 2, 7).model).not.toEqual(worlds[7]!.model);
    const stops = worlds.map(({ model: { market } }) => market.weather.observedStorms.length > 0);
    expect(stops.slice(0, 5)).toEqual([true, false, true, true, false]);
  });

  it('are told by the counterfactual share mostly, by public data better than by the base rate, and better with more data', {
    timeout: 60_000,
  }, async () => {
    const found = await earlyWarning(study, { worlds: 100, workers: 2 });
    expect(found.failed).toEqual([]);
    const { truePositive, trueNegative, falsePositive, falseNegative } = found.byShare;
    const right = (truePositive + trueNegative) / (truePositive + trueNegative + falsePositive + falseNegative);
    // a world's fall is partly that of its own price: what it was made to be is not all of why it fell
    expect(right).toBeGreaterThan(0.8);
    for (const { brier, baseBrier } of found.quarters) expect(brier).toBeLessThan(baseBrier);
    expect(found.quarters[1]!.brier).toBeLessThan(found.quarters[0]!.brier);
    for (const { kind, share, falls } of found.kinds) if (falls > 0) expect(share > 0.5, kind).toBe(IS_STRUCTURAL[kind]);
    const [, brier, base] = /Brier score (0\.\d+); the base rate alone scores (0\.\d+)/.exec(warningSentence(found))!;
    const told = found.quarters.map((quarter) => [quarter.brier.toFixed(3), quarter.baseBrier.toFixed(3)]);
    expect(told).toContainEqual([brier, base]);
  });
});

it('says that it cannot say where too few worlds fell', () => {
  const world = (kind: 'storm' | 'ban', fellPct: number) => ({ kind, features: [[0], [0], [0], [0], [0]], fellPct, share: 0, rule: 0 });
  const found = earlyWarningOf([world('storm', 5), world('ban', 0.2), world('storm', 3)]);
  expect(found).toMatchObject({ worlds: 3, quarters: [], tells: undefined });
  expect(warningSentence(found)).toContain('too few fell');
});
