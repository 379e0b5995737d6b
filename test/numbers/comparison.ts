/** The charts and the sentences of `compare` from the tables of the run it compares. */
import { may, type Rule, say } from './account.ts';
import type { Reckoned } from './chartFolder.ts';
import {
  type Difference,
  difference,
  differenceCell,
  END,
  meanValue,
  oddsWords,
  perRun,
  QUANTITIES,
  type Quantity,
  quantityCalled,
  type RunTables,
  series,
} from './paired.ts';
import { described, inRuns, ofRuns, statistic } from './sample.ts';
import { num, type Row } from './tables.ts';

export interface Compared extends RunTables {
  base: string;
  against: string;
  /** Of the quantity that leads. */
  lead: string;
  /** What sets disagreeing runs apart, as its table has it. */
  separations: Row[];
  provenance: Reckoned['provenance'];
}

const LAST_DAY = '29 December 2028';
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const momentOf = ({ over }: Quantity) => (over === 'end' ? END : 'over the study');
const names = ({ titles, base, against }: Compared) => ({ base: titles[base]!, against: titles[against]! });

const compared = (tables: Compared, one: Quantity) => difference(perRun(tables, tables.base, one), perRun(tables, tables.against, one));

/** The last difference of a series, whatever moment the quantity is told at. */
function atEnd(tables: Compared, one: Quantity): Difference {
  return compared(tables, { ...one, over: 'end' });
}

export function differenceFan(tables: Compared): Reckoned {
  const lead = quantityCalled(tables.lead);
  const { base, against } = names(tables);
  const [bases, others] = [series(tables, tables.base, lead), series(tables, tables.against, lead)];
  const differences = new Map([...bases].map(([date, values]) => [date, difference(values, others.get(date)!)]));
  const last = atEnd(tables, lead);
  const d = described(last.values);
  const lowers = d.mean < 0;
  const [along, n] = [lowers ? last.baseAbove : last.againstAbove, last.n];
  const odds = along / n;
  const isLikely = Math.abs(odds - 0.5) > Math.max(0.1, 2 * Math.sqrt((odds * (1 - odds)) / n));
  const ties = n - last.baseAbove - last.againstAbove;
  const title = last.isClear
    ? isLikely && odds > 0.5
      ? say(`“${against}” ${lowers ? 'lowers' : 'raises'} ${lead.title} ${END} ${inRuns(along, n)}, by # ${lead.unit} in the mean`, {
          value: Math.abs(d.mean),
          error: d.error,
        })
      : say(`“${against}” ${lowers ? 'lowers' : 'raises'} ${lead.title} ${END} by # ${lead.unit} in the mean, but`, {
          value: Math.abs(d.mean),
          error: d.error,
        })
    : say(`“${against}” and “${base}” show no clear difference of ${lead.title} ${END}`);
  const bands = ([95, 75, 50, 25, 5] as const).map((p) => ({
    name: p === 50 ? 'Median' : `${p}%`,
    is: { value: d.quantile(p / 100), error: d.quantileError(p / 100) },
  }));
  return {
    provenance: tables.provenance,
    longNames: [`Difference of ${lead.title}, ${lead.unit}`],
    rules: [
      title,
      say(`Difference of ${lead.title}, ${lead.unit} | ${bands.map(({ name }) => `${name} #`).join(' | ')}`, ...bands.map(({ is }) => is)),
      say(`“${base}” higher, share of pairs | ${ofRuns(last.baseAbove + ties / 2, n)}`),
      // where a phone is small
      may(`“${base}” higher | ${ofRuns(last.baseAbove + ties / 2, n)}`),
      say(`mean # ${lead.unit} on ${LAST_DAY}; 90% of runs <~>`, last.mean, ...last.range),
      say(`“${base}” higher ${inRuns(last.baseAbove, n)}`),
      say(
        `On ${LAST_DAY} the paired mean is # ${lead.unit} (standard error #, 95% interval <~>; 90% of runs <~>); “${base}” is higher ${inRuns(last.baseAbove, n)}, “${against}” ${inRuns(last.againstAbove, n)}`,
        last.mean,
        last.error,
        ...last.interval,
        ...last.range,
      ),
      say(`median, middle 50% and 90% of ${n} pairs`),
      say('with its 95% interval; ties count half'),
    ],
    cell(row, column) {
      const one = differences.get(String(row['date']))!;
      return differenceCell(one, column) ?? statistic(one.values, column);
    },
  };
}

/** Every quantity with a base above zero, in its order. */
function effectsOf(tables: Compared) {
  const first = quantityCalled(tables.lead);
  return [first, ...QUANTITIES.filter((one) => one !== first)].map((one) => ({ one, d: compared(tables, one) }));
}

const side = ({ baseAbove, againstAbove, n }: Difference) =>
  baseAbove + againstAbove === 0
    ? 'no run differs'
    : againstAbove >= baseAbove
      ? `higher in ${ofRuns(againstAbove, n)} of runs`
      : `lower in ${ofRuns(baseAbove, n)} of runs`;

export function effectsChart(tables: Compared): Reckoned {
  const { base, against } = names(tables);
  const all = effectsOf(tables);
  const shown = all.filter(({ d }) => described(d.base).mean > 0);
  const clear = shown.filter(({ d }) => d.isClear).length;
  const { n } = all[0]!.d;
  return {
    provenance: tables.provenance,
    rules: [
      say(
        `“${against}” clearly changes ${clear === shown.length ? `all ${clear}` : `${clear} of ${shown.length}`} measures against “${base}”`,
      ),
      ...shown.flatMap(({ one, d }) => {
        const unit = one.unit.replace('million USD', '$m').replace('billion USD', '$bn');
        const text = `# ${unit} (<~>), ${side(d)}`;
        // the description is cut where it is too long
        return [
          say(`${one.title} ${momentOf(one)} | ${text}`, d.mean, ...d.interval),
          may(`${one.title} ${momentOf(one)} ${text}`, d.mean, ...d.interval),
        ];
      }),
      say(`their 95% interval leaves out zero. ${n} pairs of runs, ${END} or over the study`),
      say('line: 90% of runs. Numbers: the mean in its own unit with its 95% interval'),
    ],
    cell(row, column) {
      const { one, d } = all.find((found) => found.one.name === row['quantity'])!;
      if (one.unit !== row['unit']) return undefined;
      return differenceCell(d, column) ?? statistic(d.values, column);
    },
  };
}

/** Runs on the other side of zero than the mean, furthest first. */
function disagreeing({ values, ...d }: Difference): number[] {
  const sign = Math.sign(meanValue({ values, ...d }));
  const runs = values.map((_, run) => run).filter((run) => values[run]! * sign < 0);
  return runs.sort((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!));
}

const percent = (row: Row, column: string) => 100 * num(row, column);

/** As the chart names a feature, told from the names its own labels have. */
export function disagreementChart(tables: Compared, featureNames: Record<string, string>): Reckoned {
  const lead = quantityCalled(tables.lead);
  const { base, against } = names(tables);
  const d = atEnd(tables, lead);
  const runs = disagreeing(d);
  const price = series(tables, tables.against, { ...lead, name: 'price_usd', divisor: 1000 });
  const shown = tables.separations.slice(0, 6);
  const nameOf = (row: Row) => featureNames[String(row['feature'])] ?? String(row['feature']);
  const share = ofRuns(runs.length, d.n);
  return {
    provenance: tables.provenance,
    rules: [
      say(`“${against}” ${meanValue(d) < 0 ? 'raises' : 'lowers'} ${lead.title}, against the mean, ${inRuns(runs.length, d.n)}`),
      ...shown.map((row) => say(`${nameOf(row)} #% (<~>)`, percent(row, 'chance_of_more'), percent(row, 'low95'), percent(row, 'high95'))),
      say(`“${against}” less “${base}”: paired mean # ${lead.unit}; ${runs.length} of ${d.n} pairs have the other sign`, d.mean),
      say(`median of the ${runs.length} disagreeing runs (black) over median, middle 50% and 90% of the others`),
      say('with 95% interval; dashed'),
      say(`what sets them apart; ${share} of runs`),
    ],
    cell(row, column) {
      const feature = tables.separations.find((one) => one['feature'] === row['feature']);
      if (feature !== undefined) {
        const source = { higher_in_disagreeing: 'chance_of_more', low95: 'low95', high95: 'high95', p_holm: 'p_holm' }[column];
        return source === undefined
          ? undefined
          : [num(feature, source), Math.abs(num(feature, source)) * (column === 'p_holm' ? 5.01e-3 : 5.01e-5)];
      }
      const inGroup = price.get(String(row['date']))!.filter((_, run) => runs.includes(run) === (row['group'] === 'disagreeing'));
      return statistic(inGroup, column);
    },
  };
}

export function comparisonSentences(tables: Compared): Rule[] {
  const { base, against } = names(tables);
  const [first, ...others] = effectsOf(tables);
  const told = '# {unit} in the paired mean (standard error #, 95% interval <~>; 90% of runs <~>)';
  const figures = ({ mean, error, interval, range }: Difference) => [mean, error, ...interval, ...range];
  const { one: lead, d } = first!;
  const pct = described(d.values.map((value, run) => (100 * value) / d.base[run]!));
  const words = (one: Quantity) => told.replace('{unit}', one.unit);
  return [
    say(
      `${against} against ${base}, ${d.n} pairs run by run: ${lead.title} ${momentOf(lead)} differs by ${words(lead)}, #% at the median; ${oddsWords(base, d)}.`,
      ...figures(d),
      { value: pct.quantile(0.5), error: pct.quantileError(0.5) },
    ),
    ...others.map(({ one, d: other }) =>
      other.baseAbove + other.againstAbove === 0
        ? say(`${capital(one.title)} ${momentOf(one)}: the same in every run.`)
        : say(
            `${capital(one.title)} ${momentOf(one)}: ${other.isClear ? '' : 'no clear difference, '}${words(one)}; ${oddsWords(base, other)}.`,
            ...figures(other),
          ),
    ),
    ...disagreementSentences(tables, lead),
  ];
}

function disagreementSentences(tables: Compared, lead: Quantity): Rule[] {
  const d = atEnd(tables, lead);
  const runs = disagreeing(d);
  const way = meanValue(d) < 0 ? 'higher' : 'lower';
  if (runs.length === 0) return [say(`In no pair is ${lead.title} on ${LAST_DAY} ${way}, against the mean.`)];
  const furthest = runs.slice(0, 5);
  const clear = tables.separations.filter((row) => num(row, 'p_holm') < 0.01 && Math.abs(num(row, 'chance_of_more') - 0.5) >= 0.1);
  return [
    say(
      `${ofRuns(runs.length, d.n)} of runs disagree with the mean (${runs.length} of ${d.n}): there ${lead.title} on ${LAST_DAY} is ${way}. Furthest: ${furthest.length === 1 ? 'run' : 'runs'} ${furthest.join(', ')}.`,
    ),
    clear.length === 0
      ? say(
          `Nothing a run drew or saw sets them apart clearly (rank-sum tests, Holm’s p below 0.01; ${tables.separations.length} looked at).`,
        )
      : say(`What sets them apart, of ${tables.separations.length} parameters and paths looked at`),
    ...clear
      .slice(0, 3)
      .map((row) =>
        say(
          'median # in them and # in the others (higher in them in #% of pairings, 95% interval <~>%)',
          ...[significant(num(row, 'disagreeing_median')), significant(num(row, 'agreeing_median'))],
          ...[percent(row, 'chance_of_more'), percent(row, 'low95'), percent(row, 'high95')],
        ),
      ),
  ];
}

const significant = (value: number) => Number(value.toPrecision(3));
