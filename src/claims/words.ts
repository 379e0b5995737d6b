/** Numbers and lists as claims say them. */
import { formatNumber, percent } from '../charts/format.ts';
import type { Interval } from './verdict.ts';

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "93% of runs (95% interval 90–95%)". */
export function shareText({ value, low, high }: Interval, of: string): string {
  return `${percent(value)} of ${of} (95% interval ${formatNumber(100 * low)}–${formatNumber(100 * high)}%)`;
}

/** Three significant digits at least to the whole, and at most so many decimals, none that is zero. */
export function plainNumber(amount: number, most: number): string {
  const wanted = amount === 0 ? 0 : Math.max(0, Math.min(most, 2 - Math.floor(Math.log10(Math.abs(amount)))));
  return formatNumber(amount, decimalsOf(Number(amount.toFixed(wanted)), wanted));
}

/** Decimals that are not zero, at most so many. */
function decimalsOf(amount: number, most: number): number {
  for (let decimals = 0; decimals < most; decimals++) if (Math.abs(Number(amount.toFixed(decimals)) - amount) < 1e-9) return decimals;
  return most;
}

/** 1,234,000,000 as $1.2bn, 340,000,000 as $340M. */
export function dollars(usd: number): string {
  const [divisor, unit] =
    Math.abs(usd) >= 1e9 ? [1e9, 'bn'] : Math.abs(usd) >= 1e6 ? [1e6, 'M'] : Math.abs(usd) >= 1e3 ? [1e3, 'k'] : [1, ''];
  return `$${plainNumber(usd / divisor, unit === 'bn' ? 2 : 1)}${unit}`;
}

/** "$300–600M" when both ends have the unit, else "$600M to $1.2bn". */
export function dollarRange(low: number, high: number): string {
  const [a, b] = [dollars(low), dollars(high)];
  if (a === b) return a;
  const unit = /[a-zA-Z]+$/.exec(a)?.[0] ?? '';
  return b.endsWith(unit) && unit !== '' ? `${a.slice(0, -unit.length)}–${b.slice(1)}` : `${a} to ${b}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
