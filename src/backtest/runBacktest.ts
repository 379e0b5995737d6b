/**
 * The backtest: from every start a study of the past is simulated to up to four quarters ahead, on the price that came and on simulated
 * prices, for every scenario of the study; the model's own error, as learnt from starts before, is laid on its runs, and its quarterly
 * hashrates and those of rivals are held against what came.
 */
import type { History } from '../history/tables.ts';
import type { StudyResult } from '../results/studyResult.ts';
import { simulateStudy } from '../run/simulateStudy.ts';
import type { Scenario, Study } from '../scenario/study.ts';
import { gridFan, quarterValues } from '../summary/select.ts';
import { epochError, firstDayOf, outcomeOf, quarterAfter, quartersKnown } from './outcomes.ts';
import { drawOwn, ownErrorKnown, ownFactor, type PastError } from './ownError.ts';
import { pastStart } from './pastStart.ts';
import { type PastHistory, pastStudy } from './pastStudy.ts';
import type { BacktestResult, Forecast, PriceMode, WindowError } from './result.ts';
import { RIVALS } from './rivals/all.ts';
import { knownAt, type Monthly, monthlyOf } from './rivals/monthly.ts';
import { ensembleForecast, pastError, rivalForecast, scoresOf, skillsOf } from './scoreForecasts.ts';
import { uncertainLevel } from './startLevel.ts';
import { naiveWindows } from './windows.ts';

export const MODES: readonly PriceMode[] = ['came', 'simulated'];
/** Quarters ahead. */
const HORIZON_QUARTERS = 4;
export const FIRST_START = '2021Q3';

export interface BacktestOptions {
  /** First quarters of the starts, like 2021Q3. */
  starts: readonly string[];
  modes: readonly PriceMode[];
  workers: number;
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Every quarter from `from` on that history has at least one quarter after the start of. */
export function startsFrom(history: Pick<History, 'quarters'>, from: string = FIRST_START): string[] {
  const starts: string[] = [];
  for (let k = 0; quartersKnown(history, firstDayOf(quarterAfter(firstDayOf(from), k)), 1).length > 0; k++) {
    starts.push(quarterAfter(firstDayOf(from), k));
  }
  return starts;
}

/** Undefined when interrupted. */
export async function runBacktest(
  study: Study,
  history: History,
  past: PastHistory,
  { starts, modes, workers, signal, onProgress }: BacktestOptions,
): Promise<BacktestResult | undefined> {
  const monthly = monthlyOf(history.months);
  const forecasts: Forecast[] = [];
  const windows: WindowError[] = [];
  const errors: PastError[] = [];
  const draws = Array.from({ length: study.runs }, (_, run) => drawOwn(HORIZON_QUARTERS, study.seed, run));
  let failedRuns = 0;
  const perStart = study.runs * study.scenarios.length * modes.length;
  for (const [i, start] of starts.entries()) {
    const quarters = quartersKnown(history, firstDayOf(start), HORIZON_QUARTERS);
    const asked = studyAt(study, past, history, start, quarters.length, modes);
    const result = await simulateStudy(asked, {
      workers,
      signal,
      onProgress: ({ done }) => onProgress?.(i * perStart + done, starts.length * perStart),
    });
    if (result.interrupted) return undefined;
    failedRuns += result.failures.length;
    const seen: PastError[] = [];
    modes.forEach((mode, m) => {
      study.scenarios.forEach(({ name }, s) => {
        const caseIndex = m * study.scenarios.length + s;
        const own = ownErrorKnown(
          errors.filter(({ method }) => method === name),
          firstDayOf(start),
        );
        for (const { place, values } of quarterRuns(result, caseIndex, { mode, method: name, start, quarters }, history)) {
          const { horizon } = place;
          const wrong = values.map((value, run) => value * ownFactor(own, draws[run]!, horizon));
          forecasts.push(...ensembleForecast(place, wrong, own.sdPerQuarter * Math.sqrt(horizon)));
          if (mode === 'came') seen.push(...pastError(place, values));
        }
        if (quarters.length === HORIZON_QUARTERS) windows.push(windowOf(result, caseIndex, { mode, method: name, start }, history));
      });
      forecasts.push(...rivalsAt(monthly, mode, start, quarters, history));
      if (mode === 'came' && quarters.length === HORIZON_QUARTERS) windows.push(...naiveWindows(history.epochs, firstDayOf(start)));
    });
    errors.push(...seen);
  }
  return { forecasts, errors, windows, failedRuns, scores: scoresOf(forecasts), skills: skillsOf(forecasts, study.seed) };
}

/** One study for a start: the scenarios once on each kind of price, so that all of them share their random draws. */
export function studyAt(
  study: Study,
  history: PastHistory,
  { quarters }: Pick<History, 'quarters'>,
  start: string,
  ahead: number,
  modes: readonly PriceMode[],
): Study {
  const built = modes.flatMap((mode) =>
    study.scenarios.map(({ name, title, model }): { whole: Study; scenario: Scenario } => {
      const whole = pastStudy(history, {
        start: firstDayOf(start),
        quarters: ahead,
        price: mode,
        ai: model.ai.enabled,
        base: model,
        runs: study.runs,
        seed: study.seed,
      });
      const past = whole.scenarios[0]!.model;
      const first = firstDayOf(start);
      const quarterBefore = quarters.find(({ quarter }) => quarter === quarterAfter(first, -1));
      const known = { firstDay: first, quarterBefore, shocks: history.world.shocks };
      const network = { ...past.network, startHashrateEHs: uncertainLevel(pastStart(history.epochs, first), known, past) };
      return { whole, scenario: { name: `${mode}-${name}`, title, model: { ...past, network } } };
    }),
  );
  const [first] = built;
  const { name, question, start: begin, until, report } = first!.whole;
  return { ...study, name, question, start: begin, until, report, scenarios: built.map(({ scenario }) => scenario) };
}

interface Place {
  mode: PriceMode;
  method: string;
  start: string;
  quarters: readonly string[];
}

/** Mean hashrate of every quarter ahead by run, EH/s. */
function quarterRuns(result: StudyResult, caseIndex: number, { mode, method, start, quarters }: Place, history: History) {
  return quarters.flatMap((quarter, k) => {
    const index = result.quarters.findIndex(({ name }) => name === quarter);
    const outcome = outcomeOf(history, quarter);
    if (index < 0 || outcome === undefined) return [];
    const place = { mode, method, start: firstDayOf(start), quarter, horizon: k + 1, observedEHs: outcome.hashrateEHs };
    return [{ place, values: quarterValues(result, caseIndex, 'mean_observed_hashrate_ehs', index) }];
  });
}

function rivalsAt(monthly: Monthly, mode: PriceMode, start: string, quarters: readonly string[], history: History): Forecast[] {
  const known = knownAt(monthly, firstDayOf(start));
  return RIVALS.flatMap((rival) =>
    quarters.map((quarter, k) =>
      rivalForecast(
        {
          mode,
          method: rival.id,
          start: firstDayOf(start),
          quarter,
          horizon: k + 1,
          observedEHs: outcomeOf(history, quarter)!.hashrateEHs,
        },
        rival.forecast(monthly, known, k + 1, mode),
      ),
    ),
  );
}

/** The median path of running hashrate against the epochs of the year. */
function windowOf(
  result: StudyResult,
  caseIndex: number,
  { mode, method, start }: Omit<Place, 'quarters'>,
  { epochs }: History,
): WindowError {
  const path = gridFan(result, caseIndex, 'hashrate_ehs').map(({ p50 }) => p50);
  return { mode, method, start: firstDayOf(start), ...epochError(epochs, result.gridDates, path) };
}
