/** English: the words of attributions: causes, quantities, what was found and how. Numbers, dates and shares come in as text. */

/** A cause in a sentence: its name, and whether its verb is in the plural. */
export interface CauseName {
  title: string;
  phrase: string;
  isMany?: boolean;
}

export const attribution = {
  causes: {
    price: { title: 'Bitcoin price', phrase: 'the price of bitcoin' },
    'fees-and-halving': { title: 'Fees and halving', phrase: 'fees and the halving' },
    energy: { title: 'Energy prices', phrase: 'energy prices' },
    weather: { title: 'Weather and season', phrase: 'weather and season' },
    'ai-conversion': { title: 'Sites converted to AI', phrase: 'sites converted to AI' },
    'ai-foregone': { title: 'Growth foregone to AI', phrase: 'growth foregone to AI' },
    rigs: { title: 'New rigs, refresh and wear', phrase: 'new rigs, refresh and wear' },
    resale: { title: 'Used rigs and exits', phrase: 'used rigs and exits' },
    fees: { title: 'Fees', phrase: 'fees' },
    halving: { title: 'Halving', phrase: 'the halving' },
    'ai-market': { title: 'AI rents and GPU prices', phrase: 'AI rents and GPU prices' },
    deliveries: { title: 'New rigs and refresh', phrase: 'new rigs and refresh' },
    wear: { title: 'Wear of rigs', phrase: 'wear of rigs' },
    'block-luck': { title: 'Luck of the blocks', phrase: 'the luck of the blocks' },
  } satisfies Record<string, CauseName> as Record<CauseId, CauseName>,
  /** Both causes of AI as one. */
  ai: { title: 'AI', phrase: 'AI' } as CauseName,
  /** Parts of a change that are no causes, entries of the books, and what AI did. */
  parts: {
    'carried-in': 'Carried in',
    luck: 'Luck of the blocks',
    new_rigs_ehs: 'New rigs',
    relocated_ehs: 'Rigs moved to other sites',
    converted_to_ai_ehs: 'Rigs on sites converted to AI',
    retired_ehs: 'Rigs worn out',
    sold_ehs: 'Rigs sold off',
    idle_price_change_ehs: 'Idle for price',
    idle_weather_change_ehs: 'Idle for weather',
    luck_ehs: 'Luck of the blocks',
    removed: 'Removed: sites converted',
    prevented: 'Prevented: growth foregone',
    'gave-back': 'Given back by the others as difficulty fell',
    net: 'Net effect of AI',
  },
  /** The title, the name in a sentence, what something is taken from or added to. */
  quantities: {
    hashrate: { title: 'Hashrate', phrase: 'hashrate', at: 'hashrate', unit: 'EH/s' },
    'small-share': {
      title: 'Share of small miners',
      phrase: 'the share of small miners',
      at: 'the share of small miners',
      unit: 'points',
    },
    'hhi-owner': { title: 'HHI by owner', phrase: 'the HHI by owner', at: 'the HHI by owner', unit: 'points' },
    'ai-mw': { title: 'AI in operation', phrase: 'AI in operation', at: 'AI in operation', unit: 'MW' },
  },
  inList: (title: string) => (/^[A-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)),
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  inFromTo: (from: string, to: string) => `from ${from} to ${to}`,
  inQuarter: (quarter: string) => `in ${quarter}`,
  took: ({ phrase }: CauseName, amount: string) => `${phrase} took ${amount}`,
  added: ({ phrase }: CauseName, amount: string) => `${phrase} added ${amount}`,
  chart: {
    change: (quantity: string) => `${quantity}, change`,
    byCause: 'By cause (Shapley values)',
    byBooks: 'By the books (accounting identity)',
    neutral: (quantity: string, period: string) => `What changed ${quantity} ${period}`,
    took: ({ phrase }: CauseName, amount: string, quantity: string, period: string) => `${phrase} took ${amount} off ${quantity} ${period}`,
    added: ({ phrase }: CauseName, amount: string, quantity: string, period: string) =>
      `${phrase} added ${amount} to ${quantity} ${period}`,
    and: (title: string, more: string) => `${title}; ${more}`,
    aiUnclear: 'AI made no clear difference',
    measures: { mean: 'mean on the mean of the quarter before', ends: 'week on week' },
    methods: { exact: 'exact over all subsets of causes', sampled: 'over sampled orders of causes' },
    subtitle: ({ quantity, period, measure, unit, method }: ChangeWords) =>
      `Why ${quantity} changed ${period}, ${measure}, ${unit}. Each cause switched in the same runs, ${method}; interaction is shared. Bars and first number: mean; lines and brackets: 5–95% of runs.`,
    alt: (quantity: string, period: string, total: string, list: string) =>
      `Waterfall of the change of ${quantity} ${period}: ${total} in all; ${list}.`,
    description: ({ title, runs, unit, list, total }: ChangeStory) =>
      `${title}. Means over ${runs} runs, ${unit}: ${list}; in all ${total}. In every run the parts add up to the change.`,
  },
  headline: {
    mean: {
      less: (share: string, quarter: string) => `Bitcoin’s hashrate averaged ${share} less in ${quarter} than in the quarter before`,
      more: (share: string, quarter: string) => `Bitcoin’s hashrate averaged ${share} more in ${quarter} than in the quarter before`,
    },
    ends: {
      less: (share: string, to: string, from: string) =>
        `Bitcoin’s hashrate was ${share} less in the week of ${to} than in that of ${from}`,
      more: (share: string, to: string, from: string) =>
        `Bitcoin’s hashrate was ${share} more in the week of ${to} than in that of ${from}`,
    },
    error: (change: string, error: string, range: string, observed: string) =>
      `${change} (standard error ${error}; 90% of runs ${range}${observed})`,
    observed: (change: string) => `; observed ${change}`,
    noCause: (change: string) => `${change}, and no cause stands clear of the others.`,
    causes: (change: string, causes: string) => `${change}: ${causes}.`,
    while: (first: string, second: string) => `${first}, while ${second}`,
  },
  whatAiDid: {
    unclear: 'AI: no clear effect on hashrate in this period.',
    took: (amount: string) => `took ${amount}`,
    added: (amount: string) => `added ${amount}`,
    nothing: 'took nothing to speak of',
    gaveBack: (amount: string) => `gave back ${amount}`,
    lost: (amount: string) => `lost ${amount}`,
    sentence: ({ removed, prevented, others, net, range, error, share }: AiWords) =>
      `AI: sites converted ${removed}, growth foregone ${prevented}, and as difficulty changed the others ${others}: ${net} EH/s in all (90% of runs ${range}; standard error ${error}), ${share} of hashrate.`,
  },
  findings: {
    largest: (cause: string, odds: string, second: string) => `Largest cause in the direction of the change: ${cause} ${odds}${second}.`,
    second: (cause: string, odds: string) => `; ${cause} ${odds}`,
    turned: (cause: string, first: string, last: string) => `${cause} (first ${first}, last ${last})`,
    order: (list: string) => `The order decides the sign for ${list}: counted first, or last with everything else running.`,
    books: (list: string) => `By the books, EH/s: ${list}.`,
    unchanged: (quantity: string) => `${quantity}: no change in any run.`,
    quantity: (quantity: string, { amount, range, error, because }: QuantityWords) =>
      `${quantity}: ${amount} (90% of runs ${range}; standard error ${error})${because}.`,
    noCause: '; no cause stands clear',
    because: (list: string) => `: ${list}`,
    exact: (subsets: string) => `exact over all ${subsets} subsets of causes`,
    sampled: (orders: string) => `sampled over ${orders} orders a run`,
    method: (how: string, date: string) =>
      `Shapley values, ${how}; a cause that is off is held as it was on ${date}, in the same run with the same luck.`,
    partly: (quarter: string, from: string, to: string) =>
      `${quarter} is only simulated in part, ${from} to ${to}: its mean is over that part.`,
    failed: (n: string, first: string) => `${n} runs failed and are left out; the first: ${first}`,
  },
  topics: {
    why: 'Why hashrate changed',
    ai: 'What AI did',
    others: 'What else changed',
    notes: 'What to know',
    structural: 'Structural or cyclical',
    watch: 'What to watch',
  },
  page: {
    title: (period: string) => `Why hashrate changed: ${period}`,
    lead: (question: string, scenario: string, date: string) => `${question} Scenario ${scenario}; causes are held from ${date}.`,
    caption: (quantity: string, period: string, unit: string) => `${quantity}, change ${period}, ${unit}`,
    columns: ['By cause', 'Mean', '90% of runs', 'Largest in', 'First in', 'Last in'],
    change: 'Change',
    byBooks: 'By the books',
    note: 'Mean with its Monte Carlo standard error. Largest in: share of runs in which the cause moves the quantity most in the direction of the change. First in: the cause alone, everything else held; last in: what goes when it alone is held.',
    watch: 'What to watch: trend, AI revenue, small miners',
    warning: 'Early warning',
    method: [
      'Every run is simulated many times with the same prices, weather, firms and luck, each time with other causes held still: a path stays at its level, a stock or rule stays as it is. The Shapley value of a cause is its mean effect over all orders in which causes can be switched on; in every run the values, what was carried in and the luck of the blocks add up to the change.',
      'What AI did is three numbers: what conversion removed and what foregone growth prevented are taken while everybody else sees the hashprice of a world without the pivot; what the others gave back is the rest.',
      'Structural is what hashrate still lacks once price, fees, energy and season are back at their mean of the quarter before while rigs, sites and AI stay as the quarter left them. The early warning comes from labelled worlds made of the same miners: half of them fit an observer of public data, the other half score him.',
    ],
    held: (names: string) => `held: ${names}`,
    downloads: ['Every part with its figures (CSV)', 'The same (Parquet)', 'Every part of every run (Parquet)', 'Manifest'],
  },
};

export type CauseId =
  | 'price'
  | 'fees-and-halving'
  | 'energy'
  | 'weather'
  | 'ai-conversion'
  | 'ai-foregone'
  | 'rigs'
  | 'resale'
  | 'fees'
  | 'halving'
  | 'ai-market'
  | 'deliveries'
  | 'wear'
  | 'block-luck';

export interface ChangeWords {
  quantity: string;
  period: string;
  measure: string;
  unit: string;
  method: string;
}

export interface ChangeStory {
  title: string;
  runs: string;
  unit: string;
  list: string;
  total: string;
}

export interface AiWords {
  removed: string;
  prevented: string;
  others: string;
  net: string;
  range: string;
  error: string;
  share: string;
}

export interface QuantityWords {
  amount: string;
  range: string;
  error: string;
  because: string;
}
