/** The page of a comparison: findings first, the difference over time, everything else that differs, and what sets disagreeing runs apart. */

import type { Comparison } from '../../compare/comparison.ts';
import type { ChartSpec } from '../chartSpec.ts';
import { formatNumber, longDate, signed } from '../format.ts';
import type { PageContent, PageTable } from '../pageContent.ts';
import type { ChartProvenance } from '../provenance.ts';
import { standardError } from './amounts.ts';
import { differenceFanChart } from './differenceFan.ts';
import { disagreementChart } from './disagreement.ts';
import { effectsChart } from './effects.ts';
import { featureName } from './featureName.ts';
import { amount, comparisonTopics, namesOf } from './words.ts';

export function comparisonCharts(comparison: Comparison, provenance: ChartProvenance): ChartSpec[] {
  return [differenceFanChart, effectsChart, disagreementChart]
    .map((make) => make(comparison, provenance))
    .filter((chart) => chart !== undefined);
}

export function comparisonPage(comparison: Comparison, charts: readonly ChartSpec[]): PageContent {
  const { pairs } = comparison;
  const { base, against } = namesOf(comparison);
  const { study } = pairs.result;
  return {
    title: `“${against}” against “${base}”`,
    lead: `${formatNumber(pairs.slots.length)} pairs of simulated runs, ${longDate(study.start.slice(0, 10))} to ${longDate(study.until)}, seed ${study.seed}. Run number k saw the same prices, fees, weather, block luck and firms in both.`,
    findings: comparisonTopics(comparison),
    sections: [{ blocks: charts }, ...disagreementSection(comparison)],
    method: {
      paragraphs: [
        `Every difference is “${against}” less “${base}” of the same run. The standard error and the 95% interval are those of the paired mean; “90% of runs” is how far runs lie apart.`,
        'Runs that disagree with the mean are compared with the others in every parameter they drew and every path they saw: the share of pairings in which they have more of it (area under the ROC curve, DeLong’s interval), and the rank-sum test with Holm’s correction for all that was looked at.',
      ],
    },
    downloads: [
      { file: 'differences.csv', name: 'Differences by date (CSV)' },
      { file: 'pairs.parquet', name: 'Differences by pair (Parquet)' },
      { file: 'separations.csv', name: 'What sets disagreeing runs apart (CSV)' },
    ],
  };
}

const SHOWN = 8;

function disagreementSection(comparison: Comparison): { title: string; blocks: PageTable[] }[] {
  const { disagreement, lead } = comparison;
  if (disagreement.separations.length === 0) return [];
  const separations: PageTable = {
    caption: 'What sets disagreeing runs apart',
    columns: ['Parameter or path', 'Median, disagreeing runs', 'Median, other runs', 'Higher in them, of pairings', 'p (Holm)'],
    rows: disagreement.separations
      .slice(0, SHOWN)
      .map(({ name, insideMedian, outsideMedian, area, low, high, p }) => [
        featureName(name),
        amount(insideMedian),
        amount(outsideMedian),
        { value: `${formatNumber(100 * area)}%`, note: `${formatNumber(100 * low)}–${formatNumber(100 * high)}%` },
        p < 0.001 ? '<0.001' : formatNumber(p, 3),
      ]),
    note: `The ${Math.min(SHOWN, disagreement.separations.length)} of ${disagreement.separations.length} that separate most. 50%: no difference.`,
    file: 'separations.csv',
  };
  const runs: PageTable = {
    caption: 'Runs furthest from the mean on the other side',
    columns: ['Run', `Difference, ${lead.quantity.unit}`],
    rows: disagreement.runs.slice(0, SHOWN).map(({ run, difference }) => [String(run), signed(amount(difference))]),
    note: `Mean of all pairs ${signed(amount(lead.atEnd.difference.mean))} (standard error ${standardError(lead.atEnd.difference.mcse)}). “run STUDY --only RUN” simulates one of them alone.`,
  };
  return [{ title: 'Runs that disagree with the mean', blocks: [separations, runs] }];
}
