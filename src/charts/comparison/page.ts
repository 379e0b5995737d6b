/** The page of a comparison: findings first, the difference over time, everything else that differs, and what sets disagreeing runs apart. */

import type { Comparison } from '../../compare/comparison.ts';
import type { ChartSpec } from '../chartSpec.ts';
import { asPercent, formatNumber, longDate, signed } from '../format.ts';
import type { PageContent, PageTable } from '../pageContent.ts';
import type { ChartProvenance } from '../provenance.ts';
import { standardError } from './amounts.ts';
import { differenceFanChart } from './differenceFan.ts';
import { disagreementChart } from './disagreement.ts';
import { effectsChart } from './effects.ts';
import { featureName } from './featureName.ts';
import { comparisonPageWords, comparisonWords } from './messages.ts';
import { quantityWords } from './names.ts';
import { amount, comparisonTopics, namesOf } from './words.ts';

export function comparisonCharts(comparison: Comparison, provenance: ChartProvenance): ChartSpec[] {
  return [differenceFanChart, effectsChart, disagreementChart]
    .map((make) => make(comparison, provenance))
    .filter((chart) => chart !== undefined);
}

export function comparisonPage(comparison: Comparison, charts: readonly ChartSpec[]): PageContent {
  const { pairs } = comparison;
  const { base, against } = namesOf(comparison);
  const { study } = pairs.result;
  const { page: m } = comparisonPageWords();
  return {
    title: m.title(against, base),
    lead: m.lead(formatNumber(pairs.slots.length), longDate(study.start.slice(0, 10)), longDate(study.until), study.seed),
    findings: comparisonTopics(comparison),
    sections: [{ blocks: charts }, ...disagreementSection(comparison)],
    method: { paragraphs: m.method(against, base) },
    downloads: ['differences.csv', 'pairs.parquet', 'separations.csv'].map((file, i) => ({ file, name: m.downloads[i]! })),
  };
}

const SHOWN = 8;

function disagreementSection(comparison: Comparison): { title: string; blocks: PageTable[] }[] {
  const { disagreement, lead } = comparison;
  if (disagreement.separations.length === 0) return [];
  const { page: m } = comparisonPageWords();
  const { difference } = lead.atEnd;
  const shown = disagreement.separations.slice(0, SHOWN);
  const separations: PageTable = {
    caption: m.apart,
    columns: m.apartColumns,
    rows: shown.map(({ name, insideMedian, outsideMedian, area, low, high, p }) => [
      featureName(name),
      amount(insideMedian),
      amount(outsideMedian),
      { value: asPercent(formatNumber(100 * area)), note: asPercent(`${formatNumber(100 * low)}–${formatNumber(100 * high)}`) },
      p < 0.001 ? `<${formatNumber(0.001, 3)}` : formatNumber(p, 3),
    ]),
    note: m.apartNote(shown.length, disagreement.separations.length),
    file: 'separations.csv',
  };
  const runs: PageTable = {
    caption: m.furthest,
    columns: [m.run, m.difference(quantityWords(lead.quantity).unit)],
    rows: disagreement.runs.slice(0, SHOWN).map(({ run, difference: own }) => [String(run), signed(amount(own))]),
    note: m.furthestNote(signed(amount(difference.mean)), standardError(difference.mcse)),
  };
  return [{ title: comparisonWords().topics.disagreement, blocks: [separations, runs] }];
}
