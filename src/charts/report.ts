/** Draws everything a result folder shows: a folder a chart, and the report page. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from './atomicWrite.ts';
import { chartFiles, draw, pageText } from './chartFiles.ts';
import type { Drawings } from './chartPage.ts';
import type { ChartSpec } from './chartSpec.ts';
import { CHARTS } from './charts.ts';
import { type ChartContext, type ChartInput, chartContext } from './context.ts';
import { findingsByTopic } from './findings.ts';
import { glanceTable } from './glanceTable.ts';
import { type DrawnChart, reportPage } from './reportPage.ts';

export interface DrawnReport {
  /** Paths below the folder. */
  files: string[];
}

export async function drawReport(input: ChartInput, dir: string): Promise<DrawnReport> {
  const context = chartContext(input);
  const drawn: DrawnChart[] = [];
  const folders: Promise<string[]>[] = [];
  await mkdir(dir, { recursive: true });
  if (context !== undefined) {
    for (const chart of chartsOf(context)) {
      const drawings = await draw(chart);
      drawn.push({ chart, drawings });
      const folder = writeChart(context, chart, drawings, dir);
      folder.catch(() => {}); // told below, when all are awaited
      folders.push(folder);
    }
  }
  const page = pageText(reportPage(input, findingsByTopic(input.result), context === undefined ? '' : glanceTable(context), drawn));
  const files = (await Promise.all(folders)).flat();
  await writeAtomically(join(dir, 'index.html'), page);
  return { files: [...files, 'index.html'] };
}

/** Charts the study asks for, in the order of the story; all when it does not say. */
function chartsOf(context: ChartContext): ChartSpec[] {
  const wanted = context.result.study.report.charts;
  const ids = Object.keys(CHARTS).filter((id) => wanted === undefined || wanted.includes(id));
  return ids.flatMap((id) => CHARTS[id]!(context) ?? []);
}

/** PNGs are made outside this thread, while the next chart is drawn in it. */
async function writeChart(context: ChartContext, chart: ChartSpec, drawings: Drawings, dir: string): Promise<string[]> {
  const files = await chartFiles(context, chart, drawings);
  const folder = `charts/${chart.id}`;
  await mkdir(join(dir, folder), { recursive: true });
  await Promise.all([...files].map(([name, content]) => writeAtomically(join(dir, folder, name), content)));
  return [...files.keys()].map((name) => `${folder}/${name}`);
}
