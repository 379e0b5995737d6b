/** English: the words of comparisons: quantities, differences run by run, what sets runs apart, two causes crossed. Numbers come in as text. */

export const comparison = {
  /** By name: how a list calls it, what a scenario lowers or raises, and the unit. */
  quantities: {
    hashrate_ehs: { title: 'hashrate', object: 'hashrate', unit: 'EH/s' },
    'class.usPublic.hashrate_share': { title: 'share of US public miners', object: 'share of US public miners', unit: 'points' },
    'class.small.hashrate_share': { title: 'share of small miners', object: 'share of small miners', unit: 'points' },
    'class.usPrivate.hashrate_share': {
      title: 'share of US private in hashrate',
      object: 'share of US private in hashrate',
      unit: 'points',
    },
    'class.largeInternational.hashrate_share': {
      title: 'share of Large international in hashrate',
      object: 'share of Large international in hashrate',
      unit: 'points',
    },
    'class.midSize.hashrate_share': { title: 'share of Mid-size in hashrate', object: 'share of Mid-size in hashrate', unit: 'points' },
    'region.texas.hashrate_share': { title: 'share of Texas in hashrate', object: 'share of Texas in hashrate', unit: 'points' },
    'region.usOther.hashrate_share': { title: 'share of US other in hashrate', object: 'share of US other in hashrate', unit: 'points' },
    'region.canada.hashrate_share': { title: 'share of Canada in hashrate', object: 'share of Canada in hashrate', unit: 'points' },
    'region.russiaCIS.hashrate_share': {
      title: 'share of Russia and CIS in hashrate',
      object: 'share of Russia and CIS in hashrate',
      unit: 'points',
    },
    'region.china.hashrate_share': { title: 'share of China in hashrate', object: 'share of China in hashrate', unit: 'points' },
    'region.gulfAfrica.hashrate_share': {
      title: 'share of Gulf and Africa in hashrate',
      object: 'share of Gulf and Africa in hashrate',
      unit: 'points',
    },
    'region.latinAmerica.hashrate_share': {
      title: 'share of Latin America in hashrate',
      object: 'share of Latin America in hashrate',
      unit: 'points',
    },
    'region.rest.hashrate_share': {
      title: 'share of Rest of world in hashrate',
      object: 'share of Rest of world in hashrate',
      unit: 'points',
    },
    hhi_owner: { title: 'HHI by owner', object: 'HHI by owner', unit: 'HHI points' },
    nakamoto_owner: { title: 'Nakamoto coefficient by owner', object: 'Nakamoto coefficient by owner', unit: 'owners' },
    hhi_region: { title: 'HHI by region', object: 'HHI by region', unit: 'HHI points' },
    nakamoto_region: { title: 'Nakamoto coefficient by region', object: 'Nakamoto coefficient by region', unit: 'regions' },
    block_interval_s: { title: 'block interval', object: 'block interval', unit: 'seconds' },
    hashrate_volatility_per_year: { title: 'volatility of hash supply', object: 'volatility of hash supply', unit: 'points a year' },
    majority_rental_usd_per_day: { title: 'cost of renting a majority', object: 'cost of renting a majority', unit: 'million USD a day' },
    majority_purchase_usd: {
      title: 'cost of buying a majority in new rigs',
      object: 'cost of buying a majority in new rigs',
      unit: 'billion USD',
    },
    security_usd_per_day: { title: 'security budget', object: 'security budget', unit: 'million USD a day' },
    hashprice_usd_ph_day: { title: 'hashprice', object: 'hashprice', unit: 'USD/PH/day' },
    ai_operating_mw: { title: 'AI at miners’ sites', object: 'AI at miners’ sites', unit: 'MW' },
  },
  /** Units of other quantities. */
  units: { points: 'points', 'USD a day': 'USD a day', seconds: 'seconds', 'HHI points': 'HHI points' } as Record<string, string>,
  /** A unit where there is little room. */
  shortUnit: (unit: string) => unit.replace('million USD', '$m').replace('billion USD', '$bn'),
  shareOfHashrate: '% of hashrate',
  /** Paths that a run saw, as a name and in a sentence. */
  features: {
    'BTC price, mean': { name: 'BTC price, mean', phrase: 'BTC price on average' },
    'BTC price at the end': { name: 'BTC price at the end', phrase: 'BTC price at the end' },
    'BTC price, lowest': { name: 'BTC price, lowest', phrase: 'BTC price at its lowest' },
    'fees a block, mean': { name: 'fees a block, mean', phrase: 'fees a block on average' },
    'GPU-hour price, mean': { name: 'GPU-hour price, mean', phrase: 'GPU-hour price on average' },
    'colocation rent, mean': { name: 'colocation rent, mean', phrase: 'colocation rent on average' },
    'power price, mean': { name: 'power price, mean', phrase: 'power price on average' },
    'weather, mean': { name: 'weather, mean', phrase: 'weather on average' },
  },
  /** A quantity at the beginning of a sentence or a row. */
  atBeginning: (title: string) => title.charAt(0).toUpperCase() + title.slice(1),
  overStudy: 'over the study',
  quoted: (name: string) => `“${name}”`,
  pairs: (n: number, count: string) => `${count} ${n === 1 ? 'pair' : 'pairs'}`,
  runList: (n: number, list: string) => `${n === 1 ? 'run' : 'runs'} ${list}`,
  topics: {
    difference: 'The difference',
    others: 'What else differs',
    disagreement: 'Runs that disagree with the mean',
  },
  findings: {
    lead: ({ against, base, pairs, quantity, when, mean, odds }: LeadWords) =>
      `${against} against ${base}, ${pairs} run by run: ${quantity} ${when} differs by ${mean}; ${odds}.`,
    atMedian: (mean: string, percent: string) => `${mean}, ${percent} at the median`,
    same: (quantity: string, when: string) => `${quantity} ${when}: the same in every run.`,
    quantity: (quantity: string, when: string, mean: string, odds: string) => `${quantity} ${when}: ${mean}; ${odds}.`,
    unclear: (mean: string) => `no clear difference, ${mean}`,
    onlyPair: (mean: string) => `${mean} in the only pair`,
    paired: (mean: string, { error, interval, runs }: SpreadWords) =>
      `${mean} in the paired mean (standard error ${error}, 95% interval ${interval}; 90% of runs ${runs})`,
    odds: (base: string, runs: string, level: string) => `“${base}” is higher ${runs}${level}`,
    level: (runs: string) => `, the two are level ${runs}`,
    dropped: (n: number, count: string, all: string) =>
      `${count} of ${all} ${n === 1 ? 'pair is' : 'pairs are'} left out because a run failed in one scenario or both.`,
    where: (quantity: string, date: string) => `${quantity} on ${date}`,
    noneHigher: (where: string) => `In no pair is ${where} higher, against the mean.`,
    noneLower: (where: string) => `In no pair is ${where} lower, against the mean.`,
    higher: (share: string, { count, all, where, furthest }: DisagreeWords) =>
      `${share} of runs disagree with the mean (${count} of ${all}): there ${where} is higher. Furthest: ${furthest}.`,
    lower: (share: string, { count, all, where, furthest }: DisagreeWords) =>
      `${share} of runs disagree with the mean (${count} of ${all}): there ${where} is lower. Furthest: ${furthest}.`,
    nothingApart: (p: string, all: number) =>
      `Nothing a run drew or saw sets them apart clearly (rank-sum tests, Holm’s p below ${p}; ${all} looked at).`,
    apart: (all: number, list: string) => `What sets them apart, of ${all} parameters and paths looked at: ${list}.`,
    separation: (feature: string, { inside, outside, share, interval }: SeparationWords) =>
      `${feature}, median ${inside} in them and ${outside} in the others (higher in them in ${share} of pairings, 95% interval ${interval})`,
  },
  fan: {
    few: (against: string, base: string, n: number, quantity: string) =>
      `“${against}” against “${base}” in ${n === 1 ? 'one pair of runs' : `${n} pairs of runs`}: ${quantity}`,
    unclear: (against: string, base: string, quantity: string, when: string) =>
      `“${against}” and “${base}” show no clear difference of ${quantity} ${when}`,
    lowers: (against: string, quantity: string, when: string) => `“${against}” lowers ${quantity} ${when}`,
    raises: (against: string, quantity: string, when: string) => `“${against}” raises ${quantity} ${when}`,
    inRuns: (change: string, runs: string, size: string) => `${change} ${runs}, by ${size} in the mean`,
    evenSides: (change: string, size: string) => `${change} by ${size} in the mean, but either side is as likely`,
    otherSide: (change: string, size: string, share: string) => `${change} by ${size} in the mean, but ${share} of runs do not`,
    subtitle: ({ quantity, unit, against, base, pairs }: FanWords) =>
      `Above: ${quantity}, ${unit}, “${against}” less “${base}” of the same run: median, middle 50% and 90% of ${pairs} pairs. Below: share of pairs in which “${base}” is higher, with its 95% interval; ties count half.`,
    alt: ({ quantity, against, base, mean, date, runs, odds }: FanAltWords) =>
      `Fan chart of the paired difference of ${quantity}, “${against}” less “${base}”: mean ${mean} on ${date}; 90% of runs ${runs}; below it the odds, “${base}” higher ${odds}.`,
    description: ({ title, date, mean, spread, base, baseRuns, against, againstRuns, dropped }: FanStoryWords) =>
      `${title}. On ${date} the paired mean is ${mean}${spread}; “${base}” is higher ${baseRuns}, “${against}” ${againstRuns}. Run by run: both scenarios of a run see the same prices, weather and blocks.${dropped}`,
    spread: (error: string, interval: string, runs: string) => ` (standard error ${error}, 95% interval ${interval}; 90% of runs ${runs})`,
    dropped: (pairs: string) => ` ${pairs} pairs with a failed run are left out.`,
    heading: (quantity: string, unit: string) => `Difference of ${quantity}, ${unit}`,
    oddsHeadings: (base: string) => [`“${base}” higher, share of pairs`, `“${base}” higher`],
  },
  effects: {
    moment: (quantity: string, when: string) => `${quantity} ${when}`,
    noRun: 'no run differs',
    higher: (share: string) => `higher in ${share} of runs`,
    lower: (share: string) => `lower in ${share} of runs`,
    all: (against: string, base: string, count: number) => `“${against}” clearly changes all ${count} measures against “${base}”`,
    some: (against: string, base: string, clear: number, count: number) =>
      `“${against}” clearly changes ${clear} of ${count} measures against “${base}”`,
    subtitle: (against: string, base: string) =>
      `Paired mean difference, “${against}” less “${base}”, in % of the mean of “${base}”; dot: mean; line: 90% of runs. Numbers: the mean in its own unit with its 95% interval, and how many runs go that way.`,
    alt: (against: string, base: string, list: string) =>
      `Dot plot of paired differences by measure, “${against}” less “${base}”; ${list}.`,
    description: (title: string, pairs: string, when: string, list: string) =>
      `${title}: their 95% interval leaves out zero. ${pairs} pairs of runs, ${when} or over the study. ${list}.`,
  },
  disagreement: {
    raises: (against: string, quantity: string, runs: string) => `“${against}” raises ${quantity}, against the mean, ${runs}`,
    lowers: (against: string, quantity: string, runs: string) => `“${against}” lowers ${quantity}, against the mean, ${runs}`,
    nothing: (change: string) => `${change}; nothing they drew or saw sets these runs clearly apart`,
    low: (change: string, feature: string) => `${change}: those with a low ${feature}`,
    high: (change: string, feature: string) => `${change}: those with a high ${feature}`,
    subtitle: (runs: string) =>
      `Lines: BTC price, thousand USD: median of the ${runs} disagreeing runs (black) over median, middle 50% and 90% of the others. Dots: share of pairings in which a disagreeing run has more, with 95% interval; dashed: no difference.`,
    alt: (share: string, first: string) =>
      `BTC price of the runs that disagree with the mean beside the others, and what sets them apart; ${share} of runs. ${first}`,
    description: ({ title, against, base, mean, count, all, list }: DisagreementStory) =>
      `${title}. “${against}” less “${base}”: paired mean ${mean}; ${count} of ${all} pairs have the other sign. Share of pairings in which a disagreeing run has more: ${list}.`,
    price: 'BTC price, thousand USD',
    these: 'These runs',
    others: 'Others',
    heading: 'Higher in them, share of pairings',
  },
};

export interface LeadWords {
  against: string;
  base: string;
  pairs: string;
  quantity: string;
  when: string;
  mean: string;
  odds: string;
}

export interface SpreadWords {
  error: string;
  interval: string;
  runs: string;
}

export interface DisagreeWords {
  count: string;
  all: string;
  where: string;
  furthest: string;
}

export interface SeparationWords {
  inside: string;
  outside: string;
  share: string;
  interval: string;
}

export interface FanWords {
  quantity: string;
  unit: string;
  against: string;
  base: string;
  pairs: string;
}

export interface FanAltWords {
  quantity: string;
  against: string;
  base: string;
  mean: string;
  date: string;
  runs: string;
  odds: string;
}

export interface FanStoryWords {
  title: string;
  date: string;
  mean: string;
  spread: string;
  base: string;
  baseRuns: string;
  against: string;
  againstRuns: string;
  dropped: string;
}

export interface DisagreementStory {
  title: string;
  against: string;
  base: string;
  mean: string;
  count: string;
  all: string;
  list: string;
}
