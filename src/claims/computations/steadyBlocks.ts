/** "Difficulty keeps block times steady": the mean block interval over the study, in every quarter, in every week, against ten minutes. */
import { z } from 'zod';
import { computationWords } from '../../charts/claims/messages.ts';
import { asPercent, cleanText, formatNumber, inRuns, level, percent, shortened, spread } from '../../charts/format.ts';
import { runNumber, scenarioCase } from '../../compare/pairs.ts';
import type { StudyResult } from '../../results/studyResult.ts';
import { probabilityOf } from '../../summary/probability.ts';
import { gridValues, quarterValues } from '../../summary/select.ts';
import { describe } from '../../summary/statistics.ts';
import { computation, type Evidence, type EvidenceSeries, type Known, type Measure, type Outcome, type Report } from '../computation.ts';
import { id, likely, scenarioName } from '../settings.ts';
import { standingOfShare } from '../verdict.ts';
import { shareText } from '../words.ts';

const TARGET_S = 600;

const settings = z.strictObject({
  study: id.meta({ description: 'Which of the studies of this file.' }),
  scenarios: z.array(scenarioName).min(1).max(12),
  toleranceShare: z.number().gt(0).max(1).default(0.05).meta({ description: 'How far from ten minutes still counts as steady.' }),
  windows: z
    .array(z.enum(['study', 'quarter', 'step']))
    .min(1)
    .max(3)
    .default(['study', 'quarter'])
    .meta({ description: 'Mean over the study, of the worst quarter, of the worst grid step (a week, with block luck).' }),
  likely,
});
type Settings = z.output<typeof settings>;
type Window = Settings['windows'][number];

/** Per run the interval furthest from the target among the windows, seconds. */
function worstOf(result: StudyResult, caseIndex: number, window: Window): Float64Array {
  const at =
    window === 'quarter'
      ? result.quarters.flatMap(({ complete }, q) => (complete ? [quarterValues(result, caseIndex, 'mean_block_interval_s', q)] : []))
      : result.gridDates.map((_, step) => gridValues(result, caseIndex, 'block_interval_s', step));
  return Float64Array.from({ length: result.runs }, (_, run) => {
    const values = at.map((one) => one[run]!);
    if (window === 'study') return values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.reduce((worst, value) => (Math.abs(value - TARGET_S) > Math.abs(worst - TARGET_S) ? value : worst), TARGET_S);
  });
}

function compute({ study, scenarios, toleranceShare, windows, likely: from }: Settings, { study: resultOf }: Evidence): Outcome {
  const result = resultOf(study);
  const sentences: string[] = [];
  const evidence: EvidenceSeries[] = [];
  const runs = Array.from({ length: result.runs }, (_, slot) => runNumber(result, slot));
  const measures = scenarios.flatMap((name) =>
    windows.map((window): Measure => {
      const one = scenarioCase(result, name, 'scenarios');
      const title = shortened(cleanText(one.title) || name, 40);
      const worst = worstOf(result, one.caseIndex, window);
      const share = probabilityOf(worst, (value) => Math.abs(value - TARGET_S) <= toleranceShare * TARGET_S);
      const judged = { value: share.probability, low: share.low, high: share.high };
      const s = describe(worst);
      evidence.push({ measure: evidence.length + 1, series: 'block_interval_s', runs, values: worst });
      const { steady: m, shareOfRuns } = computationWords();
      const figure = m.seconds(level(s.mean, s.mcse, 1), spread(s, { most: 1 }));
      const tolerance = percent(toleranceShare);
      const within = shareText(judged, shareOfRuns);
      sentences.push(m.sentence(title, { what: m.what[window], figure, window: m.windows[window], tolerance, runs: inRuns(share) }));
      return {
        title: m.title(title, m.windows[window]),
        figure: (window === 'study' ? m.figure : m.worst)(figure, tolerance, within),
        judged,
        standing: standingOfShare(judged, from),
      };
    }),
  );
  const { steady: m } = computationWords();
  return {
    measures,
    evidence,
    lead: 0,
    sentences,
    rule: m.rule(percent(toleranceShare), asPercent(formatNumber(100 * from)), asPercent(formatNumber(100 * (1 - from)))),
    thresholds: [1 - from, from],
    judgedIn: m.judgedIn,
  };
}

function check({ study, scenarios }: Settings, { studies }: Known, report: Report): void {
  const names = studies.get(study)?.scenarios.map(({ name }) => name);
  scenarios.forEach((name, i) => {
    if (names && !names.includes(name)) report(['scenarios', i], `no such scenario in ${study}; it has ${names.join(', ')}`);
  });
}

export const steadyBlocks = computation<Settings>({
  name: 'steady-blocks',
  about: 'Whether difficulty keeps the interval between blocks near ten minutes.',
  settings,
  needs: ({ study }) => ({ studies: [study] }),
  check,
  compute,
});
