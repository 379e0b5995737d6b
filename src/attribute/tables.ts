/** An attribution as tables: a row a part with its figures, and a row a run and part. Units are a column of their own. */
import type { Statistics } from '../summary/statistics.ts';
import type { Attribution, Part } from './attribution.ts';
import type { EarlyWarning } from './earlyWarning.ts';
import type { StructuralQuarter } from './structural.ts';

type Cell = string | number | null;
export interface AttributionTable {
  columns: string[];
  rows: Record<string, Cell>[];
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function figures(s: Statistics): Record<string, Cell> {
  const { n, mean, mcse, p05, p25, p50, p75, p95 } = s;
  return {
    mean: finite(mean),
    mcse: finite(mcse),
    p05: finite(p05),
    p25: finite(p25),
    p50: finite(p50),
    p75: finite(p75),
    p95: finite(p95),
    n,
  };
}

const NOT_SWITCHED = {
  largest_share: null,
  largest_fall_share: null,
  first_in: null,
  first_in_mcse: null,
  last_in: null,
  last_in_mcse: null,
};

function switched(part: Part): Record<string, Cell> {
  return {
    largest_share: finite(part.probabilityLargest),
    largest_fall_share: finite(part.probabilityLargestFall),
    first_in: finite(part.firstIn),
    first_in_mcse: finite(part.firstInMcse),
    last_in: finite(part.lastIn),
    last_in_mcse: finite(part.lastInMcse),
  };
}

/** A row a quantity and part: causes, carried in and luck, the accounting identity, what AI did, level before and after, the total. */
export function partTable(attributions: readonly Attribution[]): AttributionTable {
  const rows = attributions.flatMap((one) => {
    const { quantity, scenario, causes, accounting, ai, before, after, total } = one;
    const about = (kind: string, part: string, title: string) => ({
      scenario,
      quantity: quantity.id,
      unit: quantity.unit,
      kind,
      part,
      title,
    });
    const plain = (kind: string, part: string, title: string, s: Statistics) => ({
      ...about(kind, part, title),
      ...figures(s),
      ...NOT_SWITCHED,
    });
    return [
      plain('level', 'before', 'Before', before),
      plain('level', 'after', 'After', after),
      ...causes.map((part) => ({ ...about(part.kind, part.id, part.title), ...figures(part.statistics), ...switched(part) })),
      plain('total', 'total', 'Change', total),
      ...accounting.map(({ id, title, statistics }) => plain('accounting', id, title, statistics)),
      ...ai.map(({ id, title, statistics }) => plain('ai', id, title, statistics)),
    ];
  });
  return { columns: Object.keys(rows[0] ?? {}), rows };
}

/** A row a run, quantity and part: what the figures are made of. The total stands with the level it is a change of. */
export function runTable(attributions: readonly Attribution[]): AttributionTable {
  const columns = ['scenario', 'run', 'quantity', 'unit', 'kind', 'part', 'change', 'before'];
  const rows = attributions.flatMap(({ scenario, quantity, runNumbers, causes, accounting, ai, perRun }) =>
    runNumbers.flatMap((run, at) => {
      const row = (kind: string, part: string, change: number, before: number | null = null) => ({
        scenario,
        run,
        quantity: quantity.id,
        unit: quantity.unit,
        kind,
        part,
        change,
        before,
      });
      return [
        ...causes.map((part) => row(part.kind, part.id, part.perRun[at])),
        row('total', 'total', perRun.total[at], perRun.before[at]),
        ...accounting.map((one) => row('accounting', one.id, one.perRun[at])),
        ...ai.map((one) => row('ai', one.id, one.perRun[at])),
      ];
    }),
  );
  return { columns, rows };
}

/** For machines: the same figures as an object, without the runs. */
export function plainAttributions(attributions: readonly Attribution[]) {
  const first = attributions[0];
  return {
    study: first.study,
    scenario: first.scenario,
    seed: first.seed,
    period: first.period,
    method: first.method,
    runs: first.total.n,
    failed: first.failed,
    quantities: attributions.map(
      ({ quantity, before, after, total, totalPct, probabilityFall, causes, accounting, ai, identityError }) => ({
        quantity: quantity.id,
        unit: quantity.unit,
        before,
        after,
        total,
        totalPct,
        probabilityFall,
        causes: causes.map(({ perRun: _, statistics: __, ...rest }) => rest),
        accounting: accounting.map(({ perRun: _, ...rest }) => rest),
        ai: ai.map(({ perRun: _, ...rest }) => rest),
        identityError,
      }),
    ),
  };
}

/** Structure and early warning as tables, where they are there. */
export function besideTables({
  structural,
  warning,
}: {
  structural: readonly StructuralQuarter[];
  warning: EarlyWarning | undefined;
}): Record<string, AttributionTable> {
  const tables: Record<string, AttributionTable> = {};
  const shares = structural.flatMap(({ quarter, share, uncut, rule, structural: p, structuralByRule }) => [
    {
      quarter,
      by: 'counterfactual',
      ...figures(share),
      structural_share: finite(p.probability),
      low95: finite(p.low),
      high95: finite(p.high),
    },
    { quarter, by: 'counterfactual, uncut', ...figures(uncut), structural_share: null, low95: null, high95: null },
    {
      quarter,
      by: 'books',
      ...figures(rule),
      structural_share: finite(structuralByRule.probability),
      low95: finite(structuralByRule.low),
      high95: finite(structuralByRule.high),
    },
  ]);
  if (shares.length > 0) tables.structural = { columns: Object.keys(shares[0]), rows: shares };
  const runs = structural.flatMap(({ quarter, runs: all }) =>
    all.map(({ fallEHs, share, rule }, run) => ({ quarter, run, fall_ehs: finite(fallEHs), share: finite(share), books: finite(rule) })),
  );
  if (runs.length > 0) tables.structural_runs = { columns: Object.keys(runs[0]), rows: runs };
  const rows = (warning?.quarters ?? []).map(({ quartersAfter, toldRight, toldWrong, right, brier, baseBrier }) => ({
    quarters_after: quartersAfter,
    told_right_share: finite(toldRight.probability),
    told_right_low95: finite(toldRight.low),
    told_right_high95: finite(toldRight.high),
    told_wrong_share: finite(toldWrong.probability),
    right_share: finite(right.probability),
    brier: finite(brier),
    brier_base_rate: finite(baseBrier),
    n: toldRight.n,
  }));
  if (rows.length > 0) tables.early_warning = { columns: Object.keys(rows[0]), rows };
  return tables;
}
