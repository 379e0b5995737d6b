/** Charts of a calibration, with made-up input. */
import type { BreakVariant } from '../../src/calibrate/breakTrial.ts';
import { TOLD } from '../../src/calibrate/breakTrial.ts';
import type { Recovery } from '../../src/calibrate/recovery.ts';
import type { WindowScore } from '../../src/calibrate/windowScores.ts';
import { recoveryRanksChart } from '../../src/charts/calibration/recoveryRanks.ts';
import { structuralBreakChart } from '../../src/charts/calibration/structuralBreak.ts';
import { unseenWindowsChart } from '../../src/charts/calibration/unseenWindows.ts';
import type { ChartProvenance } from '../../src/charts/provenance.ts';
import { AI_MODES } from '../../src/scenario/aiModes.ts';

export const CALIBRATION_PROVENANCE: ChartProvenance = {
  studyName: 'calibration',
  question: 'Which behaviour carries hashrate?',
  studyHash: '0123456789abcdef',
  seed: 1,
  runs: 200,
  version: '0.1.0',
};

/** What the studies that ship fit. */
const NAMES = [
  ...['siteGrowth', 'paybackLimit', 'refresh', 'funding', 'freeMW', 'responsiveness', 'rigSupply', 'rigPayback', 'currentWeight'],
  ...['smoothingDays', 'aiHurdle', 'aiCrowding'],
];

/** Ranks that leave a tenth out here and there, by a rule. */
export const TRAIN_UNTIL = '2024-12-31';

export const recovery: Recovery[] = NAMES.map((parameter, k) => {
  const ranks = Array.from({ length: 100 }, (_, i) => ((i * (7 + 2 * k)) % 97) / 97);
  return {
    parameter,
    ranks,
    sds: ranks.map(() => 0.6 + 0.04 * k),
    coverage: ranks.filter((rank) => rank >= 0.05 && rank <= 0.95).length / 100,
    shrinkage: 0.6 + 0.04 * k,
  };
});

export const windows: WindowScore[] = ['2022-01', '2024-07', '2024-10', '2025-01'].map((start, w) => ({
  start,
  isFitted: w === 0,
  epochs: 26,
  listedShare: 0.35,
  scores: Object.fromEntries(
    AI_MODES.map((mode, m) => {
      const errors = Array.from({ length: 26 }, (_, e) => 0.004 * e * (w / 2) * (1 - 0.3 * m) + 0.02 * Math.sin(e));
      const rmse = Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / 26);
      const bias = errors.reduce((sum, e) => sum + e, 0) / 26;
      return [mode, { rmse, bias, posteriorRmse: rmse * 1.05, coverage90: 0.8 - 0.1 * w, errors, listedShare: 0.3 - 0.03 * m }];
    }),
  ) as WindowScore['scores'],
}));

export const trial: BreakVariant[] = TOLD.map(({ name, title }, v) => ({
  name,
  title,
  quarters: ['2025Q4', '2026Q1'].map((quarter, q) => {
    const gapPct = 4 + 13 * q - v * (1 + q);
    return { quarter, gapPct, p05: gapPct - 3, p95: gapPct + 4, sePct: 0.2, closedPoints: -v * (1 + q), closedSe: 0.1 };
  }),
}));

export const CALIBRATION_CHARTS = {
  'recovery-ranks': () => recoveryRanksChart(recovery, CALIBRATION_PROVENANCE)!,
  'structural-break': () => structuralBreakChart(trial, CALIBRATION_PROVENANCE, TRAIN_UNTIL)!,
  'unseen-windows': () => unseenWindowsChart(windows, CALIBRATION_PROVENANCE, TRAIN_UNTIL)!,
};
