/** The layer a plot of rows begins with: x in units of the data, y in pixels from the top. Draws nothing but the x axis. */
import { messages } from './locale.ts';
import { type Layer, value } from './marks.ts';

export interface PixelAxis {
  domain: [number, number];
  ticks: number[];
  /** d3-format of the tick labels, or a Vega expression for them. */
  format?: string;
  labelExpr?: string;
  /** Off: labels at the ends stand under their ticks, not flush with the plot. */
  labelFlush?: false;
}

export function pixelScaffold({ domain, ticks, format, labelExpr, labelFlush }: PixelAxis, height: number): Layer {
  const axis = {
    title: null,
    values: ticks,
    ...(format === undefined ? {} : { format }),
    ...(labelExpr === undefined ? {} : { labelExpr }),
    ...(labelFlush === undefined ? {} : { labelFlush }),
  };
  return {
    data: {
      values: [
        { x: domain[0], y: 0 },
        { x: domain[1], y: height },
      ],
    },
    mark: { type: 'line', style: 'canvas', aria: false },
    encoding: {
      x: { ...value('x'), scale: { domain, nice: false, zero: false }, axis },
      y: { ...value('y'), scale: { domain: [height, 0], nice: false, zero: false }, axis: null },
    },
  };
}

/** Tick labels with a true minus and a plus. */
const SIGN = "(datum.value > 0 ? '+' : datum.value < 0 ? '−' : '')";
export const SIGNED = `${SIGN} + format(abs(datum.value), ',')`;
/** The same with a per cent sign. */
export const signedPercent = () => `${SIGNED} + '${messages().percentSign}'`;
/** Whole per cent. */
export const percentLabels = () => `datum.value + '${messages().percentSign}'`;
/** The same with decimals and a unit. */
export const signedLabels = (decimals: number, suffix: string) => `${SIGN} + ${plainLabels(decimals, suffix)}`;
export const plainLabels = (decimals: number, suffix: string) => `format(abs(datum.value), ',.${decimals}f') + '${suffix}'`;
