/** Phrases that charts of a sweep share: lists of names, the scenario, shares of variance, the source line. */
import type { Estimate } from '../../sensitivity/interval.ts';
import { formatNumber, level, range, signed } from '../format.ts';
import { sourceOf } from '../provenance.ts';
import type { SweepWords } from './sweepFigures.ts';

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A name in the middle of a sentence. */
export function inSentence(name: string): string {
  return /^[A-Z][a-z’]/.test(name) && !/^(Bitcoin|AI|US|GPU)\b/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

export function scenarioPhrase({ scenario }: SweepWords): string {
  return scenario === undefined ? '' : `, scenario “${scenario}”`;
}

export function sweepSource({ provenance, points, runs }: SweepWords): string {
  const each = runs === 1 ? 'one run' : `${formatNumber(runs)} runs`;
  return sourceOf(provenance, `${formatNumber(points)} points, ${each} each.`);
}

/** "the share of runs in which hashrate falls in Q2 2026" or "hashrate at the end of 2028". */
export function outcomePhrase({ outcome }: SweepWords): string {
  return outcome.isShare ? `the share of runs in which ${outcome.phrase}` : outcome.phrase;
}

/** Small numbers as words, as a title has them. */
export function counted(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count] ?? formatNumber(count);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An estimate and its 95% interval, all to the digits its standard error supports. */
export function withInterval(e: Estimate, scale = 1, isSigned = false, most = 2): string {
  const text = (value: number) => {
    const number = level(scale * value, Math.abs(scale * e.standardError), most);
    return isSigned ? signed(number) : number;
  };
  const bracket = range(text(e.low), text(e.high));
  return bracket === text(e.estimate) ? bracket : `${text(e.estimate)} (${bracket})`;
}

/** A share of runs and its 95% interval in per cent: like the cells of a map in fives where the standard error is above three points. */
export function shareWithInterval({ estimate, low, high, standardError }: Estimate): string {
  if (!(standardError > 0.03)) return withInterval({ estimate, low, high, standardError }, 100);
  const text = (share: number) => formatNumber(5 * Math.round(20 * share));
  return `${text(estimate)} (${range(text(low), text(high))})`;
}

/** A Sobol index, to three decimals where its error supports them. */
export function indexText(e: Estimate): string {
  return withInterval(e, 1, false, 3);
}
