import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { readPastHistory } from '../../dist/src/backtest/readPastHistory.js';
import { MODES, runBacktest, startsFrom } from '../../dist/src/backtest/runBacktest.js';
import { loadStudy } from '../../dist/src/config/load.js';
import { loadHistory } from '../../dist/src/history/readHistory.js';

export const question =
  'How long does the default backtest take, and what does it say? Bar: 1,000 runs a start in five minutes on two cores.';

export async function* answer() {
  const study = loadStudy(resolve('configs/backtest.yaml'));
  const history = loadHistory();
  const starts = startsFrom(history);
  const workers = availableParallelism();
  const [begun, used] = [performance.now(), process.cpuUsage()];
  const result = await runBacktest(study, history, readPastHistory(), { starts, modes: MODES, workers });
  const { user } = process.cpuUsage(used);
  const runs = study.runs * study.scenarios.length * MODES.length * starts.length;
  yield `${starts.length} starts, ${runs} runs of up to a year: ${((performance.now() - begun) / 1000).toFixed(0)} s on ${workers} workers, ${(user / 1e6).toFixed(0)} s of CPU`;
  for (const { mode, method, rival, horizon, skill, low, high } of result.skills.filter((one) => one.rival === 'drift')) {
    const shown = [skill, low, high].map((value) => `${(100 * value).toFixed(0)} %`);
    yield `${mode.padEnd(10)} ${method.padEnd(6)} against ${rival}, ${horizon} ahead: skill ${shown[0]} (${shown[1]} to ${shown[2]})`;
  }
}
