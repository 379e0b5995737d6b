/// <reference lib="dom" />
/**
 * The explorer in a real browser, from disk and without a network: the command line's numbers to the last digit, pictures that follow
 * the sliders, settings in the link, names that stay text. Skipped where there is no Chromium (CHROMIUM names one).
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findings } from '../../src/charts/findings.ts';
import { bundleExplorer } from '../../src/explorer/build/bundle.ts';
import { packagedConfigs } from '../../src/history/readHistory.ts';
import { chart } from '../../src/index.ts';
import { RUN_SERIES } from '../../src/model/observables.ts';
import { csvText } from '../../src/results/csv.ts';
import { readResult } from '../../src/results/read.ts';
import { studyHash } from '../../src/results/studyHash.ts';
import { HOSTILE_TITLES } from '../charts/variants.ts';
import { createWorkplace, SMALL_STUDY } from './cliProcess.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
];
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const IDS = ['fan', 'difference-fan', 'quarter-dots', 'shares', 'scenarios'];
const MOST_BYTES = 1.5e6;

/** The small study over enough time for a headline quarter, under names that would be code anywhere else. */
const printable = HOSTILE_TITLES.map((title) => title.replace(/\p{Cc}/gu, '').slice(0, 300));
const HOSTILE_STUDY = `name: hostile
question: ${JSON.stringify(`</script><script>alert(1)</script>${printable[1]}`)}
start: 2026-03-20
until: 2026-12-31
runs: 20
firms:
${printable.map((name) => `  - { name: ${JSON.stringify(name)}, sites: [{ region: texas, hashrateEHs: 20 }], efficiencyJPerTH: 18, powerPriceUsdPerMWh: 40 }`).join('\n')}
scenarios:
  - { name: none, title: ${JSON.stringify(printable[0])}, overrides: { ai: { enabled: false } } }
  - { name: ai, title: ${JSON.stringify(printable[1])} }
  - { name: long, title: ${JSON.stringify(printable[2])} }
`;

describe.skipIf(!existsSync(executablePath))('the explorer', () => {
  const place = createWorkplace();
  let browser: Browser;
  beforeAll(async () => {
    await bundleExplorer();
    place.write('small.yaml', SMALL_STUDY.replace('runs: 12', 'runs: 40'));
    place.write('hostile.yaml', HOSTILE_STUDY);
    const posterior = join(packagedConfigs(), 'history/posterior-2026q1.csv');
    place.write('drawn.yaml', `${SMALL_STUDY}draws: { file: ${JSON.stringify(posterior)} }\n`);
    const made = await Promise.all([
      place.run('explore', 'small.yaml', '--out', 'small.html'),
      place.run('explore', 'hostile.yaml', '--out', 'hostile.html'),
      place.run('explore', 'drawn.yaml', '--out', 'drawn.html'),
      place.run('explore', join(packagedConfigs(), 'pivot.yaml'), '--out', 'pivot.html', '--runs', '24'),
    ]);
    for (const { code, err } of made) expect(code, err).toBe(0);
    browser = await chromium.launch({ executablePath, args: FLAGS });
  });
  afterAll(() => browser?.close());

  /** Opens a page and collects what it must not do. */
  async function open(file: string, { hash = '', width = 1200, colorScheme = 'light' as 'light' | 'dark' } = {}) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, offline: true, acceptDownloads: true });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog ${dialog.message()}`);
      return dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!/^(blob:|file:.*html)/.test(request.url())) complaints.push(`asked for ${request.url()}`);
    });
    await page.goto(pathToFileURL(join(place.path, file)).href + hash);
    await settled(page);
    return { page, complaints, close: () => context.close() };
  }
  const settled = (page: Page) => page.waitForFunction(() => document.documentElement.dataset['drawn'] === 'all');
  const textOf = (page: Page, selector: string) => page.locator(selector).innerText();

  async function download(page: Page, button: string): Promise<string> {
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()]);
    return readFile((await file.path())!, 'utf8');
  }

  it('is one file within its budget that asks for nothing else', async () => {
    for (const name of ['pivot.html', 'hostile.html', 'drawn.html']) {
      const html = await readFile(join(place.path, name), 'utf8');
      expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES);
      expect(html).toContain("default-src 'none'; script-src 'sha256-");
      expect(html).not.toMatch(/unsafe-(inline|eval)/);
      for (const holder of ['University of Washington', 'Mike Bostock', 'David Bau', 'Sun Microsystems']) expect(html).toContain(holder);
    }
  });

  it.each([
    [
      'pivot.html',
      '#newPivots=on&aiRent=220&aiCapex=6000000&btcDrift=0.3&btcVolatility=0.6&powerPrice=1.25&storms=2&resale=0.4&seed=7&runs=24',
    ],
    ['drawn.html', '#aiRent=220&btcDrift=0.3&seed=7&runs=24'],
  ])('gives the command line’s numbers to the last digit, once it has the study of %s as YAML', async (file, hash) => {
    const { page, complaints, close } = await open(file, { hash });
    await writeFile(join(place.path, 'reader.yaml'), await download(page, '#yaml'));
    const csv = await download(page, '#csv');
    const fan = await download(page, '#figure-fan [data-save=csv]');
    const [seen, shownHash] = [await page.locator('#findings li').allInnerTexts(), await textOf(page, '#hash')];
    expect(complaints).toEqual([]);
    await close();

    const ran = await place.run(
      'run',
      'reader.yaml',
      '--runs',
      '24',
      '--out',
      'reader',
      '--force',
      '--workers',
      '1',
      '--no-charts',
      '--quiet',
    );
    expect(ran.code, ran.err).toBe(0);
    const result = await readResult(join(place.path, 'reader'));
    const [header, ...rows] = csv.trimEnd().split('\n');
    expect(header).toBe(['scenario', 'run', ...RUN_SERIES].join(','));
    expect(rows).toHaveLength(2 * 24);
    rows.forEach((row, slot) => {
      const [scenario, run, ...values] = row.split(',');
      expect([scenario, Number(run)]).toEqual([result.study.scenarios[Math.floor(slot / 24)]!.name, slot % 24]);
      expect(values.map(Number)).toEqual(RUN_SERIES.map((name) => result.outcomes[name][slot]));
    });
    expect(seen).toEqual(findings(result));
    expect(ran.out.trimEnd().split('\n')).toEqual(seen);
    expect(shownHash).toBe(studyHash(result.study));
    const { csv: table } = chart(result, 'fan')!;
    expect(fan).toBe(csvText(table.columns, table.rows));
  });

  it('draws again when a slider moves, says so once, and carries it in its link', async () => {
    const { page, complaints, close } = await open('small.html');
    const drawing = () => page.locator('#chart-fan').innerHTML();
    const before = await drawing();
    const slider = page.locator('#lever-powerPrice');
    await slider.focus();
    for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight');
    await settled(page);
    expect(await slider.getAttribute('aria-valuetext')).toBe('×1.25');
    expect(await drawing()).not.toBe(before);
    const moved = await drawing();
    expect(await textOf(page, '#summary')).toContain('Your settings');
    expect(page.url()).toMatch(/#powerPrice=1\.25$/);
    const again = await open('small.html', { hash: new URL(page.url()).hash });
    expect(await again.page.locator('#chart-fan').innerHTML()).toBe(moved);
    await again.close();
    await page.locator('#reset').click();
    await settled(page);
    expect(await drawing()).toBe(before);
    expect(page.url()).not.toContain('#');
    expect(complaints).toEqual([]);
    await close();
  });

  it('draws while a slider is dragged, not only when it is let go, and ends where it was let go', async () => {
    const { page, complaints, close } = await open('small.html');
    const pictures = await page.evaluate(async () => {
      const slider = document.querySelector<HTMLInputElement>('#lever-resale')!;
      const chart = document.querySelector('#chart-fan')!;
      const seen = new Set([chart.innerHTML]);
      new MutationObserver(() => seen.add(chart.innerHTML)).observe(chart, { childList: true });
      for (let k = 0; seen.size < 4 && k < 2000; k++) {
        slider.value = String(0.01 * (k % 100));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 16));
      }
      slider.value = '0.2';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      slider.dispatchEvent(new Event('change', { bubbles: true }));
      return seen.size;
    });
    expect(pictures).toBeGreaterThanOrEqual(4);
    await settled(page);
    const ended = await page.locator('#chart-fan').innerHTML();
    const fresh = await open('small.html', { hash: '#resale=0.2' });
    expect(ended).toBe(await fresh.page.locator('#chart-fan').innerHTML());
    expect(complaints).toEqual([]);
    await fresh.close();
    await close();
  });

  it.each([320, 360, 700, 1200])('has every chart and no sideways scrolling at %i px, light and dark', async (width) => {
    const { page, complaints, close } = await open('small.html', { width, colorScheme: 'dark' });
    for (const id of IDS) expect(await page.locator(`#chart-${id} svg`).count(), id).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const background = () => page.evaluate(() => document.querySelector('#chart-fan svg > rect')?.getAttribute('fill'));
    expect(await background()).toBe('#12161b');
    await page.locator('input[name=theme][value=light]').check();
    expect(await background()).toBe('#ffffff');
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    ['light', 1200],
    ['dark', 360],
  ] as const)('has no fault that axe finds, in %s at %i px', async (colorScheme, width) => {
    const { page, close } = await open('small.html', { width, colorScheme });
    // the checker is put in by the browser, past the policy of the page
    await page.evaluate(await readFile(axe, 'utf8'));
    const found = await page.evaluate(async () => {
      const checker = (
        globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
      ).axe;
      const { violations } = await checker.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(found).toEqual([]);
    await close();
  });

  it('shows hostile names as text, runs none of them, and its YAML is read as it was', async () => {
    const { page, complaints, close } = await open('hostile.html', { width: 360 });
    expect(complaints).toEqual([]);
    expect(await page.locator('script').count()).toBe(5);
    expect(await textOf(page, 'h1')).toContain('</script><script>alert(1)</script>');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    place.write('again.yaml', await download(page, '#yaml'));
    await close();
    const { firms } = parse(await readFile(join(place.path, 'again.yaml'), 'utf8')) as { firms: { name: string }[] };
    expect(firms.map(({ name }) => name)).toEqual(printable);
    const checked = await place.run('validate', 'again.yaml');
    expect(checked.code, checked.err).toBe(0);
    const ran = await place.run('run', 'again.yaml', '--runs', '2', '--no-charts', '--workers', '0', '--quiet');
    expect(ran.code, ran.err).toBe(0);
  });
});
