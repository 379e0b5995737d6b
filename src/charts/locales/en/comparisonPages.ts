/** English: the words of the pages of comparisons, and of two causes crossed. Numbers come in as text. */

export const comparisonPages = {
  page: {
    title: (against: string, base: string) => `“${against}” against “${base}”`,
    lead: (pairs: string, from: string, to: string, seed: number) =>
      `${pairs} pairs of simulated runs, ${from} to ${to}, seed ${seed}. Run number k saw the same prices, fees, weather, block luck and firms in both.`,
    method: (against: string, base: string) => [
      `Every difference is “${against}” less “${base}” of the same run. The standard error and the 95% interval are those of the paired mean; “90% of runs” is how far runs lie apart.`,
      'Runs that disagree with the mean are compared with the others in every parameter they drew and every path they saw: the share of pairings in which they have more of it (area under the ROC curve, DeLong’s interval), and the rank-sum test with Holm’s correction for all that was looked at.',
    ],
    downloads: ['Differences by date (CSV)', 'Differences by pair (Parquet)', 'What sets disagreeing runs apart (CSV)'],
    apart: 'What sets disagreeing runs apart',
    apartColumns: ['Parameter or path', 'Median, disagreeing runs', 'Median, other runs', 'Higher in them, of pairings', 'p (Holm)'],
    apartNote: (shown: number, all: number) => `The ${shown} of ${all} that separate most. 50%: no difference.`,
    furthest: 'Runs furthest from the mean on the other side',
    run: 'Run',
    difference: (unit: string) => `Difference, ${unit}`,
    furthestNote: (mean: string, error: string) =>
      `Mean of all pairs ${mean} (standard error ${error}). “run STUDY --only RUN” simulates one of them alone.`,
  },
  factorial: {
    /** What a cause does over owners, over regions, to small miners; the first of a list and the others. */
    first: {
      concentrates: { owners: 'concentrates hashrate over owners', regions: 'concentrates hashrate over regions' },
      spreads: { owners: 'spreads hashrate over owners', regions: 'spreads hashrate over regions' },
    },
    more: {
      concentrates: { owners: 'concentrates it over owners', regions: 'concentrates it over regions' },
      spreads: { owners: 'spreads it over owners', regions: 'spreads it over regions' },
    },
    unclear: { owners: 'changes nothing clear over owners', regions: 'changes nothing clear over regions' },
    small: {
      concentrates: 'lowers the share of small miners',
      spreads: 'raises the share of small miners',
      unclear: 'leaves the share of small miners open',
    },
    /** Short enough for a title. */
    short: {
      owners: { concentrates: 'owners concentrate', spreads: 'owners spread', unclear: 'owners unclear' },
      regions: { concentrates: 'regions concentrate', spreads: 'regions spread', unclear: 'regions unclear' },
      'small miners': { concentrates: 'small miners lose', spreads: 'small miners gain', unclear: 'small miners unclear' },
    },
    topics: {
      short: 'In short',
      alone: (cause: string, neither: string) => `“${cause}” alone, against “${neither}”`,
      together: 'What only both together do',
    },
    inShort: ({ runs, when, first, second, does, secondDoes }: ShortWords) =>
      `${runs} runs, ${when}: “${first}” alone ${does}; “${second}” alone ${secondDoes}.`,
    directions: { concentrates: 'more concentrated', spreads: 'less concentrated', unclear: 'no clear difference' },
    effect: ({ quantity, mean, error, interval, runs, odds, direction, company, other }: EffectWords) =>
      `${quantity} ${mean} in the paired mean (standard error ${error}, 95% interval ${interval}; 90% of runs ${runs}; that way ${odds}): ${direction}. Beside “${company}” it is ${other}.`,
    interaction: (quantity: string, both: string, verdict: string, interaction: string) =>
      `${quantity}: both ${both}, ${verdict}: ${interaction}.`,
    unclearSum: 'no clear difference from the sum of the two',
    clearSum: 'differs from the sum of the two',
    dropped: (n: number, count: string, all: string) =>
      `${count} of ${all} runs ${n === 1 ? 'is' : 'are'} left out because one of the four scenarios failed.`,
    title: (first: string, does: string, second: string, secondDoes: string) =>
      `“${first}” alone: ${does}. “${second}” alone: ${secondDoes}`,
    item: (quantity: string, { first, effect, second, secondEffect }: ItemWords) =>
      `${quantity}: “${first}” alone ${effect}, “${second}” alone ${secondEffect}`,
    subtitle: (when: string, runs: string, neither: string) =>
      `Concentration of hashrate ${when}, four scenarios of the same ${runs} runs. Dot: mean; bar: middle 50%; line: 90% of runs; numbers: mean and 5–95% of runs. Directions in the title: against “${neither}”, where the 95% interval of the paired mean leaves zero out.`,
    alt: (when: string, first: string) =>
      `Dot plots of concentration by owner, by region and of small miners’ share in four scenarios ${when}; ${first}.`,
    description: (title: string, neither: string, list: string) =>
      `${title}. Paired means and 95% intervals against “${neither}”: ${list}. Prices are the same shocks in all four scenarios.`,
    concentrated: (unit: string) => `${unit}; higher is more concentrated`,
    spread: (unit: string) => `${unit}; higher is more spread`,
    pageTitle: (first: string, second: string) => `“${first}” and “${second}”, crossed`,
    pageLead: (runs: string, from: string, to: string, seed: number) =>
      `${runs} runs of four scenarios, ${from} to ${to}, seed ${seed}. Every run has the same shocks of price, fees, weather and block luck in all four.`,
    method: (neither: string) => [
      `Effects are differences run by run: “alone” against “${neither}”, “beside the other” against the scenario with the other cause only. What only both together do is the effect of both less the two effects alone.`,
      'A direction is claimed where the 95% interval of the paired mean leaves zero out. HHI and Nakamoto coefficient by owner count firms, by region the eight regions of the model: pools are not in it.',
    ],
    download: 'Effects (CSV)',
    caption: 'Paired mean effects with 95% intervals',
    measure: 'Measure',
    alone: (cause: string) => `${cause}, alone`,
    beside: (cause: string) => `${cause}, beside the other`,
    together: 'Only together',
    note: 'Small print: 95% interval of the paired mean.',
  },
};

export interface ShortWords {
  runs: string;
  when: string;
  first: string;
  second: string;
  does: string;
  secondDoes: string;
}

export interface EffectWords {
  quantity: string;
  mean: string;
  error: string;
  interval: string;
  runs: string;
  odds: string;
  direction: string;
  company: string;
  other: string;
}

export interface ItemWords {
  first: string;
  effect: string;
  second: string;
  secondEffect: string;
}
