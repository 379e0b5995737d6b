/** A chart in a page of results: its drawings, downloads, embed code, description and table. */
import { type Drawings, drawingsHtml } from './chartPage.ts';
import type { ChartSpec } from './chartSpec.ts';
import { dataTable } from './dataTable.ts';
import { embedCode } from './embed.ts';
import { escapeHtml } from './html.ts';
import { messages } from './locale.ts';
import { methodHtml } from './methodHtml.ts';

export function chartHtml(chart: ChartSpec, drawings: Drawings, baseUrl: string): string {
  const { id, title, description } = chart;
  const m = messages().page;
  const file = (name: string, text: string) => `<a href="charts/${id}/${name}" download>${text}</a>`;
  return `<figure id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title" class="hidden">${escapeHtml(title)}</h2>
${drawingsHtml(drawings)}
<figcaption>
<p class="links">${[
    file(`${id}@2x.png`, m.png),
    file(`${id}-narrow@2x.png`, m.pngNarrow),
    file(`${id}-dark@2x.png`, m.pngDark),
    file(`${id}-social.png`, m.card),
    file(`${id}.svg`, 'SVG'),
    file(`${id}.csv`, 'CSV'),
    file(`${id}.vl.json`, 'Vega-Lite'),
    file(`${id}.meta.json`, m.metadata),
    `<a href="charts/${id}/${id}.html">${m.page}</a>`,
  ].join(' · ')}</p>
${embedHtml(chart, drawings, baseUrl)}
<details><summary>${m.description}</summary><p>${escapeHtml(description)}</p></details>
${methodHtml(chart)}
${dataTable(chart, `charts/${id}/${id}.csv`)}
</figcaption>
</figure>`;
}

function embedHtml(chart: ChartSpec, drawings: Drawings, baseUrl: string): string {
  const m = messages().page;
  const { iframe, picture, markdown } = embedCode(chart, drawings, baseUrl);
  const area = (name: string, code: string) =>
    `<p class="label">${name}</p>\n<textarea class="code" readonly rows="4" spellcheck="false" aria-label="${name}">${escapeHtml(code)}</textarea>`;
  const where = baseUrl === '' ? `<p>${m.where}</p>\n` : '';
  return `<details><summary>${m.embed}</summary>
${where}${area(m.frame, iframe)}
${area(m.picture, picture)}
${area(m.markdown, markdown)}
<details class="inner"><summary>${m.alternative}</summary><p>${escapeHtml(chart.alt)}</p></details></details>`;
}
