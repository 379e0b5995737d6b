/**
 * exp, log and log1p to the last bit the same in every engine: the algorithms of fdlibm in plain arithmetic, which IEEE 754 fixes.
 * ECMAScript leaves the last bit of Math.exp and Math.log to the engine, and engines differ: V8 11 (Node 20) computes these very
 * algorithms, newer ones others. Code that must repeat the numbers of one engine in another takes these instead.
 *
 * Source: fdlibm 5.3, e_exp.c, e_log.c and s_log1p.c.
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
import { double, highWord, withHighWord, words } from './doubleWords.ts';

const LN2_HIGH = 6.931471803691238e-1;
const LN2_LOW = 1.9082149292705877e-10;
const ONE_OVER_LN2 = Math.LOG2E;
const TWO_POW_54 = 2 ** 54;

/** 2^k for k from -1022 to 1023. */
function twoPow(k: number): number {
  words[0] = 0;
  words[1] = (1023 + k) << 20;
  return double[0]!;
}

/** e^x. */
export function exp(x: number): number {
  const bits = highWord(x);
  const high = bits & 0x7fffffff;
  if (high >= 0x40862e42) {
    if (!(x <= 709.782712893384)) return x === Number.NEGATIVE_INFINITY ? 0 : x * Number.POSITIVE_INFINITY;
    if (x < -745.1332191019411) return 0;
  }
  let k = 0;
  let hi = 0;
  let lo = 0;
  let r = x;
  if (high > 0x3fd62e42) {
    if (high < 0x3ff0a2b2) {
      if (x === 1) return Math.E;
      k = bits < 0 ? -1 : 1;
    } else k = Math.trunc(ONE_OVER_LN2 * x + (bits < 0 ? -0.5 : 0.5));
    hi = x - k * LN2_HIGH;
    lo = k * LN2_LOW;
    r = hi - lo;
  } else if (high < 0x3e300000) return 1 + x;
  const t = r * r;
  const c =
    r -
    t *
      (1.6666666666666602e-1 +
        t * (-2.7777777777015593e-3 + t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  if (k === 0) return 1 - ((r * c) / (c - 2) - r);
  const y = 1 - (lo - (r * c) / (2 - c) - hi);
  if (k < -1021) return y * twoPow(k + 1000) * 2 ** -1000;
  return k === 1024 ? y * 2 * 2 ** 1023 : y * twoPow(k);
}

/** Remainder of the logarithm at s = f / (2 + f), in the two interleaved sums of e_log.c. */
function logRemainder(z: number): number {
  const w = z * z;
  const even = w * (3.999999999940942e-1 + w * (2.2222198432149784e-1 + w * 1.5313837699209373e-1));
  const odd = z * (6.666666666666735e-1 + w * (2.857142874366239e-1 + w * (1.818357216161805e-1 + w * 1.4798198605116586e-1)));
  return even + odd;
}

/** Natural logarithm of x. */
export function log(x: number): number {
  let value = x;
  let high = highWord(value);
  let k = 0;
  if (high < 0x00100000) {
    if (value === 0) return Number.NEGATIVE_INFINITY;
    if (high < 0) return Number.NaN;
    k -= 54;
    value *= TWO_POW_54;
    high = highWord(value);
  }
  if (high >= 0x7ff00000) return value + value;
  k += (high >> 20) - 1023;
  high &= 0xfffff;
  const carry = (high + 0x95f64) & 0x100000;
  k += carry >> 20;
  const f = withHighWord(value, high | (carry ^ 0x3ff00000)) - 1;
  if ((0xfffff & (2 + high)) < 3) {
    if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
    const small = f * f * (0.5 - 3.333333333333333e-1 * f);
    return k === 0 ? f - small : k * LN2_HIGH - (small - k * LN2_LOW - f);
  }
  const s = f / (2 + f);
  const rest = logRemainder(s * s);
  if (((high - 0x6147a) | (0x6b851 - high)) > 0) {
    const half = 0.5 * f * f;
    return k === 0 ? f - (half - s * (half + rest)) : k * LN2_HIGH - (half - (s * (half + rest) + k * LN2_LOW) - f);
  }
  return k === 0 ? f - s * (f - rest) : k * LN2_HIGH - (s * (f - rest) - k * LN2_LOW - f);
}

function log1pRemainder(z: number): number {
  return (
    z *
    (6.666666666666735e-1 +
      z *
        (3.999999999940942e-1 +
          z *
            (2.857142874366239e-1 +
              z * (2.2222198432149784e-1 + z * (1.818357216161805e-1 + z * (1.5313837699209373e-1 + z * 1.4798198605116586e-1))))))
  );
}

/** Natural logarithm of 1 + x, also where x is small. */
export function log1p(x: number): number {
  const high = highWord(x);
  const size = high & 0x7fffffff;
  let k = 1;
  let c = 0;
  let f = 0;
  let upper = 1;
  if (high < 0x3fda827a) {
    if (size >= 0x3ff00000) return x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN;
    if (size < 0x3e200000) return size < 0x3c900000 ? x : x - x * x * 0.5;
    if (high > 0 || high <= (0xbfd2bec4 | 0)) {
      k = 0;
      f = x;
    }
  }
  if (high >= 0x7ff00000) return x + x;
  if (k !== 0) {
    let u = high < 0x43400000 ? 1 + x : x;
    upper = highWord(u);
    k = (upper >> 20) - 1023;
    if (high < 0x43400000) c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
    upper &= 0xfffff;
    if (upper < 0x6a09e) u = withHighWord(u, upper | 0x3ff00000);
    else {
      k++;
      u = withHighWord(u, upper | 0x3fe00000);
      upper = (0x100000 - upper) >> 2;
    }
    f = u - 1;
  }
  const half = 0.5 * f * f;
  if (upper === 0) {
    if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + (c + k * LN2_LOW);
    const small = half * (1 - 6.666666666666666e-1 * f);
    return k === 0 ? f - small : k * LN2_HIGH - (small - (k * LN2_LOW + c) - f);
  }
  const s = f / (2 + f);
  const rest = log1pRemainder(s * s);
  return k === 0 ? f - (half - s * (half + rest)) : k * LN2_HIGH - (half - (s * (half + rest) + (k * LN2_LOW + c)) - f);
}
