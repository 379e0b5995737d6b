/** The method note of every chart: there in five languages, with the same figures in each, and the section of the model it names. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageText } from '../../src/charts/chartFiles.ts';
import { chartPage } from '../../src/charts/chartPage.ts';
import type { ChartSpec } from '../../src/charts/chartSpec.ts';
import { LOCALES, type Locale } from '../../src/charts/locale.ts';
import { notes as de } from '../../src/charts/locales/de/notes.ts';
import { notes as en } from '../../src/charts/locales/en/notes.ts';
import { notes as es } from '../../src/charts/locales/es/notes.ts';
import { notes as fr } from '../../src/charts/locales/fr/notes.ts';
import { notes as zh } from '../../src/charts/locales/zh/notes.ts';
import { MODEL_SECTIONS, methodNote } from '../../src/charts/methodNotes.ts';
import { EVERY_CHART, EVERY_CHART_ID } from './everyChart.ts';

const NOTES: Record<Locale, typeof en> = { en, de, es, fr, zh };
const noteOf = (id: string, locale: Locale) => methodNote({ ...EVERY_CHART[id]!(), locale });

/** Figures as digits alone, whatever stands between them; what Chinese and English write in words is left out. */
function figures(text: string): string[] {
  return [...text.matchAll(/\d[\d.,\u00a0]*\d|\d/g)].map(([found]) => found.replaceAll(/[.,\u00a0]/g, '')).sort();
}

describe('the method note', () => {
  it.each(EVERY_CHART_ID)('of %s is there in five languages, long enough to say how and short enough to be read', (id) => {
    const texts = LOCALES.map((locale) => noteOf(id, locale).text);
    expect(new Set(texts).size).toBe(LOCALES.length);
    for (const [i, text] of texts.entries()) {
      const least = LOCALES[i] === 'zh' ? 30 : 90;
      expect(text.length, text).toBeGreaterThan(least);
      expect(text.length, text).toBeLessThan(900);
    }
  });

  it('names a heading of MODEL.md', () => {
    const headings = readFileSync(new URL('../../MODEL.md', import.meta.url), 'utf8').match(/^#+ .*$/gm)!;
    const titles = headings.map((heading) => heading.replace(/^#+ /, '').replaceAll("'", '’'));
    for (const section of MODEL_SECTIONS) expect(titles).toContain(section);
    expect(noteOf('effects', 'de').model).toBe('Modell: MODEL.md, „7.20 Two scenarios, paired“ (englisch).');
  });

  it('is written for no chart that does not exist, and each shared sentence is used', () => {
    const used = EVERY_CHART_ID.map((id) => noteOf(id, 'en').text).join('\n');
    for (const text of [...Object.values(en.charts), ...Object.values(en.shared)]) expect(used).toContain(text);
  });

  it('has the same figures in every language', () => {
    for (const locale of LOCALES)
      for (const part of ['charts', 'shared'] as const)
        for (const [key, text] of Object.entries(NOTES[locale][part]))
          expect(figures(text), `${locale} ${key}`).toEqual(figures((en[part] as Record<string, string>)[key]!));
    expect(figures('2,016 blocks, 1.96')).not.toEqual(figures('2.016 Blöcke, 1,95'));
  });

  it('is not asked of a chart that has none', () => {
    expect(() => methodNote({ ...EVERY_CHART['fan']!(), id: 'new-chart' })).toThrow('chart new-chart has no method note');
  });

  it('stands on the page of its chart as text', () => {
    const chart: ChartSpec = EVERY_CHART['sobol']!();
    const html = pageText(chartPage(chart, { wide: '<svg></svg>', narrow: '<svg></svg>' }));
    expect(html).toContain('<details><summary>Method</summary><p>Sobol indices on a Saltelli design');
    expect(html).toContain('<p>Model: MODEL.md, “Sweeps: what an outcome depends on”.</p></details>');
  });
});
