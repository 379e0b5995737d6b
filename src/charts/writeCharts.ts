/** Writes charts: a folder a chart, with everything a writer embeds it with. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomicallySoon } from '../results/atomicFile.ts';
import { chartFiles, draw } from './chartFiles.ts';
import type { Drawings } from './chartPage.ts';
import type { ChartSpec } from './chartSpec.ts';
import type { DrawOptions } from './drawOptions.ts';
import { HOST_SCRIPT } from './pageScript.ts';
import type { ChartProvenance } from './provenance.ts';

/** For the page around embedded charts. */
const HOST_SCRIPT_FILE = 'charts/embed.js';

export interface WrittenCharts {
  /** Paths below the folder. */
  files: string[];
  drawings: ReadonlyMap<ChartSpec, Drawings>;
}

/** Writes charts/ID/... below `dir` for each chart; gives the paths written. */
export async function writeCharts(
  charts: readonly ChartSpec[],
  provenance: ChartProvenance,
  dir: string,
  options: DrawOptions = {},
): Promise<string[]> {
  return (await drawCharts(charts, provenance, dir, options)).files;
}

/** The same, with the drawings for a page that shows them. PNGs are made outside this thread, while the next chart is drawn in it. */
export async function drawCharts(
  charts: readonly ChartSpec[],
  provenance: ChartProvenance,
  dir: string,
  options: DrawOptions,
): Promise<WrittenCharts> {
  const twice = charts.map(({ id }) => id).find((id, i, all) => all.indexOf(id) !== i);
  if (twice !== undefined) throw new Error(`two charts are called ${twice}`);
  await mkdir(dir, { recursive: true });
  const drawings = new Map<ChartSpec, Drawings>();
  const folders: Promise<string[]>[] = [];
  for (const chart of charts) {
    const drawn = await draw(chart);
    drawings.set(chart, drawn);
    const folder = writeChart(chart, drawn, { provenance, dir, options });
    folder.catch(() => {}); // told below, when all are awaited
    folders.push(folder);
  }
  const files = (await Promise.all(folders)).flat();
  if (charts.length === 0) return { files, drawings };
  await writeAtomicallySoon(join(dir, HOST_SCRIPT_FILE), HOST_SCRIPT);
  return { files: [...files, HOST_SCRIPT_FILE], drawings };
}

interface Target {
  provenance: ChartProvenance;
  dir: string;
  options: DrawOptions;
}

async function writeChart(chart: ChartSpec, drawings: Drawings, { provenance, dir, options }: Target): Promise<string[]> {
  const files = await chartFiles(provenance, chart, drawings, options);
  const folder = `charts/${chart.id}`;
  await mkdir(join(dir, folder), { recursive: true });
  await Promise.all([...files].map(([name, content]) => writeAtomicallySoon(join(dir, folder, name), content)));
  return [...files.keys()].map((name) => `${folder}/${name}`);
}
