/** Numbers and lists as claims say them. */
import { claimsWords, computationWords } from '../charts/claims/messages.ts';
import { asPercent, formatNumber, percent } from '../charts/format.ts';
import { messages } from '../charts/locale.ts';
import type { Interval } from './verdict.ts';

/** "93% (95% interval 90–95%)" of runs, or of declining runs: the words come with the number. */
export function shareText({ value, low, high }: Interval, words: (share: string, interval: string) => string): string {
  return words(percent(value), asPercent(`${formatNumber(100 * low)}–${formatNumber(100 * high)}`));
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

/** When a share of runs makes a measure hold, and when fail. */
export function likelyRule(from: number): string {
  return computationWords().likely(asPercent(formatNumber(100 * from)), asPercent(formatNumber(100 * (1 - from))));
}

type DollarUnit = 'bn' | 'M' | 'k' | 'plain';

const DOLLAR_UNITS: readonly (readonly [from: number, unit: DollarUnit])[] = [
  [1e9, 'bn'],
  [1e6, 'M'],
  [1e3, 'k'],
];

function inUnit(usd: number): { number: string; unit: DollarUnit } {
  const [divisor, unit] = DOLLAR_UNITS.find(([from]) => Math.abs(usd) >= from) ?? ([1, 'plain'] as const);
  return { number: plainNumber(usd / divisor, unit === 'bn' ? 2 : 1), unit };
}

function written(number: string, unit: DollarUnit): string {
  const [before, after] = claimsWords().usd[unit];
  return `${before}${number}${after}`;
}

/** 1,234,000,000 as $1.2bn, 340,000,000 as $340M. */
export function dollars(usd: number): string {
  const { number, unit } = inUnit(usd);
  return written(number, unit);
}

/** "$300–600M" when both ends have the unit, else "$600M to $1.2bn". */
export function dollarRange(low: number, high: number): string {
  const [a, b] = [inUnit(low), inUnit(high)];
  const [from, to] = [dollars(low), dollars(high)];
  if (from === to) return from;
  return a.unit === b.unit && a.unit !== 'plain' ? written(`${a.number}–${b.number}`, a.unit) : messages().range(from, to);
}
