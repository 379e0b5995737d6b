/** Measures of the shipped claims again: from what the command wrote down run by run, from history, and from the settings of the file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Rule, say } from './account.ts';
import { arithmeticMeasures, type Settings } from './claimArithmetic.ts';
import { blockMeasures, causeMeasures, energyMeasures, type Found, pairedMeasures, structuralMeasures } from './claimByRun.ts';
import { firstDeclines, MEASURE_NAMES, pct, pctError } from './history.ts';
import { num, type Row } from './tables.ts';

export type Standing = 'holds' | 'fails' | 'open';

export interface Measure {
  title: string;
  /** Its number with its interval, as text with places for figures. */
  figure: Pick<Rule, 'says' | 'is'>;
  value: number;
  low: number;
  high: number;
  standing: Standing;
}

export interface Claim {
  id: string;
  title: string;
  text: string;
  trueIf: string;
  computation: string;
  decisiveShare?: number;
  settings: Settings;
}

export interface Assessed {
  claim: Claim;
  measures: Measure[];
  /** Index of the measure that stands for it. */
  lead: number;
  verdict: string;
  /** Sentences of its paragraph beyond the measures. */
  sentences: Rule[];
  judgedIn: string;
  thresholds: [number, number];
}

interface Sources {
  evidence: Row[];
  /** Folder of the shipped studies. */
  configs: string;
}

const SO = 'share of runs in which it is so';
const LIKELY: [number, number] = [34, 66];

export function assessed(file: string, sources: Sources): Assessed[] {
  const { claims } = parse(readFileSync(file, 'utf8')) as { claims: Claim[] };
  return claims.map((claim) => {
    const found = { judgedIn: SO, thresholds: LIKELY, ...measured(claim, sources) };
    return { claim, ...found, verdict: verdictOf(found.measures, claim.decisiveShare ?? 0.5) };
  });
}

function verdictOf(measures: readonly Measure[], decisive: number): string {
  const of = (standing: Standing) => measures.filter((one) => one.standing === standing).length;
  if (of('holds') > 0 && of('fails') > 0) return 'depends on the measure';
  if ((of('holds') + of('fails')) / measures.length < decisive) return 'cannot say';
  return of('holds') > 0 ? 'supported' : 'not supported';
}

function measured(claim: Claim, { evidence, configs }: Sources): Found {
  const series = (name: string, measure = 0) =>
    evidence
      .filter((row) => row['claim'] === claim.id && row['measure'] === measure && row['series'] === name)
      .map((row) => (typeof row['value'] === 'number' ? row['value'] : Number.NaN));
  switch (claim.computation) {
    case 'first-decline':
      return declineMeasures(join(configs, 'history'));
    case 'main-cause':
      return causeMeasures(series);
    case 'cause-effect':
      return energyMeasures(series);
    case 'paired-difference':
      return pairedMeasures(claim.settings, series, configs);
    case 'steady-blocks':
      return blockMeasures(claim.settings, series, configs);
    case 'structural-share':
      return structuralMeasures(series);
    default:
      return arithmeticMeasures(claim.computation, claim.settings);
  }
}

const LONG_NAMES: Record<string, string> = {
  meanToMean: 'Mean on mean of the quarter before',
  firstToLastWeek: 'First week to last week of the quarter',
  endToEndWeek: 'End to end, last 7 days on the last 7 of the quarter before',
  endToEnd30Days: 'End to end, last 30 days on the last 30 of the quarter before',
  lastMonthToLastMonth: 'Last month on the last month of the quarter before',
  firstToLastMonth: 'First month to last month of the quarter',
  difficulty: 'Difficulty in force as the quarter begins to as it ends',
  trend: 'Straight line through the logs of the days',
};

function declineMeasures(history: string): Found {
  const verdicts = firstDeclines(history, [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026], 2020);
  const fell = verdicts.filter(({ byYear }) => byYear.at(-1)!.log < 0);
  const clearly = fell.filter(({ byYear }) => byYear.at(-1)!.log < -2 * byYear.at(-1)!.error);
  const holding = verdicts.filter(({ isTrue }) => isTrue);
  const names = holding.map(({ id }) => MEASURE_NAMES[id]!.toLowerCase());
  return {
    measures: verdicts.map(({ id, byYear, isTrue, chance, fellBefore }) => ({
      title: LONG_NAMES[id]!,
      figure: {
        says: `2026 #% (standard error #)${isTrue ? ', the decline before it was in 2020' : byYear.at(-1)!.log >= 0 ? ', no decline in 2026' : fellBefore === undefined ? ', no decline before it in the table' : `, the decline before it was in ${fellBefore}`}`,
        is: [pct(byYear.at(-1)!), pctError(byYear.at(-1)!)],
      },
      ...{ value: chance, low: chance, high: chance },
      standing: isTrue ? 'holds' : 'fails',
    })),
    lead: 0,
    judgedIn: 'probability that the pattern is real, given the luck of the blocks',
    sentences: [
      say(
        `By ${fell.length} of ${verdicts.length} measures hashrate fell in Q1 2026, by ${clearly.length} of them beyond two standard errors`,
      ),
      say(`It is the first since 2020 by ${holding.length} of them (${names.slice(0, -1).join(', ')} and ${names.at(-1)}), as measured.`),
      say('the pattern claimed is #% likely at best', 100 * Math.max(...verdicts.map(({ chance }) => chance))),
      say('as measured, hashrate fell in 2026 and in 2020 and in no year between'),
    ],
  };
}

/** What stands in a table of measures. */
export function judgedCell({ value, low, high }: Measure, row: Row): string[] {
  return Object.entries({ judged: value, judged_low: low, judged_high: high }).flatMap(([column, expected]) =>
    Math.abs(num(row, column) - expected) <= Math.abs(expected) * 1e-5 + 1e-9 ? [] : [`${column}: ${row[column]}, reckoned ${expected}`],
  );
}
