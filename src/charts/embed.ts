/** Code a writer pastes: a picture with its phone and dark twins, a frame, an image for Markdown; and the oEmbed answer. */
import type { Drawings } from './chartPage.ts';
import type { ChartSpec } from './chartSpec.ts';
import { escapeHtml } from './html.ts';

export interface EmbedCode {
  picture: string;
  iframe: string;
  markdown: string;
}

/** Height of the page below the drawing: links and closed tables, px. */
const CAPTION_HEIGHT = 158;
/** How wide the two drawings are shown where there is room, px: pages and pictures alike. */
export const MOST_NARROW_WIDTH = 400;
export const MOST_WIDE_WIDTH = 720;
/** From this width of the window on a picture is the wide one: hosts leave about 20 px at either side of it. */
const WIDE_WINDOW = 640;

function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** Enough for every width, for hosts that run no script. */
export function frameHeight({ wide, narrow }: Drawings): number {
  const [w, n] = [sizeOf(wide), sizeOf(narrow)];
  return Math.ceil(Math.max((w.height * MOST_WIDE_WIDTH) / w.width, (n.height * MOST_NARROW_WIDTH) / n.width)) + CAPTION_HEIGHT;
}

/** Attributes and no inline styles, so that a strict policy of the host lets it be. `base` is where the folder of the result is found, without a slash at its end; empty for addresses beside the page. */
export function embedCode({ id, title, alt }: ChartSpec, drawings: Drawings, base: string): EmbedCode {
  const at = (file: string) => `${base === '' ? '' : `${base}/`}charts/${id}/${file}`;
  const dimensions = (svg: string, shown: number) => {
    const { width, height } = sizeOf(svg);
    return `width="${shown}" height="${Math.round((height * shown) / width)}"`;
  };
  return {
    picture: `<figure><picture><source media="(max-width: ${WIDE_WINDOW - 1}px)" srcset="${at(`${id}-narrow.svg`)}" ${dimensions(drawings.narrow, MOST_NARROW_WIDTH)}><img src="${at(`${id}.svg`)}" alt="${escapeHtml(alt)}" ${dimensions(drawings.wide, MOST_WIDE_WIDTH)} loading="lazy"></picture></figure>`,
    iframe: `<iframe data-hashpivot src="${at(`${id}.html`)}" title="${escapeHtml(title)}" loading="lazy" sandbox="allow-scripts allow-downloads" width="100%" height="${frameHeight(drawings)}" frameborder="0"></iframe>
<script src="${base === '' ? '' : `${base}/`}charts/embed.js" async></script>`,
    markdown: `![${markdownText(alt)}](${at(`${id}@2x.png`)})`,
  };
}

function markdownText(text: string): string {
  // entities are read in Markdown too, and the code stands in a file that opens as HTML
  return escapeHtml(text.replace(/[\\[\]*_`!]/g, '\\$&'));
}

export function embedFile(chart: ChartSpec, drawings: Drawings, base: string): string {
  const { picture, iframe, markdown } = embedCode(chart, drawings, base);
  const where = base === '' ? 'Addresses are relative to the folder of the result: put your own in front, or draw with --base-url.' : '';
  return `<!-- ${where} Picture: static sites, Ghost, any CMS that takes HTML. Light and dark by the reader: write ${chart.id}.auto.svg for ${chart.id}.svg. -->
${picture}

<!-- Frame: with table and downloads. The script sets its height and may be left out. -->
${iframe}

<!-- Markdown; the same image for Substack, Medium, mail and Word, with ${chart.id}.alt.txt as its description. -->
${markdown}
`;
}

/** The answer of an oEmbed provider, as a static file. */
export function oembed(chart: ChartSpec, drawings: Drawings, base: string): string {
  const answer = {
    version: '1.0',
    type: 'rich',
    title: chart.title,
    provider_name: 'hashpivot',
    provider_url: base,
    width: MOST_WIDE_WIDTH,
    height: frameHeight(drawings),
    html: embedCode(chart, drawings, base).iframe,
    thumbnail_url: `${base}/charts/${chart.id}/${chart.id}-social.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    cache_age: 86_400,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
