/**
 * One factor at a time: how far the outcome moves when a factor goes to either end of what was tried, all others as in the base point.
 * Runs are paired where points share their worlds: the error is that of the difference run by run.
 */
import { meanOf } from '../summary/statistics.ts';
import type { Estimate } from './interval.ts';
import { type Outcomes, valuesOf } from './outcomes.ts';

/** A point in which one factor differs from the base. */
export interface MovedPoint {
  pointId: number;
  factor: string;
  /** As it was set, and as a number where it is one, to know the lower end from the upper. */
  value: unknown;
  at: number;
}

export interface SwingEnd {
  /** What the factor was set to. */
  value: unknown;
  /** Outcome at this end, and its difference from the base. */
  outcome: number;
  difference: Estimate;
}

export interface Swing {
  name: string;
  /** Ends with the lowest and the highest outcome. */
  low: SwingEnd;
  high: SwingEnd;
  /** Highest less lowest outcome, the base counted. */
  swing: number;
  /** Whether some end differs from the base beyond its standard error, all ends of the table looked at together. */
  isDistinguishable: boolean;
}

export interface Swings {
  base: Estimate;
  /** By swing, the largest first. */
  factors: Swing[];
}

const Z_95 = 1.959963984540054;

export function swingsOf(
  basePoint: number,
  moved: readonly MovedPoint[],
  outcomes: Outcomes,
  commonWorlds: boolean,
  critical: number,
): Swings {
  const base = valuesOf(outcomes, basePoint);
  if (base === undefined) throw new RangeError(`the base point ${basePoint} has no outcome`);
  const baseMean = meanOf(base);
  const ends = moved.flatMap((point) => {
    const values = valuesOf(outcomes, point.pointId);
    return values === undefined ? [] : [{ ...point, ...endOf(point.value, values, base, commonWorlds) }];
  });
  const factors = [...new Set(moved.map(({ factor }) => factor))].flatMap((name): Swing[] => {
    const own = ends.filter(({ factor }) => factor === name).sort((a, b) => a.outcome - b.outcome || a.at - b.at);
    const [low, high] = [own[0], own.at(-1)];
    if (low === undefined || high === undefined) return [];
    const span = Math.max(high.outcome, baseMean.mean) - Math.min(low.outcome, baseMean.mean);
    const isDistinguishable = own.some(({ difference }) => Math.abs(difference.estimate) > critical * difference.standardError);
    return [{ name, low, high, swing: span, isDistinguishable }];
  });
  factors.sort((a, b) => b.swing - a.swing || (a.name < b.name ? -1 : 1));
  return { base: withInterval(baseMean.mean, baseMean.mcse), factors };
}

function endOf(value: unknown, values: Float64Array, base: Float64Array, commonWorlds: boolean): SwingEnd {
  const { mean, mcse } = meanOf(values);
  if (!commonWorlds) {
    const other = meanOf(base);
    return { value, outcome: mean, difference: withInterval(mean - other.mean, Math.hypot(mcse, other.mcse)) };
  }
  const paired = meanOf(values.map((one, r) => one - base[r]));
  return { value, outcome: mean, difference: withInterval(paired.mean, paired.mcse) };
}

function withInterval(estimate: number, standardError: number): Estimate {
  return { estimate, standardError, low: estimate - Z_95 * standardError, high: estimate + Z_95 * standardError };
}
