/** What to watch, from the tables of a run of the study and of history: the quarterly trend and the share of small miners. */
import { may, say } from './account.ts';
import type { Reckoned } from './chartFolder.ts';
import { changes, pct, pctError } from './history.ts';
import { described, meanAndRange, meanOf, quarterTitle, rangeOf, statistic } from './sample.ts';
import { num, type Row, readCsv } from './tables.ts';

const LUCK = 100 * Math.sqrt(2 / 13_100);

const values = (rows: readonly Row[], column: string, where: Row) =>
  rows.filter((row) => Object.entries(where).every(([key, value]) => row[key] === value)).map((row) => num(row, column));

/** `quarters`: the table of quarters of a run whose first quarter has nothing before it. */
export function trendChart(quarters: Row[], history: string, scenario: string, provenance: Reckoned['provenance']): Reckoned {
  const names = [...new Set(quarters.map((row) => String(row['quarter'])))];
  const past = readCsv(history, 'quarters')
    .map((row) => String(row['quarter']))
    .filter((quarter) => quarter <= names.at(-1)!)
    .slice(-6)
    .map((quarter) => ({ quarter, change: changes(history, quarter)['meanToMean']! }));
  const runs = names.slice(1).map((quarter) => ({ quarter, values: values(quarters, 'change_mean_pct', { quarter, scenario }) }));
  const fell = past.filter(({ change }) => pct(change) < -1.96 * pctError(change));
  const of = (quarter: string) => past.find((one) => one.quarter === quarter)!.change;
  return {
    provenance,
    rules: [
      ...(['observed | ', 'observed '] as const).flatMap((word) =>
        past.map(({ quarter, change }) =>
          say(`${quarterTitle(quarter)}${word === 'observed ' ? '' : ','} ${word}#% ± #`, pct(change), pctError(change)),
        ),
      ),
      ...(['simulated | ', 'simulated '] as const).flatMap((word) =>
        runs.map((one) =>
          say(`${quarterTitle(one.quarter)}${word === 'simulated ' ? '' : ','} ${word}#% (<~>)`, ...meanAndRange(one.values)),
        ),
      ),
      fell.length === 0
        ? say(`In none of the last ${past.length} quarters did hashrate fall`)
        : say(
            `Hashrate fell by more than luck alone explains in ${fell.length} of the last ${past.length} quarters: ${fell.map(({ quarter }) => quarterTitle(quarter)).join(', ')}`,
          ),
      say('half and 5–95% of runs'),
      say('in 95% of quarters'),
    ],
    cell(row, column) {
      const quarter = String(row['quarter']);
      if (row['kind'] === 'observed') {
        const found = { change_mean_pct: pct(of(quarter)), luck_se_pct: pctError(of(quarter)) }[column];
        return found === undefined ? undefined : [found, Math.abs(found) * 5.01e-5];
      }
      const own = runs.find((one) => one.quarter === quarter)!.values;
      const found = column === 'luck_se_pct' ? LUCK : statistic(own, column === 'change_mean_pct' ? 'mean' : column);
      return found === undefined ? undefined : [found, Math.abs(found) * 5.01e-5];
    },
  };
}

/** `classes`: the table of classes of a run of few quarters. */
export function smallShareChart(classes: Row[], scenario: string, provenance: Reckoned['provenance']): Reckoned {
  const names = [...new Set(classes.map((row) => String(row['quarter'])))];
  const shares = names.map((quarter) =>
    values(classes, 'hashrate_share', { quarter, scenario, class: 'small' }).map((share) => 100 * share),
  );
  const change = shares.at(-1)!.map((share, run) => share - shares[0]![run]!);
  const [first, last] = [quarterTitle(names[0]!), quarterTitle(names.at(-1)!)];
  const { mean, error } = described(change);
  const isClear = Math.abs(mean) > 2 * error && Math.abs(mean) >= 0.05;
  return {
    provenance,
    rules: [
      isClear
        ? say(
            `Small miners ${mean < 0 ? 'lose' : 'gain'} # points of hashrate from ${first} to ${last} (<~> in 90% of runs)`,
            { value: Math.abs(mean), error },
            ...rangeOf(change),
          )
        : say(`Small miners hold about as much in ${last} as in ${first}`),
      ...names.flatMap((name, q) => [
        say(`${quarterTitle(name)} | #%[~]`, ...meanAndRange(shares[q]!)),
        say(`${quarterTitle(name)} #%[~]`, ...meanAndRange(shares[q]!)),
      ]),
      say(`${change.length} runs; change over the quarters shown # points (5–95% of runs <~>)`, meanOf(change), ...rangeOf(change)),
      say('brackets: 5–95% of runs'),
      may('Axis does not start at zero'),
    ],
    cell: (row, column) =>
      statistic(
        shares[names.indexOf(String(row['quarter']))]!.map((share) => share / 100),
        column,
      ),
  };
}
