/** Where the numbers of a chart come from: enough to make them again, and to say so below a chart. */
import { cleanText, formatNumber } from './format.ts';

export interface ChartProvenance {
  studyName: string;
  question: string;
  studyHash: string;
  /** Name of the scenario that single-scenario charts show. */
  scenario?: string | undefined;
  /** With the runs of each that ended well. */
  scenarios?: readonly { name: string; title: string; runs: number }[] | undefined;
  seed: number;
  /** Runs a scenario. */
  runs: number;
  /** Of the program. */
  version: string;
  /** ISO date of the last real observation shown or used; left out where there is none. */
  dataVintage?: string | undefined;
}

/** The source line of a chart whose numbers come from here; `history` is a sentence on where real data come from. */
export function sourceOf({ studyName, studyHash, scenarios, seed, runs, version }: ChartProvenance, history = ''): string {
  const counts = [...new Set((scenarios ?? [{ runs }]).map((scenario) => scenario.runs))].sort((a, b) => a - b);
  const number = counts.map((n) => formatNumber(n)).join(' to ');
  const each = (scenarios?.length ?? 1) > 1 ? ' a scenario' : '';
  const plural = counts.length === 1 && counts[0] === 1 ? 'run' : 'runs';
  const study = `study ${cleanText(studyName)} (${studyHash.slice(0, 8)})`;
  const line = `Source: hashpivot ${version}, ${study}, ${number} ${plural}${each}, seed ${seed}.`;
  return history === '' ? line : `${line} ${history}`;
}
