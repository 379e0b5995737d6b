/** Rows of a name, a number and a dot with its range on a common axis in per cent, zero marked. */

import { ticks } from 'd3-array';
import { fittingTicks, pixels } from '../axes.ts';
import type { ChartWords, Layout, VegaLiteSpec } from '../chartSpec.ts';
import { formatNumber } from '../format.ts';
import { type Arrangement, frame, innerWidth, plotSize } from '../frame.ts';
import { type Layer, label, segment, value } from '../marks.ts';
import { textWidth, wrap } from '../measure.ts';
import { pixelScaffold, signedPercent } from '../pixelScaffold.ts';
import type { Effect } from './effects.ts';

/** Height of a row beside its lines of text, and of a line. */
const BASE = 31;
const LINE = 15;
/** Between a name and its numbers. */
const GAP = 16;
const MOST = 100;

interface Row extends Effect {
  titleLines: string[];
  numberLines: string[];
}

interface RowPlace {
  top: number;
  height: number;
}

export function drawEffects(effects: readonly Effect[], words: ChartWords, layout: Layout): VegaLiteSpec {
  let height = 0;
  const rows = effects.map((effect) => {
    const row = rowOf(effect, innerWidth(layout), layout);
    const place = { top: height, height: BASE + LINE * linesOf(row, layout) };
    height += place.height;
    return { ...row, ...place };
  });
  const arrangement: Arrangement = {
    layout,
    inset: { left: 0, top: 2, right: 0, bottom: 26 },
    height: height + 4,
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
      ...rows.flatMap((row) => rowLayers(row, size.width, x, layout)),
    ],
  ]);
}

/** Beside each other where there is room, numbers in two lines if need be; else numbers below the name. */
function rowOf(effect: Effect, width: number, { narrow }: Layout): Row {
  const numbers = `${effect.text}, ${effect.odds}`;
  const title = textWidth(effect.title, 12, true);
  const beside = Math.max(width * 0.4, width - title - GAP);
  const numberLines = wrap(numbers, 12, narrow ? width : beside, { maxLines: 2 });
  const room = width - Math.max(...numberLines.map((line) => textWidth(line, 12))) - GAP;
  return { ...effect, titleLines: wrap(effect.title, 12, narrow ? width : room, { bold: true, maxLines: 2 }), numberLines };
}

function linesOf({ titleLines, numberLines }: Row, { narrow }: Layout): number {
  return narrow ? titleLines.length + numberLines.length : Math.max(titleLines.length, numberLines.length);
}

function rowLayers(row: Row & RowPlace, width: number, x: (v: number) => number, { narrow }: Layout): Layer[] {
  const { top, height } = row;
  const y = top + height - 10;
  const at = (amount: number) => x(Math.max(-MOST, Math.min(MOST, amount)));
  const { titleLines, numberLines, mean } = row;
  const below = top + 15 + LINE * titleLines.length + 1;
  const texts = [
    label(titleLines, 'labelStrong', { x: 0, y: top + 15 }),
    narrow ? label(numberLines, 'label', { x: 0, y: below }) : label(numberLines, 'label', { x: width, y: top + 15, align: 'right' }),
  ];
  return [
    ...(top === 0 ? [] : [segment('row', { x: 0, y: top }, { x: width, y: top })]),
    segment('zero', { x: x(0), y: y - 7 }, { x: x(0), y: y + 7 }),
    segment('whisker', { x: at(row.p05), y }, { x: at(row.p95), y }),
    {
      data: { values: [{ effect: Number(Math.max(-MOST, Math.min(MOST, mean)).toPrecision(4)), y: Number(y.toFixed(1)) }] },
      mark: { type: 'circle', style: 'medianDot', size: 52, aria: false },
      encoding: { x: value('effect'), y: value('y') },
    },
    ...texts,
  ];
}
