/** The library: load a study, simulate it, summarise it, draw it. */
import type { ChartSpec } from './charts/chartSpec.ts';
import { CHARTS } from './charts/charts.ts';
import { chartContext } from './charts/context.ts';
import { quoted, usageError } from './config/fault.ts';
import { loadHistory } from './history/readHistory.ts';
import { studyHash } from './results/studyHash.ts';
import type { StudyResult } from './results/studyResult.ts';
import { programVersion } from './results/version.ts';

export type { Attribution, Part } from './attribute/attribution.ts';
export type { EarlyWarning } from './attribute/earlyWarning.ts';
export type { StructuralQuarter } from './attribute/structural.ts';
export type { ChartSpec } from './charts/chartSpec.ts';
export { findings } from './charts/findings.ts';
export { type Comparison, compareScenarios } from './compare/comparison.ts';
export { crossScenarios, type Factorial } from './compare/factorial.ts';
export { ConfigError, type Fault, formatFault } from './config/fault.ts';
export { type LoadOptions, loadStudy } from './config/load.ts';
export { readResult } from './results/read.ts';
export type { RunFailure, StudyResult } from './results/studyResult.ts';
export { type AttributeOptions, attribute } from './run/attribute.ts';
export { type EarlyWarningOptions, earlyWarning } from './run/earlyWarning.ts';
export { type RunOptions, type RunSummary, runStudy } from './run/runStudy.ts';
export { type SimulateOptions, simulateStudy as simulate } from './run/simulateStudy.ts';
export { type StructuralOptions, structural } from './run/structural.ts';
export type { Case, ModelConfig, Scenario, Study } from './scenario/study.ts';
export { type SummaryRow, summarise } from './summary/summarise.ts';
export { type OutcomeName, readSweep, type SweepOutcome, type SweepResult } from './sweep/readSweep.ts';

/** Ids of the charts there are. */
export const chartIds: readonly string[] = Object.keys(CHARTS);

/** One chart of a result as Vega-Lite specifications, words and table; undefined when the result has nothing to show in it. */
export function chart(result: StudyResult, id: string): ChartSpec | undefined {
  const build = CHARTS[id];
  if (build === undefined) throw usageError('chart', `must be one of ${chartIds.join(', ')}, got ${quoted(id)}`);
  const context = chartContext({
    result,
    history: loadHistory(result.study.history).epochs,
    version: programVersion(),
    studyHash: studyHash(result.study),
  });
  return context && build(context);
}
export { type ContestEquilibrium, contestEquilibrium, freeEntryHashrate } from './theory/cournot.ts';
