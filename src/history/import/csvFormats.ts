/** Tables of days as CSV: Coin Metrics community data, blockchain.com charts, and plain files of a date and a value. */
import { type Complain, type Imported, namesHashrateOnly, type Series, type Unit, unitNamed } from './imported.ts';
import { cellsOf, dayOfCell, type Line, linesOf, numberOf } from './readText.ts';

const UNITS_KNOWN = 'hashrate_ehs (or _phs, _ths, _ghs, _hs), difficulty, difficulty_t, price_usd, fees_btc, blocks';

/** What Coin Metrics calls what we use; its hashrate is in TH/s. */
const COIN_METRICS: Record<string, Unit> = {
  HashRate: { quantity: 'hashrate_ehs', divisor: 1e6, name: 'TH/s' },
  DiffMean: { quantity: 'difficulty_t', divisor: 1e12, name: '' },
  PriceUSD: { quantity: 'price_usd', divisor: 1, name: 'USD' },
  ReferenceRateUSD: { quantity: 'price_usd', divisor: 1, name: 'USD' },
  FeeTotNtv: { quantity: 'fees_btc', divisor: 1, name: 'BTC' },
  BlkCnt: { quantity: 'blocks', divisor: 1, name: '' },
};

/** Names of the charts of blockchain.com; their hashrate is in TH/s. */
const BLOCKCHAIN_CHARTS: Record<string, Unit> = {
  'hash-rate': { quantity: 'hashrate_ehs', divisor: 1e6, name: 'TH/s' },
  difficulty: { quantity: 'difficulty_t', divisor: 1e12, name: '' },
  'market-price': { quantity: 'price_usd', divisor: 1, name: 'USD' },
  'transaction-fees': { quantity: 'fees_btc', divisor: 1, name: 'BTC' },
};

/** The unit of a column that does not say: from values and dates; given by the caller, which knows what history has. */
export type GuessUnit = (points: Series['points']) => Unit | undefined;

export function readCsv(text: string, complain: Complain, guess: GuessUnit): Imported | undefined {
  const { lines, hasMixedEnds } = linesOf(text);
  const first = lines[0];
  if (first === undefined) {
    complain(0, 'holds no rows');
    return undefined;
  }
  const notes = hasMixedEnds ? ['lines end in different ways; read all the same'] : [];
  const separator = separatorOf(first);
  if (separator !== ',') {
    complain(first.line, `columns are separated by ${separator === ';' ? 'semicolons' : 'tabs'}: separate them by commas`);
    return undefined;
  }
  const head = cellsOf(first.text) ?? [];
  if (head.includes('time') && head.some((name) => name in COIN_METRICS)) return readCoinMetrics(head, lines, complain, notes);
  return readTwoColumns(head, lines, complain, guess, notes);
}

function separatorOf({ text }: Line): string {
  if (text.includes(',')) return ',';
  return [';', '\t'].find((separator) => text.includes(separator)) ?? ',';
}

function readCoinMetrics(head: string[], lines: Line[], complain: Complain, notes: string[]): Imported {
  const timeAt = head.indexOf('time');
  const units = new Map<string, { at: number; unit: Unit }>();
  for (const [at, name] of head.entries()) {
    const unit = COIN_METRICS[name];
    if (unit && !units.has(unit.quantity)) units.set(unit.quantity, { at, unit });
  }
  const series = [...units.values()].map(({ at, unit }): Series => ({ quantity: unit.quantity, column: head[at]!, points: [] }));
  for (const { text, line } of lines.slice(1)) {
    const cells = rowOf(text, line, head.length, complain);
    const day = cells && dayCell(cells[timeAt]!, line, complain);
    if (cells === undefined || day === undefined) continue;
    [...units.values()].forEach(({ at, unit }, i) => {
      // days not yet computed are empty
      if (cells[at] === '') return;
      const value = numberCell(cells[at]!, head[at]!, line, complain);
      if (value !== undefined) series[i]!.points.push({ day: Math.floor(day), value: value / unit.divisor, line });
    });
  }
  return { format: 'Coin Metrics community CSV', series, retargets: [], notes };
}

function readTwoColumns(head: string[], lines: Line[], complain: Complain, guess: GuessUnit, notes: string[]): Imported | undefined {
  const hasHead = dayOfCell(head[0] ?? '') === undefined && !head.some((cell) => numberOf(cell) !== undefined);
  if (hasHead && head.length !== 2) {
    complain(lines[0]!.line, `is in no known format: columns ${head.slice(0, 6).join(', ')}${head.length > 6 ? ' ...' : ''}`);
    return undefined;
  }
  const body = hasHead ? lines.slice(1) : lines;
  const points: Series['points'] = [];
  for (const { text, line } of body) {
    const cells = rowOf(text, line, 2, complain);
    if (cells === undefined) continue;
    if (numberOf(cells[0]!) !== undefined && dayOfCell(cells[1]!) !== undefined) {
      complain(line, 'columns are swapped: the date comes first');
      continue;
    }
    const day = dayCell(cells[0]!, line, complain);
    const value = numberCell(cells[1]!, 'value', line, complain);
    if (day !== undefined && value !== undefined) points.push({ day: Math.floor(day), value, line });
  }
  if (points.length === 0) {
    if (body.length === 0) complain(0, 'holds no rows');
    return undefined;
  }
  const name = hasHead ? head[1]! : '';
  const isChart = hasHead && /^timestamp$/i.test(head[0]!);
  const unit = hasHead ? ((isChart ? BLOCKCHAIN_CHARTS[name] : undefined) ?? unitNamed(name)) : guess(points);
  if (unit === undefined) {
    complain(lines[0]!.line, unitFault(name));
    return undefined;
  }
  if (!hasHead) notes.push(`has no header; by its values it is ${unit.quantity.replace(/_.*/, '')}${unit.name && ` in ${unit.name}`}`);
  const scaled = points.map((point) => ({ ...point, value: point.value / unit.divisor }));
  const format = isChart || !hasHead ? 'blockchain.com chart CSV' : 'two-column CSV';
  return { format, series: [{ quantity: unit.quantity, column: name || unit.quantity, points: scaled }], retargets: [], notes };
}

function unitFault(name: string): string {
  if (name === '')
    return `has no header, and its values are like nothing known for these dates: name the columns date and one of ${UNITS_KNOWN}`;
  if (namesHashrateOnly(name)) return 'the column of hashrate does not say its unit: call it hashrate_ehs, hashrate_phs, hashrate_ths, ...';
  return `column ${JSON.stringify(name.slice(0, 40))} is none of ${UNITS_KNOWN}`;
}

function rowOf(text: string, line: number, width: number, complain: Complain): string[] | undefined {
  const cells = cellsOf(text);
  if (cells === undefined) complain(line, 'a quote is not closed: is the file cut off?');
  else if (cells.length !== width) {
    const cause = cells.length < width ? ': is the line cut off?' : ': are numbers written with commas?';
    complain(line, `must have ${width} cells, has ${cells.length}${cause}`);
    return undefined;
  }
  return cells;
}

function dayCell(cell: string, line: number, complain: Complain): number | undefined {
  const day = dayOfCell(cell);
  if (day === undefined) complain(line, `must begin with a date like 2026-03-31, got ${JSON.stringify(cell.slice(0, 30))}`);
  return day;
}

function numberCell(cell: string, name: string, line: number, complain: Complain): number | undefined {
  const value = numberOf(cell);
  if (value === undefined) complain(line, `${name} must be a plain number, got ${JSON.stringify(cell.slice(0, 30))}`);
  return value;
}
