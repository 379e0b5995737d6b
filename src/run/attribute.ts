/** Why a quantity changed: a study and a period to shares of causes, by Shapley values over switched paired runs. */
import { type Attribution, attributionOf } from '../attribute/attribution.ts';
import { accountingOf, aiEntries, bookReadings } from '../attribute/books.ts';
import { ALL_CAUSES, type Cause, heldTwice, MAIN_CAUSES } from '../attribute/causes.ts';
import type { Counterfactuals } from '../attribute/counterfactuals.ts';
import { measure, READINGS_PER_QUANTITY } from '../attribute/measure.ts';
import {
  lastDayOf,
  type Period,
  type PeriodRequest,
  partlyIn,
  periodOf,
  QUANTITIES,
  QUANTITY_IDS,
  type QuantityId,
  readingsOf,
} from '../attribute/period.ts';
import { MOST_EXACT } from '../attribute/shapley.ts';
import { quoted, usageError } from '../config/fault.ts';
import { nearest } from '../config/knownKeys.ts';
import type { Scenario, Study } from '../scenario/study.ts';
import { type CounterfactualOptions, simulateCounterfactuals } from './counterfactuals.ts';

/** Pairs of orders a run where causes are too many for all subsets. */
const PAIRS_PER_RUN = 8;

export interface AttributeOptions extends PeriodRequest, CounterfactualOptions {
  /** Scenario by name; the focus of the report, or the first, when left out. */
  scenario?: string | undefined;
  /** What is split; all quantities when left out. */
  quantities?: readonly QuantityId[] | undefined;
  /** Causes by id; the eight main ones when left out. */
  causes?: readonly string[] | undefined;
  /** Runs; those of the study when left out. */
  runs?: number | undefined;
  /** Random orders a run, in pairs, where there are more than eight causes. */
  pairsPerRun?: number | undefined;
}

/** The scenario a question is about. */
export function scenarioOf(study: Study, name: string | undefined): Scenario {
  const wanted = name ?? study.report.focus ?? study.scenarios[0].name;
  const found = study.scenarios.find((scenario) => scenario.name === wanted);
  if (found !== undefined) return found;
  throw usageError('--scenario', `must be one of ${study.scenarios.map((one) => one.name).join(', ')}, got ${quoted(wanted)}`);
}

/** Causes by id, or the main ones. */
function causesOf(ids: readonly string[] | undefined): readonly Cause[] {
  if (ids === undefined || ids.length === 0) return MAIN_CAUSES;
  const known = ALL_CAUSES.map(({ id }) => id);
  const causes = ids.map((id) => {
    const found = ALL_CAUSES.find((one) => one.id === id);
    if (found !== undefined) return found;
    const meant = nearest(id, known);
    throw usageError('--causes', `must be among ${known.join(', ')}, got ${quoted(id)}${meant ? `, did you mean ${meant}?` : ''}`);
  });
  const twice = heldTwice(causes);
  if (twice.length > 0) throw usageError('--causes', `two causes hold the same thing (${twice.join(', ')}), got ${quoted(ids.join(','))}`);
  return causes;
}

/** Places of the two causes of AI, when both are split. */
function giveBackOf(causes: readonly Cause[]): Counterfactuals['giveBack'] {
  const conversion = causes.findIndex(({ id }) => id === 'ai-conversion');
  const foregone = causes.findIndex(({ id }) => id === 'ai-foregone');
  return conversion < 0 || foregone < 0 ? undefined : { conversion, foregone };
}

/** Only as far as the period goes, the whole of its last week where it is measured by weeks: what comes after cannot change it. */
function cutTo(study: Study, period: Period): Study {
  const last = lastDayOf(study, period);
  return { ...study, until: last < study.until ? last : study.until };
}

/** The change of each quantity over a period, split over causes. Rejects with a usage error when the study cannot answer. */
export async function attribute(study: Study, options: AttributeOptions = {}): Promise<Attribution[]> {
  const period = periodOf(study, options);
  const scenario = scenarioOf(study, options.scenario);
  if (scenario.model.freeze !== undefined)
    throw usageError('--scenario', `${scenario.name} holds something still itself (freeze); name one that does not`);
  const causes = causesOf(options.causes);
  const quantities = options.quantities ?? QUANTITY_IDS;
  const pairs = options.pairsPerRun ?? PAIRS_PER_RUN;
  const request: Counterfactuals = {
    model: scenario.model,
    runNumbers: Array.from({ length: options.runs ?? study.runs }, (_, run) => run),
    causes: causes.map(({ holds }) => holds),
    subsets: causes.length <= MOST_EXACT ? { kind: 'all' } : { kind: 'orders', pairs },
    heldFrom: period.heldFrom,
    readings: quantities.flatMap((id) => {
      const { running, observed } = readingsOf(period, id);
      return [...running, ...observed];
    }),
    asItIs: bookReadings(quantities, period),
    giveBack: giveBackOf(causes),
  };
  const { values, failed, interrupted } = await simulateCounterfactuals(cutTo(study, period), request, options);
  if (interrupted) throw new InterruptedError();
  const isBad = new Set(failed.map(({ slot }) => slot));
  const slots = request.runNumbers.map((_, slot) => slot).filter((slot) => !isBad.has(slot));
  if (slots.length === 0) throw new Error(`every run failed; the first: ${failed[0]?.message}`);
  return quantities.map((id, k) => {
    const where = { quantity: id, firstReading: k * READINGS_PER_QUANTITY, luckIsACause: causes.some((one) => one.id === 'block-luck') };
    return attributionOf(
      {
        study: study.name,
        scenario: scenario.name,
        seed: study.seed,
        quantity: QUANTITIES[id],
        period,
        partly: partlyIn(study, period),
        method:
          request.subsets.kind === 'all' ? { kind: 'exact', subsets: 2 ** causes.length } : { kind: 'sampled', ordersPerRun: 2 * pairs },
        runNumbers: slots.map((slot) => request.runNumbers[slot]),
        failed: failed.map(({ run, message }) => ({ run, message })),
        accounting: accountingOf(request, slots, values, id, period),
        ai: aiEntries(request, study.seed, slots, values, where),
      },
      causes,
      measure(request, study.seed, slots, values, where),
    );
  });
}

/** Stopped by whoever asked. */
export class InterruptedError extends Error {
  override name = 'InterruptedError';
}
