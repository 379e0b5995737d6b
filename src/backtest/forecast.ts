/**
 * A forecast from a simulated study: mean hashrate of every whole quarter and year, as block times will show it. Runs differ in prices,
 * weather, luck, firms and parameters; what no run knows is how wrong the model itself is, so each is multiplied by an error of its own:
 * one that grows from quarter to quarter, as large as past forecasts were wrong (ownError.ts), or exp(sd z) of a given size, half of the
 * variance common to all quarters: the discrepancy the calibration assumes, and the first issue of the forecast on record did.
 */
import { exp } from '../random/fdlibm.ts';
import { drawNormal } from '../random/normal.ts';
import { openStream } from '../random/stream.ts';
import type { StudyResult } from '../results/studyResult.ts';
import { quarterValues } from '../summary/select.ts';
import { meanOf, quantile } from '../summary/statistics.ts';
import { dayOf } from '../units.ts';
import { FORECAST_QUANTILES, type ForecastQuantile, type ForecastRow } from './forecastTable.ts';
import { drawOwn, type OwnError, ownFactor } from './ownError.ts';

const FORECAST_QUANTITY = 'mean_hashrate_ehs';

/** The model's own error of a run, a factor for each quarter; the same in every scenario. */
export function ownErrors(quarters: number, sd: number, seed: number, run: number): number[] {
  const stream = openStream(seed, run, 'calibration', 'own error');
  const part = sd / Math.SQRT2;
  const common = part * drawNormal(stream);
  return Array.from({ length: quarters }, () => exp(common + part * drawNormal(stream)));
}

/** The factors of a run on the quarters of a study, in their order. */
export type OwnErrors = (result: StudyResult, run: number) => number[];

/** One size in every quarter. */
export const constantErrors =
  (sd: number): OwnErrors =>
  ({ quarters, study }, run) =>
    ownErrors(quarters.length, sd, study.seed, run);

/** As learnt from past forecasts, growing from the first whole quarter on. */
export const growingErrors =
  (own: OwnError): OwnErrors =>
  ({ quarters, study }, run) => {
    const draw = drawOwn(quarters.length, study.seed, run);
    let horizon = 0;
    return quarters.map(({ complete }) => (complete ? ownFactor(own, draw, ++horizon) : 1));
  };

interface Period {
  name: string;
  /** Quarters it is made of, by index, and their days. */
  quarters: { index: number; days: number }[];
}

/** Whole quarters, and the years all of whose quarters are there. */
function periodsOf({ quarters }: StudyResult): Period[] {
  const whole = quarters.flatMap(({ name, start, end, complete }, index) =>
    complete ? [{ name, index, days: dayOf(end) - dayOf(start) + 1 }] : [],
  );
  const years = [...new Set(whole.map(({ name }) => name.slice(0, 4)))];
  return [
    ...whole.map(({ name, index, days }) => ({ name, quarters: [{ index, days }] })),
    ...years
      .map((name) => ({ name, quarters: whole.filter((quarter) => quarter.name.startsWith(name)) }))
      .filter((year) => year.quarters.length === 4),
  ];
}

const runNumberOf = ({ runNumbers }: StudyResult, slot: number) => runNumbers?.[slot] ?? slot;

/** Mean hashrate of a case by period and run, EH/s, own error included: [period][run]; failed runs are NaN. */
export function forecastValues(result: StudyResult, caseIndex: number, own: OwnErrors): { period: string; values: Float64Array }[] {
  const errors = Array.from({ length: result.runs }, (_, slot) => own(result, runNumberOf(result, slot)));
  const byQuarter = result.quarters.map((_, q) =>
    quarterValues(result, caseIndex, 'mean_observed_hashrate_ehs', q).map((v, slot) => v * errors[slot][q]),
  );
  return periodsOf(result).map(({ name, quarters }) => {
    const days = quarters.reduce((sum, quarter) => sum + quarter.days, 0);
    const values = Float64Array.from({ length: result.runs }, (_, slot) =>
      quarters.reduce((sum, q) => sum + (q.days * byQuarter[q.index][slot]) / days, 0),
    );
    return { period: name, values };
  });
}

export function forecastRows(result: StudyResult, own: OwnErrors): Omit<ForecastRow, 'line'>[] {
  return result.cases.flatMap(({ scenarioIndex }, caseIndex) =>
    forecastValues(result, caseIndex, own).map(({ period, values }) => {
      const sorted = values.filter(Number.isFinite).sort();
      const { n, mean, mcse } = meanOf(sorted);
      const quantiles = Object.fromEntries(Object.entries(FORECAST_QUANTILES).map(([id, p]) => [id, quantile(sorted, p)]));
      return {
        scenario: result.study.scenarios[scenarioIndex].name,
        ...{ period, quantity: FORECAST_QUANTITY, mean, mcse, n },
        quantiles: quantiles as Record<ForecastQuantile, number>,
      };
    }),
  );
}

/** Runs that stand for all in the check of a forecast on record. */
export const CHECK_RUNS = 10;
const DIGITS = 6;

/** Text of the first runs of every scenario and period: who gets the same from the same study has the same forecast. */
export function checkText(result: StudyResult, own: OwnErrors): string {
  return result.cases
    .flatMap(({ scenarioIndex }, caseIndex) =>
      forecastValues(result, caseIndex, own).map(({ period, values }) => {
        const first = Array.from(values.slice(0, CHECK_RUNS), (v) => v.toPrecision(DIGITS)).join(' ');
        return `${result.study.scenarios[scenarioIndex].name} ${period} ${first}`;
      }),
    )
    .join('\n');
}
