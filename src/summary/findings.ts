/** What a study found, in sentences with intervals, made from the numbers alone: nothing is claimed that the runs do not say. */
import type { StudyResult } from '../results/studyResult.ts';
import { outcome, outcomeValues, pairedDifference, probability, quarterFan } from './select.ts';

/** A difference is called one when it exceeds this many standard errors. */
const CLEAR = 3;

export function findings(result: StudyResult): string[] {
  const sentences = result.cases.flatMap((_, caseIndex) => [
    endHashrate(result, caseIndex),
    ...againstBaseline(result, caseIndex),
    ...headlineQuarter(result, caseIndex),
    usPublicShare(result, caseIndex),
  ]);
  return sentences.filter((sentence) => sentence !== undefined);
}

/** Index of the quarter the study asks about: the one it names, else the first complete one that has a quarter before it. */
export function headlineQuarterIndex(result: StudyResult): number {
  const named = result.quarters.findIndex(({ name }) => name === result.study.report.headlineQuarter);
  return named >= 0 ? named : result.quarters.findIndex(({ complete }, q) => complete && q > 0);
}

function titleOf(result: StudyResult, caseIndex: number): string {
  return result.study.scenarios[result.cases[caseIndex].scenarioIndex].title;
}

function endHashrate(result: StudyResult, caseIndex: number): string | undefined {
  const { n, p05, p50, p95, p50Mcse } = outcome(result, caseIndex, 'end_hashrate_ehs');
  if (n === 0) return undefined;
  const error = n > 1 ? `, standard error ${whole(p50Mcse)}` : '';
  return `${titleOf(result, caseIndex)}: ${whole(p50)} EH/s at the end of ${endOf(result)} in the median run (90 % of runs: ${whole(p05)} to ${whole(p95)}${error}).`;
}

function againstBaseline(result: StudyResult, caseIndex: number): (string | undefined)[] {
  if (caseIndex === 0) return [];
  const { n, mean, mcse } = pairedDifference((c) => outcomeValues(result, c, 'end_hashrate_ehs'), 0, caseIndex);
  if (n < 2) return [];
  const baseline = titleOf(result, 0);
  if (Math.abs(mean) < CLEAR * mcse) {
    return [
      `${titleOf(result, caseIndex)}: not told apart from ${baseline} at the end (${signed(mean)} EH/s, standard error ${figure(mcse)}).`,
    ];
  }
  const side = mean < 0 ? 'below' : 'above';
  return [
    `${titleOf(result, caseIndex)}: ${figure(Math.abs(mean))} EH/s ${side} ${baseline} on average, run by run (standard error ${figure(mcse)}).`,
  ];
}

function headlineQuarter(result: StudyResult, caseIndex: number): (string | undefined)[] {
  const quarter = headlineQuarterIndex(result);
  if (quarter < 0) return [];
  const { n, probability: share, low, high } = probability(result, caseIndex, quarter, (change) => change < 0);
  if (n === 0) return [];
  const { p05, p50, p95 } = quarterFan(result, caseIndex, 'change_mean_pct')[quarter];
  return [
    `${titleOf(result, caseIndex)}: mean hashrate falls in ${result.quarters[quarter].name} in ${percent(share)} of runs (95 % interval ${percent(low)} to ${percent(high)}); ` +
      `change ${signed(p50)} % in the median run (90 % of runs: ${signed(p05)} to ${signed(p95)} %).`,
  ];
}

function usPublicShare(result: StudyResult, caseIndex: number): string | undefined {
  const { n, p05, p50, p95 } = outcome(result, caseIndex, 'end_us_public_share');
  if (n === 0) return undefined;
  return `${titleOf(result, caseIndex)}: US public miners hold ${percent(p50)} of hashrate at the end (90 % of runs: ${percent(p05)} to ${percent(p95)}).`;
}

function endOf(result: StudyResult): string {
  const until = result.study.until;
  return until.endsWith('-12-31') ? until.slice(0, 4) : until;
}

function whole(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 });
}

function figure(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}

function signed(value: number): string {
  const digits = Math.abs(value).toLocaleString('en-US', { maximumFractionDigits: 1 });
  return digits === '0' ? '0' : `${value < 0 ? '−' : '+'}${digits}`;
}

/** Whole percent; the ends are not rounded to what never happened in a finite sample. */
function percent(share: number): string {
  if (share > 0 && share < 0.005) return '<1 %';
  if (share < 1 && share > 0.995) return '>99 %';
  return `${Math.round(share * 100)} %`;
}
