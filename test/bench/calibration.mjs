import { availableParallelism } from 'node:os';
import { readPastHistory } from '../../dist/src/backtest/readPastHistory.js';
import { problemOf } from '../../dist/src/calibrate/calibrate.js';
import { createEvaluator } from '../../dist/src/calibrate/evaluator.js';
import { fitWithoutNoise, windowsRmse } from '../../dist/src/calibrate/fit.js';
import { scoresFromPrior, simulatePool } from '../../dist/src/calibrate/pool.js';
import { recover } from '../../dist/src/calibrate/recovery.js';
import { loadStudy } from '../../dist/src/config/load.js';

export const question =
  'How long does a fit to five years of windows take, and do 90 % intervals hold planted parameters in 100 synthetic histories?';

const REPEATS = 100;

export async function* answer() {
  const study = loadStudy('configs/calibration.yaml');
  const { calibration: config, seed } = study;
  const input = { history: readPastHistory(), base: study.scenarios[0].model, config };
  const windows = config.windows.map((start) => ({ start, quarters: config.quarters }));
  const dimension = config.parameters.length;
  const workers = availableParallelism();
  const evaluator = createEvaluator({ problem: problemOf(input), windows, seed }, workers);
  try {
    const begun = performance.now();
    const before = process.cpuUsage();
    const common = { dimension, seed, discrepancySd: config.discrepancySd };
    const fit = await fitWithoutNoise(evaluator, windows.length, { ...common, maxEvaluations: config.evaluations });
    const [runs] = await evaluator.evaluate([{ z: fit.z, run: 0, noise: false }]);
    const seconds = (performance.now() - begun) / 1000;
    const cpu = process.cpuUsage(before).user / 1e6;
    yield `fit: ${fit.evaluations} evaluations of ${windows.length} windows, ${workers} workers, ${seconds.toFixed(0)} s (${cpu.toFixed(0)} CPU s); error ${windowsRmse(runs).toFixed(4)}; bars 600 s, 0.05`;
    const options = { ...common, size: config.pool, firstRun: 1_000_000 };
    const pool = await simulatePool(evaluator, scoresFromPrior(options), options);
    for (const { parameter, coverage, shrinkage } of recover(
      pool,
      config.parameters.map(({ name }) => name),
      REPEATS,
      seed,
    )) {
      yield `${parameter.padEnd(15)} 90 % intervals hold ${(100 * coverage).toFixed(0)} % of ${REPEATS}; posterior ${shrinkage.toFixed(2)} of the prior`;
    }
  } finally {
    await evaluator.close();
  }
}
