/** The form of the page: a slider for every lever, a box for every switch, with the schema's own words beside them. */
import { cleanText } from '../../charts/format.ts';
import { escapeHtml } from '../../charts/html.ts';
import type { ExplorerData } from '../explorerData.ts';
import type { Lever, Switch } from '../lever.ts';
import { FEWEST_RUNS, MOST_RUNS } from '../settings.ts';

function slider({ id, label, doc, low, high, step }: Lever): string {
  return `<div class="lever" data-lever="${id}">
<div class="top"><label for="lever-${id}">${escapeHtml(label)}</label><output id="value-${id}" for="lever-${id}"></output></div>
<input type="range" id="lever-${id}" min="${low}" max="${high}" step="${step}" aria-describedby="about-${id} stands-${id} draws-${id}">
<p class="about why" id="about-${id}">${escapeHtml(doc)}</p>
<p class="about"><span id="stands-${id}"></span> <span class="why" id="draws-${id}"></span> <button type="button" class="plain" id="back-${id}" aria-label="${escapeHtml(label)}: back to the study’s value" hidden>back</button></p>
</div>`;
}

function box({ id, label, doc }: Switch): string {
  return `<div class="switch"><input type="checkbox" id="switch-${id}" aria-describedby="about-${id}"><div><label for="switch-${id}">${escapeHtml(label)}</label>
<p class="about why" id="about-${id}">${escapeHtml(doc)}</p></div></div>`;
}

function runChoices(runs: number): number[] {
  return [...new Set([250, 1000, MOST_RUNS, runs])].filter((n) => n >= FEWEST_RUNS && n <= MOST_RUNS).sort((a, b) => a - b);
}

export function controls({ levers, switches, starts, runs, seed, firstStart }: ExplorerData): string {
  const groups = [...new Set(levers.map(({ group }) => group))].map((group) => {
    const boxes = switches.filter((one) => one.group === group).map(box);
    const sliders = levers.filter((one) => one.group === group).map(slider);
    const note = group === 'AI' ? '<p class="note" id="ai-note" hidden></p>\n' : '';
    return `<details class="group" open><summary>${escapeHtml(group)}</summary>\n${boxes.join('\n')}\n${note}${sliders.join('\n')}\n</details>`;
  });
  const options = starts.map(
    ({ name, title }) =>
      `<option value="${escapeHtml(name)}"${name === firstStart ? ' selected' : ''}>${escapeHtml(cleanText(title) || name)}</option>`,
  );
  const runOptions = runChoices(runs).map(
    (n) => `<option value="${n}"${n === runs ? ' selected' : ''}>${n.toLocaleString('en-US')}</option>`,
  );
  return `<form aria-label="Settings" autocomplete="off">
<div class="switch"><input type="checkbox" id="explain" checked><label for="explain">Explain the levers</label></div>
<div class="row"><label for="start">Your settings begin with</label><select id="start">${options.join('')}</select></div>
${groups.join('\n')}
<details class="group" open><summary>Simulation</summary>
<div class="row"><label for="runs">Runs a scenario</label><select id="runs">${runOptions.join('')}</select></div>
<div class="row"><label for="seed">Seed</label><input type="number" id="seed" min="0" max="${Number.MAX_SAFE_INTEGER}" step="1" value="${seed}" inputmode="numeric"></div>
</details>
<div class="buttons">
<button type="button" id="reset">Reset all</button>
<button type="button" id="copy">Copy link</button>
<button type="button" id="yaml">Download this study as YAML</button>
<button type="button" id="csv">Download the runs (CSV)</button>
</div>
<p class="about" id="told" role="status"></p>
<fieldset class="themes"><legend>Colours</legend>${['auto', 'light', 'dark']
    .map((theme) => `<label><input type="radio" name="theme" value="${theme}"${theme === 'auto' ? ' checked' : ''}>${theme}</label>`)
    .join('')}</fieldset>
</form>`;
}
