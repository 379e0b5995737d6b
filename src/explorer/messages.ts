/** What the page and its workers say to each other. Plain data; columns travel by transfer. */
import type { Topic } from '../charts/findings.ts';
import type { Columns } from '../results/columns.ts';
import type { RunFailure } from '../results/studyResult.ts';
import type { Study } from '../scenario/study.ts';
import type { ExplorerData } from './explorerData.ts';
import type { Batch } from './stages.ts';

/** Cases of a reader's study: the baseline and what the reader has set. */
export const BASELINE = 0;
export const READER = 1;

/** A batch asked for. The stamp says which settings it is for: the baseline's or the reader's. */
export interface Order extends Batch {
  stamp: number;
}

export type ToSimulator =
  | { kind: 'study'; study: Study }
  | { kind: 'order'; order: Order }
  | { kind: 'rehearse'; study: Study; order: Order };

/** Runs that are done, in columns of their own. */
export interface Delivery {
  order: Order;
  columns: Columns;
  failures: RunFailure[];
}

export interface DrawRequest {
  /** Charts in the order they are wanted. */
  ids: string[];
  /** How many of them are in view. */
  inView: number;
  width: number;
  /** All runs are there: words that read well aloud may be said. */
  isLast: boolean;
}

export type ToDrawer =
  | { kind: 'data'; data: ExplorerData }
  | { kind: 'study'; study: Study; stamps: [baseline: number, reader: number] }
  | { kind: 'draw'; ticket: number; request: DrawRequest }
  | { kind: 'runsCsv'; ticket: number };

export interface DrawnChart {
  id: string;
  svg: string;
  title: string;
  alt: string;
  description: string;
  csv: string;
}

export type FromDrawer =
  /** A batch came in; dropped when it was of other settings than the drawer knew of. */
  | { kind: 'taken'; order: Order; dropped: boolean }
  | { kind: 'chart'; ticket: number; chart: DrawnChart }
  /** The first figures, as text and as a small drawing; told before any chart. */
  | { kind: 'bar'; ticket: number; text: string; svg: string }
  | { kind: 'words'; ticket: number; topics: Topic[]; glance: string; summary: string; studyHash: string; isLast: boolean }
  | { kind: 'drawn'; ticket: number; isLast: boolean }
  | { kind: 'runsCsv'; ticket: number; csv: string }
  | { kind: 'broken'; message: string };
