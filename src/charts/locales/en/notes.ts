/** English: how each chart was made, for its method note. One entry a kind of chart, and sentences that several share. */

export const notes = {
  heading: 'Method',
  /** Where the model is described; headings of the document are English. */
  model: (section: string) => `Model: MODEL.md, “${section}”.`,
  shared: {
    quantiles:
      'Medians and ranges are quantiles over all runs that ended well (linear between order statistics); the Monte Carlo standard error of each is in the table, and numbers are printed to the digits it supports.',
    means:
      'Means are over all runs that ended well, with their Monte Carlo standard error in the table; ranges hold the 5th to the 95th percentile of runs.',
    paired:
      'A pair is the same run number in both scenarios: same prices, weather, firms and luck of the blocks. Differences are taken pair by pair, so what both share cancels out; pairs count when both runs ended well.',
    bootstrap:
      'Intervals are 95% percentile bootstrap intervals over points or trajectories; where all points share their worlds, a jackknife over runs is added. The noise of few runs a point is measured and taken out.',
    starts: 'Each forecast knows only what was known at its start; outcomes of neighbouring starts overlap and are not independent.',
  },
  charts: {
    fan: 'Running hashrate on each date of the grid: what every epoch ran, weighted by the time it spends in the step. History is estimated from blocks, difficulty times 2,016 blocks over the time they took, by epoch. Thin lines are runs at fixed ranks of their end.',
    hashprice:
      'What one petahash per second earns in a day: difficulty, subsidy with fees, and price of the epoch. History is computed in the same way from the chain and the market price.',
    scenarios: 'Each panel shows the runs of one scenario; the number below its name is the median of the paired differences at the end.',
    quarterDots:
      'Change of the mean over the quarter on that of the quarter before, of hashrate as estimated from blocks, so the luck of the blocks is in it. Dots are the 50 quantiles at the middles of equal shares of runs; the share of declines counts all runs, its 95% interval is Wilson’s.',
    identity:
      'Accounting identity of the change between two quarterly means: every part is the difference of the time-weighted means of its running total. In every run the parts add up to the change exactly.',
    shares:
      'Share of running hashrate by class of miner, mean of the quarter weighted by time. Means are stacked, since medians do not add up to 100%.',
    aiMegawatts: 'AI capacity in operation at miners’ sites, MW of site power, mean of the quarter weighted by time, by class of miner.',
    aiRevenue:
      'Revenue from AI booked in the quarter: rent of colocation, or of GPUs where the miner owns them, before costs. Only whole quarters.',
    concentration:
      'HHI is the sum of squared percentage shares of owners (10,000 is one owner); the Nakamoto coefficient is the smallest number of owners with more than half. Owners, not pools. Curves are kernel densities of the runs at the end.',
    blockInterval:
      'Mean time between blocks in each step, with the luck of the blocks; difficulty is set anew every 2,016 blocks. Volatility is the standard deviation of log changes of running hashrate over the last 13 epochs, a year.',
    security:
      'Security budget: subsidy and fees of a day at the price of the run. Majority: new machines for as much hashrate as all that run, at the price per TH/s of the run.',
    differenceFan:
      'Difference of running hashrate on each date, pair by pair. Below: share of pairs in which the base is higher, ties half, with Wilson’s 95% interval.',
    effects: 'Paired mean of each measure with its standard error and 95% interval by Student’s t; bars of 90% are the spread of pairs.',
    disagreement:
      'Pairs whose difference has the other sign than the mean are held against the rest by every parameter drawn and path seen: share of pairings in which they have more (area under the ROC curve), interval by DeLong, rank-sum test with Holm’s correction.',
    decentralisation:
      'Two causes crossed in four scenarios of the same runs. A direction is claimed where the 95% interval of the paired mean leaves zero out. Regions are the eight of the model; pools are not in it.',
    hashrateHistory:
      'Hashrate estimated from the chain: difficulty times blocks over the time they took, by difficulty epoch. The standard error of an estimate from k blocks is 1/√k of it: 2.2% for an epoch. No simulation.',
    sameQuarters:
      'Eight measures of the change of a quarter, all from the same blocks. Intervals are 95%, from the luck of the blocks alone; the chance that the claim holds takes that luck into account. No simulation.',
    attribution:
      'Shapley values: each cause is switched off and on in the same run together with every set of the others, and its effect averaged over all orders in which causes can come. In every run the parts add up to the change.',
    structuralShare:
      'In runs whose mean hashrate fell by 1% or more, price, fees, energy and season go back to the quarter before while rigs, sites and AI stay; what hashrate still lacks 77 to 112 days later is structural. By the books: hashrate installed that is gone and not replaced, over that plus what stands idle.',
    earlyWarning:
      'Worlds whose answer is known (ban, lost power, AI wave; storm, price dip) are judged by a logistic regression on public data alone, fitted to every other five worlds and scored on the rest. Intervals are Wilson’s.',
    quarterlyTrend:
      'Change of mean hashrate on the quarter before. Observed: from blocks, with the standard error of their luck. Simulated: the same measure in every run. Shaded: 1.96 standard errors of luck on either side of no change.',
    smallShare: 'Share of running hashrate of small miners, mean of the quarter weighted by time.',
    scorecard:
      'Each claim is measured in several ways fixed in its file. Some measures hold and some fail: depends on the measure; at least the share asked for decided: supported or not supported; else cannot say. The rules are numbers, and no verdict is set by hand.',
    claimShares:
      'A measure holds when the whole 95% interval of its share of runs lies at or above the upper line, fails when it lies at or below the lower one, and is open otherwise. The interval holds Monte Carlo error only, not what the model leaves out.',
    claimRanges:
      'Arithmetic over ranges of assumptions, each end computed from the ends of its inputs; no simulation. A claimed range holds inside the range that comes out and fails where the two do not touch.',
    sweep: 'Each cell is a point of the design with its own runs. The line of even odds is drawn by marching squares on the grid.',
    tornado:
      'One factor at a time goes to its ends while all others stay as in the base; differences from the base are taken in the same runs.',
    sobol:
      'Sobol indices on a Saltelli design: first order by Saltelli et al. (2010), total by Jansen (1999). First order: variance a factor explains alone; total: with all its interactions.',
    morris:
      'Elementary effects on Morris trajectories with four levels: µ* is their mean size, σ their spread, which tells of interactions or curvature.',
    regional:
      'Runs are parted by a condition; the distance is the largest gap between the distributions of a factor in the two parts (Kolmogorov–Smirnov). Dashed: passed by chance in 5% of studies, from 1,999 deals at random.',
    box: 'PRIM: slices of 5% are peeled off while the share of runs asked about rises; limits with a quasi-p-value above 0.05 are dropped. Judged again on halves of the points that it was not found on.',
    convergence: 'The figure of the sweep with the first n runs of every point, n doubling, and its 95% interval.',
    backtestFans:
      'From the first day of every quarter since 2021 a study of the past is simulated up to four quarters ahead and held against what came.',
    backtestSkill:
      'Skill is 1 − CRPS of the model over CRPS of the rival, of log hashrate, fair for the number of runs. Intervals of 90% from 2,000 circular blocks of four neighbouring starts.',
    backtestCoverage: 'Share of outcomes inside the central interval of the runs, with Wilson’s 95% interval.',
    backtestPit:
      'Rank of each outcome among the runs of its forecast (probability integral transform), in tenths. Flat where forecasts are honest.',
    recoveryRanks:
      'Simulations with known parameters play history; each is fitted like the real one, and the rank of the truth among the posterior draws is counted.',
    structuralBreak:
      'Behaviour fitted to 2022–2024 is simulated on, with the real price and fees, alone and with AI, storm and energy prices told to it. The gap is simulated over real mean hashrate of the quarter, paired between the variants.',
    unseenWindows:
      'A year from each start on the real price and fees, with parameters fitted to earlier windows only. The error is the root mean square of the log of simulated over real hashrate by epoch, noise at its mean.',
  },
};
