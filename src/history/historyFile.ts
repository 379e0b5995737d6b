/**
 * The file that `history import` writes and studies name under `history:`: epochs and days in one CSV, with its sources in the head.
 * Cells that no source told are empty and become NaN.
 */
import type { HistoryEpoch } from './history.ts';
import type { HistoryDay } from './tables.ts';

const HISTORY_FORMAT = 'hashpivot history, format 1';

export interface HistoryFile {
  /** A line a source. */
  sources: string[];
  epochs: HistoryEpoch[];
  days: HistoryDay[];
}

const COLUMNS = [
  'kind',
  'start',
  'height',
  'days',
  'difficulty_t',
  'hashrate_ehs',
  'price_usd',
  'fees_btc_per_block',
  'hashprice_usd_ph_day',
  'fees_btc',
  'blocks',
] as const;

const short = (value: number) => (Number.isFinite(value) ? String(Number(value.toPrecision(7))) : '');

export function formatHistoryFile({ sources, epochs, days }: HistoryFile): string {
  const epochLines = epochs.map((e) =>
    [
      'epoch',
      e.start,
      e.height,
      ...[e.days, e.difficultyT, e.hashrateEHs, e.priceUsd, e.feesBtcPerBlock, e.hashpriceUsdPerPHDay].map(short),
      '',
      '',
    ].join(','),
  );
  const dayLines = days.map((d) =>
    ['day', d.date, '', '1', short(d.difficultyT), short(d.hashrateEHs), short(d.priceUsd), '', '', short(d.feesBtc), short(d.blocks)].join(
      ',',
    ),
  );
  const head = [`# ${HISTORY_FORMAT}`, ...sources.map((source) => `# source: ${source.replace(/\s+/g, ' ')}`)];
  return `${[...head, COLUMNS.join(','), ...epochLines, ...dayLines].join('\n')}\n`;
}

export function isHistoryFile(text: string): boolean {
  return text.startsWith(`# ${HISTORY_FORMAT}`);
}

export interface LineFault {
  line: number;
  message: string;
}

/** Reads what formatHistoryFile wrote; every fault by line. */
export function parseHistoryFile(text: string): { file: HistoryFile; faults: LineFault[] } {
  const file: HistoryFile = { sources: [], epochs: [], days: [] };
  const faults: LineFault[] = [];
  if (!isHistoryFile(text))
    return {
      file,
      faults: [{ line: 1, message: `is not a history file: it must begin with "# ${HISTORY_FORMAT}"; history import makes one` }],
    };
  let hasHead = false;
  text.split(/\r\n|\n/).forEach((content, i) => {
    const line = i + 1;
    const [, source] = /^# source: (.*)$/.exec(content) ?? [];
    if (source !== undefined) file.sources.push(source);
    if (content === '' || content.startsWith('#')) return;
    if (!hasHead) {
      hasHead = true;
      if (content !== COLUMNS.join(',')) faults.push({ line, message: `columns must be ${COLUMNS.join(',')}` });
    } else readLine(content, line, file, faults);
  });
  if (faults.length === 0 && file.epochs.length === 0) faults.push({ line: 1, message: 'has no epochs' });
  return { file, faults };
}

function readLine(content: string, line: number, file: HistoryFile, faults: LineFault[]): void {
  const cells = content.split(',');
  if (cells.length !== COLUMNS.length) {
    faults.push({ line, message: `must have ${COLUMNS.length} cells, has ${cells.length}` });
    return;
  }
  const numbers = cells.slice(2).map((cell) => (cell === '' ? Number.NaN : Number(cell)));
  const broken = cells.slice(2).find((cell, i) => cell !== '' && !Number.isFinite(numbers[i]));
  const [kind, start] = cells as [string, string];
  const [height, days, difficultyT, hashrateEHs, priceUsd, feesBtcPerBlock, hashpriceUsdPerPHDay, feesBtc, blocks] = numbers as number[] & {
    length: 9;
  };
  if (broken !== undefined) faults.push({ line, message: `must hold numbers, got ${JSON.stringify(broken.slice(0, 30))}` });
  else if (Number.isNaN(Date.parse(start))) faults.push({ line, message: `must hold a date, got ${JSON.stringify(start.slice(0, 30))}` });
  else if (kind === 'day') file.days.push({ date: start, hashrateEHs, difficultyT, priceUsd, feesBtc, blocks } as HistoryDay);
  else if (kind === 'epoch' && [height, days, difficultyT, hashrateEHs].every(Number.isFinite)) {
    file.epochs.push({ height, start, difficultyT, days, hashrateEHs, priceUsd, feesBtcPerBlock, hashpriceUsdPerPHDay } as HistoryEpoch);
  } else
    faults.push({
      line,
      message:
        kind === 'epoch'
          ? 'an epoch must have height, days, difficulty and hashrate'
          : `kind must be epoch or day, got ${JSON.stringify(kind.slice(0, 20))}`,
    });
}
