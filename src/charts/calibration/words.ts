/** What a calibration found, in sentences: each figure with its interval or standard error and the measure it uses. */
import type { Calibration } from '../../calibrate/calibrate.ts';
import type { WindowScore } from '../../calibrate/windowScores.ts';
import { AI_MODES, type AiMode } from '../../scenario/aiModes.ts';
import { standardError } from '../comparison/amounts.ts';
import { formatNumber, quarterTitle, signed } from '../format.ts';

export const AI_TITLES: Record<AiMode, string> = {
  off: 'without AI',
  on: 'with AI',
  'as set': 'with AI as studies set it',
  'all capital': 'with AI drawing all capital in reach',
};

export const error3 = (value: number) => formatNumber(value, 3);
export const points = (value: number) => signed(formatNumber(value, 1));

/** Root mean square over windows of one mode. */
export function overWindows(windows: readonly WindowScore[], mode: AiMode): number {
  return Math.sqrt(windows.reduce((sum, { scores }) => sum + scores[mode].rmse ** 2, 0) / windows.length);
}

function parameterSentence({ verdicts }: Calibration): string {
  const named = (list: typeof verdicts) => (list.length === 0 ? 'none' : list.map(({ name }) => name).join(', '));
  const leaning = verdicts.filter(({ bound }) => bound !== 'none');
  const bounds =
    leaning.length === 0 ? 'none leans on a bound' : leaning.map(({ name, bound }) => `${name} leans on the ${bound}`).join('; ');
  return `Parameters: history narrows ${named(verdicts.filter(({ identified }) => identified))}; it does not identify ${named(verdicts.filter(({ identified }) => !identified))}; ${bounds}.`;
}

function recoverySentence({ recovery }: Calibration): string[] {
  const [first] = recovery;
  if (first === undefined) return [];
  const shares = recovery.map(({ coverage }) => coverage);
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map((share) => formatNumber(100 * share));
  const se = formatNumber(100 * Math.sqrt((0.9 * 0.1) / first.ranks.length), 1);
  return [
    `Planted parameters: 90% intervals hold the truth in ${low} to ${high}% of ${formatNumber(first.ranks.length)} synthetic histories, by parameter (standard error ${se} points).`,
  ];
}

/** A total may come out right for the wrong reason: who grew tells. */
function listedSentence(unseen: readonly WindowScore[]): string {
  const mean = (pick: (one: WindowScore) => number) =>
    formatNumber((100 * unseen.reduce((sum, one) => sum + pick(one), 0)) / unseen.length);
  const modes = AI_MODES.map((mode) => `${mean(({ scores }) => scores[mode].listedShare)}% ${AI_TITLES[mode]}`).join(', ');
  return `Share of listed miners in the last quarter of these windows, mean over them: ${modes}; by the dated table it was ${mean(({ listedShare }) => listedShare)}%.`;
}

function breakSentences({ trial }: Calibration): string[] {
  const [alone] = trial;
  const all = trial.find(({ name }) => name === 'all');
  if (alone === undefined || all === undefined) return [];
  return alone.quarters.map((quarter, q) => {
    const closed = trial
      .slice(1)
      .map(
        ({ title, quarters }) =>
          `${title} ${points(quarters[q].closedPoints)} points (standard error ${standardError(quarters[q].closedSe)})`,
      );
    return `${quarterTitle(quarter.quarter)}, behaviour fitted to earlier years on the real price: mean hashrate is ${points(quarter.gapPct)}% off history (90% of runs ${points(quarter.p05)} to ${points(quarter.p95)}%; standard error ${standardError(quarter.sePct)}). What moves the gap: ${closed.join(', ')}.`;
  });
}

export function calibrationFindings(result: Calibration): string[] {
  const { fit, windows, posterior } = result;
  const unseen = windows.filter(({ isFitted }) => !isFitted);
  const fitted = windows.filter(({ isFitted }) => isFitted);
  const modes = AI_MODES.map((mode) => `${error3(overWindows(unseen, mode))} ${AI_TITLES[mode]}`).join(', ');
  return [
    `Fitted windows: root mean square of the log error per epoch ${error3(fit.rmse)} over ${fitted.length} windows (${fitted.map(({ scores }) => error3(scores.on.rmse)).join(', ')}), of which 0.022 is block luck.`,
    ...(unseen.length > 0
      ? [`Windows never fitted, from ${unseen.map(({ start }) => start).join(', ')}: ${modes}.`, listedSentence(unseen)]
      : []),
    parameterSentence(result),
    `Posterior: ${formatNumber(posterior.draws.length)} draws; history lies ${formatNumber(posterior.chiSquared)} squared standard deviations from the emulator, of ${formatNumber(4 * fitted.length)} expected.`,
    ...recoverySentence(result),
    ...breakSentences(result),
  ];
}
