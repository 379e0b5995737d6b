/**
 * An outcome over two factors of a grid. A share of runs has seven classes with even odds in the middle, so that Monte Carlo noise near
 * one half does not flip a colour, and the line along which it passes one half; any other outcome has classes of equal width around its mean.
 */
import type { HeatCell, HeatGrid } from '../../sensitivity/heatGrid.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Row } from '../chartSpec.ts';
import { capitalised, formatNumber, level, percent, runShare } from '../format.ts';
import { messages } from '../locale.ts';
import { significant } from './factorWords.ts';
import { drawHeatmap, type HeatClasses, type HeatView } from './heatmapView.ts';
import { sweepChartWords } from './messages.ts';
import { inSentence, outcomePhrase, scenarioPhrase, sweepSource } from './phrases.ts';
import type { SweepWords } from './sweepFigures.ts';
import { thresholdSentence } from './threshold.ts';

export interface Baseline {
  x: number;
  y: number;
}

const SHARE_EDGES = [0.1, 0.3, 0.45, 0.55, 0.7, 0.9];

export function heatmapChart(words: SweepWords, grid: HeatGrid, baseline: Baseline | undefined): ChartSpec | undefined {
  const known = grid.cells.filter(({ mean }) => Number.isFinite(mean));
  if (known.length < 4) return undefined;
  const classes = words.outcome.isShare ? shareClasses() : meanClasses(words, known);
  const view: HeatView = {
    grid,
    classes,
    x: words.factors.get(grid.xName)!,
    y: words.factors.get(grid.yName)!,
    baseline: baseline === undefined ? undefined : { ...baseline, text: baselineText(words, grid, baseline) },
  };
  return build({
    id: 'sweep',
    ...heatWords(words, view),
    columns: [grid.xName, grid.yName, 'mean', 'standard_error', 'low', 'high', 'runs'],
    rows: grid.cells.map((cell) => rowOf(grid, cell)),
    units: {
      [grid.xName]: view.x.unit,
      [grid.yName]: view.y.unit,
      mean: words.outcome.isShare ? 'share of runs' : words.outcome.unit,
      low: '95% interval',
      high: '95% interval',
    },
    draw: (chartWords, layout) => drawHeatmap(view, chartWords, layout),
  });
}

function rowOf(grid: HeatGrid, { x, y, mean, standardError, runs, probability }: HeatCell): Row {
  const [low, high] = probability ? [probability.low, probability.high] : [mean - 1.96 * standardError, mean + 1.96 * standardError];
  const [m, s, l, h] = [mean, standardError, low, high].map((value) => (Number.isFinite(value) ? Number(value.toPrecision(6)) : null));
  return { [grid.xName]: x, [grid.yName]: y, mean: m!, standard_error: s!, low: l!, high: h!, runs };
}

function shareClasses(): HeatClasses {
  return {
    edges: SHARE_EDGES,
    texts: SHARE_EDGES.map((edge) => percent(edge)),
    ends: [sweepChartWords().map.lessLikely, sweepChartWords().map.likelier],
    styleOf: (mean) => SHARE_EDGES.filter((edge) => mean >= edge).length,
  };
}

/** Seven classes around the middle of what was found; low values orange, high ones blue. */
function meanClasses({ outcome }: SweepWords, cells: readonly HeatCell[]): HeatClasses {
  const means = cells.map(({ mean }) => mean);
  const [low, high] = [Math.min(...means), Math.max(...means)];
  const step = (high - low) / 7 || 1;
  const edges = [1, 2, 3, 4, 5, 6].map((k) => low + k * step);
  const digits = Math.max(2, Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high)) / step)) + 1);
  return {
    edges,
    texts: edges.map((edge) => significant(edge, digits)),
    ends: [sweepChartWords().map.lower(outcome.unit), sweepChartWords().map.higher],
    styleOf: (mean) => 6 - edges.filter((edge) => mean >= edge).length,
    isTurned: true,
  };
}

function cellAt({ cells }: HeatGrid, { x, y }: Baseline): HeatCell | undefined {
  return cells.find((cell) => cell.x === x && cell.y === y);
}

function baselineText({ outcome }: SweepWords, grid: HeatGrid, at: Baseline): string {
  const { map: m } = sweepChartWords();
  const cell = cellAt(grid, at);
  if (!cell || !Number.isFinite(cell.mean)) return m.own;
  return m.ownAt(cell.probability ? runShare(cell.probability) : `${level(cell.mean, cell.standardError)} ${outcome.unit}`);
}

function heatWords(words: SweepWords, view: HeatView): Omit<ChartWords, 'id'> {
  const { grid, x, y } = view;
  const known = grid.cells.filter(({ mean }) => Number.isFinite(mean)).sort((a, b) => a.mean - b.mean);
  const [least, most] = [known[0]!, known.at(-1)!];
  const text = (cell: HeatCell) =>
    cell.probability ? runShare(cell.probability) : `${level(cell.mean, cell.standardError)} ${words.outcome.unit}`;
  const { map: m, convergence } = sweepChartWords();
  const [xName, yName] = [inSentence(x.name), inSentence(y.name)];
  const place = (cell: HeatCell) => m.place(xName, x.text(cell.x), yName, y.text(cell.y));
  const threshold = thresholdSentence(words, view);
  const [low, high] = [text(least), text(most)];
  const isFlat = low === high;
  const ends = (mark: string) =>
    isFlat ? m.flat(low) : m.ends({ least: low, leastAt: place(least), most: high, mostAt: place(most), mark });
  const { phrase, unit, isShare } = words.outcome;
  const spanned = isShare
    ? isFlat
      ? m.oddsFlat(phrase, low)
      : m.oddsSpan(phrase, low, high)
    : isFlat
      ? m.valueFlat(capitalised(phrase), low)
      : m.valueSpan(capitalised(phrase), low, high);
  const errors = known.map(({ standardError }) => standardError).filter(Number.isFinite);
  const worst = Math.max(...errors);
  const error = isShare ? convergence.points(formatNumber(100 * worst, 1)) : `${significant(worst, 2)} ${unit}`;
  const title = threshold ?? spanned;
  const scenario = scenarioPhrase(words);
  return {
    title,
    subtitle: isShare
      ? m.shareSubtitle(phrase, scenario, xName, yName)
      : m.valueSubtitle(capitalised(phrase), unit, scenario, xName, yName),
    alt: m.alt(outcomePhrase(words), xName, yName, ends(',')),
    description: messages().sentences([
      `${messages().sentence(title)}`,
      `${messages().sentence(capitalised(ends(';')))}${grid.lines.length === 0 ? '' : m.line}${errors.length === 0 ? '' : m.error(error)}`,
    ]),
    source: sweepSource(words),
  };
}
