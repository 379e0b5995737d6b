/** English: what of a fall is structural, the early warning, what to watch. Numbers, dates and shares come in as text. */

export const structure = {
  structural: {
    noFall: 'no run falls',
    allBack: 'all of the fall would come back',
    remains: (share: string) => `${share} of the fall would not return`,
    none: (quarter: string) => `Structural or cyclical, ${quarter}: hashrate falls in no run.`,
    ours: (runs: string) => `, of the ${runs.replace('in ', '')} in which hashrate falls`,
    sentence: ({ quarter, ours, remains, gone, interval, rule }: StructuralWords) =>
      `Structural or cyclical, ${quarter}${ours}: ${remains} if price and energy went back to their level before it; more than half of it would be gone for good ${gone} (95% interval ${interval}). By the books (gone to AI, scrapped or worn out and not replaced, against what stands idle): ${rule}.`,
    pricesBack: (quarter: string) => `${quarter}, prices back`,
    books: (quarter: string) => `${quarter}, by the books`,
    item: (quarter: string, share: string, rule: string) => `${quarter} ${share}, by the books ${rule}`,
    structural: (quarter: string, share: string) =>
      `The simulated fall of hashrate in ${quarter} is structural: ${share} of it would not come back`,
    cyclicalAll: (quarter: string) => `The simulated fall of hashrate in ${quarter} is cyclical: all of it would come back`,
    cyclical: (quarter: string, share: string) =>
      `The simulated fall of hashrate in ${quarter} is cyclical: ${share} of it would not come back`,
    mixed: (quarter: string, share: string) =>
      `The simulated fall of hashrate in ${quarter} is structural in ${share} of runs, cyclical in the others`,
    subtitle: (least: string) =>
      `Share of the fall of mean hashrate on the quarter before that would not return, %, in runs that fall by ${least} or more. Dot and first number: mean; thick: half of runs; thin line and brackets: 5–95% of runs.`,
    alt: (list: string) => `Dots with ranges: share of a fall of hashrate that would not come back. ${list}.`,
    description: (title: string, list: string) =>
      `${title}. ${list}. Price, fees, energy and season go back to their mean of the quarter before while rigs, sites and AI stay as the quarter left them; what hashrate then lacks is structural. By the books: installed hashrate gone and not replaced, over that plus what stands idle.`,
  },
  warning: {
    data: (quarters: number) =>
      ['the quarter of the fall', 'one quarter more', 'two quarters more', 'three quarters more', 'four quarters more'][quarters] ??
      `${quarters} quarters more`,
    dataTitle: (quarters: number) =>
      ['The quarter of the fall', 'One quarter more', 'Two quarters more', 'Three quarters more', 'Four quarters more'][quarters] ??
      `${quarters} quarters more`,
    tooFew: (worlds: string) => `Early warning: of ${worlds} labelled worlds too few fell to say anything; ask for more.`,
    told: ({ right, worlds, interval, wrong, brier, base }: ToldWords) =>
      `${right} of ${worlds} held-out worlds are called correctly with 90% confidence (95% interval ${interval}), ${wrong} wrongly (Brier score ${brier}; the base rate alone scores ${base}, lower is better)`,
    never: (data: string, told: string) =>
      `Early warning: public data never tell most falls with 90% confidence within a year; at best, with ${data}, ${told}.`,
    withData: (data: string, told: string, before: string) => `Early warning: with the data of ${data}, ${told}.${before}`,
    before: (share: string) => ` From the quarter of the fall alone: ${share}.`,
    rightWrong: (right: string, wrong: string) => `${right}; wrongly ${wrong}`,
    titleNever: 'Public data do not tell most structural falls from cyclical ones within a year',
    titleAtOnce: 'The quarter of the fall itself tells most structural falls from cyclical ones',
    titleAfter: (quarters: number) =>
      `It takes ${['', 'one more quarter', 'two quarters more', 'three quarters more', 'four quarters more'][quarters]} of data to tell most structural falls from cyclical ones`,
    item: (data: string, right: string, wrong: string) => `${data} ${right} correctly, ${wrong} wrongly`,
    subtitle: (worlds: string) =>
      `Share of ${worlds} held-out worlds with a known answer that an observer of hashrate by blocks, price, spot power and AI MW calls correctly with 90% confidence, %. Lines and brackets: 95% interval. Dashed: half.`,
    alt: (list: string) => `Dots with intervals: share of falls called correctly with 90% confidence, by the data at hand: ${list}.`,
    description: (title: string, list: string, worlds: string) =>
      `${title}. Called correctly and wrongly with the data of ${list}. ${worlds} worlds under storm, price dip, ban, power lost for good or AI wave; the observer is fitted to half of them.`,
    dataCaption: (worlds: string) => `What public data tell, ${worlds} held-out worlds`,
    dataColumns: ['Data of', 'Rightly at 90%', 'Wrongly at 90%', 'More likely kind right', 'Brier score', 'Base rate'],
    dataNote:
      'Rightly at 90%: the observer gives the true kind a probability of 90% or more. Base rate: the Brier score of always saying how many of the fitted worlds were structural.',
    worldCaption: 'Against what the worlds were made to be, all that fell',
    worldColumns: [
      'Called by',
      'Structural, called so',
      'Structural, called cyclical',
      'Cyclical, called structural',
      'Cyclical, called so',
    ],
    byShare: 'Counterfactual share above a half',
    byBooks: 'The books above a half',
    worlds: { storm: 'Storm', 'price-dip': 'Price dip', ban: 'Ban', 'power-lost': 'Power lost for good', 'ai-wave': 'AI wave' },
    world: (kind: string, fell: string, share: string) => `${kind}: ${fell} fell, ${share} would not return`,
  },
  trend: {
    observed: (quarter: string) => `${quarter}, observed`,
    simulated: (quarter: string) => `${quarter}, simulated`,
    item: { observed: (quarter: string) => `${quarter} observed`, simulated: (quarter: string) => `${quarter} simulated` },
    noneFell: (quarters: number) => `In none of the last ${quarters} quarters did hashrate fall by more than luck alone explains`,
    fell: (falls: number, quarters: number, names: string) =>
      `Hashrate fell by more than luck alone explains in ${falls} of the last ${quarters} quarters: ${names}`,
    falls: (down: number, quarters: number) => `Hashrate falls in most runs in ${down} of ${quarters} quarters`,
    neutral: 'Change of hashrate by quarter, against the luck of the blocks',
    subtitle:
      'Change of mean hashrate on the quarter before, %. Observed: ± its standard error from block luck. Simulated: mean, half and 5–95% of runs. Shaded: what luck alone does in 95% of quarters.',
    alt: (list: string) => `Dots by quarter: change of mean hashrate, with the band of block luck. ${list}.`,
    description: (title: string, list: string) => `${title}. ${list}. A change inside the shaded band may be luck of the blocks alone.`,
  },
  smallShare: {
    same: (first: string, last: string) => `Small miners hold about as much in ${last} as in ${first}`,
    lose: (points: string, { first, last, range }: SmallWords) =>
      `Small miners lose ${points} points of hashrate from ${first} to ${last} (${range} in 90% of runs)`,
    gain: (points: string, { first, last, range }: SmallWords) =>
      `Small miners gain ${points} points of hashrate from ${first} to ${last} (${range} in 90% of runs)`,
    subtitle:
      'Share of running hashrate held by small miners, mean of the quarter, %. Dot and first number: mean; thick: half of runs; thin line and brackets: 5–95% of runs. Axis does not start at zero.',
    alt: (list: string) => `Dots by quarter: share of hashrate of small miners. ${list}.`,
    description: (title: string, { list, runs, change, range }: SmallStory) =>
      `${title}. ${list}. ${runs} runs; change over the quarters shown ${change} points (5–95% of runs ${range}).`,
  },
};

export interface StructuralWords {
  quarter: string;
  ours: string;
  remains: string;
  gone: string;
  interval: string;
  rule: string;
}

export interface ToldWords {
  right: string;
  worlds: string;
  interval: string;
  wrong: string;
  brier: string;
  base: string;
}

export interface SmallWords {
  first: string;
  last: string;
  range: string;
}

export interface SmallStory {
  list: string;
  runs: string;
  change: string;
  range: string;
}
