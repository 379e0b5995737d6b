/// <reference lib="dom" />
/**
 * Pages in a real browser, with JavaScript off and no network: nothing asked for but the file, no complaint of the policy, no
 * sideways scrolling, the drawing that fits, texts where the width table says. Skipped where there is no Chromium (CHROMIUM names one).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { textWidth } from '../../src/charts/measure.ts';
import { drawReport } from '../../src/charts/report.ts';
import { hasBrowser, launch } from '../charts/browser.ts';
import { syntheticHistory, syntheticResult } from '../charts/syntheticResult.ts';
import { HOSTILE_TITLES } from '../charts/variants.ts';

// no page shows an image that is not drawn in it, and making them takes longer than the pages
vi.mock('../../src/charts/png.ts', () => ({ renderPng: async () => new Uint8Array() }));

const IDS = [
  'fan',
  'scenarios',
  'quarter-dots',
  'identity',
  'shares',
  'ai-mw',
  'ai-revenue',
  'concentration',
  'hashprice',
  'block-interval',
  'security',
];

describe.skipIf(!hasBrowser)('pages in a browser', () => {
  let browser: Browser;
  let dir: string;
  beforeAll(async () => {
    browser = await launch();
    dir = await mkdtemp(join(tmpdir(), 'hashpivot-pages-'));
    const result = syntheticResult({ runs: 40, titles: HOSTILE_TITLES });
    await drawReport({ result, history: syntheticHistory(), version: '0.1.0', studyHash: 'abc' }, dir);
  });
  afterAll(async () => {
    await browser?.close();
    await rm(dir, { recursive: true });
  });

  /** Opens a file and collects what a closed page must not do. */
  async function open(file: string, width: number, colorScheme: 'light' | 'dark', hash = '') {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, timezoneId: 'America/Los_Angeles' });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(pathToFileURL(join(dir, file)).href + hash);
    return { page, requests, complaints, close: () => context.close() };
  }

  const visible = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.chart svg')]
        .filter((svg) => svg.getBoundingClientRect().width > 0)
        .map((svg) => svg.getAttribute('class')),
    );
  const backgroundOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  it.each([320, 360, 599, 700, 900, 1200])('the report at %i px asks for nothing and does not scroll sideways', async (width) => {
    const { page, requests, complaints, close } = await open('index.html', width, 'light');
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const shown = await visible(page);
    expect(shown).toHaveLength(IDS.length);
    expect(new Set(shown)).toEqual(new Set([width >= 700 ? 'wide' : 'narrow']));
    await close();
  });

  it.each(IDS)('the page of %s shows one drawing for its room, light unless asked', async (id) => {
    for (const [width, drawing] of [
      [360, 'narrow'],
      [900, 'wide'],
    ] as const) {
      const { page, requests, complaints, close } = await open(`charts/${id}/${id}.html`, width, 'dark');
      expect([requests.length, complaints]).toEqual([1, []]);
      expect(await visible(page)).toEqual([drawing]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await backgroundOf(page)).toBe('rgb(255, 255, 255)');
      await close();
    }
    const dark = await open(`charts/${id}/${id}.html`, 900, 'dark', '#auto');
    expect(await backgroundOf(dark.page)).toBe('rgb(18, 22, 27)');
    await dark.close();
  });

  it('the report follows a reader who prefers dark, in its charts too', async () => {
    const { page, close } = await open('index.html', 900, 'dark');
    expect(await backgroundOf(page)).toBe('rgb(18, 22, 27)');
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.chart .wide > rect')!).fill)).toBe('rgb(18, 22, 27)');
    await close();
  });

  it('its texts are as wide as the width table says', async () => {
    const { page, close } = await open('charts/identity/identity.html', 900, 'light');
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll<SVGTextElement>('.wide text')]
        .filter((t) => t.childElementCount === 0 && /^[\x20-\x7e−–]+$/.test(t.textContent ?? ''))
        .map((t) => ({
          text: t.textContent!,
          width: t.getComputedTextLength(),
          size: Number.parseFloat(t.getAttribute('font-size')!),
          bold: t.getAttribute('font-weight') === 'bold',
        })),
    );
    expect(texts.length).toBeGreaterThan(15);
    for (const { text, width, size, bold } of texts)
      expect(Math.abs(textWidth(text, size, bold) - width), text).toBeLessThan(Math.max(1.5, 0.02 * width));
    await close();
  });
});
