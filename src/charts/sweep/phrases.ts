/** Phrases that charts of a sweep share: lists of names, the scenario, shares of variance, the source line. */
import type { Estimate } from '../../sensitivity/interval.ts';
import { formatNumber, level, range, signed } from '../format.ts';
import { messages } from '../locale.ts';
import { sourceOf } from '../provenance.ts';
import { sweepWords } from './messages.ts';
import type { SweepWords } from './sweepFigures.ts';

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  return messages().and(names);
}

/** A name in the middle of a sentence. */
export function inSentence(name: string): string {
  return sweepWords().inSentence(name);
}

export function scenarioPhrase({ scenario }: SweepWords): string {
  return scenario === undefined ? '' : messages().inScenario(scenario);
}

export function sweepSource({ provenance, points, runs }: SweepWords): string {
  return sourceOf(provenance, sweepWords().source(formatNumber(points), runs, formatNumber(runs)));
}

/** "the share of runs in which hashrate falls in Q2 2026" or "hashrate at the end of 2028". */
export function outcomePhrase({ outcome }: SweepWords): string {
  return outcome.isShare ? sweepWords().shareOfRuns(outcome.phrase) : outcome.phrase;
}

/** Small numbers as words, as a title has them. */
export function counted(count: number): string {
  return sweepWords().counted(count, formatNumber(count));
}

/** What a factor was set to, with its unit. */
export function valueText({ factors }: SweepWords, name: string, value: unknown): string {
  return factors.get(name)?.text(value) ?? String(value);
}

/** A number of points, or an amount in the unit of the outcome. */
export function unitOf({ outcome }: SweepWords): string {
  return outcome.isShare ? sweepWords().points : outcome.unit;
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
