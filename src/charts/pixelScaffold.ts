/** The layer a plot of rows begins with: x in units of the data, y in pixels from the top. Draws nothing but the x axis. */
import { type Layer, value } from './marks.ts';

export interface PixelAxis {
  domain: [number, number];
  ticks: number[];
  /** d3-format of the tick labels, or a Vega expression for them. */
  format?: string;
  labelExpr?: string;
}

export function pixelScaffold({ domain, ticks, format, labelExpr }: PixelAxis, height: number): Layer {
  const axis = {
    title: null,
    values: ticks,
    ...(format === undefined ? {} : { format }),
    ...(labelExpr === undefined ? {} : { labelExpr }),
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

/** Tick labels with a true minus, a plus and a per cent sign. */
export const SIGNED_PERCENT = "(datum.value > 0 ? '+' : datum.value < 0 ? '−' : '') + format(abs(datum.value), ',') + '%'";
