/** How long the runs of a sweep take, from a few of them simulated now: the first ones warm up and do not count. */

import { createSimulator } from '../../model/simulate.ts';
import type { Design } from '../design/design.ts';
import { casesOf } from '../plan/cases.ts';
import { casesPerPoint, type SweepPlan } from '../plan/sweepPlan.ts';

const WARM_UP_RUNS = 4;
const MEASURED_RUNS = 12;
const MOST_SECONDS = 3;
/** Points looked at: the first, and one every so far. */
const POINTS = 3;

export interface Estimate {
  runs: number;
  secondsPerRun: number;
  /** On one core. */
  seconds: number;
}

function totalRuns(plan: SweepPlan): number {
  return plan.design.points * casesPerPoint(plan) * plan.runs;
}

export function estimateSpeed(plan: SweepPlan, design: Design): Estimate {
  const ids = [...new Set(Array.from({ length: POINTS }, (_, i) => Math.floor((i * (design.points - 1)) / (POINTS - 1))))];
  const casesAt = casesOf(plan);
  const cases = ids.flatMap((id) => casesAt({ id, values: design.values.map((column) => column[id]) }));
  const simulator = createSimulator(plan.study, cases);
  let measured = 0;
  let begun = performance.now();
  const stop = begun + MOST_SECONDS * 1000;
  for (let run = 0; run < WARM_UP_RUNS + MEASURED_RUNS && performance.now() < stop; run++) {
    if (run === WARM_UP_RUNS) {
      measured = 0;
      begun = performance.now();
    }
    for (let c = 0; c < cases.length; c++, measured++) tryRun(() => simulator.simulate(c, run));
  }
  const secondsPerRun = (performance.now() - begun) / 1000 / Math.max(1, measured);
  const runs = totalRuns(plan);
  return { runs, secondsPerRun, seconds: secondsPerRun * runs };
}

/** A run that throws takes its time as well. */
function tryRun(simulate: () => unknown): void {
  try {
    simulate();
  } catch {
    // told when the sweep is run
  }
}
