/** What a computation of claims is: a named, pure function over results, with a schema for its settings. */
import type { z } from 'zod';
import type { Attribution } from '../attribute/attribution.ts';
import type { StructuralQuarter } from '../attribute/structural.ts';
import type { ChartSpec } from '../charts/chartSpec.ts';
import type { ClaimRanges } from '../charts/claims/ranges.ts';
import type { PageTable } from '../charts/pageContent.ts';
import type { ChartProvenance } from '../charts/provenance.ts';
import type { Path } from '../config/fault.ts';
import type { StudyResult } from '../results/studyResult.ts';
import type { Study } from '../scenario/study.ts';
import type { HistoryTables } from '../summary/changes.ts';
import type { Interval, Standing } from './verdict.ts';

/** Results by the ids the claims file gives them. */
export interface Evidence {
  study(id: string): StudyResult;
  attribution(id: string): Attribution;
  structural(asked: QuarterOfStudy): StructuralQuarter;
  history: HistoryTables;
}

/** A quarter of a scenario of a study. */
export interface QuarterOfStudy {
  study: string;
  scenario: string;
  quarter: string;
}

/** What a computation looks at. */
export interface Needs {
  studies?: readonly string[];
  attributions?: readonly string[];
  /** Quarters whose decline is split into what comes back and what does not, in runs of its own. */
  structural?: readonly QuarterOfStudy[];
}

/** What is known of the evidence before it is gathered: enough to find faults of settings. */
export interface Known {
  studies: ReadonlyMap<string, Study>;
  attributions: ReadonlySet<string>;
}

/** One way to look at a claim. */
export interface Measure {
  title: string;
  /** The number as it is printed, with its unit and interval. */
  figure: string;
  /** What the rule looks at: a share from 0 to 1, unless the computation draws its own chart. */
  judged: Interval;
  standing: Standing;
}

/** Values by run that measures count or average. */
export interface EvidenceSeries {
  /** Which measure, from 1; left out where all of them look at it. */
  measure?: number;
  series: string;
  runs: ArrayLike<number>;
  values: ArrayLike<number>;
}

export interface Outcome {
  measures: Measure[];
  /** What the figures are made of, for the table that they can be made again from; empty where nothing is simulated. */
  evidence?: readonly EvidenceSeries[];
  /** Index of the measure that stands for the claim in tables. */
  lead: number;
  /** Sentences of the paragraph, after the verdict. */
  sentences: string[];
  /** In words: when a measure holds and when it fails. */
  rule: string;
  /** Thresholds of the judged shares, for the chart: fails up to the first, holds from the second. */
  thresholds: readonly [fails: number, holds: number];
  /** What the judged shares are shares of. */
  judgedIn: string;
  table?: PageTable | undefined;
  /** Ranges drawn in place of the shares. */
  ranges?: ClaimRanges | undefined;
  /** In place of the chart of shares. */
  chart?: ((id: string, provenance: ChartProvenance) => ChartSpec) | undefined;
}

export type Report = (path: Path, message: string) => void;

export interface Computation<S = unknown> {
  name: string;
  /** One sentence for the schema. */
  about: string;
  settings: z.ZodType<S>;
  /** Ids of studies and attributions it looks at. */
  needs(settings: S): Needs;
  /** Faults that the schema cannot see: scenarios, quarters and series that are not there. Paths below settings. */
  check?(settings: S, known: Known, report: Report): void;
  compute(settings: S, evidence: Evidence): Outcome;
}

/** Keeps the types of a computation together. */
export function computation<S>(one: Computation<S>): Computation<S> {
  return one;
}
