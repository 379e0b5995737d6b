/**
 * `hashpivot query DIR "SQL"`: SQL over the tables of a result folder, which it reads and nothing else. DuckDB is loaded only here, and need
 * not be installed otherwise.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';
import { usageError } from '../config/fault.ts';
import { EXIT } from './exitCodes.ts';
import type { Terminal } from './terminal.ts';
import { formatTable } from './textTable.ts';

type Row = Record<string, unknown>;
const MAX_PRINTED_ROWS = 1000;

interface Table {
  name: string;
  /** Of its file, quoted for SQL. */
  path: string;
  source: string;
}

/** Every table of a result folder under its own name: grid, quarters, runs, summary ... */
function tablesOf(folder: string): Table[] {
  if (!existsSync(folder)) throw usageError(folder, 'no such folder');
  if (!statSync(folder).isDirectory()) throw usageError(folder, 'is a file, not a result folder');
  const files = readdirSync(folder);
  const tables = files.flatMap((file) => {
    const [, name, kind] = /^([a-z][\w-]*)\.(parquet|csv)$/.exec(file) ?? [];
    // the same table twice: its Parquet keeps the types
    if (name === undefined || (kind === 'csv' && files.includes(`${name}.parquet`))) return [];
    const path = sqlText(resolve(folder, file));
    return [{ name, path, source: `${kind === 'csv' ? 'read_csv' : 'read_parquet'}(${path})` }];
  });
  if (tables.length === 0) throw usageError(folder, 'holds no tables; is it the folder of a finished run?');
  return tables;
}

const sqlText = (text: string) => `'${text.replaceAll("'", "''")}'`;

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

/** From then on the database can open the files of these tables and no other, and cannot be set to. */
async function showOnly(tables: readonly Table[], connection: DuckDBConnection): Promise<void> {
  for (const { name, source } of tables) await connection.run(`CREATE VIEW "${name}" AS SELECT * FROM ${source}`);
  await connection.run(`SET allowed_paths=[${tables.map(({ path }) => path).join(', ')}]`);
  await connection.run('SET enable_external_access=false');
  await connection.run('SET lock_configuration=true');
}

/**
 * One SELECT, by DuckDB's own reading: WITH, FROM, DESCRIBE, SHOW and SUMMARIZE are that too. All else may write, and not in memory alone:
 * EXPLAIN ANALYZE carries out a COPY, and that over the files of the tables.
 */
async function prepareSelect(connection: DuckDBConnection, sql: string): Promise<DuckDBPreparedStatement> {
  const { StatementType } = await loadDuckDB();
  const statement = await connection.prepare(sql);
  const { statementType } = statement;
  if (statementType !== StatementType.SELECT) throw new Error(`must be a SELECT, got ${StatementType[statementType]}: a query only reads`);
  return statement;
}

/** The first paragraph of what DuckDB says, and the rule behind it where that is one of ours. */
function faultOf(error: Error, sql: string): string {
  const [paragraph = ''] = error.message.split('\n\n', 1);
  const said = paragraph.trim().replace(/\s+/g, ' ');
  if (said.endsWith('Cannot prepare multiple statements at once!'))
    return `must be one statement, and a PIVOT must name its values with IN (${said})`;
  if (!said.startsWith('Permission Error')) return said;
  const [, word = 'it'] = /^\s*(\w+)/.exec(sql) ?? [];
  return `a query only reads the tables of its folder: ${word.toUpperCase()} is refused (${said})`;
}

async function rowsOf(folder: string, sql: string): Promise<{ columns: string[]; rows: Row[] }> {
  const tables = tablesOf(folder);
  const { DuckDBInstance } = await loadDuckDB();
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' });
  const connection = await instance.connect();
  // Parallel sums of floats differ in the last digit from run to run.
  await connection.run('SET threads=1');
  try {
    await showOnly(tables, connection);
    const reader = await (await prepareSelect(connection, sql)).runAndReadAll();
    return { columns: reader.columnNames(), rows: reader.getRowObjectsJS().map(withPlainDates) };
  } catch (error) {
    throw usageError('SQL', `${faultOf(error as Error, sql)}; tables: ${tables.map((table) => table.name).join(', ')}`);
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
