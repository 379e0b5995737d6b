/** The page: settings in, pictures out. It computes nothing itself; workers simulate and draw, and it shows what they send. */
import { inDark } from '../../charts/darkTwin.ts';
import { formatNumber } from '../../charts/format.ts';
import { escapeHtml } from '../../charts/html.ts';
import { EXPLORER_IDS } from '../chartIds.ts';
import type { DrawnChart, DrawRequest, FromDrawer } from '../messages.ts';
import { type PackedData, unpacked } from '../packedData.ts';
import { readerStudy } from '../readerStudy.ts';
import { fromHash, type Settings, toHash } from '../settings.ts';
import { studyYaml } from '../studyYaml.ts';
import { element, programUrl, save } from './dom.ts';
import { Engine } from './engine.ts';
import { type Form, openForm } from './form.ts';
import { isDark, listenToTheme } from './theme.ts';

const data = unpacked(JSON.parse(element('data').textContent ?? '') as PackedData);
/** Charts as they came, in light: the dark twin is made of them when shown. */
const charts = new Map<string, DrawnChart>();

function showChart(chart: DrawnChart): void {
  charts.set(chart.id, chart);
  const figure = element(`figure-${chart.id}`);
  figure.hidden = false;
  element(`chart-${chart.id}`).innerHTML = isDark() ? inDark(chart.svg) : chart.svg;
  element(`title-${chart.id}`).textContent = chart.title;
  element(`description-${chart.id}`).textContent = chart.description;
}

/** The words before the first colon are what the sentence is about. */
function sentence(text: string): string {
  const colon = text.indexOf(': ');
  return colon > 0 && colon < 90
    ? `<strong>${escapeHtml(text.slice(0, colon))}:</strong>${escapeHtml(text.slice(colon + 1))}`
    : escapeHtml(text);
}

function showWords(words: Extract<FromDrawer, { kind: 'words' }>): void {
  element('glance').innerHTML = words.glance;
  element('hash').textContent =
    words.studyHash === '' ? 'not known here: this browser gives no digests to pages from disk' : words.studyHash;
  element('findings').innerHTML = words.topics
    .map(
      ({ title, sentences }) =>
        `<h3>${escapeHtml(title)}</h3><ul class="findings">${sentences.map((s) => `<li>${sentence(s)}</li>`).join('')}</ul>`,
    )
    .join('');
  // Said aloud once a setting has all its runs, not at every step on the way.
  if (words.isLast) element('summary').textContent = words.summary;
}

function showProgress(done: number, of: number): void {
  element('progress').textContent = `${formatNumber(done)} of ${formatNumber(of)} runs a scenario`;
  element<HTMLProgressElement>('meter').value = done / of;
}

/** Charts in view first; the others follow. */
function request(isLast: boolean): DrawRequest {
  const inView = EXPLORER_IDS.filter((id) => {
    const { top, bottom } = element(`figure-${id}`).getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  const ids = [...inView, ...EXPLORER_IDS.filter((id) => !inView.includes(id))];
  return { ids, inView: inView.length, width: element('chart-fan').clientWidth, isLast };
}

function hear(message: FromDrawer): void {
  switch (message.kind) {
    case 'bar':
      element('bar-text').textContent = message.text;
      element('bar-fan').innerHTML = message.svg;
      break;
    case 'chart':
      showChart(message.chart);
      break;
    case 'words':
      showWords(message);
      break;
    case 'drawn':
      document.documentElement.dataset['drawn'] = message.isLast ? 'all' : 'some';
      break;
    case 'runsCsv':
      save(`${data.name}-runs.csv`, message.csv, 'text/csv');
      break;
    case 'broken':
      element('progress').textContent = `The simulation failed: ${message.message}`;
  }
}

/** Each step a task of its own, so that the page answers in between; the workers first, for they take longest to start. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

async function openPage(): Promise<void> {
  await pause();
  const engine = new Engine({ simulate: programUrl('simulateWorker'), draw: programUrl('drawWorker') }, data, {
    drawn: hear,
    progress: showProgress,
    request,
  });
  const settings = fromHash(data, location.hash);
  explore(engine, settings);
  await pause();
  openControls(engine, settings);
  await pause();
  watchRoom(engine);
}

function explore(engine: Engine, settings: Settings): void {
  document.documentElement.dataset['drawn'] = 'none';
  engine.explore(readerStudy(data, settings).study);
}

let written = location.hash;

/** Written when a slider is let go: browsers allow only so many changes of an address. */
function writeLink(settings: Settings): void {
  const hash = toHash(data, settings);
  written = hash === '' ? '' : `#${hash}`;
  history.replaceState(null, '', written === '' ? location.pathname + location.search : written);
}

function openControls(engine: Engine, first: Settings): void {
  foldOnNarrow();
  let last = toHash(data, first);
  const form = openForm(data, first, (settings, isSettled) => {
    if (isSettled) writeLink(settings);
    const now = toHash(data, settings);
    if (now !== last) explore(engine, settings);
    last = now;
  });
  addEventListener('hashchange', () => {
    if (location.hash === written) return;
    form.show(fromHash(data, location.hash));
    last = toHash(data, form.settings);
    explore(engine, form.settings);
  });
  listenToButtons(engine, form);
  listenToTheme(() => {
    for (const chart of charts.values()) showChart(chart);
  });
}

/** On a narrow screen explanations and the groups below the first are folded, so that the charts are near. */
function foldOnNarrow(): void {
  const explain = element<HTMLInputElement>('explain');
  const fold = () => document.querySelector('form')?.classList.toggle('brief', !explain.checked);
  explain.addEventListener('change', fold);
  if (!matchMedia('(max-width:900px)').matches) return;
  for (const group of [...document.querySelectorAll<HTMLDetailsElement>('details.group')].slice(1)) group.open = false;
  explain.checked = false;
  fold();
}

function listenToButtons(engine: Engine, form: Form): void {
  const told = element('told');
  element('yaml').addEventListener('click', () => {
    save(`${data.name}.yaml`, studyYaml(data, form.settings), 'text/yaml');
    told.textContent = `Saved ${data.name}.yaml. Run it with: hashpivot run ${data.name}.yaml`;
  });
  element('csv').addEventListener('click', () => engine.askForRuns());
  element('copy').addEventListener('click', () => {
    writeLink(form.settings);
    const done = () => {
      told.textContent = 'The link with your settings is copied.';
    };
    const refused = () => {
      told.textContent = `The browser did not allow copying. The address of this page carries your settings: ${location.href}`;
    };
    if (navigator.clipboard === undefined) refused();
    else navigator.clipboard.writeText(location.href).then(done, refused);
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-save]'))
    button.addEventListener('click', () => saveChart(button));
}

function saveChart(button: HTMLButtonElement): void {
  const chart = charts.get(button.closest('figure')?.dataset['chart'] ?? '');
  if (chart === undefined) return;
  if (button.dataset['save'] === 'csv') save(`${data.name}-${chart.id}.csv`, chart.csv, 'text/csv');
  else save(`${data.name}-${chart.id}.svg`, isDark() ? inDark(chart.svg) : chart.svg, 'image/svg+xml');
}

/** Draws again when the room for the charts has changed and stays. */
function watchRoom(engine: Engine): void {
  const chart = element('chart-fan');
  let drawnWidth = chart.clientWidth;
  let resizing: ReturnType<typeof setTimeout> | undefined;
  new ResizeObserver(() => {
    const width = chart.clientWidth;
    if (Math.abs(width - drawnWidth) < 2) return;
    clearTimeout(resizing);
    resizing = setTimeout(() => {
      drawnWidth = width;
      engine.redraw();
    }, 150);
  }).observe(chart);
}

openPage().catch((error: Error) => hear({ kind: 'broken', message: error.message }));
