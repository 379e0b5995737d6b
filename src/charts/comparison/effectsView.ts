/** Rows of a name, a number and a dot with its range on a common axis in per cent, zero marked. */

import { ticks } from 'd3-array';
import { fittingTicks, pixels } from '../axes.ts';
import type { ChartWords, Layout, VegaLiteSpec } from '../chartSpec.ts';
import { formatNumber } from '../format.ts';
import { type Arrangement, frame, plotSize } from '../frame.ts';
import { type Layer, label, segment, value } from '../marks.ts';
import { fitted } from '../measure.ts';
import { pixelScaffold, signedPercent } from '../pixelScaffold.ts';
import type { Effect } from './effects.ts';

const WIDE_ROW = 46;
const NARROW_ROW = 62;
const MOST = 100;

export function drawEffects(effects: readonly Effect[], words: ChartWords, layout: Layout): VegaLiteSpec {
  const pitch = layout.narrow ? NARROW_ROW : WIDE_ROW;
  const arrangement: Arrangement = {
    layout,
    inset: { left: 0, top: 2, right: 0, bottom: 26 },
    height: pitch * effects.length + 4,
    columns: 1,
    rows: 1,
    gap: 0,
  };
  const size = plotSize(arrangement);
  const ends = effects.flatMap(({ p05, p95, mean }) => [p05, p95, mean]).map((end) => Math.max(-MOST, Math.min(MOST, end)));
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const margin = (high - low || 1) * 0.04;
  const domain: [number, number] = [low - margin, high + margin];
  const x = pixels(domain, size.width);
  const marks = fittingTicks(ticks(low, high, layout.narrow ? 5 : 9), x, size.width, (tick) => `+${formatNumber(Math.abs(tick), 1)}%`);
  return frame(words, arrangement, [
    [
      pixelScaffold({ domain, ticks: marks, labelExpr: signedPercent(), labelFlush: false }, size.height),
      ...effects.flatMap((effect, i) => rowLayers(effect, i * pitch, pitch, size.width, x, layout)),
    ],
  ]);
}

function rowLayers(effect: Effect, top: number, pitch: number, width: number, x: (v: number) => number, { narrow }: Layout): Layer[] {
  const y = top + pitch - 10;
  const at = (amount: number) => x(Math.max(-MOST, Math.min(MOST, amount)));
  const numbers = `${effect.text}, ${effect.odds}`;
  const texts = narrow
    ? [
        label(fitted(effect.title, 12, width, true), 'labelStrong', { x: 0, y: top + 15 }),
        label(fitted(numbers, 12, width), 'label', { x: 0, y: top + 31 }),
      ]
    : [
        label(fitted(effect.title, 12, width * 0.5, true), 'labelStrong', { x: 0, y: top + 16 }),
        label(fitted(numbers, 12, width * 0.49), 'label', { x: width, y: top + 16, align: 'right' }),
      ];
  return [
    ...(top === 0 ? [] : [segment('row', { x: 0, y: top }, { x: width, y: top })]),
    segment('zero', { x: x(0), y: y - 7 }, { x: x(0), y: y + 7 }),
    segment('whisker', { x: at(effect.p05), y }, { x: at(effect.p95), y }),
    {
      data: { values: [{ effect: Number(Math.max(-MOST, Math.min(MOST, effect.mean)).toPrecision(4)), y: Number(y.toFixed(1)) }] },
      mark: { type: 'circle', style: 'medianDot', size: 52, aria: false },
      encoding: { x: value('effect'), y: value('y') },
    },
    ...texts,
  ];
}
