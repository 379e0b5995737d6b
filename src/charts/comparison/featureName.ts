/** What a reader calls a feature of a run: paths of prices and weather have names, parameters are known by their path. */
import { factorName } from '../sweep/factorWords.ts';
import { sweepWords } from '../sweep/messages.ts';
import { comparisonWords } from './messages.ts';

const isPath = (name: string) => /^\w+\.\w/.test(name);

function pathSeen(name: string): { name: string; phrase: string } | undefined {
  return Object.entries(comparisonWords().features).find(([feature]) => feature === name)?.[1];
}

/** "Growth of the Bitcoin price"; "BTC price at the end". */
export function featureName(name: string): string {
  return isPath(name) ? factorName(name) : (pathSeen(name)?.name ?? name);
}

/** "growth of the Bitcoin price"; "BTC price on average". */
export function featureInSentence(name: string): string {
  return isPath(name) ? sweepWords().inSentence(factorName(name)) : (pathSeen(name)?.phrase ?? name);
}
