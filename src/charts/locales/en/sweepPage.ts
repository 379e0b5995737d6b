/** English: the findings and the page of an analysed sweep. Names, values and numbers come in as text. */

export const sweepPage = {
  topics: { outcome: 'The outcome', drives: 'What drives it', happens: 'When it happens' },
  mean: (outcome: string, mean: string, points: string, runs: string) =>
    `Over the design: ${outcome} is ${mean} in the mean of ${points} points (95% interval from ${runs} runs).`,
  failed: (count: string) => `Runs that failed: ${count}; they are left out, and so is any comparison that needs them.`,
  noVariance: 'Sobol indices: the outcome does not vary between points beyond replicate noise.',
  silentTotal: (factor: string, most: string) => `${factor}: not distinguishable from 0 (total index at most ${most}, 95% interval).`,
  first: (index: string) => `first order ${index}`,
  noFirst: 'first order not distinguishable from 0',
  index: (factor: string, first: string, total: string, floor: string) => `${factor}: ${first}, total ${total}${floor}.`,
  floor: (index: string) => `; replicate noise alone would have added ${index}`,
  interactions: (index: string) => `interactions are ${index}`,
  noInteractions: 'interactions are not distinguishable from none',
  sum: (index: string, rest: string) => `Sum of first-order indices: ${index}; ${rest}.`,
  silentEffect: (factor: string, most: string) => `${factor}: not distinguishable from 0 (μ* at most ${most}).`,
  effect: (factor: string, { muStar, mu, sigma }: EffectWords) => `${factor}: μ* ${muStar}, μ ${mu}, σ ${sigma} over its range.`,
  noSwing: (factor: string) => `${factor}: no effect that can be told from 0.`,
  swing: (factor: string, ends: string) => `${factor}: ${ends} against the base.`,
  box: ({ number, limits, coverage, density, share }: BoxFinding) =>
    `Box ${number}: ${limits}; coverage ${coverage}, density ${density} against ${share} of all runs.`,
  heldOut: (coverage: string, density: string) =>
    `Judged on points not used to find it, the first box has coverage ${coverage} and density ${density} (mean over half samples).`,
  happens: (event: string, share: string, points: string) => `That ${event}: ${share} of all runs of ${points} points.`,
  noBox: 'No box holds it much more densely than the whole space does.',
  distances: (list: string, silent: string) => `Kolmogorov–Smirnov distances from the rest: ${list}${silent}.`,
  noneBeyond: 'none beyond chance',
  silentFactors: (count: string) => `; not distinguishable from 0: ${count} factors`,
  title: (outcome: string) => `${outcome}: what it depends on`,
  lead: ({ question, points, n, runs, scenario }: LeadWords) =>
    `${question} ${points} points, ${runs} ${n === 1 ? 'run' : 'runs'} of each${scenario}.`,
  scenario: (name: string) => `; scenario “${name}”`,
  method: [
    'Points and runs are joined by their numbers, never by the order of rows. What few runs leave of noise is measured between the runs of each point and taken out of indices; an index whose interval reaches zero is called not distinguishable from 0.',
    'Intervals are 95% percentile bootstrap intervals over base points or trajectories, widened by a jackknife over runs where all points share their worlds. MODEL.md defines each index.',
  ],
};

export interface EffectWords {
  muStar: string;
  mu: string;
  /** With its unit. */
  sigma: string;
}

export interface BoxFinding {
  number: number;
  limits: string;
  coverage: string;
  density: string;
  share: string;
}

export interface LeadWords {
  question: string;
  points: string;
  n: number;
  runs: string;
  scenario: string;
}
