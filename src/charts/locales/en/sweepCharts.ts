/** English: the words of the charts of sweeps. Names, values and numbers come in as text. */

export const sweepCharts = {
  threshold: {
    none: (event: string) => `In no cell is it likelier than not that ${event}`,
    all: (event: string) => `In every cell it is likelier than not that ${event}`,
    rises: (event: string, factor: string, at: string) =>
      `It becomes likelier than not that ${event} once ${factor} rises above about ${at}`,
    falls: (event: string, factor: string, at: string) =>
      `It becomes likelier than not that ${event} once ${factor} falls below about ${at}`,
    /** The same with the other factor held. */
    heldRises: (event: string, factor: string, at: string, held: string, value: string) =>
      `At ${held} of ${value} it becomes likelier than not that ${event} once ${factor} rises above about ${at}`,
    heldFalls: (event: string, factor: string, at: string, held: string, value: string) =>
      `At ${held} of ${value} it becomes likelier than not that ${event} once ${factor} falls below about ${at}`,
    both: (event: string, x: string, y: string) => `Whether it is likelier than not that ${event} depends on both ${x} and ${y}`,
  },
  map: {
    lessLikely: 'Less likely than not',
    likelier: 'Likelier than not',
    lower: (unit: string) => `Lower, ${unit}`,
    higher: 'Higher',
    own: 'As in the study',
    ownAt: (value: string) => `As in the study: ${value}`,
    even: 'Even odds',
    place: (x: string, xAt: string, y: string, yAt: string) => `${x} ${xAt} and ${y} ${yAt}`,
    flat: (value: string) => `${value} in every cell`,
    ends: ({ least, leastAt, most, mostAt, mark }: EndsWords) => `lowest ${least} at ${leastAt}${mark} highest ${most} at ${mostAt}`,
    oddsFlat: (event: string, value: string) => `The odds that ${event} are ${value} all over the map`,
    oddsSpan: (event: string, least: string, most: string) => `The odds that ${event} run from ${least} to ${most}`,
    valueFlat: (outcome: string, value: string) => `${outcome} is ${value} all over the map`,
    valueSpan: (outcome: string, least: string, most: string) => `${outcome} runs from ${least} to ${most}`,
    error: (error: string) => ` Standard error of a cell at most ${error}.`,
    shareSubtitle: (event: string, scenario: string, x: string, y: string) =>
      `Share of runs in which ${event}${scenario}, by ${x} (horizontal) and ${y} (vertical).`,
    valueSubtitle: (outcome: string, unit: string, scenario: string, x: string, y: string) =>
      `${outcome}, ${unit}, mean over runs${scenario}, by ${x} (horizontal) and ${y} (vertical).`,
    alt: (outcome: string, x: string, y: string, ends: string) => `Heat map of ${outcome} by ${x} and ${y}: ${ends}.`,
    line: ' The line is where odds are even.',
  },
  tornado: {
    odds: 'the odds',
    none: (outcome: string) => `No factor moves ${outcome} beyond Monte Carlo error`,
    most: (n: number, factors: string, outcome: string) => `${factors} matter${n === 1 ? 's' : ''} most to ${outcome}`,
    subtitle: (outcome: string, scenario: string, base: string) =>
      `${outcome}${scenario}, when one factor goes to the ends of what was tried and all others stay as in the base (${base}). Lines: 95% interval of the difference from the base.`,
    alt: (outcome: string, base: string, list: string) => `Tornado chart of ${outcome}, base ${base}; swings: ${list}.`,
    noSwing: 'none beyond Monte Carlo error',
    description: (title: string, unit: string, list: string, silent: string) =>
      `${title}. Differences from the base in paired runs with 95% interval, ${unit}: ${list}.${silent}`,
    percentagePoints: 'percentage points',
    noneClear: 'none is clear',
    end: (value: string, difference: string) => `at ${value} ${difference}`,
    silent: (count: string) => ` Not distinguishable from no effect: ${count} factors.`,
    pts: (points: string) => `${points} pts`,
    swing: (swing: string) => `swing ${swing}`,
    noEffect: 'no clear effect',
    base: (value: string) => `Base ${value}`,
  },
  sobol: {
    none: 'No factor is told from noise',
    most: (n: number, factors: string, told: string) => `${factors} ${n > 1 ? 'matter' : 'matters'} most; ${told}`,
    allTold: (all: string) => `all ${all} factors are told from noise`,
    someTold: (n: number, told: string, all: string) => `${told} of ${all} factors ${n === 1 ? 'is' : 'are'} told from noise`,
    alone: (factor: string, share: string, adds: string) => `${factor} alone explains ${share} of the variance${adds}`,
    together: (factors: string, share: string, adds: string) => `${factors} explain ${share} of the variance on their own${adds}`,
    adds: (share: string) => `; interactions add about ${share}`,
    sums: (sum: string, interval: string, rest: string) => `First-order indices add up to ${sum} (95% interval ${interval}); ${rest}.`,
    rest: (share: string) => `interactions are the other ${share}`,
    noRest: 'interactions are not distinguishable from none',
    oneRun: ' One run a point: noise is part of the indices.',
    noise: (share: string) => ` Replicate noise, ${share} of the variance between points, is taken out.`,
    subtitle: (outcome: string, scenario: string) =>
      `Sobol indices for ${outcome}${scenario}: share of its variance between points. Inner bar: first order, the factor alone; outer bar: total, with interactions; line: 95% interval of the total.`,
    alt: (outcome: string, list: string) => `Bar chart of total Sobol indices for ${outcome}: ${list}.`,
    silent: (list: string) => `Not distinguishable from 0: ${list}. `,
    basePoints: (points: string) => `${points} base points, intervals by bootstrap.`,
    total: (index: string) => `${index} total`,
  },
  morris: {
    none: 'Screening tells no factor from noise',
    most: (n: number, factors: string, told: string) => `${factors} move${n === 1 ? 's' : ''} the outcome most; ${told}`,
    noise: (n: number, runs: string, effect: string) =>
      ` Noise of ${runs} ${n === 1 ? 'run' : 'runs'} a point alone would give up to ${effect}.`,
    oneRun: ' One run a point: noise is part of the effects.',
    subtitle: (outcome: string, scenario: string, unit: string) =>
      `Morris’s μ* for ${outcome}${scenario}: mean size of the change when a factor moves over its whole range, ${unit}; line: 95% interval. σ: how much that change depends on the other factors or on where it is taken.`,
    alt: (outcome: string, unit: string, list: string) => `Bar chart of Morris screening for ${outcome}, μ* in ${unit}: ${list}.`,
    noneTold: 'no factor is distinguishable from 0',
    item: (factor: string, effect: string, sigma: string) => `${factor}: μ* ${effect}, σ ${sigma}`,
    trajectories: (n: string) => ` ${n} trajectories.`,
  },
  regional: {
    none: 'No factor sets these runs apart from the rest',
    apart: (n: number, factors: string) => `${factors} set${n === 1 ? 's' : ''} these runs apart from the rest`,
    only: (factor: string) => `${factor} sets these runs apart from the rest, nothing else does`,
    means: (own: string, rest: string) => `: mean ${own} in them, ${rest} in the rest`,
    subtitle: (event: string, share: string, scenario: string) =>
      `Runs in which ${event} (${share} of all)${scenario} against the rest: Kolmogorov–Smirnov distance between the values of a factor, 0 alike to 1 wholly apart. Dashed: what chance makes.`,
    alt: (event: string, list: string) => `Bar chart of Kolmogorov–Smirnov distances between runs in which ${event} and the rest: ${list}.`,
    noneBeyond: 'none beyond chance',
    noDistance: 'no distance is beyond chance',
    silent: (n: number, count: string) =>
      `${count} factors ${n === 1 ? 'is' : 'are'} not distinguishable from one that does nothing (random deals, 5% for all factors together).`,
    higher: ', higher in them',
    lower: ', lower in them',
  },
  box: {
    choices: (factor: string, list: string) => `${factor} ${list}`,
    between: (factor: string, low: string, high: string) => `${factor} between ${low} and ${high}`,
    above: (factor: string, low: string) => `${factor} above ${low}`,
    below: (factor: string, high: string) => `${factor} below ${high}`,
    more: (limits: string, n: number, count: string) => `${limits} and ${count} more ${n === 1 ? 'limit' : 'limits'}`,
    title: (event: string, density: string, where: string) => `${event} in ${density} of runs with ${where}`,
    longTitle: (density: string, where: string, share: string) => `It happens in ${density} of runs with ${where}, in ${share} of all`,
    subtitle: ({ event, scenario, density, share, coverage }: BoxWords) =>
      `Box found by PRIM for runs in which ${event}${scenario}. Grey: range tried; orange: inside. ${density} of the runs inside are such (density; ${share} of all runs); the box holds ${coverage} of all that are (coverage).`,
    alt: (event: string, limits: string, coverage: string, density: string) =>
      `Ranges of the PRIM box for runs in which ${event}: ${limits}. Coverage ${coverage}, density ${density}.`,
    description: ({ title, coverage, density, mass, list, held }: BoxStory) =>
      `${title}. Coverage ${coverage}, density ${density}, ${mass} of the points. Quasi-p-values: ${list}.${held}`,
    again: (limit: string, share: string) => `${limit}, again in ${share} of half samples`,
    held: (coverage: string, density: string) =>
      ` Found again on half the points and judged on the other half: coverage ${coverage}, density ${density}.`,
  },
  convergence: {
    settled: (runs: string, error: string) => `${runs} runs a point pin the mean down to a standard error of ${error}`,
    moving: (before: string, half: string, now: string, runs: string) =>
      `The mean still moves: ${before} after ${half} runs, ${now} after ${runs}`,
    subtitle: (outcome: string, scenario: string, points: string, cut: string) =>
      `${outcome}${scenario}, mean over ${points} points, by the number of runs of each; shaded: 95% interval.${cut}`,
    cut: ' The axis need not start at zero.',
    alt: ({ outcome, before, beforeInterval, half, now, interval, runs }: ConvergenceWords) =>
      `Line chart of the mean over points of ${outcome} by runs: ${before} (${beforeInterval}) after ${half}, ${now} (${interval}) after ${runs}.`,
    description: (title: string, { before, beforeInterval, half, now, interval, runs }: ConvergenceWords) =>
      `${title}. With ${half} runs the mean over points is ${before} (95% interval ${beforeInterval}), with ${runs} it is ${now} (${interval}). The error shrinks with the root of the number of runs; it says nothing of the spread between futures or between points.`,
    axis: 'runs a point',
    points: (number: string) => `${number} points`,
  },
};

export interface EndsWords {
  least: string;
  leastAt: string;
  most: string;
  mostAt: string;
  /** Between the two. */
  mark: string;
}

export interface BoxWords {
  event: string;
  scenario: string;
  density: string;
  share: string;
  coverage: string;
}

export interface BoxStory {
  title: string;
  coverage: string;
  density: string;
  mass: string;
  list: string;
  held: string;
}

export interface ConvergenceWords {
  outcome: string;
  before: string;
  beforeInterval: string;
  half: string;
  now: string;
  interval: string;
  runs: string;
}
