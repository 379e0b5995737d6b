/**
 * The explorer in headless Chromium: what a reader waits for. Wall time, best, median and worst of several pages; on a busy machine the
 * best is nearest to the truth.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { median, PIVOT } from './measure.mjs';

export const question =
  'How long does a reader of the explorer wait, in headless Chromium? (bars: first chart 2 s; moved slider 150 ms and 3 s; no task of the page over 100 ms)';

const CLI = new URL('../../dist/src/cli.js', import.meta.url).pathname;
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu'];
const PAGES = Number(process.env.PAGES ?? 3);
const MOVES = [
  ['powerPrice', 4],
  ['btcDrift', -4],
  ['resale', 4],
  ['powerPrice', -4],
  ['btcDrift', 4],
  ['resale', -4],
];

/** Notes when the fan is drawn and which tasks of the page are long; runs before the page's own script. */
function watch() {
  globalThis.seen = { first: undefined, tasks: [] };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.seen.tasks.push(duration);
  }).observe({ entryTypes: ['longtask'] });
  new MutationObserver(() => {
    if (globalThis.seen.first === undefined && document.querySelector('#chart-fan svg')) globalThis.seen.first = performance.now();
  }).observe(document, { childList: true, subtree: true });
}

/** Moves a slider and waits for the first new fan and for all runs; ms each. */
async function moveSlider([id, steps]) {
  const slider = document.getElementById(`lever-${id}`);
  const root = document.documentElement;
  const begun = performance.now();
  const fan = new Promise((done) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      done(performance.now() - begun);
    });
    observer.observe(document.getElementById('chart-fan'), { childList: true });
  });
  const all = new Promise((done) => {
    const observer = new MutationObserver(() => {
      if (root.dataset.drawn !== 'all') return;
      observer.disconnect();
      done(performance.now() - begun);
    });
    observer.observe(root, { attributes: true });
  });
  slider.value = String(Number(slider.value) + steps * Number(slider.step));
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  slider.dispatchEvent(new Event('change', { bubbles: true }));
  return { first: await fan, all: await all };
}

async function measurePage(browser, file, figures) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(pathToFileURL(file).href);
  await page.waitForFunction(() => document.documentElement.dataset.drawn === 'all', null, { timeout: 120_000 });
  figures['first chart'].push(await page.evaluate(() => globalThis.seen.first));
  for (const move of MOVES) {
    const { first, all } = await page.evaluate(moveSlider, move);
    figures['moved slider to first picture'].push(first);
    figures['moved slider to 1,000 runs'].push(all);
  }
  figures['longest task of the page'].push(await page.evaluate(() => Math.max(0, ...globalThis.seen.tasks)));
  await context.close();
}

export async function* answer() {
  const folder = mkdtempSync(join(tmpdir(), 'hashpivot-bench-'));
  const file = join(folder, 'pivot.html');
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'explore', PIVOT, '--out', file]);
  if (status !== 0) throw new Error(String(stderr));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
  const figures = {
    'first chart': [],
    'moved slider to first picture': [],
    'moved slider to 1,000 runs': [],
    'longest task of the page': [],
  };
  for (let page = 0; page < PAGES; page++) await measurePage(browser, file, figures);
  await browser.close();
  rmSync(folder, { recursive: true });
  yield `${PAGES} pages, ${MOVES.length} moves each, load of the machine ${loadavg()[0].toFixed(1)}; ms, tasks under 50 ms count as 0`;
  const ms = (value) => value.toFixed(0).padStart(6);
  for (const [name, values] of Object.entries(figures))
    yield `${name.padEnd(32)} best ${ms(Math.min(...values))}, median ${ms(median(values))}, worst ${ms(Math.max(...values))}`;
}
