/**
 * "Structural, not cyclical": how much of a quarter's decline left for good. By a counterfactual: price, fees, energy and season go back to
 * where they were, and what does not return is structural (`src/attribute/structural.ts`). And by the accounting of every run: net, the
 * change of installed hashrate, rigs bought and moved taken off, as a share of the decline; gross, of all that went, what went to AI, wore
 * out or was sold; AI, what went to AI alone.
 */
import { z } from 'zod';
import { computationWords } from '../../charts/claims/messages.ts';
import { asPercent, cleanText, formatNumber, inRuns, level, percent, quarterTitle, shortened, spread } from '../../charts/format.ts';
import { messages } from '../../charts/locale.ts';
import { runNumber, scenarioCase } from '../../compare/pairs.ts';
import type { QuarterSeries } from '../../model/observables.ts';
import type { StudyResult } from '../../results/studyResult.ts';
import { probabilityOf } from '../../summary/probability.ts';
import { quarterValues } from '../../summary/select.ts';
import { describe } from '../../summary/statistics.ts';
import { computation, type Evidence, type Known, type Measure, type Outcome, type Report } from '../computation.ts';
import { id, likely, quarterName, scenarioName } from '../settings.ts';
import { standingOfShare } from '../verdict.ts';
import { shareText } from '../words.ts';

const settings = z.strictObject({
  study: id.meta({ description: 'Which of the studies of this file.' }),
  scenario: scenarioName,
  quarter: quarterName,
  atLeastShare: z.number().gt(0).max(1).default(0.5).meta({ description: 'Share of the decline from which it is called structural.' }),
  likely,
});
type Settings = z.output<typeof settings>;

type Reading = 'back' | 'net' | 'gross' | 'ai';

interface Account {
  reading: Reading;
  /** By run; NaN where hashrate did not fall. */
  shares: Float64Array;
}

/** Shares of the decline that left for good, by run, in three readings. */
function structuralShares(result: StudyResult, caseIndex: number, quarter: number): Account[] {
  const term = (name: QuarterSeries) => quarterValues(result, caseIndex, name, quarter);
  const [change, luck] = [term('change_mean_ehs'), term('luck_ehs')];
  const terms = {
    added: term('new_rigs_ehs'),
    moved: term('relocated_ehs'),
    converted: term('converted_to_ai_ehs'),
    retired: term('retired_ehs'),
    sold: term('sold_ehs'),
    price: term('idle_price_change_ehs'),
    weather: term('idle_weather_change_ehs'),
  };
  const by = (shareOf: (run: number) => number) =>
    Float64Array.from({ length: result.runs }, (_, run) => (change[run]! - luck[run]! < 0 ? shareOf(run) : Number.NaN));
  const decline = (run: number) => change[run]! - luck[run]!;
  return [
    {
      reading: 'net',
      shares: by(
        (run) => (terms.added[run]! + terms.moved[run]! + terms.converted[run]! + terms.retired[run]! + terms.sold[run]!) / decline(run),
      ),
    },
    {
      reading: 'gross',
      shares: by((run) => {
        const gone = terms.converted[run]! + terms.retired[run]! + terms.sold[run]!;
        return gone / (gone + Math.min(0, terms.price[run]!) + Math.min(0, terms.weather[run]!));
      }),
    },
    { reading: 'ai', shares: by((run) => terms.converted[run]! / decline(run)) },
  ];
}

function compute({ study, scenario, quarter, atLeastShare, likely: from }: Settings, evidence: Evidence): Outcome {
  const result = evidence.study(study);
  const one = scenarioCase(result, scenario, 'scenario');
  const q = result.quarters.findIndex(({ name }) => name === quarter);
  const back = evidence.structural({ study, scenario, quarter });
  const { structural: m, shareOfDeclining } = computationWords();
  const accounts: Account[] = [
    { reading: 'back', shares: Float64Array.from(back.runs, ({ share }) => share) },
    ...structuralShares(result, one.caseIndex, q),
  ];
  const changes = quarterValues(result, one.caseIndex, 'change_mean_ehs', q);
  const falls = probabilityOf(changes, (value) => value < 0);
  const runs = Array.from({ length: result.runs }, (_, slot) => runNumber(result, slot));
  const measures = accounts.map(({ reading, shares }): Measure => {
    const share = probabilityOf(shares, (value) => value >= atLeastShare);
    const judged = { value: share.probability, low: share.low, high: share.high };
    return {
      title: m.accounts[reading].title,
      figure: m.figure(shareOfDecline(shares), percent(atLeastShare), shareText(judged, shareOfDeclining)),
      judged,
      standing: standingOfShare(judged, from),
    };
  });
  const title = shortened(cleanText(one.title) || scenario, 40);
  return {
    measures,
    evidence: [
      { series: 'change_mean_ehs', runs, values: changes },
      ...accounts.map(({ shares }, i) => ({ measure: i + 1, series: 'share_gone', runs, values: shares })),
    ],
    lead: 0,
    sentences: [
      m.sentence(
        title,
        quarterTitle(quarter),
        inRuns(falls),
        messages().list(accounts.map(({ reading, shares }) => `${m.accounts[reading].phrase} ${shareOfDecline(shares)}`)),
      ),
      m.idle,
    ],
    rule: m.rule(percent(atLeastShare), asPercent(formatNumber(100 * from)), asPercent(formatNumber(100 * (1 - from)))),
    thresholds: [1 - from, from],
    judgedIn: computationWords().isSoDeclining,
  };
}

/** "12% (90% of runs −5 to +30%)"; a share below zero: installed hashrate grew while hashrate fell. */
function shareOfDecline(shares: Float64Array): string {
  const s = describe(shares.map((value) => 100 * value));
  const { structural: m, rangeOfRuns } = computationWords();
  if (s.n === 0) return m.none;
  const share = rangeOfRuns(asPercent(level(s.p50, s.p50Mcse)), asPercent(spread(s, { sign: s.p05 < 0 })));
  return s.p50 < 0 ? m.noneAtMedian(share) : share;
}

function check({ study, scenario, quarter }: Settings, { studies }: Known, report: Report): void {
  const known = studies.get(study);
  if (!known) return;
  const names = known.scenarios.map(({ name }) => name);
  if (!names.includes(scenario)) report(['scenario'], `no such scenario in ${study}; it has ${names.join(', ')}`);
  const [year, number] = [quarter.slice(0, 4), Number(quarter.slice(5))];
  const [first, last] = [`${year}-${String(number * 3 - 2).padStart(2, '0')}-01`, `${year}-${String(number * 3).padStart(2, '0')}-28`];
  if (first <= known.start.slice(0, 10) || last > known.until)
    report(['quarter'], `must be inside the study, after its first quarter: it runs from ${known.start.slice(0, 10)} to ${known.until}`);
}

export const structuralShare = computation<Settings>({
  name: 'structural-share',
  about: 'How much of a quarter’s decline left for good, by a counterfactual and by the accounting of every run.',
  settings,
  needs: ({ study, scenario, quarter }) => ({ studies: [study], structural: [{ study, scenario, quarter }] }),
  check,
  compute,
});
