/** The report of a study: findings first, then its charts in the order of the story, then how it was made. */
import { RUN_STATUS } from '../results/studyResult.ts';
import type { ChartSpec } from './chartSpec.ts';
import type { ChartInput } from './context.ts';
import type { Topic } from './findings.ts';
import { cleanText, formatNumber, longDate } from './format.ts';
import { messages } from './locale.ts';
import type { PageContent, PageTable } from './pageContent.ts';
import { reportWords } from './reportWords.ts';

export function reportContent(
  input: ChartInput,
  topics: readonly Topic[],
  glance: PageTable | undefined,
  charts: readonly ChartSpec[],
): PageContent {
  const { study, runs, status, failures } = input.result;
  const { runs: counted, page } = messages();
  const words = reportWords().page;
  const number = counted.count(runs, formatNumber(runs));
  const count = study.scenarios.length > 1 ? counted.eachScenario(number) : number;
  const done = status.reduce((sum, one) => sum + (one === RUN_STATUS.ok ? 1 : 0), 0);
  return {
    title: cleanText(study.question),
    lead: words.lead(longDate(study.start.slice(0, 10)), longDate(study.until), count, study.seed),
    findings: topics,
    atAGlance: glance,
    sections: [{ blocks: charts }],
    method: {
      paragraphs: words.method,
      facts: [[page.facts.runs, words.runsDone(formatNumber(done), formatNumber(status.length), formatNumber(failures.length))]],
    },
    downloads: [{ file: 'summary.csv', name: words.summary }],
  };
}
