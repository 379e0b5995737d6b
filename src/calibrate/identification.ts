/**
 * What history says of each fitted parameter: the posterior beside the prior, whether it narrows it at all, and whether it leans on a
 * bound: on the edge of the prior (beyond its outer 5 %), or of the range the schema allows.
 */
import { rangeAt } from '../config/bounds.ts';
import { marginalOf } from './posterior.ts';
import { type Problem, pathsAt, valuesAt } from './problem.ts';
import { IDENTIFIED_BELOW } from './recovery.ts';

/** Five and ninety-five per cent of a standard normal. */
const OUTER = 1.645;

export interface ParameterVerdict {
  name: string;
  prior: { p05: number; p50: number; p95: number };
  posterior: { p05: number; p50: number; p95: number };
  /** Value of the deterministic fit. */
  fitted: number;
  /** Posterior standard deviation over the prior's, in scores. */
  shrinkage: number;
  identified: boolean;
  /** Which bound it leans on, if any. */
  bound: 'none' | 'low edge of the prior' | 'high edge of the prior' | 'range of the schema';
}

export function verdictsOf(problem: Problem, fitted: readonly number[], draws: readonly (readonly number[])[]): ParameterVerdict[] {
  const { parameters } = problem;
  return parameters.map((parameter, k) => {
    const valueAt = (z: number) => valuesAt([parameter], [z])[0];
    const { p05, p50, p95, sd } = marginalOf(draws, k);
    const atBound = [...parameter.sets, ...parameter.scales].some((path) => {
      const range = rangeAt(path);
      const median = pathsAt(
        problem,
        parameters.map((_, j) => (j === k ? p50 : 0)),
      )[path];
      return median <= range[0] || median >= range[1];
    });
    return {
      name: parameter.name,
      prior: { p05: valueAt(-OUTER), p50: valueAt(0), p95: valueAt(OUTER) },
      posterior: { p05: valueAt(p05), p50: valueAt(p50), p95: valueAt(p95) },
      fitted: valueAt(fitted[k]),
      shrinkage: sd,
      identified: sd < IDENTIFIED_BELOW,
      bound: atBound ? 'range of the schema' : p50 > OUTER ? 'high edge of the prior' : p50 < -OUTER ? 'low edge of the prior' : 'none',
    };
  });
}
