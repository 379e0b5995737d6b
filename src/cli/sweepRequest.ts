/** What `sweep` and `plan` are asked for: options, study, design and plan read together. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ConfigError, type Fault, faultAt, usageError } from '../config/fault.ts';
import { type LoadOptions, loadStudy } from '../config/load.ts';
import { programVersion } from '../results/version.ts';
import type { Study } from '../scenario/study.ts';
import { buildDesign, type TableText } from '../sweep/design/buildDesign.ts';
import type { Design } from '../sweep/design/design.ts';
import { estimateSpeed } from '../sweep/engine/speed.ts';
import { planSweep } from '../sweep/plan/planSweep.ts';
import type { SweepPlan } from '../sweep/plan/sweepPlan.ts';
import { isBadInput } from './action.ts';
import { readWorkers } from './options.ts';
import type { OutputOptions } from './terminal.ts';

export interface DesignOptions extends OutputOptions {
  runs?: string;
  seed?: string;
  scenario: string[];
  set: string[];
  design?: string;
  size?: string;
  factor: string[];
  precision?: string;
  outcome?: string;
  shards?: string;
  out?: string;
  force?: boolean;
}

export interface EngineOptions extends OutputOptions {
  workers?: string;
  engine: string;
  sbatchArg: string[];
  heal: boolean;
  rounds: string;
  settle: string;
  shared?: boolean;
  wait?: boolean;
  keepShards?: boolean;
}

export interface SweepCommandOptions extends DesignOptions, EngineOptions {
  dryRun?: boolean;
  point?: string;
  only?: string;
}

export interface Engine {
  name: 'local' | 'slurm';
  workers: number;
  sbatchArgs: string[];
  heal: boolean;
  rounds: number;
  settleSeconds: number;
  isShared: boolean;
  wait: boolean;
  keepShards: boolean;
}

export interface SweepRequest {
  study: Study;
  design: Design;
  plan: SweepPlan;
  out: string;
  force: boolean;
}

/** Where a scheduler starts tasks one by one, shorter shards than this are mostly waiting. */
const SECONDS_PER_SHARD = 300;
const MOST_SHARDS = 1000;
/** Locally a shard is only a piece to hand out. */
const SHARDS_PER_WORKER = 4;

export function readWhole(option: string, given: string, from: number, to: number): number {
  const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw usageError(option, `must be a whole number from ${from} to ${to}, got ${JSON.stringify(given.slice(0, 40))}`);
}

export function readEngine(options: EngineOptions): Engine {
  const faults: Fault[] = [];
  const workers = readWorkers(options.workers, faults);
  if (faults.length > 0) throw new ConfigError(faults);
  const { engine: name } = options;
  if (name !== 'local' && name !== 'slurm') {
    throw usageError('--engine', `must be local or slurm, got ${JSON.stringify(name.slice(0, 40))}; for others see configs/recipes`);
  }
  return {
    name,
    workers,
    sbatchArgs: options.sbatchArg,
    heal: options.heal,
    rounds: readWhole('--rounds', options.rounds, 1, 100),
    settleSeconds: readWhole('--settle', options.settle, 0, 3600),
    isShared: options.shared === true,
    wait: options.wait === true,
    keepShards: options.keepShards === true,
  };
}

function loadOptionsOf({ runs, seed, scenario, set, design, size, factor, precision, outcome }: DesignOptions): LoadOptions {
  const settings: NonNullable<LoadOptions['settings']>[number][] = [];
  if (design !== undefined || factor.length > 0) settings.push({ option: '--design', path: ['sweep', 'design'], value: design ?? 'grid' });
  if (size !== undefined) settings.push({ option: '--size', path: ['sweep', 'size'], value: size });
  if (precision !== undefined) {
    settings.push({
      option: '--outcome',
      path: ['sweep', 'precision', 'outcome'],
      value: JSON.stringify(outcome ?? 'decline_probability'),
    });
    settings.push({ option: '--precision', path: ['sweep', 'precision', 'standardError'], value: precision });
  }
  const given = { ...(runs !== undefined && { runs }), ...(seed !== undefined && { seed }) };
  return { set, settings, factors: factor, scenarios: scenario, ...given };
}

/** `shards` says how many where none are asked for; it may take a moment to know. */
export function readSweepRequest(file: string, options: DesignOptions, shards: (plan: SweepPlan, design: Design) => number): SweepRequest {
  if (options.outcome !== undefined && options.precision === undefined) throw usageError('--outcome', 'means nothing without --precision');
  const study = loadStudy(file, loadOptionsOf(options));
  const design = study.sweep ? buildDesign(study.sweep, study.seed, tableOf(file, study)) : SINGLE_POINT;
  const wanted = options.shards === undefined ? undefined : readWhole('--shards', options.shards, 1, MOST_SHARDS);
  const first = planSweep(study, design, { version: programVersion(), node: process.version, shards: MOST_SHARDS });
  const plan = { ...first, cut: { ...first.cut, shards: Math.min(first.cut.shards, wanted ?? shards(first, design)) } };
  return { study, design, plan, out: options.out ?? join('out', `${study.name}-sweep`), force: options.force === true };
}

/** A study without a sweep is a design of one point. */
const SINGLE_POINT: Design = { kind: 'grid', factors: [], points: 1, values: [], groups: new Int32Array(1), roles: [''], excluded: 0 };

export function shardsForWorkers(workers: number): () => number {
  return () => Math.max(1, workers) * SHARDS_PER_WORKER;
}

/** As many shards as keep a core busy for five minutes each. */
export function shardsForScheduler(plan: SweepPlan, design: Design): number {
  return Math.max(1, Math.min(MOST_SHARDS, Math.ceil(estimateSpeed(plan, design).seconds / SECONDS_PER_SHARD)));
}

function tableOf(file: string, { sweep }: Study): TableText | undefined {
  if (sweep?.design !== 'table' || sweep.table === undefined) return undefined;
  const path = resolve(dirname(file), sweep.table);
  try {
    return { file: path, text: readFileSync(path, 'utf8') };
  } catch (error) {
    if (isBadInput(error)) throw error;
    throw new ConfigError([faultAt({ file: 'sweep.table' }, [], `${path} cannot be read (${(error as NodeJS.ErrnoException).code})`)]);
  }
}
