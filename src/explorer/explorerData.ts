/** What a page carries besides its program: the study, its scenarios, the levers, history. Plain JSON. */
import type { HistoryEpoch } from '../history/history.ts';
import type { ReportConfig, Scenario } from '../scenario/study.ts';
import type { Lever, LeverField, Switch } from './lever.ts';

/** A scenario the reader may begin with: resolved, and as the study writes it. */
export interface StartingPoint extends Scenario {
  overrides: Record<string, unknown>;
}

/** Column by column, as the scenarios hold them. */
export interface ExplorerDraws {
  columns: string[];
  values: { rows: readonly number[] }[];
}

export interface ExplorerData {
  version: string;
  /** Name of the study that the reader's settings make. */
  name: string;
  /** The study the page was made from. */
  original: string;
  question: string;
  start: string;
  until: string;
  runs: number;
  seed: number;
  report: ReportConfig;
  baseline: StartingPoint;
  /** Name and title of the reader's scenario. */
  reader: { name: string; title: string };
  starts: StartingPoint[];
  /** Which of them the page begins with. */
  firstStart: string;
  levers: Lever[];
  switches: Switch[];
  /** Of every parameter that any scenario gives as a distribution, by path. */
  fields: Record<string, LeverField>;
  history: HistoryEpoch[];
  /** Table of joint draws laid over the scenarios. */
  draws?: ExplorerDraws;
  /** The study's file without what the reader's settings decide: everything from its first section to its last. */
  yamlHead: string;
}
