/**
 * Rig generations, least efficient first: the known ones, then a frontier that goes on past them, one generation
 * every `frontierCadenceYears`, each `frontierImprovementShare` better. A rig cannot be ordered before its release.
 */
import type { ModelConfig, ModelParameters } from '../../scenario/study.ts';
import { DAYS_PER_YEAR, dayOf } from '../../units.ts';

/** A drawn cadence may be this much quicker than the configured one before generations run out. */
const QUICKEST_CADENCE = 0.5;
const MOST_FUTURE_GENERATIONS = 24;

export interface Generations {
  count: number;
  /** How many are known by name; the rest is the frontier's continuation. */
  known: number;
  efficiencyJPerTH: Float64Array;
  /** The inverse of efficiency: EH/s that a MW carries. */
  ehsPerMW: Float64Array;
  releaseDay: Float64Array;
}

function typicalCadence(value: ModelConfig['rigs']['frontierCadenceYears']): number {
  if (typeof value === 'number') return value;
  const [first, second] = Object.values(value)[0] as number[];
  return ('triangular' in value ? second : first) * QUICKEST_CADENCE;
}

/** Room for every generation that can be released until the end day. */
export function createGenerations(rigs: ModelConfig['rigs'], endDay: number): Generations {
  const known = rigs.generations.length;
  const lastRelease = dayOf(rigs.generations[known - 1].release);
  const years = Math.max(0, endDay - lastRelease) / DAYS_PER_YEAR;
  const future = Math.min(MOST_FUTURE_GENERATIONS, Math.floor(years / typicalCadence(rigs.frontierCadenceYears)));
  const count = known + future;
  return {
    count,
    known,
    efficiencyJPerTH: new Float64Array(count),
    ehsPerMW: new Float64Array(count),
    releaseDay: new Float64Array(count),
  };
}

/** Fills efficiencies and release days from one run's parameters. */
export function fillGenerations(generations: Generations, rigs: ModelParameters['rigs']): void {
  const { count, known, efficiencyJPerTH, ehsPerMW, releaseDay } = generations;
  for (let g = 0; g < known; g++) {
    efficiencyJPerTH[g] = rigs.generations[g].efficiencyJPerTH;
    releaseDay[g] = dayOf(rigs.generations[g].release);
  }
  for (let g = known; g < count; g++) {
    efficiencyJPerTH[g] = efficiencyJPerTH[g - 1] * (1 - rigs.frontierImprovementShare);
    releaseDay[g] = releaseDay[g - 1] + rigs.frontierCadenceYears * DAYS_PER_YEAR;
  }
  for (let g = 0; g < count; g++) ehsPerMW[g] = 1 / efficiencyJPerTH[g];
}

/** Index of the newest generation released by `day`; the first one if none is. */
export function frontierAt(generations: Generations, day: number): number {
  let g = generations.count - 1;
  while (g > 0 && generations.releaseDay[g] > day) g--;
  return g;
}
