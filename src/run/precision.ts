/**
 * How many runs a study needs until its headline is known well enough. The headline is the probability that mean hashrate falls in the
 * headline quarter in the focus scenario. Runs of that scenario alone are added in batches; the study is then run once with the number
 * found, so that its results are those of the same study with that number of runs.
 */
import { assertFitsMemory } from '../plan/memory.ts';
import { planStudy } from '../plan/plan.ts';
import type { Study } from '../scenario/study.ts';
import { headlineQuarterIndex } from '../summary/headline.ts';
import { probabilityOf } from '../summary/probability.ts';
import { machineMemoryBytes } from './machine.ts';
import { simulateStudy } from './simulateStudy.ts';

const BATCH = 500;
const Z_95 = 1.959963984540054;

export interface HeadlineEstimate {
  runs: number;
  probability: number;
  /** Half of Wilson's interval over 1.96: unlike the binomial error it is not zero where every run says the same. */
  standardError: number;
}

export interface PrecisionOptions {
  workers: number;
  signal?: AbortSignal | undefined;
  onBatch?: ((estimate: HeadlineEstimate) => void) | undefined;
}

/** The study of its focus scenario alone. */
function focusOf(study: Study): Study {
  const focus = study.scenarios.find(({ name }) => name === study.report.focus) ?? study.scenarios[1] ?? study.scenarios[0];
  return { ...study, scenarios: focus ? [focus] : [] };
}

/** Change by mean in the headline quarter, for runs `from` to `to` (exclusive). */
async function headlineChanges(study: Study, from: number, to: number, options: PrecisionOptions): Promise<Float64Array | undefined> {
  const only = Array.from({ length: to - from }, (_, i) => from + i);
  const result = await simulateStudy({ ...study, runs: to }, { only, workers: options.workers, signal: options.signal });
  if (result.interrupted) return undefined;
  const quarter = headlineQuarterIndex(result);
  const quarters = result.quarters.length;
  return Float64Array.from(only, (_, slot) => result.quarterly.change_mean_pct[slot * quarters + quarter] ?? Number.NaN);
}

/** The estimate at which the standard error is below `precision`; undefined when interrupted. */
export async function findRuns(study: Study, precision: number, options: PrecisionOptions): Promise<HeadlineEstimate | undefined> {
  const focus = focusOf(study);
  let changes: number[] = [];
  for (let runs = study.runs; ; runs += BATCH) {
    assertFitsMemory(planStudy({ ...study, runs }), machineMemoryBytes());
    const batch = await headlineChanges(focus, changes.length, runs, options);
    if (batch === undefined) return undefined;
    changes = changes.concat([...batch]);
    const { probability, low, high } = probabilityOf(changes, (change) => change < 0);
    const estimate = { runs, probability, standardError: (high - low) / 2 / Z_95 };
    options.onBatch?.(estimate);
    if (estimate.standardError < precision || Number.isNaN(probability)) return estimate;
  }
}
