/** The design: what each point of each scenario stands for. One row a case. */
import type { StudyResult } from './studyResult.ts';
import type { Table } from './tables.ts';

export function designTable({ cases, study }: StudyResult): Table {
  return {
    file: 'design.parquet',
    rowsPerSlot: cases.length,
    fields: [
      { name: 'point_id', type: 'INT32' },
      { name: 'scenario', type: 'STRING' },
      { name: 'title', type: 'STRING' },
    ],
    groups: [{ caseIndex: 0, slots: [0] }],
    dataOf: () => [
      Int32Array.from(cases, ({ pointId }) => pointId),
      cases.map(({ scenarioIndex }) => study.scenarios[scenarioIndex].name),
      cases.map(({ scenarioIndex }) => study.scenarios[scenarioIndex].title),
    ],
  };
}
