/** Regional sensitivity: how far the values of each factor differ between runs that behave and the rest, against what chance makes. */
import type { RegionalFactor, RegionalResult } from '../../sensitivity/regional.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, Row, VegaLiteSpec } from '../chartSpec.ts';
import { capitalised, formatNumber, percent } from '../format.ts';
import { messages } from '../locale.ts';
import { segment } from '../marks.ts';
import { BAR, bar, drawBarRows } from './barRows.ts';
import { sweepChartWords, sweepWords } from './messages.ts';
import { counted, inSentence, listed, scenarioPhrase, sweepSource } from './phrases.ts';
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
  const { regional: m } = sweepChartWords();
  const names = capitalised(listed(told.slice(0, 2).map(nameOf)));
  const isOnly = told.length === 1 && factors.length > 1;
  const title = told.length === 0 ? m.none : isOnly ? m.only(names) : m.apart(told.length, names);
  const means = told.slice(0, 3).map((factor) => {
    const { name, meanBehaving, meanRest } = factor;
    const text = words.factors.get(name)?.text ?? String;
    const values = Number.isNaN(meanBehaving) ? '' : m.means(text(meanBehaving), text(meanRest));
    return `${nameOf(factor)} ${formatNumber(factor.distance, 2)}${values}`;
  });
  const silent = factors.length - told.length;
  const { items, sentence, sentences } = messages();
  const { phrase } = words.outcome;
  return {
    title,
    subtitle: m.subtitle(phrase, percent(result.share), scenarioPhrase(words)),
    alt: m.alt(phrase, items(means) || m.noneBeyond),
    description: sentences([
      sentence(title),
      sentence(capitalised(items(means) || m.noDistance)),
      m.silent(silent, sweepWords().countOf(capitalised(counted(silent)), counted(factors.length))),
    ]),
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
        note: factor.isDistinguishable ? `${formatNumber(factor.distance, 2)}${directionOf(factor)}` : sweepWords().silent,
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
  const { higher, lower } = sweepChartWords().regional;
  return meanBehaving > meanRest ? higher : lower;
}
