/** What loading a study yields: plain data, every default filled in, every scenario's overrides applied. */

import type { Distribution, NumberOrDistribution } from '../config/field.ts';
import type { CalibrationConfig } from '../config/schema/calibration.ts';
import type { ModelConfig, ReportConfig } from '../config/schema/study.ts';
import type { SweepConfig } from '../config/schema/sweep.ts';

/** A configuration tree with every distribution replaced by the number drawn for one run. */
export type Drawn<T> = T extends Distribution
  ? never
  : T extends string | number | boolean | null | undefined
    ? T
    : { [K in keyof T]: Drawn<T[K]> };

/** Parameters of one run of one scenario: numbers only. */
export type ModelParameters = Drawn<ModelConfig>;

export interface Scenario {
  name: string;
  title: string;
  /** Still with distributions; drawn once per run. */
  model: ModelConfig;
}

/** One row of the design: a scenario at a point of the parameter space. Studies without a sweep have point 0 only. */
export interface Case {
  scenarioIndex: number;
  pointId: number;
  model: ModelConfig;
}

/** What the study says of its draws. */
export interface DrawsNote {
  /** As written in the study; "its own table" where the study holds it. */
  file: string;
  rows: number;
  columns: string[];
  /** Columns that something explicit overrides, by scenario. */
  overridden: { scenario: string; columns: string[] }[];
}

export interface Study {
  name: string;
  question: string;
  /** ISO date-time of the first block of the start epoch. */
  start: string;
  /** ISO date of the last day simulated. */
  until: string;
  runs: number;
  seed: number;
  scenarios: Scenario[];
  report: ReportConfig;
  /** History file to draw and to score against, by its path from here; the shipped tables when left out. */
  history?: string;
  /** Ranges of parameters given as distributions, by dotted path: a draw outside is moved to the nearer end. */
  bounds?: Record<string, [number, number]>;
  /** Table of joint draws laid over the scenarios, and what overrides it. */
  draws?: DrawsNote;
  /** What the command calibrate fits. */
  calibration?: CalibrationConfig;
  /** What the command sweep varies; `run` does without. */
  sweep?: SweepConfig;
}

export type { Distribution, ModelConfig, NumberOrDistribution, ReportConfig };
