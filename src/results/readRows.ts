/** Rows of some columns of a table, a row group at a time, after checking that the file is the one the manifest speaks of. */
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { assertHash, type TableFile } from './readTable.ts';

export async function readRows(table: TableFile, columns: string[], see: (row: Record<string, unknown>) => void): Promise<void> {
  const path = join(table.folder, table.file);
  await assertHash(path, table.sha256);
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    for (const row of await parquetReadObjects({ file, metadata, columns, rowStart, rowEnd })) see(row);
    rowStart = rowEnd;
  }
}
