/** Supply curves over the kernel's own difficulty and hashprice, against answers known in closed form. */
import { describe, expect, it } from 'vitest';
import { expectedBlockSeconds, impliedHashrateEHs, retarget } from '../../../src/model/network/difficulty.ts';
import { expectedEpochTimes } from '../../../src/model/network/epochClock.ts';
import { hashpriceUsdPerEHHour } from '../../../src/model/network/hashprice.ts';
import { off } from '../sample.ts';

const PRICE = 67_000;
const D0 = 133.79;
const H0 = impliedHashrateEHs(D0) / (2016 / 2015);

interface World {
  price?: number;
  /** Share of every miner's machines that has turned to AI. */
  gone?: number;
}

/** Isoelastic supply through (hashprice, H0) of the base world: H = H0 (h / h0)^e. */
function hashrateAt(difficulty: number, elasticity: number, { price = PRICE, gone = 0 }: World): number {
  const relative = hashpriceUsdPerEHHour(difficulty, 3.125, price) / hashpriceUsdPerEHHour(D0, 3.125, PRICE);
  return (1 - gone) * H0 * relative ** elasticity;
}

/** Difficulty after each of `epochs` noiseless epochs. */
function difficulties(elasticity: number, epochs: number, start: number, world: World = {}): number[] {
  const times = { firstHalfDays: 0, secondHalfDays: 0, timespanSeconds: 0 };
  let difficulty = start;
  return Array.from({ length: epochs }, () => {
    expectedEpochTimes(times, expectedBlockSeconds(difficulty, hashrateAt(difficulty, elasticity, world)));
    difficulty = retarget(difficulty, times.timespanSeconds);
    return difficulty;
  });
}

/** Hashrate where difficulty comes to rest, by going half the way to each retarget: it converges at elasticities up to 3. */
function settled(elasticity: number, world: World): number {
  let difficulty = D0;
  for (let k = 0; k < 400; k++) difficulty = Math.sqrt(difficulty * difficulties(elasticity, 1, difficulty, world)[0]);
  return hashrateAt(difficulty, elasticity, world);
}

describe('isoelastic supply', () => {
  it('rests where it stands: difficulty does not move from its fixed point', () => {
    for (const difficulty of difficulties(0.7, 10, D0)) expect(off(difficulty, D0)).toBeLessThan(1e-9);
  });

  it.each([0.2, 0.45, 0.9, 1, 1.3])('of elasticity %f multiplies the log-deviation of difficulty by -e each epoch', (e) => {
    let deviation = Math.log(1.02);
    for (const difficulty of difficulties(e, 6, D0 * 1.02)) {
      deviation *= -e;
      expect(Math.abs(Math.log(difficulty / D0) - deviation)).toBeLessThan(1e-9);
    }
  });

  it('comes to rest below elasticity 1 and swings ever wider above', () => {
    const last = (e: number) => Math.abs(Math.log((difficulties(e, 30, D0 * 1.01).at(-1) as number) / D0));
    expect(last(0.8)).toBeLessThan(1e-4);
    expect(last(1.1)).toBeGreaterThan(0.1);
  });

  it.each([0.3, 0.45, 1, 2])('of elasticity %f answers a change of reward by e / (1 + e) of it in the long run', (e) => {
    const long = Math.log(settled(e, { price: 1.3 * PRICE }) / settled(e, {})) / Math.log(1.3);
    expect(Math.abs(long - e / (1 + e))).toBeLessThan(1e-9);
    expect(long).toBeLessThan(1);
  });

  it.each([
    [0.45, -3.014],
    [1, -2.194],
  ])('of elasticity %f loses %f %% of hashrate when AI takes 4.34 %% of it: the equilibrium gives part back', (e, pct) => {
    const ratio = settled(e, { gone: 0.0434 }) / settled(e, {});
    expect(Math.abs(ratio - (1 - 0.0434) ** (1 / (1 + e)))).toBeLessThan(1e-9);
    expect(100 * (ratio - 1)).toBeCloseTo(pct, 3);
    expect(ratio).toBeGreaterThan(1 - 0.0434);
  });
});
