/** Sobol indices: first order inside total, with the interval of the total; factors not told from zero say so instead of a number. */
import type { Estimate } from '../../sensitivity/interval.ts';
import type { SobolFactor, SobolResult } from '../../sensitivity/sobolIndices.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, Row, VegaLiteSpec } from '../chartSpec.ts';
import { formatNumber, level, percent, range } from '../format.ts';
import { bar, drawBarRows, whisker } from './barRows.ts';
import { capital, counted, inSentence, listed, outcomePhrase, scenarioPhrase, sweepSource } from './phrases.ts';
import type { SweepWords } from './sweepFigures.ts';

const MOST_ROWS = 12;

export function sobolChart(words: SweepWords, result: SobolResult): ChartSpec | undefined {
  if (!(result.variance > 0) || result.factors.length === 0) return undefined;
  const factors = sortedFactors(result);
  return build({
    id: 'sobol',
    ...sobolWords(words, result, factors),
    columns: ['factor', 'order', 'index', 'low', 'high', 'standard_error', 'distinguishable', 'noise_floor'],
    rows: factors.flatMap(({ name, first, total, noiseFloor }) =>
      [{ order: 'first', index: first } as const, { order: 'total', index: total } as const].map(
        ({ order, index }): Row => ({
          factor: name,
          order,
          index: finite(index.estimate),
          low: finite(index.low),
          high: finite(index.high),
          standard_error: finite(index.standardError),
          distinguishable: index.isDistinguishable ? 1 : 0,
          noise_floor: order === 'total' ? finite(noiseFloor) : null,
        }),
      ),
    ),
    units: {
      index: 'share of variance',
      low: 'share of variance, 95% interval',
      high: 'share of variance, 95% interval',
      distinguishable: '1 yes, 0 no',
    },
    draw: (chartWords, layout) => draw(words, factors, chartWords, layout),
  });
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(5)) : null;
}

/** By total index; those not told from zero last. */
export function sortedFactors({ factors }: SobolResult): SobolFactor[] {
  return [...factors].sort(
    (a, b) =>
      Number(b.total.isDistinguishable) - Number(a.total.isDistinguishable) ||
      b.total.estimate - a.total.estimate ||
      (a.name < b.name ? -1 : 1),
  );
}

function sobolWords(words: SweepWords, result: SobolResult, factors: SobolFactor[]): Omit<ChartWords, 'id'> {
  const nameOf = (factor: SobolFactor) => inSentence(words.factors.get(factor.name)?.name ?? factor.name);
  const silent = factors.filter(({ total }) => !total.isDistinguishable);
  const title = sobolTitle(result, factors, nameOf);
  const { sumOfFirst, interaction } = result;
  const sums = `First-order indices add up to ${share(sumOfFirst.estimate, sumOfFirst.standardError)} (95% interval ${interval(sumOfFirst)}); interactions are ${interaction.low > 0 ? `the other ${share(interaction.estimate, interaction.standardError)}` : 'not distinguishable from none'}.`;
  const noise = Number.isNaN(result.noiseShare)
    ? ' One run a point: noise is part of the indices.'
    : ` Replicate noise, ${percent(result.noiseShare, result.noiseShare < 0.1 ? 1 : 0)} of the variance between points, is taken out.`;
  const lines = factors
    .slice(0, 4)
    .map((factor) => `${nameOf(factor)} ${factor.total.isDistinguishable ? totalText(factor.total) : 'not distinguishable from 0'}`);
  return {
    title,
    subtitle: `Sobol indices for ${outcomePhrase(words)}${scenarioPhrase(words)}: share of its variance between points. Inner bar: first order, the factor alone; outer bar: total, with interactions; line: 95% interval of the total.`,
    alt: `Bar chart of total Sobol indices for ${outcomePhrase(words)}: ${lines.join(', ')}.`,
    description: `${title}. ${sums}${noise} ${silent.length === 0 ? '' : `Not distinguishable from 0: ${listed(silent.map(nameOf))}. `}${formatNumber(result.basePoints)} base points, intervals by bootstrap.`,
    source: sweepSource(words),
  };
}

/** Two decimals at most, fewer where few base points support no more. */
function totalText({ estimate, standardError }: Estimate): string {
  return estimate < 0.01 ? '<0.01' : level(estimate, standardError, 2);
}

/** Whole percent, tens where few base points support no more. */
function share(value: number, standardError: number): string {
  return `${level(100 * Math.max(0, value), 100 * standardError)}%`;
}

function interval({ low, high, standardError }: Estimate): string {
  return range(level(100 * Math.max(0, low), 100 * standardError), share(high, standardError));
}

/** The fewest factors that carry half the variance on their own, or the largest total where none do. */
function sobolTitle({ sumOfFirst, interaction }: SobolResult, factors: SobolFactor[], nameOf: (factor: SobolFactor) => string): string {
  const told = factors.filter(({ total }) => total.isDistinguishable);
  if (told.length === 0) return 'No factor is told from noise';
  const alone = [...factors].filter(({ first }) => first.isDistinguishable).sort((a, b) => b.first.estimate - a.first.estimate);
  let carried = 0;
  const half = alone.findIndex(({ first }) => {
    carried += first.estimate;
    return carried >= 0.5;
  });
  const adds =
    interaction.low > 0 && interaction.estimate >= 0.05
      ? `; interactions add about ${share(interaction.estimate, interaction.standardError)}`
      : '';
  const main = alone.slice(0, half + 1);
  if (half < 0 || half > 2) {
    const few = told.slice(0, Math.min(2, told.length));
    const silent = factors.length - told.length;
    return `${capital(listed(few.map(nameOf)))} ${few.length > 1 ? 'matter' : 'matters'} most; ${silent === 0 ? `all ${counted(factors.length)} factors are` : `${counted(told.length)} of ${counted(factors.length)} factors ${told.length === 1 ? 'is' : 'are'}`} told from noise`;
  }
  const sum = Math.min(carried, sumOfFirst.high);
  return half === 0
    ? `${capital(nameOf(main[0]!))} alone explains ${share(sum, main[0]!.first.standardError)} of the variance${adds}`
    : `${capital(listed(main.map(nameOf)))} explain ${share(sum, sumOfFirst.standardError)} of the variance on their own${adds}`;
}

function draw(words: SweepWords, factors: SobolFactor[], chartWords: ChartWords, layout: Layout): VegaLiteSpec {
  const shown = factors.slice(0, MOST_ROWS);
  const ends = shown.flatMap(({ total, first }) => [total.high, first.estimate, total.estimate]).filter(Number.isFinite);
  const high = Math.max(0.1, Math.min(1.5, ...[Math.max(...ends)])) * 1.03;
  const clamp = (value: number) => Math.max(0, Math.min(high, value));
  return drawBarRows(
    {
      rows: shown.map(({ name, total }) => ({
        name: words.factors.get(name)?.name ?? name,
        note: total.isDistinguishable ? `${totalText(total)} total` : 'not distinguishable from 0',
        isMuted: !total.isDistinguishable,
      })),
      domain: [0, high],
      labelExpr: (decimals) => `format(datum.value, '.${decimals}f')`,
      textOf: formatNumber,
      bars: (i, y, x) => {
        const { first, total } = shown[i]!;
        return [
          ...(total.isDistinguishable ? [bar('band90', x(0), x(clamp(total.estimate)), y)] : []),
          ...(first.isDistinguishable && total.isDistinguishable ? [bar('growthFill', x(0), x(clamp(first.estimate)), y)] : []),
          whisker(x(clamp(total.low)), x(clamp(total.high)), y),
        ];
      },
    },
    chartWords,
    layout,
  );
}
