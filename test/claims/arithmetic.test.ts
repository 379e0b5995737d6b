/** Claims that are arithmetic: figures known by hand, and ranges at their edges. */
import { describe, expect, it } from 'vitest';
import { reallocate } from '../../src/claims/computations/reallocation.ts';
import { reusableShare } from '../../src/claims/computations/reuse.ts';
import { dollarRange, dollars, plainNumber } from '../../src/claims/words.ts';
import { computed, evidenceOf } from './madeUpEvidence.ts';

const standings = (outcome: ReturnType<typeof computed>) => outcome.measures.map(({ standing }) => standing);

describe('reallocation', () => {
  const settings = {
    hardwareUsd: [2e9, 4e9],
    share: 0.15,
    revenueUsdPerYear: [3e8, 6e8],
    gpuHourUsd: [2, 3],
    utilisation: [1, 1],
    gpuUsd: [40_000, 40_000],
    gpuKW: [1.5, 1.8],
    buildingUsdPerMW: [1e7, 1e7],
    sitesMW: [3000, 3000],
    colocationUsdPerMWYear: [1.22e6, 1.9e6],
    cloudUsdPerMWYear: [9e6, 11e6],
  } satisfies Parameters<typeof reallocate>[0] as Parameters<typeof reallocate>[0];

  it('needs the GPUs that the hours say: 11,416 to 34,247 at $2 to $3, all hours sold', () => {
    const { gpusNeeded, capitalUsd, claimedPerDollar, mwNeeded } = reallocate(settings);
    expect(gpusNeeded[0]).toBeCloseTo(3e8 / (8760 * 3), 6);
    expect(gpusNeeded.map(Math.round)).toEqual([11_416, 34_247]);
    expect(capitalUsd).toEqual([3e8, 6e8]);
    expect(claimedPerDollar).toEqual([1, 1]);
    expect(mwNeeded[1]).toBeCloseTo(34_246.575 * 0.0018, 3);
  });

  it('sees that a stock was taken for a flow, and only then', () => {
    expect(computed('reallocation', settings, evidenceOf({})).sentences[0]).toContain('A stock is taken for a flow');
    expect(computed('reallocation', { ...settings, share: 0.2 }, evidenceOf({})).sentences[0]).not.toContain('stock');
  });

  it('fails where the claim lies apart from what comes out, and holds where it lies inside', () => {
    expect(standings(computed('reallocation', settings, evidenceOf({})))).toEqual(['fails', 'open', 'fails']);
    const modest = { ...settings, revenueUsdPerYear: [1.2e8, 2.2e8] };
    expect(standings(computed('reallocation', modest, evidenceOf({})))[0]).toBe('holds');
  });

  it('draws and tells the same revenue: capital by what a dollar earns', () => {
    const { earnedUsd, earnedPerDollar } = reallocate(settings);
    expect(earnedPerDollar[0]).toBeCloseTo((8760 * 2) / (40_000 + 18_000), 9);
    const { ranges, sentences } = computed('reallocation', settings, evidenceOf({}));
    expect(ranges!.found[0]!.low).toBeCloseTo(earnedUsd[0] / 1e6, 9);
    expect(ranges!.found[1]!.high).toBeCloseTo(earnedUsd[1] / 1e6, 9);
    expect(sentences[2]).toContain(`earn $${(earnedUsd[0] / 1e6).toFixed(1)}–${Math.round(earnedUsd[1] / 1e6)}M a year`);
  });
});

describe('reuse', () => {
  it('finds the lowest and the highest share over all ranges', () => {
    const parts = [
      { usdPerMW: [1, 3], reusable: [0, 0] },
      { usdPerMW: [2, 4], reusable: [0.5, 1] },
    ] as const satisfies Parameters<typeof reusableShare>[0];
    const [low, high] = reusableShare(parts);
    expect(low).toBeCloseTo((2 * 0.5) / (3 + 2), 12);
    expect(high).toBeCloseTo(4 / (1 + 4), 12);
  });

  it('holds, fails or stays open by where the whole range lies', () => {
    const of = (low: number, high: number) =>
      standings(
        computed(
          'reuse',
          { aiUsdPerMW: [1, 1], parts: [{ name: 'X', kind: 'machines', usdPerMW: [1, 1], reusable: [low, high], source: 's' }] },
          evidenceOf({}),
        ),
      )[0];
    expect([of(0.5, 0.9), of(0, 0.49), of(0.4, 0.6)]).toEqual(['holds', 'fails', 'open']);
  });
});

describe('amounts of money', () => {
  it('are short, with the unit once where both ends have it', () => {
    expect([dollars(340e6), dollars(1.234e9), dollars(2e9), dollars(950), dollars(12_500)]).toEqual([
      '$340M',
      '$1.23bn',
      '$2bn',
      '$950',
      '$12.5k',
    ]);
    expect(dollarRange(3e8, 6e8)).toBe('$300–600M');
    expect(dollarRange(6e8, 1.2e9)).toBe('$600M to $1.2bn');
    expect(dollarRange(5e8, 5e8)).toBe('$500M');
    expect([plainNumber(2, 2), plainNumber(2.5, 2), plainNumber(0.157, 2), plainNumber(0, 2)]).toEqual(['2', '2.5', '0.16', '0']);
  });
});
