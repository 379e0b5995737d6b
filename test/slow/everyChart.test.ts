/**
 * Every chart at eight widths, light and dark, as a real browser lays it out (its clock in Los Angeles): no text cut, crossed, on
 * another or too pale; the same drawing by Vega in the browser, with and without the interpreter of expressions, and in the image.
 */
import type { Browser, Page } from 'playwright-core';
import { expressionInterpreter } from 'vega-interpreter';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageText } from '../../src/charts/chartFiles.ts';
import { chartPage, type Drawings } from '../../src/charts/chartPage.ts';
import { type ChartSpec, type Layout, NARROW, WIDE } from '../../src/charts/chartSpec.ts';
import { inBoth, inDark } from '../../src/charts/darkTwin.ts';
import { embedFile } from '../../src/charts/embed.ts';
import { resultPage } from '../../src/charts/page.ts';
import { renderPng } from '../../src/charts/png.ts';
import { socialCard } from '../../src/charts/socialCard.ts';
import { compileSpec, renderSvg, themed } from '../../src/charts/svg.ts';
import { DARK, LIGHT, type Tokens } from '../../src/charts/tokens.ts';
import { csvText } from '../../src/results/csv.ts';
import { hasBrowser, launch } from '../charts/browser.ts';
import { sizeFaults } from '../charts/budgets.ts';
import { contrastFaults, type Drawing, layoutFaults, show } from '../charts/drawnFaults.ts';
import { EVERY_CHART, EVERY_CHART_ID } from '../charts/everyChart.ts';
import { differences, drawInBrowser, openVega, textPlaces } from '../charts/inBrowser.ts';
import { picturePage, shownFaults, shownSizes } from '../charts/shownSizes.ts';
import { svgSize } from '../charts/svgText.ts';

const WIDTHS = [320, 360, 480, 599, 600, 720, 900, 1200];
const LAYOUTS: readonly Layout[] = WIDTHS.map((width) => ({ width, narrow: width < 600 }));

/** Where faults are seeded. */
const SEEDED = LAYOUTS[5]!;

/** Drawings in light, each made once for all the checks; told apart by chart and width. */
const drawn = new Map<string, Promise<string>>();

function lightOf(id: string, layout: Layout): Promise<string> {
  const key = `${id}-${layout.width}`;
  const chart = EVERY_CHART[id]!();
  const svg = drawn.get(key) ?? renderSvg(themed(chart.draw(layout), LIGHT, layout.narrow), key, chart.alt);
  drawn.set(key, svg);
  return svg;
}

async function drawingsOf(id: string, layouts = LAYOUTS): Promise<Drawing[]> {
  const drawings: Drawing[] = [];
  for (const layout of layouts) drawings.push({ name: `${id} ${layout.width}`, svg: await lightOf(id, layout), width: layout.width });
  return drawings;
}

const keptOf = async (id: string): Promise<Drawings> => ({ wide: await lightOf(id, WIDE), narrow: await lightOf(id, NARROW) });

const darkOf = (drawings: readonly Drawing[]) =>
  drawings.map(({ name, svg, width }) => ({
    name: `${name} dark`,
    svg: inDark(svg).replaceAll(/(\bid="|url\(#|href="#)/g, '$1dark-'),
    width,
  }));

describe.skipIf(!hasBrowser)('every chart in a browser', () => {
  let browser: Browser;
  let page: Page;
  let vegaPage: Page;
  beforeAll(async () => {
    browser = await launch();
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, timezoneId: 'America/Los_Angeles' });
    page = await context.newPage();
    vegaPage = await context.newPage();
    await openVega(vegaPage);
  });
  afterAll(() => browser?.close());

  const faults = async () => [...(await layoutFaults(page)), ...(await contrastFaults(page))];

  it.each(EVERY_CHART_ID)('%s has every text in its place and dark enough at eight widths, light and dark', async (id) => {
    const light = await drawingsOf(id);
    const both = [...light, ...darkOf(light)];
    expect(both).toHaveLength(16);
    await show(page, both);
    expect(await faults()).toEqual([]);
  });

  it.each(EVERY_CHART_ID)('%s is drawn the same in the browser as here, with and without the interpreter of expressions', async (id) => {
    const { alt, wide } = EVERY_CHART[id]!();
    const spec = themed(wide, LIGHT, false);
    const here = await lightOf(id, WIDE);
    expect(await renderSvg(spec, `${id}-${WIDE.width}`, alt, expressionInterpreter)).toBe(here);
    await show(page, [{ name: 'here', svg: here, width: WIDE.width }]);
    const ours = await textPlaces(page);
    await drawInBrowser(vegaPage, compileSpec(spec));
    const theirs = await textPlaces(vegaPage);
    expect(theirs.map(({ text }) => text)).toEqual(ours.map(({ text }) => text));
    const drift = ours.map(({ x, y }, i) => Math.hypot(x - theirs[i]!.x, y - theirs[i]!.y));
    expect(Math.max(...drift)).toBeLessThan(0.6);
  });

  it.each(EVERY_CHART_ID)('%s that is dark where the reader prefers it is the dark drawing, and its image the drawing', async (id) => {
    const { alt, wide } = EVERY_CHART[id]!();
    const svg = await lightOf(id, WIDE);
    expect(await renderSvg(themed(wide, DARK, false), `${id}-${WIDE.width}`, alt)).toBe(inDark(svg));
    const size = svgSize(svg);
    const pictures = [inDark(svg), inBoth(svg), svg].map((text) => `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`);
    const image = `data:image/png;base64,${(await renderPng(svg, WIDE.width)).toString('base64')}`;
    await page.emulateMedia({ colorScheme: 'dark' });
    const differing = await differences(page, [pictures[0]!, pictures[1]!, pictures[2]!, image], size);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(differing.autoAndDark).toBe(0);
    expect(differing.lightAndDark).toBeGreaterThan(0.5);
    expect(differing.lightAndImage).toBeLessThan(0.01);
  });

  it.each(EVERY_CHART_ID)('files of %s keep to their sizes', async (id) => {
    const chart = EVERY_CHART[id]!();
    const drawings = await keptOf(id);
    const files: [string, string | Uint8Array][] = [
      [`${id}.svg`, drawings.wide],
      [`${id}-narrow.svg`, drawings.narrow],
      [`${id}@2x.png`, await renderPng(drawings.wide, 1440)],
      [`${id}-narrow@2x.png`, await renderPng(drawings.narrow, 720)],
      [`${id}-social.png`, await renderPng(socialCard(chart, drawings), 1200)],
      [`${id}.csv`, csvText(chart.csv.columns, chart.csv.rows)],
      [`${id}.html`, pageText(chartPage(chart, drawings))],
      [`${id}.embed.html`, embedFile(chart, drawings, '')],
    ];
    expect(files.flatMap(([name, content]) => sizeFaults(name, Buffer.from(content)))).toEqual([]);
  });

  it.each(EVERY_CHART_ID)('texts of %s are 11 px or more on the screen, in its page and its picture, at eight widths', async (id) => {
    const [chart, drawings] = [EVERY_CHART[id]!(), await keptOf(id)];
    const shown = await shownSizes(page, [pageText(chartPage(chart, drawings)), picturePage(chart, drawings)], WIDTHS);
    expect(shown).toHaveLength(16);
    expect(shownFaults(shown, 1)).toEqual([]);
  });

  it('texts of every chart in a report are 11 px or more at eight widths', async () => {
    const drawings = new Map<ChartSpec, Drawings>();
    for (const id of EVERY_CHART_ID) drawings.set(EVERY_CHART[id]!(), await keptOf(id));
    const content = { title: 'All', lead: 'All.', findings: ['One: finding.'], sections: [{ blocks: [...drawings.keys()] }] };
    const provenance = { studyName: 'all', question: 'All?', studyHash: 'abc', seed: 1, runs: 100, version: '0.1.0' };
    const report = pageText(resultPage(content, provenance, (chart) => drawings.get(chart)!, {}));
    expect(shownFaults(await shownSizes(page, [report], WIDTHS), EVERY_CHART_ID.length)).toEqual([]);
  });

  describe('the checks', () => {
    type Spoil = (svg: string, colours: Tokens) => string;
    /** What they say of a chart spoilt in one theme. */
    const seeded = async (id: string, dark: boolean, spoil: Spoil) => {
      const light = await drawingsOf(id, [SEEDED]);
      const [drawing] = dark ? darkOf(light) : light;
      const svg = spoil(drawing!.svg, dark ? DARK : LIGHT);
      expect(svg).not.toBe(drawing!.svg);
      await show(page, [{ ...drawing!, svg }]);
      return (await faults()).join('\n');
    };
    const placeOf = (svg: string, pattern: string) =>
      new RegExp(`transform="translate\\(([\\d.-]+),([\\d.-]+)\\)[^>]*${pattern}`).exec(svg)!.slice(1).map(Number) as [number, number];
    /** Moves a text onto what the pattern finds: another text, a symbol, a line. */
    const moved =
      (text: string, pattern: string, by: [number, number]) =>
      (svg: string, { declineFill }: Tokens) => {
        const [x, y] = placeOf(svg, pattern.replace('DECLINE', declineFill));
        return svg.replace(
          new RegExp(`(transform="translate\\()[\\d.,-]+(\\)[^>]*>${text}<)`),
          (_, head: string, tail: string) => `${head}${x + by[0]},${y + by[1]}${tail}`,
        );
      };

    it.each<[string, string, string, Spoil]>([
      ['a label too long', 'fan', 'cut: ', (svg) => svg.replace('>Median', `>${'Median '.repeat(12)}`)],
      ['a label moved onto another', 'fan', 'overlap: ', moved('History', '>Median', [30, 3])],
      ['a label on dots', 'quarter-dots', 'on a symbol: decline', moved('decline', 'd="M[^>]*fill="DECLINE"', [10, 5])],
      ['a rule through a label', 'fan', 'crossed by a rule: History', moved('History', 'stroke-dasharray', [5, 60])],
      ['a font too small', 'identity', 'small: ', (svg) => svg.replace('font-size="12px"', 'font-size="9px"')],
      ['a bad format', 'hashprice', 'not a number: 7e+2', (svg) => svg.replace('>History<', '>7e+2<')],
      ['a hole in the data', 'fan', 'not a number in its code', (svg) => svg.replace(' d="M', ' d="MNaN,0L')],
      ['pale grey text', 'shares', 'pale', (svg, { muted, grid }) => svg.replaceAll(`fill="${muted}"`, `fill="${grid}"`)],
      ['text too near to its area', 'shares', 'pale', (svg, c) => svg.replaceAll(`fill="${c.onClass[1]}"`, `fill="${c.background}"`)],
      ['a lost description', 'fan', 'no description', (svg) => svg.replace(/aria-label="[^"]*"/, '')],
      ['a drawing too wide', 'fan', 'wider than its room', (svg) => svg.replace('width="720"', 'width="760"')],
      ['a drawing that is empty', 'fan', 'hardly any text', (svg) => svg.replaceAll(/<text[\s\S]*?<\/text>/g, '')],
    ])('find %s, light and dark', async (_, id, fault, spoil) => {
      expect(await seeded(id, false, spoil)).toContain(fault);
      expect(await seeded(id, true, spoil)).toContain(fault);
    });

    it('find text too small in a drawing that is shrunk, a page that caps it, a picture that is wide too early', async () => {
      const [chart, fan] = [EVERY_CHART['fan']!(), await keptOf('fan')];
      const shrunk = (svg: string) => svg.replace(/viewBox="0 0 (\d+)/, (_, width: string) => `viewBox="0 0 ${Number(width) * 1.2}`);
      const sound = chartPage(chart, fan);
      const found = async (html: string) => shownFaults(await shownSizes(page, [html], WIDTHS), 1);
      const drawnLarger = pageText(chartPage(chart, { wide: shrunk(fan.wide), narrow: shrunk(fan.narrow) }));
      expect((await found(drawnLarger)).map((fault) => Number.parseInt(fault, 10))).toEqual([320, 360, 600]);
      const capped = pageText({ ...sound, style: sound.style.replace('.narrow{max-width:400px}', '.narrow{max-width:300px}') });
      expect(await found(capped)).toEqual([320, 360, 480, 599].map((width) => `${width} px: text of 10.3 px`));
      const early = picturePage(chart, fan).replace('639px', '479px');
      expect(await found(early)).toEqual(['480 px: text of 8.8 px', '599 px: text of 11.0 px']);
    });

    it('find text that stays dark in the dark', async () => {
      const found = await seeded('fan', true, (svg, { ink }) => svg.replaceAll(`fill="${ink}"`, `fill="${LIGHT.ink}"`));
      expect(found).toMatch(/^fan 720 dark: pale \(1\.\d\): History$/m);
    });
  });
});
