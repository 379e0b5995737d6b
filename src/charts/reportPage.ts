/** The report of a study: findings first, then its charts in the order of the story, then how it was made. */
import { RUN_STATUS } from '../results/studyResult.ts';
import type { ChartSpec } from './chartSpec.ts';
import type { ChartInput } from './context.ts';
import type { Topic } from './findings.ts';
import { cleanText, formatNumber, longDate } from './format.ts';
import type { PageContent, PageTable } from './pageContent.ts';

export function reportContent(
  input: ChartInput,
  topics: readonly Topic[],
  glance: PageTable | undefined,
  charts: readonly ChartSpec[],
): PageContent {
  const { study, runs, status, failures } = input.result;
  const period = `${longDate(study.start.slice(0, 10))} to ${longDate(study.until)}`;
  const count = `${formatNumber(runs)} ${runs === 1 ? 'run' : 'runs'}${study.scenarios.length > 1 ? ' a scenario' : ''}`;
  const done = status.reduce((sum, one) => sum + (one === RUN_STATUS.ok ? 1 : 0), 0);
  return {
    title: cleanText(study.question),
    lead: `Simulation, ${period}. ${count}, seed ${study.seed}.`,
    findings: topics,
    atAGlance: glance,
    sections: [{ blocks: charts }],
    method: {
      paragraphs: METHOD,
      facts: [['Runs', `${formatNumber(done)} of ${formatNumber(status.length)} ended well; ${formatNumber(failures.length)} failed`]],
    },
    downloads: [{ file: 'summary.csv', name: 'summary.csv: every figure with its error' }],
  };
}

const METHOD = [
  'Each run draws prices, fees, AI rents, power, weather and block times from its own random streams and lets several hundred miners decide, epoch by epoch, whether to mine, stop, buy machines or build for AI. Run number k sees the same world in every scenario, so differences between scenarios are taken run by run.',
  'Intervals hold 90% of runs: they show how far runs lie apart, within the model and its parameters. The Monte Carlo error is another thing, the uncertainty left by the number of runs; numbers are printed only to the digits it supports, and summary.csv gives it for every figure. The same study, seed and version give the same numbers again.',
  'To move the levers yourself: the command hashpivot explore, on the file of this study, writes one page that simulates it in the browser.',
];
