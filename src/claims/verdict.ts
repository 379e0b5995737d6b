/**
 * From measures to a verdict, by rules that look at nothing but numbers. A measure holds, fails or is open; a claim is supported when
 * enough of its measures are decided and all of those hold, not supported when all fail, depends on the measure when they part ways, and
 * cannot be told when too few are decided.
 */

export type Standing = 'holds' | 'fails' | 'open';
export const VERDICTS = ['supported', 'depends on the measure', 'cannot say', 'not supported'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A number with its interval. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

/** "Likely" in the words of the IPCC (Mastrandrea et al. 2010): at least 66 of 100. */
export const LIKELY = 0.66;
/** Share of the measures that must be decided. */
export const DECISIVE_SHARE = 0.5;

/** A probability: holds when surely at least `likely`, fails when surely at most its complement. */
export function standingOfShare({ low, high }: Interval, likely = LIKELY): Standing {
  if (low >= likely) return 'holds';
  return high <= 1 - likely ? 'fails' : 'open';
}

/** A quantity that must be at least the threshold: the interval decides. */
export function standingOfLevel({ low, high }: Interval, atLeast: number): Standing {
  if (low >= atLeast) return 'holds';
  return high < atLeast ? 'fails' : 'open';
}

/** A range that was claimed against the range that comes out: holds inside it, fails where the two do not touch. */
export function standingOfRange(claimed: readonly [number, number], { low, high }: Pick<Interval, 'low' | 'high'>): Standing {
  if (claimed[0] >= low && claimed[1] <= high) return 'holds';
  return claimed[1] < low || claimed[0] > high ? 'fails' : 'open';
}

export function verdictOf(standings: readonly Standing[], decisiveShare = DECISIVE_SHARE): Verdict {
  const holds = standings.filter((standing) => standing === 'holds').length;
  const fails = standings.filter((standing) => standing === 'fails').length;
  if (holds > 0 && fails > 0) return 'depends on the measure';
  if (standings.length === 0 || (holds + fails) / standings.length < decisiveShare) return 'cannot say';
  return holds > 0 ? 'supported' : 'not supported';
}
