/** What block times tell of hashrate: its standard error is 1 / sqrt(blocks). */
import { describe, expect, it } from 'vitest';
import { impliedHashrateEHs } from '../../../src/model/network/difficulty.ts';
import { gammaFromNormal } from '../../../src/random/gamma.ts';
import { drawNormal } from '../../../src/random/normal.ts';
import { openStream } from '../../../src/random/stream.ts';
import { deviation, mean } from '../sample.ts';
import { runModel, smallModel } from '../smallStudy.ts';

describe('hashrate estimated from block times, 20,000 draws, seed 1', () => {
  it.each([
    [1, 0.0833],
    [7, 0.0315],
    [14, 0.0223],
    [30, 0.0152],
  ])('over %i days has relative standard error %f', (days, error) => {
    const blocks = 144 * days;
    expect(1 / Math.sqrt(blocks)).toBeCloseTo(error, 4);
    const stream = openStream(1, days, 'blocks');
    const n = 20_000;
    const estimates = Array.from({ length: n }, () =>
      impliedHashrateEHs(100, (600 * gammaFromNormal(blocks, drawNormal(stream))) / blocks),
    );
    // the estimate is inverse-gamma: 1 / sqrt(k - 2) of its mean
    expect(Math.abs((deviation(estimates) / mean(estimates)) * Math.sqrt(blocks - 2) - 1)).toBeLessThan(5 / Math.sqrt(2 * n));
  });
});

describe('the luck a run records', () => {
  const quiet = smallModel({ ai: { enabled: false }, market: { price: { volatilityPerYear: 0, jumpsPerYear: 0 } } });

  it('is the standard error of a week in each half of an epoch, 200 runs, seed 1', () => {
    const errors: number[] = [];
    for (let run = 0; run < 200; run++)
      runModel(quiet, {
        run,
        watch: ({ epoch }) => {
          for (const days of [epoch.times.firstHalfDays, epoch.times.secondHalfDays])
            errors.push((epoch.blockSeconds * 1008) / (days * 86_400) - 1);
        },
      });
    expect(errors.length).toBeGreaterThan(5000);
    expect(Math.abs(deviation(errors) * Math.sqrt(1006) - 1)).toBeLessThan(5 / Math.sqrt(2 * errors.length));
  });

  it('is none where it is switched off', () => {
    const { grid } = runModel(smallModel({ network: { blockLuck: false } }));
    grid.observed_hashrate_ehs.forEach((observed, g) => {
      expect(Math.abs(observed / grid.hashrate_ehs[g] - 1)).toBeLessThan(1e-9);
    });
  });
});
