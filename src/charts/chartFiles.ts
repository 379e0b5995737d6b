/** Every file of one chart, in memory: specifications, drawings in two sizes and two themes, table, words, page. */
import { createHash } from 'node:crypto';
import { chartPage, type Drawings } from './chartPage.ts';
import { type ChartSpec, NARROW, WIDE } from './chartSpec.ts';
import { csvText } from './csv.ts';
import { inDark } from './darkTwin.ts';
import { htmlDocument, type Page } from './html.ts';
import { renderPng } from './png.ts';
import type { ChartProvenance } from './provenance.ts';
import { renderSvg, themed } from './svg.ts';
import { LIGHT } from './tokens.ts';

export type Files = Map<string, string | Uint8Array>;

/** Device pixels a pixel of the PNG files. */
const ZOOM = 2;

/** The light drawings; the rest follows from them. One chart at a time: Vega counts the ids of a drawing globally. */
export async function draw(chart: ChartSpec): Promise<Drawings> {
  return {
    wide: await renderSvg(themed(chart.wide, LIGHT, WIDE.narrow), chart.id, chart.alt),
    narrow: await renderSvg(themed(chart.narrow, LIGHT, NARROW.narrow), `${chart.id}-narrow`, chart.alt),
  };
}

export async function chartFiles(provenance: ChartProvenance, chart: ChartSpec, drawings: Drawings): Promise<Files> {
  const { id } = chart;
  const svgs = [
    [id, drawings.wide],
    [`${id}-narrow`, drawings.narrow],
    [`${id}-dark`, inDark(drawings.wide)],
    [`${id}-narrow-dark`, inDark(drawings.narrow)],
  ] as const;
  const pngs = await Promise.all(svgs.map(async ([name, svg]) => [`${name}@2x.png`, await renderPng(svg, ZOOM)] as const));
  const files: Files = new Map<string, string | Uint8Array>([
    [`${id}.vl.json`, specText(themed(chart.wide, LIGHT, WIDE.narrow))],
    [`${id}.narrow.vl.json`, specText(themed(chart.narrow, LIGHT, NARROW.narrow))],
    ...svgs.map(([name, svg]) => [`${name}.svg`, svg] as const),
    ...pngs,
    [`${id}.csv`, csvText(chart.csv.columns, chart.csv.rows)],
    [`${id}.alt.txt`, `${chart.alt}\n\n${chart.description}\n`],
    [`${id}.html`, pageText(chartPage(chart, drawings))],
  ]);
  return files.set(`${id}.meta.json`, metadata(provenance, chart, files));
}

export function pageText(page: Page): string {
  return htmlDocument(page, createHash('sha256').update(page.style).digest('base64'));
}

function specText(spec: object): string {
  return `${JSON.stringify(spec)}\n`;
}

function metadata(provenance: ChartProvenance, chart: ChartSpec, files: Files): string {
  const { studyName, question, studyHash, scenario, scenarios, seed, runs, version, dataVintage } = provenance;
  const { id, title, subtitle, alt, description, source, units } = chart;
  return `${JSON.stringify(
    {
      id,
      title,
      subtitle,
      alt,
      description,
      source,
      units,
      study: { name: studyName, question, hash: studyHash },
      scenario,
      scenarios,
      seed,
      runs,
      version,
      dataVintage,
      files: [...files].map(([file, content]) => ({
        file,
        bytes: Buffer.byteLength(content),
        sha256: createHash('sha256').update(content).digest('hex'),
      })),
    },
    null,
    2,
  )}\n`;
}
