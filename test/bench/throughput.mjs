import { firmEpochs, median, pivotStudy, secondsOfPasses, sizeOf, withPool } from './measure.mjs';

export const question = 'How many firm-epochs a second does the main study simulate, on one worker and on two?';

const PASSES = 5;

export async function* answer() {
  const study = pivotStudy({ runs: 100 });
  yield `${sizeOf(study)}; median of ${PASSES} passes, threads warm`;
  const rates = [];
  for (const workers of [0, 1, 2]) {
    rates[workers] = await withPool(workers, study, async (pool, shared) => {
      const seconds = median(await secondsOfPasses(pool, shared, PASSES));
      return { million: firmEpochs(shared) / seconds / 1e6, runs: shared.columns.status.length / seconds };
    });
    const { million, runs } = rates[workers];
    yield `${workers} worker${workers === 1 ? ' ' : 's'}  ${million.toFixed(1)} million firm-epochs/s, ${runs.toFixed(0)} runs/s`;
  }
  yield `two workers against one: ${(rates[2].million / rates[1].million).toFixed(2)} times (bar 1.6); one worker: bar 30 million`;
}
