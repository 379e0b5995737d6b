/** Where the numbers of a chart come from: enough to make them again, and to say so below a chart. */
import { cleanText, formatNumber } from './format.ts';
import { messages } from './locale.ts';

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
  const { runs: words, source } = messages();
  const [low, high] = [formatNumber(counts[0]!), formatNumber(counts.at(-1)!)];
  const number = words.count(counts.at(-1)!, counts.length === 1 ? low : words.between(low, high));
  const count = (scenarios?.length ?? 1) > 1 ? words.eachScenario(number) : number;
  const line = source(version, cleanText(studyName), studyHash.slice(0, 8), count, seed);
  return history === '' ? line : `${line} ${history}`;
}
