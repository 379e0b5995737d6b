import { describe, expect, it } from 'vitest';
import { drawRunWords, fillFirmUniforms, hashIdentity } from '../../src/random/firmStream.ts';
import { openStream } from '../../src/random/stream.ts';

const runWords = (run: number) => drawRunWords(openStream(1, run, 'firms'));

function uniformsOf(identity: string, count: number, run = 0): Float64Array {
  const out = new Float64Array(count);
  fillFirmUniforms(out, 0, count, runWords(run), hashIdentity(identity));
  return out;
}

function chiSquare(values: Iterable<number>, cells: number): number {
  const counts = new Array<number>(cells).fill(0);
  let n = 0;
  for (const u of values) {
    counts[Math.floor(u * cells)]++;
    n++;
  }
  return counts.reduce((sum, count) => sum + (count - n / cells) ** 2 / (n / cells), 0);
}

const within4SE = (statistic: number, freedom: number) => expect(Math.abs(statistic - freedom)).toBeLessThan(4 * Math.sqrt(2 * freedom));

describe('the stream of a firm', () => {
  it('is pinned for seed 1, run 0', () => {
    expect(runWords(0)).toMatchInlineSnapshot(`
      [
        2055819112,
        2504639216,
      ]
    `);
    expect(Array.from(uniformsOf('["drawn","small",0]', 3))).toMatchInlineSnapshot(`
      [
        0.6293588642729446,
        0.9074297585757449,
        0.4924417241709307,
      ]
    `);
  });

  it('is uniform along one firm, seed 1: chi-square of 64 cells', () => {
    within4SE(chiSquare(uniformsOf('firm', 200_000), 64), 63);
  });

  it('is uniform across firms in every draw, seed 1: 20,000 firms, sixteen draws', () => {
    const firms = Array.from({ length: 20_000 }, (_, j) => uniformsOf(`["drawn","small",${j}]`, 16));
    for (let k = 0; k < 16; k++)
      within4SE(
        chiSquare(
          firms.map((draws) => draws[k]),
          40,
        ),
        39,
      );
  });

  it('is uniform across runs in its first draw, seed 1', () => {
    within4SE(
      chiSquare(
        Array.from({ length: 5000 }, (_, run) => uniformsOf('firm', 1, run)[0]),
        25,
      ),
      24,
    );
  });

  it('is independent of the firm beside it: chi-square of pairs of first draws, seed 1', () => {
    const firms = Array.from({ length: 20_001 }, (_, j) => uniformsOf(`["drawn","midSize",${j}]`, 1)[0]);
    const cells = 8;
    const pairs = firms.slice(1).map((u, j) => (Math.floor(u * cells) + Math.floor(firms[j] * cells) / cells) / cells);
    within4SE(chiSquare(pairs, cells * cells), cells * cells - 1);
  });

  it('never yields 0 or 1, so that its logarithm is finite', () => {
    const uniforms = uniformsOf('another firm', 100_000);
    expect(Math.min(...uniforms)).toBeGreaterThan(0);
    expect(Math.max(...uniforms)).toBeLessThan(1);
  });

  it('writes only where it is told to', () => {
    const out = new Float64Array(6);
    fillFirmUniforms(out, 2, 3, runWords(0), hashIdentity('firm'));
    expect(Array.from(out.subarray(0, 2))).toEqual([0, 0]);
    expect(Array.from(out.subarray(2, 5))).toEqual(Array.from(uniformsOf('firm', 3)));
    expect(out[5]).toBe(0);
  });
});

it('identities of ten thousand firms hash to different words', () => {
  const words = Array.from({ length: 10_000 }, (_, j) => hashIdentity(`["drawn","small",${j}]`).join());
  expect(new Set(words).size).toBe(words.length);
});
