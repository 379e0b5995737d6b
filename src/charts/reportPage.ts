/** The report: the question, findings first, then every chart with its downloads and table, then how it was made. */
import { RUN_STATUS } from '../results/studyResult.ts';
import { type Drawings, drawingsHtml } from './chartPage.ts';
import type { ChartSpec } from './chartSpec.ts';
import type { ChartInput } from './context.ts';
import { dataTable } from './dataTable.ts';
import type { Topic } from './findings.ts';
import { cleanText, formatNumber, longDate } from './format.ts';
import { escapeHtml, type Page } from './html.ts';
import { reportStyle } from './pageStyle.ts';

export interface DrawnChart {
  chart: ChartSpec;
  drawings: Drawings;
}

export function reportPage(input: ChartInput, topics: readonly Topic[], glance: string, drawn: readonly DrawnChart[]): Page {
  const { result, version } = input;
  const { study } = result;
  const question = cleanText(study.question);
  const period = `${longDate(study.start.slice(0, 10))} to ${longDate(study.until)}`;
  const runs = `${formatNumber(result.runs)} ${result.runs === 1 ? 'run' : 'runs'}${study.scenarios.length > 1 ? ' a scenario' : ''}`;
  return {
    title: `${study.name}: ${question}`,
    description: topics[0]?.sentences[0] ?? question,
    style: reportStyle(),
    body: `<header>
<p class="kicker">hashpivot · ${escapeHtml(study.name)}</p>
<h1>${escapeHtml(question)}</h1>
<p class="facts">Simulation, ${period}. ${runs}, seed ${study.seed}.</p>
</header>
<main>
<section aria-labelledby="findings"><h2 id="findings">What the runs say</h2>
${glance}
${topics.map(topicHtml).join('\n')}
</section>
${contents(drawn)}
${drawn.map(chartSection).join('\n')}
${method(input)}
</main>
<footer><p>Made by hashpivot ${escapeHtml(version)}. This page loads nothing from elsewhere; charts and tables may be shown freely with their source line.</p></footer>`,
  };
}

function topicHtml({ title, sentences }: Topic): string {
  return `<h3>${escapeHtml(title)}</h3>\n<ul class="findings">\n${sentences.map((text) => `<li>${finding(text)}</li>`).join('\n')}\n</ul>`;
}

/** The words before the first colon are what the sentence is about. */
function finding(text: string): string {
  const colon = text.indexOf(': ');
  return colon > 0 && colon < 90
    ? `<strong>${escapeHtml(text.slice(0, colon))}:</strong>${escapeHtml(text.slice(colon + 1))}`
    : escapeHtml(text);
}

function contents(drawn: readonly DrawnChart[]): string {
  if (drawn.length === 0) return '';
  const items = drawn.map(({ chart }) => `<li><a href="#${chart.id}">${escapeHtml(chart.title)}</a></li>`);
  return `<nav aria-labelledby="charts"><h2 id="charts">Charts</h2><ol>\n${items.join('\n')}\n</ol></nav>`;
}

function chartSection({ chart, drawings }: DrawnChart): string {
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
    file(`${id}.svg`, 'SVG'),
    file(`${id}.csv`, 'CSV'),
    file(`${id}.vl.json`, 'Vega-Lite'),
    file(`${id}.meta.json`, 'Metadata'),
    `<a href="charts/${id}/${id}.html">Page</a>`,
  ].join(' · ')}</p>
<details><summary>Description</summary><p>${escapeHtml(description)}</p></details>
${dataTable(chart, `charts/${id}/${id}.csv`)}
</figcaption>
</figure>`;
}

function method({ result, version, studyHash }: ChartInput): string {
  const { study } = result;
  const scenarios = study.scenarios.map(({ name, title }) => `${escapeHtml(cleanText(title))} (<code>${escapeHtml(name)}</code>)`);
  const done = result.status.reduce((count, status) => count + (status === RUN_STATUS.ok ? 1 : 0), 0);
  const facts: [string, string][] = [
    [scenarios.length > 1 ? 'Scenarios' : 'Scenario', scenarios.join('; ')],
    ['Runs', `${formatNumber(done)} of ${formatNumber(result.status.length)} ended well; ${formatNumber(result.failures.length)} failed`],
    ['Seed', String(study.seed)],
    ['Program', `hashpivot ${escapeHtml(version)}`],
    ['Study hash', `<code>${escapeHtml(studyHash)}</code>`],
  ];
  return `<section aria-labelledby="method"><h2 id="method">How this was made</h2>
<p>Each run draws prices, fees, AI rents, power, weather and block times from its own random streams and lets several hundred miners decide, epoch by epoch, whether to mine, stop, buy machines or build for AI. Run number <i>k</i> sees the same world in every scenario, so differences between scenarios are taken run by run.</p>
<p>Intervals hold 90% of runs: they show how far runs lie apart, within the model and its parameters. The Monte Carlo error is another thing, the uncertainty left by the number of runs; numbers are printed only to the digits it supports, and <a href="summary.csv" download>summary.csv</a> gives it for every figure. The same study, seed and version give the same numbers again.</p>
<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl></section>`;
}
