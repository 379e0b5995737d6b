/** English: dates, shares of runs, and words that several charts share. The shape every language has. */
import { joined } from '../joined.ts';

export const general = {
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  monthYear: (month: string, year: string) => `${month} ${year}`,
  longDate: (day: number, monthYear: string) => `${day} ${monthYear}`,
  quarter: (quarter: string, year: string) => `Q${quarter} ${year}`,
  /** A quarter of every year. */
  quarterOfYear: (quarter: number) => `Q${quarter}`,
  /** Below an axis, from the longest to the shortest. */
  quarterNames: (quarter: number, year: string) => [`Q${quarter} ${year}`, `Q${quarter} ’${year.slice(2)}`],
  monthNames: (month: string, year: string) => [`${month} ${year}`, `${month} ’${year.slice(2)}`],
  yearNames: (year: string) => [year, `’${year.slice(2)}`],
  endOf: (year: string) => `end of ${year}`,
  atEndOf: (year: string) => `at the end of ${year}`,
  inMonth: (monthYear: string) => `in ${monthYear}`,
  endHeading: (moment: string, unit: string) => `${moment}, ${unit}`,
  endYear: (year: string) => `End ${year}`,
  percentSign: '%',
  range: (low: string, high: string) => `${low} to ${high}`,
  list: (items: readonly string[]) => items.join(', '),
  /** Items that hold commas themselves. */
  items: (items: readonly string[]) => items.join('; '),
  and: (items: readonly string[]) => joined(items, ', ', ' and '),
  or: (items: readonly string[]) => joined(items, ', ', ' or '),
  /** With its stop. */
  sentence: (text: string) => `${text}.`,
  sentences: (items: readonly string[]) => items.join(' '),
  /** What stands before and after an amount of dollars. */
  usd: { plain: ['$', ''], m: ['$', 'm'], bn: ['$', 'bn'] } as Record<'plain' | 'm' | 'bn', [before: string, after: string]>,
  runs: {
    only: 'in the only run',
    notOnly: 'not in the only run',
    all: (n: number) => `in all ${n} runs`,
    none: (n: number) => `in none of ${n} runs`,
    share: (share: string) => `in ${share} of runs`,
    more: (share: string) => `in more than ${share} of runs`,
    fewer: (share: string) => `in fewer than ${share} of runs`,
    count: (n: number, text: string) => `${text} ${n === 1 ? 'run' : 'runs'}`,
    eachScenario: (text: string) => `${text} a scenario`,
    between: (low: string, high: string) => `${low} to ${high}`,
  },
  source: (version: string, study: string, hash: string, runs: string, seed: number) =>
    `Source: hashpivot ${version}, study ${study} (${hash}), ${runs}, seed ${seed}.`,
  blockTimes: 'History: block times of the Bitcoin chain.',
  pricesAndBlocks: 'History: prices and blocks of the Bitcoin chain.',
  inScenario: (name: string) => `, scenario “${name}”`,
  leftOut: (more: number) => ` ${more} more scenarios are in the table.`,
  cutAxis: ' Axis does not start at zero.',
  classes: {
    usPublic: 'US public',
    usPrivate: 'US private',
    largeInternational: 'Large international',
    midSize: 'Mid-size',
    small: 'Small',
  },
  otherClasses: 'Other classes',
  bands: { p95: '95%', p75: '75%', p50: 'Median', p25: '25%', p05: '5%' },
  mostBelow: '95% of runs below',
  allAt: (amount: string) => `All at ${amount}`,
  history: 'History',
  happened: 'What happened',
  nextHalving: (month: string) => [`Halving, about ${month}`, 'Next halving', 'Halving'],
  halving: 'Halving',
  few: (quantity: Quantity, runs: number) => `${QUANTITIES[quantity]} in ${runs === 1 ? 'one simulated run' : `${runs} simulated runs`}`,
  direction: ({ quantity, moment, side, from, share }: Direction) =>
    `${QUANTITIES[quantity]} ${moment.isYear ? `ends ${moment.name}` : `in ${moment.name} is`} ${side} its ${from} level ${share}`,
};

const QUANTITIES = { hashrate: 'Hashrate', hashprice: 'Hashprice', security: 'What miners are paid' };

export type Quantity = 'hashrate' | 'hashprice' | 'security';

export interface Direction {
  quantity: Quantity;
  /** The year that ends, or a month with its year. */
  moment: { isYear: boolean; name: string };
  side: 'above' | 'below';
  /** Month and year it is compared with. */
  from: string;
  /** Like "in 77% of runs". */
  share: string;
}
