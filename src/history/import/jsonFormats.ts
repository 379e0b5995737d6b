/** Tables as JSON: charts of blockchain.com, difficulty adjustments and hashrate of mempool.space. */
import { DIFFICULTY_PER_T, HASHES_PER_EH, SECONDS_PER_DAY } from '../../units.ts';
import { type Complain, type Imported, type Point, type Retarget, type Unit, unitNamed } from './imported.ts';

export function readJson(text: string, complain: Complain): Imported | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    complain(lineOfFault(text, error as Error), 'is not whole JSON: is the file cut off?');
    return undefined;
  }
  const lineOf = elementLines(text);
  if (Array.isArray(data)) return readAdjustments(data, lineOf, 0, complain);
  const object = data as Record<string, unknown> | null;
  if (Array.isArray(object?.['values'])) return readChart(object, object['values'], lineOf, complain);
  if (Array.isArray(object?.['difficulty'])) return readMempoolHashrate(object, object['difficulty'], lineOf, complain);
  if (object !== null && typeof object === 'object' && 'progressPercent' in object) {
    complain(1, 'is the estimate of the next adjustment of mempool.space, not its history: import /api/v1/mining/difficulty-adjustments');
  } else if (object !== null && typeof object === 'object' && ('error' in object || 'message' in object)) {
    complain(1, `is an error message, not data: ${JSON.stringify(object['error'] ?? object['message']).slice(0, 100)}`);
  } else complain(1, 'is JSON of no known format (blockchain.com chart, mempool.space difficulty adjustments)');
  return undefined;
}

function lineOfFault(text: string, { message }: Error): number {
  const [, position] = /position (\d+)/.exec(message) ?? [];
  const end = position === undefined ? text.length : Number(position);
  return text.slice(0, end).split('\n').length;
}

/** Line on which each object or list that stands in a list begins, in the order of the text. */
function elementLines(text: string): (index: number) => number {
  const lines: number[] = [];
  const open: string[] = [];
  let line = 1;
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '\n') line++;
    if (isQuoted) {
      if (c === '\\') i++;
      else if (c === '"') isQuoted = false;
    } else if (c === '"') isQuoted = true;
    else if (c === '[' || c === '{') {
      if (open.at(-1) === '[') lines.push(line);
      open.push(c);
    } else if (c === ']' || c === '}') open.pop();
  }
  return (index) => lines[index] ?? 1;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Unix time in seconds to days; milliseconds are told apart by their size. */
function dayOfTime(time: number): number {
  return (time > 1e11 ? time / 1000 : time) / SECONDS_PER_DAY;
}

function readChart(
  head: Record<string, unknown>,
  values: unknown[],
  lineOf: (i: number) => number,
  complain: Complain,
): Imported | undefined {
  const unit = unitOfChart(head);
  if (unit === undefined) {
    complain(
      1,
      `is a chart of ${JSON.stringify(head['name'] ?? 'nothing named').slice(0, 60)} in ${JSON.stringify(head['unit'] ?? '').slice(0, 40)}, which is not used here`,
    );
    return undefined;
  }
  const points: Point[] = [];
  values.forEach((entry, i) => {
    const { x, y } = (entry ?? {}) as { x?: unknown; y?: unknown };
    if (isNumber(x) && isNumber(y)) points.push({ day: Math.floor(dayOfTime(x)), value: y / unit.divisor, line: lineOf(i) });
    else complain(lineOf(i), `values[${i}] must hold the numbers x and y, got ${JSON.stringify(entry)?.slice(0, 60)}`);
  });
  const series = [{ quantity: unit.quantity, column: String(head['name'] ?? unit.quantity), points }];
  return { format: 'blockchain.com chart JSON', series, retargets: [], notes: [] };
}

function unitOfChart(head: Record<string, unknown>): Unit | undefined {
  const [name, unit] = [String(head['name'] ?? ''), String(head['unit'] ?? '')];
  if (/hash rate/i.test(name)) return unitNamed(unit) ?? unitNamed(`hash rate ${unit}`);
  return unitNamed(name.replace(/ \(.*/, '')) ?? unitNamed(unit);
}

function readAdjustments(rows: unknown[], lineOf: (i: number) => number, from: number, complain: Complain): Imported {
  const retargets: Retarget[] = [];
  rows.forEach((row, i) => {
    const line = lineOf(from + i);
    const [time, height, difficulty, ratio] = Array.isArray(row) ? row : mempoolObject(row);
    if (isNumber(time) && isNumber(height) && isNumber(difficulty)) {
      retargets.push({
        height,
        day: dayOfTime(time),
        difficultyT: difficulty / DIFFICULTY_PER_T,
        ratio: isNumber(ratio) ? ratio : undefined,
        line,
      });
    } else complain(line, `entry ${i} must be [time, height, difficulty, change], got ${JSON.stringify(row)?.slice(0, 60)}`);
  });
  if (rows.length === 0) complain(1, 'holds no adjustments');
  return { format: 'mempool.space difficulty adjustments', series: [], retargets, notes: [] };
}

function mempoolObject(row: unknown): unknown[] {
  const { time, height, difficulty, adjustment } = (row ?? {}) as Record<string, unknown>;
  return [time, height, difficulty, adjustment];
}

function readMempoolHashrate(
  data: Record<string, unknown>,
  difficulty: unknown[],
  lineOf: (i: number) => number,
  complain: Complain,
): Imported {
  const hashrates = Array.isArray(data['hashrates']) ? data['hashrates'] : [];
  const points: Point[] = [];
  hashrates.forEach((entry, i) => {
    const { timestamp, avgHashrate } = (entry ?? {}) as { timestamp?: unknown; avgHashrate?: unknown };
    if (isNumber(timestamp) && isNumber(avgHashrate)) {
      points.push({ day: Math.floor(dayOfTime(timestamp)), value: avgHashrate / HASHES_PER_EH, line: lineOf(i) });
    } else complain(lineOf(i), `hashrates[${i}] must hold timestamp and avgHashrate, got ${JSON.stringify(entry)?.slice(0, 60)}`);
  });
  const { retargets } = readAdjustments(difficulty, lineOf, hashrates.length, complain);
  const series = points.length > 0 ? [{ quantity: 'hashrate_ehs' as const, column: 'avgHashrate', points }] : [];
  return { format: 'mempool.space hashrate and difficulty', series, retargets, notes: [] };
}
