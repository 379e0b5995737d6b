/** A page of results as HTML: the question, findings first, then sections with charts, then how it was made. */
import type { Drawings } from './chartPage.ts';
import type { ChartSpec } from './chartSpec.ts';
import type { DrawOptions } from './drawOptions.ts';
import { cleanText, formatNumber } from './format.ts';
import { escapeHtml, type Page, typeset } from './html.ts';
import { currentLocale, languageOf, messages } from './locale.ts';
import { chartHtml } from './pageChart.ts';
import { type Block, chartsIn, type FindingTopic, isChart, type PageContent, type PageSection } from './pageContent.ts';
import { copyScript } from './pageScript.ts';
import { reportStyle } from './pageStyle.ts';
import { pageTable } from './pageTable.ts';
import type { ChartProvenance } from './provenance.ts';

type DrawingsOf = (chart: ChartSpec) => Drawings;

export function resultPage(content: PageContent, provenance: ChartProvenance, drawingsOf: DrawingsOf, { baseUrl = '' }: DrawOptions): Page {
  const { title, lead, findings, atAGlance, sections } = content;
  const m = messages().page;
  const first = findings[0];
  const charts = chartsIn(sections);
  const image = charts[0] && `charts/${charts[0].id}/${charts[0].id}-social.png`;
  return {
    title: typeset(`${cleanText(provenance.studyName)}: ${title}`),
    description: (typeof first === 'string' ? first : first?.sentences[0]) ?? lead,
    language: languageOf(currentLocale()),
    style: reportStyle(),
    script: copyScript({ copy: m.copy, copied: m.copied, select: m.select }),
    links: baseUrl === '' || image === undefined ? undefined : { url: `${baseUrl}/index.html`, image: `${baseUrl}/${image}` },
    body: `<header>
<p class="kicker">hashpivot · ${escapeHtml(cleanText(provenance.studyName))}</p>
<h1>${escapeHtml(typeset(title))}</h1>
<p class="facts">${escapeHtml(typeset(lead))}</p>
</header>
<main>
<section aria-labelledby="findings"><h2 id="findings">${escapeHtml(content.findingsTitle ?? m.findings)}</h2>
<div>
${atAGlance === undefined ? '' : pageTable(atAGlance)}
${topicsOf(findings).map(topicHtml).join('\n')}
</div></section>
${contents(charts)}
${sections.map((section, i) => sectionHtml(section, i, (chart) => chartHtml(chart, drawingsOf(chart), baseUrl))).join('\n')}
${method(content, provenance)}
</main>
<footer><p>${escapeHtml(m.madeBy(provenance.version))}</p></footer>`,
  };
}

/** Sentences on their own are a topic without a title. */
function topicsOf(findings: PageContent['findings']): FindingTopic[] {
  const topics: FindingTopic[] = [];
  for (const finding of findings) {
    const last = topics.at(-1);
    if (typeof finding !== 'string') topics.push(finding);
    else if (last?.title === '') topics[topics.length - 1] = { title: '', sentences: [...last.sentences, finding] };
    else topics.push({ title: '', sentences: [finding] });
  }
  return topics;
}

function topicHtml({ title, sentences }: FindingTopic): string {
  const heading = title === '' ? '' : `<h3>${escapeHtml(title)}</h3>\n`;
  return `${heading}<ul class="findings">\n${sentences.map((text) => `<li>${finding(text)}</li>`).join('\n')}\n</ul>`;
}

/** The words before the first colon are what the sentence is about. */
function finding(text: string): string {
  const colon = text.search(/:[ \u00a0]|：/);
  return colon > 0 && colon < 90
    ? `<strong>${escapeHtml(text.slice(0, colon + 1))}</strong>${escapeHtml(text.slice(colon + 1))}`
    : escapeHtml(text);
}

function contents(charts: readonly ChartSpec[]): string {
  if (charts.length === 0) return '';
  const items = charts.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`);
  return `<nav aria-labelledby="charts"><h2 id="charts">${messages().page.charts}</h2><ol>\n${items.join('\n')}\n</ol></nav>`;
}

function sectionHtml({ title, blocks }: PageSection, index: number, chartOf: (chart: ChartSpec) => string): string {
  const body = blocks.map((block) => blockHtml(block, chartOf)).join('\n');
  if (title === undefined) return body;
  return `<section aria-labelledby="section-${index + 1}"><h2 id="section-${index + 1}">${escapeHtml(title)}</h2>\n${body}\n</section>`;
}

function blockHtml(block: Block, chartOf: (chart: ChartSpec) => string): string {
  if (typeof block === 'string') return `<p>${escapeHtml(block)}</p>`;
  return isChart(block) ? chartOf(block) : pageTable(block);
}

function method({ method: told, downloads }: PageContent, provenance: ChartProvenance): string {
  const { scenarios, seed, runs, version, studyHash, dataVintage } = provenance;
  const names = messages().page.facts;
  const named = (scenarios ?? []).map(({ name, title }) => `${cleanText(title)} (${name})`);
  const facts = new Map<string, string>([
    ...(named.length > 0 ? [[named.length > 1 ? names.scenarios : names.scenario, named.join('; ')] as const] : []),
    [names.runs, formatNumber(runs)],
    [names.seed, String(seed)],
    [names.program, `hashpivot ${version}`],
    [names.hash, studyHash],
    ...(dataVintage === undefined ? [] : [[names.vintage, dataVintage] as const]),
    ...(told?.facts ?? []),
  ]);
  const list = [...facts].map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('');
  const files = (downloads ?? []).map(({ file, name }) => `<a href="${escapeHtml(encodeURI(file))}" download>${escapeHtml(name)}</a>`);
  return `<section aria-labelledby="method"><h2 id="method">${messages().page.method}</h2>
<div>${(told?.paragraphs ?? []).map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}</div>
<dl>${list}</dl>
${files.length === 0 ? '' : `<p class="links">${files.join(' · ')}</p>`}</section>`;
}
