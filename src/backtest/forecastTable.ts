/**
 * A forecast on record: a small CSV that anybody can score later, with the version, the seed and the day its information ends in its
 * head. Written by whoever forecasts, read by `backtest --score`.
 *
 *   # hashpivot forecast, format 1
 *   # version: 0.1.0
 *   # seed: 1
 *   # study: forecast-2026q2 (3f2a91c0)
 *   # information until: 2026-03-31
 *   scenario,period,quantity,mean,mcse,p05,p10,p25,p50,p75,p90,p95,n
 *   unconditional,2026Q2,mean_hashrate_ehs,1005.1,1.2,880,905,955,1003,1050,1099,1130,2000
 */

/** Quantiles of a row, by column. */
export const FORECAST_QUANTILES = { p05: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 } as const;
export type ForecastQuantile = keyof typeof FORECAST_QUANTILES;

export interface ForecastRow {
  /** Unconditional, or the name of a stated price path. */
  scenario: string;
  /** A quarter like 2026Q2, or a whole year like 2027. */
  period: string;
  /** What is forecast: mean_hashrate_ehs is the mean over the period of hashrate as estimated from blocks. */
  quantity: string;
  mean: number;
  /** Standard error of the mean from the number of runs. */
  mcse: number;
  quantiles: Record<ForecastQuantile, number>;
  /** Runs. */
  n: number;
  /** In the file, from 1; 0 for a row that was not read from one. */
  line: number;
}

export interface ForecastTable {
  /** From the head: version, seed, study, information until, and whatever else was written. */
  head: Record<string, string>;
  rows: ForecastRow[];
}

export interface TableFault {
  line: number;
  message: string;
}

const FORMAT = 'hashpivot forecast, format 1';
const QUANTILE_IDS = Object.keys(FORECAST_QUANTILES) as ForecastQuantile[];
const COLUMNS = ['scenario', 'period', 'quantity', 'mean', 'mcse', ...QUANTILE_IDS, 'n'] as const;
const NUMBERS = COLUMNS.slice(3);
const PERIOD = /^\d{4}(Q[1-4])?$/;
const HEAD_LINE = /^#\s*([a-z][a-z ]*):\s*(.*)$/;

/** Head keys that a forecast on record must have. */
const REQUIRED = ['version', 'seed', 'information until'];

const plainCell = (text: string) => text.replace(/[^\w.-]+/g, '-');

/** The text of a forecast; numbers to five significant digits. */
export function formatForecast({ head, rows }: Omit<ForecastTable, 'rows'> & { rows: readonly Omit<ForecastRow, 'line'>[] }): string {
  const short = (value: number) => (Number.isFinite(value) ? String(Number(value.toPrecision(5))) : '');
  const lines = rows.map(({ scenario, period, quantity, mean, mcse, quantiles, n }) =>
    [plainCell(scenario), period, quantity, short(mean), short(mcse), ...QUANTILE_IDS.map((id) => short(quantiles[id])), n].join(','),
  );
  const told = Object.entries(head).map(([key, value]) => `# ${key}: ${value.replace(/\s+/g, ' ')}`);
  return `${[`# ${FORMAT}`, ...told, COLUMNS.join(','), ...lines].join('\n')}\n`;
}

/** Reads a forecast; every fault with its line. A table with faults must not be scored. */
export function parseForecast(text: string): { table: ForecastTable; faults: TableFault[] } {
  const faults: TableFault[] = [];
  const head: Record<string, string> = {};
  const rows: ForecastRow[] = [];
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  if (lines[0]?.replace(/^#\s*/, '') !== FORMAT) faults.push({ line: 1, message: `must begin with "# ${FORMAT}"` });
  let columns: string[] | undefined;
  let isTable = true;
  lines.forEach((content, i) => {
    const line = i + 1;
    const [, key, value] = HEAD_LINE.exec(content) ?? [];
    if (key !== undefined && value !== undefined) head[key] = value;
    if (content.trim() === '' || content.startsWith('#')) return;
    if (columns === undefined) {
      columns = content.split(',');
      const missing = COLUMNS.filter((column) => column !== 'mcse' && !columns?.includes(column));
      // Rows of another table say nothing: one fault, not one for every cell.
      isTable = missing.length === 0;
      if (!isTable)
        faults.push({
          line,
          message: `${missing.length === 1 ? 'column' : 'columns'} ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
        });
    } else if (isTable) rows.push(...readRow(content, columns, line, faults));
  });
  for (const key of REQUIRED) if (head[key] === undefined) faults.push({ line: 1, message: `the head must say "# ${key}: ..."` });
  if (rows.length === 0 && faults.length === 0) faults.push({ line: lines.length, message: 'has no rows' });
  return { table: { head, rows }, faults };
}

function readRow(content: string, columns: readonly string[], line: number, faults: TableFault[]): ForecastRow[] {
  const cells = content.split(',');
  const before = faults.length;
  const fault = (message: string) => faults.push({ line, message });
  if (cells.length !== columns.length) {
    fault(`must have ${columns.length} cells, has ${cells.length}`);
    return [];
  }
  const cell = (column: string) => cells[columns.indexOf(column)]?.trim() ?? '';
  const number = (column: string) => (cell(column) === '' ? Number.NaN : Number(cell(column)));
  if (!PERIOD.test(cell('period'))) fault(`period must look like 2026Q2 or 2027, got "${cell('period').slice(0, 20)}"`);
  for (const column of NUMBERS) {
    if (column !== 'mcse' && !Number.isFinite(number(column))) fault(`${column} must be a number, got "${cell(column).slice(0, 20)}"`);
  }
  const quantiles = Object.fromEntries(QUANTILE_IDS.map((id) => [id, number(id)])) as Record<ForecastQuantile, number>;
  const values = QUANTILE_IDS.map((id) => quantiles[id]);
  if (values.some((value, i) => i > 0 && value < values[i - 1]!)) fault('quantiles must ascend from p05 to p95');
  if (faults.length > before) return [];
  const { scenario, period, quantity } = { scenario: cell('scenario'), period: cell('period'), quantity: cell('quantity') };
  return [{ scenario, period, quantity, mean: number('mean'), mcse: number('mcse'), quantiles, n: number('n'), line }];
}
