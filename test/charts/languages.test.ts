/** Every chart in every language: nothing of it left in English, the numbers of its title, its length, and room for its words. Seed 11. */
import { describe, expect, it } from 'vitest';
import { ALL_CAUSES } from '../../src/attribute/causes.ts';
import { QUANTITIES } from '../../src/attribute/period.ts';
import { attributionWords } from '../../src/charts/attribution/messages.ts';
import type { ChartSpec, VegaLiteSpec } from '../../src/charts/chartSpec.ts';
import { comparisonWords } from '../../src/charts/comparison/messages.ts';
import { historyWords } from '../../src/charts/history/messages.ts';
import { inLocale, LOCALES, type Locale } from '../../src/charts/locale.ts';
import { quantityOf } from '../../src/compare/quantities.ts';
import { MEASURES } from '../../src/summary/changes.ts';
import { syntheticAttribution } from '../attribute/syntheticAttribution.ts';
import { EVERY_CHART, EVERY_CHART_ID } from './everyChart.ts';

const OTHERS = LOCALES.filter((locale) => locale !== 'en');
const ENGLISH_WORDS =
  /\b(?:the|of|and|with|without|runs?|below|above|miners|quarters?|shaded|axis|owners|blocks|level|than|higher|lower|share|changes|which|they|most|price)\b/i;
/** What studies, files of claims and files of data say, which charts show as it is. */
const GIVEN = new RegExp(
  [
    'No AI pivot|As contracted|AI boom|AI bust, rigs return|AI bust, rigs…|With AI|Is this made up\\?',
    'a widely read article on the fall of hashrate|Decentralisation improves|15% of the hardware would earn \\$300–600 million a year',
    'hashpivot [\\d.]+|Coin Metrics|made-up|[a-z]+(?:[A-Z][a-z]*)+',
  ].join('|'),
  'g',
);

interface Words {
  /** Lines of the title, of what is below it, and every label. */
  title: string[];
  subtitle: string[];
  labels: string[];
}

function wordsOf(spec: VegaLiteSpec): Words {
  const labels: string[] = [];
  const walk = (node: unknown) => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === 'object' && node !== null) {
      const { mark, layer, concat } = node as { mark?: { text?: string | string[] }; layer?: unknown; concat?: unknown };
      if (mark?.text !== undefined) labels.push([mark.text].flat().join(' '));
      walk(layer);
      walk(concat);
    }
  };
  walk(spec);
  const { text, subtitle } = spec['title'] as { text: string[]; subtitle: string[] };
  return { title: text, subtitle, labels };
}

const cut = (texts: readonly string[]) => texts.filter((text) => text.endsWith('…')).length;
/** Digits of every number, without what a language puts between them; quarters have other names. */
const numbersOf = (text: string) =>
  (text.replaceAll(/Q[1-4] /g, '').match(/\d+(?:[.,\u00a0]\d+)*/g) ?? []).map((number) => number.replaceAll(/\D/g, ''));

/** Charts of claims show what was claimed and found as it is told to them. */
function givenTo({ id, csv }: ChartSpec): string[] {
  if (!/^(?:scorecard|claim)/.test(id)) return [];
  return csv.rows
    .flatMap((row) => ['title', 'figure', 'measure', 'range'].map((column) => String(row[column] ?? '')))
    .filter((text) => text !== '');
}

function leftInEnglish(chart: ChartSpec, english: ChartSpec): string[] {
  const said = ({ title, subtitle, alt, description, source, wide, narrow }: ChartSpec) => [
    ...[title, subtitle, alt, description, source],
    ...[wide, narrow].flatMap((spec) => wordsOf(spec).labels),
  ];
  const before = new Set(said(english));
  const given = givenTo(english);
  return said(chart).filter((text) => {
    if (given.some((words) => words.startsWith(text.replace(/…$/, '')))) return false;
    const own = given.reduce((rest, words) => rest.replaceAll(words, ''), text).replaceAll(GIVEN, '');
    return ENGLISH_WORDS.test(own) || (before.has(text) && /[a-z]{4}/.test(own) && !ALIKE.test(own));
  });
}

/** Spelt alike. */
const ALIKE = /^(?:Median|Halving|Normal|Total|Description)\b/;

describe.each(OTHERS)('charts in %s', (locale: Locale) => {
  it.each(EVERY_CHART_ID)('%s', (id) => {
    const english = EVERY_CHART[id]!();
    const chart = inLocale(locale, EVERY_CHART[id]!);
    expect(chart.locale).toBe(locale);
    expect.soft(leftInEnglish(chart, english)).toEqual([]);
    expect.soft(numbersOf(chart.title)).toEqual(expect.arrayContaining(numbersOf(english.title)));
    for (const [text, before, most] of [
      [chart.alt, english.alt, 250],
      [chart.description, english.description, 700],
    ] as const)
      expect.soft([text.length <= most, before.endsWith('…') || !text.endsWith('…')], text).toEqual([true, true]);
    for (const layout of ['narrow', 'wide'] as const) {
      const [own, other] = [wordsOf(chart[layout]), wordsOf(english[layout])];
      expect.soft([cut(own.title), cut(own.subtitle)], layout).toEqual([cut(other.title), cut(other.subtitle)]);
      expect.soft(cut(own.labels), own.labels.filter((text) => text.endsWith('…')).join(' | ')).toBeLessThanOrEqual(cut(other.labels));
    }
  });
});

describe('the English words of charts', () => {
  it('name causes, quantities and measures as the tables beside them do', () => {
    const { causes, quantities, parts } = attributionWords();
    for (const { id, title, phrase } of ALL_CAUSES) expect(causes[id as keyof typeof causes]).toMatchObject({ title, phrase });
    for (const { id, title, phrase, unit } of Object.values(QUANTITIES)) expect(quantities[id]).toMatchObject({ title, phrase, unit });
    for (const { id, title } of syntheticAttribution().accounting) expect(parts[id as keyof typeof parts]).toBe(title);
    expect(historyWords().measures).toEqual(MEASURES);
    const compared: Record<string, { title: string; unit: string }> = comparisonWords().quantities;
    for (const [name, { title, unit }] of Object.entries(compared)) expect(quantityOf(name)).toMatchObject({ title, unit });
  });
});
