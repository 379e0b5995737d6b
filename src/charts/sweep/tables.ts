/** What an analysis of a sweep found, as tables: indices, effects, swings, regions, boxes and the way to them. */
import type { OutcomeAnalysis, RegionAnalysis } from '../../sensitivity/analysis.ts';
import type { ChartSpec, Row } from '../chartSpec.ts';

export interface PlainTable {
  name: string;
  columns: readonly string[];
  rows: Row[];
}

/** Charts carry their tables; what no chart shows is added. */
export function sweepTables(charts: readonly ChartSpec[], { sobol }: OutcomeAnalysis, regions: RegionAnalysis | undefined): PlainTable[] {
  const shown = charts.map(({ id, csv }) => ({ name: id === 'sweep' ? 'map' : id, columns: csv.columns, rows: csv.rows }));
  const way = regions?.prim.trajectory.map((step, i): Row => {
    const { points, coverage, density, mass, restricted } = step;
    return { step: i, points, coverage: six(coverage), density: six(density), mass: six(mass), restricted };
  });
  // the half samples are drawn: what they found cannot be counted again
  const heldOut = regions && [{ coverage: six(regions.prim.heldOut.coverage), density: six(regions.prim.heldOut.density) }];
  const sums = sobol && [
    { quantity: 'sum_of_first', ...bounds(sobol.sumOfFirst) },
    { quantity: 'interaction', ...bounds(sobol.interaction) },
  ];
  return [
    ...shown,
    ...(way === undefined ? [] : [{ name: 'peeling', columns: Object.keys(way[0] ?? {}), rows: way }]),
    ...(heldOut === undefined ? [] : [{ name: 'box-held-out', columns: Object.keys(heldOut[0]!), rows: heldOut }]),
    ...(sums ? [{ name: 'sobol-sums', columns: Object.keys(sums[0]!), rows: sums }] : []),
  ];
}

function bounds({ estimate, low, high, standardError }: { estimate: number; low: number; high: number; standardError: number }) {
  return { estimate: six(estimate), low: six(low), high: six(high), standard_error: six(standardError) };
}

function six(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(6)) : null;
}
