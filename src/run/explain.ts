/** Everything `attribute` answers with: shares of causes, structural or cyclical, early warning, and the runs themselves for what to watch. */
import type { Attribution } from '../attribute/attribution.ts';
import type { EarlyWarning } from '../attribute/earlyWarning.ts';
import type { StructuralQuarter } from '../attribute/structural.ts';
import type { StudyResult } from '../results/studyResult.ts';
import type { Study } from '../scenario/study.ts';
import { type AttributeOptions, attribute, InterruptedError, scenarioOf } from './attribute.ts';
import { earlyWarning } from './earlyWarning.ts';
import { simulateStudy } from './simulateStudy.ts';
import { structural } from './structural.ts';

export interface ExplainOptions extends AttributeOptions {
  /** Labelled worlds for early warning; none when 0. */
  worlds: number;
  /** Whether every quarter of the study is judged structural or cyclical, not only the one asked for. */
  everyQuarter?: boolean | undefined;
}

export interface Explanation {
  attributions: Attribution[];
  /** Of the quarter asked for, or of every one; empty for two dates. */
  structural: StructuralQuarter[];
  warning: EarlyWarning | undefined;
  /** The scenario's runs over the whole study. */
  result: StudyResult;
}

export async function explain(study: Study, options: ExplainOptions): Promise<Explanation> {
  const { workers, signal, quarter, measure, worlds } = options;
  const scenario = scenarioOf(study, options.scenario);
  const attributions = await attribute(study, options);
  const rest = { workers, signal, scenario: scenario.name };
  const asked = quarter !== undefined && measure !== 'ends' ? [quarter] : [];
  const quarters = options.everyQuarter === true ? undefined : asked;
  const found = await structural(study, { ...rest, quarters, runs: options.runs });
  const warning = worlds > 0 ? await earlyWarning(study, { ...rest, worlds }) : undefined;
  const result = await simulateStudy(
    { ...study, scenarios: [scenario], runs: options.runs ?? study.runs },
    { workers: workers ?? 0, signal },
  );
  if (result.interrupted) throw new InterruptedError();
  return { attributions, structural: found, warning, result };
}
