/** The answer of a sweep to what was asked of it: worked out in numbers, then put in words. */
import { factorOf } from '../charts/sweep/factorOf.ts';
import { outcomeWords } from '../charts/sweep/outcomeWords.ts';
import type { AnalysedSweep } from '../charts/sweep/page.ts';
import type { SweepWords } from '../charts/sweep/sweepFigures.ts';
import { usageError } from '../config/fault.ts';
import { programVersion } from '../results/version.ts';
import { analyseOutcome, analyseRegions } from '../sensitivity/analysis.ts';
import type { Expression } from '../sensitivity/expression.ts';
import type { Outcomes } from '../sensitivity/outcomes.ts';
import type { SweepResult } from '../sweep/readSweep.ts';
import { answerOf } from './sweepQuestion.ts';

export interface Asked {
  outcome: Expression;
  when: Expression;
  title: string | undefined;
  scenario: number;
  seed: number;
  resamples: number | undefined;
  boxes: number | undefined;
  density: number | undefined;
}

/** What the sweep answers, in numbers alone: it is worked out once, and told in as many languages as are asked for. */
export interface SweepAnswer extends Omit<AnalysedSweep, 'words' | 'regionWords'> {
  /** Fewest runs of a point with an outcome, and with the condition that regions are about. */
  runs: number;
  regionRuns: number;
}

export async function answerSweep(sweep: SweepResult, asked: Asked): Promise<SweepAnswer> {
  const { design, study } = sweep;
  const { outcome, when, scenario, seed, resamples, boxes, density } = asked;
  const outcomes = await answerOf(sweep, outcome, scenario);
  const conditions = when.text === outcome.text ? outcomes : await answerOf(sweep, when, scenario);
  const options = {
    seed,
    resamples,
    isCondition: outcome.isCondition,
    commonWorlds: sweep.worlds === 'common',
    levels: study.sweep?.levels,
  };
  return asRefusal(() => {
    const regions = analyseRegions(design, conditions, { seed, boxes, density });
    return {
      analysis: analyseOutcome(design, outcomes, options),
      ...('leftOut' in regions ? { regions: undefined, regionsLeftOut: regions.leftOut } : { regions }),
      baseline: baselineOf(sweep, scenario),
      failed: sweep.runsFailed,
      runs: fewestRuns(outcomes),
      regionRuns: fewestRuns(conditions),
    };
  });
}

/** In the current language. */
export function inWords(
  sweep: SweepResult,
  { outcome, when, title, scenario }: Asked,
  { runs, regionRuns, ...answer }: SweepAnswer,
): AnalysedSweep {
  const { design, study } = sweep;
  const factors = new Map(design.factors.map(({ path, unit }) => [path, factorOf(path, unit)]));
  const wordsFor = (expression: Expression, fewest: number): SweepWords => ({
    outcome: outcomeWords(expression, study.until, title),
    scenario: sweep.scenarios.length > 1 ? sweep.scenarios[scenario]!.title : undefined,
    factors,
    points: design.points,
    runs: fewest,
    provenance: provenanceOf(sweep, scenario, fewest),
  });
  return { ...answer, words: wordsFor(outcome, runs), regionWords: wordsFor(when, regionRuns) };
}

/** What the statistics refuse is bad input: a design that is not whole. */
function asRefusal<T>(analyse: () => T): T {
  try {
    return analyse();
  } catch (error) {
    if (error instanceof RangeError) throw usageError('sensitivity', error.message);
    throw error;
  }
}

function fewestRuns({ pointIds, runs, values }: Outcomes): number {
  return pointIds.reduce((fewest, _, p) => {
    const done = values.subarray(p * runs.length, (p + 1) * runs.length).reduce((n, value) => n + Number(!Number.isNaN(value)), 0);
    return done === 0 ? fewest : Math.min(fewest, done);
  }, runs.length);
}

function provenanceOf({ study, studyHash, scenarios }: SweepResult, scenario: number, runs: number): SweepWords['provenance'] {
  const { name, title } = scenarios[scenario]!;
  return {
    studyName: study.name,
    question: study.question,
    studyHash,
    scenario: name,
    scenarios: [{ name, title, runs }],
    seed: study.seed,
    runs,
    version: programVersion(),
  };
}

/** Where the study itself stands on a map of two factors. */
function baselineOf({ study, design, scenarios }: SweepResult, scenario: number): { x: number; y: number } | undefined {
  const model = study.scenarios.find(({ name }) => name === scenarios[scenario]!.name)?.model;
  const [x, y] = design.factors.map(({ path }, f) => {
    const value = path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], model);
    const tried = design.values[f]!.filter((one) => typeof one === 'number');
    return typeof value === 'number' && value >= Math.min(...tried) && value <= Math.max(...tried) ? value : undefined;
  });
  return x === undefined || y === undefined ? undefined : { x, y };
}
