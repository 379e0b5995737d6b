/** The page of four crossed scenarios: what each cause does to concentration alone, beside the other, and together. */
import type { Factorial } from '../../compare/factorial.ts';
import type { ChartSpec } from '../chartSpec.ts';
import { formatNumber, longDate } from '../format.ts';
import type { PageContent, PageTable } from '../pageContent.ts';
import { amountsOf } from './amounts.ts';
import { cellTitle, decentralisationTopics } from './decentralisationWords.ts';

export function decentralisationPage(factorial: Factorial, chart: ChartSpec): PageContent {
  const { study } = factorial.result;
  return {
    title: `“${cellTitle(factorial, 'first')}” and “${cellTitle(factorial, 'second')}”, crossed`,
    lead: `${formatNumber(factorial.slots.length)} runs of four scenarios, ${longDate(study.start.slice(0, 10))} to ${longDate(study.until)}, seed ${study.seed}. Every run has the same shocks of price, fees, weather and block luck in all four.`,
    findings: decentralisationTopics(factorial),
    atAGlance: effectTable(factorial),
    sections: [{ blocks: [chart] }],
    method: {
      paragraphs: [
        `Effects are differences run by run: “alone” against “${cellTitle(factorial, 'neither')}”, “beside the other” against the scenario with the other cause only. What only both together do is the effect of both less the two effects alone.`,
        'A direction is claimed where the 95% interval of the paired mean leaves zero out. HHI and Nakamoto coefficient by owner count firms, by region the eight regions of the model: pools are not in it.',
      ],
    },
    downloads: [{ file: 'effects.csv', name: 'Effects (CSV)' }],
  };
}

function effectTable(factorial: Factorial): PageTable {
  const columns = ['first', 'second', 'firstWithSecond', 'secondWithFirst'] as const;
  const [first, second] = [cellTitle(factorial, 'first'), cellTitle(factorial, 'second')];
  return {
    caption: 'Paired mean effects with 95% intervals',
    columns: [
      'Measure',
      `${first}, alone`,
      `${second}, alone`,
      `${first}, beside the other`,
      `${second}, beside the other`,
      'Only together',
    ],
    rows: factorial.quantities.map(({ measure, effects, interaction }) => [
      `${measure.quantity.title}, ${measure.quantity.unit}`,
      ...[...columns.map((column) => effects[column]), interaction].map((effect) => {
        const { mean, interval } = amountsOf(effect);
        return { value: mean, note: interval };
      }),
    ]),
    note: 'Small print: 95% interval of the paired mean.',
    file: 'effects.csv',
  };
}
