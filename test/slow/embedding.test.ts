/// <reference lib="dom" />
/**
 * Pages as their readers meet them, served from a host with a strict policy: charts in sandboxed frames, pictures, a report without
 * JavaScript, by keyboard, by screen reader (axe-core, WCAG 2.2 AA), printed.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { draw, pageText } from '../../src/charts/chartFiles.ts';
import { chartPage, type Drawings } from '../../src/charts/chartPage.ts';
import type { ChartSpec } from '../../src/charts/chartSpec.ts';
import { resultPage } from '../../src/charts/page.ts';
import { drawReport } from '../../src/charts/report.ts';
import { hasBrowser, launch } from '../charts/browser.ts';
import { EVERY_CHART, EVERY_CHART_ID } from '../charts/everyChart.ts';
import { syntheticHistory, syntheticResult } from '../charts/syntheticResult.ts';
import { HOSTILE_TITLES } from '../charts/variants.ts';

// no page shows an image that is not drawn in it, and making them takes longer than the pages
vi.mock('../../src/charts/png.ts', () => ({ renderPng: async () => new Uint8Array() }));

const HOST_POLICY = "default-src 'none'; img-src 'self'; frame-src 'self'; script-src 'self'";
const TYPES: Record<string, string> = { '.html': 'text/html', '.svg': 'image/svg+xml', '.png': 'image/png', '.js': 'text/javascript' };
const EMBEDDED = ['fan', 'shares', 'identity'];

/** The page of each chart and one page of them all, without their images. */
async function writeEveryChart(folder: string): Promise<void> {
  const provenance = { studyName: 'all', question: 'All?', studyHash: 'abc', seed: 1, runs: 100, version: '0.1.0' };
  const blocks = EVERY_CHART_ID.map((id) => EVERY_CHART[id]!());
  const drawings = new Map<ChartSpec, Drawings>();
  for (const chart of blocks) {
    const drawn = await draw(chart);
    drawings.set(chart, drawn);
    await mkdir(join(folder, 'charts', chart.id), { recursive: true });
    await writeFile(join(folder, 'charts', chart.id, `${chart.id}.html`), pageText(chartPage(chart, drawn)));
  }
  const content = { title: 'Every chart', lead: 'All of them.', findings: ['One: finding.'], sections: [{ blocks }] };
  await writeFile(join(folder, 'index.html'), pageText(resultPage(content, provenance, (chart) => drawings.get(chart)!, {})));
}

describe.skipIf(!hasBrowser)('pages of a host', () => {
  let browser: Browser;
  let server: Server;
  let dir: string;
  let base: string;
  let axe: string;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'hashpivot-host-'));
    server = createServer(async (request, response) => {
      const path = decodeURI(new URL(request.url!, 'http://host').pathname);
      if (path === '/host.html') {
        const codes = await Promise.all(EMBEDDED.map((id) => readFile(join(dir, `report/charts/${id}/${id}.embed.html`), 'utf8')));
        response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': HOST_POLICY });
        response.end(
          `<!doctype html><html lang="en"><title>A post</title><main>${codes.join('').replaceAll(/^!\[.*$/gm, '')}</main></html>`,
        );
      } else {
        const content = await readFile(join(dir, path)).catch(() => undefined);
        const status = content ? 200 : path === '/favicon.ico' ? 204 : 404;
        response.writeHead(status, { 'content-type': `${TYPES[extname(path)] ?? 'text/plain'}; charset=utf-8` });
        response.end(content);
      }
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const result = syntheticResult({ runs: 30, titles: HOSTILE_TITLES });
    const input = { result, history: syntheticHistory(), version: '0.1.0', studyHash: 'abc' };
    await drawReport(input, join(dir, 'report'), { baseUrl: `${base}/report` });
    await writeEveryChart(join(dir, 'all'));
    browser = await launch();
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    server.close();
    await rm(dir, { recursive: true });
  });

  async function open(path: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ viewport: { width: 900, height: 900 }, ...options });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${base}/${path}`, { waitUntil: 'load' });
    return { page, requests, complaints, close: () => context.close() };
  }

  /** Violations of WCAG 2.2 A and AA and of good practice, in words. */
  async function axeFaults(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      interface Axe {
        run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      }
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, {
        resultTypes: ['violations'],
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]!.html.slice(0, 140)}`);
    });
  }

  it.each([360, 640, 900])('frames take the height of their charts at %i px, under the policy of the host', async (width) => {
    const { page, requests, complaints, close } = await open('host.html', { viewport: { width, height: 900 } });
    const heights = () =>
      page.evaluate(() => [...document.querySelectorAll('iframe')].map((frame) => [frame.style.height, frame.clientWidth] as const));
    await page.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe')) frame.loading = 'eager';
    });
    await page.waitForFunction(() => [...document.querySelectorAll('iframe')].every((frame) => frame.style.height !== ''));
    for (const [i, [height]] of (await heights()).entries()) {
      const frame = page.frames().find((f) => f.url().endsWith(`${EMBEDDED[i]}.html`))!;
      const content = await frame.evaluate(() => [document.body.scrollHeight, document.documentElement.scrollWidth, innerWidth] as const);
      expect(Math.abs(Number.parseInt(height, 10) - content[0])).toBeLessThanOrEqual(2);
      expect(content[1]).toBeLessThanOrEqual(content[2]);
    }
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(base))).toEqual([]);
    const before = Number.parseInt((await heights())[0]![0], 10);
    await page.frameLocator('iframe').first().locator('summary').last().click();
    await page.waitForFunction((old) => Number.parseInt(document.querySelector('iframe')!.style.height, 10) > old + 50, before);
    await close();
  });

  it('frames hold their charts at the height written, where the host runs no script', async () => {
    for (const width of [320, 360, 480, 599, 640, 900]) {
      const { page, close } = await open('host.html', { viewport: { width, height: 900 }, javaScriptEnabled: false });
      const code = await readFile(join(dir, 'report/charts/fan/fan.embed.html'), 'utf8');
      const written = Number(/height="(\d+)" frameborder/.exec(code)![1]);
      await page.locator('iframe').first().scrollIntoViewIfNeeded();
      const box = (await page.locator('iframe').first().boundingBox())!;
      expect(box.height).toBe(written);
      const content = (await page.frameLocator('iframe').first().locator('main').boundingBox())!;
      expect(content.height).toBeLessThanOrEqual(written);
      expect(content.height).toBeGreaterThan(0.6 * written);
      await close();
    }
  });

  it('pictures show the phone drawing on phones', async () => {
    for (const [width, file] of [
      [360, 'fan-narrow.svg'],
      [900, 'fan.svg'],
    ] as const) {
      const { page, close } = await open('host.html', { viewport: { width, height: 900 } });
      const image = page.locator('img').first();
      await image.scrollIntoViewIfNeeded();
      await page.waitForFunction(() => document.querySelector('img')!.naturalWidth > 0);
      expect(await image.evaluate((img: HTMLImageElement) => img.currentSrc)).toBe(`${base}/report/charts/fan/${file}`);
      expect(await image.getAttribute('alt')).toContain('Fan chart');
      await close();
    }
  });

  it.each([
    ['report', 360, 'light'],
    ['report', 900, 'dark'],
    ['all', 900, 'light'],
  ] as const)('the page of %s at %i px, %s, has no fault that axe-core finds', async (path, width, colorScheme) => {
    const { page, close } = await open(`${path}/index.html`, { viewport: { width, height: 900 }, colorScheme });
    await page.evaluate(() => {
      // the tables are alike: two of them are enough
      for (const [i, figure] of document.querySelectorAll('figure').entries())
        for (const details of figure.querySelectorAll('details')) details.open = i < 2 || !details.querySelector('table');
    });
    expect(await axeFaults(page)).toEqual([]);
    await close();
  });

  it('the page of every chart has no fault that axe-core finds, and axe-core finds one that is there', async () => {
    const { page, close } = await open('all/charts/fan/fan.html');
    for (const id of EVERY_CHART_ID) {
      await page.goto(`${base}/all/charts/${id}/${id}.html`);
      expect(await axeFaults(page), id).toEqual([]);
    }
    await page.evaluate(() => {
      document.querySelector('svg.wide')!.removeAttribute('aria-label');
      document.querySelector('a')!.style.color = '#dddddd';
    });
    expect((await axeFaults(page)).join()).toMatch(/color-contrast[\s\S]*svg-img-alt/);
    await close();
  });

  it('the report is whole without JavaScript: every drawing, table and piece of code', async () => {
    const { page, complaints, close } = await open('report/index.html', { javaScriptEnabled: false });
    const charts = await page.locator('figure').count();
    expect(charts).toBeGreaterThan(8);
    expect(await page.locator('svg.wide:visible').count()).toBe(charts);
    await page.locator('summary', { hasText: 'Data' }).first().click();
    await page.locator('summary', { hasText: 'Embed' }).first().click();
    expect(await page.locator('figure table:visible').count()).toBe(1);
    expect(await page.locator('textarea:visible').count()).toBe(3);
    expect(await page.locator('button').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('embed code is copied by button, by keyboard alone', async () => {
    const { page, close } = await open('report/index.html', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('summary', { hasText: 'Embed' }).first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Copy');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[role=status]')!.textContent === 'Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('<iframe data-hashpivot src="http://127.0.0.1');
    await close();
  });

  it('the report prints light, with every chart whole on a page', async () => {
    const { page, close } = await open('report/index.html', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    expect(await page.locator('nav:visible, details:visible, .links:visible').count()).toBe(0);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const tallest = await page.evaluate(() =>
      Math.max(...[...document.querySelectorAll('figure')].map((f) => f.getBoundingClientRect().height)),
    );
    expect(tallest).toBeLessThan(1000);
    await close();
  });
});
