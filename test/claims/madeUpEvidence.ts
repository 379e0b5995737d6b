/** Evidence with known answers: a synthetic study, an attribution with planted causes, history as it is. */
import type { Attribution } from '../../src/attribute/attribution.ts';
import { attributionOf } from '../../src/attribute/attribution.ts';
import { MAIN_CAUSES } from '../../src/attribute/causes.ts';
import { QUANTITIES } from '../../src/attribute/period.ts';
import { structuralQuarter } from '../../src/attribute/structural.ts';
import type { Evidence } from '../../src/claims/computation.ts';
import { COMPUTATIONS } from '../../src/claims/computations/all.ts';
import { readHistory, readHistoryMonths, readHistoryQuarters } from '../../src/history/readHistory.ts';
import type { StudyResult } from '../../src/results/studyResult.ts';

const HISTORY = { epochs: readHistory(), months: readHistoryMonths(), quarters: readHistoryQuarters() };

/** [cause id]: effect by run, EH/s; causes not named do nothing. */
export function plantedAttribution(effects: Record<string, (run: number) => number>, runs = 100): Attribution {
  const column = (value: (run: number) => number) => Float64Array.from({ length: runs }, (_, run) => value(run));
  const shapley = MAIN_CAUSES.map(({ id }) => column(effects[id] ?? (() => 0)));
  const before = column(() => 1000);
  const after = column((run) => 1000 + shapley.reduce((sum, phi) => sum + phi[run]!, 0));
  const none = column(() => 0);
  const about = {
    study: 'q1',
    scenario: 'as-it-was',
    seed: 1,
    quantity: QUANTITIES.hashrate,
    period: {
      quarter: '2026Q1',
      measure: 'mean' as const,
      from: '2025-10-01',
      to: '2026-03-31',
      heldFrom: '2025-10-01',
      before: 0,
      after: 1,
      notes: [],
    },
    partly: [],
    method: { kind: 'exact' as const, subsets: 256 },
    runNumbers: Array.from({ length: runs }, (_, run) => run),
    failed: [],
    accounting: [],
    ai: [],
  };
  return attributionOf(about as Parameters<typeof attributionOf>[0], MAIN_CAUSES, {
    before,
    after,
    carriedIn: none,
    luck: none,
    shapley,
    firstIn: shapley,
    lastIn: shapley,
  });
}

/** A share that does not return, the same in every run. */
function quarterOf(share: number) {
  return structuralQuarter(
    '2026Q3',
    Array.from({ length: 40 }, () => ({ fallEHs: 100, share, rule: share })),
  );
}

export function evidenceOf({ study, attribution, gone = 0 }: { study?: StudyResult; attribution?: Attribution; gone?: number }): Evidence {
  return { study: () => study!, attribution: () => attribution!, structural: () => quarterOf(gone), history: HISTORY };
}

/** What a computation finds, its settings filled in by its schema. */
export function computed(name: string, settings: unknown, evidence: Evidence) {
  const computation = COMPUTATIONS.get(name)!;
  return computation.compute(computation.settings.parse(settings), evidence);
}
