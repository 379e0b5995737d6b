/** What a reader calls a swept parameter, and its values: "New AI demand", "1,500 MW a year". Paths without a name of their own are spelled out. */
import { asPercent, formatNumber, usd } from '../format.ts';
import { numberMarks } from '../locale.ts';
import type { CountedUnit } from '../locales/en/sweep.ts';
import { sweepWords } from './messages.ts';

const WORDS: Record<string, string> = { Usd: 'USD', MW: 'MW', PH: 'PH', TH: 'TH', EHs: 'EH/s', Btc: 'BTC', AI: 'AI', GPU: 'GPU', Sd: 'sd' };

export function factorName(path: string): string {
  const known: Record<string, string> = sweepWords().factors;
  const own = known[path];
  if (own !== undefined) return own;
  const words = path
    .split('.')
    .slice(-2)
    .map((part) => part.replace(/\[(\d+)\]/g, ' $1').replace(/([a-z])([A-Z])/g, '$1 $2'))
    .join(': ')
    .split(' ')
    .map((word) => WORDS[word] ?? (/^[A-Z][a-z]/.test(word) ? word.toLowerCase() : word));
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** With its unit in it, so that it can stand alone. */
export function factorValue(path: string, unit: string, value: unknown): string {
  const { on, off } = sweepWords().values;
  if (typeof value === 'boolean') return value ? on : off;
  if (value === 'on' || value === 'off') return value === 'on' ? on : off;
  if (typeof value !== 'number') return typeof value === 'string' ? value : JSON.stringify(value);
  if (unit === 'on/off') return value === 0 ? off : on;
  const { number, after } = valueParts(path, unit, value);
  return number + after;
}

/** The number, and what follows it. */
function valueParts(path: string, unit: string, value: number): { number: string; after: string } {
  const { aYear, per: over, perMW, units } = sweepWords().values;
  const number = significant(value);
  if (unit === '1') {
    const share = /Share$/.test(path) ? asPercent(significant(100 * value)) : number;
    return { number: /Factor$/.test(path) ? `×${number}` : share, after: '' };
  }
  if (isYearly(unit)) return { number: asPercent(significant(100 * value)), after: aYear };
  const [top, below] = unit.split('/') as [string, string | undefined];
  const per = below === undefined ? '' : below === 'year' ? aYear : over(units[below] ?? below);
  if (top === 'USD') return { number: dollars(value), after: below === 'IT MW' ? perMW : per };
  return { number, after: ` ${unitName(top, Math.abs(value) === 1)}${per}` };
}

const isYearly = (unit: string) => unit === '1/year' || unit === '1/sqrt(year)';

/** A unit that is counted in words, or its sign. */
function unitName(unit: string, isOne: boolean): string {
  const { counted, units } = sweepWords().values;
  return /^(month|year|day|week|epoch|firm)$/.test(unit) ? counted(unit as CountedUnit, isOne) : (units[unit] ?? unit);
}

/** Of a value in words, what an axis says once: "a year", "per kW-month". */
export function unitAfter(unit: string): string {
  const { axisYear, axisPer, axis, units } = sweepWords().values;
  if (isYearly(unit)) return axisYear;
  const [top, below] = unit.split('/') as [string, string | undefined];
  const under = below?.replace('IT MW', 'MW');
  const per = under === undefined ? '' : under === 'year' ? axisYear : axisPer(units[under] ?? under);
  if (top === 'USD') return per;
  return /^(1|choice|on)$/.test(top) ? '' : axis([unitName(top, false), per].filter(Boolean));
}

export function shortValue(path: string, unit: string, value: unknown): string {
  return typeof value === 'number' && unitAfter(unit) !== '' ? valueParts(path, unit, value).number : factorValue(path, unit, value);
}

function dollars(value: number): string {
  const size = Math.abs(value);
  const [divisor, unit] = size >= 1e9 ? ([1e9, 'bn'] as const) : size >= 1e6 ? ([1e6, 'm'] as const) : ([1, 'plain'] as const);
  return `${value < 0 ? '−' : ''}${usd(significant(size / divisor), unit)}`;
}

/** Three significant digits, without trailing zeros. */
export function significant(value: number, digits = 3): string {
  if (value === 0 || !Number.isFinite(value)) return formatNumber(value);
  const rounded = Number(value.toPrecision(digits));
  const decimals = Math.max(0, Math.min(8, digits - 1 - Math.floor(Math.log10(Math.abs(rounded)))));
  const text = formatNumber(rounded, decimals);
  if (decimals === 0) return text;
  const bare = text.replace(/0+$/, '');
  return bare.endsWith(numberMarks().decimal) ? bare.slice(0, -1) : bare;
}
