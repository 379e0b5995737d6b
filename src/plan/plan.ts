/**
 * What is to be simulated: cases (scenario x point) by runs, and the sizes of what every run writes. A pure function of the study,
 * so that any number of workers, or of machines, agrees on it.
 */
import { usageError } from '../config/fault.ts';
import { CLASS_IDS, type ClassId, REGION_IDS, type RegionId } from '../config/names.ts';
import { buildCalendar } from '../scenario/calendar.ts';
import type { Case, Study } from '../scenario/study.ts';
import { isoDateOf } from '../units.ts';

/** Cases of one run that are simulated in a row, sharing the run's random draws. */
const CASES_PER_TASK = 8;

export interface PlannedQuarter {
  name: string;
  start: string;
  end: string;
  complete: boolean;
}

export interface Plan {
  cases: Case[];
  /** Run number of every slot of a case, ascending: 0, 1, 2 ... unless a list was asked for. */
  runNumbers: number[];
  gridDates: string[];
  quarters: PlannedQuarter[];
  classes: readonly ClassId[];
  regions: readonly RegionId[];
}

/** Some cases of one slot, simulated in a row. */
export interface Task {
  slot: number;
  firstCase: number;
  endCase: number;
}

export function planStudy(study: Study, only?: readonly number[]): Plan {
  const gridDays = study.scenarios[0].model.market.gridDays;
  const other = study.scenarios.find(({ model }) => model.market.gridDays !== gridDays);
  if (other) {
    throw usageError(
      'market.gridDays',
      `must be the same in every scenario: ${study.scenarios[0].name} has ${gridDays}, ${other.name} has ${other.model.market.gridDays}`,
    );
  }
  const calendar = buildCalendar(study.start, study.until, gridDays);
  return {
    cases: study.scenarios.map(({ model }, scenarioIndex) => ({ scenarioIndex, pointId: 0, model })),
    runNumbers: only ? chosenRuns(only, study.runs) : Array.from({ length: study.runs }, (_, run) => run),
    gridDates: calendar.gridDates,
    quarters: calendar.quarters.map(({ name, startDay, endDay, complete }) => ({
      name,
      start: isoDateOf(startDay),
      end: isoDateOf(Math.ceil(endDay) - 1),
      complete,
    })),
    classes: CLASS_IDS,
    regions: REGION_IDS,
  };
}

function chosenRuns(only: readonly number[], runs: number): number[] {
  const outside = only.find((run) => !Number.isInteger(run) || run < 0 || run >= runs);
  if (outside !== undefined) throw usageError('--only', `run ${outside} is not one of the study's runs, 0 to ${runs - 1}`);
  if (only.length === 0) throw usageError('--only', 'no run named');
  return [...new Set(only)].sort((a, b) => a - b);
}

/** Every task of a plan: run by run, so that a study that is cut short has whole runs. */
export function tasksOf(plan: Pick<Plan, 'cases' | 'runNumbers'>): Task[] {
  const tasks: Task[] = [];
  for (let slot = 0; slot < plan.runNumbers.length; slot++) {
    for (let firstCase = 0; firstCase < plan.cases.length; firstCase += CASES_PER_TASK) {
      tasks.push({ slot, firstCase, endCase: Math.min(firstCase + CASES_PER_TASK, plan.cases.length) });
    }
  }
  return tasks;
}
