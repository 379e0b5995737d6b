/** What charts and sentences of an attribution call its causes, parts, quantities and period, and how they write a magnitude. */
import type { Attribution, Entry } from '../../attribute/attribution.ts';
import type { QuantityId } from '../../attribute/period.ts';
import { probabilityOf } from '../../summary/probability.ts';
import { describe, type Statistics } from '../../summary/statistics.ts';
import { level, longDate, quarterTitle, spread } from '../format.ts';
import type { CauseName } from '../locales/en/attribution.ts';
import { attributionWords } from './messages.ts';

/** Decimals a quantity is told with at most. */
export const DECIMALS: Record<QuantityId, number> = { hashrate: 1, 'small-share': 2, 'hhi-owner': 1, 'ai-mw': 0 };

export const AI_CAUSES = ['ai-conversion', 'ai-foregone'];

/** "Q1 2026", or the two dates. */
export function periodTitle({ period }: Attribution): string {
  if (period.quarter !== undefined) return quarterTitle(period.quarter);
  return attributionWords().fromTo(longDate(period.from), longDate(period.to));
}

/** The same in a sentence. */
export function inPeriod({ period }: Attribution): string {
  const { inQuarter, inFromTo } = attributionWords();
  return period.quarter === undefined ? inFromTo(longDate(period.from), longDate(period.to)) : inQuarter(quarterTitle(period.quarter));
}

export function causeName(id: string): CauseName {
  const known: Record<string, CauseName> = attributionWords().causes;
  return known[id] ?? { title: id, phrase: id };
}

/** Of a cause, of what is none, of an entry of the books, of what AI did. */
export function partTitle({ id, title }: Pick<Entry, 'id' | 'title'>): string {
  const { causes, parts } = attributionWords();
  const known: Record<string, string | CauseName> = { ...parts, ...causes };
  const words = known[id] ?? title;
  return typeof words === 'string' ? words : words.title;
}

export function quantityWords(id: QuantityId) {
  return attributionWords().quantities[id];
}

/** A magnitude with its 5-95 % range: "71 (63–77)". */
export function magnitude(s: Statistics, decimals: number, unit = ''): string {
  const turned = s.mean < 0 ? negated(s) : s;
  return `${level(turned.mean, turned.mcse, wholeFrom(turned.mean, decimals))}${unit} (${spread(turned, { most: wholeFrom(turned.mean, decimals) })})`;
}

/** No decimals where the number is large anyway. */
export const wholeFrom = (value: number, decimals: number) => (Math.abs(value) >= 20 ? 0 : decimals);

function negated(s: Statistics): Statistics {
  return { ...s, mean: -s.mean, p05: -s.p95, p50: -s.p50, p95: -s.p05, p05Mcse: s.p95Mcse, p95Mcse: s.p05Mcse };
}

/** Whether a mean stands clear of nothing. */
export const isClear = ({ mean, mcse }: Statistics) => Math.abs(mean) > 2 * (mcse || 0) && mean !== 0;

/** The causes of AI together, where all that are asked for. */
export function aiTogether({ causes, perRun }: Attribution): Statistics | undefined {
  const parts = causes.filter(({ id }) => AI_CAUSES.includes(id));
  if (parts.length === 0) return undefined;
  return describe(perRun.total.map((_, run) => parts.reduce((sum, part) => sum + part.perRun[run], 0)));
}

/** A share of runs that is known as such only, with the interval of its count. */
export function probabilityOfShare(share: number, n: number) {
  const count = Math.round(share * n);
  return probabilityOf(
    Float64Array.from({ length: n }, (_, i) => (i < count ? 1 : 0)),
    (value) => value > 0,
  );
}
