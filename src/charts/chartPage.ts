/** A chart as a page of its own: both drawings, the words, the table. It loads nothing; its script tells a host its height. */
import type { ChartSpec } from './chartSpec.ts';
import { dataTable } from './dataTable.ts';
import { escapeHtml, type Page, type PageLinks } from './html.ts';
import { languageOf, messages } from './locale.ts';
import { methodHtml } from './methodHtml.ts';
import { heightScript } from './pageScript.ts';
import { chartPageStyle } from './pageStyle.ts';

export interface Drawings {
  wide: string;
  narrow: string;
}

/** The two drawings of a chart; which one is seen depends on the room. */
export function drawingsHtml({ wide, narrow }: Drawings): string {
  return `<div class="chart">${withClass(narrow, 'narrow')}${withClass(wide, 'wide')}</div>`;
}

/** The font is that of the page, which is the same: said once rather than at every text. */
function withClass(svg: string, name: string): string {
  return svg.replace('class="marks"', `class="${name}"`).replaceAll(/ font-family="[^"]*"/g, '');
}

export function chartPage(chart: ChartSpec, drawings: Drawings, links?: PageLinks): Page {
  const { id, title, description, alt } = chart;
  const m = messages().page;
  return {
    title,
    description: alt,
    language: languageOf(chart.locale),
    style: chartPageStyle(),
    script: heightScript(id),
    links,
    body: `<main id="auto"><div id="dark"><figure>
<h1 class="hidden">${escapeHtml(title)}</h1>
${drawingsHtml(drawings)}
<figcaption>
<p class="links">${m.download} <a href="${id}.csv" download>${m.csv}</a> · <a href="${id}@2x.png" download>PNG</a> · <a href="${id}.svg" download>SVG</a> · <a href="${id}.vl.json" download>Vega-Lite</a></p>
<details><summary>${m.description}</summary><p>${escapeHtml(description)}</p></details>
${methodHtml(chart)}
${dataTable(chart, `${id}.csv`)}
</figcaption>
</figure></div></main>`,
  };
}
