/** A sample as equally likely dots in stacks: each dot is the middle of an equal share of the runs. */
import { quantileSorted } from 'd3-array';

export const DOTS = 50;

export interface DotPlot {
  /** Centre of its column, in data units, and its place in the stack from 0. */
  dots: { x: number; level: number; value: number }[];
  binWidth: number;
  /** Whole columns, zero at an edge. */
  domain: [number, number];
  tallest: number;
}

/** Quantiles at (i + 1/2) / 50 of the values that are there, ascending. */
export function quantileDots(values: ArrayLike<number>): number[] {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  return Array.from({ length: DOTS }, (_, i) => quantileSorted(sorted as unknown as number[], (i + 0.5) / DOTS)!);
}

const WIDTHS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

/** The narrowest columns that leave at most `most` of them; their edges include zero. */
export function stackDots(values: readonly number[], most: number): DotPlot {
  const [low, high] = [Math.min(...values, 0), Math.max(...values, 0)];
  const binWidth = WIDTHS.find((w) => Math.ceil(high / w) - Math.floor(low / w) <= most) ?? WIDTHS.at(-1)!;
  const heights = new Map<number, number>();
  const dots = values.map((value) => {
    const bin = Math.floor(value / binWidth);
    const height = heights.get(bin) ?? 0;
    heights.set(bin, height + 1);
    return { x: (bin + 0.5) * binWidth, level: height, value };
  });
  const domain: [number, number] = [Math.floor(low / binWidth) * binWidth, Math.ceil((high || binWidth) / binWidth) * binWidth];
  return { dots, binWidth, domain, tallest: Math.max(...heights.values()) };
}
