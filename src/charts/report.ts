/** Draws everything a result folder shows: a folder a chart, and the report page. */
import type { ChartSpec } from './chartSpec.ts';
import { CHARTS } from './charts.ts';
import { type ChartContext, type ChartInput, chartContext } from './context.ts';
import type { DrawOptions } from './drawOptions.ts';
import { findingsByTopic } from './findings.ts';
import { glanceTable } from './glanceTable.ts';
import { inLocale } from './locale.ts';
import type { PageContent } from './pageContent.ts';
import type { ChartProvenance } from './provenance.ts';
import { reportContent } from './reportPage.ts';
import { writeFigures } from './writeFigures.ts';
import { writePage } from './writePage.ts';

export interface DrawnReport {
  /** Paths below the folder. */
  files: string[];
}

export async function drawReport(input: ChartInput, dir: string, options: DrawOptions = {}): Promise<DrawnReport> {
  const { context, content } = inLocale(options.locale ?? 'en', () => contentOf(input));
  return { files: await writePage(content, context?.provenance ?? bareProvenance(input), dir, options) };
}

function contentOf(input: ChartInput): { context: ChartContext | undefined; content: PageContent } {
  const context = chartContext(input);
  const glance = context && glanceTable(context);
  const charts = context === undefined ? [] : chartsOf(context);
  return { context, content: reportContent(input, findingsByTopic(input.result), glance, charts) };
}

/** Figures for papers of the same charts, in English: papers are typeset with their own captions. */
export async function drawFigures(input: ChartInput, dir: string): Promise<DrawnReport> {
  const context = chartContext(input);
  return { files: context === undefined ? [] : await writeFigures(chartsOf(context), context.provenance, dir) };
}

/** Charts the study asks for, in the order of the story; all when it does not say. */
function chartsOf(context: ChartContext): ChartSpec[] {
  const wanted = context.result.study.report.charts;
  const ids = Object.keys(CHARTS).filter((id) => wanted === undefined || wanted.includes(id));
  return ids.flatMap((id) => CHARTS[id]!(context) ?? []);
}

/** Of a result in which no run ended well. */
function bareProvenance({ result, version, studyHash }: ChartInput): ChartProvenance {
  const { name, question, seed, scenarios } = result.study;
  return {
    studyName: name,
    question,
    studyHash,
    scenarios: scenarios.map((scenario) => ({ name: scenario.name, title: scenario.title, runs: 0 })),
    seed,
    runs: result.runs,
    version,
  };
}
