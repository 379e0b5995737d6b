/** Designs over listed values: every combination, one at a time, and row by row. */
import type { Factor, FactorValue } from './design.ts';

/** Points in the making: [point][factor], with group and role of each where they have one. */
export interface PointRow {
  values: FactorValue[];
  group?: number;
  role?: string;
}

/** Every combination; the last factor changes fastest. */
export function* gridPoints(factors: readonly Factor[]): Generator<PointRow> {
  const lists = factors.map(({ levels = [] }) => levels);
  const at = lists.map(() => 0);
  for (;;) {
    yield { values: at.map((level, f) => lists[f][level]) };
    let f = lists.length - 1;
    while (f >= 0 && ++at[f] === lists[f].length) at[f--] = 0;
    if (f < 0) return;
  }
}

/** The first value of every factor, and then each other value of one factor alone. */
export function* oneAtATimePoints(factors: readonly Factor[]): Generator<PointRow> {
  const base = factors.map(({ levels = [] }) => levels[0]);
  yield { values: base, role: 'base' };
  for (const [f, { path, levels = [] }] of factors.entries()) {
    for (const value of levels.slice(1)) yield { values: base.with(f, value), role: `only ${path}` };
  }
}

/** First with first, second with second; lists are of equal length. */
export function* zippedPoints(factors: readonly Factor[]): Generator<PointRow> {
  const length = factors[0]?.levels?.length ?? 0;
  for (let i = 0; i < length; i++) yield { values: factors.map(({ levels = [] }) => levels[i]) };
}
