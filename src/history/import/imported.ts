/** What a downloaded file holds once it is read: series by day, retargets by height, and what is wrong with it, by line. */
import { DIFFICULTY_PER_T } from '../../units.ts';

export type Quantity = 'hashrate_ehs' | 'difficulty_t' | 'price_usd' | 'fees_btc' | 'blocks';

export interface Point {
  /** Whole days since 1970 UTC. */
  day: number;
  value: number;
  /** In the file, from 1. */
  line: number;
}

export interface Series {
  quantity: Quantity;
  /** Its name and unit in the file, for messages. */
  column: string;
  /** In the order of the file. */
  points: Point[];
}

/** A retarget: the block at which a difficulty begins. */
export interface Retarget {
  height: number;
  /** Days since 1970 UTC, with the time of day. */
  day: number;
  difficultyT: number;
  /** Stated ratio to the difficulty before; undefined where the file does not state it. */
  ratio: number | undefined;
  line: number;
}

export interface Imported {
  format: string;
  series: Series[];
  retargets: Retarget[];
  notes: string[];
}

/** Says what is wrong at a line of the file; 0 for the file as a whole. */
export type Complain = (line: number, message: string) => void;

export interface Unit {
  quantity: Quantity;
  /** Divides a value of the file to give ours. */
  divisor: number;
  name: string;
}

const HASHES: Record<string, number> = { h: 1e-18, kh: 1e-15, mh: 1e-12, gh: 1e-9, th: 1e-6, ph: 1e-3, eh: 1, zh: 1e3 };

/** The unit a column name states, like hashrate_ths, "Hash Rate (TH/s)", difficulty_t, price_usd; undefined where it names none we use. */
export function unitNamed(name: string): Unit | undefined {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z/]+/g, ' ')
    .trim();
  if (/^(market )?price( usd)?$|^priceusd$|market price/.test(plain)) return { quantity: 'price_usd', divisor: 1, name: 'USD' };
  if (/^difficulty t$/.test(plain)) return { quantity: 'difficulty_t', divisor: 1, name: 'T' };
  if (/^difficulty$|^diffmean$/.test(plain)) return { quantity: 'difficulty_t', divisor: DIFFICULTY_PER_T, name: '' };
  if (/^(transaction )?fees( btc)?$/.test(plain)) return { quantity: 'fees_btc', divisor: 1, name: 'BTC' };
  if (/^blocks$|^blkcnt$/.test(plain)) return { quantity: 'blocks', divisor: 1, name: '' };
  const [, prefix] = /hash ?rate.*?\b([kmgtpez]?h)(?:s|\/s)?$/.exec(plain) ?? [];
  const scale = prefix === undefined ? undefined : HASHES[prefix];
  return scale === undefined ? undefined : { quantity: 'hashrate_ehs', divisor: 1 / scale, name: `${prefix!.toUpperCase()}/s` };
}

/** Hashrate without a unit: a column that says what but not in what. */
export function namesHashrateOnly(name: string): boolean {
  return /^hash ?rate$/.test(
    name
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim(),
  );
}
