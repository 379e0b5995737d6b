/** The page of an attribution: the finding, the table of causes and books, the charts, how it was made. */
import type { Attribution } from '../../attribute/attribution.ts';
import { ALL_CAUSES } from '../../attribute/causes.ts';
import type { EarlyWarning } from '../../attribute/earlyWarning.ts';
import type { StructuralQuarter } from '../../attribute/structural.ts';
import type { HistoryTables } from '../../summary/changes.ts';
import type { Statistics } from '../../summary/statistics.ts';
import { aiRevenueChart } from '../aiRevenue.ts';
import type { ChartContext } from '../context.ts';
import { formatNumber, level, longDate, runShare, signed, spread } from '../format.ts';
import type { Block, Cell, PageContent, PageSection, PageTable } from '../pageContent.ts';
import type { ChartProvenance } from '../provenance.ts';
import { smallShareChart } from '../watch/smallShareChart.ts';
import { trendChart } from '../watch/trendChart.ts';
import { attributionChart } from './chart.ts';
import { attributionWords } from './messages.ts';
import { DECIMALS, partTitle, periodTitle, quantityWords } from './names.ts';
import { structuralChart, structuralSentence } from './structuralChart.ts';
import { warningChart, warningSentence, warningTables } from './warningChart.ts';
import { attributionTopics } from './words.ts';

/** A standard error to two significant digits. */
function errorText(mcse: number, most: number): string {
  return mcse > 0 ? formatNumber(mcse, Math.max(0, Math.min(most, 1 - Math.floor(Math.log10(mcse))))) : formatNumber(0);
}

/** Cells of a distribution: mean with its error, range. */
function cells(s: Statistics, decimals: number): Cell[] {
  return [
    { value: signed(level(s.mean, s.mcse, decimals)), note: `± ${errorText(s.mcse, decimals + 1)}` },
    spread(s, { most: decimals, sign: true }),
  ];
}

/** Causes of a quantity with all that is said of each, and the books below. */
export function partsTable(attribution: Attribution): PageTable {
  const { quantity, causes, accounting, ai, total } = attribution;
  const decimals = DECIMALS[quantity.id];
  const { page, topics } = attributionWords();
  const { title, unit } = quantityWords(quantity.id);
  const order = (value: number, mcse: number) => (Number.isFinite(value) ? signed(level(value, mcse, decimals)) : null);
  const rows: Cell[][] = causes.map((part) => [
    partTitle(part),
    ...cells(part.statistics, decimals),
    part.kind === 'cause' ? shareOf(part.probabilityLargest, total.n) : null,
    order(part.firstIn, part.firstInMcse),
    order(part.lastIn, part.lastInMcse),
  ]);
  const others = (list: typeof accounting) =>
    list.map((one): Cell[] => [partTitle(one), ...cells(one.statistics, decimals), null, null, null]);
  return {
    caption: page.caption(title, periodTitle(attribution), unit),
    columns: page.columns,
    rows: [
      ...rows,
      [page.change, ...cells(total, decimals), null, null, null],
      ...(accounting.length > 0 ? [[page.byBooks, '', '', '', '', ''] as Cell[], ...others(accounting)] : []),
      ...(ai.length > 0 ? [[topics.ai, '', '', '', '', ''] as Cell[], ...others(ai)] : []),
    ],
    focusRow: causes.length,
    note: page.note,
    file: 'attribution.csv',
  };
}

function shareOf(probability: number, n: number): string {
  return runShare({ n, count: Math.round(probability * n), probability, mcse: Math.sqrt((probability * (1 - probability)) / n) });
}

/** What is told beside the causes, where it is there. */
export interface Beside {
  structural?: readonly StructuralQuarter[] | undefined;
  warning?: EarlyWarning | undefined;
  /** The runs of the study, and history, for what to watch. */
  watch?: { context: ChartContext; history: HistoryTables } | undefined;
}

/** Sentences on structure and on early warning. */
function besideTopics({ structural = [], warning }: Beside): { title: string; sentences: string[] }[] {
  const { topics } = attributionWords();
  return [
    { title: topics.structural, sentences: structural.map(structuralSentence) },
    { title: topics.watch, sentences: warning === undefined ? [] : [warningSentence(warning)] },
  ].filter(({ sentences }) => sentences.length > 0);
}

function besideSections({ structural = [], warning, watch }: Beside, provenance: ChartProvenance): PageSection[] {
  const { topics, page } = attributionWords();
  const structure = structuralChart(structural, provenance);
  const signals =
    watch === undefined ? [] : [trendChart(watch.context, watch.history), aiRevenueChart(watch.context), smallShareChart(watch.context)];
  const charts = signals.filter((chart) => chart !== undefined);
  return [
    ...(structure === undefined ? [] : [{ title: topics.structural, blocks: [structure] }]),
    ...(charts.length === 0 ? [] : [{ title: page.watch, blocks: charts }]),
    ...(warning === undefined || warning.quarters.length === 0
      ? []
      : [{ title: page.warning, blocks: [warningChart(warning, provenance), ...warningTables(warning)] }]),
  ];
}

export function attributionPage(
  attributions: readonly Attribution[],
  provenance: ChartProvenance,
  observedPct?: number,
  beside: Beside = {},
): PageContent {
  const first = attributions[0];
  const { page } = attributionWords();
  const title = page.title(periodTitle(first));
  const blocks = (attribution: Attribution): Block[] => [attributionChart(attribution, provenance), partsTable(attribution)];
  const [why, ...others] = attributionTopics(attributions, observedPct);
  return {
    title,
    lead: page.lead(provenance.question, first.scenario, longDate(first.period.heldFrom)),
    findings: [...(why === undefined ? [] : [why]), ...besideTopics(beside), ...others],
    sections: [
      ...attributions.map((one) => ({ title: quantityWords(one.quantity.id).title, blocks: blocks(one) })),
      ...besideSections(beside, provenance),
    ],
    method: {
      paragraphs: page.method,
      facts: ALL_CAUSES.filter(({ id }) => first.causes.some((part) => part.id === id)).map(
        ({ id, title: name, holds }) => [partTitle({ id, title: name }), page.held(holds.join(', '))] as const,
      ),
    },
    downloads: ['attribution.csv', 'attribution.parquet', 'attribution_runs.parquet', 'manifest.json'].map((file, i) => ({
      file,
      name: page.downloads[i]!,
    })),
  };
}
