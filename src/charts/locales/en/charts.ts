/** English: the words of each chart of a study. Numbers, dates and shares come in as text. */

export const charts = {
  fan: {
    neutral: (range: string, when: string) => `Hashrate could go either way: 90% of runs put it at ${range} EH/s ${when}`,
    subtitle: (scenario: string, hasPaths: boolean) =>
      `Running Bitcoin hashrate, exahashes per second (EH/s)${scenario}. Shaded: middle 50% and 90% of runs${hasPaths ? '; thin lines: single runs' : ''}.`,
    alt: ({ scenario, first, month, last, when, range }: FanAlt) =>
      `Fan chart of Bitcoin hashrate${scenario}: median ${first} EH/s in ${month}, ${last} ${when}; 90% of runs end at ${range}.`,
    description: ({ title, start, runs, half, range, last, hasHistory }: FanStory) =>
      `${title}. The fan begins on ${start} and holds ${runs} simulated runs. Half of them end at ${half} EH/s, nine in ten at ${range}; the median is ${last} EH/s.${hasHistory ? ' History is the mean of each difficulty epoch, from block times.' : ''} Single runs are drawn at fixed ranks of their end, so that their ups and downs can be seen beside the smooth bands.`,
  },
  hashprice: {
    neutral: (range: string, when: string) => `Hashprice ${when} is open: 90% of runs put it at ${range}`,
    subtitle: (scenario: string) =>
      `Revenue of miners in USD per petahash per second and day${scenario}. Shaded: middle 50% and 90% of runs; thin lines: single runs.`,
    alt: ({ scenario, first, month, last, when, range }: FanAlt) =>
      `Fan chart of hashprice${scenario}: median ${first} per PH/s and day in ${month}, ${last} ${when}; 90% of runs end at ${range}.`,
    description: (title: string, runs: string, last: string, when: string, range: string) =>
      `${title}. Hashprice is what one petahash per second earns in a day, subsidy and fees. ${runs} runs: median ${last} ${when}, nine in ten at ${range}. A halving cuts the subsidy per block in half; difficulty then gives part of it back as machines that no longer pay are switched off.`,
  },
  scenarios: {
    none: (base: string, when: string) => `No scenario moves the median of hashrate ${when} away from “${base}”`,
    title: (name: string, size: string, side: 'above' | 'below', base: string, when: string) =>
      `“${name}” leaves hashrate ${size} ${side} “${base}” ${when}`,
    subtitle: (base: string, when: string) =>
      `Running hashrate, EH/s: median, middle 50% and 90% of runs. Dashed: median of “${base}”. Below each name: difference from it ${when}, run by run, median and 5–95% of runs.`,
    alt: (when: string, medians: string) => `Small multiples of simulated hashrate by scenario; medians ${when}, EH/s: ${medians}.`,
    against: (name: string, base: string, difference: string, share: string) =>
      `${name} against ${base}: ${difference}, below it ${share}.`,
    description: (title: string, when: string, medians: string, differences: string) =>
      `${title}. Medians ${when} in EH/s: ${medians}. ${differences} Differences are taken run by run: a run sees the same prices, weather and blocks in every scenario.`,
    endsAt: (median: string) => [`Ends at ${median} (median)`, `Median ${median}`],
  },
  quarterDots: {
    few: (quarter: string, runs: number) =>
      `Change of hashrate in ${quarter} in ${runs === 1 ? 'one simulated run' : `${runs} simulated runs`}`,
    even: (quarter: string) => `Hashrate is about as likely to fall as to rise in ${quarter}`,
    all: (dots: number, side: Side, quarter: string) =>
      `All ${dots} equally likely outcomes show hashrate ${side === 'falls' ? 'falling' : 'rising'} in ${quarter}`,
    title: (count: number, dots: number, side: Side, quarter: string) =>
      `${count} of ${dots} equally likely outcomes show hashrate ${side === 'falls' ? 'falling' : 'rising'} in ${quarter}`,
    subtitle: (quarter: string, scenario: string, each: string, runs: string) =>
      `Change of mean hashrate in ${quarter} on the quarter before${scenario}, from block times as people see it. Each dot stands for ${each} of ${runs} runs.`,
    alt: ({ quarter, scenario, share, median, interval, observed }: DotsAlt) =>
      `Dot plot of the change of mean hashrate in ${quarter}${scenario}: decline in ${share} of runs, median ${median}, 90% of runs in ${interval}.${observed}`,
    description: ({ title, runs, share, low, high, median, mean, interval, observed }: DotsStory) =>
      `${title}. Of all ${runs} runs, ${share} show a decline (95% interval of that share ${low} to ${high}). The median change is ${median}, the mean ${mean}, and nine in ten runs lie in the range ${interval}.${observed} The change is that of the mean over the quarter, with the luck of the blocks; other measures, such as first week to last week, can differ in sign.`,
    luck: (points: string) => ` Block luck alone makes ±${points} points, one standard error.`,
    observedSentence: (change: string) => ` Observed: ${change}.`,
    observed: (change: string) => `Observed ${change}`,
    decline: 'decline',
    growth: 'growth',
  },
  identity: {
    parts: {
      new_rigs_ehs: 'New machines',
      relocated_ehs: 'Machines moved to other sites',
      converted_to_ai_ehs: 'Sites converted to AI',
      retired_ehs: 'Machines retired',
      sold_ehs: 'Machines sold off',
      idle_price_change_ehs: 'Switched off or on with hashprice',
      idle_weather_change_ehs: 'Weather and curtailment',
      luck_ehs: 'Luck of the blocks',
    },
    /** As the subject of a sentence, with its verb. */
    adds: {
      new_rigs_ehs: 'new machines add',
      relocated_ehs: 'machines moved to other sites add',
      converted_to_ai_ehs: 'sites converted to AI add',
      retired_ehs: 'machines retired add',
      sold_ehs: 'machines sold off add',
      idle_price_change_ehs: 'machines switched back on add',
      idle_weather_change_ehs: 'weather and curtailment add',
      luck_ehs: 'the luck of the blocks adds',
    },
    takes: {
      new_rigs_ehs: 'new machines take',
      relocated_ehs: 'machines moved to other sites take',
      converted_to_ai_ehs: 'sites converted to AI take',
      retired_ehs: 'machines retired take',
      sold_ehs: 'machines sold off take',
      idle_price_change_ehs: 'machines switched off at low hashprice take',
      idle_weather_change_ehs: 'weather and curtailment take',
      luck_ehs: 'the luck of the blocks takes',
    },
    /** A part within a list. */
    inList: (part: string) => part.toLowerCase().replace(' ai', ' AI'),
    net: (quarter: string) => `Net change in ${quarter}`,
    neutral: (quarter: string) => `What changes hashrate in ${quarter}`,
    gain: (adds: string, quarter: string, amount: string) => `${adds} most to hashrate in ${quarter} (${amount} EH/s)`,
    loss: (takes: string, quarter: string, amount: string) => `${takes} most from hashrate in ${quarter} (${amount} EH/s)`,
    both: (gain: string, takes: string, amount: string) => `${gain}; ${takes} most (${amount})`,
    subtitle: (quarter: string, scenario: string) =>
      `What makes up the change of mean hashrate in ${quarter} on the quarter before, EH/s${scenario}. Bars and first number: mean; lines and brackets: 5–95% of runs.`,
    alt: (quarter: string, list: string, net: string) =>
      `Waterfall of the change of mean hashrate in ${quarter}, EH/s: net ${net}; ${list}.`,
    description: (title: string, runs: string, list: string, net: string) =>
      `${title}. Means over ${runs} runs, EH/s: ${list}; net ${net}. The parts are an accounting identity: in every run they add up to the change exactly. What left for AI, was sold or retired is structural; what is switched off for price or weather can come back.`,
  },
  shares: {
    stays: (to: string, end: string) => `US public miners’ share of hashrate stays near ${to} to ${end}`,
    moves: (verb: Move, from: string, to: string, end: string) =>
      `US public miners’ share of hashrate ${{ falls: 'falls', slips: 'slips', climbs: 'climbs', edgesUp: 'edges up' }[verb]} from ${from} to ${to} by ${end}`,
    subtitle: (scenario: string, lead: string, end: string) =>
      `Mean share of running hashrate by class of miner, %${scenario}. Dashed: 5–95% of runs for ${lead}. At right: mean and 5–95% of runs in ${end}.`,
    alt: (scenario: string, end: string, list: string) =>
      `Stacked areas of hashrate share by class of miner${scenario}; ${end}, mean and 5–95% of runs: ${list}.`,
    change: (name: string, from: string, to: string) => `${name} ${from} to ${to}`,
    description: (title: string, start: string, end: string, changes: string, list: string) =>
      `${title}. Mean shares from ${start} to ${end}: ${changes}. Means are stacked because medians would not add up to 100%. In ${end}, mean and 5–95% of runs: ${list}.`,
  },
  aiMegawatts: {
    none: (end: string, scenario: string) => `Miners operate no AI capacity in ${end}${scenario}`,
    title: (verb: 'reaches' | 'falls' | 'stays', amount: string, end: string, scenario: string, lead: string) =>
      `AI at miners’ sites ${{ reaches: 'reaches', falls: 'falls to', stays: 'stays near' }[verb]} ${amount} by ${end}${scenario}, ${lead} of it at US public firms`,
    noneOf: 'none',
    allOf: 'all',
    subtitle: (end: string) =>
      `AI capacity operating at miners’ sites, MW of site power, mean of each quarter by class of miner. Dashed: 5–95% of runs for the total. Below each name: mean and 5–95% of runs in ${end}.`,
    alt: (end: string, list: string) =>
      `Stacked areas of AI capacity by class of miner and scenario; ${end}, mean and 5–95% of runs: ${list}.`,
    description: (title: string, end: string, list: string, leads: string, runs: string) =>
      `${title}. ${end}, mean and 5–95% of runs: ${list}. Share of US public miners in it: ${leads}. Megawatts are of site power, cooling included; contracts count megawatts of computers, which are fewer. ${runs} runs a scenario.`,
  },
  aiRevenue: {
    inScenario: (name: string) => ` in “${name}”`,
    nothing: (quarter: string, scenario: string) => `Miners earn nothing with AI in ${quarter}${scenario}`,
    title: (amount: string, quarter: string, scenario: string) => `AI earns miners ${amount} in ${quarter}${scenario}`,
    more: (plain: string) => `${plain}, more than mining does`,
    same: (plain: string) => `${plain}, about as much as mining`,
    cents: (plain: string, cents: number) => `${plain}, ${cents} cents for every dollar from mining`,
    none: 'none',
    subtitle: (unit: 'm' | 'bn', end: string) =>
      `Revenue from AI, USD ${unit === 'bn' ? 'billion' : 'million'} a quarter, mean by class of miner; complete quarters only. Dashed: 5–95% of runs for the total. Below each name: mean and 5–95% of runs in ${end}.`,
    alt: (end: string, list: string) =>
      `Stacked areas of AI revenue by class of miner and scenario; ${end}, mean and 5–95% of runs: ${list}.`,
    description: (title: string, end: string, list: string, runs: string) =>
      `${title}. ${end}, mean and 5–95% of runs: ${list}. Revenue is rent of colocation, or of GPUs where the miner owns them; it is not profit. ${runs} runs a scenario.`,
  },
};

export type Side = 'falls' | 'rises';
export type Move = 'falls' | 'slips' | 'climbs' | 'edgesUp';

export interface FanAlt {
  scenario: string;
  first: string;
  month: string;
  last: string;
  when: string;
  range: string;
}

export interface FanStory {
  title: string;
  start: string;
  runs: string;
  half: string;
  range: string;
  last: string;
  hasHistory: boolean;
}

export interface DotsAlt {
  quarter: string;
  scenario: string;
  share: string;
  median: string;
  interval: string;
  observed: string;
}

export interface DotsStory extends Omit<DotsAlt, 'quarter' | 'scenario'> {
  title: string;
  runs: string;
  low: string;
  high: string;
  mean: string;
}
