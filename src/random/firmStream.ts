/**
 * Streams per firm, cheap enough to open one for every firm of every run: sfc32 (C. Doty-Humphrey, PractRand),
 * keyed by two words of the run's 'firms' stream and two words hashed from the firm's identity. A firm's draws
 * depend on its own identity alone: adding a firm leaves all others as they were.
 */
import type { Stream } from './stream.ts';

const WARM_UP_ROUNDS = 12;
const TWO_POW_32 = 2 ** 32;

/** Two 32-bit words of an identity (FNV-1a from two offsets). */
export function hashIdentity(identity: string): [number, number] {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < identity.length; i++) {
    const code = identity.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i + 1), 0x85ebca6b);
    b ^= b >>> 13;
  }
  return [a >>> 0, b >>> 0];
}

/** The two words of a run that key all its firms. */
export function drawRunWords(stream: Stream): [number, number] {
  return [Math.floor(stream() * TWO_POW_32) >>> 0, Math.floor(stream() * TWO_POW_32) >>> 0];
}

/** Fills out[offset .. offset+count) with uniforms in (0, 1) of one firm in one run. */
export function fillFirmUniforms(
  out: Float64Array,
  offset: number,
  count: number,
  runWords: readonly [number, number],
  identity: readonly [number, number],
): void {
  let a = runWords[0] | 0;
  let b = runWords[1] | 0;
  let c = identity[0] | 0;
  let d = identity[1] | 0;
  for (let i = -WARM_UP_ROUNDS; i < count; i++) {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    if (i >= 0) out[offset + i] = ((t >>> 0) + 0.5) / TWO_POW_32;
  }
}
