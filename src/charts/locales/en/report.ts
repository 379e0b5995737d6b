/** English: the findings of a study, its table at a glance, and how its report was made. Numbers come in as text. */

export const report = {
  nothing: { title: 'Nothing', sentence: 'No run ended well: there is nothing to report.' },
  topics: {
    where: 'Where hashrate goes',
    changes: 'What the scenario changes',
    holders: 'Who holds the hashrate',
    ai: 'How much turns to AI',
    collapse: 'How bad it can get',
    failed: 'Runs that failed',
  },
  /** What a sentence is about, before the rest of it. */
  about: (scenario: string, rest: string) => `${scenario}: ${rest}`,
  end: ({ median, when, range, error, from, above }: EndWords) =>
    `hashrate is ${median} EH/s ${when} at the median (90% of runs ${range}${error}), above its level of ${from} ${above}.`,
  medianError: (error: string) => `; standard error of the median ${error}`,
  against: (scenario: string, base: string) => `${scenario} against ${base}, run by run`,
  mean: (mean: string, error: string) => `; mean ${mean} EH/s, standard error ${error}`,
  amount: (median: string, range: string, mean: string) => `${median} (90% of runs ${range}${mean})`,
  differs: (amount: string, below: string) => `hashrate ends ${amount}, below ${below}.`,
  unclear: (amount: string) => `no clear difference of hashrate at the end, ${amount}.`,
  measured: {
    change_mean_pct: 'mean on mean of the quarter before',
    change_first_last_week_pct: 'first week to last week',
  },
  decline: ({ quarter, scenario, measured, share, interval, median, range, luck }: DeclineWords) =>
    `${quarter}${scenario}, ${measured}: hashrate falls ${share} (${interval}); median change ${median} (90% of runs ${range}; block luck alone ±${luck} points, one standard error).`,
  /** The scenario among several. */
  ofScenario: (scenario: string) => `, ${scenario}`,
  interval: (interval: string) => `95% interval ${interval}`,
  errorAndInterval: (error: string, interval: string) => `standard error ${error} points, 95% interval ${interval}`,
  observed: (change: string, luck: string) => ` Observed: ${change}, standard error from luck ${luck}.`,
  others: (list: string) => ` Other scenarios: ${list}.`,
  holders: ({ share, quarter, range, start, small, hhi, owners, ownersRange }: HolderWords) =>
    `US public miners hold ${share} of hashrate in ${quarter} (${range}; ${start} at the start), small miners ${small}; HHI by owner ${hhi}, ${owners} owners (${ownersRange}) make a majority.`,
  aiCapacity: (when: string, list: string) => `AI operating at miners’ sites ${when}, median and 90% of runs: ${list}.`,
  noCollapse: (share: string) => `No run falls below ${share} of its start at any time.`,
  collapse: (share: string, list: string) => `Runs in which hashrate falls below ${share} of its start at some time: ${list}.`,
  countOf: (share: string, count: string, n: string) => `${share} (${count} of ${n})`,
  collapsePrices: (fallen: string, others: string) => ` They end at a median price of ${fallen}, other runs at ${others}.`,
  failed: (n: number, count: string, first: string) =>
    `${n === 1 ? 'One run' : `${count} runs`} failed and ${n === 1 ? 'is' : 'are'} left out; the first: ${first}`,
  glance: {
    caption: 'Scenarios side by side',
    scenario: 'Scenario',
    note: 'Small print: 5–95% of runs; for the odds, the standard error.',
    focus: ' Shaded: the scenario of the single-scenario charts.',
    hashrate: (end: string) => `Hashrate, ${end}, EH/s`,
    against: (base: string) => `Against “${base}”`,
    falls: (quarter: string) => `Mean hashrate falls in ${quarter}`,
    ofRuns: (share: string) => `${share} of runs`,
    points: (error: string) => `±${error} points`,
    usShare: (quarter: string) => `US public share, ${quarter}`,
    end: 'end',
    ai: 'AI at miners’ sites, MW',
  },
  page: {
    lead: (from: string, to: string, count: string, seed: number) => `Simulation, ${from} to ${to}. ${count}, seed ${seed}.`,
    runsDone: (done: string, all: string, failed: string) => `${done} of ${all} ended well; ${failed} failed`,
    summary: 'summary.csv: every figure with its error',
    method: [
      'Each run draws prices, fees, AI rents, power, weather and block times from its own random streams and lets several hundred miners decide, epoch by epoch, whether to mine, stop, buy machines or build for AI. Run number k sees the same world in every scenario, so differences between scenarios are taken run by run.',
      'Intervals hold 90% of runs: they show how far runs lie apart, within the model and its parameters. The Monte Carlo error is another thing, the uncertainty left by the number of runs; numbers are printed only to the digits it supports, and summary.csv gives it for every figure. The same study, seed and version give the same numbers again.',
      'To move the levers yourself: the command hashpivot explore, on the file of this study, writes one page that simulates it in the browser.',
    ],
  },
};

export interface EndWords {
  median: string;
  when: string;
  range: string;
  error: string;
  from: string;
  above: string;
}

export interface DeclineWords {
  quarter: string;
  scenario: string;
  measured: string;
  share: string;
  interval: string;
  median: string;
  range: string;
  luck: string;
}

export interface HolderWords {
  share: string;
  quarter: string;
  range: string;
  start: string;
  small: string;
  hhi: string;
  owners: string;
  ownersRange: string;
}
