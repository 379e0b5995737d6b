/** Sobol indices: first order inside total, with the interval of the total; factors not told from zero say so instead of a number. */
import type { Estimate } from '../../sensitivity/interval.ts';
import type { SobolFactor, SobolResult } from '../../sensitivity/sobolIndices.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, Row, VegaLiteSpec } from '../chartSpec.ts';
import { asPercent, capitalised, formatNumber, level, percent, range } from '../format.ts';
import { messages } from '../locale.ts';
import { bar, drawBarRows, whisker } from './barRows.ts';
import { sweepChartWords, sweepWords } from './messages.ts';
import { counted, inSentence, listed, outcomePhrase, scenarioPhrase, sweepSource } from './phrases.ts';
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
  const { sobol: m } = sweepChartWords();
  const sums = m.sums(
    share(sumOfFirst.estimate, sumOfFirst.standardError),
    interval(sumOfFirst),
    interaction.low > 0 ? m.rest(share(interaction.estimate, interaction.standardError)) : m.noRest,
  );
  const noise = Number.isNaN(result.noiseShare) ? m.oneRun : m.noise(percent(result.noiseShare, result.noiseShare < 0.1 ? 1 : 0));
  const lines = factors
    .slice(0, 4)
    .map((factor) => `${nameOf(factor)} ${factor.total.isDistinguishable ? totalText(factor.total) : sweepWords().silent}`);
  const { list, sentences, sentence } = messages();
  return {
    title,
    subtitle: m.subtitle(outcomePhrase(words), scenarioPhrase(words)),
    alt: m.alt(outcomePhrase(words), list(lines)),
    description: sentences([
      sentence(title),
      `${sums}${noise}`,
      `${silent.length === 0 ? '' : m.silent(listed(silent.map(nameOf)))}${m.basePoints(formatNumber(result.basePoints))}`,
    ]),
    source: sweepSource(words),
  };
}

/** Two decimals at most, fewer where few base points support no more. */
function totalText({ estimate, standardError }: Estimate): string {
  return estimate < 0.01 ? `<${formatNumber(0.01, 2)}` : level(estimate, standardError, 2);
}

/** Whole percent, tens where few base points support no more. */
function share(value: number, standardError: number): string {
  return asPercent(level(100 * Math.max(0, value), 100 * standardError));
}

function interval({ low, high, standardError }: Estimate): string {
  return range(level(100 * Math.max(0, low), 100 * standardError), share(high, standardError));
}

/** The fewest factors that carry half the variance on their own, or the largest total where none do. */
function sobolTitle({ sumOfFirst, interaction }: SobolResult, factors: SobolFactor[], nameOf: (factor: SobolFactor) => string): string {
  const { sobol: m } = sweepChartWords();
  const told = factors.filter(({ total }) => total.isDistinguishable);
  if (told.length === 0) return m.none;
  const alone = [...factors].filter(({ first }) => first.isDistinguishable).sort((a, b) => b.first.estimate - a.first.estimate);
  let carried = 0;
  const half = alone.findIndex(({ first }) => {
    carried += first.estimate;
    return carried >= 0.5;
  });
  const adds = interaction.low > 0 && interaction.estimate >= 0.05 ? m.adds(share(interaction.estimate, interaction.standardError)) : '';
  const main = alone.slice(0, half + 1);
  if (half < 0 || half > 2) {
    const few = told.slice(0, Math.min(2, told.length));
    const all = counted(factors.length);
    const rest = told.length === factors.length ? m.allTold(all) : m.someTold(told.length, counted(told.length), all);
    return m.most(few.length, capitalised(listed(few.map(nameOf))), rest);
  }
  const sum = Math.min(carried, sumOfFirst.high);
  return half === 0
    ? m.alone(capitalised(nameOf(main[0]!)), share(sum, main[0]!.first.standardError), adds)
    : m.together(capitalised(listed(main.map(nameOf))), share(sum, sumOfFirst.standardError), adds);
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
        note: total.isDistinguishable ? sweepChartWords().sobol.total(totalText(total)) : sweepWords().silent,
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
