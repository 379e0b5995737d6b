/** Charts of a backtest with made-up forecasts, for the checks over every chart. */
import { lateSkills } from '../../src/backtest/lateSkill.ts';
import type { BacktestResult, Forecast, PriceMode } from '../../src/backtest/result.ts';
import { RIVALS } from '../../src/backtest/rivals/all.ts';
import { ensembleForecast, rivalForecast, scoresOf, skillsOf } from '../../src/backtest/scoreForecasts.ts';
import type { BacktestInput } from '../../src/charts/backtest/input.ts';
import { backtestWords } from '../../src/charts/backtest/messages.ts';
import { backtestCharts } from '../../src/charts/backtest/page.ts';
import type { ChartSpec } from '../../src/charts/chartSpec.ts';
import { messages } from '../../src/charts/locale.ts';
import { readHistory } from '../../src/history/readHistory.ts';
import { uniforms } from '../uniforms.ts';

const STARTS = Array.from({ length: 19 }, (_, k) => ({ year: 2021 + Math.floor((k + 2) / 4), quarter: ((k + 2) % 4) + 1 }));

export interface MadeUp {
  modes?: readonly PriceMode[];
  starts?: number;
  /** Of the ensembles, logs. */
  sd?: number;
}

/** Ensembles of 60 around outcomes that grow by a tenth a quarter, off by a quarter of a standard deviation. */
export function madeUpBacktest({ modes = ['came', 'simulated'], starts = STARTS.length, sd = 0.08 }: MadeUp = {}): BacktestInput {
  const next = uniforms(5);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const some = STARTS.slice(0, starts);
  const level = (k: number) => 120 * Math.exp(0.11 * k);
  const forecasts = modes.flatMap((mode) =>
    some.flatMap(({ year, quarter }, k): Forecast[] =>
      Array.from({ length: Math.min(4, STARTS.length - k) }, (_, i) => i + 1).flatMap((horizon) => {
        const index = quarter - 1 + horizon - 1;
        const place = {
          mode,
          start: `${year}-${String(3 * quarter - 2).padStart(2, '0')}-01`,
          quarter: `${year + Math.floor(index / 4)}Q${(index % 4) + 1}`,
          horizon,
          observedEHs: level(k + horizon) * Math.exp(0.05 * normal()),
        };
        const values = Array.from({ length: 60 }, () => level(k + horizon) * Math.exp(sd * Math.sqrt(horizon) * (0.25 + normal())));
        const model = ensembleForecast({ ...place, method: 'ai' }, values, 0);
        const rivals = RIVALS.map((rival, r) =>
          rivalForecast({ ...place, method: rival.id }, { mean: Math.log(level(k + horizon)) + 0.02 * r, sd: 0.05 * horizon }),
        );
        return [...model, ...rivals];
      }),
    ),
  );
  const result: BacktestResult = {
    forecasts,
    errors: [],
    scores: scoresOf(forecasts),
    skills: skillsOf(forecasts, 1),
    windows: [],
    failedRuns: 0,
  };
  return {
    result,
    years: [],
    late: lateSkills(forecasts),
    fittedUntil: '2024-12-31',
    titles: { ai: 'With AI' },
    focus: 'ai',
    rival: 'drift',
    epochs: readHistory(),
    levels: Object.fromEntries(some.map(({ year, quarter }, k) => [`${year}-${String(3 * quarter - 2).padStart(2, '0')}-01`, level(k)])),
    source: messages().source('0.1.0', 'backtest', '3f2a91c0', backtestWords().startAndScenario(messages().runs.count(60, '60')), 1),
  };
}

const usual = () => backtestCharts(madeUpBacktest());
const IDS = ['backtest-fans-unconditional', 'backtest-fans-conditional', 'backtest-skill', 'backtest-coverage', 'backtest-pit'];

export const BACKTEST_CHARTS: Record<string, () => ChartSpec> = Object.fromEntries(
  IDS.map((id) => [id, () => usual().find((chart) => chart.id === id)!]),
);
