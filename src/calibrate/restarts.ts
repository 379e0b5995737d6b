/** CMA-ES begun again with twice the population each time it stalls, until evaluations run out (Auger and Hansen 2005, IPOP-CMA-ES). */
import { type CmaesOptions, type CmaesResult, minimise } from './cmaes.ts';

export async function minimiseWithRestarts(options: CmaesOptions): Promise<CmaesResult & { restarts: number }> {
  const first = options.populationSize ?? 4 + Math.floor(3 * Math.log(options.start.length));
  let best = await minimise({ ...options, populationSize: first });
  let evaluations = best.evaluations;
  let restarts = 0;
  for (let populationSize = 2 * first; evaluations + populationSize <= options.maxEvaluations; populationSize *= 2) {
    restarts++;
    const again = await minimise({
      ...options,
      populationSize,
      seed: options.seed + restarts,
      maxEvaluations: options.maxEvaluations - evaluations,
      onGeneration: (value, count) => options.onGeneration?.(Math.min(value, best.value), evaluations + count),
    });
    evaluations += again.evaluations;
    const trace = [...best.trace, ...again.trace.map((value) => Math.min(value, best.value))];
    best = { ...(again.value < best.value ? again : best), trace };
  }
  return { ...best, evaluations, restarts };
}
