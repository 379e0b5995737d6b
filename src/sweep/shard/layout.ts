/** What is kept of every run of a sweep: columns in a fixed order, with so many numbers a run. */
import { GRID_SERIES, GROUP_SERIES, QUARTER_SERIES, RUN_SERIES } from '../../model/observables.ts';
import type { RunRecord } from '../../model/runRecord.ts';
import { planStudy } from '../../plan/plan.ts';
import type { Quarter } from '../../results/studyResult.ts';
import type { SweepPlan } from '../plan/sweepPlan.ts';

export type TableName = 'runs' | SweepPlan['tables'][number];
export type Numbers = Float32Array | Float64Array;

export interface KeptColumn {
  table: TableName;
  series: string;
  /** Numbers of a run. */
  width: number;
  isSingle: boolean;
  of(record: RunRecord): ArrayLike<number>;
}

/** Labels of the rows of a run in a table: date, quarter, class or region. */
export interface Label {
  name: string;
  values: readonly string[];
}

export interface Layout {
  columns: KeptColumn[];
  labels: Record<TableName, Label[]>;
  quarters: readonly Quarter[];
  /** Quarter the study asks about; -1 when there is none. */
  headline: number;
}

export function layoutOf({ study, scenarios, tables }: Pick<SweepPlan, 'study' | 'scenarios' | 'tables'>): Layout {
  const { gridDates, quarters, classes, regions } = planStudy({ ...study, runs: 1, scenarios: scenarios.map((s) => study.scenarios[s]) });
  const names = quarters.map(({ name }) => name);
  const crossed = (kind: string, ids: readonly string[]): Label[] => [
    { name: 'quarter', values: names.flatMap((name) => ids.map(() => name)) },
    { name: kind, values: names.flatMap(() => ids) },
  ];
  const labels: Layout['labels'] = {
    runs: [],
    quarters: [{ name: 'quarter', values: names }],
    grid: [{ name: 'date', values: gridDates }],
    classes: crossed('class', classes),
    regions: crossed('region', regions),
  };
  const columns = [...outcomeColumns(), ...tables.flatMap((table) => TABLE_COLUMNS[table](labels[table][0].values.length))];
  const named = names.indexOf(study.report.headlineQuarter ?? '');
  return { columns, labels, quarters, headline: named >= 0 ? named : quarters.findIndex(({ complete }, q) => complete && q > 0) };
}

function outcomeColumns(): KeptColumn[] {
  return RUN_SERIES.map((series) => ({ table: 'runs', series, width: 1, isSingle: false, of: ({ outcomes }) => [outcomes[series]] }));
}

const TABLE_COLUMNS: Record<SweepPlan['tables'][number], (width: number) => KeptColumn[]> = {
  quarters: (width) =>
    QUARTER_SERIES.map((series) => ({ table: 'quarters', series, width, isSingle: false, of: ({ quarterly }) => quarterly[series] })),
  grid: (width) => GRID_SERIES.map((series) => ({ table: 'grid', series, width, isSingle: true, of: ({ grid }) => grid[series] })),
  classes: (width) =>
    GROUP_SERIES.map((series) => ({
      table: 'classes',
      series,
      width,
      isSingle: false,
      of: ({ classQuarterly }) => classQuarterly[series],
    })),
  regions: (width) =>
    GROUP_SERIES.map((series) => ({
      table: 'regions',
      series,
      width,
      isSingle: false,
      of: ({ regionQuarterly }) => regionQuarterly[series],
    })),
};

/** Bytes kept of a run. */
export function bytesPerRun({ columns }: Layout): number {
  return columns.reduce((bytes, { width, isSingle }) => bytes + width * (isSingle ? 4 : 8), 1);
}
