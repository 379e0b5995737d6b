/** What was asked of a sweep, in words: "hashrate falls by more than 10% in Q1 2027", else the text as it was typed. */
import type { Expression } from '../../sensitivity/expression.ts';
import { asPercent, atEnd, cleanText, quarterTitle, shortened } from '../format.ts';
import { significant } from './factorWords.ts';
import { sweepWords } from './messages.ts';
import type { OutcomeWords } from './sweepFigures.ts';

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/_ehs$/, 'EH/s'],
  [/_pct$/, '%'],
  [/_usd_ph_day$/, 'USD/PH/day'],
  [/_usd_per_day$/, 'USD/day'],
  [/_usd$/, 'USD'],
  [/_mw(_end)?$/, 'MW'],
  [/_j_per_th$/, 'J/TH'],
  [/_s$/, 's'],
  [/(share|ratio)$/, ''],
];

function unitOf(name: string): string {
  const { units } = sweepWords();
  const unit = UNITS.find(([ending]) => ending.test(name))?.[1] ?? '';
  return unit.replace(/\/PH\/day$/, `/${units['/PH/day']}`).replace(/\/day$/, `/${units['/day']}`);
}

interface Named {
  title: string;
  unit: string;
  quarter?: string | undefined;
  series: string;
}

function named(name: string, until: string): Named {
  const [, quarter, series] = /^(?:(\d{4}Q\d)\.)?(.*)$/.exec(name) as unknown as [string, string | undefined, string];
  const { outcomes, inQuarter } = sweepWords();
  const known: Record<string, string> = outcomes;
  const title = (known[series] ?? series.replace(/_(ehs|pct|usd|mw)$/, '').replaceAll('_', ' ')).replace('%end', atEnd(until));
  return { title: quarter === undefined ? title : inQuarter(title, quarterTitle(quarter)), unit: unitOf(series), quarter, series };
}

export function outcomeWords(expression: Expression, until: string, own: string | undefined): OutcomeWords {
  const given = own === undefined ? undefined : shortened(cleanText(own), 120);
  if (expression.isCondition) return { phrase: given ?? conditionPhrase(expression, until), unit: '%', isShare: true };
  const [only] = expression.names;
  const isName = expression.text.trim() === only;
  const single = isName && only !== undefined ? named(only, until) : undefined;
  return {
    phrase: given ?? single?.title ?? sweepWords().quoted(shortened(cleanText(expression.text), 100)),
    unit: single?.unit ?? expression.names.map((name) => unitOf(name)).find((unit, _, all) => all.every((one) => one === unit)) ?? '',
    isShare: false,
  };
}

function conditionPhrase({ text }: Expression, until: string): string {
  const parts = text.trim().split(/\s+and\s+/i);
  const phrases = /\b(or|not)\b|[()!]|\|\|/i.test(text) ? [undefined] : parts.map((part) => comparisonPhrase(part.trim(), until));
  if (phrases.every((phrase) => phrase !== undefined)) return sweepWords().conditions.and(phrases);
  return sweepWords().conditions.holds(shortened(cleanText(text), 100));
}

const COMPARISON = /^([\w.]+)\s*(<=|>=|<|>)\s*(-?[\d.]+(?:e-?\d+)?|[\w.]+)$/i;

/** Undefined where it is more than one name against a number or another name. */
function comparisonPhrase(text: string, until: string): string | undefined {
  const [, name, sign, other] = COMPARISON.exec(text) ?? [];
  if (name === undefined || sign === undefined || other === undefined) return undefined;
  const { title, unit, quarter, series } = named(name, until);
  const { conditions: m, when: inQuarter } = sweepWords();
  const isBelow = sign.startsWith('<');
  const compared = isBelow ? m.below : m.above;
  if (Number.isNaN(Number(other))) {
    const second = named(other, until);
    if (second.series !== series || quarter === undefined || second.quarter === undefined) return compared(title, second.title);
    return (isBelow ? m.belowThat : m.aboveThat)(title, quarterTitle(second.quarter));
  }
  const limit = Number(other);
  if (/^change_(mean|over_study|end)_pct$/.test(series) && (isBelow ? limit <= 0 : limit >= 0)) {
    const size = asPercent(significant(Math.abs(limit)));
    if (quarter === undefined) {
      const when = atEnd(until);
      if (limit === 0) return (isBelow ? m.belowStart : m.aboveStart)(when);
      return (isBelow ? m.belowStartBy : m.aboveStartBy)(size, when);
    }
    const when = inQuarter(quarterTitle(quarter));
    if (limit === 0) return (isBelow ? m.falls : m.rises)(when);
    return (isBelow ? m.fallsBy : m.risesBy)(size, when);
  }
  const isShare = /share$/.test(series);
  return compared(title, isShare ? asPercent(significant(100 * limit)) : `${significant(limit, 4)}${unit === '' ? '' : ` ${unit}`}`);
}
