/**
 * Values in ascending order without the NaN of failed runs. A study sorts tens of thousands of columns, most of them kept in single
 * precision: those are sorted by their 32 bits, least significant digit first, four times faster than comparing.
 */

const DIGIT_BITS = 11;
const BUCKETS = 1 << DIGIT_BITS;
const MASK = BUCKETS - 1;
const SIGN = 0x80000000;
/** Below this the fixed cost of the counts is more than it saves. */
const SMALL = 400;

const counts0 = new Uint32Array(BUCKETS);
const counts1 = new Uint32Array(BUCKETS);
const counts2 = new Uint32Array(BUCKETS);
let sorted = new Float64Array(0);
let singles = new Float32Array(0);
let keys = new Uint32Array(0);
let swap = new Uint32Array(0);

/** The `count` values that are not NaN, ascending, in a buffer that the next call reuses. */
export function sortAscending(values: ArrayLike<number>, count: number): Float64Array {
  reserve(count);
  let n = 0;
  let isSingle = true;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (Number.isNaN(value)) continue;
    sorted[n++] = value;
    isSingle &&= Math.fround(value) === value;
  }
  const found = sorted.subarray(0, n);
  if (n < SMALL || !isSingle) return found.sort();
  sortSingles(n);
  return found;
}

function reserve(count: number): void {
  if (count <= sorted.length) return;
  sorted = new Float64Array(count);
  singles = new Float32Array(count);
  keys = new Uint32Array(singles.buffer);
  swap = new Uint32Array(count);
}

/** Sorts the first n of `sorted`, which single precision holds exactly: three passes, one a digit. */
function sortSingles(n: number): void {
  for (let i = 0; i < n; i++) singles[i] = sorted[i];
  orderableKeys(n);
  pass(keys, swap, n, 0, counts0);
  pass(swap, keys, n, DIGIT_BITS, counts1);
  pass(keys, swap, n, 2 * DIGIT_BITS, counts2);
  for (let i = 0; i < n; i++) {
    const key = swap[i];
    keys[i] = key & SIGN ? key ^ SIGN : ~key;
    sorted[i] = singles[i];
  }
}

/** Turns single-precision bits into keys whose unsigned order is theirs: negatives inverted, the others with the sign bit set. */
function orderableKeys(n: number): void {
  counts0.fill(0);
  counts1.fill(0);
  counts2.fill(0);
  for (let i = 0; i < n; i++) {
    const bits = keys[i];
    const key = (bits & SIGN ? ~bits : bits | SIGN) >>> 0;
    keys[i] = key;
    counts0[key & MASK]++;
    counts1[(key >>> DIGIT_BITS) & MASK]++;
    counts2[key >>> (2 * DIGIT_BITS)]++;
  }
}

/** Places the keys by one digit, keeping the order of equal ones. */
function pass(from: Uint32Array, to: Uint32Array, n: number, shift: number, offsets: Uint32Array): void {
  let start = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const count = offsets[bucket];
    offsets[bucket] = start;
    start += count;
  }
  for (let i = 0; i < n; i++) {
    const key = from[i];
    to[offsets[(key >>> shift) & MASK]++] = key;
  }
}
