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
import { structuralChart, structuralSentence } from './structuralChart.ts';
import { warningChart, warningSentence, warningTables } from './warningChart.ts';
import { attributionTopics, DECIMALS, periodTitle } from './words.ts';

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
  const order = (value: number, mcse: number) => (Number.isFinite(value) ? signed(level(value, mcse, decimals)) : null);
  const rows: Cell[][] = causes.map((part) => [
    part.title,
    ...cells(part.statistics, decimals),
    part.kind === 'cause' ? shareOf(part.probabilityLargest, total.n) : null,
    order(part.firstIn, part.firstInMcse),
    order(part.lastIn, part.lastInMcse),
  ]);
  const others = (list: typeof accounting) =>
    list.map(({ title, statistics }): Cell[] => [title, ...cells(statistics, decimals), null, null, null]);
  return {
    caption: `${quantity.title}, change ${periodTitle(attribution)}, ${quantity.unit}`,
    columns: ['By cause', 'Mean', '90% of runs', 'Largest in', 'First in', 'Last in'],
    rows: [
      ...rows,
      ['Change', ...cells(total, decimals), null, null, null],
      ...(accounting.length > 0 ? [['By the books', '', '', '', '', ''] as Cell[], ...others(accounting)] : []),
      ...(ai.length > 0 ? [['What AI did', '', '', '', '', ''] as Cell[], ...others(ai)] : []),
    ],
    focusRow: causes.length,
    note: 'Mean with its Monte Carlo standard error. Largest in: share of runs in which the cause moves the quantity most in the direction of the change. First in: the cause alone, everything else held; last in: what goes when it alone is held.',
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
  return [
    { title: 'Structural or cyclical', sentences: structural.map(structuralSentence) },
    { title: 'What to watch', sentences: warning === undefined ? [] : [warningSentence(warning)] },
  ].filter(({ sentences }) => sentences.length > 0);
}

function besideSections({ structural = [], warning, watch }: Beside, provenance: ChartProvenance): PageSection[] {
  const structure = structuralChart(structural, provenance);
  const signals =
    watch === undefined ? [] : [trendChart(watch.context, watch.history), aiRevenueChart(watch.context), smallShareChart(watch.context)];
  const charts = signals.filter((chart) => chart !== undefined);
  return [
    ...(structure === undefined ? [] : [{ title: 'Structural or cyclical', blocks: [structure] }]),
    ...(charts.length === 0 ? [] : [{ title: 'What to watch: trend, AI revenue, small miners', blocks: charts }]),
    ...(warning === undefined || warning.quarters.length === 0
      ? []
      : [{ title: 'Early warning', blocks: [warningChart(warning, provenance), ...warningTables(warning)] }]),
  ];
}

export function attributionPage(
  attributions: readonly Attribution[],
  provenance: ChartProvenance,
  observedPct?: number,
  beside: Beside = {},
): PageContent {
  const first = attributions[0];
  const title = `Why hashrate changed: ${periodTitle(first)}`;
  const blocks = (attribution: Attribution): Block[] => [attributionChart(attribution, provenance), partsTable(attribution)];
  const [why, ...others] = attributionTopics(attributions, observedPct);
  return {
    title,
    lead: `${provenance.question} Scenario ${first.scenario}; causes are held from ${longDate(first.period.heldFrom)}.`,
    findings: [...(why === undefined ? [] : [why]), ...besideTopics(beside), ...others],
    sections: [...attributions.map((one) => ({ title: one.quantity.title, blocks: blocks(one) })), ...besideSections(beside, provenance)],
    method: {
      paragraphs: [
        'Every run is simulated many times with the same prices, weather, firms and luck, each time with other causes held still: a path stays at its level, a stock or rule stays as it is. The Shapley value of a cause is its mean effect over all orders in which causes can be switched on; in every run the values, what was carried in and the luck of the blocks add up to the change.',
        'What AI did is three numbers: what conversion removed and what foregone growth prevented are taken while everybody else sees the hashprice of a world without the pivot; what the others gave back is the rest.',
        'Structural is what hashrate still lacks once price, fees, energy and season are back at their mean of the quarter before while rigs, sites and AI stay as the quarter left them. The early warning comes from labelled worlds made of the same miners: half of them fit an observer of public data, the other half score him.',
      ],
      facts: ALL_CAUSES.filter(({ id }) => first.causes.some((part) => part.id === id)).map(
        ({ title: name, holds }) => [name, `held: ${holds.join(', ')}`] as const,
      ),
    },
    downloads: [
      { file: 'attribution.csv', name: 'Every part with its figures (CSV)' },
      { file: 'attribution.parquet', name: 'The same (Parquet)' },
      { file: 'attribution_runs.parquet', name: 'Every part of every run (Parquet)' },
      { file: 'manifest.json', name: 'Manifest' },
    ],
  };
}
