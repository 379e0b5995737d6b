/** A comparison as tables: differences by quantity and date, differences by pair, what sets the disagreeing runs apart. Units are a column of their own. */
import { type Comparison, lastIndex } from './comparison.ts';
import { type Difference, pairedSeries } from './differences.ts';
import type { Factorial } from './factorial.ts';
import { runNumber } from './pairs.ts';

export type Cell = string | number | null;

export interface PlainTable {
  columns: string[];
  rows: Record<string, Cell>[];
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

export function differenceTable({ quantities }: Comparison): PlainTable {
  const rows = quantities.flatMap(({ byDate, overStudy }) => [
    ...byDate.filter(({ difference }) => difference.n > 0).map((one) => differenceRow(one, 'date')),
    differenceRow(overStudy, 'mean over the study'),
  ]);
  return { columns: Object.keys(rows[0] ?? {}), rows };
}

function differenceRow({ quantity, date, base, against, difference: d, low, high, percent, ...odds }: Difference, moment: string) {
  return {
    quantity: quantity.name,
    unit: quantity.unit,
    moment,
    date,
    base_mean: finite(base.mean),
    against_mean: finite(against.mean),
    difference_mean: finite(d.mean),
    difference_mcse: finite(d.mcse),
    mean_low95: finite(low),
    mean_high95: finite(high),
    p05: finite(d.p05),
    p25: finite(d.p25),
    p50: finite(d.p50),
    p75: finite(d.p75),
    p95: finite(d.p95),
    percent_p50: finite(percent.p50),
    base_above_share: finite(odds.baseAbove.probability),
    base_above_low95: finite(odds.baseAbove.low),
    base_above_high95: finite(odds.baseAbove.high),
    against_above_share: finite(odds.againstAbove.probability),
    variance_ratio: finite(odds.varianceRatio),
    n: d.n,
  };
}

/** One row a pair: the difference of every quantity at the end, and whether the pair disagrees with the mean of the lead. */
export function pairTable({ pairs, quantities, disagreement }: Comparison): PlainTable {
  const lookup = pairedSeries(pairs);
  const columns = quantities.map((compared) => {
    const series = lookup(compared.quantity)!;
    const last = lastIndex(compared);
    return { name: compared.quantity.name, base: series.baseAt(last), against: series.againstAt(last) };
  });
  const rows = pairs.slots.map((slot, i) => ({
    run: runNumber(pairs.result, slot),
    disagrees: disagreement.disagrees[i] ? 1 : 0,
    ...Object.fromEntries(
      columns.flatMap(({ name, base, against }) => [
        [`${name}.base`, finite(base[i]!)],
        [`${name}.against`, finite(against[i]!)],
      ]),
    ),
  }));
  return { columns: Object.keys(rows[0] ?? {}), rows };
}

export function separationTable({ disagreement }: Comparison): PlainTable {
  const columns = ['feature', 'disagreeing_median', 'agreeing_median', 'chance_of_more', 'low95', 'high95', 'p_holm'];
  const rows = disagreement.separations.map(({ name, insideMedian, outsideMedian, area, low, high, p }) => ({
    feature: name,
    disagreeing_median: finite(insideMedian),
    agreeing_median: finite(outsideMedian),
    chance_of_more: finite(area),
    low95: finite(low),
    high95: finite(high),
    p_holm: finite(p),
  }));
  return { columns, rows };
}

/** Effects of two crossed causes: one row a quantity and effect. */
export function effectTable({ quantities, cells }: Factorial): PlainTable {
  const scenarios = {
    first: [cells.neither, cells.first],
    second: [cells.neither, cells.second],
    both: [cells.neither, cells.both],
  } as const;
  const beside = { firstWithSecond: [cells.second, cells.both], secondWithFirst: [cells.first, cells.both] } as const;
  const named: Record<string, readonly { name: string }[]> = { ...scenarios, ...beside };
  const rows = quantities.flatMap(({ effects, interaction }) =>
    Object.entries({ ...effects, interaction }).map(([effect, one]) => ({
      effect,
      base: named[effect]?.[0]?.name ?? '',
      against: named[effect]?.[1]?.name ?? '',
      ...differenceRow(one, 'date'),
    })),
  );
  return { columns: Object.keys(rows[0] ?? {}), rows };
}
