import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Calibration } from '../../src/calibrate/calibrate.ts';
import { calibrationPage } from '../../src/charts/calibration/page.ts';
import { parameterTitle } from '../../src/charts/calibration/parameterName.ts';
import { rankCounts, recoveryRanksChart } from '../../src/charts/calibration/recoveryRanks.ts';
import { structuralBreakChart } from '../../src/charts/calibration/structuralBreak.ts';
import { unseenWindowsChart } from '../../src/charts/calibration/unseenWindows.ts';
import { calibrationFindings } from '../../src/charts/calibration/words.ts';
import { inLocale, LOCALES, type Locale } from '../../src/charts/locale.ts';
import { isChart, type PageTable } from '../../src/charts/pageContent.ts';
import { CALIBRATION_PROVENANCE, recovery, TRAIN_UNTIL, trial, windows } from './calibrationCharts.ts';

const verdict = { prior: { p05: 0.5, p50: 1, p95: 2 }, posterior: { p05: 0.8, p50: 1.1, p95: 1.5 }, fitted: 1.2 };
const calibration: Calibration = {
  parameters: [{ name: 'siteGrowth', prior: { lognormal: [1.5, 0.6] }, sets: [], scales: [] }],
  fit: { z: [0], misfit: 10, evaluations: 100, converged: true, trace: [10], rmse: 0.0487 },
  posterior: { draws: [[0], [1]], acceptance: 0.4, chiSquared: 5 },
  verdicts: [
    { name: 'siteGrowth', ...verdict, shrinkage: 0.6, identified: true, bound: 'none' },
    { name: 'refresh', ...verdict, shrinkage: 0.95, identified: false, bound: 'none' },
    { name: 'response', ...verdict, shrinkage: 0.5, identified: true, bound: 'range of the schema' },
  ],
  pools: [],
  ...{ recovery, windows, trial },
};
const rms = (mode: 'off' | 'on') => {
  const unseen = windows.filter(({ isFitted }) => !isFitted);
  return Math.sqrt(unseen.reduce((sum, { scores }) => sum + scores[mode].rmse ** 2, 0) / unseen.length);
};

describe('what a calibration says', () => {
  const findings = calibrationFindings(calibration);

  it('names the error fitted and unfitted, with AI off and on', () => {
    expect(findings[0]).toContain('Fitted window: root mean square of the log error per epoch 0.049 over 1 window (');
    expect(findings[1]).toContain(`from 2024-07, 2024-10, 2025-01: ${rms('off').toFixed(3)} without AI, ${rms('on').toFixed(3)} with AI`);
  });

  it('says which parameters history tells of, which not, and which lean on a bound', () => {
    expect(findings[3]).toBe(
      'Parameters: history narrows growth of sites, response; it does not identify renewal of rigs; response leans on the range of the schema.',
    );
  });

  it('gives every gap its interval and its standard error', () => {
    const gap = trial[0]!.quarters[1]!;
    const sentence = findings.find((text) => text.startsWith('Q1 2026'))!;
    expect(sentence).toContain(
      `+${gap.gapPct.toFixed(1)}% off history (90% of runs +${gap.p05.toFixed(1)} to +${gap.p95.toFixed(1)}%; standard error 0.20)`,
    );
    expect(sentence).toContain('with AI −2.0 points (standard error 0.10)');
  });
});

describe('titles of the charts of a calibration', () => {
  it('hold the numbers of their data', () => {
    const last = (name: string) => trial.find((one) => one.name === name)!.quarters[1]!.gapPct;
    expect(structuralBreakChart(trial, CALIBRATION_PROVENANCE, TRAIN_UNTIL)!.title).toBe(
      `On price alone the fitted model is ${last('nothing')}% above hashrate in Q1 2026; with AI, storm and energy prices ${last('all')}% above`,
    );
    expect(unseenWindowsChart(windows, CALIBRATION_PROVENANCE, TRAIN_UNTIL)!.title).toBe(
      `AI brings the error on 3 windows never fitted from ${rms('off').toFixed(3)} to ${rms('on').toFixed(3)}`,
    );
    const inside = recovery.filter(({ coverage }) => coverage >= 0.8 && coverage <= 0.97).length;
    expect(recoveryRanksChart(recovery, CALIBRATION_PROVENANCE)!.title).toContain(
      inside === recovery.length ? `for all ${inside} parameters` : `for ${inside} of ${recovery.length} parameters`,
    );
  });

  it('say so where AI does not help', () => {
    const worse = windows.map((window) => ({ ...window, scores: { ...window.scores, on: { ...window.scores.on, rmse: 0.5 } } }));
    expect(unseenWindowsChart(worse, CALIBRATION_PROVENANCE, TRAIN_UNTIL)!.title).toMatch(/^AI does not lower the error/);
    // less than a tenth is hardly a change, either way
    const by = (factor: number) =>
      windows.map((window) => ({
        ...window,
        scores: { ...window.scores, on: { ...window.scores.on, rmse: factor * window.scores.off.rmse } },
      }));
    const title = (factor: number) => unseenWindowsChart(by(factor), CALIBRATION_PROVENANCE, TRAIN_UNTIL)!.title;
    for (const factor of [0.92, 1, 1.08]) expect(title(factor)).toMatch(/^AI hardly changes the error on 3 windows never fitted: /);
    expect(title(0.85)).toMatch(/^AI brings/);
    expect(title(1.15)).toMatch(/^AI does not lower/);
  });

  it('count one window and one parameter as one, in every language', () => {
    const oneOf = (locale: Locale) =>
      inLocale(locale, () => {
        const made = {
          ...calibration,
          windows: windows.slice(0, 2),
          recovery: recovery.slice(0, 1),
        };
        const findings = calibrationFindings(made);
        const { lead } = calibrationPage(made, findings, CALIBRATION_PROVENANCE, TRAIN_UNTIL);
        const charts = [
          unseenWindowsChart(made.windows, CALIBRATION_PROVENANCE, TRAIN_UNTIL)!,
          recoveryRanksChart(made.recovery, CALIBRATION_PROVENANCE)!,
        ];
        return [...findings.slice(0, 3), lead, ...charts.map(({ title }) => title)].join('\n');
      });
    expect(oneOf('en')).toContain('Window never fitted, from 2024-07');
    expect(oneOf('en')).toContain('in the last quarter of this window:');
    expect(oneOf('en')).not.toMatch(/windows|parameters/i);
    expect(oneOf('de')).not.toMatch(/Fenstern|Angepasste Fenster|angepasste Fenster|Parametern/);
    expect(oneOf('es')).not.toMatch(/ventanas|parámetros/i);
    expect(oneOf('fr')).not.toMatch(/fenêtres|paramètres/i);
    expect(oneOf('zh')).not.toMatch(/全部1个|这些/);
  });

  it('count every rank once', () => {
    expect(rankCounts([0, 0.05, 0.1, 0.999, 1])).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
  });
});

it('the page of a calibration has its tables and charts, and leaves out what was not done', () => {
  const page = calibrationPage(calibration, calibrationFindings(calibration), CALIBRATION_PROVENANCE, TRAIN_UNTIL);
  const blocks = page.sections.flatMap((section) => section.blocks);
  expect(blocks.filter(isChart).map(({ id }) => id)).toEqual(['unseen-windows', 'recovery-ranks', 'structural-break']);
  const without = calibrationPage({ ...calibration, trial: [], recovery: [] }, [], CALIBRATION_PROVENANCE, TRAIN_UNTIL);
  expect(without.sections.map(({ title }) => title)).toEqual([undefined, 'Windows']);
});

describe('names of fitted parameters', () => {
  const shipped = ['calibration', 'calibration-2026q1'].flatMap((study) => {
    const { calibration: config } = parse(readFileSync(`configs/${study}.yaml`, 'utf8')) as {
      calibration: { parameters: { name: string }[] };
    };
    return config.parameters.map(({ name }) => name);
  });

  it.each(LOCALES)('are there in %s for whatever the studies that ship fit, each another', (locale) => {
    const titles = inLocale(locale, () => [...new Set(shipped)].map(parameterTitle));
    expect(titles.filter((title) => shipped.includes(title))).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each(LOCALES)('are drawn whole in %s, wide and narrow', (locale) => {
    const { wide, narrow, alt, description } = inLocale(locale, () => recoveryRanksChart(recovery, CALIBRATION_PROVENANCE)!);
    const titles = inLocale(locale, () => shipped.map(parameterTitle));
    for (const { concat } of [wide, narrow] as { concat?: { layer: { mark: { text?: string | string[] } }[] }[] }[]) {
      const labels = concat!.flatMap(({ layer }) => layer.map(({ mark }) => [mark.text ?? ''].flat().join(locale === 'zh' ? '' : ' ')));
      expect(labels).toEqual(expect.arrayContaining(titles));
    }
    expect([alt, description].filter((text) => text.endsWith('…'))).toEqual([]);
  });

  it('are those of the study itself where it has its own, and always in tables', () => {
    const own = recovery.slice(0, 2).map((one, i) => ({ ...one, parameter: ['constructor', 'siteGrowth'][i]! }));
    const chart = recoveryRanksChart(own, CALIBRATION_PROVENANCE)!;
    expect(chart.csv.rows.map(({ parameter }) => parameter)).toEqual([...Array(10).fill('constructor'), ...Array(10).fill('siteGrowth')]);
    expect(chart.description).toMatch(/constructor \d+% .*growth of sites \d+%/);
    const [table] = calibrationPage(calibration, [], CALIBRATION_PROVENANCE, TRAIN_UNTIL).sections[0]!.blocks as PageTable[];
    expect(table!.rows.map(([name]) => name)).toEqual([
      { value: 'Growth of sites', note: 'siteGrowth' },
      { value: 'Renewal of rigs', note: 'refresh' },
      'response',
    ]);
  });
});
