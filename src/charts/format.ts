/** Numbers and dates as a reader of the current language sees them: true minus, no digit the Monte Carlo error does not support. */
import { messages, numberMarks } from './locale.ts';

const MINUS = '−';

export function formatNumber(value: number, decimals = 0): string {
  const digits = Math.abs(value).toFixed(Math.max(0, decimals));
  const [whole, fraction] = digits.split('.') as [string, string | undefined];
  const { decimal, thousands } = numberMarks();
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const text = fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
  return value < 0 && Number(digits) !== 0 ? MINUS + text : text;
}

export function signed(text: string): string {
  return text.startsWith(MINUS) || !/[1-9]/.test(text) ? text : `+${text}`;
}

/**
 * Decimals that a value with this standard error deserves, negative for tens and hundreds: the last place kept is at least a
 * fifth of the error. Without an error (one run) three significant digits; where all runs agree, all that are wanted.
 */
function supportedDecimals(value: number, mcse: number, most: number): number {
  if (mcse === 0) return most;
  const place = mcse > 0 ? Math.ceil(Math.log10(mcse / 5) - 1e-9) : Math.floor(Math.log10(Math.max(Math.abs(value), 1e-9))) - 2;
  return Math.max(-6, Math.min(most, -place));
}

/** A value to the digits its standard error supports, at most `most` decimals. */
export function level(value: number, mcse: number, most = 0): string {
  return rounded(value, supportedDecimals(value, mcse, most));
}

export interface Spread {
  p05: number;
  p95: number;
  p05Mcse: number;
  p95Mcse: number;
}

export interface SpreadOptions {
  /** Decimals at most. */
  most?: number;
  divisor?: number;
  sign?: boolean;
  prefix?: string;
  suffix?: string;
}

/** The 5-95 % range, each end to the digits it supports, with as many decimals as both support. */
export function spread(s: Spread, { most = 0, divisor = 1, sign = false, prefix = '', suffix = '' }: SpreadOptions = {}): string {
  const ends = [
    { value: s.p05 / divisor, decimals: supportedDecimals(s.p05 / divisor, s.p05Mcse / divisor, most) },
    { value: s.p95 / divisor, decimals: supportedDecimals(s.p95 / divisor, s.p95Mcse / divisor, most) },
  ];
  const common = Math.max(0, Math.min(...ends.map(({ decimals }) => decimals)));
  const [low, high] = ends.map(({ value, decimals }) => {
    const number = rounded(value, Math.min(common, decimals));
    return `${prefix}${sign ? signed(number) : number}${suffix}`;
  });
  return range(low!, high!);
}

function rounded(value: number, decimals: number): string {
  if (decimals >= 0) return formatNumber(value, decimals);
  const scale = 10 ** -decimals;
  return formatNumber(Math.round(value / scale) * scale);
}

export function range(low: string, high: string): string {
  if (low === high) return low;
  return /^[+−]/.test(low) || /^[+−]/.test(high) ? messages().range(low, high) : `${low}–${high}`;
}

/** A number with its range in brackets, which are left out where every run has the number. */
export function withRange(number: string, bracket: string): string {
  return number.includes(bracket) ? number : `${number} (${bracket})`;
}

/** Share from 0 to 1 as whole percent. */
export function percent(share: number, decimals = 0): string {
  return asPercent(formatNumber(share * 100, decimals));
}

/** A number that is in per cent already, with its sign. */
export function asPercent(number: string): string {
  return `${number}${messages().percentSign}`;
}

export interface RunShare {
  n: number;
  count: number;
  probability: number;
  mcse: number;
}

/** A share of runs: whole percent, fives where the standard error is above three points, and no false certainty at the ends. */
export function runShare({ n, count, probability, mcse }: RunShare): string {
  if (count === n && n > 0) return asPercent(n >= 200 ? '>99' : '100');
  if (count === 0) return asPercent(n >= 200 ? '<1' : '0');
  if (probability > 0.99) return asPercent('>99');
  if (probability < 0.01) return asPercent('<1');
  const step = mcse > 0.03 ? 5 : 1;
  const rounded = Math.round((probability * 100) / step) * step;
  return asPercent(String(Math.min(100 - step, Math.max(step, rounded))));
}

/** The same as words that fit a sentence: "in 77% of runs", "in all 40 runs". */
export function inRuns(share: RunShare): string {
  const { runs } = messages();
  if (share.n === 1) return share.count === 1 ? runs.only : runs.notOnly;
  if (share.n < 200 && share.count === share.n) return runs.all(share.n);
  if (share.n < 200 && share.count === 0) return runs.none(share.n);
  const text = runShare(share);
  if (text.startsWith('>')) return runs.more(text.slice(1));
  return text.startsWith('<') ? runs.fewer(text.slice(1)) : runs.share(text);
}

/** 2026Q2 as Q2 2026. */
export function quarterTitle(name: string): string {
  return messages().quarter(name.slice(5), name.slice(0, 4));
}

/** ISO date as March 2026. */
export function monthYear(iso: string): string {
  const { months, monthYear: join } = messages();
  return join(months[Number(iso.slice(5, 7)) - 1]!, iso.slice(0, 4));
}

/** ISO date as 20 March 2026. */
export function longDate(iso: string): string {
  return messages().longDate(Number(iso.slice(8, 10)), monthYear(iso));
}

/** How to name the last moment of a study: "end of 2028" in its last days of the year, else the month. */
export function endTitle(until: string): string {
  return isYearEnd(until) ? messages().endOf(until.slice(0, 4)) : monthYear(until);
}

export function isYearEnd(iso: string): boolean {
  return iso.slice(5) >= '12-24';
}

/** The same with its preposition: "at the end of 2028", "in June 2026". */
export function atEnd(until: string): string {
  return isYearEnd(until) ? messages().atEndOf(until.slice(0, 4)) : messages().inMonth(monthYear(until));
}

/** The first letter large, as a sentence begins. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Text from a configuration made safe to draw: no control characters (invalid in SVG), and no direction overrides, which would
 * turn the numbers beside it round. Everything else stays, as text.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** At most so many characters, cut at a word where there is one near: titles from a configuration may be long. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most - 1);
  const cut = text.slice(0, space >= most - 30 && space > 0 ? space : most - 1);
  return `${cut.replace(/[\ud800-\udbff]$/u, '').trimEnd()}…`;
}

/** What stands before and after a number of dollars, of millions or of billions of them. */
export function usdMarks(unit: 'plain' | 'm' | 'bn'): { prefix: string; suffix: string } {
  const [prefix, suffix] = messages().usd[unit];
  return { prefix, suffix };
}

export function usd(number: string, unit: 'plain' | 'm' | 'bn' = 'plain'): string {
  const { prefix, suffix } = usdMarks(unit);
  return `${prefix}${number}${suffix}`;
}
