/** The sentences of `calibrate` from its tables. */
import { type Rule, say } from './account.ts';
import { counted, MODES, mean, overall, PARAMETERS, range, recovered, rowOf, scored, startsOf, type Tables, TOLD } from './calibration.ts';
import { quarterTitle } from './sample.ts';
import { num } from './tables.ts';

/** Mean over the windows never fitted, per cent. */
const listed = ({ windows }: Tables, column: string, mode: string) =>
  100 * mean(windows.filter((row) => row['fitted'] === 'false' && row['ai'] === mode).map((row) => num(row, column)));

/** Everything that is printed but the tables, which are the files. */
export function sentenceRules(tables: Tables): Rule[] {
  const [fitted, unseen] = [startsOf(tables, 'true'), startsOf(tables, 'false')];
  const all = recovered(tables);
  const n = all[0]!.ranks.length;
  const shares = all.map(({ coverage }) => coverage);
  const quarters = [...new Set(tables.trial.map((row) => String(row['quarter'])))];
  const named = (is: string) =>
    tables.parameters
      .filter((row) => row['identified'] === is)
      .map((row) => PARAMETERS[String(row['parameter'])] ?? String(row['parameter']));
  const list = (names: string[]) => (names.length === 0 ? 'none' : names.join(', '));
  return [
    say(
      `Fitted ${fitted.length === 1 ? 'window' : 'windows'}: root mean square of the log error per epoch # over ${counted(fitted.length)} (${fitted.map(() => '#').join(', ')}), of which # is block luck.`,
      ...[overall(tables, fitted, 'on'), ...fitted.map((start) => scored(tables, start, 'on').rmse), 1 / Math.sqrt(2016)],
    ),
    say(
      `${unseen.length === 1 ? 'Window' : 'Windows'} never fitted, from ${unseen.join(', ')}: ${Object.values(MODES)
        .map((title) => `# ${title}`)
        .join(', ')}.`,
      ...Object.keys(MODES).map((mode) => overall(tables, unseen, mode)),
    ),
    say(
      `Share of listed miners in the last quarter of ${unseen.length === 1 ? 'this window' : 'these windows, mean over them'}: ${Object.values(
        MODES,
      )
        .map((title) => `#% ${title}`)
        .join(', ')}; by the dated table it was #%.`,
      ...Object.keys(MODES).map((mode) => listed(tables, 'listed_share', mode)),
      listed(tables, 'listed_share_by_table', 'on'),
    ),
    say(`Parameters: history narrows ${list(named('true'))}; it does not identify ${list(named('false'))}; `),
    say(`Posterior: ${tables.draws} draws; `),
    say(`of ${4 * fitted.length} expected`),
    say('history lies # squared standard deviations', tables.distance),
    say(
      `Planted parameters: 90% intervals hold the truth in # to #% of ${n} synthetic histories, by parameter (standard error # points).`,
      ...[Math.min(...shares), Math.max(...shares), 100 * Math.sqrt(0.09 / n)],
    ),
    ...quarters.map((quarter) => {
      const alone = rowOf(tables, 'nothing', quarter);
      const others = Object.entries(TOLD)
        .slice(1)
        .map(([told, title]) => ({ title, row: rowOf(tables, told, quarter) }));
      return say(
        `${quarterTitle(quarter)}, behaviour fitted to earlier years on the real price: mean hashrate is #% off history (90% of runs <~>%; standard error #). What moves the gap: ${others.map(({ title }) => `${title} # points (standard error #)`).join(', ')}.`,
        ...[...range(alone), num(alone, 'se_pct')],
        ...others.flatMap(({ row }) => [num(row, 'closed_points'), num(row, 'closed_se')]),
      );
    }),
  ];
}
