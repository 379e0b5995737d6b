/** English: the words of claims: verdicts, standings, their charts and their page. What a file of claims says stays as it is written. */

export const claims = {
  verdicts: {
    supported: 'supported',
    'depends on the measure': 'depends on the measure',
    'cannot say': 'cannot say',
    'not supported': 'not supported',
  },
  standings: { holds: 'holds', fails: 'fails', open: 'open' },
  noMeasure: 'no measure',
  leadFigure: (measure: string, figure: string) => `${measure}: ${figure}`,
  source: (version: string, file: string, hash: string, seed: number) =>
    `Source: hashpivot ${version}, claims ${file} (${hash}), seed ${seed}.`,
  historySource: (version: string) =>
    `Source: hashpivot ${version}. History: Coin Metrics community data and blockchain data, our own rounded tables.`,
  tally: ({ supported, not, depends, unknown, all }: TallyWords) => {
    const is = (n: number) => (n === 1 ? 'is' : 'are');
    return [
      `${supported} of ${all} ${all === 1 ? 'claim' : 'claims'} ${is(supported)} supported`,
      `${not} ${is(not)} not`,
      ...(depends > 0 ? [`${depends} ${depends === 1 ? 'depends' : 'depend'} on the measure`] : []),
      ...(unknown > 0 ? [`${unknown} cannot be told`] : []),
    ].join(', ');
  },
  counts: (measures: number, holds: number, fails: number, open: number) => {
    const many = (count: number, one: string, more: string) => `${count === 0 ? 'none' : count} ${count <= 1 ? one : more}`;
    return `of ${measures} ${measures === 1 ? 'measure' : 'measures'} ${many(holds, 'holds', 'hold')}, ${many(fails, 'fails', 'fail')} and ${many(open, 'is open', 'are open')}`;
  },
  /** What none does is left out. */
  standingOf: (measures: number, holds: number, fails: number, open: number) => {
    if (measures === 1) return `Its one measure ${holds > 0 ? 'holds' : fails > 0 ? 'fails' : 'is open'}`;
    const said = [
      ...(holds > 0 ? [[holds, 'hold', 'holds'] as const] : []),
      ...(fails > 0 ? [[fails, 'fail', 'fails'] as const] : []),
      ...(open > 0 ? [[open, 'are open', 'is open'] as const] : []),
    ].map(([n, many, one]) => (n === measures ? `${n === 2 ? 'Both' : `All ${n}`} measures ${many}` : `${n} ${n === 1 ? one : many}`));
    return said.length === 1 ? said[0]! : `Of ${measures} measures ${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
  },
  paragraph: (verdict: string, counts: string) => `${verdict}: ${counts}.`,
  condition: (condition: string) =>
    `It would be true if ${/^[A-Z][a-z]/.test(condition) ? condition.charAt(0).toLowerCase() + condition.slice(1) : condition}.`,
  /** What stands before and after an amount of dollars. */
  usd: { bn: ['$', 'bn'], M: ['$', 'M'], k: ['$', 'k'], plain: ['$', ''] } as Record<
    'bn' | 'M' | 'k' | 'plain',
    [before: string, after: string]
  >,
  scorecard: {
    /** Heads of the columns, on two lines. */
    item: (title: string, verdict: string) => `${title}: ${verdict}`,
    subtitle: (about: string) =>
      `Claims of ${about}. Each is looked at by several measures; in small print the measure that leads. Supported: enough of its measures are decided and all of these hold; depends: some hold and some fail.`,
    alt: (tally: string, list: string) => `Table of claims with verdicts: ${tally}. ${list}.`,
    description: (tally: string, list: string) => `${tally}. ${list}.`,
  },
  shares: {
    title: (title: string, verdict: string, standings: string) => `${title}: ${verdict}. ${standings}`,
    item: (measure: string, share: string, standing: string) => `${measure} ${share} (${standing})`,
    oneThreshold: (holds: string) => `holds from ${holds}, fails below`,
    twoThresholds: (fails: string, holds: string) => `fails up to ${fails}, holds from ${holds}`,
    subtitle: (judgedIn: string, where: string) =>
      `${judgedIn}, %, with its interval. Dashed: a measure ${where}, over its whole interval.`,
    alt: (told: string, first: string) => `Dots with intervals, the measures of a claim; ${told}. ${first}`,
    description: (told: string, list: string) => `${told}. ${list}.`,
    holdsFromHere: 'holds from here',
  },
  ranges: {
    it: 'it',
    claimedFor: (range: string) => `the ${range} claimed for it`,
    below: (what: string) => `below ${what}`,
    above: (what: string) => `above ${what}`,
    holding: (what: string) => `holding ${what}`,
    touching: (what: string) => `touching ${what}`,
    item: (title: string, range: string, relation: string) => `${title} ${range}, ${relation}`,
    title: ({ title, verdict, claimed, found }: RangeWords) => `${title}: ${verdict}. ${claimed} are claimed; ${found} come out`,
    subtitle: (unit: string) =>
      `${unit}, logarithmic axis. Bars: from the low to the high end of the assumptions; shaded: the range claimed.`,
    alt: (unit: string, claimed: string, list: string) => `Bars of ranges, ${unit}: claimed ${claimed}; ${list}.`,
    description: ({ title, verdict, claimed, found }: RangeWords) => `${title}: ${verdict}. Claimed ${claimed}. ${found}.`,
  },
  page: {
    question: (about: string) => `What holds of the claims of ${about}?`,
    title: (about: string) => `What holds of the claims of ${about}`,
    lead: (n: number, where: string, seed: number) =>
      `${n} ${n === 1 ? 'claim' : 'claims'}, each looked at by several measures. Claims made in: ${where}. Simulated with seed ${seed}; every rule below is one of numbers.`,
    method: [
      'A measure holds, fails or is open. A claim is supported when at least half of its measures are decided (or the share its file gives) and all decided ones hold; not supported when all decided ones fail; it depends on the measure when some hold and some fail; else nothing is said. “Likely” means at least 66 of 100 runs, as the IPCC uses the word.',
      'Intervals behind shares of runs are Wilson’s at 95%, and come from the number of runs; they do not hold what the model leaves out.',
    ],
    study: (id: string) => `Study ${id}`,
    studyRuns: (name: string, runs: string) => `${name}, ${runs}`,
    downloads: ['Verdicts (CSV)', 'Measures (CSV)', 'What is counted, by run (Parquet)', 'Everything (JSON)'],
    caption: 'Claims, verdicts and the numbers that lead',
    columns: ['Claim', 'Verdict', 'Number'],
    counts: (holds: number, fails: number, open: number) => `${holds} hold, ${fails} fail, ${open} open`,
    measures: (title: string) => `Measures: ${title}`,
    measureColumns: ['Measure', 'Number', 'Standing'],
    claim: (text: string) => `Claim: ${text}`,
  },
};

export interface TallyWords {
  supported: number;
  not: number;
  depends: number;
  unknown: number;
  all: number;
}

export interface RangeWords {
  title: string;
  verdict: string;
  claimed: string;
  found: string;
}
