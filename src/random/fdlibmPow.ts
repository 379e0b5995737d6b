/**
 * x^y to the last bit the same in every engine, for x > 0: fdlibm's algorithm as V8 11 (Node 20) computes it, which in one place
 * groups a term otherwise than the original (a difference in the last bit). What lies outside goes to the engine: bases that are
 * nought, negative or subnormal, and results near the ends of the range.
 *
 * Source: fdlibm 5.3, e_pow.c.
 * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
import { double, highWord, withHighWord, words } from './doubleWords.ts';

const LN2 = Math.LN2;
const LN2_HIGH = 6.931471824645996e-1;
const LN2_LOW = -1.904654299957768e-9;
/** 2 / (3 ln 2) in two parts. */
const CP = 9.617966939259756e-1;
const CP_HIGH = 9.617967009544373e-1;
const CP_LOW = -7.028461650952758e-9;
/** log2(1.5) in two parts. */
const LOG2_HALF_HIGH = 5.849624872207642e-1;
const LOG2_HALF_LOW = 1.350039202129749e-8;

/** The first 21 bits of the fraction: exact when multiplied by their like. */
function leading(x: number): number {
  double[0] = x;
  words[0] = 0;
  return double[0];
}

function logRemainder(s2: number): number {
  return (
    s2 *
    s2 *
    (5.999999999999946e-1 +
      s2 *
        (4.285714285785502e-1 +
          s2 * (3.3333332981837743e-1 + s2 * (2.72728123808534e-1 + s2 * (2.3066074577556175e-1 + s2 * 2.0697501780033842e-1)))))
  );
}

/** 2^(high + low). */
function twoPow(high: number, low: number): number {
  let whole = high;
  const z = low + whole;
  const bits = highWord(z);
  const size = bits & 0x7fffffff;
  let n = 0;
  if (size > 0x3fe00000) {
    let k = (size >> 20) - 0x3ff;
    n = bits + (0x00100000 >> (k + 1));
    k = ((n & 0x7fffffff) >> 20) - 0x3ff;
    const rounded = withHighWord(0, n & ~(0x000fffff >> k));
    n = ((n & 0xfffff) | 0x100000) >> (20 - k);
    if (bits < 0) n = -n;
    whole -= rounded;
  }
  const t = leading(low + whole);
  const u = t * LN2_HIGH;
  const v = (low - (t - whole)) * LN2 + t * LN2_LOW;
  const x = u + v;
  const w = v - (x - u);
  const x2 = x * x;
  const c =
    x -
    x2 *
      (1.6666666666666602e-1 +
        x2 * (-2.7777777777015593e-3 + x2 * (6.613756321437934e-5 + x2 * (-1.6533902205465252e-6 + x2 * 4.1381367970572385e-8))));
  // fdlibm has (x c) / (c - 2) - (w + x w)
  const r = (x * c) / (c - 2 - (w + x * w));
  const y = 1 - (r - x);
  return withHighWord(y, highWord(y) + (n << 20));
}

/** x^y. */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return y - y === 0 ? 1 : x ** y;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === -1) return 1 / x;
  if (y === 0.5 && x > 0) return Math.sqrt(x);
  const isOrdinary = x >= 2 ** -1022 && x < Number.POSITIVE_INFINITY && Math.abs(y * (Math.abs((highWord(x) >> 20) - 1023) + 1)) < 1000;
  if (!isOrdinary || Math.abs(y) > 2 ** 31) return x ** y;
  let high = highWord(x);
  let n = (high >> 20) - 0x3ff;
  const fraction = high & 0xfffff;
  high = fraction | 0x3ff00000;
  // nearest of 1 and 1.5
  const k = fraction > 0x3988e && fraction < 0xbb67a ? 1 : 0;
  if (fraction >= 0xbb67a) {
    n++;
    high -= 0x00100000;
  }
  const ax = withHighWord(x, high);
  const base = k === 1 ? 1.5 : 1;
  const u = ax - base;
  const v = 1 / (ax + base);
  const ss = u * v;
  const sHigh = leading(ss);
  const tHigh = withHighWord(0, ((high >> 1) | 0x20000000) + 0x00080000 + (k << 18));
  const tLow = ax - (tHigh - base);
  const sLow = v * (u - sHigh * tHigh - sHigh * tLow);
  const rest = logRemainder(ss * ss) + sLow * (sHigh + ss);
  const s2 = sHigh * sHigh;
  const cHigh = leading(3 + s2 + rest);
  const cLow = rest - (cHigh - 3 - s2);
  const product = sHigh * cHigh;
  const productLow = sLow * cHigh + cLow * ss;
  const pHigh = leading(product + productLow);
  const pLow = productLow - (pHigh - product);
  const zHigh = CP_HIGH * pHigh;
  const zLow = CP_LOW * pHigh + pLow * CP + (k === 1 ? LOG2_HALF_LOW : 0);
  const added = k === 1 ? LOG2_HALF_HIGH : 0;
  const logHigh = leading(zHigh + zLow + added + n);
  const logLow = zLow - (logHigh - n - added - zHigh);
  const yHigh = leading(y);
  return twoPow(yHigh * logHigh, (y - yHigh) * logHigh + y * logLow);
}
