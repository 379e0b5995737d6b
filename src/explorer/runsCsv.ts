/** The outcomes of every run with all their digits: what a reader can hold against the command line. */

import { RUN_SERIES } from '../model/observables.ts';
import { csvText } from '../results/csv.ts';
import { RUN_STATUS, type StudyResult } from '../results/studyResult.ts';

export function runsCsv({ study, cases, runs, status, outcomes }: StudyResult): string {
  const rows = cases.flatMap(({ scenarioIndex }, caseIndex) =>
    Array.from({ length: runs }, (_, run) => run)
      .filter((run) => status[caseIndex * runs + run] === RUN_STATUS.ok)
      .map((run) => ({
        scenario: study.scenarios[scenarioIndex]!.name,
        run,
        ...Object.fromEntries(RUN_SERIES.map((name) => [name, outcomes[name][caseIndex * runs + run]!])),
      })),
  );
  return csvText(['scenario', 'run', ...RUN_SERIES], rows);
}
