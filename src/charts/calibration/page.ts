/** The page of a calibration: findings, what history says of each parameter, windows nobody fitted, recovery, and the structural break. */
import type { Calibration } from '../../calibrate/calibrate.ts';
import { AI_MODES } from '../../scenario/aiModes.ts';
import { formatNumber, percent } from '../format.ts';
import type { Cell, PageContent, PageTable } from '../pageContent.ts';
import type { ChartProvenance } from '../provenance.ts';
import { calibrationWords } from './messages.ts';
import { parameterTitle } from './parameterName.ts';
import { recoveryRanksChart } from './recoveryRanks.ts';
import { structuralBreakChart } from './structuralBreak.ts';
import { unseenWindowsChart } from './unseenWindows.ts';
import { error3 } from './words.ts';

/** Three significant digits, as few as say it. */
function three(value: number): string {
  const short = Number(value.toPrecision(3));
  return formatNumber(short, String(short).split('.')[1]?.length ?? 0);
}

/** With the name it has in tables below, where that is another. */
function nameCell(name: string): Cell {
  const title = parameterTitle(name);
  return title === name ? name : { value: title, note: name };
}

function parameterTable({ verdicts }: Calibration): PageTable {
  const { page: words, bounds, leansOn } = calibrationWords();
  return {
    caption: words.parameterCaption,
    columns: words.parameterColumns,
    rows: verdicts.map(({ name, prior, posterior, fitted, shrinkage, identified, bound }) => [
      nameCell(name),
      { value: three(prior.p50), note: words.range(three(prior.p05), three(prior.p95)) },
      { value: three(posterior.p50), note: words.range(three(posterior.p05), three(posterior.p95)) },
      three(fitted),
      formatNumber(shrinkage, 2),
      bound === 'none' ? (identified ? words.identified : words.notIdentified) : leansOn(bounds[bound]),
    ]),
    note: words.parameterNote,
    file: 'parameters.csv',
  };
}

function windowTable({ windows }: Calibration): PageTable {
  const { page: words } = calibrationWords();
  return {
    caption: words.windowCaption,
    columns: words.windowColumns,
    rows: windows.map(({ start, isFitted, scores }) => [
      start,
      isFitted ? words.yes : words.no,
      ...AI_MODES.map((mode) => ({ value: error3(scores[mode].rmse), note: words.posteriorMean(error3(scores[mode].posteriorRmse)) })),
      words.ofEpochs(percent(scores.on.coverage90)),
    ]),
    note: words.windowNote,
    file: 'windows.csv',
  };
}

export function calibrationPage(
  result: Calibration,
  findings: readonly string[],
  provenance: ChartProvenance,
  trainUntil: string,
): PageContent {
  const { page: words } = calibrationWords();
  const [posterior, parameters, windows] = words.downloads;
  const charts = (...made: ReturnType<typeof structuralBreakChart>[]) => made.filter((chart) => chart !== undefined);
  return {
    title: words.title,
    lead: words.lead(result.parameters.length, result.windows.filter(({ isFitted }) => isFitted).length),
    findings,
    sections: [
      { blocks: [parameterTable(result)] },
      { title: words.windows, blocks: [...charts(unseenWindowsChart(result.windows, provenance, trainUntil)), windowTable(result)] },
      { title: words.recovered, blocks: charts(recoveryRanksChart(result.recovery, provenance)) },
      { title: words.structural, blocks: charts(structuralBreakChart(result.trial, provenance, trainUntil)) },
    ].filter(({ blocks }) => blocks.length > 0),
    method: {
      paragraphs: words.method,
    },
    downloads: [
      { file: 'posterior.csv', name: posterior },
      { file: 'parameters.csv', name: parameters },
      { file: 'windows.csv', name: windows },
    ],
  };
}
