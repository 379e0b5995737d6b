/**
 * A design: points in the space of some factors, as a table of its own. Every point has a number, its `point_id`, which all tables
 * carry; nothing is ever joined by the order of rows. Points that are compared with each other (base points of Saltelli's design,
 * trajectories of Morris's) share a group and say their role in it.
 */
import type { Distribution } from '../../config/field.ts';
import type { DesignKind } from '../../config/sweepNames.ts';

/** A number, a switch, a choice, or a distribution that is then drawn once a run. */
export type FactorValue = number | boolean | string | Distribution;

export interface Factor {
  /** Path of the parameter in the study, like ai.demandMWPerYear or firms[0].efficiencyJPerTH; the name of its column in the design. */
  path: string;
  unit: string;
  description: string;
  /** Nobody knows it exactly, or somebody could change it. What is fixed is swept only when a study declares it as one of these. */
  kind: 'uncertainty' | 'lever';
  /** Values it takes, where they are listed; in sampled designs each takes the same share of [0, 1). */
  levels?: readonly FactorValue[];
  /** What a sampled design draws it from by inversion. */
  distribution?: Distribution;
  /** A range spaced by ratio: the distribution is of the natural logarithm. */
  isLog?: boolean;
  /** What the schema allows; draws outside are moved to the nearer end. */
  bounds: readonly [number, number];
}

export interface Design {
  kind: DesignKind;
  factors: readonly Factor[];
  /** Points; point_id goes from 0 to this less one. */
  points: number;
  /** [factor][point_id] */
  values: readonly (readonly FactorValue[])[];
  /** [point_id] Base point or trajectory; 0 where points stand for themselves. Column point_group. */
  groups: Int32Array;
  /**
   * [point_id] Role in the group, column point_role. saltelli: 'A', 'B', 'AB x' (factor x from B); morris: 'start', 'up x', 'down x'
   * (factor x moved); oneAtATime: 'base' for the point all others differ from, 'only x'; elsewhere ''. x is the path of a factor.
   */
  roles: readonly string[];
  /** Points the constraints left out. */
  excluded: number;
}
