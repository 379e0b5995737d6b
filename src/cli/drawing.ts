/** Draws the charts and the report page of a result into a folder. Loaded only when something is drawn: Vega takes its time. */
import type { DrawOptions } from '../charts/drawOptions.ts';
import type { StudyResult } from '../results/studyResult.ts';

export async function drawInto(result: StudyResult, folder: string, options: DrawOptions = {}): Promise<string[]> {
  const [{ drawReport }, { loadHistory }, { studyHash }, { programVersion }] = await Promise.all([
    import('../charts/report.ts'),
    import('../history/readHistory.ts'),
    import('../results/studyHash.ts'),
    import('../results/version.ts'),
  ]);
  const input = {
    result,
    history: loadHistory(result.study.history).epochs,
    version: programVersion(),
    studyHash: studyHash(result.study),
  };
  return (await drawReport(input, folder, options)).files;
}
