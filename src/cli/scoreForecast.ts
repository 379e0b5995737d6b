/** `hashpivot backtest --score FILE`: a forecast on record against the history that has come since. */
import { readFileSync } from 'node:fs';
import { type ForecastRow, parseForecast } from '../backtest/forecastTable.ts';
import { outcomeOf } from '../backtest/outcomes.ts';
import { luckOf, type ScoredRow, scoreRow } from '../backtest/scoreTable.ts';
import { ConfigError, faultAt, usageError } from '../config/fault.ts';
import { loadHistory } from '../history/readHistory.ts';
import { EXIT } from './exitCodes.ts';
import type { Terminal } from './terminal.ts';
import { formatTable } from './textTable.ts';

/** What the table must forecast to be scored against hashrate. */
const QUANTITY = 'mean_hashrate_ehs';

export async function scoreFromCommandLine(file: string, options: { history?: string }, terminal: Terminal): Promise<number> {
  const { table, faults } = parseForecast(readText(file));
  if (faults.length > 0) throw new ConfigError(faults.map(({ line, message }) => faultAt({ file, line, column: 1 }, [], message)));
  const history = loadHistory(options.history);
  const rows = table.rows.filter(({ quantity }) => quantity === QUANTITY);
  if (rows.length === 0) throw usageError(file, `has no rows of ${QUANTITY}: nothing to score`);
  const scored = rows.map((row) => scoreRow(row, isKnownAtMaking(row, table.head) ? undefined : outcomeOf(history, row.period)));
  const over = scored.filter(({ outcome }) => outcome !== undefined);
  if (terminal.isJson) {
    terminal.json({ head: table.head, history: history.source, vintage: history.vintage, rows: scored.map(plain), over: over.length });
    return EXIT.done;
  }
  const { head } = table;
  terminal.result(
    `Forecast of version ${head['version']}, seed ${head['seed']}, information until ${head['information until']}; history to ${history.vintage}.`,
  );
  terminal.result(formatTable(COLUMNS, scored.map(shown)));
  for (const text of summaryOf(scored, history.vintage)) terminal.result(text);
  return EXIT.done;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw usageError(file, (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : 'cannot be read');
  }
}

/** A period that was over when the forecast was made is no forecast. */
function isKnownAtMaking({ period }: ForecastRow, head: Record<string, string>): boolean {
  const until = head['information until'] ?? '';
  const end = period.length === 4 ? `${period}-12-31` : `${period.slice(0, 4)}-${String(Number(period.slice(5)) * 3).padStart(2, '0')}-30`;
  return end <= until;
}

const COLUMNS = ['scenario', 'period', 'p05', 'p50', 'p95', 'came', 'luck', 'log error', 'CRPS of log', 'place', '90%'];

function shown({ row, outcome, logError, crps, place, inside90 }: ScoredRow): Record<string, unknown> {
  const { p05, p50, p95 } = row.quantiles;
  const base = { scenario: row.scenario, period: row.period, p05: Math.round(p05), p50: Math.round(p50), p95: Math.round(p95) };
  if (outcome === undefined) return { ...base, came: 'not known yet' };
  return {
    ...base,
    came: Math.round(outcome.hashrateEHs),
    luck: `${(100 * luckOf(outcome)).toFixed(1)}%`,
    'log error': logError.toFixed(3),
    'CRPS of log': crps.toFixed(4),
    place: place.toFixed(2),
    '90%': inside90 ? 'inside' : 'outside',
  };
}

function plain({ row, outcome, ...scores }: ScoredRow) {
  const { scenario, period, quantiles, n } = row;
  return {
    scenario,
    period,
    quantiles,
    n,
    observedEHs: outcome?.hashrateEHs ?? null,
    ...(outcome ? { luck: luckOf(outcome), ...scores } : {}),
  };
}

/** A line for each scenario: they are forecasts of different things, and what they score together says nothing. */
function summaryOf(scored: readonly ScoredRow[], vintage: string): string[] {
  if (scored.every(({ outcome }) => outcome === undefined))
    return [
      `None of the ${scored.length} periods is over in this history (to ${vintage}); import newer data with "history import" and name the file with --history.`,
    ];
  const names = [...new Set(scored.map(({ row }) => row.scenario))];
  const lines = names.map((name) => {
    const own = scored.filter(({ row }) => row.scenario === name);
    return `${names.length > 1 ? `${name}: ` : ''}${scenarioSummary(own)}`;
  });
  return names.length > 1
    ? [...lines, 'A scenario with a price of its own forecasts what came only as far as the price took its path.']
    : lines;
}

function scenarioSummary(rows: readonly ScoredRow[]): string {
  const over = rows.filter(({ outcome }) => outcome !== undefined);
  if (over.length === 0) return `none of ${rows.length} rows is over.`;
  const mean = (pick: (one: ScoredRow) => number) => over.reduce((sum, one) => sum + pick(one), 0) / over.length;
  const rmse = Math.sqrt(mean(({ logError }) => logError ** 2));
  const held = (pick: (one: ScoredRow) => boolean) => over.filter(pick).length;
  return [
    `${over.length} of ${rows.length} rows are over: root mean square error of log hashrate ${rmse.toFixed(3)}, bias ${mean(({ logError }) => logError).toFixed(3)}, mean CRPS ${mean(({ crps }) => crps).toFixed(4)};`,
    `inside the 50% interval ${held(({ inside50 }) => inside50)}, the 80% ${held(({ inside80 }) => inside80)}, the 90% ${held(({ inside90 }) => inside90)}.`,
  ].join(' ');
}
