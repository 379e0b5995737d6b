/** Figures for papers: each chart as PDF at the width of a page and of a column, and the text of its caption. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomicallySoon } from '../results/atomicFile.ts';
import { draw } from './chartFiles.ts';
import type { ChartSpec } from './chartSpec.ts';
import { cropped } from './croppedDrawing.ts';
import { figurePdf } from './figurePdf.ts';
import { cleanText, formatNumber } from './format.ts';
import type { ChartProvenance } from './provenance.ts';

/** Seven and three and a half inches, in points. */
const PAGE_WIDTH = 504;
const COLUMN_WIDTH = 252;

/** Writes figures/ID.pdf, figures/ID-column.pdf and figures/ID.caption.txt; gives the paths written. */
export async function writeFigures(charts: readonly ChartSpec[], provenance: ChartProvenance, dir: string): Promise<string[]> {
  await mkdir(join(dir, 'figures'), { recursive: true });
  const paths: string[] = [];
  for (const chart of charts) {
    const drawings = await draw(chart);
    const files: [string, string | Uint8Array][] = [
      [`${chart.id}.pdf`, await figureOf(chart, drawings.wide, false, PAGE_WIDTH)],
      [`${chart.id}-column.pdf`, await figureOf(chart, drawings.narrow, true, COLUMN_WIDTH)],
      [`${chart.id}.caption.txt`, caption(chart, provenance)],
    ];
    for (const [name, content] of files) {
      await writeAtomicallySoon(join(dir, 'figures', name), content);
      paths.push(`figures/${name}`);
    }
  }
  return paths;
}

/** Without title and source, which stand in the caption. */
function figureOf(chart: ChartSpec, svg: string, narrow: boolean, width: number): Promise<Uint8Array> {
  const { content, viewBox, ...drawn } = cropped(chart, svg, narrow, false);
  const size = { width, height: (drawn.height * width) / drawn.width };
  const root = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${size.width}" height="${size.height}" viewBox="${viewBox}">`;
  return figurePdf(`${root}${content}</svg>`, chart.title, size);
}

/** What a reader of the paper must know: the finding, what is drawn, n, interval, seed, version. */
function caption({ title, subtitle, units }: ChartSpec, provenance: ChartProvenance): string {
  const { studyName, studyHash, scenarios, runs, seed, version, dataVintage } = provenance;
  const counts = [...new Set((scenarios ?? [{ runs }]).map((scenario) => scenario.runs))].sort((a, b) => a - b);
  const n = `n = ${counts.map((count) => formatNumber(count)).join(' to ')} runs${(scenarios?.length ?? 1) > 1 ? ' a scenario' : ''}`;
  const hasErrors = Object.keys(units).some((column) => column.startsWith('mcse'));
  const interval = `Intervals hold the middle 90% of runs (5th to 95th percentile) unless said otherwise${hasErrors ? '; Monte Carlo standard errors are in the table of the chart' : ''}.`;
  const data = dataVintage === undefined ? '' : ` Real data to ${dataVintage}.`;
  return `${title}. ${subtitle} ${n}. ${interval} Seed ${seed}, hashpivot ${version}, study ${cleanText(studyName)} (hash ${studyHash}).${data}\n`;
}
