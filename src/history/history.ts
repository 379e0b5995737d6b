/**
 * What happened: Bitcoin by difficulty epoch and by month, parsed from our own compact tables in configs/history.
 * Pure text in, records out; a row that breaks the protocol's arithmetic is the table's fault and is caught by its test.
 */

export interface HistoryEpoch {
  /** Height of the first block; a multiple of 2016. */
  height: number;
  /** ISO date-time (UTC, to the hour) of the first block. */
  start: string;
  /** Difficulty in units of 1e12. */
  difficultyT: number;
  days: number;
  hashrateEHs: number;
  priceUsd: number;
  feesBtcPerBlock: number;
  hashpriceUsdPerPHDay: number;
}

export interface HistoryMonth {
  /** Like 2026-03. */
  month: string;
  hashrateEHs: number;
  priceUsd: number;
  feesBtcPerBlock: number;
  hashpriceUsdPerPHDay: number;
  /** Found in the month. */
  blocks: number;
}

/** What the measures of a quarter's change need: hashrates with the blocks each is estimated from. */
export interface HistoryQuarter {
  /** Like 2026Q1. */
  quarter: string;
  days: number;
  blocks: number;
  hashrateEHs: number;
  firstWeekEHs: number;
  firstWeekBlocks: number;
  lastWeekEHs: number;
  lastWeekBlocks: number;
  last30DaysEHs: number;
  last30DaysBlocks: number;
  /** Growth over the quarter by a straight line through the logs of its days, %. */
  trendPct: number;
  endPriceUsd: number;
}

const EPOCH_COLUMNS = [
  'height',
  'start',
  'difficulty_t',
  'days',
  'hashrate_ehs',
  'price_usd',
  'fees_btc_per_block',
  'hashprice_usd_ph_day',
] as const;
const MONTH_COLUMNS = ['month', 'hashrate_ehs', 'price_usd', 'fees_btc_per_block', 'hashprice_usd_ph_day', 'blocks'] as const;
const QUARTER_COLUMNS = [
  'quarter',
  'days',
  'blocks',
  'hashrate_ehs',
  'first_week_ehs',
  'first_week_blocks',
  'last_week_ehs',
  'last_week_blocks',
  'last_30_days_ehs',
  'last_30_days_blocks',
  'trend_pct',
  'end_price_usd',
] as const;

export type Cell = (column: string) => string;

/** Rows of a commented CSV as cell readers; refuses a missing column, a short row and an empty table. */
export function readRows(text: string, columns: readonly string[]): { cell: Cell; line: number }[] {
  const lines = text.split(/\r?\n/).map((content, index) => ({ content, line: index + 1 }));
  const [header, ...body] = lines.filter(({ content }) => content !== '' && !content.startsWith('#'));
  const names = header?.content.split(',') ?? [];
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new Error(`history table: missing column ${missing.join(', ')}`);
  if (body.length === 0) throw new Error('history table: has no rows');
  return body.map(({ content, line }) => {
    const cells = content.split(',');
    if (cells.length !== names.length) throw new Error(`history table, line ${line}: ${names.length} cells expected, got ${cells.length}`);
    return { line, cell: (column) => cells[names.indexOf(column)]! };
  });
}

/** A number that must be there: an empty or broken cell must not become 0 or NaN in a backtest. */
export function numberAt({ cell, line }: { cell: Cell; line: number }, column: string): number {
  const text = cell(column);
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) throw new Error(`history table, line ${line}: ${column} must be a number, got "${text}"`);
  return value;
}

/** Parses configs/history/epochs.csv. */
export function parseEpochs(text: string): HistoryEpoch[] {
  return readRows(text, EPOCH_COLUMNS).map((row) => ({
    height: numberAt(row, 'height'),
    start: row.cell('start'),
    difficultyT: numberAt(row, 'difficulty_t'),
    days: numberAt(row, 'days'),
    hashrateEHs: numberAt(row, 'hashrate_ehs'),
    priceUsd: numberAt(row, 'price_usd'),
    feesBtcPerBlock: numberAt(row, 'fees_btc_per_block'),
    hashpriceUsdPerPHDay: numberAt(row, 'hashprice_usd_ph_day'),
  }));
}

/** Parses configs/history/months.csv. */
export function parseMonths(text: string): HistoryMonth[] {
  return readRows(text, MONTH_COLUMNS).map((row) => ({
    month: row.cell('month'),
    hashrateEHs: numberAt(row, 'hashrate_ehs'),
    priceUsd: numberAt(row, 'price_usd'),
    feesBtcPerBlock: numberAt(row, 'fees_btc_per_block'),
    hashpriceUsdPerPHDay: numberAt(row, 'hashprice_usd_ph_day'),
    blocks: numberAt(row, 'blocks'),
  }));
}

/** Parses configs/history/quarters.csv. */
export function parseQuarters(text: string): HistoryQuarter[] {
  return readRows(text, QUARTER_COLUMNS).map((row) => ({
    quarter: row.cell('quarter'),
    days: numberAt(row, 'days'),
    blocks: numberAt(row, 'blocks'),
    hashrateEHs: numberAt(row, 'hashrate_ehs'),
    firstWeekEHs: numberAt(row, 'first_week_ehs'),
    firstWeekBlocks: numberAt(row, 'first_week_blocks'),
    lastWeekEHs: numberAt(row, 'last_week_ehs'),
    lastWeekBlocks: numberAt(row, 'last_week_blocks'),
    last30DaysEHs: numberAt(row, 'last_30_days_ehs'),
    last30DaysBlocks: numberAt(row, 'last_30_days_blocks'),
    trendPct: numberAt(row, 'trend_pct'),
    endPriceUsd: numberAt(row, 'end_price_usd'),
  }));
}
