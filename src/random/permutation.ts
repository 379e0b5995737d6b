/** A random order of 0 to n - 1 (Fisher and Yates, in Durstenfeld's form). */
import type { Stream } from './stream.ts';

export function permutation(n: number, stream: Stream): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(stream() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
