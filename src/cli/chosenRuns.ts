/** `run --only 0-9,42`: simulates these runs alone and prints their outcomes, to look at one run closely. Writes nothing. */
import { RUN_SERIES } from '../model/observables.ts';
import type { StudyResult } from '../results/studyResult.ts';
import { simulateStudy } from '../run/simulateStudy.ts';
import { EXIT } from './exitCodes.ts';
import { listenForInterrupt } from './interrupt.ts';
import type { RunRequest } from './runRequest.ts';
import type { Terminal } from './terminal.ts';
import { formatTable } from './textTable.ts';

/** Outcomes shown in the table; --json gives all. */
const SHOWN = ['end_hashrate_ehs', 'change_over_study_pct', 'end_price_usd', 'end_ai_operating_mw', 'end_hhi_owner', 'epochs'] as const;

function rowsOf({ study, cases, runs, status, outcomes, failures }: StudyResult, numbers: readonly number[]): Record<string, unknown>[] {
  return cases.flatMap(({ scenarioIndex }, c) =>
    Array.from({ length: runs }, (_, slot) => {
      const at = c * runs + slot;
      const run = numbers[slot] as number;
      const message = failures.find((failure) => failure.caseIndex === c && failure.run === run)?.message;
      return {
        scenario: study.scenarios[scenarioIndex]?.name,
        run,
        status: status[at] === 1 ? 'ok' : 'failed',
        ...(message !== undefined && { error: message }),
        ...Object.fromEntries(RUN_SERIES.map((name) => [name, outcomes[name][at]])),
      };
    }),
  );
}

export async function simulateChosenRuns({ study, workers }: RunRequest, only: readonly number[], terminal: Terminal): Promise<number> {
  const interrupt = listenForInterrupt(terminal);
  // A handful of runs is done before a worker has started.
  const result = await simulateStudy(study, { workers: only.length < 50 ? 0 : workers, only, signal: interrupt.signal });
  interrupt.release();
  if (result.interrupted) return EXIT.interrupted;
  const rows = rowsOf(
    result,
    [...new Set(only)].sort((a, b) => a - b),
  );
  if (terminal.isJson) terminal.json(rows);
  else terminal.result(formatTable(['scenario', 'run', 'status', ...SHOWN], rows));
  for (const { message } of result.failures) terminal.complain(`failed: ${message}`);
  return result.failures.length > 0 ? EXIT.someFailed : EXIT.done;
}
