/** The page of a calibration: findings, what history says of each parameter, windows nobody fitted, recovery, and the structural break. */
import type { Calibration } from '../../calibrate/calibrate.ts';
import { AI_MODES } from '../../scenario/aiModes.ts';
import { formatNumber } from '../format.ts';
import type { PageContent, PageTable } from '../pageContent.ts';
import type { ChartProvenance } from '../provenance.ts';
import { recoveryRanksChart } from './recoveryRanks.ts';
import { structuralBreakChart } from './structuralBreak.ts';
import { unseenWindowsChart } from './unseenWindows.ts';
import { error3 } from './words.ts';

const three = (value: number) => String(Number(value.toPrecision(3)));

function parameterTable({ verdicts }: Calibration): PageTable {
  return {
    caption: 'What history says of each parameter',
    columns: ['Parameter', 'Prior', 'Posterior', 'Fit', 'Posterior over prior sd', 'Verdict'],
    rows: verdicts.map(({ name, prior, posterior, fitted, shrinkage, identified, bound }) => [
      name,
      { value: three(prior.p50), note: `${three(prior.p05)} to ${three(prior.p95)}` },
      { value: three(posterior.p50), note: `${three(posterior.p05)} to ${three(posterior.p95)}` },
      three(fitted),
      formatNumber(shrinkage, 2),
      bound === 'none' ? (identified ? 'identified' : 'not identified') : `leans on the ${bound}`,
    ]),
    note: 'Median and 90% interval. A posterior wider than 0.85 of its prior tells nothing that was not put in.',
    file: 'parameters.csv',
  };
}

function windowTable({ windows }: Calibration): PageTable {
  return {
    caption: 'Root mean square of the log error per epoch, by window',
    columns: ['Start', 'Fitted', 'Without AI', 'With AI', 'As studies set it', 'All capital in reach', 'Held by the 90% interval, with AI'],
    rows: windows.map(({ start, isFitted, scores }) => [
      start,
      isFitted ? 'yes' : 'no',
      ...AI_MODES.map((mode) => ({ value: error3(scores[mode].rmse), note: `posterior mean ${error3(scores[mode].posteriorRmse)}` })),
      `${formatNumber(100 * scores.on.coverage90)}% of epochs`,
    ]),
    note: 'Block luck alone is 0.022. Where AI was not known of at the start, all are the same. With AI: as strong as the contracts signed in the year before say.',
    file: 'windows.csv',
  };
}

export function calibrationPage(
  result: Calibration,
  findings: readonly string[],
  provenance: ChartProvenance,
  trainUntil: string,
): PageContent {
  const charts = (...made: ReturnType<typeof structuralBreakChart>[]) => made.filter((chart) => chart !== undefined);
  return {
    title: 'Behaviour fitted to history',
    lead: `${result.parameters.length} parameters fitted to ${result.windows.filter(({ isFitted }) => isFitted).length} windows of history on the prices and fees that came; nothing later was seen.`,
    findings,
    sections: [
      { blocks: [parameterTable(result)] },
      { title: 'Windows', blocks: [...charts(unseenWindowsChart(result.windows, provenance, trainUntil)), windowTable(result)] },
      { title: 'Planted parameters recovered', blocks: charts(recoveryRanksChart(result.recovery, provenance)) },
      { title: 'Structural break', blocks: charts(structuralBreakChart(result.trial, provenance, trainUntil)) },
    ].filter(({ blocks }) => blocks.length > 0),
    method: {
      paragraphs: [
        'The fit sets block luck and every noise to its mean and minimises the squared log error by CMA-ES, with the priors as penalty. The posterior comes from an emulator: every quarter of every window as a quadratic polynomial of the parameters, fitted to a pool of simulations with all noise on, the model’s own error added; a second pool is thrown around the first posterior.',
        'Planted parameters: simulations of the first pool play history; their truth must lie in its own posterior as often as the interval says.',
      ],
    },
    downloads: [
      { file: 'posterior.csv', name: 'Posterior, a table of draws for studies (CSV)' },
      { file: 'parameters.csv', name: 'Parameters (CSV)' },
      { file: 'windows.csv', name: 'Windows (CSV)' },
    ],
  };
}
