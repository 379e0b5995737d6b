/** Charts as drawn: every text inside, apart from every other, large enough, in every size a reader may meet. */
import { describe, expect, it } from 'vitest';
import { type ChartSpec, type Layout, NARROW, WIDE } from '../../src/charts/chartSpec.ts';
import { CHARTS } from '../../src/charts/charts.ts';
import { renderSvg, themed } from '../../src/charts/svg.ts';
import { LIGHT } from '../../src/charts/tokens.ts';
import { EVERY_CHART, EVERY_CHART_ID } from './everyChart.ts';
import { svgSize, textBoxes, textFaults } from './svgText.ts';
import { contextOf, VARIANTS } from './variants.ts';

/** At eight widths a browser looks at them: test/slow/everyChart.test.ts. */
const kept: Layout[] = [NARROW, WIDE];
const usual: Layout[] = [...kept, { width: 599, narrow: true }, { width: 1200, narrow: false }];

async function checkDrawings(chart: ChartSpec, layouts: Layout[]): Promise<void> {
  for (const layout of layouts) {
    const svg = await renderSvg(themed(chart.draw(layout), LIGHT, layout.narrow), chart.id, chart.alt);
    expect(textFaults(svg), `${layout.width} px`).toEqual([]);
    expect(textBoxes(svg).length, `${layout.width} px`).toBeGreaterThan(8);
    expect(svgSize(svg).width, `${layout.width} px`).toBe(layout.width);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  }
}

describe('every chart', () => {
  it.each(EVERY_CHART_ID)('%s has every text in its place at four widths', async (id) => {
    await checkDrawings(EVERY_CHART[id]!(), usual);
  });
});

describe.each(Object.keys(VARIANTS))('charts of %s', (variant) => {
  const context = VARIANTS[variant]!();
  it.each(Object.keys(CHARTS))('%s has every text in its place', async (id) => {
    const chart = CHARTS[id]!(context);
    if (chart === undefined) return expect(['scenarios', 'quarter-dots', 'identity', 'ai-mw', 'ai-revenue', 'shares']).toContain(id);
    await checkDrawings(chart, kept);
  });
});

describe('the check of texts', async () => {
  const chart = CHARTS['fan']!(contextOf({ runs: 40 }))!;
  const svg = await renderSvg(themed(chart.wide, LIGHT, false), 'fan', chart.alt);

  it('finds nothing in a sound drawing', () => {
    expect(textFaults(svg)).toEqual([]);
  });

  it.each([
    ['a text that is cut', (s: string) => s.replace('>History<', `>${'History '.repeat(60)}<`), 'cut: '],
    [
      'a text on another',
      (s: string) =>
        s
          .replace(/>95% of runs[^<]*</, `>${'■'.repeat(1)}<`)
          .replaceAll(
            /translate\((\d+),(\d+(\.\d+)?)\)" font-family="[^"]*" font-size="12px" font-weight="bold"/g,
            'translate(0,334)" font-family="x" font-size="12px" font-weight="bold"',
          ),
      'overlap: ',
    ],
    ['a text too small', (s: string) => s.replaceAll('font-size="11px"', 'font-size="9px"'), 'small: '],
    ['a number that is none', (s: string) => s.replace('>History<', '>NaN<'), 'not a number: NaN'],
  ])('finds %s', (_, spoil, fault) => {
    expect(textFaults(spoil(svg)).join('\n')).toContain(fault);
  });
});
