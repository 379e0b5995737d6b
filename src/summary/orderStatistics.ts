/** Exact interval of a quantile: the ranks whose order statistics hold the true quantile with the confidence asked for. */

/** log of the binomial coefficient n over k. */
function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log((n - k + i) / i);
  return sum;
}

/**
 * Ranks (counted from 1) of the order statistics that bound the quantile p of n values: each tail, binomial(n, p), holds at most
 * half of what the confidence leaves. Ranks 0 and n + 1 mean that the sample is too small to bound that side.
 */
export function quantileIntervalRanks(n: number, p: number, confidence = 0.95): [low: number, high: number] {
  const tail = (1 - confidence) / 2;
  let cumulative = 0;
  let low = 0;
  let high = n + 1;
  for (let below = 0; below <= n; below++) {
    cumulative += Math.exp(logChoose(n, below) + below * Math.log(p) + (n - below) * Math.log1p(-p));
    if (cumulative <= tail) low = below + 1;
    if (cumulative >= 1 - tail) {
      high = below + 1;
      break;
    }
  }
  return [low, high];
}
