/**
 * Series by day against themselves and against what is known: order, duplicates, gaps, dates, units, contradictions. Newest first, so
 * that of many faults of a kind the newest are told.
 */
import { isoDateOf } from '../../units.ts';
import type { Complain, Point, Quantity, Series } from './imported.ts';
import { type Known, typicalRatio } from './known.ts';

export interface SeriesChecks {
  known: Known;
  /** The last day that can have happened. */
  today: number;
  /** A gap is a note and no fault. */
  allowGaps: boolean;
  note: (text: string) => void;
}

/** History begins here; older rows are left out without a word against them. */
const FIRST_DAY = Math.round(Date.UTC(2016, 0, 1) / 86_400_000);
const GENESIS_DAY = Math.round(Date.UTC(2009, 0, 3) / 86_400_000);
/** Faults of one kind told for a series. */
const MOST_TOLD = 20;

/** How far a day may be from what is known for its month (difficulty: its epoch), as a factor. */
const TOLERANCE: Partial<Record<Quantity, number>> = { hashrate_ehs: 2.5, price_usd: 1.8, difficulty_t: 1.5 };
/** A change from one row to the next beyond this factor is no change of the world but of the unit. */
const JUMP: Partial<Record<Quantity, number>> = { hashrate_ehs: 6, price_usd: 4, difficulty_t: 4.1 };
const BLOCKS_A_DAY: [number, number] = [10, 500];

/** The points of a series in order of time, sound ones only; says what is wrong with the others. */
export function checkSeries(series: Series, checks: SeriesChecks, complain: Complain): Point[] {
  const told = new Map<string, number>();
  const say = (kind: string, line: number, message: string) => {
    const count = (told.get(kind) ?? 0) + 1;
    told.set(kind, count);
    if (count <= MOST_TOLD) complain(line, message);
  };
  const dated = inOrder(
    series.points.filter((point) => isPossible(point, series, checks, say)),
    say,
  );
  const recent = dated.filter(({ day }) => day >= FIRST_DAY);
  if (recent.length === 0) {
    if (told.size === 0) complain(0, 'holds no day since 2016');
    return [];
  }
  const unit = unitFault(recent, series, checks.known);
  if (unit !== undefined) {
    complain(recent.at(-1)!.line, unit);
    return recent;
  }
  checkValues(recent, series, checks, say);
  checkGaps(recent, checks, say);
  for (const [kind, count] of told) if (count > MOST_TOLD) checks.note(`${count - MOST_TOLD} more faults of ${kind}`);
  return recent;
}

type Say = (kind: string, line: number, message: string) => void;

function isPossible({ day, value, line }: Point, { column }: Series, { today }: SeriesChecks, say: Say): boolean {
  if (day > today) {
    say('dates', line, `is dated ${isoDateOf(day)}, which is in the future`);
    return false;
  }
  if (day < GENESIS_DAY) {
    say('dates', line, `is dated ${isoDateOf(day)}, before Bitcoin began`);
    return false;
  }
  if (day >= FIRST_DAY && !(value > 0)) {
    say('values', line, `${column} must be > 0, got ${value}`);
    return false;
  }
  return true;
}

/** Oldest first. Files run either way; a row against the way of the others is a fault, and so is a day given twice. */
function inOrder(points: readonly Point[], say: Say): Point[] {
  const steps = points.slice(1).map((point, i) => Math.sign(point.day - points[i]!.day));
  const way = steps.reduce((sum, step) => sum + step, 0) < 0 ? -1 : 1;
  const seen = new Map<number, Point>();
  points.forEach((point, i) => {
    const before = seen.get(point.day);
    if (before !== undefined) say('duplicates', point.line, `${isoDateOf(point.day)} is given twice, here and in line ${before.line}`);
    else {
      seen.set(point.day, point);
      if (i > 0 && steps[i - 1] === -way) say('order', point.line, `${isoDateOf(point.day)} is out of order`);
    }
  });
  return [...seen.values()].sort((a, b) => a.day - b.day);
}

/** All values off by a power of a thousand, or by some factor: told once. */
function unitFault(points: readonly Point[], { quantity, column }: Series, known: Known): string | undefined {
  let ratio = typicalRatio(points, quantity, known);
  let against = 'for these dates';
  if (Number.isNaN(ratio)) {
    const last = known.last(quantity);
    if (last === undefined) return undefined;
    // nothing of these dates is known: only the size can be judged
    ratio = points[0]!.value / last;
    if (ratio > 0.1 && ratio < 10) return undefined;
    against = 'last';
  } else if (ratio > 0.7 && ratio < 1.45) return undefined;
  const thousands = Math.round(Math.log10(ratio) / 3);
  const isSlip = thousands !== 0 && Math.abs(Math.log10(ratio) - 3 * thousands) < 0.4;
  const times = ratio >= 1 ? `${short(ratio)} times` : `1/${short(1 / ratio)} of`;
  const slip = isSlip && quantity === 'hashrate_ehs' ? `: they look like ${unitOf(thousands)}, name the unit in the header` : '';
  return `${column} is about ${times} what is known ${against}${slip || ': wrong unit or wrong quantity?'}`;
}

const PREFIXES = ['H/s', 'kH/s', 'MH/s', 'GH/s', 'TH/s', 'PH/s', 'EH/s', 'ZH/s'];

/** The unit in which values are 1000^k times those in EH/s. */
function unitOf(thousands: number): string {
  return PREFIXES[6 - thousands] ?? 'another unit';
}

function short(value: number): string {
  return Number(value.toPrecision(2)).toLocaleString('en-US');
}

function checkValues(points: readonly Point[], { quantity, column }: Series, { known }: SeriesChecks, say: Say): void {
  const most = TOLERANCE[quantity];
  const jump = JUMP[quantity];
  for (let i = points.length - 1; i >= 0; i--) {
    const { day, value, line } = points[i]!;
    const before = points[i - 1];
    const factor = before === undefined ? 1 : value / before.value;
    const steps = before === undefined ? 1 : day - before.day;
    if (jump !== undefined && steps <= 7 && (factor > jump || factor < 1 / jump)) {
      say(
        'jumps',
        line,
        `${column} changes by a factor of ${short(factor)} from ${isoDateOf(before!.day)}: has the unit changed, or is the row cut off?`,
      );
      continue;
    }
    if (quantity === 'blocks' && (value < BLOCKS_A_DAY[0] || value > BLOCKS_A_DAY[1] || !Number.isInteger(value))) {
      say('blocks', line, `${value} blocks in a day is not possible: 144 are expected`);
    }
    const reference = known.at(quantity, day);
    if (most !== undefined && reference !== undefined && (value / reference > most || value / reference < 1 / most)) {
      say(
        'contradictions',
        line,
        `contradicts history: ${column} is ${short(value)} on ${isoDateOf(day)}, history has ${short(reference)} around that day`,
      );
    }
  }
}

function checkGaps(points: readonly Point[], { allowGaps, note }: SeriesChecks, say: Say): void {
  const steps = points.slice(1).map((point, i) => point.day - points[i]!.day);
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 1;
  for (let i = points.length - 1; i > 0; i--) {
    const missing = steps[i - 1]! - usual;
    if (missing < Math.max(1, 0.6 * usual)) continue;
    const [from, until] = [isoDateOf(points[i - 1]!.day + 1), isoDateOf(points[i]!.day - 1)];
    const text = `${missing} days are missing before this row (${from} to ${until})`;
    if (allowGaps) note(`line ${points[i]!.line}: ${text}`);
    else say('gaps', points[i]!.line, `${text}; --allow-gaps takes the file as it is`);
  }
}
