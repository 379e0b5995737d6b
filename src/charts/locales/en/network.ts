/** English: the words of the charts of owners, blocks and security, and of the page around the charts. */

export const network = {
  concentration: {
    even: (when: string) => `Ownership of hashrate ${when}: as likely more concentrated as less`,
    title: (side: 'less' | 'more', when: string, share: string, scenario: string) =>
      `Ownership of hashrate is ${side} concentrated ${when} ${share}${scenario}`,
    ofScenario: (name: string) => ` of “${name}”`,
    subtitle: (end: string) =>
      `By owner, ${end}, each scenario. Curve: simulated runs; bar: middle 50% and 90%; dot: median. HHI: 10,000 is one owner; the outermost 3% of runs are not drawn. Nakamoto coefficient: fewest owners with a majority; bars: share of runs.`,
    alt: (end: string, medians: string, start: string) =>
      `Density curves and probability bars of concentration by owner, ${end}; median HHI: ${medians} (start ${start}).`,
    description: ({ title, start, when, medians, lower, owners }: OwnersStory) =>
      `${title}. HHI by owner at the start ${start} points; medians ${when}: ${medians}. Runs that end less concentrated than they began: ${lower}. Owners needed for a majority, median and 5–95% of runs: ${owners}. Owners, not pools and not regions: the three measures differ and are not mixed here.`,
    hhi: 'HHI by owner, points',
    nakamoto: 'Nakamoto coefficient by owner',
    today: (month: string, amount: string) => `${month}: ${amount}`,
    lower: (share: string) => `${share} of runs end below their start`,
    owners: (median: string, range: string) => `Median ${median} owners (${range})`,
  },
  blockInterval: {
    neutral: 'Time between blocks and volatility of hashrate',
    slow: (minutes: string, month: string) => `Blocks slow to ${minutes} minutes at the median in ${month}, until difficulty catches up`,
    steady: (low: string, high: string) => `Difficulty keeps the median block interval between ${low} and ${high} minutes`,
    swings: (swing: string, when: string, range: string) => ` Hashrate swings by ${swing} a year ${when} (median; 90% of runs ${range}).`,
    interval: 'Block interval, minutes',
    target: 'Dashed: the ten-minute target',
    volatility: 'Hashrate volatility, % a year',
    changes: 'Log changes over the last 13 epochs',
    subtitle: (scenario: string) =>
      `Mean time between blocks and volatility of running hashrate${scenario}. Shaded: middle 50% and 90% of runs; line: median.`,
    alt: (scenario: string, title: string, swings: string) =>
      `Two fan charts${scenario}: ${title.charAt(0).toLowerCase()}${title.slice(1)}.${swings}`,
    description: (title: string, swings: string, runs: string) =>
      `${title}.${swings} Difficulty is reset every 2,016 blocks; while hashrate falls, blocks come later than every ten minutes until the next reset. Volatility is the standard deviation of log changes of running hashrate between epochs, scaled to a year. ${runs} runs.`,
  },
  security: {
    neutral: (when: string, range: string) => `What miners are paid for security ${when} is open: 90% of runs ${range} a day`,
    paid: (amount: string, range: string) => `${amount} a day (90% of runs ${range})`,
    budget: 'Security budget, USD million a day',
    paidTo: 'Subsidy and fees paid to miners',
    majority: 'Majority, USD billion',
    machines: 'New machines to match all that run',
    subtitle: (scenario: string) =>
      `Security budget and cost of a majority of hashrate${scenario}. Shaded: middle 50% and 90% of runs; line: median.`,
    alt: (scenario: string, when: string, paid: string, bought: string) =>
      `Two fan charts${scenario}; medians ${when}: security budget ${paid}, new machines for a majority ${bought}.`,
    description: ({ title, when, paid, bought, runs }: SecurityStory) =>
      `${title}. The median security budget ${when} is ${paid}; machines that match all running hashrate would cost ${bought} new. The table also holds the cost of renting as much hashrate as all others run, at hashprice. ${runs} runs.`,
  },
  page: {
    findings: 'What the runs say',
    charts: 'Charts',
    method: 'How this was made',
    page: 'Page',
    download: 'Download:',
    png: 'PNG',
    pngNarrow: 'PNG for phones',
    pngDark: 'PNG, dark',
    card: 'Social card',
    csv: 'data (CSV)',
    metadata: 'Metadata',
    embed: 'Embed',
    where: 'Put the address of your copy of this folder before “charts/”.',
    frame: 'Frame, with table and downloads',
    picture: 'Picture',
    markdown: 'Markdown, mail, Substack',
    alternative: 'Alternative text',
    description: 'Description',
    data: 'Data',
    dataOf: (title: string) => `Data of: ${title}`,
    someRows: (shown: string, all: string) => `${shown} of ${all} rows; all are in the`,
    allRows: 'The same as',
    copy: 'Copy',
    copied: 'Copied',
    select: 'Selected: copy it with the keyboard',
    facts: {
      scenario: 'Scenario',
      scenarios: 'Scenarios',
      runs: 'Runs',
      seed: 'Seed',
      program: 'Program',
      hash: 'Study hash',
      vintage: 'Real data to',
    },
    madeBy: (version: string) =>
      `Made by hashpivot ${version}. This page loads nothing from elsewhere; charts and tables may be shown freely with their source line.`,
  },
};

export interface OwnersStory {
  title: string;
  start: string;
  when: string;
  medians: string;
  lower: string;
  owners: string;
}

export interface SecurityStory {
  title: string;
  when: string;
  paid: string;
  bought: string;
  runs: string;
}
