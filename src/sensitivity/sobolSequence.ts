/**
 * The Sobol sequence, plain and with Owen's scrambling. Point i is the exclusive or of the direction integers at the bits that are set
 * in i: V[k] = m[k] 2^(32-k), m by Sobol's recurrence. Scrambling (A. B. Owen, 1995) flips bit b of a coordinate by a fair coin that
 * depends on the dimension and on the bits before b: every coordinate becomes uniform, and a net stays a net. The coins come from a
 * hash keyed by a seeded stream per dimension, so the first 2^k points of a longer sequence are the shorter sequence.
 */
import { openStream } from '../random/stream.ts';
import { DIRECTION_NUMBERS, MOST_DIMENSIONS } from './directionNumbers.ts';

const BITS = 32;
const TWO_POW_32 = 2 ** 32;
const MOST_POINTS = 2 ** 24;

/** Says what is wrong with a size or a number of dimensions; undefined when nothing is. */
export function sobolFault(size: number, dimensions: number): string | undefined {
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > MOST_DIMENSIONS) {
    return `a Sobol sequence has 1 to ${MOST_DIMENSIONS} dimensions, got ${dimensions}`;
  }
  if (!Number.isInteger(Math.log2(size)) || size < 2 || size > MOST_POINTS) {
    return `the size of a Sobol sequence must be a power of two from 2 to ${MOST_POINTS}, got ${size}; near it are ${neighbours(size)}`;
  }
  return undefined;
}

function neighbours(size: number): string {
  const below = 2 ** Math.floor(Math.log2(Math.min(MOST_POINTS, Math.max(2, size))));
  return `${below} and ${Math.min(MOST_POINTS, below * 2)}`;
}

/** The 32 direction integers of a dimension, the first being dimension 0. */
function directionIntegers(dimension: number): Uint32Array {
  const integers = new Uint32Array(BITS);
  const [degree = 0, inner = 0, ...initial] = dimension === 0 ? [] : lineOf(dimension);
  for (let k = 0; k < BITS; k++) {
    if (dimension === 0) integers[k] = 2 ** (BITS - 1 - k);
    else if (k < degree) integers[k] = initial[k] * 2 ** (BITS - 1 - k);
    else {
      let value = integers[k - degree] ^ (integers[k - degree] >>> degree);
      for (let j = 1; j < degree; j++) if ((inner >>> (degree - 1 - j)) & 1) value ^= integers[k - j];
      integers[k] = value;
    }
  }
  return integers;
}

let lines: string[] | undefined;
function lineOf(dimension: number): number[] {
  lines ??= DIRECTION_NUMBERS.split('\n');
  return lines[dimension - 1].split(' ').map(Number);
}

/** Coordinates as 32-bit integers, [point][dimension]. */
export function sobolIntegers(size: number, dimensions: number): Uint32Array {
  const fault = sobolFault(size, dimensions);
  if (fault !== undefined) throw new RangeError(fault);
  const points = new Uint32Array(size * dimensions);
  for (let d = 0; d < dimensions; d++) {
    const integers = directionIntegers(d);
    for (let i = 1; i < size; i++) {
      // The point without its lowest set bit came before.
      const without = i & (i - 1);
      points[i * dimensions + d] = points[without * dimensions + d] ^ integers[31 - Math.clz32(i ^ without)];
    }
  }
  return points;
}

/** Finaliser of MurmurHash3 (A. Appleby, public domain): every bit of the input reaches every bit of the output. */
function mixed(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Flips every bit by a coin keyed by the dimension and by the bits above it. */
function scrambled(integer: number, keys: readonly [number, number]): number {
  let out = 0;
  for (let b = 0; b < BITS; b++) {
    const prefix = b === 0 ? 0 : integer >>> (BITS - b);
    const coin = mixed(mixed(prefix ^ keys[0]) + Math.imul(b + 1, 0x9e3779b1) + keys[1]) >>> 31;
    out |= (((integer >>> (BITS - 1 - b)) & 1) ^ coin) << (BITS - 1 - b);
  }
  return out >>> 0;
}

/** Owen-scrambled Sobol points in (0, 1), [point][dimension]. The same seed gives the same points; each dimension has its own stream. */
export function scrambledSobol(size: number, dimensions: number, seed: number): Float64Array {
  const integers = sobolIntegers(size, dimensions);
  const points = new Float64Array(integers.length);
  for (let d = 0; d < dimensions; d++) {
    const stream = openStream(seed, 0, 'design', `sobol.${d}`);
    const keys: [number, number] = [Math.floor(stream() * TWO_POW_32) | 0, Math.floor(stream() * TWO_POW_32) | 0];
    for (let at = d; at < integers.length; at += dimensions) points[at] = (scrambled(integers[at], keys) + 0.5) / TWO_POW_32;
  }
  return points;
}
