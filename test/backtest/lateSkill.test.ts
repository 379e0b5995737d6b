/** Skill over late starts: its cuts, and the finding in every language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lateSkills } from '../../src/backtest/lateSkill.ts';
import { FITTED_STARTS, LAST_FITTED_DAY, UNSEEN_STARTS } from '../../src/backtest/windows.ts';
import { backtestFindings } from '../../src/charts/backtest/words.ts';
import { inLocale, LOCALES } from '../../src/charts/locale.ts';
import { packagedConfigs } from '../../src/history/readHistory.ts';
import { madeUpBacktest } from '../charts/backtestCharts.ts';

const forecasts = madeUpBacktest().result.forecasts;

describe('skill over late starts', () => {
  it('begins where the posterior that ships was not fitted, and again where it had seen nothing', () => {
    const head = readFileSync(join(packagedConfigs(), 'history', 'posterior.csv'), 'utf8');
    expect(head).toContain(`Fitted windows: ${FITTED_STARTS.map((start) => start.slice(0, 7)).join(' ')}, 4 quarters each`);
    expect(head).toContain(`nothing after ${LAST_FITTED_DAY}.`);
    expect([...new Set(lateSkills(forecasts).map(({ from }) => from))]).toEqual([UNSEEN_STARTS[0], '2025-01-01']);
  });

  it('is one less the ratio of the mean scores of those starts', () => {
    const of = (method: string) =>
      forecasts.filter((one) => one.mode === 'came' && one.method === method && one.horizon === 3 && one.start >= '2025-01-01');
    const sum = (method: string) => of(method).reduce((total, { crps }) => total + crps, 0);
    const row = lateSkills(forecasts).find(
      (one) => one.mode === 'came' && one.rival === 'drift' && one.horizon === 3 && one.from === '2025-01-01',
    );
    expect(row).toMatchObject({ n: 3, skill: expect.closeTo(1 - sum('ai') / sum('drift'), 9) });
  });

  it('is told once where both cuts leave the same starts, and not where none is late', () => {
    const last = lateSkills(forecasts.filter(({ start }) => start >= '2025-07-01'));
    expect(last.map(({ from }) => from)).toEqual(last.map(() => '2025-07-01'));
    expect(last.filter((one) => one.mode === 'came' && one.rival === 'drift').map(({ n }) => n)).toEqual([3, 2, 1]);
    expect(lateSkills(forecasts.filter(({ start }) => start < UNSEEN_STARTS[0]!))).toEqual([]);
  });
});

describe('the finding on late starts', () => {
  const OPENINGS = {
    en: 'Starts from July 2024 (never fitted; the fit saw hashrate to December 2024), With AI, ',
    de: 'Starts ab Juli 2024 (nie angepasst; die Anpassung sah die Hashrate bis Dezember 2024), With AI, ',
    es: 'Inicios desde julio de 2024 (nunca ajustados; el ajuste vio el hashrate hasta diciembre de 2024), With AI, ',
    fr: 'Départs à partir de juillet 2024 (jamais ajustés ; l’ajustement a vu le hashrate jusqu’en décembre 2024), With AI, ',
    zh: '自2024年7月起的起点（从未用于拟合；拟合所见算力至2024年12月），With AI，',
  };
  const sentences = (locale: keyof typeof OPENINGS, input = madeUpBacktest()) =>
    inLocale(locale, () => backtestFindings(input).flatMap((topic) => topic.sentences)).filter((one) => one.startsWith(OPENINGS[locale]));
  /** Without what a language puts between digits and signs. */
  const numbers = (text: string) => text.match(/[−+]?\d+/g);

  it.each(LOCALES)('comes once a price in %s, with the same numbers', (locale) => {
    const own = sentences(locale);
    expect(own).toHaveLength(2);
    own.forEach((text, k) => {
      expect(numbers(text.slice(OPENINGS[locale].length))).toEqual(numbers(sentences('en')[k]!.slice(OPENINGS.en.length)));
    });
  });

  it('is not there where no start is late', () => {
    expect(sentences('en', madeUpBacktest({ starts: 12 }))).toEqual([]);
  });
});
