/**
 * Latin hypercube (McKay, Beckman and Conover, Technometrics 21, 1979): every factor's range is cut into as many slices of equal
 * probability as there are points, and each slice holds one point. Each factor has a stream of its own, keyed by its path.
 */
import { openStream } from '../../random/stream.ts';

/** Coordinates in (0, 1), [point][factor]. */
export function latinHypercube(size: number, paths: readonly string[], seed: number): Float64Array {
  const unit = new Float64Array(size * paths.length);
  for (const [f, path] of paths.entries()) {
    const stream = openStream(seed, 0, 'design', `latinHypercube.${path}`);
    const slices = Uint32Array.from({ length: size }, (_, i) => i);
    for (let i = size - 1; i > 0; i--) {
      const other = Math.floor(stream() * (i + 1));
      [slices[i], slices[other]] = [slices[other], slices[i]];
    }
    for (let i = 0; i < size; i++) unit[i * paths.length + f] = (slices[i] + inside(stream())) / size;
  }
  return unit;
}

/** Not quite the edges, so that a distribution without ends can be asked for its quantile. */
function inside(share: number): number {
  return Math.min(1 - 2 ** -32, Math.max(2 ** -32, share));
}
