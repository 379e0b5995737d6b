/**
 * Every chart at eight widths, light and dark, as a real browser lays it out (its clock in Los Angeles): no text cut, crossed, on
 * another or too pale; the same drawing by Vega in the browser, with and without the interpreter of expressions, and in the image.
 */
import type { Browser, Page } from 'playwright-core';
import { expressionInterpreter } from 'vega-interpreter';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draw, pageText } from '../../src/charts/chartFiles.ts';
import { chartPage } from '../../src/charts/chartPage.ts';
import type { Layout } from '../../src/charts/chartSpec.ts';
import { inBoth, inDark } from '../../src/charts/darkTwin.ts';
import { embedFile } from '../../src/charts/embed.ts';
import { renderPng } from '../../src/charts/png.ts';
import { socialCard } from '../../src/charts/socialCard.ts';
import { compileSpec, renderSvg, themed } from '../../src/charts/svg.ts';
import { DARK, LIGHT } from '../../src/charts/tokens.ts';
import { csvText } from '../../src/results/csv.ts';
import { hasBrowser, launch } from '../charts/browser.ts';
import { sizeFaults } from '../charts/budgets.ts';
import { contrastFaults, type Drawing, layoutFaults, show } from '../charts/drawnFaults.ts';
import { EVERY_CHART, EVERY_CHART_ID } from '../charts/everyChart.ts';
import { differences, drawInBrowser, textPlaces } from '../charts/inBrowser.ts';
import { svgSize } from '../charts/svgText.ts';

const LAYOUTS: Layout[] = [320, 360, 480, 599, 600, 720, 900, 1200].map((width) => ({ width, narrow: width < 600 }));

async function drawingsOf(id: string, layouts: readonly Layout[] = LAYOUTS): Promise<Drawing[]> {
  const chart = EVERY_CHART[id]!();
  const drawings: Drawing[] = [];
  for (const layout of layouts) {
    const svg = await renderSvg(themed(chart.draw(layout), LIGHT, layout.narrow), `${id}-${layout.width}`, chart.alt);
    drawings.push({ name: `${id} ${layout.width}`, svg, width: layout.width });
  }
  return drawings;
}

const darkOf = (drawings: readonly Drawing[]) => drawings.map((d) => ({ ...d, name: `${d.name} dark`, svg: inDark(d.svg) }));

describe.skipIf(!hasBrowser)('every chart in a browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, timezoneId: 'America/Los_Angeles' });
    page = await context.newPage();
  });
  afterAll(() => browser?.close());

  it.each(EVERY_CHART_ID)('%s has every text in its place and dark enough at eight widths, light and dark', async (id) => {
    const light = await drawingsOf(id);
    await show(page, light, LIGHT.background);
    expect(await layoutFaults(page)).toEqual([]);
    expect(await contrastFaults(page)).toEqual([]);
    // dark exchanges colours and moves nothing (tested without a browser): contrast at a phone's and a page's width
    const dark = darkOf(light.filter(({ width }) => width === 360 || width === 900));
    await show(page, dark, DARK.background);
    expect([...(await layoutFaults(page)), ...(await contrastFaults(page))]).toEqual([]);
  });

  it.each(EVERY_CHART_ID)('%s is drawn the same in the browser as here, with and without the interpreter of expressions', async (id) => {
    const { wide } = EVERY_CHART[id]!();
    const spec = themed(wide, LIGHT, false);
    const here = await renderSvg(spec, id, 'alt');
    expect(await renderSvg(spec, id, 'alt', expressionInterpreter)).toBe(here);
    await show(page, [{ name: 'here', svg: here, width: 720 }], LIGHT.background);
    const ours = await textPlaces(page);
    await drawInBrowser(page, compileSpec(spec));
    const theirs = await textPlaces(page);
    expect(theirs.map(({ text }) => text)).toEqual(ours.map(({ text }) => text));
    const drift = ours.map(({ x, y }, i) => Math.hypot(x - theirs[i]!.x, y - theirs[i]!.y));
    expect(Math.max(...drift)).toBeLessThan(0.6);
  });

  it.each(EVERY_CHART_ID)('%s that is dark where the reader prefers it is the dark drawing, and its image the drawing', async (id) => {
    const { alt, wide } = EVERY_CHART[id]!();
    const svg = await renderSvg(themed(wide, LIGHT, false), id, alt);
    expect(await renderSvg(themed(wide, DARK, false), id, alt)).toBe(inDark(svg));
    const size = svgSize(svg);
    const pictures = [inDark(svg), inBoth(svg), svg].map((text) => `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`);
    const image = `data:image/png;base64,${(await renderPng(svg, 1)).toString('base64')}`;
    await page.emulateMedia({ colorScheme: 'dark' });
    const differing = await differences(page, [pictures[0]!, pictures[1]!, pictures[2]!, image], size);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(differing.autoAndDark).toBe(0);
    expect(differing.lightAndDark).toBeGreaterThan(0.5);
    expect(differing.lightAndImage).toBeLessThan(0.01);
  });

  it.each(EVERY_CHART_ID)('files of %s keep to their sizes', async (id) => {
    const chart = EVERY_CHART[id]!();
    const drawings = await draw(chart);
    const files: [string, string | Uint8Array][] = [
      [`${id}.svg`, drawings.wide],
      [`${id}-narrow.svg`, drawings.narrow],
      [`${id}@2x.png`, await renderPng(drawings.wide, 2)],
      [`${id}-narrow@2x.png`, await renderPng(drawings.narrow, 2)],
      [`${id}-social.png`, await renderPng(socialCard(chart, drawings), 1)],
      [`${id}.csv`, csvText(chart.csv.columns, chart.csv.rows)],
      [`${id}.html`, pageText(chartPage(chart, drawings))],
      [`${id}.embed.html`, embedFile(chart, drawings, '')],
    ];
    expect(files.flatMap(([name, content]) => sizeFaults(name, Buffer.from(content)))).toEqual([]);
  });

  describe('the checks', () => {
    const seeded = async (id: string, spoil: (svg: string) => string) => {
      const [drawing] = await drawingsOf(id, [LAYOUTS[5]!]);
      const svg = spoil(drawing!.svg);
      expect(svg).not.toBe(drawing!.svg);
      await show(page, [{ ...drawing!, svg }], LIGHT.background);
      return [...(await layoutFaults(page)), ...(await contrastFaults(page))].join('\n');
    };
    const placeOf = (svg: string, pattern: string) =>
      new RegExp(`transform="translate\\(([\\d.-]+),([\\d.-]+)\\)[^>]*${pattern}`).exec(svg)!.slice(1).map(Number) as [number, number];
    /** Moves a text onto what the pattern finds: another text, a symbol, a line. */
    const moved = (text: string, pattern: string, by: [number, number]) => (svg: string) => {
      const [x, y] = placeOf(svg, pattern);
      return svg.replace(
        new RegExp(`(transform="translate\\()[\\d.,-]+(\\)[^>]*>${text}<)`),
        (_, head: string, tail: string) => `${head}${x + by[0]},${y + by[1]}${tail}`,
      );
    };

    it.each<[string, string, string, (svg: string) => string]>([
      ['a label too long', 'fan', 'cut: ', (svg) => svg.replace('>Median', `>${'Median '.repeat(12)}`)],
      ['a label moved onto another', 'fan', 'overlap: ', moved('History', '>Median', [30, 3])],
      ['a label on dots', 'quarter-dots', 'on a symbol: decline', moved('decline', 'd="M[^>]*fill="#db7430"', [10, 5])],
      ['a rule through a label', 'fan', 'crossed by a rule: History', moved('History', 'stroke-dasharray', [5, 60])],
      ['a font too small', 'identity', 'small: ', (svg) => svg.replace('font-size="12px"', 'font-size="9px"')],
      ['a bad format', 'hashprice', 'not a number: 7e+2', (svg) => svg.replace('>History<', '>7e+2<')],
      ['a hole in the data', 'fan', 'not a number in its code', (svg) => svg.replace(' d="M', ' d="MNaN,0L')],
      ['pale grey text', 'shares', 'pale', (svg) => svg.replaceAll(`fill="${LIGHT.muted}"`, 'fill="#b9bec4"')],
      ['light text on a light area', 'shares', 'pale', (svg) => svg.replaceAll(`fill="${LIGHT.onClass[1]}"`, 'fill="#ffffff"')],
      ['a lost description', 'fan', 'no description', (svg) => svg.replace(/aria-label="[^"]*"/, '')],
      ['a drawing too wide', 'fan', 'wider than its room', (svg) => svg.replace('width="720"', 'width="760"')],
      ['a drawing that is empty', 'fan', 'hardly any text', (svg) => svg.replaceAll(/<text[\s\S]*?<\/text>/g, '')],
    ])('find %s', async (_, id, fault, spoil) => {
      expect(await seeded(id, spoil)).toContain(fault);
    });
  });
});
