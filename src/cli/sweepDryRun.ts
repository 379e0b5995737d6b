/** `sweep --dry-run`: points, runs, time, memory and disk. Simulates a few runs to know; writes nothing. */
import { estimateSpeed } from '../sweep/engine/speed.ts';
import { blockCount } from '../sweep/plan/blocks.ts';
import { bytesPerRun, layoutOf } from '../sweep/shard/layout.ts';
import { formatBytes, formatDuration } from './duration.ts';
import { EXIT } from './exitCodes.ts';
import type { Engine, SweepRequest } from './sweepRequest.ts';
import type { Terminal } from './terminal.ts';

/** Measured: two workers on two cores do 1.6 to 1.9 times the work of one. */
const WORKER_GAIN = 0.85;
/** Rows of the tables carry their keys; shards stay until the tables are made. */
const TABLE_SHARE = 1.05;
const SUMMARY_BYTES_PER_CASE = 12_000;
/** A process at work: program, buffers of the cases of a block, a block. */
const WORKER_BYTES = 250e6;

export async function saySweep({ plan, design, out }: SweepRequest, engine: Engine, terminal: Terminal): Promise<number> {
  const { runs, seconds } = estimateSpeed(plan, design);
  const cases = design.points * plan.scenarios.length;
  const kept = runs * bytesPerRun(layoutOf(plan));
  const tables = Math.round(kept * TABLE_SHARE + cases * SUMMARY_BYTES_PER_CASE);
  const parallel = engine.name === 'slurm' ? plan.cut.shards : Math.max(1, Math.min(engine.workers, plan.cut.shards));
  const gain = engine.name === 'slurm' ? parallel : 1 + (parallel - 1) * WORKER_GAIN;
  const estimate = {
    design: design.kind,
    factors: design.factors.map(({ path, kind, unit }) => ({ path, kind, unit })),
    points: design.points,
    excluded: design.excluded,
    scenarios: plan.scenarios.map((s) => plan.study.scenarios[s].name),
    runsPerPoint: plan.runs,
    precision: plan.precision,
    runs,
    blocks: blockCount(plan),
    shards: plan.cut.shards,
    out,
    coreSeconds: Math.round(seconds * 10) / 10,
    seconds: Math.round((seconds / gain) * 10) / 10,
    memoryBytes: WORKER_BYTES * (1 + (engine.name === 'slurm' ? 0 : engine.workers)),
    diskBytes: tables,
    peakDiskBytes: tables + kept,
  };
  if (terminal.isJson) terminal.json(estimate);
  else terminal.result(describe(estimate, engine));
  return EXIT.done;
}

type Told = {
  design: string;
  factors: { path: string; kind: string; unit: string }[];
  scenarios: string[];
  precision: { outcome: string; standardError: number } | undefined;
  out: string;
} & Record<
  'points' | 'excluded' | 'runsPerPoint' | 'runs' | 'shards' | 'coreSeconds' | 'seconds' | 'memoryBytes' | 'diskBytes' | 'peakDiskBytes',
  number
>;

function describe(e: Told, engine: Engine): string {
  const most = e.precision ? 'at most ' : '';
  const until = e.precision ? `, until the standard error of ${e.precision.outcome} is below ${e.precision.standardError}` : '';
  const factors = e.factors.map(({ path, kind, unit }) => `           ${path} (${kind}${unit === '1' ? '' : `, ${unit}`})`);
  return [
    `design     ${e.design}, ${e.points.toLocaleString('en-US')} points${e.excluded > 0 ? `, ${e.excluded} left out by constraints` : ''}`,
    ...factors,
    `scenarios  ${e.scenarios.join(', ')}, each at every point`,
    `runs       ${most}${e.runsPerPoint.toLocaleString('en-US')} each, ${most}${e.runs.toLocaleString('en-US')} in all${until}`,
    `shards     ${e.shards}`,
    `results    ${e.out}`,
    `time       ${most}${formatDuration(e.seconds)} ${engine.name === 'slurm' ? 'if all shards run at once' : 'here'}, ${formatDuration(e.coreSeconds)} of one core`,
    `memory     about ${formatBytes(e.memoryBytes)}${engine.name === 'slurm' ? ' a task' : ' in all'}, however many points there are`,
    `disk       about ${formatBytes(e.diskBytes)}, ${formatBytes(e.peakDiskBytes)} until it is merged`,
    'Nothing was written.',
  ].join('\n');
}
