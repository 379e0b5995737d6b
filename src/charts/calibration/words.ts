/** What a calibration found, in sentences: each figure with its interval or standard error and the measure it uses. */
import type { Calibration } from '../../calibrate/calibrate.ts';
import type { WindowScore } from '../../calibrate/windowScores.ts';
import { AI_MODES, type AiMode } from '../../scenario/aiModes.ts';
import { standardError } from '../comparison/amounts.ts';
import { asPercent, formatNumber, percent, quarterTitle, signed } from '../format.ts';
import { messages } from '../locale.ts';
import { calibrationWords } from './messages.ts';
import { parameterName } from './parameterName.ts';

export const error3 = (value: number) => formatNumber(value, 3);
export const points = (value: number) => signed(formatNumber(value, 1));

/** Root mean square over windows of one mode. */
export function overWindows(windows: readonly WindowScore[], mode: AiMode): number {
  return Math.sqrt(windows.reduce((sum, { scores }) => sum + scores[mode].rmse ** 2, 0) / windows.length);
}

function parameterSentence({ verdicts }: Calibration): string {
  const { findings: words, bounds: names, leansOn } = calibrationWords();
  const { items, list: listed } = messages();
  const named = (list: typeof verdicts) => (list.length === 0 ? words.none : listed(list.map(({ name }) => parameterName(name))));
  const leaning = verdicts.filter(({ bound }) => bound !== 'none');
  const bounds =
    leaning.length === 0 ? words.noBound : items(leaning.map(({ name, bound }) => words.bound(parameterName(name), leansOn(names[bound]))));
  const [narrowed, not] = [true, false].map((is) => named(verdicts.filter(({ identified }) => identified === is)));
  return words.parameters(narrowed, not, bounds);
}

function recoverySentence({ recovery }: Calibration): string[] {
  const [first] = recovery;
  if (first === undefined) return [];
  const shares = recovery.map(({ coverage }) => coverage);
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map((share) => formatNumber(100 * share));
  const { planted } = calibrationWords().findings;
  const se = formatNumber(100 * Math.sqrt((0.9 * 0.1) / first.ranks.length), 1);
  return [planted(low, asPercent(high), formatNumber(first.ranks.length), se)];
}

/** A total may come out right for the wrong reason: who grew tells. */
function listedSentence(unseen: readonly WindowScore[]): string {
  const { findings: words, modes } = calibrationWords();
  const mean = (pick: (one: WindowScore) => number) => percent(unseen.reduce((sum, one) => sum + pick(one), 0) / unseen.length);
  const shares = AI_MODES.map((mode) =>
    words.mode(
      mean(({ scores }) => scores[mode].listedShare),
      modes[mode],
    ),
  );
  return words.listed(
    unseen.length,
    messages().list(shares),
    mean(({ listedShare }) => listedShare),
  );
}

function breakSentences({ trial }: Calibration): string[] {
  const [alone] = trial;
  const all = trial.find(({ name }) => name === 'all');
  if (alone === undefined || all === undefined) return [];
  const { findings: words, told } = calibrationWords();
  return alone.quarters.map((quarter, q) => {
    const closed = trial
      .slice(1)
      .map(({ name, quarters }) => words.closed(told[name], points(quarters[q].closedPoints), standardError(quarters[q].closedSe)));
    return words.gap({
      quarter: quarterTitle(quarter.quarter),
      gap: asPercent(points(quarter.gapPct)),
      range: messages().range(points(quarter.p05), asPercent(points(quarter.p95))),
      error: standardError(quarter.sePct),
      closed: messages().list(closed),
    });
  });
}

export function calibrationFindings(result: Calibration): string[] {
  const { fit, windows, posterior } = result;
  const unseen = windows.filter(({ isFitted }) => !isFitted);
  const fitted = windows.filter(({ isFitted }) => isFitted);
  const { findings: words, modes } = calibrationWords();
  const { list } = messages();
  const errors = AI_MODES.map((mode) => words.mode(error3(overWindows(unseen, mode)), modes[mode]));
  return [
    words.fitted(error3(fit.rmse), fitted.length, list(fitted.map(({ scores }) => error3(scores.on.rmse)))),
    ...(unseen.length > 0
      ? [words.unseen(unseen.length, list(unseen.map(({ start }) => start)), list(errors)), listedSentence(unseen)]
      : []),
    parameterSentence(result),
    words.posterior(formatNumber(posterior.draws.length), formatNumber(posterior.chiSquared), formatNumber(4 * fitted.length)),
    ...recoverySentence(result),
    ...breakSentences(result),
  ];
}
