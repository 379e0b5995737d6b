/** The page of four crossed scenarios: what each cause does to concentration alone, beside the other, and together. */
import type { Factorial } from '../../compare/factorial.ts';
import type { ChartSpec } from '../chartSpec.ts';
import { formatNumber, longDate } from '../format.ts';
import type { PageContent, PageTable } from '../pageContent.ts';
import { amountsOf } from './amounts.ts';
import { cellTitle, decentralisationTopics } from './decentralisationWords.ts';
import { comparisonPageWords } from './messages.ts';
import { quantityWords } from './names.ts';

export function decentralisationPage(factorial: Factorial, chart: ChartSpec): PageContent {
  const { study } = factorial.result;
  const { factorial: m } = comparisonPageWords();
  return {
    title: m.pageTitle(cellTitle(factorial, 'first'), cellTitle(factorial, 'second')),
    lead: m.pageLead(formatNumber(factorial.slots.length), longDate(study.start.slice(0, 10)), longDate(study.until), study.seed),
    findings: decentralisationTopics(factorial),
    atAGlance: effectTable(factorial),
    sections: [{ blocks: [chart] }],
    method: { paragraphs: m.method(cellTitle(factorial, 'neither')) },
    downloads: [{ file: 'effects.csv', name: m.download }],
  };
}

function effectTable(factorial: Factorial): PageTable {
  const columns = ['first', 'second', 'firstWithSecond', 'secondWithFirst'] as const;
  const [first, second] = [cellTitle(factorial, 'first'), cellTitle(factorial, 'second')];
  const { factorial: m } = comparisonPageWords();
  return {
    caption: m.caption,
    columns: [m.measure, m.alone(first), m.alone(second), m.beside(first), m.beside(second), m.together],
    rows: factorial.quantities.map(({ measure, effects, interaction }) => [
      `${quantityWords(measure.quantity).title}, ${quantityWords(measure.quantity).unit}`,
      ...[...columns.map((column) => effects[column]), interaction].map((effect) => {
        const { mean, interval } = amountsOf(effect);
        return { value: mean, note: interval };
      }),
    ]),
    note: m.note,
    file: 'effects.csv',
  };
}
