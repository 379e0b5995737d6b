import { describe, expect, it } from 'vitest';
import { openStream, type Purpose, STREAM_FORMAT } from '../../src/random/stream.ts';

const PURPOSES: Purpose[] = ['price', 'jumps', 'fees', 'gpuHour', 'colocationRent', 'power', 'weather', 'blocks', 'firms', 'parameters'];
const N = 20_000;

function draws(seed: number, run: number, purpose: Purpose, count = N, part?: string): number[] {
  const stream = openStream(seed, run, purpose, part);
  return Array.from({ length: count }, stream);
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (v: readonly number[]) => v.reduce((sum, one) => sum + one, 0) / v.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  x.forEach((one, i) => {
    xy += (one - mx) * (y[i] - my);
    xx += (one - mx) ** 2;
    yy += (y[i] - my) ** 2;
  });
  return xy / Math.sqrt(xx * yy);
}

/** Four standard errors of the correlation of independent draws. */
const UNCORRELATED = 4 / Math.sqrt(N);

describe('streams of random numbers', () => {
  it('are pinned: the first three draws of every purpose for seed 1, run 0, stream format 1', () => {
    expect(STREAM_FORMAT).toBe(1);
    expect(Object.fromEntries(PURPOSES.map((purpose) => [purpose, draws(1, 0, purpose, 3)]))).toMatchInlineSnapshot(`
      {
        "blocks": [
          0.7051067602708871,
          0.7089770743081724,
          0.4026115680348745,
        ],
        "colocationRent": [
          0.625364253835148,
          0.7347494576212895,
          0.589109782135675,
        ],
        "fees": [
          0.5377784156810331,
          0.8690554913055619,
          0.9165933736430779,
        ],
        "firms": [
          0.47865768722792046,
          0.5831567608569225,
          0.5611269283126452,
        ],
        "gpuHour": [
          0.5029921969543062,
          0.19227100287653964,
          0.7688524319870251,
        ],
        "jumps": [
          0.10835385778220885,
          0.8489816728815646,
          0.9238567353814453,
        ],
        "parameters": [
          0.554419073969705,
          0.22109525994982082,
          0.7502412250474529,
        ],
        "power": [
          0.21105648855994796,
          0.8869838711788555,
          0.19403375941495182,
        ],
        "price": [
          0.9266054671943026,
          0.5592619435445972,
          0.43144428606390806,
        ],
        "weather": [
          0.587207050967414,
          0.3586220731766051,
          0.9060402031134802,
        ],
      }
    `);
    expect(draws(1, 0, 'power', 3, 'regional')).toMatchInlineSnapshot(`
      [
        0.6960895038422846,
        0.8267711831936285,
        0.4902624148615051,
      ]
    `);
  });

  it('give the same numbers each time they are opened', () => {
    expect(draws(7, 3, 'fees', 100)).toEqual(draws(7, 3, 'fees', 100));
  });

  it('differ by seed, run, purpose and part', () => {
    const firsts = [
      draws(1, 0, 'price', 1),
      draws(2, 0, 'price', 1),
      draws(1, 1, 'price', 1),
      draws(1, 0, 'fees', 1),
      draws(1, 0, 'price', 1, 'part'),
    ];
    expect(new Set(firsts.flat()).size).toBe(firsts.length);
  });

  it('of neighbouring runs, seeds and purposes are uncorrelated', () => {
    const base = draws(1, 0, 'price');
    const neighbours = [
      ...[1, 2, 3, 10].map((run) => draws(1, run, 'price')),
      ...[0, 2, 3].map((seed) => draws(seed, 0, 'price')),
      ...PURPOSES.slice(1).map((purpose) => draws(1, 0, purpose)),
      draws(1, 0, 'price', N, 'part'),
    ];
    for (const other of neighbours) expect(Math.abs(correlation(base, other))).toBeLessThan(UNCORRELATED);
    expect(Math.abs(correlation(base.slice(1), base.slice(0, -1)))).toBeLessThan(UNCORRELATED);
  });

  it('have first draws uncorrelated with the number of the run', () => {
    const runs = Array.from({ length: N }, (_, run) => run);
    const firsts = runs.map((run) => openStream(1, run, 'price')());
    expect(Math.abs(correlation(runs, firsts))).toBeLessThan(UNCORRELATED);
    expect(Math.abs(correlation(firsts.slice(1), firsts.slice(0, -1)))).toBeLessThan(UNCORRELATED);
  });

  it('are uniform in [0, 1), seed 1: chi-square of 50 cells', () => {
    const cells = new Array<number>(50).fill(0);
    for (const u of draws(1, 0, 'blocks', 100_000)) cells[Math.floor(u * 50)]++;
    const chiSquare = cells.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    // 49 degrees of freedom: mean 49, standard deviation sqrt 98
    expect(Math.abs(chiSquare - 49)).toBeLessThan(4 * Math.sqrt(98));
  });
});
