import { describe, expect, it } from 'vitest';
import { type Behaviour, behaviourOf } from '../../src/sensitivity/behaviour.ts';
import { atLeast } from '../../src/sensitivity/binomial.ts';
import { joinOutcomes } from '../../src/sensitivity/outcomes.ts';
import { discoverBoxes, PRIM } from '../../src/sensitivity/prim.ts';
import { regionalSensitivity } from '../../src/sensitivity/regional.ts';
import { scrambledSobol } from '../../src/sensitivity/sobolSequence.ts';
import { independentNoise, shuffled } from './testFunctions.ts';

const NAMES = [{ name: 'price' }, { name: 'rent' }, { name: 'rule', choices: ['off', 'on', 'late'] }, { name: 'nothing' }];
const POINTS = 512;
const unit = scrambledSobol(POINTS, 4, 11);
const at = (p: number, i: number) => (i === 2 ? Math.floor(unit[p * 4 + 2]! * 3) : unit[p * 4 + i]!);
/** Behaves where the price is in the lower third, rent in the upper half and the rule is not "off". */
const isPlanted = (p: number) => at(p, 0) < 1 / 3 && at(p, 1) > 0.5 && at(p, 2) !== 0;
const rows = (runs: number, behaves: (p: number, run: number) => boolean) =>
  Array.from({ length: POINTS * runs }, (_, k) => ({
    pointId: k % POINTS,
    run: Math.floor(k / POINTS),
    value: Number(behaves(k % POINTS, Math.floor(k / POINTS))),
  }));
const behaviour = (runs: number, behaves: (p: number, run: number) => boolean): Behaviour =>
  behaviourOf(NAMES, at, joinOutcomes(rows(runs, behaves)));

describe('regional sensitivity', () => {
  it('is the Kolmogorov-Smirnov distance: 1 for a factor that decides alone, at the largest gap for one that decides with others', () => {
    const [price] = regionalSensitivity(
      behaviour(1, (p) => at(p, 0) < 0.25),
      1,
      199,
    ).factors;
    expect(price!.distance).toBeCloseTo(1, 12);
    expect(price!.meanBehaving).toBeCloseTo(0.125, 2);
    expect(price!.meanRest).toBeCloseTo(0.625, 2);
    // Those that behave all lie below 1/3; of the others a known share does.
    const planted = regionalSensitivity(behaviour(1, isPlanted), 1, 199);
    const share = 1 / 9;
    expect(planted.share).toBeCloseTo(share, 2);
    expect(planted.factors[0]!.distance).toBeCloseTo(1 - (1 / 3 - share) / (1 - share), 1);
  });

  it('tells factors that matter from one that does not, and choices by their largest difference', () => {
    const { factors } = regionalSensitivity(behaviour(1, isPlanted), 1, 999);
    expect(factors.map(({ isDistinguishable }) => isDistinguishable)).toEqual([true, true, true, false]);
    expect(factors[3]!.pValue).toBeGreaterThan(0.05);
    expect(factors[0]!.pValue).toBe(1 / 1000);
    // "off" never behaves; of the rest a share (1/3) / (8/9) is "off".
    expect(factors[2]!.distance).toBeCloseTo(3 / 8, 1);
    expect(factors[2]!.meanRest).toBeNaN();
  });

  it('takes a factor that does nothing for one that does in about 5 % of studies at most', () => {
    const coin = independentNoise(21, 1);
    let mistaken = 0;
    for (let study = 0; study < 60; study++) {
      const { factors } = regionalSensitivity(
        behaviour(2, () => coin(0, 0) > 0.3),
        study,
        199,
      );
      if (factors.some(({ isDistinguishable }) => isDistinguishable)) mistaken++;
    }
    expect(mistaken).toBeLessThanOrEqual(9);
  });

  it('finds nothing where every point behaves', () => {
    expect(
      regionalSensitivity(
        behaviour(1, () => true),
        1,
        49,
      ).factors.every(({ isDistinguishable }) => !isDistinguishable),
    ).toBe(true);
  });
});

describe('scenario discovery', () => {
  it('finds a planted box, with its limits, and leaves the factor alone that does nothing', () => {
    const { boxes, heldOut, trajectory, share } = discoverBoxes(behaviour(1, isPlanted), { ...PRIM, seed: 1 });
    const [box] = boxes;
    const limits = Object.fromEntries(box!.restrictions.map((one) => [one.name, one]));
    expect(Object.keys(limits).sort()).toEqual(['price', 'rent', 'rule']);
    expect(limits['price']!.high).toBeCloseTo(1 / 3, 1);
    expect(limits['price']!.low).toBe(Number.NEGATIVE_INFINITY);
    expect(limits['rent']!.low).toBeCloseTo(0.5, 1);
    expect(limits['rule']!.choices).toEqual([1, 2]);
    expect(box!.coverage).toBeGreaterThan(0.9);
    expect(box!.density).toBeGreaterThan(0.9);
    for (const { quasiP, reproduced } of box!.restrictions) {
      expect(quasiP).toBeLessThan(1e-6);
      expect(reproduced).toBeGreaterThan(0.8);
    }
    expect(heldOut.density).toBeGreaterThan(0.75);
    expect(trajectory[0]).toMatchObject({ coverage: 1, mass: 1, restricted: 0 });
    expect(trajectory[0]!.density).toBeCloseTo(share, 12);
    expect(boxes.length).toBe(1);
  });

  it('finds two boxes where there are two', () => {
    const either = (p: number) => at(p, 0) < 0.25 || (at(p, 1) > 0.6 && at(p, 2) === 1);
    const { boxes } = discoverBoxes(behaviour(1, either), { ...PRIM, seed: 1 });
    expect(boxes.map(({ restrictions }) => restrictions.map(({ name }) => name).sort())).toEqual([['price'], ['rent', 'rule']]);
    expect(boxes[0]!.coverage + boxes[1]!.coverage).toBeGreaterThan(0.85);
    for (const { density } of boxes) expect(density).toBeGreaterThan(0.8);
  });

  it('finds no box in noise that would hold on other points', () => {
    const coin = independentNoise(31, 1);
    const { boxes, heldOut, share } = discoverBoxes(
      behaviour(4, () => coin(0, 0) > 0.5),
      { ...PRIM, seed: 1 },
    );
    const restricted = boxes.flatMap((box) => box.restrictions);
    // What is left is told for what it is: no denser elsewhere than the whole space.
    expect(heldOut.density).toBeLessThan(share + 0.06);
    for (const { reproduced } of restricted.filter(({ reproduced: r }) => !Number.isNaN(r))) expect(reproduced).toBeLessThan(0.8);
  });

  it('takes the largest box of a density asked for', () => {
    const { boxes } = discoverBoxes(behaviour(1, isPlanted), { ...PRIM, seed: 1, density: 0.5 });
    expect(boxes[0]!.density).toBeGreaterThanOrEqual(0.5);
    expect(boxes[0]!.coverage).toBeGreaterThan(0.95);
  });

  it('is the same for rows in any order', () => {
    const plain = rows(2, isPlanted);
    const result = (from: typeof plain) => discoverBoxes(behaviourOf(NAMES, at, joinOutcomes(from)), { ...PRIM, seed: 1 });
    expect(result(shuffled([...plain], 3))).toEqual(result(plain));
  });
});

describe('the binomial tail', () => {
  it('is the sum of its terms', () => {
    const choose = (n: number, k: number) => Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((a, b) => a * b, 1);
    for (const [count, n, p] of [
      [3, 10, 0.2],
      [10, 10, 0.7],
      [1, 40, 0.01],
      [25, 40, 0.5],
      [0, 5, 0.5],
    ] as const) {
      let sum = 0;
      for (let k = count; k <= n; k++) sum += choose(n, k) * p ** k * (1 - p) ** (n - k);
      expect(atLeast(count, n, p)).toBeCloseTo(sum, 9);
    }
  });
});
