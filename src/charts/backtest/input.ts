/** What the charts of a backtest are drawn from: its result, the names of its methods, history, and the line below each chart. */
import type { LateSkill } from '../../backtest/lateSkill.ts';
import type { BacktestResult, Forecast, PriceMode } from '../../backtest/result.ts';
import type { WindowGroup } from '../../backtest/windows.ts';
import type { HistoryEpoch } from '../../history/history.ts';
import { messages } from '../locale.ts';
import { backtestWords } from './messages.ts';

export interface BacktestInput {
  result: BacktestResult;
  /** Errors over years on the price that came. */
  years: readonly WindowGroup[];
  /** Skill over starts that were never fitted. */
  late: readonly LateSkill[];
  /** Last day that the fit saw, ISO. */
  fittedUntil: string;
  /** Titles of scenarios by name. */
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

/** Scenario of the charts, in a subtitle, where there is more than one. */
export function inFocus({ result, titles, focus }: BacktestInput): string {
  const scenarios = new Set(result.forecasts.filter(({ isModel }) => isModel).map(({ method }) => method));
  return scenarios.size > 1 ? messages().inScenario(titles[focus] ?? focus) : '';
}

/** A rival by its name in the language of the chart, a scenario by its title. */
export function methodTitle({ titles }: BacktestInput, id: string): string {
  return rivalWords(id)?.title ?? titles[id] ?? id;
}

/** The same in a sentence. */
export function methodPhrase({ titles }: BacktestInput, id: string): string {
  return rivalWords(id)?.phrase ?? backtestWords().inSentence(titles[id] ?? id);
}

function rivalWords(id: string): { title: string; phrase: string } | undefined {
  return Object.entries(backtestWords().rivals).find(([rival]) => rival === id)?.[1];
}
