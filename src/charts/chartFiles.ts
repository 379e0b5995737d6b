/** Every file of one chart, in memory: specifications, drawings in two sizes and two themes, table, words, page, embed code. */
import { createHash } from 'node:crypto';
import { csvText } from '../results/csv.ts';
import { chartPage, type Drawings } from './chartPage.ts';
import { type ChartSpec, NARROW, WIDE } from './chartSpec.ts';
import { inBoth, inDark } from './darkTwin.ts';
import type { DrawOptions } from './drawOptions.ts';
import { embedFile, frameHeight, oembed } from './embed.ts';
import { htmlDocument, type Page } from './html.ts';
import { inLocale } from './locale.ts';
import { metadata } from './metadata.ts';
import { renderPng } from './png.ts';
import type { ChartProvenance } from './provenance.ts';
import { CARD, socialCard } from './socialCard.ts';
import { renderSvg, themed } from './svg.ts';
import { LIGHT } from './tokens.ts';

/** Of images at one device pixel a pixel, px. */
const IMAGE_WIDTH = { wide: 720, narrow: 360 } as const;

export type Files = Map<string, string | Uint8Array>;

/** The light drawings; the rest follows from them. One chart at a time: Vega counts the ids of a drawing globally. */
export async function draw(chart: ChartSpec): Promise<Drawings> {
  return {
    wide: await renderSvg(themed(chart.wide, LIGHT, WIDE.narrow), chart.id, chart.alt),
    narrow: await renderSvg(themed(chart.narrow, LIGHT, NARROW.narrow), `${chart.id}-narrow`, chart.alt),
  };
}

export async function chartFiles(
  provenance: ChartProvenance,
  chart: ChartSpec,
  drawings: Drawings,
  { baseUrl = '' }: DrawOptions,
): Promise<Files> {
  const { id } = chart;
  const { wide, narrow } = drawings;
  const dark = { wide: inDark(wide), narrow: inDark(narrow) };
  const pngs = await Promise.all(
    (
      [
        [`${id}@2x`, wide, 2 * IMAGE_WIDTH.wide],
        [`${id}-narrow@2x`, narrow, 2 * IMAGE_WIDTH.narrow],
        [`${id}-dark@2x`, dark.wide, 2 * IMAGE_WIDTH.wide],
        [`${id}-narrow-dark@2x`, dark.narrow, 2 * IMAGE_WIDTH.narrow],
        [id, wide, IMAGE_WIDTH.wide],
        [`${id}-narrow`, narrow, IMAGE_WIDTH.narrow],
        [`${id}-social`, socialCard(chart, drawings), CARD.width],
      ] as const
    ).map(async ([name, svg, width]) => [`${name}.png`, await renderPng(svg, width)] as const),
  );
  const files: Files = new Map<string, string | Uint8Array>([
    [`${id}.vl.json`, specText(themed(chart.wide, LIGHT, WIDE.narrow))],
    [`${id}.narrow.vl.json`, specText(themed(chart.narrow, LIGHT, NARROW.narrow))],
    [`${id}.svg`, wide],
    [`${id}-narrow.svg`, narrow],
    [`${id}-dark.svg`, dark.wide],
    [`${id}-narrow-dark.svg`, dark.narrow],
    [`${id}.auto.svg`, inBoth(wide)],
    [`${id}-narrow.auto.svg`, inBoth(narrow)],
    ...pngs,
    [`${id}.csv`, csvText(chart.csv.columns, chart.csv.rows)],
    [`${id}.alt.txt`, `${chart.alt}\n\n${chart.description}\n`],
    [`${id}.html`, pageText(inLocale(chart.locale, () => chartPage(chart, drawings, linksOf(chart, baseUrl))))],
    [`${id}.embed.html`, embedFile(chart, drawings, baseUrl)],
    ...(baseUrl === '' ? [] : [[`${id}.oembed.json`, oembed(chart, drawings, baseUrl)] as const]),
  ]);
  return files.set(`${id}.meta.json`, metadata(provenance, chart, files, frameHeight(drawings)));
}

function linksOf({ id }: ChartSpec, baseUrl: string): Page['links'] {
  if (baseUrl === '') return undefined;
  const at = (file: string) => `${baseUrl}/charts/${id}/${file}`;
  return { url: at(`${id}.html`), image: at(`${id}-social.png`), oembed: at(`${id}.oembed.json`) };
}

export function pageText(page: Page): string {
  return htmlDocument(page, (text) => createHash('sha256').update(text).digest('base64'));
}

function specText(spec: object): string {
  return `${JSON.stringify(spec)}\n`;
}
