/** The page as one file: style, programs and study inside, nothing loaded from anywhere, and a policy that allows nothing else. */
import { cleanText, longDate } from '../../charts/format.ts';
import { escapeHtml, typeset } from '../../charts/html.ts';
import { EXPLORER_IDS } from '../chartIds.ts';
import type { ExplorerData } from '../explorerData.ts';
import { packed } from '../packedData.ts';
import { controls } from './controls.ts';
import { sha256Base64 } from './digest.ts';
import type { Programs } from './programs.ts';
import { explorerStyle } from './style.ts';

/** Text inside a script element may not end it, whatever a study is called. */
function inScript(text: string): string {
  return text.replace(/<(?=\/script|!--)/gi, '\\x3c');
}

/** JSON inside a script element. */
function jsonInScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function figure(id: string): string {
  return `<figure id="figure-${id}" data-chart="${id}" aria-labelledby="title-${id}"><h2 id="title-${id}" class="hidden"></h2>
<div class="chart" id="chart-${id}"></div>
<figcaption><p class="links"><button type="button" class="plain" data-save="svg" aria-label="Save this chart as SVG">SVG</button> <button type="button" class="plain" data-save="csv" aria-label="Save the data of this chart as CSV">CSV</button></p>
<details><summary>Description</summary><p id="description-${id}"></p></details></figcaption></figure>`;
}

export function explorerPage(data: ExplorerData, programs: Programs): string {
  const style = explorerStyle();
  const main = inScript(programs.main);
  const policy = `default-src 'none'; script-src 'sha256-${sha256Base64(main)}'; style-src 'sha256-${sha256Base64(style)}'; worker-src blob:; base-uri 'none'; form-action 'none'`;
  const question = cleanText(data.question);
  const period = `${longDate(data.start.slice(0, 10))} to ${longDate(data.until)}`;
  const baseline = cleanText(data.baseline.title) || data.baseline.name;
  return `<!doctype html>
<html lang="en" data-theme="auto">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escapeHtml(`Explorer of the study ${data.original}: ${question}`)}">
<title>${escapeHtml(`Explorer: ${data.original}`)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="kicker">hashpivot explorer · ${escapeHtml(data.original)}</p>
<h1>${escapeHtml(typeset(question))}</h1>
<p class="facts">Simulation, ${period}. Your settings against “${escapeHtml(baseline)}”, run by run: run number k sees the same prices, weather and blocks in both. Everything is computed in this page.</p>
</header>
<div class="page">
${controls(data)}
<main>
<div class="progress"><span id="progress">Starting</span><progress id="meter" max="1" value="0" aria-label="Runs simulated"></progress></div>
<div id="glance"></div>
<p class="hidden" id="summary" role="status" aria-live="polite"></p>
<noscript><p class="note">This page simulates in the browser and needs JavaScript. Without it, run the study on the command line: hashpivot run ${escapeHtml(data.original)}.yaml</p></noscript>
<section aria-label="Charts">
${EXPLORER_IDS.map(figure).join('\n')}
</section>
<section aria-labelledby="findings-title"><h2 id="findings-title">What the runs say</h2><div id="findings"></div></section>
<section aria-labelledby="method-title"><h2 id="method-title">How to get these numbers again</h2>
<p class="facts">The page runs the same model as the command line, with the same random numbers: download the study as YAML and run <code>hashpivot run ${escapeHtml(data.name)}.yaml</code> for the same figures, to the last digit. Intervals hold 90% of runs; they show how far futures lie apart within the model and its parameters. Levers that a study gives as a distribution stay one: the slider moves its centre.</p>
<p class="facts">Program: hashpivot ${escapeHtml(data.version)}. Study hash of your settings: <code id="hash">–</code></p></section>
</main>
</div>
<footer><p>Made by hashpivot ${escapeHtml(data.version)}. This page loads nothing from elsewhere and sends nothing anywhere.</p></footer>
<div class="bar" aria-hidden="true"><div id="bar-fan"></div><div id="bar-text"></div></div>
<script type="application/json" id="data">${jsonInScript(packed(data))}</script>
<script type="text/plain" id="simulateWorker">${inScript(programs.simulateWorker)}</script>
<script type="text/plain" id="drawWorker">${inScript(programs.drawWorker)}</script>
<script type="text/plain" id="licences">${inScript(programs.notices)}</script>
<script>${main}</script>
</body>
</html>
`;
}
