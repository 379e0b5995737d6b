import { resultOf } from '../../dist/src/run/resultOf.js';
import { median, pivotStudy, secondsOfPasses, withPool } from './measure.mjs';

export const question = 'How does the cost of a run grow with the number of epochs?';

export async function* answer() {
  for (const until of ['2027-03-31', '2028-12-31', '2032-12-31', '2040-12-31']) {
    const study = { ...pivotStudy({ runs: 60, scenarios: ['as-contracted'] }), until };
    yield await withPool(0, study, async (pool, shared) => {
      const seconds = median(await secondsOfPasses(pool, shared, 3));
      const epochs = resultOf(shared).outcomes.epochs.reduce((sum, n) => sum + n, 0) / study.runs;
      const perRun = (1000 * seconds) / study.runs;
      return `until ${until}  ${epochs.toFixed(0).padStart(4)} epochs  ${perRun.toFixed(2).padStart(7)} ms a run, ${((1000 * perRun) / epochs).toFixed(1)} µs an epoch`;
    });
  }
}
