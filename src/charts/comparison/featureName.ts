/** What a reader calls a feature of a run: paths of prices and weather have names, parameters are known by their path. */
import { factorName } from '../sweep/factorWords.ts';
import { inSentence } from '../sweep/phrases.ts';

const isPath = (name: string) => /^\w+\.\w/.test(name);

/** "Growth of the Bitcoin price"; "BTC price at the end". */
export function featureName(name: string): string {
  return isPath(name) ? factorName(name) : name;
}

/** "growth of the Bitcoin price"; "BTC price on average". */
export function featureInSentence(name: string): string {
  if (isPath(name)) return inSentence(factorName(name));
  return name.replace(/, (mean|lowest)$/, (_, kind: string) => (kind === 'mean' ? ' on average' : ' at its lowest'));
}
