/** Draws the charts and the report page of a result into a folder. Loaded only when something is drawn: Vega takes its time. */
import type { ChartInput } from '../charts/context.ts';
import type { DrawOptions } from '../charts/drawOptions.ts';
import type { StudyResult } from '../results/studyResult.ts';

export async function drawInto(result: StudyResult, folder: string, options: DrawOptions = {}): Promise<string[]> {
  const { drawReport } = await import('../charts/report.ts');
  return (await drawReport(await inputOf(result), folder, options)).files;
}

/** Figures for papers alone. */
export async function drawFiguresInto(result: StudyResult, folder: string): Promise<string[]> {
  const { drawFigures } = await import('../charts/report.ts');
  return (await drawFigures(await inputOf(result), folder)).files;
}

async function inputOf(result: StudyResult): Promise<ChartInput> {
  const [{ loadHistory }, { studyHash }, { programVersion }] = await Promise.all([
    import('../history/readHistory.ts'),
    import('../results/studyHash.ts'),
    import('../results/version.ts'),
  ]);
  return {
    result,
    history: loadHistory(result.study.history).epochs,
    version: programVersion(),
    studyHash: studyHash(result.study),
  };
}
