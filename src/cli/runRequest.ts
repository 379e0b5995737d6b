/** What `run` is asked for: options and study read together, so that everything wrong with either is said at once. */
import { join } from 'node:path';
import type { DrawOptions } from '../charts/drawOptions.ts';
import type { GivenDrawOptions } from '../charts/readDrawOptions.ts';
import type { Fault } from '../config/fault.ts';
import type { LoadOptions } from '../config/load.ts';
import type { Study } from '../scenario/study.ts';
import { isBadInput } from './action.ts';
import { readPrecision, readWorkers } from './options.ts';
import type { OutputOptions } from './terminal.ts';

export interface RunCommandOptions extends OutputOptions, Pick<GivenDrawOptions, 'locale'> {
  runs?: string;
  seed?: string;
  scenario: string[];
  set: string[];
  workers?: string;
  out?: string;
  only?: string;
  precision?: string;
  dryRun?: boolean;
  charts: boolean;
  force?: boolean;
}

/** What a run is asked for, all options read. */
export interface RunRequest {
  study: Study;
  out: string;
  workers: number;
  force: boolean;
  charts: boolean;
  drawing: DrawOptions;
  only: number[] | undefined;
  precision: number | undefined;
}

/** Runs `read`; what is wrong with the input joins `faults`, so that all of it is said at once. */
function gathering<T>(faults: Fault[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!isBadInput(error)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
}

/** What a sweep would vary is nothing to a run: changing it leaves the run's results what they are. */
function withoutSweep({ sweep: _, ...study }: Study): Study {
  return study;
}

export async function readRequest(file: string, options: RunCommandOptions): Promise<RunRequest> {
  const [{ ConfigError }, { loadStudy }, { parseRunList }, { readDrawOptions }] = await Promise.all([
    import('../config/fault.ts'),
    import('../config/load.ts'),
    import('../plan/runList.ts'),
    import('../charts/readDrawOptions.ts'),
  ]);
  const faults: Fault[] = [];
  const { runs, seed, scenario, set } = options;
  const load: LoadOptions = { set, scenarios: scenario, ...(runs !== undefined && { runs }), ...(seed !== undefined && { seed }) };
  const workers = readWorkers(options.workers, faults);
  const precision = readPrecision(options.precision, faults);
  const { only: list } = options;
  const only = list === undefined ? undefined : gathering(faults, () => parseRunList(list));
  const drawing = gathering(faults, () => readDrawOptions(options));
  const study = gathering(faults, () => withoutSweep(loadStudy(file, load)));
  // a history that cannot be read is said before anything is simulated, not when charts are drawn
  const { history } = study ?? {};
  if (history !== undefined) {
    const { loadHistory } = await import('../history/readHistory.ts');
    gathering(faults, () => loadHistory(history));
  }
  if (faults.length > 0 || study === undefined || drawing === undefined) throw new ConfigError(faults);
  const out = options.out ?? join('out', study.name);
  return { study, out, workers, precision, only, force: options.force === true, charts: options.charts, drawing };
}
