/** What charts of a sweep are made from: its figures, and the words for what was asked and what was swept. */
import type { ChartProvenance } from '../provenance.ts';
import type { Factor } from './factorOf.ts';

/** The outcome asked about. */
export interface OutcomeWords {
  /** "hashrate at the end of 2028", or for a condition "hashrate falls in Q2 2026". */
  phrase: string;
  /** Of the outcome; '%' for a share of runs. */
  unit: string;
  /** Whether the outcome is a share of runs in which a condition holds. */
  isShare: boolean;
}

export interface SweepWords {
  outcome: OutcomeWords;
  /** Of the scenario looked at; undefined where there is one only. */
  scenario?: string | undefined;
  factors: ReadonlyMap<string, Factor>;
  points: number;
  /** Runs of each point: the fewest. */
  runs: number;
  provenance: ChartProvenance;
}
