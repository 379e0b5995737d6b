/**
 * Price-elasticity regression: growth of hashrate to the h-th quarter on the growth of price over the half year before and, where the
 * price path is given away, on its growth to that quarter. Least squares over the months of three years; a fit of its own for each
 * start and horizon.
 */
import { type LogForecast, logQuarterMean, type Monthly, origins, type Rival } from './monthly.ts';

const LAG = 6;
const TRAINING_MONTHS = 36;

function regressors({ logPrice }: Monthly, at: number, h: number, price: 'came' | 'simulated'): number[] {
  const before = logPrice[at - 1]! - logPrice[at - 1 - LAG]!;
  return price === 'simulated' ? [1, before] : [1, before, logQuarterMean(logPrice, at, h) - logPrice[at - 1]!];
}

const growth = ({ logHashrate }: Monthly, at: number, h: number) => logQuarterMean(logHashrate, at, h) - logHashrate[at - 1]!;

function forecast(monthly: Monthly, known: number, h: number, price: 'came' | 'simulated'): LogForecast {
  const rows = origins(known, h, { least: LAG + 1, most: TRAINING_MONTHS }).map((at) => ({
    x: regressors(monthly, at, h, price),
    y: growth(monthly, at, h),
  }));
  const coefficients = leastSquares(rows);
  const fitted = (x: readonly number[]) => x.reduce((sum, value, i) => sum + value * coefficients[i]!, 0);
  const squares = rows.reduce((sum, { x, y }) => sum + (y - fitted(x)) ** 2, 0);
  return {
    mean: monthly.logHashrate[known - 1]! + fitted(regressors(monthly, known, h, price)),
    sd: Math.sqrt(squares / (rows.length - coefficients.length)),
  };
}

/** Coefficients that minimise the squares: normal equations, solved by elimination with pivots. */
export function leastSquares(rows: readonly { x: readonly number[]; y: number }[]): number[] {
  const width = rows[0]?.x.length ?? 0;
  const system = Array.from({ length: width }, (_, i) => [
    ...Array.from({ length: width }, (_, j) => rows.reduce((sum, { x }) => sum + x[i]! * x[j]!, 0)),
    rows.reduce((sum, { x, y }) => sum + x[i]! * y, 0),
  ]);
  for (let column = 0; column < width; column++) {
    const pivot = system.slice(column).reduce((best, row) => (Math.abs(row[column]!) > Math.abs(best[column]!) ? row : best));
    const at = system.indexOf(pivot);
    [system[column], system[at]] = [system[at]!, system[column]!];
    for (const row of system) {
      if (row === pivot) continue;
      const factor = row[column]! / pivot[column]!;
      for (let k = column; k <= width; k++) row[k]! -= factor * pivot[k]!;
    }
  }
  return system.map((row, i) => row[width]! / row[i]!);
}

export const PRICE_REGRESSION: Rival = {
  id: 'price-regression',
  forecast,
};
