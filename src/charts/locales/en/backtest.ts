/** English: the words of the charts and findings of a backtest. Numbers, dates and shares come in as text. */

export const backtest = {
  modes: {
    came: { title: 'On the price that came', phrase: 'on the price that came' },
    simulated: { title: 'On simulated prices', phrase: 'on simulated prices' },
  },
  rivals: {
    'no-change': { title: 'No change', phrase: 'no change', rule: 'the last month stays' },
    drift: { title: 'Last year’s drift', phrase: 'last year’s drift', rule: 'growth of the last twelve months goes on' },
    seasonal: { title: 'Seasonal naive', phrase: 'seasonal naive', rule: 'growth of the same months a year before comes again' },
    'price-regression': {
      title: 'Price regression',
      phrase: 'price regression',
      rule: 'growth regressed on the price of the half year before, and on the price to come where it is given away',
    },
    smoother: {
      title: 'Exponential smoothing',
      phrase: 'exponential smoothing',
      rule: 'level and damped trend of the months, fitted to the two years before',
    },
  },
  /** The title of a scenario in a sentence. */
  inSentence: (title: string) => title.charAt(0).toLowerCase() + title.slice(1),
  ahead: (quarters: number) => (quarters === 1 ? '1 quarter ahead' : `${quarters} quarters ahead`),
  quarters: (n: number) => (n === 1 ? '1 quarter' : `${n} quarters`),
  countOf: (count: number, n: number) => `${count} of ${n}`,
  source: (history: string) => `History: block headers, Coin Metrics community data and blockchain data, to ${history}.`,
  startAndScenario: (runs: string) => `${runs} a start and scenario`,
  coverage: {
    title: (share: string, mode: string) => `Intervals that claim 90% held ${share} of outcomes ${mode}`,
    held: (nominal: string, share: string) => `${nominal} held ${share}`,
    inMode: (mode: string, list: string) => `${mode} ${list}`,
    subtitle: (focus: string) =>
      `Share of outcomes inside the central 50, 80 and 90% of runs, by quarters ahead${focus}. Dashed: what the interval claims; lines: 95% interval of the share, as if outcomes were independent, which they are not; orange: the claim lies outside it.`,
    alt: (list: string) => `Bars of interval coverage by horizon: ${list}.`,
    description: (title: string, count: string, list: string) =>
      `${title}: ${count}. Over all horizons: ${list}. Bars short of the dashed line mean intervals too narrow, beyond it too wide.`,
    interval: (nominal: string) => `${nominal} interval`,
  },
  fans: {
    title: (count: string, mode: string, share: string, reading: string) =>
      `${count} outcomes fell inside the 90% interval ${mode} (${share})${reading}`,
    tooNarrow: ': too narrow',
    tooWide: ': too wide',
    prices: { came: 'given the price that came', simulated: 'with simulated prices' },
    period: (from: string, to: string) => `${from} to ${to}`,
    subtitle: (price: string, starts: number, focus: string) =>
      `Forecasts of mean quarterly hashrate, EH/s, ${price}, from ${starts} starts${focus}: median, middle 50% and 90% of runs, up to four quarters ahead, knowing nothing after their start. Line: what came; dots: its quarters, orange diamonds outside the 90%.`,
    alt: (starts: number, mode: string, count: string) =>
      `Small multiples of forecasts from ${starts} past starts against the hashrate that came, ${mode}: ${count} quarters inside the 90% interval.`,
    description: (title: string, period: string, given: string) =>
      `${title}. Starts every quarter, ${period}; each forecast uses only what was known at its start${given}. A panel holds the starts of one quarter of the year, so that years do not overlap. Neighbouring forecasts share most of their months and are not independent.`,
    given: ', and the price and fees that came',
    starts: (quarter: string) => `Starts in ${quarter}`,
  },
  pit: {
    shapes: {
      narrow: 'too many outcomes fell beyond what the forecasts reach: too narrow',
      high: 'outcomes came higher than forecast',
      low: 'outcomes came lower than forecast',
      wide: 'outcomes kept to the middle: forecasts are too wide',
      fair: 'no clear departure from calibrated forecasts',
    },
    title: (mode: string, shape: string) => `${mode}, ${shape}`,
    ends: (mode: string, lowest: string, highest: string) => `${mode} ${lowest} in the lowest tenth and ${highest} in the highest`,
    subtitle: (focus: string) =>
      `Outcomes by their place in the forecast, all horizons${focus}: share of runs below what came, in tenths. Dashed: what calibrated forecasts show; shade: their range in 95% of cases, if outcomes were independent.`,
    alt: (ends: string) => `Histogram of the place of outcomes in their forecasts: ${ends}.`,
    description: (title: string, ends: string, means: string) =>
      `${title}. Of all outcomes, ${ends}; calibrated forecasts have a tenth in each. ${means}. Outcomes of neighbouring starts are not independent.`,
    mean: (mode: string, place: string) => `Mean place ${mode}: ${place}`,
    axis: 'Runs below what came',
  },
  skill: {
    none: (rival: string, mode: string) => `The model does not beat ${rival} at any horizon ${mode}`,
    title: (rival: string, count: string, mode: string, sure: string) => `The model beats ${rival} at ${count} horizons ${mode}${sure}`,
    allClear: ', clear of chance',
    noneClear: ', none clear of chance',
    someClear: (clear: number) => `, ${clear} clear of chance`,
    subtitle: (focus: string) =>
      `Skill: share of a rival’s mean score (CRPS of log hashrate) that the model saves; below zero it is worse${focus}. Dots with 90% intervals from resampling whole years of starts.`,
    alt: (rival: string, mode: string, list: string) =>
      `Dots with intervals: skill of the model against five rivals by horizon. Against ${rival}, ${mode}: ${list}.`,
    description: (title: string, rival: string, list: string) =>
      `${title}. Skill against ${rival}: ${list}. All forecasters know the same history; only the regression uses a price that is given away. Intervals come from a block bootstrap over starts, because forecasts from neighbouring starts overlap.`,
    against: (rival: string) => `against ${rival}`,
  },
  findings: {
    year: 'On the price that came, a year forward',
    groups: { 'Years the fit may see': 'Years the fit may see', 'Years never fitted': 'Years never fitted' } as Record<string, string>,
    single: (least: string, most: string) => ` (single years ${least}–${most})`,
    error: (rmse: string, single: string, bias: string) => `${rmse}${single}, bias ${bias}`,
    windows: (title: string, months: string, parts: string) =>
      `${title} (from ${months}): root mean square error of log hashrate by epoch ${parts}. Block luck alone makes 0.022.`,
    horizonError: (ahead: string, { rmse, bias, starts }: HorizonError) =>
      `${ahead} ${rmse} (bias ${bias}, ${starts} ${starts === 1 ? 'start' : 'starts'})`,
    held: (nominal: string, share: string, count: string) => `${nominal} held ${share} (${count})`,
    withIntervals: 'with 90% bootstrap intervals',
    tooFew: 'too few starts for intervals',
    skill: (rival: string, { name, mode, sureness, list }: SkillWords) => `${name}: skill over ${rival} ${mode}, ${sureness}: ${list}.`,
    better: (name: string, mode: string, list: string) => `${name}: rivals that do better ${mode}: ${list}.`,
    betterOne: (rival: string, ahead: string, skill: string) => `${rival} ${ahead} (skill ${skill})`,
    noRival: 'none',
    errors: (name: string, list: string) => `${name}: root mean square error of the log of quarterly hashrate: ${list}.`,
    intervals: (name: string, list: string, shape: string) => `${name}: intervals that claim ${list}; ${shape}.`,
    ownError: (name: string, low: string, high: string) =>
      `${name}: for the model’s own error each quarter ahead adds a standard deviation of ${low} to ${high} to the log, as starts before had shown by then.`,
    late: (name: string, mode: string, { from, seenUntil, list }: LateWords) =>
      `Starts from ${from} (never fitted; the fit saw hashrate to ${seenUntil}), ${name}, ${mode}: skill ${list}; too few for intervals.`,
    lateOver: (rival: string, list: string) => `over ${rival} ${list}`,
    lateOne: (ahead: string, skill: string, starts: string) => `${ahead} ${skill} (${starts})`,
    starts: (n: number) => (n === 1 ? '1 start' : `${n} starts`),
  },
  page: {
    lead: (from: string) =>
      `Forecasts of hashrate from every quarter since ${from}, each made as if nothing later were known, and what came.`,
    fans: 'Forecasts and what came',
    skill: 'Against rivals that know as much',
    coverage: 'Do intervals hold what they claim?',
    scores: 'Every score',
    method: [
      'From every start a study is built from what was known then: hashrate, difficulty, price and fees to that day, fleets, firms and signed contracts from dated tables. It is simulated up to four quarters ahead on simulated prices, and once more on the price and fees that came. Scores are of the log of the quarter’s mean hashrate as estimated from blocks, whose luck is about 0.009.',
      'CRPS is the distance between a distribution and what came, fair for any number of runs; skill is the share of a rival’s CRPS that is saved. The bootstrap draws blocks of four neighbouring starts, because their forecasts overlap.',
    ],
    rule: (title: string, rule: string) => `${title}: ${rule}.`,
    scoreCaption: (mode: string) => `${mode}: errors and scores of log hashrate, by quarters ahead`,
    scoreColumns: ['Method', 'Quarters ahead', 'Starts', 'RMSE', 'Bias', 'CRPS', '50% held', '80% held', '90% held'],
    windowCaption: 'A year forward on the price that came: root mean square error of log hashrate by difficulty epoch',
    start: 'Start',
    bias: (bias: string) => `bias ${bias}`,
  },
};

export interface HorizonError {
  rmse: string;
  bias: string;
  starts: number;
}

export interface SkillWords {
  name: string;
  mode: string;
  sureness: string;
  list: string;
}

export interface LateWords {
  from: string;
  seenUntil: string;
  list: string;
}
