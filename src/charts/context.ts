/** What every chart starts from: a result with the choices of its report made (focus, baseline, headline quarter). */
import type { HistoryEpoch } from '../history/history.ts';
import { RUN_STATUS, type StudyResult } from '../results/studyResult.ts';
import { headlineQuarterIndex } from '../summary/headline.ts';
import { dayOf, isoDateOf } from '../units.ts';
import { cleanText, quarterTitle, shortened } from './format.ts';
import { type ChartProvenance, sourceOf } from './provenance.ts';

export interface ChartInput {
  result: StudyResult;
  history: readonly HistoryEpoch[];
  version: string;
  studyHash: string;
}

export interface ScenarioView {
  /** Its case in the result. */
  caseIndex: number;
  name: string;
  title: string;
  /** The title cut to what fits a sentence. */
  short: string;
  /** Runs that ended well. */
  runs: number;
}

export interface HeadlineQuarter {
  index: number;
  /** Like Q2 2026. */
  title: string;
}

export interface ChartContext extends ChartInput {
  /** With at least one run that ended well; the first point of each where the study sweeps. */
  scenarios: ScenarioView[];
  baseline: ScenarioView;
  focus: ScenarioView;
  headline: HeadlineQuarter | undefined;
  provenance: ChartProvenance;
  /** First sentence of the source line of every chart. */
  source: string;
}

/** Undefined when no run of any scenario ended well. */
export function chartContext(input: ChartInput): ChartContext | undefined {
  const scenarios = scenarioViews(input.result);
  const baseline = scenarios[0];
  if (baseline === undefined) return undefined;
  const { study } = input.result;
  const focus = scenarios.find(({ name }) => name === study.report.focus) ?? scenarios[1] ?? baseline;
  const provenance = provenanceOf(input, scenarios, focus);
  return { ...input, scenarios, baseline, focus, headline: headlineQuarter(input.result), provenance, source: sourceOf(provenance) };
}

function scenarioViews(result: StudyResult): ScenarioView[] {
  return result.study.scenarios.flatMap((scenario, scenarioIndex) => {
    const caseIndex = result.cases.findIndex((c) => c.scenarioIndex === scenarioIndex);
    if (caseIndex < 0) return [];
    const status = result.status.subarray(caseIndex * result.runs, (caseIndex + 1) * result.runs);
    const runs = status.reduce((count, s) => count + (s === RUN_STATUS.ok ? 1 : 0), 0);
    if (runs === 0) return [];
    const title = cleanText(scenario.title) || scenario.name;
    return [{ caseIndex, name: scenario.name, title, short: shortened(title, 40), runs }];
  });
}

function headlineQuarter(result: StudyResult): HeadlineQuarter | undefined {
  const index = headlineQuarterIndex(result);
  return index < 0 ? undefined : { index, title: quarterTitle(result.quarters[index]!.name) };
}

function provenanceOf(
  { result, version, studyHash, history }: ChartInput,
  scenarios: ScenarioView[],
  focus: ScenarioView,
): ChartProvenance {
  const last = history.at(-1);
  return {
    studyName: result.study.name,
    question: result.study.question,
    studyHash,
    scenario: focus.name,
    scenarios: scenarios.map(({ name, title, runs }) => ({ name, title, runs })),
    seed: result.study.seed,
    runs: result.runs,
    version,
    dataVintage: last && isoDateOf(Math.floor(dayOf(last.start.slice(0, 10)) + last.days)),
  };
}
