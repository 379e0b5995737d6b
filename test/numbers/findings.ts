/** What the main job says when it is done, from the tables it wrote: every sentence, every number. */
import { type Figure, may, type Rule, say } from './account.ts';
import { described, inRuns, meanOf, ofRuns, quarterTitle, rangeOf, wilson } from './sample.ts';
import { num, type Row } from './tables.ts';

export interface MainJob {
  runs: Row[];
  quarters: Row[];
  classes: Row[];
  grid: Row[];
  scenarios: { name: string; title: string }[];
  baseline: string;
  focus: string;
  headlineQuarter: string;
}

/** What block luck alone makes of a quarter's change, points: six and a half epochs against as many, one week against another. */
const LUCK = {
  change_mean_pct: 100 * Math.sqrt(2 / (91.25 * 144)),
  change_first_last_week_pct: 100 * Math.sqrt(2 / (7 * 144)),
};

/** Values of a column by run. */
function valuesOf(rows: readonly Row[], column: string, where: Record<string, string>): number[] {
  const values: number[] = [];
  for (const row of rows)
    if (Object.entries(where).every(([key, value]) => String(row[key]) === value))
      values[num(row, 'run')] = typeof row[column] === 'number' ? row[column] : Number.NaN;
  return values;
}

function medianOf(values: readonly number[]): Figure {
  const d = described(values);
  return { value: d.quantile(0.5), error: d.quantileError(0.5) };
}

const count = (values: readonly number[], keep: (value: number) => boolean) => values.filter(keep).length;

/** One sentence a scenario on where hashrate ends. */
function ends(job: MainJob, { name, title }: { name: string; title: string }): Rule {
  const end = valuesOf(job.runs, 'end_hashrate_ehs', { scenario: name });
  const dates = [...new Set(job.grid.map((row) => String(row['date'])))].sort();
  const at = (date: string) => valuesOf(job.grid, 'hashrate_ehs', { scenario: name, date });
  const [first, last] = [at(dates[0]!), at(dates.at(-1)!)];
  const above = last.filter((value, run) => value > first[run]!).length;
  const error = described(end).quantileError(0.5);
  return say(
    `${title}: hashrate is # EH/s at the end of 2028 at the median (90% of runs <~>; standard error of the median #), above its level of March 2026 ${inRuns(above, end.length)}.`,
    medianOf(end),
    ...rangeOf(end),
    error,
  );
}

/** What a scenario changes, run by run, in per cent at the median and EH/s in the mean. */
function changes(job: MainJob, { name, title }: { name: string; title: string }): Rule {
  const base = valuesOf(job.runs, 'end_hashrate_ehs', { scenario: job.baseline });
  const other = valuesOf(job.runs, 'end_hashrate_ehs', { scenario: name });
  const share = other.map((value, run) => (100 * value) / base[run]! - 100);
  const amount = other.map((value, run) => value - base[run]!);
  const d = described(share);
  const isClear = Math.abs(d.quantile(0.5)) > Math.max(0.5, 2 * d.quantileError(0.5));
  const said = '#% (90% of runs <~>%; mean # EH/s, standard error #)';
  const of = `${title} against ${job.scenarios.find((one) => one.name === job.baseline)!.title}, run by run: `;
  return say(
    isClear
      ? `${of}hashrate ends ${said}, below ${inRuns(
          count(share, (value) => value < 0),
          share.length,
        )}.`
      : `${of}no clear difference of hashrate at the end, ${said}.`,
    medianOf(share),
    ...rangeOf(share),
    meanOf(amount),
    described(amount).error,
  );
}

/** How often hashrate falls in the headline quarter, by one measure. */
function declines(job: MainJob, measure: keyof typeof LUCK, called: string): Rule {
  const of = (scenario: string) => valuesOf(job.quarters, measure, { scenario, quarter: job.headlineQuarter });
  const change = of(job.focus);
  const n = change.length;
  const fallen = (values: readonly number[]) => count(values, (value) => value < 0);
  const [low, high] = wilson(fallen(change), n);
  const p = fallen(change) / n;
  const title = job.scenarios.find(({ name }) => name === job.focus)!.title;
  const others = job.scenarios
    .filter(({ name }) => name !== job.focus)
    .map((one) => `${one.title} ${ofRuns(fallen(of(one.name)), n)}`)
    .join(', ');
  const rest = measure === 'change_mean_pct' ? ` Other scenarios: ${others}.` : '';
  return say(
    `${quarterTitle(job.headlineQuarter)}, ${title}, ${called}: hashrate falls in #% of runs (standard error # points, 95% interval <~>%); median change #% (90% of runs <~>%; block luck alone ±# points, one standard error).${rest}`,
    100 * p,
    100 * Math.sqrt((p * (1 - p)) / n),
    100 * low,
    100 * high,
    medianOf(change),
    ...rangeOf(change),
    LUCK[measure],
  );
}

/** Who holds the hashrate in the last quarter: shares as means, which add up; concentration at the end, at the median. */
function holders(job: MainJob, { name, title }: { name: string; title: string }): Rule {
  const quarters = [...new Set(job.classes.map((row) => String(row['quarter'])))].sort();
  const share = (minerClass: string, quarter: string) =>
    valuesOf(job.classes, 'hashrate_share', { scenario: name, class: minerClass, quarter }).map((value) => 100 * value);
  const last = share('usPublic', quarters.at(-1)!);
  const outcome = (column: string) => valuesOf(job.runs, column, { scenario: name });
  const d = described(last);
  return say(
    `${title}: US public miners hold #% of hashrate in ${quarterTitle(quarters.at(-1)!)} (#–#; #% at the start), small miners #%; HHI by owner #, # owners (<~>) make a majority.`,
    d.mean,
    d.quantile(0.05),
    d.quantile(0.95),
    described(share('usPublic', quarters[0]!)).mean,
    described(share('small', quarters.at(-1)!)).mean,
    medianOf(outcome('end_hhi_owner')),
    described(outcome('end_nakamoto_owner')).quantile(0.5),
    ...rangeOf(outcome('end_nakamoto_owner')),
  );
}

/** Contracts are known to tens of MW, also where every run has the same: an error that asks for tens. */
const TENS = 50;
const toTens = (figure: Figure): Figure => (typeof figure === 'number' ? figure : { ...figure, error: Math.max(figure.error, TENS) });

/** AI at the sites at the end, to tens of MW at most, every scenario in one sentence. */
function capacity(job: MainJob): Rule {
  const told = job.scenarios.map(({ name, title }) => {
    const values = valuesOf(job.runs, 'end_ai_operating_mw', { scenario: name });
    return { says: `${title} # MW [~]`, is: [medianOf(values), ...rangeOf(values)].map(toTens) };
  });
  return say(
    `AI operating at miners’ sites at the end of 2028, median and 90% of runs: ${told.map(({ says }) => says).join(', ')}.`,
    ...told.flatMap(({ is }) => is),
  );
}

const COLLAPSE = 0.3;

/** Runs that lose most of their hashrate, and the price at which they and the others end. */
function collapses(job: MainJob): Rule[] {
  const ratios = (scenario: string) => valuesOf(job.runs, 'min_hashrate_ratio', { scenario });
  const hit = job.scenarios
    .map(({ name, title }) => ({ name, title, lost: count(ratios(name), (ratio) => ratio < COLLAPSE), n: ratios(name).length }))
    .filter(({ lost }) => lost > 0);
  if (hit.length === 0) return [say('No run falls below 30% of its start at any time.')];
  const list = hit.map(({ title, lost, n }) => `${title} #% (${lost} of ${n})`).join(', ');
  const worst = hit.reduce((a, b) => (b.lost > a.lost ? b : a)).name;
  const prices = valuesOf(job.runs, 'end_price_usd', { scenario: worst });
  const isLost = ratios(worst).map((ratio) => ratio < COLLAPSE);
  const median = (lost: boolean) => {
    const value = described(prices.filter((_, run) => isLost[run] === lost)).quantile(0.5);
    return Number(value.toPrecision(2));
  };
  return [
    say(`Runs in which hashrate falls below 30% of its start at some time: ${list}.`, ...hit.map(({ lost, n }) => (100 * lost) / n)),
    may('They end at a median price of #, other runs at #.', median(true), median(false)),
  ];
}

export function mainJobSentences(job: MainJob): Rule[] {
  return [
    ...job.scenarios.map((scenario) => ends(job, scenario)),
    ...job.scenarios.filter(({ name }) => name !== job.baseline).map((scenario) => changes(job, scenario)),
    declines(job, 'change_mean_pct', 'mean on mean of the quarter before'),
    declines(job, 'change_first_last_week_pct', 'first week to last week'),
    ...job.scenarios.map((scenario) => holders(job, scenario)),
    capacity(job),
    ...collapses(job),
  ];
}
