/** History as the rest of the program has it: one set of tables, shipped or imported, and what it says of itself. */
import type { HistoryEpoch, HistoryMonth, HistoryQuarter } from './history.ts';

/** A day as imported; NaN where a file did not have it. */
export interface HistoryDay {
  /** ISO date. */
  date: string;
  hashrateEHs: number;
  difficultyT: number;
  priceUsd: number;
  feesBtc: number;
  blocks: number;
}

export interface History {
  epochs: HistoryEpoch[];
  months: HistoryMonth[];
  quarters: HistoryQuarter[];
  /** Imported days; the shipped tables have none. */
  days: HistoryDay[];
  /** Where it comes from, for a source line. */
  source: string;
  /** Last day it knows of, ISO date. */
  vintage: string;
}
