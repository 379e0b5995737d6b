import { availableParallelism } from 'node:os';
import { resultOf } from '../../dist/src/run/resultOf.js';
import { headlineQuarterIndex } from '../../dist/src/summary/headline.js';
import { pairedDifference, quarterValues } from '../../dist/src/summary/select.js';
import { pivotStudy, secondsOfPasses, sizeOf, withPool } from './measure.mjs';

export const question = 'How much smaller is the variance of a paired difference, AI on less AI off, than that of independent runs?';

export async function* answer() {
  const study = pivotStudy({ runs: 500 });
  const result = await withPool(availableParallelism(), study, async (pool, shared) => {
    await secondsOfPasses(pool, shared, 0);
    return resultOf(shared);
  });
  yield `${sizeOf(study)}; hashrate at the end of a quarter, against ${study.scenarios[0].title}; bar 5`;
  const headline = headlineQuarterIndex(result);
  for (const quarter of new Set([headline, result.quarters.length - 1])) {
    for (let c = 1; c < result.cases.length; c++) {
      const { mean, mcse, varianceRatio } = pairedDifference((k) => quarterValues(result, k, 'end_hashrate_ehs', quarter), 0, c);
      const title = study.scenarios[c].title.padEnd(14);
      yield `${result.quarters[quarter].name}  ${title} ${mean.toFixed(1).padStart(7)} EH/s, standard error ${mcse.toFixed(2)}; variance ${varianceRatio.toFixed(0)} times smaller`;
    }
  }
}
