/** The page of an analysed sweep: what was found, every chart, how it was done. */
import type { OutcomeAnalysis, RegionAnalysis } from '../../sensitivity/analysis.ts';
import type { ConvergenceStep } from '../../sensitivity/convergence.ts';
import type { ChartSpec } from '../chartSpec.ts';
import { formatNumber, percent } from '../format.ts';
import type { FindingTopic, PageContent } from '../pageContent.ts';
import { boxChart, pText, restrictionWords } from './boxChart.ts';
import { convergenceChart } from './convergenceChart.ts';
import { significant } from './factorWords.ts';
import { type Baseline, heatmapChart } from './heatmapChart.ts';
import { morrisChart } from './morrisChart.ts';
import { capital, counted, indexText, inSentence, listed, outcomePhrase, shareWithInterval, withInterval } from './phrases.ts';
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
  const last = analysis.convergence.at(-1);
  const mean =
    last === undefined
      ? []
      : [
          `Over the design: ${outcomePhrase(words)} is ${meanText(words.outcome, last)} in the mean of ${formatNumber(words.points)} points (95% interval from ${formatNumber(last.runs)} runs).`,
        ];
  const lost =
    failed > 0 ? [`Runs that failed: ${formatNumber(failed)}; they are left out, and so is any comparison that needs them.`] : [];
  return [
    { title: 'The outcome', sentences: [...mean, ...mapSentences(sweep), ...lost] },
    { title: 'What drives it', sentences: [...sobolSentences(sweep), ...morrisSentences(sweep), ...swingSentences(sweep)] },
    { title: 'When it happens', sentences: regionSentences(sweep) },
  ].filter(({ sentences }) => sentences.length > 0);
}

/** "30% (10–50)" or "970 (900–1,040) EH/s"; the interval of a share stays within none and all. */
function meanText({ isShare, unit }: SweepWords['outcome'], { mean, low, high, standardError }: ConvergenceStep): string {
  if (!isShare) return `${withInterval({ estimate: mean, low, high, standardError })} ${unit}`;
  return shareWithInterval({ estimate: mean, low: Math.max(0, low), high: Math.min(1, high), standardError }).replace(/^[^ ]+/, '$&%');
}

function mapSentences({ words, analysis: { grid }, baseline }: AnalysedSweep): string[] {
  const chart = grid && heatmapChart(words, grid, baseline);
  return chart === undefined ? [] : [`${chart.description}`];
}

function sobolSentences({ words, analysis: { sobol } }: AnalysedSweep): string[] {
  if (!sobol) return [];
  if (!(sobol.variance > 0)) return ['Sobol indices: the outcome does not vary between points beyond replicate noise.'];
  const lines = sortedFactors(sobol).map(({ name, first, total, noiseFloor }) => {
    const factor = capital(inSentence(words.factors.get(name)?.name ?? name));
    if (!total.isDistinguishable)
      return `${factor}: not distinguishable from 0 (total index at most ${significant(Math.max(0, total.high), 2)}, 95% interval).`;
    const alone = first.isDistinguishable ? `first order ${indexText(first)}` : 'first order not distinguishable from 0';
    const floor = Number.isNaN(noiseFloor) ? '' : `; replicate noise alone would have added ${significant(noiseFloor, 2)}`;
    return `${factor}: ${alone}, total ${indexText(total)}${floor}.`;
  });
  const rest =
    sobol.interaction.low > 0 ? `interactions are ${indexText(sobol.interaction)}` : 'interactions are not distinguishable from none';
  return [...lines, `Sum of first-order indices: ${indexText(sobol.sumOfFirst)}; ${rest}.`];
}

function morrisSentences({ words, analysis: { morris } }: AnalysedSweep): string[] {
  if (!morris) return [];
  const scale = words.outcome.isShare ? 100 : 1;
  const unit = words.outcome.isShare ? 'points' : words.outcome.unit;
  return [...morris.factors]
    .sort((a, b) => b.muStar.estimate - a.muStar.estimate)
    .map(({ name, mu, muStar, sigma, isDistinguishable }) => {
      const factor = capital(inSentence(words.factors.get(name)?.name ?? name));
      if (!isDistinguishable) return `${factor}: not distinguishable from 0 (μ* at most ${significant(scale * muStar.high, 2)} ${unit}).`;
      return `${factor}: μ* ${withInterval(muStar, scale)}, μ ${withInterval(mu, scale, true)}, σ ${withInterval(sigma, scale)} ${unit} over its range.`;
    });
}

function swingSentences({ words, analysis: { swings } }: AnalysedSweep): string[] {
  if (!swings) return [];
  const scale = words.outcome.isShare ? 100 : 1;
  const unit = words.outcome.isShare ? 'points' : words.outcome.unit;
  return swings.factors.map(({ name, low, high, isDistinguishable }) => {
    const factor = capital(inSentence(words.factors.get(name)?.name ?? name));
    if (!isDistinguishable) return `${factor}: no effect that can be told from 0.`;
    const ends = low === high ? [low] : [low, high];
    return `${factor}: ${ends.map(({ value, difference }) => `at ${value} ${withInterval(difference, scale, true)} ${unit}`).join(', ')} against the base.`;
  });
}

function regionSentences({ regionWords: words, regions }: AnalysedSweep): string[] {
  if (!regions) return [];
  const { prim, columns, regional } = regions;
  const event = words.outcome.phrase;
  const lines = prim.boxes.map((box, b) => {
    const limits = box.restrictions.map(
      (limit) =>
        `${restrictionWords(
          words.factors.get(limit.name)!,
          limit,
          columns.find(({ name }) => name === limit.name),
        )} (${pText(limit.quasiP)})`,
    );
    return `Box ${b + 1}: ${listed(limits)}; coverage ${percent(box.coverage)}, density ${percent(box.density)} against ${percent(prim.share)} of all runs.`;
  });
  const held =
    prim.boxes.length > 0 && Number.isFinite(prim.heldOut.density)
      ? [
          `Judged on points not used to find it, the first box has coverage ${percent(prim.heldOut.coverage)} and density ${percent(prim.heldOut.density)} (mean over half samples).`,
        ]
      : [];
  const apart = regional.factors.filter(({ isDistinguishable }) => isDistinguishable).sort((a, b) => b.distance - a.distance);
  const names = apart
    .slice(0, 5)
    .map(({ name, distance }) => `${inSentence(words.factors.get(name)?.name ?? name)} ${formatNumber(distance, 2)}`);
  const rest = regional.factors.length - apart.length;
  return [
    `That ${event}: ${percent(prim.share)} of all runs of ${formatNumber(prim.points)} points.`,
    ...(lines.length > 0 ? lines : ['No box holds it much more densely than the whole space does.']),
    ...held,
    `Kolmogorov–Smirnov distances from the rest: ${names.length > 0 ? listed(names) : 'none beyond chance'}${rest > 0 ? `; not distinguishable from 0: ${counted(rest)} of ${counted(regional.factors.length)} factors` : ''}.`,
  ];
}

export function sweepPage(sweep: AnalysedSweep, charts: readonly ChartSpec[], question: string): PageContent {
  const { words } = sweep;
  return {
    title: `${capital(outcomePhrase(words))}: what it depends on`,
    lead: `${question} ${formatNumber(words.points)} points, ${formatNumber(words.runs)} ${words.runs === 1 ? 'run' : 'runs'} of each${words.scenario === undefined ? '' : `; scenario “${words.scenario}”`}.`,
    findings: sweepFindings(sweep),
    sections: [{ blocks: charts }],
    method: {
      paragraphs: [
        'Points and runs are joined by their numbers, never by the order of rows. What few runs leave of noise is measured between the runs of each point and taken out of indices; an index whose interval reaches zero is called not distinguishable from 0.',
        'Intervals are 95% percentile bootstrap intervals over base points or trajectories, widened by a jackknife over runs where all points share their worlds. MODEL.md defines each index.',
      ],
    },
  };
}
