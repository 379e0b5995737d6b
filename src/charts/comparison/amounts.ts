/** Amounts of a paired difference as a reader sees them: no digit the standard error does not support, true minus, unit after it. */
import type { Difference } from '../../compare/differences.ts';
import { formatNumber, level, signed, spread } from '../format.ts';
import { quantityWords } from './names.ts';

/** Decimals for an amount: those of the quantity, more where it would round to nothing. */
function decimalsFor(value: number, decimals: number): number {
  if (value === 0 || !Number.isFinite(value)) return decimals;
  return Math.min(4, Math.max(decimals, 1 - Math.floor(Math.log10(Math.abs(value)))));
}

/** A standard error to two digits. */
export function standardError(mcse: number): string {
  if (!(mcse > 0)) return formatNumber(0);
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(mcse)));
  return formatNumber(mcse, Math.min(6, decimals));
}

export interface Amounts {
  /** Signed paired mean. */
  mean: string;
  error: string;
  /** 95 % interval of the mean. */
  interval: string;
  /** 5 to 95 % of runs. */
  runs: string;
  unit: string;
}

export function amountsOf({ quantity, difference: d, low, high }: Difference): Amounts {
  const most = Math.max(quantity.decimals, Math.abs(d.mean) < 1 ? decimalsFor(d.mean, quantity.decimals) : 0);
  const bounds = { p05: low, p95: high, p05Mcse: d.mcse, p95Mcse: d.mcse };
  return {
    mean: signed(level(d.mean, d.mcse, most)),
    error: standardError(d.mcse),
    interval: spread(bounds, { most, sign: true }),
    runs: spread(d, { most, sign: true }),
    unit: quantityWords(quantity).unit,
  };
}
