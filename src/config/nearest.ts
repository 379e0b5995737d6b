/** The word somebody meant. */
import { closest, distance } from 'fastest-levenshtein';

/** The word nearest to a mistyped one, if it is near enough to be meant. */
export function nearest(word: string, choices: readonly string[]): string | undefined {
  if (choices.length === 0) return undefined;
  const folded = choices.find((choice) => choice.toLowerCase() === word.toLowerCase());
  if (folded !== undefined) return folded;
  const best = closest(word.slice(0, 80), choices);
  return distance(word.slice(0, 80), best) <= Math.max(2, Math.floor(best.length * 0.34)) ? best : undefined;
}
