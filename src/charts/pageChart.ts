/** A chart in a page of results: its drawings, downloads, embed code, description and table. */
import { type Drawings, drawingsHtml } from './chartPage.ts';
import type { ChartSpec } from './chartSpec.ts';
import { dataTable } from './dataTable.ts';
import { embedCode } from './embed.ts';
import { escapeHtml } from './html.ts';

export function chartHtml(chart: ChartSpec, drawings: Drawings, baseUrl: string): string {
  const { id, title, description } = chart;
  const file = (name: string, text: string) => `<a href="charts/${id}/${name}" download>${text}</a>`;
  return `<figure id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title" class="hidden">${escapeHtml(title)}</h2>
${drawingsHtml(drawings)}
<figcaption>
<p class="links">${[
    file(`${id}@2x.png`, 'PNG'),
    file(`${id}-narrow@2x.png`, 'PNG for phones'),
    file(`${id}-dark@2x.png`, 'PNG, dark'),
    file(`${id}-social.png`, 'Social card'),
    file(`${id}.svg`, 'SVG'),
    file(`${id}.csv`, 'CSV'),
    file(`${id}.vl.json`, 'Vega-Lite'),
    file(`${id}.meta.json`, 'Metadata'),
    `<a href="charts/${id}/${id}.html">Page</a>`,
  ].join(' · ')}</p>
${embedHtml(chart, drawings, baseUrl)}
<details><summary>Description</summary><p>${escapeHtml(description)}</p></details>
${dataTable(chart, `charts/${id}/${id}.csv`)}
</figcaption>
</figure>`;
}

function embedHtml(chart: ChartSpec, drawings: Drawings, baseUrl: string): string {
  const { iframe, picture, markdown } = embedCode(chart, drawings, baseUrl);
  const area = (name: string, code: string) =>
    `<p class="label">${name}</p>\n<textarea class="code" readonly rows="3" spellcheck="false" aria-label="${name}">${escapeHtml(code)}</textarea>`;
  const where = baseUrl === '' ? '<p>Put the address of your copy of this folder before “charts/”.</p>\n' : '';
  return `<details><summary>Embed</summary>
${where}${area('Frame, with table and downloads', iframe)}
${area('Picture', picture)}
${area('Markdown, mail, Substack', markdown)}
<details class="inner"><summary>Alternative text</summary><p>${escapeHtml(chart.alt)}</p></details></details>`;
}
