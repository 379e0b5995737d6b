/** Charts in five languages: every message there, none left in English, numbers and dates as that language writes them, texts in place. */
import { describe, expect, it } from 'vitest';
import { type ChartSpec, NARROW, WIDE } from '../../src/charts/chartSpec.ts';
import { CHARTS } from '../../src/charts/charts.ts';
import type { ChartContext } from '../../src/charts/context.ts';
import { atEnd, formatNumber, inRuns, longDate, monthYear, percent, quarterTitle, spread, usd } from '../../src/charts/format.ts';
import { CATALOGUE, currentLocale, inLocale, LOCALES, type Locale } from '../../src/charts/locale.ts';
import { wrap } from '../../src/charts/measure.ts';
import { renderSvg, themed } from '../../src/charts/svg.ts';
import { LIGHT } from '../../src/charts/tokens.ts';
import { textBoxes, textFaults } from '../charts/svgText.ts';
import { contextOf, VARIANTS } from '../charts/variants.ts';

const OTHERS = LOCALES.filter((locale) => locale !== 'en');

/** Path of every message with what it says, functions called with marks for their arguments. */
function messagesOf(locale: Locale): Map<string, string> {
  const said = new Map<string, string>();
  const mark = new Proxy({}, { get: (_, name) => (typeof name === 'string' ? `‹${name}›` : undefined) });
  const walk = (node: unknown, path: string) => {
    if (typeof node === 'string') said.set(path, node);
    else if (typeof node === 'function') said.set(path, called(node as (...args: unknown[]) => unknown));
    else if (typeof node === 'object' && node !== null) for (const [key, child] of Object.entries(node)) walk(child, `${path}.${key}`);
  };
  /** The first kind of arguments it takes. */
  const called = (message: (...args: unknown[]) => unknown): string => {
    for (const args of [
      ['‹a›', '‹b›', '‹c›', '‹d›', '‹e›'],
      ['hashrate', 2],
      ['falls', '‹b›', '‹c›', '‹d›', '‹e›'],
      [['‹a›', '‹b›'], '‹b›'],
      [2, '2026', '‹c›', '‹d›', '‹e›'],
      [mark],
      [{ quantity: 'hashrate', moment: { isYear: true, name: '2028' }, side: 'above', from: '‹from›', share: '‹share›' }],
    ]) {
      try {
        const text = message(...args);
        if (!String(text).includes('undefined')) return Array.isArray(text) ? text.join(' / ') : String(text);
      } catch {
        // another kind
      }
    }
    throw new Error(`no arguments found for ${String(message)}`);
  };
  walk(CATALOGUE[locale], '');
  return said;
}

const english = messagesOf('en');
/** Words that are spelt alike, and those that are signs. */
const ALIKE =
  /^(?:PNG|April|August|September|November|Page|Image|Description|Median|Halving|hashpivot|Markdown.*|[^a-z]*|‹a›.*|\(?.?‹.*›.*)$/i;
const ENGLISH_WORDS = /\b(?:the|of|and|runs?|hashrate is|with|below|above|miners|quarter|shaded|axis|owners|blocks|level)\b/i;

/** Arguments that choose a word and are not shown themselves. */
const CHOICES: Record<string, string> = {
  '.quarter': '‹a›',
  '.quarterOfYear': '‹a›',
  '.scenarios.title': '‹c›',
  '.concentration.title': '‹a›',
};

describe.each(OTHERS)('messages of %s', (locale) => {
  const said = messagesOf(locale);

  it('are there for every key of English, and no other', () => {
    expect([...said.keys()]).toEqual([...english.keys()]);
    expect(said.size).toBeGreaterThan(190);
    for (const [path, text] of said) expect(text.trim() === '' && english.get(path)!.trim() !== '' && !/usd/.test(path), path).toBe(false);
  });

  it('leave nothing in English', () => {
    const left = [...said]
      .filter(([path, text]) => text === english.get(path) && !ALIKE.test(text))
      .map(([path, text]) => `${path}: ${text}`);
    expect(left).toEqual([]);
    const mixed = [...said].filter(([, text]) => ENGLISH_WORDS.test(text.replaceAll(/‹[a-z]+›/gi, '')));
    expect(mixed).toEqual([]);
  });

  it('say as much as English does: the same arguments in each', () => {
    const marks = (path: string, text: string) => [...new Set(text.match(/‹[a-z]+›/gi))].filter((m) => m !== CHOICES[path]).sort();
    for (const [path, text] of said) expect(marks(path, text), `${path}: ${text}`).toEqual(marks(path, english.get(path)!));
  });
});

describe('numbers and dates', () => {
  const all = (make: () => string) => LOCALES.map((locale) => inLocale(locale, make));
  const nbsp = (text: string) => text.replaceAll('\u00a0', ' ');

  it('are broken as each language breaks them', () => {
    expect(all(() => formatNumber(-1234567.8, 1)).map(nbsp)).toEqual([
      '−1,234,567.8',
      '−1.234.567,8',
      '−1.234.567,8',
      '−1 234 567,8',
      '−1,234,567.8',
    ]);
    expect(all(() => percent(0.774)).map(nbsp)).toEqual(['77%', '77 %', '77 %', '77 %', '77%']);
    expect(all(() => usd('1.5', 'bn')).map(nbsp)).toEqual(['$1.5bn', '1.5 Mrd. $', '1.5 mil M$', '1.5 Md$', '1.5十亿美元']);
    const s = { p05: -3.2, p95: 4.1, p05Mcse: 0.1, p95Mcse: 0.1 };
    expect(all(() => spread(s, { most: 1, sign: true }))).toEqual([
      '−3.2 to +4.1',
      '−3,2 bis +4,1',
      '−3,2 a +4,1',
      '−3,2 à +4,1',
      '−3.2至+4.1',
    ]);
  });

  it('name months, quarters and ends of years', () => {
    expect(all(() => monthYear('2026-03-20'))).toEqual(['March 2026', 'März 2026', 'marzo de 2026', 'mars 2026', '2026年3月']);
    expect(all(() => longDate('2026-03-01'))).toEqual([
      '1 March 2026',
      '1. März 2026',
      '1 de marzo de 2026',
      '1er mars 2026',
      '2026年3月1日',
    ]);
    expect(all(() => quarterTitle('2026Q2'))).toEqual(['Q2 2026', 'Q2 2026', 'T2 2026', 'T2 2026', '2026年第二季度']);
    expect(all(() => atEnd('2028-12-31'))).toEqual(['at the end of 2028', 'Ende 2028', 'a finales de 2028', 'fin 2028', '2028年底']);
    const share = { n: 1000, count: 770, probability: 0.77, mcse: 0.01 };
    expect(all(() => inRuns(share)).map(nbsp)).toEqual([
      'in 77% of runs',
      'in 77 % der Läufe',
      'en el 77 % de las simulaciones',
      'dans 77 % des simulations',
      '在77%的模拟中',
    ]);
  });
});

describe('the language', () => {
  it('holds inside, and is as before outside, whatever happens', () => {
    expect(inLocale('de', () => inLocale('fr', currentLocale) + currentLocale())).toBe('frde');
    expect(() => inLocale('zh', () => JSON.parse('{'))).toThrow();
    expect(currentLocale()).toBe('en');
  });

  it('of a chart stays with it when it is drawn later', () => {
    const chart = inLocale('de', () => CHARTS['fan']!(contextOf({ runs: 60 })))!;
    expect(chart.locale).toBe('de');
    expect(JSON.stringify(chart.draw(NARROW))).toContain('Verlauf bisher');
    expect(themed(chart.wide, LIGHT, false)['config']).toMatchObject({ locale: { number: { decimal: ',', thousands: '.' } } });
  });
});

describe('Chinese text', () => {
  it('wraps without spaces, never before a stop nor after an opening', () => {
    const lines = wrap('算力涨跌皆有可能：2028年底，90%的模拟落在400–2,000 EH/s（“基准”情景）。', 20, 120);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。：）”]|[（“]$/);
      expect(line).not.toContain('\u200b');
    }
    expect(lines.join('')).toContain('2,000');
  });
});

const contexts: [string, () => ChartContext][] = [
  ['four scenarios', () => contextOf({ runs: 100 })],
  ['a study of the past', VARIANTS['a study of the past']!],
  ['one run', VARIANTS['one run']!],
];

describe.each(OTHERS)('charts in %s', (locale) => {
  it.each(contexts)('of %s have every text in its place and no English', async (_, make) => {
    const context = make();
    for (const id of Object.keys(CHARTS)) {
      const chart: ChartSpec | undefined = inLocale(locale, () => CHARTS[id]!({ ...context, source: CATALOGUE[locale].blockTimes }));
      if (chart === undefined) continue;
      expect.soft([chart.alt.length <= 250, chart.description.length <= 700], id).toEqual([true, true]);
      for (const layout of [WIDE, NARROW]) {
        const svg = await renderSvg(themed(chart.draw(layout), LIGHT, layout.narrow), id, chart.alt);
        expect.soft(textFaults(svg), `${id} ${layout.width}`).toEqual([]);
        const titles = /No AI pivot|As contracted|AI boom|AI bust, rigs return|AI bust, rigs…|^[AB]$/g;
        for (const { text } of textBoxes(svg)) expect.soft(text.replaceAll(titles, ''), id).not.toMatch(ENGLISH_WORDS);
      }
    }
  });
});
