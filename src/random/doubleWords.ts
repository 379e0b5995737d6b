/** The two words of a double, as fdlibm reads and sets them. */

/** High and low word of a double. Little-endian, as every machine that runs an engine is. */
export const double = new Float64Array(1);
export const words = new Int32Array(double.buffer);

export function highWord(x: number): number {
  double[0] = x;
  return words[1]!;
}

export function withHighWord(x: number, high: number): number {
  double[0] = x;
  words[1] = high;
  return double[0];
}
