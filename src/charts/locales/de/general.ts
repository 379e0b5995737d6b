/** German: dates, shares of runs, and words that several charts share. */
import type { general as english } from '../en/general.ts';
import { joined } from '../joined.ts';

const QUANTITIES = {
  hashrate: ['Die Hashrate', 'ihrem'],
  hashprice: ['Der Hashpreis', 'seinem'],
  security: ['Der Tagesverdienst der Miner', 'seinem'],
} as const;
const BARE = { hashrate: 'Hashrate', hashprice: 'Hashpreis', security: 'Tagesverdienst der Miner' } as const;

export const general: typeof english = {
  months: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  shortMonths: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
  monthYear: (month, year) => `${month} ${year}`,
  longDate: (day, monthYear) => `${day}. ${monthYear}`,
  quarter: (quarter, year) => `Q${quarter} ${year}`,
  quarterOfYear: (quarter) => `Q${quarter}`,
  quarterNames: (quarter, year) => [`Q${quarter} ${year}`, `Q${quarter} ’${year.slice(2)}`],
  monthNames: (month, year) => [`${month} ${year}`, `${month} ’${year.slice(2)}`],
  yearNames: (year) => [year, `’${year.slice(2)}`],
  endOf: (year) => `Ende ${year}`,
  atEndOf: (year) => `Ende ${year}`,
  inMonth: (monthYear) => `im ${monthYear}`,
  endHeading: (moment, unit) => `${moment}, ${unit}`,
  endYear: (year) => `Ende ${year}`,
  percentSign: '\u00a0%',
  range: (low, high) => `${low} bis ${high}`,
  list: (items) => items.join(', '),
  items: (items) => items.join('; '),
  and: (items) => joined(items, ', ', ' und '),
  or: (items) => joined(items, ', ', ' oder '),
  sentence: (text) => `${text}.`,
  sentences: (items) => items.join(' '),
  usd: { plain: ['', '\u00a0$'], m: ['', '\u00a0Mio.\u00a0$'], bn: ['', '\u00a0Mrd.\u00a0$'] },
  runs: {
    only: 'im einzigen Lauf',
    notOnly: 'nicht im einzigen Lauf',
    all: (n) => `in allen ${n} Läufen`,
    none: (n) => `in keinem von ${n} Läufen`,
    share: (share) => `in ${share} der Läufe`,
    more: (share) => `in mehr als ${share} der Läufe`,
    fewer: (share) => `in weniger als ${share} der Läufe`,
    count: (n, text) => `${text} ${n === 1 ? 'Lauf' : 'Läufe'}`,
    eachScenario: (text) => `${text} je Szenario`,
    between: (low, high) => `${low} bis ${high}`,
  },
  source: (version, study, hash, runs, seed) => `Quelle: hashpivot ${version}, Studie ${study} (${hash}), ${runs}, Startwert ${seed}.`,
  blockTimes: 'Verlauf bisher: Blockzeiten der Bitcoin-Kette.',
  pricesAndBlocks: 'Verlauf bisher: Preise und Blöcke der Bitcoin-Kette.',
  inScenario: (name) => `, Szenario „${name}“`,
  leftOut: (more) => ` ${more} weitere Szenarien stehen in der Tabelle.`,
  cutAxis: ' Die Achse beginnt nicht bei 0.',
  classes: {
    usPublic: 'US, börsennotiert',
    usPrivate: 'US, privat',
    largeInternational: 'Groß, international',
    midSize: 'Mittelgroß',
    small: 'Klein',
  },
  otherClasses: 'Übrige Klassen',
  bands: { p95: '95\u00a0%', p75: '75\u00a0%', p50: 'Median', p25: '25\u00a0%', p05: '5\u00a0%' },
  mostBelow: '95\u00a0% der Läufe unter',
  allAt: (amount) => `Alle bei ${amount}`,
  history: 'Verlauf bisher',
  happened: 'Was geschah',
  nextHalving: (month) => [`Halving, etwa ${month}`, 'Nächstes Halving', 'Halving'],
  halving: 'Halving',
  few: (quantity, runs) => `${BARE[quantity]} in ${runs === 1 ? 'einem simulierten Lauf' : `${runs} simulierten Läufen`}`,
  direction: ({ quantity, moment, side, from, share }) => {
    const [name, its] = QUANTITIES[quantity];
    return `${name} liegt ${moment.isYear ? 'Ende' : 'im'} ${moment.name} ${share} ${side === 'above' ? 'über' : 'unter'} ${its} Stand vom ${from}`;
  },
};
