/**
 * Standard normal by inversion: one uniform in, one normal out, so that streams stay aligned between scenarios.
 * Quantile: Wichura, Algorithm AS 241 (PPND16), relative error about 1e-16.
 */
import { log } from './fdlibm.ts';
import type { Stream } from './stream.ts';

const SMALLEST = 2 ** -54;

function central(q: number): number {
  const r = 0.180625 - q * q;
  const num =
    ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r + 13731.69376550946) * r +
      1971.5909503065513) *
      r +
      133.14166789178438) *
      r +
    3.3871328727963665;
  const den =
    ((((((5226.495278852546 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r + 5394.196021424751) * r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
    1;
  return (q * num) / den;
}

function middleTail(s: number): number {
  const r = s - 1.6;
  const num =
    ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r + 3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
    1.4234371107496835;
  const den =
    ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) * r + 0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
    1;
  return num / den;
}

function farTail(s: number): number {
  const r = s - 5;
  const num =
    ((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r + 0.026532189526576124) * r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
    6.657904643501103;
  const den =
    ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r + 0.0007868691311456133) * r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
    1;
  return num / den;
}

/** Quantile of the standard normal at probability u in [0, 1); u = 0 counts as the smallest fraction a stream can yield. */
export function normalQuantile(u: number): number {
  const q = u - 0.5;
  if (Math.abs(q) <= 0.425) return central(q);
  const tail = Math.max(q < 0 ? u : 1 - u, SMALLEST);
  const s = Math.sqrt(-log(tail));
  const z = s <= 5 ? middleTail(s) : farTail(s);
  return q < 0 ? -z : z;
}

export function drawNormal(stream: Stream): number {
  return normalQuantile(stream());
}
