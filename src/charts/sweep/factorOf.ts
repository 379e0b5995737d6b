/** A swept parameter as charts know it. */
import { factorName, factorValue, shortValue, unitAfter } from './factorWords.ts';

export interface Factor {
  path: string;
  /** For a reader. */
  name: string;
  unit: string;
  /** A value of it in words. */
  text(value: unknown): string;
  /** The same without what follows the number, where `axisUnit` is said once. */
  short(value: unknown): string;
  axisUnit: string;
}

export function factorOf(path: string, unit: string): Factor {
  return {
    path,
    unit,
    name: factorName(path),
    text: (value) => factorValue(path, unit, value),
    short: (value) => shortValue(path, unit, value),
    axisUnit: unitAfter(unit),
  };
}
