/**
 * Contact sheets: every chart as it looks at 360 and 900 px, one sheet a theme, to be looked at before goldens are kept.
 * CONTACT_SHEETS=out/sheets npx vitest run test/charts/contactSheet.test.ts writes sheet-light-1.png, ... there; else only the
 * arrangement of a small sheet is tested.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draw } from '../../src/charts/chartFiles.ts';
import { inDark } from '../../src/charts/darkTwin.ts';
import { renderPng } from '../../src/charts/png.ts';
import { DARK, LIGHT } from '../../src/charts/tokens.ts';
import { EVERY_CHART, EVERY_CHART_ID } from './everyChart.ts';
import { svgSize } from './svgText.ts';

const GAP = 16;
const WIDTHS = [900, 360];
const SHEET_WIDTH = WIDTHS.reduce((sum, width) => sum + width + GAP, GAP);

/** The two drawings of a chart, grown to the width of an image. */
async function drawingsOf(id: string): Promise<string[]> {
  const { wide, narrow } = await draw(EVERY_CHART[id]!());
  return [wide, narrow].map((svg, i) => {
    const { width, height } = svgSize(svg);
    const grown = WIDTHS[i]! / width;
    return svg.replace(/ width="[\d.]+" height="[\d.]+"/, ` width="${WIDTHS[i]}" height="${Math.round(height * grown)}"`);
  });
}

/** Charts below each other, the wide drawing beside the narrow one. */
function sheet(rows: readonly string[][], background: string): string {
  let y = GAP;
  const images = rows.map((svgs) => {
    let x = GAP;
    const row = svgs.map((svg) => {
      const image = svg.replace('<svg ', `<svg x="${x}" y="${y}" `);
      x += svgSize(svg).width + GAP;
      return image;
    });
    y += Math.max(...svgs.map((svg) => svgSize(svg).height)) + GAP;
    return row.join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SHEET_WIDTH}" height="${y}"><rect width="100%" height="100%" fill="${background}"/>${images.join('')}</svg>`;
}

const folder = process.env['CONTACT_SHEETS'];
const ROWS_A_SHEET = 4;

describe('contact sheets', () => {
  it.skipIf(folder === undefined)('show every chart in both themes', { timeout: 600_000 }, async () => {
    await mkdir(folder!, { recursive: true });
    for (let from = 0; from < EVERY_CHART_ID.length; from += ROWS_A_SHEET) {
      const rows: string[][] = [];
      for (const id of EVERY_CHART_ID.slice(from, from + ROWS_A_SHEET)) rows.push(await drawingsOf(id));
      const light = sheet(rows, '#d0d0d0');
      const number = from / ROWS_A_SHEET + 1;
      await writeFile(join(folder!, `sheet-light-${number}.png`), await renderPng(light, SHEET_WIDTH));
      await writeFile(join(folder!, `sheet-dark-${number}.png`), await renderPng(inDark(light), SHEET_WIDTH));
    }
  });

  it('set the drawings apart, in the theme asked for', async () => {
    const drawings = await drawingsOf('shares');
    const light = sheet([drawings, drawings], LIGHT.axis);
    const { width, height } = svgSize(light);
    expect(width).toBe(900 + 360 + 3 * GAP);
    expect(height).toBe(3 * GAP + 2 * Math.max(...drawings.map((svg) => svgSize(svg).height)));
    expect(light.match(/<svg x="\d+" y="\d+"/g)).toHaveLength(4);
    expect(inDark(light)).toContain(DARK.background);
  });
});
