import { describe, expect, it } from 'vitest';
import { epochErrors, epochsWithin, rootMeanSquare } from '../../src/calibrate/epochErrors.ts';
import { verdictsOf } from '../../src/calibrate/identification.ts';
import { pathsAt, valuesAt } from '../../src/calibrate/problem.ts';
import { quarterMeans } from '../../src/calibrate/simulateWindow.ts';
import { base, history, problem } from './smallProblem.ts';

describe('scores of fitted parameters', () => {
  it('are quantiles of their priors', () => {
    const values = valuesAt(problem.parameters, [0, 1, 0, -30]);
    expect(values[0]).toBeCloseTo(1.5, 10);
    expect(values[1]).toBeCloseTo(1.1 * Math.exp(0.3), 10);
    expect(values[3]).toBeCloseTo(0, 8);
  });

  it('become paths of the model, scaled or set, inside the range of the schema', () => {
    const paths = pathsAt(problem, [0, 0, 8, 0]);
    expect(paths['classes.small.siteGrowthPerYear']).toBeCloseTo(1.5 * (base.classes.small.siteGrowthPerYear as number), 10);
    expect(paths['classes.usPublic.responsiveness']).toBe(1);
    expect(paths['growth.currentHashpriceWeight']).toBeCloseTo(0.5, 10);
  });

  it('that lean on a bound are told', () => {
    const at = (z: number[]) =>
      verdictsOf(
        problem,
        z,
        Array.from({ length: 50 }, (_, i) => z.map((v) => v + 0.2 * Math.sin(i))),
      );
    expect(at([0, 2.5, 0, -2]).map(({ bound }) => bound)).toEqual(['none', 'high edge of the prior', 'none', 'low edge of the prior']);
    expect(at([0, 0, 4, 0])[2]?.bound).toBe('range of the schema');
    expect(at([0, 0, 0, 0])[0]).toMatchObject({ identified: true });
  });
});

describe('errors of a window', () => {
  it('are zero for history itself and the log of the factor for a multiple of it', () => {
    const spans = epochsWithin(
      history.epochs,
      history.epochs[100]!.start.length > 0 ? Date.parse(history.epochs[100]!.start) / 864e5 : 0,
      19_000,
    );
    const first = spans[0]!;
    const grid = Array.from({ length: 400 }, (_, day) => {
      const at = first.startDay + day + 0.5;
      const span = spans.find(({ startDay, endDay }) => at >= startDay && at < endDay) ?? first;
      return 1.1 * Math.exp(span.logHashrate);
    });
    const errors = epochErrors(grid, first.startDay, 1, spans.slice(1, 10));
    expect(errors.length).toBe(9);
    for (const error of errors) expect(Math.abs(error - Math.log(1.1))).toBeLessThan(0.02);
    expect(rootMeanSquare([3, 4])).toBeCloseTo(Math.sqrt(12.5), 12);
  });

  it('go to the quarter their middle lies in', () => {
    expect(quarterMeans({ errors: [1, 3, 5], quarterOf: [0, 0, 1] })).toEqual([2, 5]);
  });
});
