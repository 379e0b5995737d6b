/**
 * Moving a parameter that may be a distribution: a slider moves the centre and the spread goes with it. Normal and lognormal keep
 * their sd and sigma; uniform, triangular and rows of a table are scaled where the parameter cannot be negative and shifted where it can.
 */
import type { Distribution, NumberOrDistribution } from '../config/field.ts';
import type { LeverField } from './lever.ts';

/** Mean of a normal or of a table's rows, median of a lognormal, middle of a uniform, mode of a triangular, the number itself. */
export function centreOf(value: NumberOrDistribution): number {
  if (typeof value === 'number') return value;
  if ('normal' in value) return value.normal[0];
  if ('lognormal' in value) return value.lognormal[0];
  if ('uniform' in value) return tidy((value.uniform[0] + value.uniform[1]) / 2);
  if ('rows' in value) return tidy(value.rows.reduce((sum, v) => sum + v, 0) / value.rows.length);
  return value.triangular[1];
}

/** Digits that tell settings apart, without the dust of floating point. */
function tidy(value: number): number {
  return Number(value.toPrecision(10));
}

/** Points of a uniform or triangular around a new centre, inside what the schema allows. */
function carried(points: readonly number[], from: number, to: number, { min, max, above }: LeverField): number[] {
  const low = Math.max(min ?? Number.NEGATIVE_INFINITY, above === undefined ? Number.NEGATIVE_INFINITY : above + 1e-9);
  const scales = (min ?? above ?? -1) >= 0 && from > 0;
  const moved = points.map((point) => tidy(scales ? (point * to) / from : point + to - from));
  return moved.map((point) => Math.min(max ?? Number.POSITIVE_INFINITY, Math.max(low, point)));
}

export function moved(value: NumberOrDistribution, to: number, field: LeverField): NumberOrDistribution {
  if (typeof value === 'number') return to;
  if ('normal' in value) return { normal: [to, value.normal[1]] };
  if ('lognormal' in value) return { lognormal: [to, value.lognormal[1]] };
  const from = centreOf(value);
  if ('uniform' in value) return { uniform: carried(value.uniform, from, to, field) as [number, number] };
  if ('rows' in value) return { rows: carried(value.rows, from, to, field) };
  const [low, , high] = carried(value.triangular, from, to, field) as [number, number, number];
  return { triangular: [Math.min(low, to), to, Math.max(high, to)] };
}

const CENTRE: Record<string, string> = { normal: 'mean', lognormal: 'median', uniform: 'middle', triangular: 'mode', rows: 'mean' };

/** How a slider moves a distribution, in words; empty for a plain number. */
export function movingWords(value: NumberOrDistribution, field: LeverField): string {
  if (typeof value === 'number') return '';
  const kind = Object.keys(value)[0]!;
  const named = kind === 'rows' ? 'a row of a table' : kind;
  const keeps = kind === 'normal' ? 'its standard deviation stays' : kind === 'lognormal' ? 'its sigma stays' : '';
  const goes = (field.min ?? field.above ?? -1) >= 0 ? 'its ends go with it in proportion' : 'its ends shift with it';
  return `Drawn once per run, ${named}: the slider moves its ${CENTRE[kind]}, ${keeps || goes}.`;
}

export function isDistribution(value: unknown): value is Distribution {
  return typeof value === 'object' && value !== null && Object.keys(value).some((key) => key in CENTRE);
}
