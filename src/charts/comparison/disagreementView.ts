/** Draws the price of two groups of runs over time, and beside it the features that set them apart as dots between 0 and 100 %. */

import { type PlotScale, plotScale, type Size, timeScaffold, valueAxis } from '../axes.ts';
import type { ChartWords, Layout, VegaLiteSpec } from '../chartSpec.ts';
import { dodge } from '../dodge.ts';
import { compact, extent, type Fan, fanLayers, fanRows, lastOf, thinning } from '../fanView.ts';
import { asPercent, formatNumber } from '../format.ts';
import { type Arrangement, frame, plotSize } from '../frame.ts';
import { type Layer, label, line, over, segment, value } from '../marks.ts';
import { fitted, textWidth } from '../measure.ts';
import type { DisagreementData } from './disagreement.ts';
import { featureName } from './featureName.ts';
import { comparisonWords } from './messages.ts';

export function drawDisagreement(data: DisagreementData, words: ChartWords, layout: Layout): VegaLiteSpec {
  const others: Fan = { dates: data.dates, statistics: data.others, divisor: 1 };
  const few: Fan = { dates: data.dates, statistics: data.disagreeing, divisor: 1 };
  const axis = valueAxis([...extent(others), ...data.disagreeing.map(({ p50 }) => p50)], 4, ',.0f', false);
  const gutter = Math.ceil(Math.max(...axis.ticks.map((tick) => textWidth(formatNumber(tick), 12)), textWidth(asPercent('0'), 12))) + 8;
  const names = Math.ceil(textWidth(comparisonWords().disagreement.these, 12, true)) + 8;
  const columns = layout.narrow ? 1 : 2;
  const arrangement: Arrangement = {
    layout,
    inset: { left: gutter, top: 28, right: layout.narrow ? names : 6, bottom: 28 },
    height: Math.max(210, 40 * data.features.length),
    columns,
    rows: 2 / columns,
    gap: names + 14,
  };
  const size = plotSize(arrangement);
  const scale = plotScale(size, [data.dates[0]!, data.dates.at(-1)!], axis);
  return frame(words, arrangement, [priceLayers(scale, others, few, layout), featureLayers(data, size, layout.narrow ? gutter : 0)]);
}

function priceLayers(scale: PlotScale, others: Fan, few: Fan, { narrow }: Layout): Layer[] {
  const every = thinning(others, narrow ? 70 : 120);
  const rows = few.dates.flatMap((date, i) =>
    i % every === 0 || i === few.dates.length - 1 ? [{ date, disagreeing: compact(few.statistics[i]!.p50) }] : [],
  );
  const ends = [lastOf(few), lastOf(others)].map(({ p50 }) => scale.y(p50) + 4);
  const [one, other] = dodge(ends, 15, 10, scale.size.height) as [number, number];
  return [
    ...timeScaffold(scale, { valueLabels: 'outside' }),
    fanLayers('others', fanRows(others, every)),
    over('few', rows, [line('history', 'disagreeing')]),
    label(fitted(comparisonWords().disagreement.price, 13, scale.size.width, true), 'heading', { x: 0, y: -10 }),
    label(comparisonWords().disagreement.these, 'labelStrong', { x: scale.size.width + 6, y: one }),
    label(comparisonWords().disagreement.others, 'labelMedian', { x: scale.size.width + 6, y: other }),
  ];
}

function featureLayers({ features }: DisagreementData, { width, height }: Size, indent: number): Layer[] {
  const pad = 18;
  const x = (share: number) => pad + share * (width - 2 * pad);
  const row = height / features.length;
  const marks = [0, 0.5, 1].map(x);
  return [
    {
      data: {
        values: [
          { x: 0, y: 0 },
          { x: width, y: height },
        ],
      },
      mark: { type: 'line', style: 'canvas', aria: false },
      encoding: {
        x: {
          ...value('x'),
          scale: { domain: [0, width], nice: false, zero: false },
          axis: { title: null, values: marks, labelExpr: `format((datum.value - ${pad}) / ${width - 2 * pad}, '.0%')`, labelFlush: false },
        },
        y: { ...value('y'), scale: { domain: [height, 0], nice: false, zero: false }, axis: null },
      },
    },
    label(fitted(comparisonWords().disagreement.heading, 13, width + indent, true), 'heading', { x: -indent, y: -10 }),
    ...features.flatMap(({ name, area, low, high }, i): Layer[] => {
      const y = i * row + row - 11;
      return [
        segment('baseline', { x: x(0.5), y: y - 8 }, { x: x(0.5), y: y + 8 }),
        label(fitted(featureName(name), 12, width + indent), 'label', { x: -indent, y: i * row + 14 }),
        segment('whisker', { x: x(low), y }, { x: x(high), y }),
        {
          data: { values: [{ at: Number(x(area).toFixed(1)), y: Number(y.toFixed(1)) }] },
          mark: { type: 'circle', style: 'medianDot', size: 52, aria: false },
          encoding: { x: value('at'), y: value('y') },
        },
      ];
    }),
  ];
}
