/** The library: load a study, simulate it, summarise it, draw it. */

export type { ChartContext } from './charts/context.ts';
export { ConfigError, type Fault, formatFault } from './config/fault.ts';
export { type LoadOptions, loadStudy } from './config/load.ts';
export type { RunFailure, StudyResult } from './results/studyResult.ts';
export { type SimulateOptions, simulateStudy as simulate } from './run/simulateStudy.ts';
export type { Case, ModelConfig, Scenario, Study } from './scenario/study.ts';
export { findings } from './summary/findings.ts';
export { type SummaryRow, summarise } from './summary/summarise.ts';
