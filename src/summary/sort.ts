/** Values in ascending order without the NaN of failed runs. */

/** The `count` values that are not NaN, ascending, in a buffer that the next call reuses. */
export function sortAscending(values: ArrayLike<number>, count: number): Float64Array {
  const sorted = scratch(count);
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!Number.isNaN(value)) sorted[n++] = value;
  }
  return sorted.sort();
}

let buffer = new Float64Array(0);

function scratch(length: number): Float64Array {
  if (buffer.length < length) buffer = new Float64Array(length);
  return buffer.subarray(0, length);
}
