/** English: the words of the charts, the findings and the page of a calibration. Numbers, dates and names of parameters come in as text. */

export const calibration = {
  modes: { off: 'without AI', on: 'with AI', 'as set': 'with AI as studies set it', 'all capital': 'with AI drawing all capital in reach' },
  /** What is told to the model, by name. */
  told: {
    nothing: 'Price alone',
    ai: 'with AI',
    storm: 'with the storm',
    energy: 'with energy prices',
    all: 'with all three',
    'all-capital': 'with all three, all capital in reach drawn to AI',
  },
  toldInSentence: (title: string) => title.toLowerCase().replace(' ai', ' AI'),
  /** What studies that ship fit, in the middle of a sentence, by the name it has in tables. */
  parameters: {
    siteGrowth: 'growth of sites',
    paybackLimit: 'longest payback',
    refresh: 'renewal of rigs',
    funding: 'outside funding',
    freeMW: 'MW without rigs',
    responsiveness: 'speed of response',
    rigSupply: 'supply of new rigs',
    rigPayback: 'payback in rig prices',
    currentWeight: 'weight of today’s hashprice',
    smoothingDays: 'smoothing of hashprice',
    aiHurdle: 'hurdle for AI',
    aiCrowding: 'capital drawn to AI',
  } as Record<string, string>,
  bounds: {
    'low edge of the prior': 'low edge of the prior',
    'high edge of the prior': 'high edge of the prior',
    'range of the schema': 'range of the schema',
  } as Record<string, string>,
  leansOn: (bound: string) => `leans on the ${bound}`,
  recovery: {
    all: (histories: string, n: number) =>
      `90% intervals hold the planted truth in 80–97% of ${histories} histories for ${n === 1 ? 'the one parameter' : `all ${n} parameters`}`,
    some: (histories: string, honest: number, n: number) =>
      `90% intervals hold the planted truth in 80–97% of ${histories} histories for ${honest} of ${n} ${n === 1 ? 'parameter' : 'parameters'}`,
    item: (parameter: string, coverage: string, shrinkage: string) => `${parameter} ${coverage} (${shrinkage})`,
    subtitle: (histories: string) =>
      `Rank of the true value among its posterior draws, share of draws below it, in ${histories} synthetic histories; bars: histories in each tenth; grey: where nine of ten bars of an honest posterior lie. Percent: histories whose 90% interval holds the truth.`,
    alt: (histories: string, list: string) => `Histograms of ranks by parameter, ${histories} synthetic histories each. Coverage: ${list}.`,
    description: (title: string, list: string) =>
      `${title}. Coverage of 90% intervals (standard deviation of posterior over prior): ${list}.`,
  },
  windows: {
    lower: (windows: number, off: string, on: string) =>
      `AI brings the error on ${windows} ${windows === 1 ? 'window' : 'windows'} never fitted from ${off} to ${on}`,
    hardly: (windows: number, off: string, on: string) =>
      `AI hardly changes the error on ${windows} ${windows === 1 ? 'window' : 'windows'} never fitted: ${off} without, ${on} with`,
    notLower: (windows: number, off: string, on: string) =>
      `AI does not lower the error on ${windows} ${windows === 1 ? 'window' : 'windows'} never fitted: ${off} without, ${on} with`,
    subtitle:
      'Simulated over real hashrate per difficulty epoch, %, a year from each start on the real price and fees. Dot: mean; line: 90% of epochs. Numbers: root mean square of the log error, of which 0.022 is block luck.',
    alt: (modes: string, list: string) => `Dots with ranges: error of the fitted model by start, ${modes}: ${list}.`,
    description: (title: string, modes: string, list: string, until: string) =>
      `${title}. Root mean square of the log error by start, ${modes}: ${list}. Fitted to windows that end by ${until}.`,
    row: (start: string, mode: string) => `${start}, ${mode}`,
    error: (error: string) => `error ${error}`,
  },
  structural: {
    below: (gap: string) => `${gap} below`,
    above: (gap: string) => `${gap} above`,
    title: (before: string, quarter: string, after: string) =>
      `On price alone the fitted model is ${before} hashrate in ${quarter}; with AI, storm and energy prices ${after}`,
    subtitle:
      'Mean hashrate of the quarter, model over history, %, on the real price and fees. Dot: mean of runs; line: 90% of runs. Numbers: the mean with that range, and what it changes against price alone, in points with its standard error.',
    alt: (quarter: string, list: string) => `Dots with ranges: gap between fitted model and history. In ${quarter}: ${list}.`,
    description: (title: string, quarter: string, list: string, until: string) =>
      `${title}. Behaviour was fitted to windows that end by ${until}. In ${quarter}: ${list}.`,
    row: (quarter: string, told: string) => `${quarter}, ${told}`,
    nothing: 'nothing told',
  },
  findings: {
    fitted: (rmse: string, windows: number, list: string) =>
      `${windows === 1 ? 'Fitted window' : 'Fitted windows'}: root mean square of the log error per epoch ${rmse} over ${windows} ${windows === 1 ? 'window' : 'windows'} (${list}), of which 0.022 is block luck.`,
    unseen: (windows: number, starts: string, list: string) =>
      `${windows === 1 ? 'Window' : 'Windows'} never fitted, from ${starts}: ${list}.`,
    mode: (error: string, mode: string) => `${error} ${mode}`,
    listed: (windows: number, modes: string, real: string) =>
      `Share of listed miners in the last quarter of ${windows === 1 ? 'this window' : 'these windows, mean over them'}: ${modes}; by the dated table it was ${real}.`,
    parameters: (narrowed: string, not: string, bounds: string) =>
      `Parameters: history narrows ${narrowed}; it does not identify ${not}; ${bounds}.`,
    none: 'none',
    noBound: 'none leans on a bound',
    bound: (parameter: string, leans: string) => `${parameter} ${leans}`,
    posterior: (draws: string, chi: string, expected: string) =>
      `Posterior: ${draws} draws; history lies ${chi} squared standard deviations from the emulator, of ${expected} expected.`,
    planted: (low: string, high: string, histories: string, error: string) =>
      `Planted parameters: 90% intervals hold the truth in ${low} to ${high} of ${histories} synthetic histories, by parameter (standard error ${error} points).`,
    gap: ({ quarter, gap, range, error, closed }: GapWords) =>
      `${quarter}, behaviour fitted to earlier years on the real price: mean hashrate is ${gap} off history (90% of runs ${range}; standard error ${error}). What moves the gap: ${closed}.`,
    closed: (told: string, points: string, error: string) => `${told} ${points} points (standard error ${error})`,
  },
  page: {
    title: 'Behaviour fitted to history',
    lead: (parameters: number, windows: number) =>
      `${parameters} ${parameters === 1 ? 'parameter' : 'parameters'} fitted to ${windows} ${windows === 1 ? 'window' : 'windows'} of history on the prices and fees that came; nothing later was seen.`,
    windows: 'Windows',
    recovered: 'Planted parameters recovered',
    structural: 'Structural break',
    method: [
      'The fit sets block luck and every noise to its mean and minimises the squared log error by CMA-ES, with the priors as penalty. The posterior comes from an emulator: every quarter of every window as a quadratic polynomial of the parameters, fitted to a pool of simulations with all noise on, the model’s own error added; a second pool is thrown around the first posterior.',
      'Planted parameters: simulations of the first pool play history; their truth must lie in its own posterior as often as the interval says.',
    ],
    downloads: ['Posterior, a table of draws for studies (CSV)', 'Parameters (CSV)', 'Windows (CSV)'],
    parameterCaption: 'What history says of each parameter',
    parameterColumns: ['Parameter', 'Prior', 'Posterior', 'Fit', 'Posterior over prior sd', 'Verdict'],
    range: (low: string, high: string) => `${low} to ${high}`,
    identified: 'identified',
    notIdentified: 'not identified',
    parameterNote: 'Median and 90% interval. A posterior wider than 0.85 of its prior tells nothing that was not put in.',
    windowCaption: 'Root mean square of the log error per epoch, by window',
    windowColumns: [
      'Start',
      'Fitted',
      'Without AI',
      'With AI',
      'As studies set it',
      'All capital in reach',
      'Held by the 90% interval, with AI',
    ],
    yes: 'yes',
    no: 'no',
    posteriorMean: (error: string) => `posterior mean ${error}`,
    ofEpochs: (share: string) => `${share} of epochs`,
    windowNote:
      'Block luck alone is 0.022. Where AI was not known of at the start, all are the same. With AI: as strong as the contracts signed in the year before say.',
  },
};

export interface GapWords {
  quarter: string;
  gap: string;
  range: string;
  error: string;
  closed: string;
}
