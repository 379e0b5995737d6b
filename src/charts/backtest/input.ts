/** What the charts of a backtest are drawn from: its result, the names of its methods, history, and the line below each chart. */
import type { BacktestResult, Forecast, PriceMode } from '../../backtest/result.ts';
import type { WindowGroup } from '../../backtest/windows.ts';
import type { HistoryEpoch } from '../../history/history.ts';

export interface BacktestInput {
  result: BacktestResult;
  /** Errors over years on the price that came. */
  years: readonly WindowGroup[];
  /** Titles of scenarios and rivals by name. */
  titles: Readonly<Record<string, string>>;
  /** The scenario the charts show. */
  focus: string;
  /** Id of the rival that titles speak of. */
  rival: string;
  epochs: readonly HistoryEpoch[];
  /** Hashrate of the month before each start, EH/s, by the ISO date of the start. */
  levels: Readonly<Record<string, number>>;
  source: string;
}

export const MODE_TITLES: Record<PriceMode, string> = { came: 'On the price that came', simulated: 'On simulated prices' };
/** In a sentence. */
export const MODE_PHRASES: Record<PriceMode, string> = { came: 'on the price that came', simulated: 'on simulated prices' };

export function modesIn({ result }: BacktestInput): PriceMode[] {
  return (['came', 'simulated'] as const).filter((mode) => result.forecasts.some((one) => one.mode === mode));
}

/** The mode that titles speak of: the honest one, where it was run. */
export function mainMode(input: BacktestInput): PriceMode {
  return modesIn(input).at(-1) ?? 'simulated';
}

export function forecastsOf({ result, focus }: BacktestInput, mode: PriceMode): Forecast[] {
  return result.forecasts.filter((one) => one.mode === mode && one.method === focus);
}

export function ahead(horizon: number): string {
  return horizon === 1 ? '1 quarter ahead' : `${horizon} quarters ahead`;
}

/** Scenario of the charts, in a subtitle, where there is more than one. */
export function inFocus({ result, titles, focus }: BacktestInput): string {
  const scenarios = new Set(result.forecasts.filter(({ isModel }) => isModel).map(({ method }) => method));
  return scenarios.size > 1 ? `, scenario “${titles[focus] ?? focus}”` : '';
}

/** A title in the middle of a sentence: its first letter small, acronyms left alone. */
export function inSentence(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
