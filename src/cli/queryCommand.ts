/** `hashpivot query DIR "SQL"`: SQL over the tables of a result folder. DuckDB is loaded only here, and need not be installed otherwise. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { usageError } from '../config/fault.ts';
import { EXIT } from './exitCodes.ts';
import type { Terminal } from './terminal.ts';
import { formatTable } from './textTable.ts';

type Row = Record<string, unknown>;
const MAX_PRINTED_ROWS = 1000;

interface Table {
  name: string;
  source: string;
}

/** Every table of a result folder under its own name: grid, quarters, runs, summary ... */
function tablesOf(folder: string): Table[] {
  if (!existsSync(folder)) throw usageError(folder, 'no such folder');
  if (!statSync(folder).isDirectory()) throw usageError(folder, 'is a file, not a result folder');
  const text = (path: string) => `'${resolve(path).replaceAll("'", "''")}'`;
  const files = readdirSync(folder);
  const tables = files.flatMap((file) => {
    const [, name, kind] = /^([a-z][\w-]*)\.(parquet|csv)$/.exec(file) ?? [];
    // the same table twice: its Parquet keeps the types
    if (name === undefined || (kind === 'csv' && files.includes(`${name}.parquet`))) return [];
    return [{ name, source: `${kind === 'csv' ? 'read_csv' : 'read_parquet'}(${text(join(folder, file))})` }];
  });
  if (tables.length === 0) throw usageError(folder, 'holds no tables; is it the folder of a finished run?');
  return tables;
}

/** Dates without a time of day as ISO dates, like everywhere else in the results. */
function withPlainDates(row: Row): Row {
  const plain = (value: unknown) => (value instanceof Date ? value.toISOString().replace('T00:00:00.000Z', '') : value);
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)]));
}

async function loadDuckDB() {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw usageError('query', 'needs DuckDB, which is not installed: npm install @duckdb/node-api');
  }
}

async function rowsOf(folder: string, sql: string): Promise<{ columns: string[]; rows: Row[] }> {
  const tables = tablesOf(folder);
  const { DuckDBInstance } = await loadDuckDB();
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' });
  const connection = await instance.connect();
  // Parallel sums of floats differ in the last digit from run to run.
  await connection.run('SET threads=1');
  try {
    for (const { name, source } of tables) await connection.run(`CREATE VIEW "${name}" AS SELECT * FROM ${source}`);
    const reader = await connection.runAndReadAll(sql);
    return { columns: reader.columnNames(), rows: reader.getRowObjectsJS().map(withPlainDates) };
  } catch (error) {
    const [line] = String((error as Error).message).split('\n\n', 1);
    throw usageError('SQL', `${line?.trim().replace(/\s+/g, ' ')}; tables: ${tables.map((table) => table.name).join(', ')}`);
  } finally {
    connection.closeSync();
  }
}

export async function queryResults(folder: string, sql: string, terminal: Terminal): Promise<number> {
  if (sql.trim() === '') throw usageError('SQL', 'must not be empty');
  const { columns, rows } = await rowsOf(folder, sql);
  if (terminal.isJson) terminal.json(rows);
  else {
    terminal.result(formatTable(columns, rows.slice(0, MAX_PRINTED_ROWS)));
    if (rows.length > MAX_PRINTED_ROWS) terminal.note(`... ${rows.length - MAX_PRINTED_ROWS} more rows; --json prints all`);
  }
  return EXIT.done;
}
