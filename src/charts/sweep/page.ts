/** The page of an analysed sweep: what was found, every chart, how it was done. */
import type { OutcomeAnalysis, RegionAnalysis } from '../../sensitivity/analysis.ts';
import type { ConvergenceStep } from '../../sensitivity/convergence.ts';
import type { ChartSpec } from '../chartSpec.ts';
import { asPercent, capitalised, formatNumber, percent } from '../format.ts';
import { messages } from '../locale.ts';
import type { FindingTopic, PageContent } from '../pageContent.ts';
import { boxChart, pText, restrictionWords } from './boxChart.ts';
import { convergenceChart } from './convergenceChart.ts';
import { significant } from './factorWords.ts';
import { type Baseline, heatmapChart } from './heatmapChart.ts';
import { sweepChartWords, sweepPageWords, sweepWords } from './messages.ts';
import { morrisChart } from './morrisChart.ts';
import { counted, indexText, inSentence, listed, outcomePhrase, shareWithInterval, unitOf, valueText, withInterval } from './phrases.ts';
import { regionalChart } from './regionalChart.ts';
import { sobolChart, sortedFactors } from './sobolChart.ts';
import type { SweepWords } from './sweepFigures.ts';
import { tornadoChart } from './tornadoChart.ts';

export interface AnalysedSweep {
  /** What was asked, and the condition that regions are about: the same where that was a condition. */
  words: SweepWords;
  analysis: OutcomeAnalysis;
  regionWords: SweepWords;
  regions: RegionAnalysis | undefined;
  /** Why there are none. */
  regionsLeftOut?: string;
  baseline: Baseline | undefined;
  failed: number;
}

export function sweepCharts({ words, analysis, regionWords, regions, baseline }: AnalysedSweep): ChartSpec[] {
  const { grid, swings, sobol, morris, convergence } = analysis;
  const charts = [
    grid && heatmapChart(words, grid, baseline),
    swings && tornadoChart(words, swings),
    sobol && sobolChart(words, sobol),
    morris && morrisChart(words, morris),
    regions && boxChart(regionWords, { result: regions.prim, columns: regions.columns }),
    regions && regionalChart(regionWords, regions.regional),
    convergenceChart(words, convergence),
  ];
  return charts.filter((chart) => chart !== undefined);
}

/** Each finding a sentence with its interval, its measure and what cannot be told from zero. */
export function sweepFindings(sweep: AnalysedSweep): FindingTopic[] {
  const { words, analysis, failed } = sweep;
  const m = sweepPageWords();
  const last = analysis.convergence.at(-1);
  const mean =
    last === undefined
      ? []
      : [m.mean(outcomePhrase(words), meanText(words.outcome, last), formatNumber(words.points), formatNumber(last.runs))];
  const lost = failed > 0 ? [m.failed(formatNumber(failed))] : [];
  return [
    { title: m.topics.outcome, sentences: [...mean, ...mapSentences(sweep), ...lost] },
    { title: m.topics.drives, sentences: [...sobolSentences(sweep), ...morrisSentences(sweep), ...swingSentences(sweep)] },
    { title: m.topics.happens, sentences: regionSentences(sweep) },
  ].filter(({ sentences }) => sentences.length > 0);
}

/** "30% (10–50)" or "970 (900–1,040) EH/s"; the interval of a share stays within none and all. */
function meanText({ isShare, unit }: SweepWords['outcome'], { mean, low, high, standardError }: ConvergenceStep): string {
  if (!isShare) return `${withInterval({ estimate: mean, low, high, standardError })} ${unit}`;
  return shareWithInterval({ estimate: mean, low: Math.max(0, low), high: Math.min(1, high), standardError }).replace(/^[^ ]+/, (share) =>
    asPercent(share),
  );
}

function mapSentences({ words, analysis: { grid }, baseline }: AnalysedSweep): string[] {
  const chart = grid && heatmapChart(words, grid, baseline);
  return chart === undefined ? [] : [`${chart.description}`];
}

function sobolSentences({ words, analysis: { sobol } }: AnalysedSweep): string[] {
  if (!sobol) return [];
  const m = sweepPageWords();
  if (!(sobol.variance > 0)) return [m.noVariance];
  const lines = sortedFactors(sobol).map(({ name, first, total, noiseFloor }) => {
    const factor = factorTitle(words, name);
    if (!total.isDistinguishable) return m.silentTotal(factor, significant(Math.max(0, total.high), 2));
    const alone = first.isDistinguishable ? m.first(indexText(first)) : m.noFirst;
    return m.index(factor, alone, indexText(total), Number.isNaN(noiseFloor) ? '' : m.floor(significant(noiseFloor, 2)));
  });
  const rest = sobol.interaction.low > 0 ? m.interactions(indexText(sobol.interaction)) : m.noInteractions;
  return [...lines, m.sum(indexText(sobol.sumOfFirst), rest)];
}

function factorTitle(words: SweepWords, name: string): string {
  return capitalised(inSentence(words.factors.get(name)?.name ?? name));
}

function morrisSentences({ words, analysis: { morris } }: AnalysedSweep): string[] {
  if (!morris) return [];
  const m = sweepPageWords();
  const scale = words.outcome.isShare ? 100 : 1;
  const unit = unitOf(words);
  return [...morris.factors]
    .sort((a, b) => b.muStar.estimate - a.muStar.estimate)
    .map(({ name, mu, muStar, sigma, isDistinguishable }) => {
      const factor = factorTitle(words, name);
      if (!isDistinguishable) return m.silentEffect(factor, `${significant(scale * muStar.high, 2)} ${unit}`);
      return m.effect(factor, {
        muStar: withInterval(muStar, scale),
        mu: withInterval(mu, scale, true),
        sigma: `${withInterval(sigma, scale)} ${unit}`,
      });
    });
}

function swingSentences({ words, analysis: { swings } }: AnalysedSweep): string[] {
  if (!swings) return [];
  const m = sweepPageWords();
  const { end } = sweepChartWords().tornado;
  const scale = words.outcome.isShare ? 100 : 1;
  const unit = unitOf(words);
  return swings.factors.map(({ name, low, high, isDistinguishable }) => {
    const factor = factorTitle(words, name);
    if (!isDistinguishable) return m.noSwing(factor);
    const ends = low === high ? [low] : [low, high];
    const said = ends.map(({ value, difference }) =>
      end(valueText(words, name, value), `${withInterval(difference, scale, true)} ${unit}`),
    );
    return m.swing(factor, messages().list(said));
  });
}

function regionSentences({ regionWords: words, regions }: AnalysedSweep): string[] {
  if (!regions) return [];
  const m = sweepPageWords();
  const { prim, columns, regional } = regions;
  const lines = prim.boxes.map((box, b) => {
    const limits = box.restrictions.map((limit) => {
      const column = columns.find(({ name }) => name === limit.name);
      return `${restrictionWords(words.factors.get(limit.name)!, limit, column)} (${pText(limit.quasiP)})`;
    });
    return m.box({
      ...{ number: b + 1, limits: listed(limits), coverage: percent(box.coverage) },
      ...{ density: percent(box.density), share: percent(prim.share) },
    });
  });
  const held =
    prim.boxes.length > 0 && Number.isFinite(prim.heldOut.density)
      ? [m.heldOut(percent(prim.heldOut.coverage), percent(prim.heldOut.density))]
      : [];
  const apart = regional.factors.filter(({ isDistinguishable }) => isDistinguishable).sort((a, b) => b.distance - a.distance);
  const names = apart
    .slice(0, 5)
    .map(({ name, distance }) => `${inSentence(words.factors.get(name)?.name ?? name)} ${formatNumber(distance, 2)}`);
  const rest = regional.factors.length - apart.length;
  const silent = rest > 0 ? m.silentFactors(sweepWords().countOf(counted(rest), counted(regional.factors.length))) : '';
  return [
    m.happens(words.outcome.phrase, percent(prim.share), formatNumber(prim.points)),
    ...(lines.length > 0 ? lines : [m.noBox]),
    ...held,
    m.distances(names.length > 0 ? listed(names) : m.noneBeyond, silent),
  ];
}

export function sweepPage(sweep: AnalysedSweep, charts: readonly ChartSpec[], question: string): PageContent {
  const { words } = sweep;
  const m = sweepPageWords();
  return {
    title: m.title(capitalised(outcomePhrase(words))),
    lead: m.lead({
      ...{ question, points: formatNumber(words.points), n: words.runs, runs: formatNumber(words.runs) },
      scenario: words.scenario === undefined ? '' : m.scenario(words.scenario),
    }),
    findings: sweepFindings(sweep),
    sections: [{ blocks: charts }],
    method: { paragraphs: m.method },
  };
}
