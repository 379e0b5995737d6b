/**
 * Reads a result folder back into columns, for charts and comparisons without simulation. Nothing is taken on trust: the manifest must
 * match its digest and every table its hash.
 */
import { usageError } from '../config/fault.ts';
import { GRID_SERIES, type GridSeries } from '../model/observables.ts';
import { planStudy } from '../plan/plan.ts';
import { allocateColumns, blankUnfinished } from './columns.ts';
import { readManifest } from './readManifest.ts';
import { type Column, readColumns } from './readTable.ts';
import { RUN_STATUS, type StudyResult } from './studyResult.ts';

/** Whether a manifest is that of a sweep of more than one point. */
function isSweep(hashed: object): boolean {
  return ((hashed as { sweep?: { design: { points: number } } }).sweep?.design.points ?? 1) > 1;
}

export interface ReadOptions {
  /** Network-level series to read; all when left out. The others are NaN. */
  gridSeries?: readonly GridSeries[] | undefined;
}

export async function readResult(folder: string, { gridSeries = GRID_SERIES }: ReadOptions = {}): Promise<StudyResult> {
  const { hashed } = await readManifest(folder);
  const { study, only, failures, tables } = hashed;
  if (isSweep(hashed)) throw usageError(folder, 'holds a sweep, which has tables of its own: query and sensitivity read them');
  const { runNumbers, ...plan } = planStudy(study, only);
  const columns = allocateColumns({ runNumbers, ...plan });
  columns.status.fill(RUN_STATUS.ok);
  for (const { caseIndex, run } of failures) columns.status[caseIndex * runNumbers.length + runNumbers.indexOf(run)] = RUN_STATUS.failed;
  const total = columns.status.length;
  const every = [...columns.status.keys()];
  const finished = every.filter((slot) => columns.status[slot] === RUN_STATUS.ok);
  const read = (file: string, wanted: Record<string, Column>, slots = finished) => {
    return readColumns({ folder, file, sha256: tables[file]?.sha256 }, wanted, { slots, total });
  };
  await read('runs.parquet', columns.outcomes, every);
  await read('quarters.parquet', columns.quarterly);
  await read('classes.parquet', columns.classQuarterly);
  await read('regions.parquet', columns.regionQuarterly);
  await read('grid.parquet', Object.fromEntries(gridSeries.map((name) => [name, columns.grid[name]])));
  for (const name of GRID_SERIES) if (!gridSeries.includes(name)) columns.grid[name].fill(Number.NaN);
  blankUnfinished(columns);
  return { study, ...plan, runs: runNumbers.length, runNumbers, failures, ...columns };
}
