/**
 * Rules of thumb: no change, last year's drift, last year's seasons. Each is a point; its spread is the root mean square of the errors
 * the same rule made at the same horizon at every month of the two years before that were over by then.
 */
import { type LogForecast, logQuarterMean, type Monthly, origins, type Rival } from './monthly.ts';

/** Months before an origin that a rule looks back. */
const YEAR = 12;
const TRAINING_MONTHS = 24;

type Point = (monthly: Monthly, known: number, h: number) => number;

const lastLog = ({ logHashrate }: Monthly, known: number) => logHashrate[known - 1]!;

const noChange: Point = lastLog;

/** Grows on as over the year before; the middle of the h-th quarter is 3h - 1 months after the last one known. */
const drift: Point = (monthly, known, h) => {
  const perMonth = (lastLog(monthly, known) - lastLog(monthly, known - YEAR)) / YEAR;
  return lastLog(monthly, known) + perMonth * (3 * h - 1);
};

/** Grows on as it did in the same months a year before; the level of a year ago itself would be no rival to a series that grows. */
const seasonal: Point = (monthly, known, h) =>
  lastLog(monthly, known) + logQuarterMean(monthly.logHashrate, known - YEAR, h) - lastLog(monthly, known - YEAR);

function withPastErrors(point: Point): Rival['forecast'] {
  return (monthly, known, h): LogForecast => {
    const errors = origins(known, h, { least: YEAR + 1, most: TRAINING_MONTHS }).map(
      (at) => logQuarterMean(monthly.logHashrate, at, h) - point(monthly, at, h),
    );
    const sd = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
    return { mean: point(monthly, known, h), sd };
  };
}

export const NAIVE_RIVALS: readonly Rival[] = [
  { id: 'no-change', forecast: withPastErrors(noChange) },
  { id: 'drift', forecast: withPastErrors(drift) },
  {
    id: 'seasonal',
    forecast: withPastErrors(seasonal),
  },
];
