import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PIVOT } from './measure.mjs';

const RUNS = Number(process.env.SWEEP_RUNS ?? 20);

export const question = `What do planning, storing and merging a sweep cost beside simulating it, and does memory grow with its points? (main study, one scenario, ${RUNS} runs a point, one process, processor time; SWEEP_RUNS=100 for the full size; bar: 5 %, 10 % between 100 and 1,000 points)`;

const CHILD = new URL('./sweepChild.mjs', import.meta.url).pathname;

function stage(name, folder, ...args) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...(name === 'shards' ? ['--max-semi-space-size=4'] : []), CHILD, name, folder, PIVOT, ...args.map(String)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

export async function* answer() {
  const place = mkdtempSync(join(tmpdir(), 'hashpivot-bench-'));
  for (const points of [100, 1000]) {
    const folder = join(place, String(points));
    const begun = performance.now();
    const plan = stage('plan', folder, points, RUNS);
    const shards = stage('shards', folder);
    const merge = stage('merge', folder);
    const storing = shards.cpu - shards.simulating;
    const overhead = (plan.cpu + storing + merge.cpu) / shards.simulating;
    const disk = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6;
    yield `${String(points).padStart(5)} points: simulating ${shards.simulating.toFixed(1)} s, planning ${plan.cpu.toFixed(1)} s, storing and buffers ${storing.toFixed(1)} s, merging ${merge.cpu.toFixed(1)} s: ${(100 * overhead).toFixed(1)} % more`;
    yield `              memory at most ${shards.rss.toFixed(0)} MB simulating, ${merge.rss.toFixed(0)} MB merging; disk ${disk.toFixed(0)} MB; ${((performance.now() - begun) / 1000).toFixed(0)} s of wall time`;
  }
  rmSync(place, { recursive: true });
}
