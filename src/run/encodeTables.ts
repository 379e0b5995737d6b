/** Tables written with all workers: each encodes row groups, this thread places them into the files. */
import { type EncodedGroup, encodeGroup } from '../results/parquet.ts';
import type { StudyResult } from '../results/studyResult.ts';
import { type RowGroup, type Table, tablesOf } from '../results/tables.ts';
import { openTable, type WrittenFile } from '../results/writeTables.ts';
import { createControl } from './control.ts';
import type { EncodeJob, Perform, Shared } from './job.ts';
import type { Pool } from './pool.ts';
import { resultOf } from './resultOf.ts';

interface GroupItem {
  table: number;
  index: number;
  group: RowGroup;
}

/** Every row group of every table, the same list in every thread. */
function itemsOf(tables: readonly Table[]): GroupItem[] {
  return tables.flatMap(({ groups }, table) => groups.map((group, index) => ({ table, index, group })));
}

export function encodeTables(job: EncodeJob, shared: Shared): Perform {
  const tables = tablesOf(resultOf(shared, job.failures));
  const items = itemsOf(tables);
  return (item, _, reply) => {
    const { table, group } = items[item];
    const encoded = encodeGroup(tables[table].fields, tables[table].dataOf(group));
    reply(encoded, [encoded.bytes.buffer]);
  };
}

/** Writes every table of a result into a folder. */
export async function writeTablesWith(
  pool: Pool,
  result: StudyResult,
  folder: string,
  metadata: Record<string, string>,
): Promise<WrittenFile[]> {
  const tables = tablesOf(result);
  const items = itemsOf(tables);
  const writers = await Promise.all(tables.map((table) => openTable(folder, table, metadata)));
  try {
    await pool.run({ kind: 'encode', items: items.length, failures: result.failures }, createControl(pool.workers), {
      reply: (item, message) => writers[items[item].table].place(items[item].index, message as EncodedGroup),
    });
  } catch (error) {
    await Promise.all(writers.map((writer) => writer.abandon()));
    throw error;
  }
  return Promise.all(writers.map((writer) => writer.finish()));
}
