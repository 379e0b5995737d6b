/** What a calibration leaves behind as plain tables: the posterior as a table of draws, and what it says of parameters, windows and the break. */
import type { CalibrationConfig } from '../config/schema/calibration.ts';
import { csvLine } from '../results/csv.ts';
import { AI_MODES } from '../scenario/aiModes.ts';
import type { ModelConfig } from '../scenario/study.ts';
import type { Calibration } from './calibrate.ts';
import { pathsAt } from './problem.ts';

export interface About {
  study: string;
  studyHash: string;
  version: string;
  seed: number;
  command: string;
}

export interface TextFile {
  name: string;
  text: string;
}

/** Of draws and parameters: what a study takes. */
const DIGITS = 4;
/** Of scores: so many that what is printed of them can be rounded again. */
const SCORE_DIGITS = 6;
const short = (value: number, digits = DIGITS) => (Number.isFinite(value) ? String(Number(value.toPrecision(digits))) : '');
const table = (columns: readonly string[], rows: readonly (readonly (string | number)[])[], digits = DIGITS) =>
  [columns, ...rows].map((row) => `${csvLine(row.map((cell) => (typeof cell === 'number' ? short(cell, digits) : cell)))}\n`).join('');

/** The posterior as `draws` reads it: one column a path of the model. */
function posteriorCsv({ posterior, parameters }: Calibration, base: ModelConfig, config: CalibrationConfig, about: About): string {
  const rows = posterior.draws.map((z) => pathsAt({ parameters, base }, z));
  const paths = Object.keys(rows[0] ?? {});
  const head = [
    `# Posterior of the calibration "${about.study}": joint draws of the parameters fitted, one row a draw.`,
    `# Made by: ${about.command}; version ${about.version}, study ${about.studyHash.slice(0, 12)}.`,
    `# Fitted windows: ${config.windows.join(' ')}, ${config.quarters} quarters each, on the prices and fees that came; nothing after ${config.trainUntil}.`,
    `# In the mean over the draws history lies ${short(posterior.chiSquared)} squared standard deviations from the emulator.`,
    '# A study takes it with `draws: { file: ... }`.',
  ];
  return `${head.join('\n')}\n${table(
    paths,
    rows.map((row) => paths.map((path) => row[path])),
  )}`;
}

function parametersCsv({ verdicts }: Calibration): string {
  const columns = ['parameter', 'prior_p05', 'prior_p50', 'prior_p95', 'p05', 'p50', 'p95', 'fitted', 'shrinkage', 'identified', 'bound'];
  return table(
    columns,
    verdicts.map(({ name, prior, posterior, fitted, shrinkage, identified, bound }) => [
      ...[name, prior.p05, prior.p50, prior.p95, posterior.p05, posterior.p50, posterior.p95, fitted, shrinkage],
      ...[String(identified), bound],
    ]),
  );
}

function windowsCsv({ windows }: Calibration): string {
  const columns = [
    'start',
    'fitted',
    'ai',
    'epochs',
    'rmse',
    'bias',
    'posterior_rmse',
    'coverage_90',
    'listed_share',
    'listed_share_by_table',
  ];
  return table(
    columns,
    windows.flatMap(({ start, isFitted, epochs, listedShare: byTable, scores }) =>
      AI_MODES.map((mode) => {
        const { rmse, bias, posteriorRmse, coverage90, listedShare } = scores[mode];
        return [start, String(isFitted), mode, epochs, rmse, bias, posteriorRmse, coverage90, listedShare, byTable];
      }),
    ),
    SCORE_DIGITS,
  );
}

/** Of the deterministic fit, epoch by epoch: what the scores of windows are made of. */
const errorsCsv = ({ windows }: Calibration) =>
  table(
    ['start', 'fitted', 'ai', 'epoch', 'log_error'],
    windows.flatMap(({ start, isFitted, scores }) =>
      AI_MODES.flatMap((mode) => scores[mode].errors.map((error, epoch) => [start, String(isFitted), mode, epoch, error])),
    ),
    SCORE_DIGITS,
  );

const breakCsv = ({ trial }: Calibration) =>
  table(
    ['told', 'quarter', 'gap_pct', 'p05', 'p95', 'se_pct', 'closed_points', 'closed_se'],
    trial.flatMap(({ name, quarters }) =>
      quarters.map((q) => [name, q.quarter, q.gapPct, q.p05, q.p95, q.sePct, q.closedPoints, q.closedSe]),
    ),
    SCORE_DIGITS,
  );

const recoveryCsv = ({ recovery }: Calibration) =>
  table(
    ['parameter', 'repeat', 'rank', 'posterior_over_prior_sd'],
    recovery.flatMap(({ parameter, ranks, sds }) => ranks.map((rank, i) => [parameter, i, rank, sds[i]])),
    SCORE_DIGITS,
  );

export function calibrationFiles(result: Calibration, base: ModelConfig, config: CalibrationConfig, about: About): TextFile[] {
  const files = [
    { name: 'posterior.csv', text: posteriorCsv(result, base, config, about) },
    { name: 'parameters.csv', text: parametersCsv(result) },
    { name: 'windows.csv', text: windowsCsv(result) },
    { name: 'errors.csv', text: errorsCsv(result) },
  ];
  if (result.recovery.length > 0) files.push({ name: 'recovery.csv', text: recoveryCsv(result) });
  if (result.trial.length > 0) files.push({ name: 'break.csv', text: breakCsv(result) });
  return files;
}
