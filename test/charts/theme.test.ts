/** The two themes: one-to-one, readable, and told apart by people who see colours differently. */
import { describe, expect, it } from 'vitest';
import { WIDE } from '../../src/charts/chartSpec.ts';
import { CHARTS } from '../../src/charts/charts.ts';
import { COLOR_PAIRS, inDark } from '../../src/charts/darkTwin.ts';
import { renderSvg, themed } from '../../src/charts/svg.ts';
import { DARK, LIGHT, type Tokens } from '../../src/charts/tokens.ts';
import { colorDistance, contrast, VISIONS } from './colour.ts';
import { contextOf } from './variants.ts';

const themes: [string, Tokens][] = [
  ['light', LIGHT],
  ['dark', DARK],
];

function duplicates(colors: string[]): string[] {
  return colors.filter((color, i) => colors.indexOf(color) !== i);
}

describe('light and dark', () => {
  it('use every light colour for one thing only', () => {
    expect(duplicates(COLOR_PAIRS.map(([light]) => light))).toEqual([]);
    expect(duplicates(['#aaaaaa', '#bbbbbb', '#aaaaaa'])).toEqual(['#aaaaaa']);
  });

  it.each(Object.keys(CHARTS))('%s drawn light and turned dark is the same as drawn dark', async (id) => {
    const chart = CHARTS[id]!(contextOf({ runs: 40 }))!;
    const light = await renderSvg(themed(chart.wide, LIGHT, WIDE.narrow), id, chart.alt);
    const dark = await renderSvg(themed(chart.wide, DARK, WIDE.narrow), id, chart.alt);
    expect(inDark(light)).toBe(dark);
    expect(light).not.toBe(dark);
  });
});

describe.each(themes)('%s theme', (_, c) => {
  it('has text of at least 4.5 to 1 on what it is written on', () => {
    const onPage = [c.ink, c.muted, c.median, c.shadeText, c.decline, c.growth, ...c.classText];
    for (const color of onPage) expect(contrast(color, c.background), color).toBeGreaterThanOrEqual(4.5);
    expect(contrast(c.shadeText, c.shade)).toBeGreaterThanOrEqual(4.5);
    c.classFill.forEach((fill, i) => {
      expect(contrast(c.onClass[i]!, fill), `on class ${i}`).toBeGreaterThanOrEqual(4.5);
    });
  });

  it('has bars and lines of at least 3 to 1 on the page', () => {
    for (const color of [c.declineFill, c.growthFill, c.neutral, c.median, c.path, c.classFill[0]!])
      expect(contrast(color, c.background), color).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(VISIONS))('keeps neighbouring areas apart for %s', (vision) => {
    const neighbours: [string, string][] = [
      [c.band90, c.background],
      [c.band50, c.band90],
      [c.median, c.band50],
      [c.declineFill, c.growthFill],
      ...c.classFill.slice(1, 5).map((fill, i): [string, string] => [c.classFill[i]!, fill]),
      [c.classFill[0]!, c.classFill[5]!],
      ...c.heat.slice(1).map((fill, i): [string, string] => [c.heat[i]!, fill]),
    ];
    for (const [a, b] of neighbours)
      expect(colorDistance(a, b, vision), `${a} ${b}`).toBeGreaterThan(a === c.band90 && b === c.background ? 6 : 10);
  });
});

describe('the measures of colour', () => {
  it('know black on white, and colours that merge without red', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(colorDistance('#000000', '#ffffff', 'everyone')).toBeCloseTo(100, 0);
    expect(colorDistance('#b25c00', '#7a7a00', 'protanopia')).toBeLessThan(colorDistance('#b25c00', '#7a7a00', 'everyone'));
  });
});
