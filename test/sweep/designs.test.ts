import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sweepSchema } from '../../src/config/schema/sweep.ts';
import { buildDesign } from '../../src/sweep/design/buildDesign.ts';

const design = (sweep: object, seed = 1) => buildDesign(sweepSchema.parse(sweep), seed);
const DEMAND = 'ai.demandMWPerYear';
const PUE = 'ai.pue';

describe('a grid', () => {
  test('holds every combination once, the last factor changing fastest', () => {
    const { points, values } = design({
      design: 'grid',
      factors: { [DEMAND]: [500, 1500], 'ai.enabled': [true, false], [PUE]: [1.1, 1.2, 1.3] },
    });
    expect(points).toBe(12);
    expect(values[0].slice(0, 6)).toEqual([500, 500, 500, 500, 500, 500]);
    expect(values[1].slice(0, 6)).toEqual([true, true, true, false, false, false]);
    expect(values[2].slice(0, 4)).toEqual([1.1, 1.2, 1.3, 1.1]);
    expect(new Set(Array.from({ length: 12 }, (_, p) => JSON.stringify(values.map((v) => v[p])))).size).toBe(12);
  });

  test('takes levels of a range with its ends, of a log range by ratio, of a distribution from its middle', () => {
    const levels = (factor: object) => design({ design: 'grid', factors: { [DEMAND]: factor } }).values[0];
    expect(levels({ range: [0, 100], levels: 5 })).toEqual([0, 25, 50, 75, 100]);
    const [low, middle, high] = levels({ range: [10, 1000], levels: 3, scale: 'log' }) as number[];
    expect([low, middle, high].map((x) => Math.round(x * 1e6) / 1e6)).toEqual([10, 100, 1000]);
    expect(levels({ uniform: [0, 100], levels: 4 })).toEqual([12.5, 37.5, 62.5, 87.5]);
  });

  test('may have distributions as values', () => {
    const { values } = design({ design: 'grid', factors: { 'market.price.driftPerYear': [0, { normal: [0.1, 0.2] }] } });
    expect(values[0]).toEqual([0, { normal: [0.1, 0.2] }]);
  });
});

test('one at a time starts from the first values and moves one factor alone', () => {
  const { values, roles } = design({ design: 'oneAtATime', factors: { [DEMAND]: [1500, 500, 3000], [PUE]: [1.25, 1.1] } });
  expect(roles).toEqual(['base', `only ${DEMAND}`, `only ${DEMAND}`, `only ${PUE}`]);
  expect(values).toEqual([
    [1500, 500, 3000, 1500],
    [1.25, 1.25, 1.25, 1.1],
  ]);
});

test('zip takes first with first, second with second', () => {
  expect(design({ design: 'zip', factors: { [DEMAND]: [500, 1500], [PUE]: [1.1, 1.3] } }).values).toEqual([
    [500, 1500],
    [1.1, 1.3],
  ]);
});

test('a Latin hypercube has one point in each slice of each factor, whatever the size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 1e6 }), (size, seed) => {
      const { values } = design(
        { design: 'latinHypercube', size, factors: { [DEMAND]: { range: [0, size] }, [PUE]: { range: [1, 3] } } },
        seed,
      );
      expect((values[0] as number[]).map(Math.floor).sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i));
      const slices = (values[1] as number[]).map((pue) => Math.floor(((pue - 1) / 2) * size + 1e-9));
      expect(new Set(slices).size).toBe(size);
    }),
    { seed: 5, numRuns: 40 },
  );
});

test('a factor of a sampled design keeps its values when another is added', () => {
  const alone = design({ design: 'latinHypercube', size: 16, factors: { [PUE]: { range: [1, 2] } } });
  const joined = design({ design: 'latinHypercube', size: 16, factors: { [DEMAND]: { range: [0, 1] }, [PUE]: { range: [1, 2] } } });
  expect(joined.values[1]).toEqual(alone.values[0]);
});

test('switches and choices of a Sobol design take equal shares', () => {
  const { values } = design({
    design: 'sobol',
    size: 64,
    factors: { 'ai.enabled': [true, false], 'ai.cutover': ['construction', 'energisation'] },
  });
  for (const column of values) for (const level of new Set(column)) expect(column.filter((value) => value === level).length).toBe(32);
});

test('draws beyond the range of a parameter are moved to its nearer end', () => {
  const { values } = design({ design: 'sobol', size: 64, factors: { 'ai.gpuCloudShare': { normal: [0.5, 2] } } });
  expect(Math.min(...(values[0] as number[]))).toBe(0);
  expect(Math.max(...(values[0] as number[]))).toBe(1);
});

describe('groups of points', () => {
  const factors = { [DEMAND]: { range: [0, 100] }, [PUE]: { range: [1, 2] } };

  test('of a Saltelli design are base points with one row a factor and two more', () => {
    const { points, groups, roles, values } = design({ design: 'saltelli', size: 8, factors });
    expect(points).toBe(8 * 4);
    const rowOf = (group: number, role: string) => [...groups.keys()].find((p) => groups[p] === group && roles[p] === role)!;
    for (let group = 0; group < 8; group++) {
      const [a, b, mixed] = ['A', 'B', `AB ${DEMAND}`].map((role) => rowOf(group, role));
      expect(values[0][mixed]).toBe(values[0][b]);
      expect(values[1][mixed]).toBe(values[1][a]);
    }
  });

  test('of a Morris design are trajectories in which one factor moves at a time', () => {
    const { points, groups, roles, values } = design({ design: 'morris', size: 5, factors });
    expect(points).toBe(5 * 3);
    for (let p = 1; p < points; p++) {
      if (groups[p] !== groups[p - 1]) continue;
      const moved = [DEMAND, PUE].filter((_, f) => values[f][p] !== values[f][p - 1]);
      expect(roles[p]).toMatch(new RegExp(`^(up|down) ${moved[0]?.replaceAll('.', '\\.')}$`));
      expect(moved.length).toBe(1);
    }
  });
});

describe('constraints', () => {
  const lead = 'ai.leadTimeMonths';
  const building = 'ai.constructionMonths';
  const factors = { [lead]: [6, 12], [building]: [4, 8, 12], 'ai.enabled': [true, false] };
  const left = (...constraints: string[]) => design({ design: 'grid', factors, constraints });

  test('leave out the points that break them, and say how many', () => {
    const { points, excluded, values } = left(`${building} <= ${lead}`);
    expect([points, excluded]).toEqual([8, 4]);
    for (let p = 0; p < points; p++) expect(values[1][p] as number).toBeLessThanOrEqual(values[0][p] as number);
  });

  test('know sums, words and switches', () => {
    expect(left(`not ai.enabled or ${building} + 2 < ${lead}`).points).toBe(6 + 2);
    expect(left('ai.enabled == true').points).toBe(6);
    expect(left(`-${lead} * 2 >= -12`).points).toBe(6);
  });

  test('that leave nothing are refused', () => {
    expect(() => left(`${lead} > 100`)).toThrow(/leave none of 12 points/);
  });

  test('never run what stands in them', () => {
    for (const text of ['process.exit(1)', 'ai.enabled = constructor', '[1][0]', 'ai.enabled ? 1 : 0', 'this.x > 1']) {
      expect(() => left(text), text).toThrow(/is not a factor|neither a factor|cannot be read/);
    }
  });
});

describe('a table', () => {
  const fromTable = (text: string, factors = {}) =>
    buildDesign(sweepSchema.parse({ design: 'table', table: 't.csv', factors }), 1, { file: 't.csv', text });

  test('gives its rows as points', () => {
    const { points, values, factors } = fromTable(
      'ai.demandMWPerYear,"ai.cutover",ai.enabled\r\n500,construction,true\r\n\r\n1e3,energisation,false\r\n',
    );
    expect(points).toBe(2);
    expect(values).toEqual([
      [500, 1000],
      ['construction', 'energisation'],
      [true, false],
    ]);
    expect(factors.map(({ kind }) => kind)).toEqual(['lever', 'uncertainty', 'lever']);
  });

  test('is refused with line and column of every fault', () => {
    const text = 'ai.pue,ai.nothing,market.price.startUsd\n1.1,1,2\n0.2,3\nx,1,2\n';
    expect(() => fromTable(text)).toThrow(
      [
        't.csv:1:2  "ai.nothing" is not a parameter',
        't.csv:1:3  "market.price.startUsd" is fixed: to sweep it, declare its kind under sweep.factors',
        't.csv:3:1  has 2 values, the header has 3',
        't.csv:3:1  ai.pue: must be >= 1, got 0.2',
        't.csv:3:3  market.price.startUsd: must be a number, got ""',
        't.csv:4:1  ai.pue: must be a number or a distribution {normal: [mean, sd]}, {lognormal: [median, sigma]}, {uniform: [a, b]} or {triangular: [a, mode, b]}, got "x"',
      ].join('\n'),
    );
  });
});
