/** Structural or cyclical: every run of a scenario once as it was and once with price and energy back, for each quarter asked for. */
import type { Counterfactuals } from '../attribute/counterfactuals.ts';
import { valuesPerRun } from '../attribute/counterfactuals.ts';
import { measureAsItIs } from '../attribute/measure.ts';
import { type StructuralQuarter, structuralOf, structuralPlan, structuralQuarter } from '../attribute/structural.ts';
import { quoted, usageError } from '../config/fault.ts';
import { buildCalendar } from '../scenario/calendar.ts';
import type { Study } from '../scenario/study.ts';
import { InterruptedError, scenarioOf } from './attribute.ts';
import { type CounterfactualOptions, simulateCounterfactuals } from './counterfactuals.ts';

export interface StructuralOptions extends CounterfactualOptions {
  scenario?: string | undefined;
  /** Quarters by name; all that have one before them when left out. */
  quarters?: readonly string[] | undefined;
  runs?: number | undefined;
}

/** For each quarter: what of a fall would not return if price and energy went back to their level before it. */
export async function structural(study: Study, options: StructuralOptions = {}): Promise<StructuralQuarter[]> {
  const { model } = scenarioOf(study, options.scenario);
  const { quarters } = buildCalendar(study.start, study.until, model.market.gridDays);
  const names = quarters.slice(1).map(({ name }) => name);
  const found: StructuralQuarter[] = [];
  for (const name of options.quarters ?? names) {
    if (!names.includes(name)) throw usageError('--quarter', `must be one of ${names.join(', ')}, got ${quoted(name)}`);
    found.push(await oneQuarter(study, model, names.indexOf(name) + 1, options));
  }
  return found;
}

async function oneQuarter(
  study: Study,
  model: Counterfactuals['model'],
  q: number,
  options: StructuralOptions,
): Promise<StructuralQuarter> {
  const plan = structuralPlan(study, q);
  const request: Counterfactuals = {
    model,
    runNumbers: Array.from({ length: options.runs ?? study.runs }, (_, run) => run),
    causes: [],
    subsets: { kind: 'given', freezes: plan.freezes },
    heldFrom: plan.freezes[1].from,
    readings: plan.readings,
    asItIs: plan.asItIs,
  };
  const { values, failed, interrupted } = await simulateCounterfactuals(plan.study, request, options);
  if (interrupted) throw new InterruptedError();
  const isBad = new Set(failed.map(({ slot }) => slot));
  const slots = request.runNumbers.map((_, slot) => slot).filter((slot) => !isBad.has(slot));
  const identity = plan.asItIs.map((_, place) => measureAsItIs(request, slots, values, place));
  const width = plan.readings.length;
  const runs = slots.map((slot, at) => {
    const base = slot * valuesPerRun(request);
    return structuralOf(
      values[base],
      values[base + 1],
      values[base + width + 2],
      identity.map((term) => term[at]),
    );
  });
  return structuralQuarter(plan.quarter, runs);
}
