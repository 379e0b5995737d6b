/** English: what computations of claims find, in words. Numbers, dates and names come in as text. */

export const computations = {
  /** Of runs, of declining runs: with its interval. */
  shareOfRuns: (share: string, interval: string) => `${share} of runs (95% interval ${interval})`,
  shareOfDeclining: (share: string, interval: string) => `${share} of declining runs (95% interval ${interval})`,
  isSo: 'share of runs in which it is so',
  isSoDeclining: 'share of declining runs in which it is so',
  likely: (from: string, to: string) =>
    `A measure holds when it is so in at least ${from} of runs, fails when in at most ${to}, each with its 95% interval.`,
  rangeOfRuns: (amount: string, range: string) => `${amount} (90% of runs ${range})`,
  quotedScenario: (name: string) => `“${name}”`,
  cause: {
    down: (cause: string, quantity: string) => `${cause} pull ${quantity} down`,
    up: (cause: string, quantity: string) => `${cause} pull ${quantity} up`,
    downBy: (cause: string, share: string) => `${cause} pull it down by at least ${share} of the change`,
    upBy: (cause: string, share: string) => `${cause} pull it up by at least ${share} of the change`,
    take: (cause: string, amount: string, total: string, period: string) => `${cause} take ${amount} of a change of ${total} ${period}.`,
    pullDown: (runs: string, share: string, materially: string) =>
      `They pull down in ${runs}, by at least ${share} of the change in ${materially}.`,
    pullUp: (runs: string, share: string, materially: string) =>
      `They pull up in ${runs}, by at least ${share} of the change in ${materially}.`,
    quantity: (title: string) => title.toLowerCase(),
  },
  main: {
    most: (name: string) => `${name} takes more than any other single cause`,
    mostTogether: (name: string) => `${name}, all of it together, takes more than any other single cause`,
    half: (name: string) => `${name} takes at least half of the decline`,
    mostAlone: (cause: string) => `${cause} take more than any other single cause`,
    rule: ' Shares of causes are Shapley values over switched runs.',
    change: (quantity: string, total: string, period: string, runs: string) =>
      `${quantity} changes by ${total} ${period} over ${runs} runs.`,
    takes: (name: string, amount: string) => `${name} takes ${amount} of it.`,
    none: 'No cause pulls it down in the mean.',
    down: (list: string) => `What pulls it down most: ${list}.`,
    fromTo: (from: string, to: string) => `from ${from} to ${to}`,
    inQuarter: (quarter: string) => `in ${quarter}`,
    caption: (unit: string) => `Causes of the change, ${unit}`,
    columns: ['Cause', 'Mean', 'Largest fall'],
    ofRuns: (share: string) => `${share} of runs`,
    note: 'Small print: 5–95% of runs. Shapley values: they sum to the change in every run.',
  },
  firstDecline: {
    figure: (year: number, { change, error, why }: DeclineWords) => `${year} ${change} (standard error ${error})${why}`,
    wasIn: (year: number) => `, the decline before it was in ${year}`,
    noDecline: (year: number) => `, no decline in ${year}`,
    noneBefore: ', no decline before it in the table',
    fell: ({ fell, all, quarter, year, clearly }: FellWords) =>
      `By ${fell} of ${all} measures hashrate fell in ${quarter} ${year}, by ${clearly} of them beyond two standard errors of block luck.`,
    none: (since: number) => `By none of them is it the first such decline since ${since}.`,
    first: (since: number, holding: number, list: string) => `It is the first since ${since} by ${holding} of them (${list}), as measured.`,
    likely: (share: string) => `Given the luck of the blocks, the pattern claimed is ${share} likely at best.`,
    luckRule: (year: number, since: number, likely: string, unlikely: string) =>
      `A measure holds when the whole pattern (decline in ${year} and ${since}, none between) is at least ${likely} likely given the luck of the blocks, and fails at ${unlikely} or less.`,
    plainRule: (year: number, since: number) =>
      `A measure holds when, as measured, hashrate fell in ${year} and in ${since} and in no year between; else it fails. Luck is told beside it.`,
    judgedIn: 'probability that the pattern is real, given the luck of the blocks',
    caption: (quarter: string) => `Change of hashrate in ${quarter} by every measure, %`,
    columns: (years: readonly string[]) => ['Measure', ...years, 'Claim, as measured', 'Likely, given luck'],
    isTrue: 'true',
    notTrue: 'not true',
    note: 'Small print: one standard error from the luck of the blocks, percentage points.',
  },
  paired: {
    changes: {
      rises: { plain: 'rises', by: (amount: string) => `rises by at least ${amount}` },
      falls: { plain: 'falls', by: (amount: string) => `falls by at least ${amount}` },
      'does not fall': { plain: 'does not fall', by: (amount: string) => `does not fall by more than ${amount}` },
      'does not rise': { plain: 'does not rise', by: (amount: string) => `does not rise by more than ${amount}` },
    },
    /** One of a unit. */
    one: (unit: string) => unit.replace(/^(\w+)s\b/, '$1'),
    title: ({ quantity, when, claim, against, base }: PairWords) => `${quantity} ${when} ${claim}: “${against}” against “${base}”`,
    figure: (mean: string, interval: string, runs: string) => `${mean} (95% interval ${interval}); so in ${runs}`,
    sentence: ({ quantity, when, claim, against, base }: PairWords, mean: string, interval: string, runs: string) =>
      `“${against}” against “${base}”: ${quantity} ${when} differs by ${mean} in the paired mean (95% interval ${interval}) and ${claim} ${runs}.`,
    nothing: (against: string, base: string) => `No run ended well in both ${against} and ${base}.`,
    nothingTitle: (quantity: string, against: string, base: string) => `${quantity}: ${against} against ${base}`,
    nothingFigure: 'no run ended well in both',
  },
  reallocation: {
    against: (out: string, claim: string) => `${out} against ${claim} claimed`,
    aYear: (amount: string) => `${amount} a year`,
    perDollar: (amount: string) => `${amount} a dollar`,
    dollar: 'Per dollar: yearly revenue of GPUs bought for the value of the hardware',
    let: 'Per megawatt: the same share of the sites let to AI tenants',
    cloud: 'Per megawatt: the same share of the sites as a GPU cloud',
    slip: (share: string, hardware: string, capital: string) =>
      `${share} of ${hardware} of hardware is ${capital}: the revenue claimed for a year is the value of the hardware itself. A stock is taken for a flow, and the price of a GPU-hour does not enter the sum.`,
    capital: (share: string, hardware: string, capital: string, claimed: string) =>
      `${share} of ${hardware} of hardware is ${capital}; the revenue claimed is ${claimed} a year.`,
    needs: ({ gpus, mw, price, low, high }: NeedWords) =>
      `To earn it takes ${gpus} GPUs and ${mw} MW at ${price} an hour and ${low} to ${high} of hours sold.`,
    earns: ({ capital, earned, share, sites, letFor, cloudFor }: EarnWords) =>
      `GPUs and their building bought for ${capital} earn ${earned} a year; ${share} of ${sites} MW earn ${letFor} let to tenants and ${cloudFor} as a GPU cloud, each before costs.`,
    rule: 'A measure holds when the claimed range lies inside the range that comes out of the assumptions, fails when the two do not touch, and is open when they overlap in part.',
    judgedIn: 'USD a year, of the first measure by the dollar',
    caption: 'The arithmetic, low and high end',
    columns: ['', 'Low', 'High'],
    rows: [
      'Value of the hardware reallocated, million USD',
      'Revenue claimed, million USD a year',
      'GPUs needed',
      'MW needed',
      'Earned by GPUs for that money, million USD a year',
      'The share of the sites let, million USD a year',
      'The share of the sites as a GPU cloud, million USD a year',
    ],
    unit: 'million USD a year',
    claimed: 'Claimed',
    bought: (capital: string) => `GPUs bought for ${capital}`,
    sitesLet: 'The same share of the sites, let',
    sitesCloud: 'The same share of the sites, GPU cloud',
  },
  reuse: {
    reusable: (share: string) => `${share} reusable`,
    already: (share: string) => `${share} already there`,
    machines: 'The machines',
    together: 'Machines and site together',
    ofAi: 'Of what an AI site costs without GPUs',
    sentence: (all: string, reused: string, ai: string) =>
      `Of ${all} in a mining megawatt an AI site can use ${reused}, against ${ai} that its megawatt costs without GPUs.`,
    mostly: (list: string) => `Mostly reusable: ${list}.`,
    not: (list: string) => `Not reusable: ${list}.`,
    rule: (share: string) =>
      `A measure holds when at least ${share} is reusable over the whole range of assumptions, fails when less is over the whole range, else it is open.`,
    judgedIn: 'share of value that AI can use',
    caption: 'A mining megawatt, part by part',
    columns: ['Part', 'million USD a MW', 'Reusable', 'Source'],
  },
  steady: {
    windows: { study: 'mean of the study', quarter: 'every quarter', step: 'every grid step' },
    what: {
      study: 'the mean interval between blocks',
      quarter: 'the interval of the quarter furthest from ten minutes',
      step: 'the interval of the grid step furthest from ten minutes',
    },
    seconds: (seconds: string, range: string) => `${seconds} seconds (90% of runs ${range})`,
    title: (name: string, window: string) => `“${name}”, ${window}`,
    sentence: (name: string, { what, figure, window, tolerance, runs }: SteadyWords) =>
      `“${name}”: ${what} is ${figure}; ${window} stays within ${tolerance} of ten minutes ${runs}.`,
    figure: (figure: string, tolerance: string, runs: string) => `${figure}; within ${tolerance} of ten minutes in ${runs}`,
    worst: (figure: string, tolerance: string, runs: string) => `at worst ${figure}; within ${tolerance} of ten minutes in ${runs}`,
    rule: (tolerance: string, from: string, to: string) =>
      `A measure holds when the interval stays within ${tolerance} of ten minutes in at least ${from} of runs, fails when in at most ${to}, each with its 95% interval.`,
    judgedIn: 'share of runs in which block times stay within the tolerance',
  },
  structural: {
    accounts: {
      back: { title: 'What does not return when price and energy go back', phrase: 'what does not return when price and energy go back' },
      net: { title: 'Net: installed hashrate, after what was bought and moved', phrase: 'net' },
      gross: { title: 'Gross: of all that went, what went to AI, wore out or was sold', phrase: 'gross' },
      ai: { title: 'AI alone: sites converted', phrase: 'ai alone' },
    },
    none: 'no run declines',
    noneAtMedian: (share: string) => `none at the median: ${share}`,
    figure: (share: string, least: string, runs: string) => `${share}; at least ${least} in ${runs}`,
    sentence: (name: string, quarter: string, runs: string, list: string) =>
      `“${name}”: mean hashrate falls in ${quarter} ${runs}; of that decline the following is gone for good, at the median: ${list}.`,
    idle: 'What stands idle for price or weather is counted as cyclical: it comes back when they do. Below zero: nothing is gone for good, and more would come back than left, as new rigs were added while hashrate fell.',
    rule: (least: string, from: string, to: string) =>
      `A measure holds when at least ${least} of the decline is gone for good in at least ${from} of declining runs, fails when in at most ${to}, each with its 95% interval. Luck of the blocks is taken out first; by the counterfactual a fall counts from 1%.`,
  },
};

export interface DeclineWords {
  change: string;
  error: string;
  why: string;
}

export interface FellWords {
  fell: number;
  all: number;
  quarter: string;
  year: number;
  clearly: number;
}

export interface PairWords {
  quantity: string;
  when: string;
  claim: string;
  against: string;
  base: string;
}

export interface NeedWords {
  gpus: string;
  mw: string;
  price: string;
  low: string;
  high: string;
}

export interface EarnWords {
  capital: string;
  earned: string;
  share: string;
  sites: string;
  letFor: string;
  cloudFor: string;
}

export interface SteadyWords {
  what: string;
  figure: string;
  window: string;
  tolerance: string;
  runs: string;
}
