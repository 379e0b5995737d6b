/**
 * Two causes crossed: four scenarios of the same runs, with neither, the first, the second and both. For each quantity the effect of
 * each cause alone, of each in the company of the other, and what only both together do (the difference of the differences), run by run.
 */
import { usageError } from '../config/fault.ts';
import { RUN_STATUS, type StudyResult } from '../results/studyResult.ts';
import { describe, type Statistics } from '../summary/statistics.ts';
import { type Difference, differenceOf } from './differences.ts';
import { type ScenarioCase, scenarioCase } from './pairs.ts';
import { type Quantity, quantityOf, seriesByName } from './quantities.ts';

export const CELLS = ['neither', 'first', 'second', 'both'] as const;
export type Cell = (typeof CELLS)[number];

/** Which way a rise of a quantity goes: +1 more concentrated, -1 more spread. */
export interface SpreadMeasure {
  quantity: Quantity;
  over: 'owners' | 'regions' | 'small miners';
  concentrates: 1 | -1;
}

const measure = (name: string, over: SpreadMeasure['over'], concentrates: 1 | -1): SpreadMeasure => ({
  quantity: quantityOf(name),
  over,
  concentrates,
});

/** Decentralisation, three ways: who owns it, where it stands, what the small ones have. The first of each kind leads. */
const DECENTRALISATION: readonly SpreadMeasure[] = [
  measure('hhi_owner', 'owners', 1),
  measure('hhi_region', 'regions', 1),
  measure('class.small.hashrate_share', 'small miners', -1),
  measure('nakamoto_owner', 'owners', -1),
  measure('nakamoto_region', 'regions', -1),
];

export interface CrossedQuantity {
  measure: SpreadMeasure;
  cells: Record<Cell, Statistics>;
  /** First alone, second alone, both against neither; then each in the company of the other. */
  effects: Record<'first' | 'second' | 'both' | 'firstWithSecond' | 'secondWithFirst', Difference>;
  /** Both, less what each does alone. */
  interaction: Difference;
}

export interface Factorial {
  result: StudyResult;
  cells: Record<Cell, ScenarioCase>;
  /** Runs that ended well in all four. */
  slots: number[];
  dropped: number;
  quantities: CrossedQuantity[];
}

export function crossScenarios(result: StudyResult, names: Record<Cell, string>, measures = DECENTRALISATION): Factorial {
  const cells = Object.fromEntries(CELLS.map((cell) => [cell, scenarioCase(result, names[cell], '--factorial')])) as Record<
    Cell,
    ScenarioCase
  >;
  if (new Set(Object.values(names)).size < CELLS.length) throw usageError('--factorial', 'must name four different scenarios');
  const isDone = (slot: number) => CELLS.every((cell) => result.status[cells[cell].caseIndex * result.runs + slot] === RUN_STATUS.ok);
  const slots = Array.from({ length: result.runs }, (_, slot) => slot).filter(isDone);
  if (slots.length === 0) throw usageError('--factorial', 'no run ended well in all four scenarios: there is nothing to compare');
  return {
    result,
    cells,
    slots,
    dropped: result.runs - slots.length,
    quantities: measures.map((one) => crossed(result, cells, slots, one)),
  };
}

function crossed(result: StudyResult, cells: Factorial['cells'], slots: readonly number[], one: SpreadMeasure): CrossedQuantity {
  const { quantity } = one;
  const seriesOf = (cell: Cell) => seriesByName(result, cells[cell].caseIndex).get(quantity.name)!;
  const last = seriesOf('neither').dates.length - 1;
  const date = seriesOf('neither').dates[last]!;
  const values = Object.fromEntries(
    CELLS.map((cell) => {
      const all = seriesOf(cell).valuesAt(last);
      return [cell, Float64Array.from(slots, (slot) => all[slot]! / quantity.divisor)];
    }),
  ) as Record<Cell, Float64Array>;
  const effect = (from: Cell, to: Cell) => differenceOf(quantity, date, values[from], values[to]);
  const sumAlone = values.first.map((value, i) => value + values.second[i]! - values.neither[i]!);
  return {
    measure: one,
    cells: Object.fromEntries(CELLS.map((cell) => [cell, describe(values[cell])])) as Record<Cell, Statistics>,
    effects: {
      first: effect('neither', 'first'),
      second: effect('neither', 'second'),
      both: effect('neither', 'both'),
      firstWithSecond: effect('second', 'both'),
      secondWithFirst: effect('first', 'both'),
    },
    interaction: differenceOf(quantity, date, sumAlone, values.both),
  };
}

/** What an effect does to concentration: clear when the 95 % interval of the paired mean leaves zero out. */
export function directionOf({ concentrates }: SpreadMeasure, { low, high }: Difference): 'concentrates' | 'spreads' | 'unclear' {
  if (!(low > 0 || high < 0)) return 'unclear';
  return low > 0 === concentrates > 0 ? 'concentrates' : 'spreads';
}
