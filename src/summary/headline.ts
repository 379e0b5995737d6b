/** The quarter a study is about. */
import type { StudyResult } from '../results/studyResult.ts';

/** Index of the quarter the study asks about: the one it names, else the first complete one that has a quarter before it. */
export function headlineQuarterIndex(result: StudyResult): number {
  const named = result.quarters.findIndex(({ name }) => name === result.study.report.headlineQuarter);
  return named >= 0 ? named : result.quarters.findIndex(({ complete }, q) => complete && q > 0);
}
