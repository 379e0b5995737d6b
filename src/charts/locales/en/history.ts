/** English: the words of the charts of real history, and of the measures of a change. Numbers, dates and shares come in as text. */

export const history = {
  measures: {
    meanToMean: { title: 'Mean on mean of the quarter before', short: 'Mean on mean' },
    firstToLastWeek: { title: 'First week to last week of the quarter', short: 'First to last week' },
    endToEndWeek: { title: 'End to end, last 7 days on the last 7 of the quarter before', short: 'End to end, 7 days' },
    endToEnd30Days: { title: 'End to end, last 30 days on the last 30 of the quarter before', short: 'End to end, 30 days' },
    lastMonthToLastMonth: { title: 'Last month on the last month of the quarter before', short: 'Last month on last month' },
    firstToLastMonth: { title: 'First month to last month of the quarter', short: 'First to last month' },
    difficulty: { title: 'Difficulty in force as the quarter begins to as it ends', short: 'Difficulty' },
    trend: { title: 'Straight line through the logs of the days', short: 'Trend of the days' },
  },
  /** A measure within a list. */
  inList: (short: string) => short.toLowerCase(),
  source: (version: string, vintage: string) =>
    `Source: hashpivot ${version}; block headers, Coin Metrics community data and blockchain data, to ${vintage}.`,
  hashrate: {
    below: (share: string, month: string) => `Hashrate stands ${share} below its peak of ${month}`,
    near: (hashrate: string, month: string) => `Hashrate stands at ${hashrate} EH/s in ${month}, within luck of its peak`,
    years: (from: string, to: string) => `${from} to ${to}`,
    subtitle: (years: string, distance: string) =>
      `Mean hashrate of each difficulty epoch, EH/s, ${years}, from block times; one standard error from the luck of 2,016 blocks is 2.2%. Last epoch against the highest: ${distance}.`,
    alt: ({ years, last, peak, month }: HashrateWords) =>
      `Line of Bitcoin’s hashrate by difficulty epoch, ${years}: ${last} EH/s at the end, highest ${peak} in ${month}.`,
    description: ({ title, epochs, years, last, distance, peak, month }: HashrateStory) =>
      `${title}. Mean hashrate of each of ${epochs} difficulty epochs from ${years}, estimated from difficulty and the time 2,016 blocks took. It ends at ${last} EH/s, ${distance} against the highest epoch, ${peak} EH/s in ${month}; the highest of many estimates is high by luck too, so the distance is overstated by some points.`,
    peak: (hashrate: string) => `Peak ${hashrate}`,
  },
  sameQuarters: {
    none: (measures: number, quarter: string, until: number, since: number) =>
      `By none of ${measures} measures is ${until} the first ${quarter} decline since ${since}`,
    holds: (holding: number, { measures, quarter, since, chance }: ClaimWords) =>
      `“First ${quarter} decline since ${since}” holds by ${holding} of ${measures} measures, and is ${chance} sure at best`,
    quarters: ['first', 'second', 'third', 'fourth'],
    subtitle: (quarter: string, measures: number) =>
      `Change of Bitcoin’s hashrate in the ${quarter} quarter of each year, %, by ${measures} measures. Dots: as measured; lines: 95% interval from the luck of the blocks; hollow: within it of zero. Percent after “true”: chance that the claim holds, given the luck.`,
    alt: (quarter: string, until: number, measures: number, list: string) =>
      `Dots with intervals: change of hashrate in ${quarter} of each year to ${until} by ${measures} measures. In ${until}, %: ${list}.`,
    description: (title: string, quarter: string, list: string, holding: string) =>
      `${title}. Changes in ${quarter} with one standard error from block luck, %: ${list}. The claim is true as measured by: ${holding}. The standard error of a hashrate estimated from k blocks is 1/√k: 1.2 points for a quarter on a quarter, 4.5 for a week on a week.`,
    noMeasure: 'none',
    isTrue: (chance: string) => `True, ${chance} sure`,
    allRose: (from: string, to: string) => `No: ${from}–${to} all rose`,
    fellIn: (year: number) => `No: fell in ${year}`,
    rose: (year: number) => `No: ${year} rose`,
  },
  page: {
    question: (quarter: string, year: number, since: number) =>
      `What happened to Bitcoin’s hashrate, and by which measure is ${quarter} ${year} the first ${quarter} decline since ${since}?`,
    lead: (from: string, to: string) =>
      `Real hashrate from ${from} to ${to}, with the error that the luck of the blocks leaves in every change.`,
    findings: 'What the blocks say',
    firstQuarters: (year: number) => `First quarters to ${year}`,
    sinceStart: (year: string) => `Since ${year}`,
    luck: 'Each change is followed by its standard error from block luck, in points: hashrate estimated from k blocks has a relative error of 1/sqrt(k).',
    history: (source: string) => `History: ${source}.`,
    caption: 'Change of hashrate in the first quarter, %, with one standard error from block luck',
    year: (quarter: string) => `${quarter} of`,
    column: (short: string) => `${short}, %`,
    holding: (quarter: string, { holding, measures, year, since }: HoldingWords) =>
      `“First ${quarter} decline since ${since}” is true as measured by ${holding} of ${measures} measures of ${quarter} ${year}.`,
    measured: ({ short, change, verdict, chance, year, fell, since, sinceFell }: MeasuredWords) =>
      `${short}: ${change}, ${verdict}; given the luck of the blocks ${chance} likely (that ${year} fell: ${fell}; that ${since} did: ${sinceFell}).`,
    isTrue: 'true',
    notTrue: (before: string) => `not true (${before})`,
    noneFell: (quarter: string, year: string) => `no ${quarter} from ${year} on fell before`,
    lastFell: (quarter: string, year: number) => `the last ${quarter} to fall was ${year}`,
  },
};

export interface HashrateWords {
  years: string;
  last: string;
  peak: string;
  month: string;
}

export interface HashrateStory extends HashrateWords {
  title: string;
  epochs: string;
  distance: string;
}

export interface ClaimWords {
  measures: number;
  quarter: string;
  since: number;
  chance: string;
}

export interface HoldingWords {
  holding: number;
  measures: number;
  year: number;
  since: number;
}

export interface MeasuredWords {
  short: string;
  change: string;
  verdict: string;
  chance: string;
  year: number;
  fell: string;
  since: number;
  sinceFell: string;
}
