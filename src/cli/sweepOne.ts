/** `sweep STUDY --point 17 --only 3`: some runs of one point alone, to look at them closely or to see a failure again. Writes nothing. */
import { usageError } from '../config/fault.ts';
import { RUN_SERIES } from '../model/observables.ts';
import { createSimulator, type Simulator } from '../model/simulate.ts';
import { parseRunList } from '../plan/runList.ts';
import { messageOf } from '../run/job.ts';
import { failedRunError } from '../sweep/merge/failedRun.ts';
import { casesOf } from '../sweep/plan/cases.ts';
import { EXIT } from './exitCodes.ts';
import { readWhole, type SweepCommandOptions, type SweepRequest } from './sweepRequest.ts';
import type { Terminal } from './terminal.ts';
import { formatTable } from './textTable.ts';

const SHOWN = ['end_hashrate_ehs', 'change_over_study_pct', 'end_price_usd', 'end_ai_operating_mw', 'epochs'] as const;
const MOST = 10_000;

/** `--only` takes the numbers of the column run: those of worlds, where points have worlds of their own. */
export async function simulateOnePoint({ plan, design }: SweepRequest, options: SweepCommandOptions, terminal: Terminal): Promise<number> {
  if (options.point === undefined || options.only === undefined)
    throw usageError('--point', 'and --only belong together: which point, and which of its runs');
  const id = readWhole('--point', options.point, 0, design.points - 1);
  const worlds = [...new Set(parseRunList(options.only))].sort((a, b) => a - b);
  const first = plan.worlds === 'common' ? 0 : id * plan.runs;
  const outside = worlds.find((world) => world < first || world >= first + plan.runs);
  if (outside !== undefined) throw usageError('--only', `run ${outside} is not one of point ${id}, ${first} to ${first + plan.runs - 1}`);
  if (worlds.length > MOST) throw usageError('--only', `more than ${MOST} runs: make it a sweep of one point`);
  const values = design.values.map((column) => column[id]);
  const cases = casesOf(plan)({ id, values });
  const parameters = Object.fromEntries(design.factors.map(({ path }, f) => [path, values[f]]));
  let simulator: Simulator | undefined;
  const failed: string[] = [];
  const rows = worlds.flatMap((run) =>
    cases.map(({ scenarioIndex }, caseIndex) => {
      const { name: scenario } = plan.study.scenarios[scenarioIndex];
      const keys = { scenario, point_id: id, run, seed: plan.study.seed };
      try {
        simulator ??= createSimulator(plan.study, cases);
        const { outcomes } = simulator.simulate(caseIndex, run);
        return { ...keys, status: 'ok', ...parameters, ...Object.fromEntries(RUN_SERIES.map((name) => [name, outcomes[name]])) };
      } catch (error) {
        simulator = undefined;
        const message = failedRunError(plan, scenario, id, run, messageOf(error));
        failed.push(message);
        return { ...keys, status: 'failed', error: message, ...parameters };
      }
    }),
  );
  if (terminal.isJson) terminal.json(rows);
  else terminal.result(formatTable(['scenario', 'point_id', 'run', 'status', ...Object.keys(parameters), ...SHOWN], rows));
  for (const message of failed) terminal.complain(`failed: ${message}`);
  return failed.length > 0 ? EXIT.someFailed : EXIT.done;
}
