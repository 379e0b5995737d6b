/**
 * Everything that can be said of a sweep's outcome, by its design: indices for Saltelli's, effects for Morris's, swings for one at a
 * time, a map for a grid of two factors; regions and boxes for designs that fill the space; convergence with runs for all.
 */
import { normalQuantile } from '../random/normal.ts';
import { behaviourOf, type FactorColumn } from './behaviour.ts';
import { type ConvergenceStep, convergenceOf } from './convergence.ts';
import { type GridAxis, type HeatGrid, heatGridOf } from './heatGrid.ts';
import { MORRIS_LEVELS, morrisDelta } from './morris.ts';
import { type MorrisResult, morrisEffects } from './morrisEffects.ts';
import type { Outcomes } from './outcomes.ts';
import { discoverBoxes, PRIM, type PrimResult } from './prim.ts';
import { type RegionalResult, regionalSensitivity } from './regional.ts';
import { ROLE } from './saltelli.ts';
import { type SobolResult, sobolIndices } from './sobolIndices.ts';
import { type MovedPoint, type Swings, swingsOf } from './swings.ts';

/** A design as this analysis needs it: [factor][point_id] values, [point_id] groups and roles. */
export interface SweptDesign {
  kind: string;
  factors: readonly { path: string }[];
  points: number;
  values: readonly (readonly unknown[])[];
  groups: ArrayLike<number>;
  roles: readonly string[];
}

export interface AnalysisOptions {
  seed: number;
  commonWorlds: boolean;
  /** Whether the outcome is a condition. */
  isCondition: boolean;
  /** Levels of a Morris design. */
  levels?: number | undefined;
  resamples?: number | undefined;
}

export interface OutcomeAnalysis {
  sobol?: SobolResult | undefined;
  morris?: MorrisResult | undefined;
  swings?: Swings | undefined;
  grid?: HeatGrid | undefined;
  convergence: ConvergenceStep[];
}

export interface RegionAnalysis {
  regional: RegionalResult;
  prim: PrimResult;
  columns: readonly FactorColumn[];
}

export function analyseOutcome(design: SweptDesign, outcomes: Outcomes, options: AnalysisOptions): OutcomeAnalysis {
  const names = design.factors.map(({ path }) => path);
  const points = outcomes.pointIds.map((pointId) => ({ pointId, group: design.groups[pointId], role: design.roles[pointId] }));
  const convergence = convergenceOf(outcomes, options.commonWorlds);
  switch (design.kind) {
    case 'saltelli':
      return { sobol: sobolIndices(names, points, outcomes, options), convergence };
    case 'morris':
      return {
        morris: morrisEffects(names, points, outcomes, { ...options, delta: morrisDelta(options.levels ?? MORRIS_LEVELS) }),
        convergence,
      };
    case 'oneAtATime':
      return { swings: swingsFrom(design, outcomes, options), convergence };
    default:
      return { grid: gridFrom(design, outcomes, options), convergence };
  }
}

/** Designs whose points say nothing of regions: they move about one point, or repeat it. */
const WITHOUT_REGIONS = ['morris', 'oneAtATime'];
/** Fewer points than these hold no box. */
const FEWEST_POINTS = 20;

/** Why nothing can be said of regions. */
export interface NoRegions {
  leftOut: string;
}

/** Says why where the design does not fill the space, is too small, or everything behaves alike. */
export function analyseRegions(
  design: SweptDesign,
  outcomes: Outcomes,
  options: { seed: number; boxes?: number | undefined; density?: number | undefined },
): RegionAnalysis | NoRegions {
  if (WITHOUT_REGIONS.includes(design.kind))
    return { leftOut: `a ${design.kind} design moves about one point and does not fill the space` };
  if (design.factors.length === 0) return { leftOut: 'nothing is swept' };
  const columns = design.factors.map(({ path }, f) => columnOf(path, design.values[f]));
  // Points of a base point of Saltelli's design share values; A and B alone are independent.
  const isKept = (id: number) => design.kind !== 'saltelli' || design.roles[id] === ROLE.a || design.roles[id] === ROLE.b;
  const behaviour = behaviourOf(columns, (id, f) => columns[f].values[id], onlyPoints(outcomes, isKept));
  const total = behaviour.share.reduce((sum, one) => sum + one, 0);
  const points = behaviour.share.length;
  if (points < FEWEST_POINTS) return { leftOut: `${points} points hold no box, ${FEWEST_POINTS} are the fewest that may` };
  if (total === 0 || total === points) return { leftOut: `the condition holds in ${total === 0 ? 'no run' : 'every run'}` };
  const { seed, boxes = PRIM.boxes, density } = options;
  return {
    regional: regionalSensitivity(behaviour, seed),
    prim: discoverBoxes(behaviour, { ...PRIM, seed, boxes, density }),
    columns: behaviour.columns,
  };
}

function onlyPoints({ pointIds, runs, values }: Outcomes, isKept: (id: number) => boolean): Outcomes {
  const kept = [...pointIds.keys()].filter((p) => isKept(pointIds[p]));
  const chosen = new Float64Array(kept.length * runs.length);
  kept.forEach((p, k) => {
    chosen.set(values.subarray(p * runs.length, (p + 1) * runs.length), k * runs.length);
  });
  return { pointIds: kept.map((p) => pointIds[p]), runs, values: chosen };
}

/** Numbers as they are; anything else as choices, off before on, else in the order met. */
function columnOf(name: string, values: readonly unknown[]): FactorColumn {
  if (values.every((value) => typeof value === 'number')) return { name, values: Float64Array.from(values as number[]) };
  const text = (value: unknown) =>
    typeof value === 'boolean' ? (value ? 'on' : 'off') : typeof value === 'string' ? value : JSON.stringify(value);
  const texts = values.map(text);
  const met = [...new Set(texts)];
  const choices = met.every((one) => one === 'on' || one === 'off') ? ['off', 'on'] : met;
  return { name, choices, values: Float64Array.from(texts, (one) => choices.indexOf(one)) };
}

function swingsFrom(design: SweptDesign, outcomes: Outcomes, { commonWorlds }: AnalysisOptions): Swings | undefined {
  const base = design.roles.indexOf('base');
  if (base < 0) return undefined;
  const moved = design.roles.flatMap((role, pointId): MovedPoint[] => {
    const factor = /^only (.*)$/.exec(role)?.[1];
    const f = design.factors.findIndex(({ path }) => path === factor);
    if (factor === undefined || f < 0) return [];
    const value = design.values[f][pointId];
    return [{ pointId, factor, value, at: typeof value === 'number' ? value : Number(value === true) }];
  });
  return swingsOf(base, moved, outcomes, commonWorlds, normalQuantile(1 - 0.025 / Math.max(1, moved.length)));
}

function gridFrom(design: SweptDesign, outcomes: Outcomes, { isCondition }: AnalysisOptions): HeatGrid | undefined {
  if (design.factors.length !== 2) return undefined;
  const axes = design.factors.flatMap(({ path }, f): GridAxis[] => {
    const values = design.values[f];
    return values.every((value) => typeof value === 'number') ? [{ name: path, valueAt: (id) => values[id] as number }] : [];
  });
  return axes.length === 2 ? heatGridOf(axes[0], axes[1], outcomes, isCondition) : undefined;
}
