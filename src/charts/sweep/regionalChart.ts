/** Regional sensitivity: how far the values of each factor differ between runs that behave and the rest, against what chance makes. */
import type { RegionalFactor, RegionalResult } from '../../sensitivity/regional.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, Row, VegaLiteSpec } from '../chartSpec.ts';
import { formatNumber, percent } from '../format.ts';
import { segment } from '../marks.ts';
import { BAR, bar, drawBarRows } from './barRows.ts';
import { capital, counted, inSentence, listed, scenarioPhrase, sweepSource } from './phrases.ts';
import type { SweepWords } from './sweepFigures.ts';

const MOST_ROWS = 14;

export function regionalChart(words: SweepWords, result: RegionalResult): ChartSpec | undefined {
  if (!words.outcome.isShare || !(result.share > 0 && result.share < 1) || result.factors.length === 0) return undefined;
  const factors = [...result.factors].sort(
    (a, b) => Number(b.isDistinguishable) - Number(a.isDistinguishable) || b.distance - a.distance || (a.name < b.name ? -1 : 1),
  );
  return build({
    id: 'regional',
    ...regionalWords(words, result, factors),
    columns: ['factor', 'distance', 'noise_floor', 'p_value', 'mean_behaving', 'mean_rest', 'distinguishable'],
    rows: factors.map(
      (factor): Row => ({
        factor: factor.name,
        distance: finite(factor.distance),
        noise_floor: finite(factor.noiseFloor),
        p_value: finite(factor.pValue),
        mean_behaving: finite(factor.meanBehaving),
        mean_rest: finite(factor.meanRest),
        distinguishable: factor.isDistinguishable ? 1 : 0,
      }),
    ),
    units: {
      distance: 'Kolmogorov-Smirnov distance, 0 to 1',
      noise_floor: 'the distance chance exceeds in 5% of studies',
      distinguishable: '1 yes, 0 no',
    },
    draw: (chartWords, layout) => draw(words, factors, chartWords, layout),
  });
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(6)) : null;
}

function regionalWords(words: SweepWords, result: RegionalResult, factors: RegionalFactor[]): Omit<ChartWords, 'id'> {
  const nameOf = ({ name }: RegionalFactor) => inSentence(words.factors.get(name)?.name ?? name);
  const told = factors.filter(({ isDistinguishable }) => isDistinguishable);
  const title =
    told.length === 0
      ? 'No factor sets these runs apart from the rest'
      : `${capital(listed(told.slice(0, 2).map(nameOf)))} set${told.length === 1 ? 's' : ''} these runs apart from the rest${told.length === 1 && factors.length > 1 ? ', nothing else does' : ''}`;
  const means = told.slice(0, 3).map((factor) => {
    const { name, meanBehaving, meanRest } = factor;
    const text = words.factors.get(name)?.text ?? String;
    const values = Number.isNaN(meanBehaving) ? '' : `: mean ${text(meanBehaving)} in them, ${text(meanRest)} in the rest`;
    return `${nameOf(factor)} ${formatNumber(factor.distance, 2)}${values}`;
  });
  return {
    title,
    subtitle: `Runs in which ${words.outcome.phrase} (${percent(result.share)} of all)${scenarioPhrase(words)} against the rest: Kolmogorov–Smirnov distance between the values of a factor, 0 alike to 1 wholly apart. Dashed: what chance makes.`,
    alt: `Bar chart of Kolmogorov–Smirnov distances between runs in which ${words.outcome.phrase} and the rest: ${means.join('; ') || 'none beyond chance'}.`,
    description: `${title}. ${capital(means.join('; ') || 'no distance is beyond chance')}. ${capital(counted(factors.length - told.length))} of ${counted(factors.length)} factors ${factors.length - told.length === 1 ? 'is' : 'are'} not distinguishable from one that does nothing (random deals, 5% for all factors together).`,
    source: sweepSource(words),
  };
}

function draw(words: SweepWords, factors: RegionalFactor[], chartWords: ChartWords, layout: Layout): VegaLiteSpec {
  const shown = factors.slice(0, MOST_ROWS);
  const high = Math.min(1, Math.max(...shown.map(({ distance, noiseFloor }) => Math.max(distance, noiseFloor))) * 1.05);
  return drawBarRows(
    {
      rows: shown.map((factor) => ({
        name: words.factors.get(factor.name)?.name ?? factor.name,
        note: factor.isDistinguishable ? `${formatNumber(factor.distance, 2)}${directionOf(factor)}` : 'not distinguishable from 0',
        isMuted: !factor.isDistinguishable,
      })),
      domain: [0, high],
      labelExpr: (decimals) => `format(datum.value, '.${decimals}f')`,
      textOf: formatNumber,
      bars: (i, y, x) => {
        const { distance, noiseFloor, isDistinguishable } = shown[i]!;
        return [
          bar(isDistinguishable ? 'growthFill' : 'neutralFill', x(0), x(distance), y),
          segment('reference', { x: x(noiseFloor), y: y + BAR.top - 2 }, { x: x(noiseFloor), y: y + BAR.bottom + 2 }),
        ];
      },
    },
    chartWords,
    layout,
  );
}

function directionOf({ meanBehaving, meanRest }: RegionalFactor): string {
  if (Number.isNaN(meanBehaving)) return '';
  return meanBehaving > meanRest ? ', higher in them' : ', lower in them';
}
