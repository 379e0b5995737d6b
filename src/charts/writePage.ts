/** Writes a page of results with all its charts: what every command that finds something leaves behind. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomicallySoon } from '../results/atomicFile.ts';
import { pageText } from './chartFiles.ts';
import type { DrawOptions } from './drawOptions.ts';
import { inLocale } from './locale.ts';
import { resultPage } from './page.ts';
import { chartsIn, type PageContent } from './pageContent.ts';
import type { ChartProvenance } from './provenance.ts';
import { drawCharts } from './writeCharts.ts';

/** Writes charts/ID/... for each chart in the sections, then index.html; gives the paths written. */
export async function writePage(
  content: PageContent,
  provenance: ChartProvenance,
  dir: string,
  options: DrawOptions = {},
): Promise<string[]> {
  await mkdir(dir, { recursive: true });
  const { files, drawings } = await drawCharts(chartsIn(content.sections), provenance, dir, options);
  const page = inLocale(options.locale ?? 'en', () => resultPage(content, provenance, (chart) => drawings.get(chart)!, options));
  await writeAtomicallySoon(join(dir, 'index.html'), pageText(page));
  return [...files, 'index.html'];
}
