/** Writes charts: a folder a chart, with everything a writer embeds it with. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from './atomicWrite.ts';
import { chartFiles, draw } from './chartFiles.ts';
import type { Drawings } from './chartPage.ts';
import type { ChartSpec } from './chartSpec.ts';
import type { ChartProvenance } from './provenance.ts';

export interface WrittenCharts {
  /** Paths below the folder. */
  files: string[];
  drawings: ReadonlyMap<ChartSpec, Drawings>;
}

/** Writes charts/ID/... below `dir` for each chart; gives the paths written. */
export async function writeCharts(charts: readonly ChartSpec[], provenance: ChartProvenance, dir: string): Promise<string[]> {
  return (await drawCharts(charts, provenance, dir)).files;
}

/** The same, with the drawings for a page that shows them. PNGs are made outside this thread, while the next chart is drawn in it. */
export async function drawCharts(charts: readonly ChartSpec[], provenance: ChartProvenance, dir: string): Promise<WrittenCharts> {
  const twice = charts.map(({ id }) => id).find((id, i, all) => all.indexOf(id) !== i);
  if (twice !== undefined) throw new Error(`two charts are called ${twice}`);
  await mkdir(dir, { recursive: true });
  const drawings = new Map<ChartSpec, Drawings>();
  const folders: Promise<string[]>[] = [];
  for (const chart of charts) {
    const drawn = await draw(chart);
    drawings.set(chart, drawn);
    const folder = writeChart(provenance, chart, drawn, dir);
    folder.catch(() => {}); // told below, when all are awaited
    folders.push(folder);
  }
  return { files: (await Promise.all(folders)).flat(), drawings };
}

async function writeChart(provenance: ChartProvenance, chart: ChartSpec, drawings: Drawings, dir: string): Promise<string[]> {
  const files = await chartFiles(provenance, chart, drawings);
  const folder = `charts/${chart.id}`;
  await mkdir(join(dir, folder), { recursive: true });
  await Promise.all([...files].map(([name, content]) => writeAtomically(join(dir, folder, name), content)));
  return [...files.keys()].map((name) => `${folder}/${name}`);
}
