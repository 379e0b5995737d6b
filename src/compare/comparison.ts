/** Two scenarios of a result against each other in everything that matters: at each date, at the end, over the study, and where runs disagree. */
import { usageError } from '../config/fault.ts';
import type { StudyResult } from '../results/studyResult.ts';
import { type Difference, differenceAt, differenceOf, differencesAt, type PairedSeries, pairedSeries } from './differences.ts';
import { type Disagreement, disagreementOf } from './disagreement.ts';
import { type Pairs, pairRuns, scenarioCase } from './pairs.ts';
import { COMPARED, type Quantity, quantityOf } from './quantities.ts';

export interface ComparedQuantity {
  quantity: Quantity;
  byDate: Difference[];
  atEnd: Difference;
  /** Of each run's mean over the study. */
  overStudy: Difference;
}

export interface Comparison {
  pairs: Pairs;
  /** The quantity that the fan and the disagreement are about. */
  lead: ComparedQuantity;
  quantities: ComparedQuantity[];
  disagreement: Disagreement;
}

export interface CompareOptions {
  base: string;
  against: string;
  /** Name in the summary of the quantity to lead with; hashrate when left out. */
  measure?: string | undefined;
}

export function compareScenarios(result: StudyResult, { base, against, measure = 'hashrate_ehs' }: CompareOptions): Comparison {
  const pairs = pairRuns(result, scenarioCase(result, base, '--base'), scenarioCase(result, against, '--against'));
  if (base === against) throw usageError('--against', 'must be another scenario than --base');
  if (pairs.slots.length === 0)
    throw usageError('compare', `no run ended well in both ${base} and ${against}: there is no pair to compare`);
  const lookup = pairedSeries(pairs);
  const first = quantityOf(measure);
  const leadSeries = lookup(first);
  if (!leadSeries) throw usageError('--measure', `${measure} is not recorded; names are those of the column quantity in summary.csv`);
  const others = COMPARED.filter(({ name }) => name !== measure).flatMap((quantity) => lookup(quantity) ?? []);
  const quantities = [leadSeries, ...others].map(compared).filter(({ atEnd }) => atEnd.difference.n > 0);
  const lead = quantities.find(({ quantity }) => quantity.name === measure);
  if (!lead) throw usageError('--measure', `${measure} has no value at the end in any pair`);
  const last = lastIndex(lead);
  const differences = differencesAt(leadSeries, last);
  return { pairs, lead, quantities, disagreement: disagreementOf(pairs, differences, lead.atEnd.difference.mean) };
}

/** One quantity alone: what the fan of differences needs, and much quicker than all. */
export function compareOne(
  result: StudyResult,
  { base, against, measure = 'hashrate_ehs' }: CompareOptions,
): Pick<Comparison, 'pairs' | 'lead'> | undefined {
  const pairs = pairRuns(result, scenarioCase(result, base, '--base'), scenarioCase(result, against, '--against'));
  const series = pairs.slots.length === 0 ? undefined : pairedSeries(pairs)(quantityOf(measure));
  return series && { pairs, lead: compared(series) };
}

/** The last date at which the quantity has values. */
export function lastIndex({ byDate }: Pick<ComparedQuantity, 'byDate'>): number {
  return Math.max(
    0,
    byDate.findLastIndex(({ difference }) => difference.n > 0),
  );
}

function compared(series: PairedSeries): ComparedQuantity {
  const byDate = series.dates.map((_, index) => differenceAt(series, index));
  const [base, against] = [meanOver(series.dates.length, series.baseAt), meanOver(series.dates.length, series.againstAt)];
  return {
    quantity: series.quantity,
    byDate,
    atEnd: byDate[lastIndex({ byDate })]!,
    overStudy: differenceOf(series.quantity, series.dates.at(-1)!, base, against),
  };
}

/** Each pair's mean over the dates at which it has a value. */
export function meanOver(dates: number, valuesAt: (index: number) => Float64Array): Float64Array {
  const sums = new Float64Array(valuesAt(0).length);
  const counts = new Float64Array(sums.length);
  for (let index = 0; index < dates; index++) {
    valuesAt(index).forEach((value, i) => {
      if (Number.isNaN(value)) return;
      sums[i]! += value;
      counts[i]! += 1;
    });
  }
  return sums.map((sum, i) => sum / counts[i]!);
}
