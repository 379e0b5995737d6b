import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columnBytes } from '../../dist/src/plan/memory.js';
import { planStudy } from '../../dist/src/plan/plan.js';
import { PIVOT, pivotStudy } from './measure.mjs';

export const question =
  'How does memory grow with the number of runs? (whole process, two workers, no charts; flat but for the columns asked for)';

const MB = 2 ** 20;
const CHILD = new URL('./memoryChild.mjs', import.meta.url).pathname;

export async function* answer() {
  const folder = mkdtempSync(join(tmpdir(), 'hashpivot-bench-'));
  for (const runs of [1000, 2000, 4000, 8000]) {
    const { stdout, stderr } = spawnSync(process.execPath, [CHILD, PIVOT, String(runs), join(folder, String(runs))], { encoding: 'utf8' });
    const peak = Number(stdout) / 1024;
    if (!(peak > 0)) throw new Error(stderr);
    const columns = columnBytes(planStudy(pivotStudy({ runs, scenarios: ['as-contracted'] }))) / MB;
    yield `${String(runs).padStart(5)} runs  peak ${peak.toFixed(0).padStart(4)} MB, columns ${columns.toFixed(0).padStart(4)} MB, the rest ${(peak - columns).toFixed(0)} MB`;
  }
  rmSync(folder, { recursive: true });
}
