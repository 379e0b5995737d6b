/** What a worker is given: what all jobs share when it starts, then one job after another. */
import type { Counterfactuals } from '../attribute/counterfactuals.ts';
import type { Simulator } from '../model/simulate.ts';
import type { Plan } from '../plan/plan.ts';
import type { Columns } from '../results/columns.ts';
import type { RunFailure } from '../results/studyResult.ts';
import type { Case, ModelConfig, Study } from '../scenario/study.ts';
import type { OrderedFault } from './faults.ts';

export type CreateSimulator = (study: Pick<Study, 'start' | 'until' | 'seed'>, cases: readonly Case[]) => Simulator;

/** Plain data and shared memory only: it is cloned into every worker. */
export interface Shared {
  study: Study;
  plan: Plan;
  columns: Columns;
  /** Module that exports createSimulator in place of the model's own (tests). */
  simulatorUrl?: string | undefined;
  faults?: readonly OrderedFault[] | undefined;
}

/** Runs to simulate: three numbers a task, slot, first case and end case. */
export interface SimulateJob {
  kind: 'simulate';
  items: number;
  tasks: Int32Array;
  attempt: number;
}

/** Statistics to compute into shared columns; an item is one series of one case. */
export interface DescribeJob {
  kind: 'describe';
  items: number;
  statistics: Float64Array;
}

/** Row groups of tables to encode; an item is one row group. */
export interface EncodeJob {
  kind: 'encode';
  items: number;
  failures: RunFailure[];
}

/** Variants of runs, each with something else held still; an item is one run. */
export interface CounterfactualJob {
  kind: 'counterfactuals';
  items: number;
  request: Counterfactuals;
  /** [slot][values of the run] */
  values: Float64Array;
}

/** Labelled worlds made of a model; an item is one world. */
export interface WorldJob {
  kind: 'worlds';
  items: number;
  model: ModelConfig;
  /** [world][value] */
  values: Float64Array;
}

export type Job = CounterfactualJob | WorldJob | SimulateJob | DescribeJob | EncodeJob;

/** Does one item of a job. What it hands to `reply` reaches the main thread. */
export type Perform = (item: number, worker: number, reply: Reply) => void;
export type Reply = (message: unknown, transfer?: readonly ArrayBuffer[]) => void;

/** A run that threw. */
export interface RunFault {
  caseIndex: number;
  slot: number;
  message: string;
}

export type WorkerMessage =
  | { kind: 'reply'; item: number; message: unknown }
  | { kind: 'finished' }
  /** The job itself is broken: a fault of the program. */
  | { kind: 'broken'; message: string; stack: string | undefined };

export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.replace(/\s+/g, ' ').trim();
}
