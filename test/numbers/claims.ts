/** The charts, the table and the printed lines of `claims`, from its measures as they are reckoned again. */
import { may, type Rule, say } from './account.ts';
import type { Reckoned } from './chartFolder.ts';
import { earned, type Settings } from './claimArithmetic.ts';
import type { Assessed, Measure, Standing } from './claimMeasures.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const count = (measures: readonly Measure[], standing: Standing) => measures.filter((one) => one.standing === standing).length;
const lowered = (text: string) => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** "Of 3 measures 2 fail and 1 is open". */
function standingWords(measures: readonly Measure[]): string {
  const n = measures.length;
  const words: Record<Standing, [one: string, many: string]> = {
    holds: ['holds', 'hold'],
    fails: ['fails', 'fail'],
    open: ['is open', 'are open'],
  };
  const there = (['holds', 'fails', 'open'] as const)
    .map((standing) => ({ standing, k: count(measures, standing) }))
    .filter(({ k }) => k > 0);
  if (there.length === 1) return `${n === 2 ? 'Both' : `All ${n}`} measures ${words[there[0]!.standing][1]}`;
  const said = there.map(({ standing, k }) => `${k} ${words[standing][k === 1 ? 0 : 1]}`);
  return `Of ${n} measures ${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
}

const percents = ({ value, low, high }: Measure) => [value, low, high].map((share) => 100 * share);

export function sharesChart({ claim, measures, verdict, judgedIn, thresholds }: Assessed, provenance: Reckoned['provenance']): Reckoned {
  const [fails, holds] = thresholds;
  return {
    provenance,
    longNames: measures.map(({ title }) => title),
    rules: [
      ...measures.map((one) => say(`${one.title} | #%[~], ${one.standing}`, ...percents(one))),
      say(`${claim.title}: ${verdict}. ${standingWords(measures)}`),
      // of many measures the last are cut off the description
      ...measures.map((one, i) => (i < 3 ? say : may)(`${one.title} #% (${one.standing})`, percents(one)[0]!)),
      say(
        `${judgedIn}, %, with its interval. Dashed: a measure ${fails === holds ? `holds from ${holds}%, fails below` : `fails up to ${fails}%, holds from ${holds}%`}`,
      ),
      say('holds'),
    ],
    cell(_, column, i) {
      return { share: measures[i]!.value, low: measures[i]!.low, high: measures[i]!.high }[column];
    },
  };
}

export function rangesChart({ claim, verdict }: Assessed, provenance: Reckoned['provenance']): Reckoned {
  const [low, high] = earned(claim.settings as Required<Settings>);
  const million = (usd: number) => usd / 1e6;
  const bought = [low, high].map(({ capital: usd, claimed }) => ({
    title: `GPUs bought for $${million(usd)}M`,
    ends: [usd * low.perDollar, usd * high.perDollar].map(million) as [number, number],
    against: [million(claimed), million(claimed)] as [number, number],
    word: `the ${million(claimed)} claimed for it`,
  }));
  const claimed: [number, number] = [million(low.claimed), million(high.claimed)];
  const sites = [
    {
      title: 'The same share of the sites, let',
      ends: [million(low.let), million(high.let)] as [number, number],
      against: claimed,
      word: 'it',
    },
    {
      title: 'The same share of the sites, GPU cloud',
      ends: [million(low.cloud), million(high.cloud)] as [number, number],
      against: claimed,
      word: 'it',
    },
  ];
  const rows = [...bought, ...sites];
  const relation = ({ ends, against, word }: (typeof rows)[number]) => {
    if (ends[1] < against[0]) return `below ${word}`;
    if (ends[0] > against[1]) return `above ${word}`;
    return ends[0] <= against[0] && ends[1] >= against[1] ? `holding ${word}` : `touching ${word}`;
  };
  return {
    provenance,
    longNames: rows.map(({ title }) => title),
    unevenTicks: true,
    rules: [
      say('Claimed | <~>', ...claimed),
      ...rows.map(({ title, ends }) => say(`${title} | <~>`, ...ends)),
      ...rows.map((row) => say(`${row.title} <~>, ${relation(row)}`, ...row.ends)),
      say(`${claim.title}: ${verdict}`),
      say('<~> million USD a year are claimed; <~>, <~>, <~> or <~> come out', ...claimed, ...rows.flatMap(({ ends }) => ends)),
      say('Claimed <~> million USD a year', ...claimed),
      say('claimed <~>', ...claimed),
    ],
    cell(row, column) {
      const ends = row['range'] === 'Claimed' ? claimed : rows.find(({ title }) => title === row['range'])!.ends;
      return column === 'low' ? ends[0] : column === 'high' ? ends[1] : undefined;
    },
  };
}

/** "3 of 11 claims are supported, 4 are not, 3 depend on the measure, 1 cannot be told". */
function tally(all: readonly Assessed[]): string {
  const of = (verdict: string) => all.filter((one) => one.verdict === verdict).length;
  const is = (n: number) => (n === 1 ? 'is' : 'are');
  const [supported, not, depends, open] = ['supported', 'not supported', 'depends on the measure', 'cannot say'].map(of) as [
    number,
    number,
    number,
    number,
  ];
  return [
    `${supported} of ${all.length} claims ${is(supported)} supported, ${not} ${is(not)} not`,
    ...(depends > 0 ? [`${depends} ${depends === 1 ? 'depends' : 'depend'} on the measure`] : []),
    ...(open > 0 ? [`${open} cannot be told`] : []),
  ].join(', ');
}

const leadOf = ({ measures, lead }: Assessed) => measures[lead]!;
const leadText = (one: Assessed) => `${leadOf(one).title}: ${leadOf(one).figure.says}`;

/** `figures`: the leading numbers as the table of claims has them, which the drawing may cut. */
export function scorecardChart(
  all: readonly Assessed[],
  about: string,
  figures: readonly string[],
  provenance: Reckoned['provenance'],
): Reckoned {
  return {
    provenance,
    longNames: figures,
    rules: [
      ...all.map((one) => say(`${one.claim.title} | ${one.verdict} | ${leadText(one)}`, ...leadOf(one).figure.is)),
      say(tally(all)),
      ...all.map((one) => say(`${one.claim.title}: ${one.verdict}`)),
      say(about),
    ],
    cell(_, column, i) {
      const standing = ({ measures_hold: 'holds', measures_fail: 'fails', measures_open: 'open' } as Record<string, Standing>)[column];
      return standing === undefined ? undefined : count(all[i]!.measures, standing);
    },
  };
}

/** The paragraph of a claim: verdict, counts, sentences, what would make it true, and the rule. */
export function paragraphRules({ claim, measures, verdict, sentences }: Assessed): Rule[] {
  const told = (standing: Standing, one: string, many: string) => {
    const k = count(measures, standing);
    return `${k === 0 ? 'none' : k} ${k <= 1 ? one : many}`;
  };
  return [
    say(
      `${capital(verdict)}: of ${measures.length} measures ${told('holds', 'holds', 'hold')}, ${told('fails', 'fails', 'fail')} and ${told('open', 'is open', 'are open')}.`,
    ),
    ...sentences,
    say(`It would be true if ${lowered(claim.trueIf)}.`),
    may('in at least 66% of runs, fails when in at most 34%, each with its 95% interval'),
    may('each with its 95% interval'),
  ];
}

/** The figure of a measure, as a text of its own. */
export const figureRules = ({ figure }: Measure): Rule[] => [say(figure.says, ...figure.is)];

/** What is printed: verdict, title and leading number of each claim, and the tally. */
export const printedRules = (all: readonly Assessed[]): Rule[] => [
  ...all.map((one) => say(`${one.verdict} ${one.claim.title} ${leadText(one)}`, ...leadOf(one).figure.is)),
  say(tally(all)),
];
