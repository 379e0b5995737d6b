import { describe, expect, test } from 'vitest';
import { assertFitsMemory, bytesPerRun, columnBytes } from '../../src/plan/memory.ts';
import { planStudy, tasksOf } from '../../src/plan/plan.ts';
import { parseRunList } from '../../src/plan/runList.ts';
import { allocateColumns, listColumns } from '../../src/results/columns.ts';
import { smallStudy } from '../run/fixture.ts';

describe('the plan of a study', () => {
  test('has a case for each scenario, every run once, and the calendar of the study', () => {
    const plan = planStudy(smallStudy());
    expect(plan.cases.map(({ scenarioIndex, pointId }) => [scenarioIndex, pointId])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
    ]);
    expect(plan.runNumbers).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(plan.gridDates[0]).toBe('2026-03-01');
    expect(plan.quarters).toEqual([
      { name: '2026Q1', start: '2026-03-01', end: '2026-03-31', complete: false },
      { name: '2026Q2', start: '2026-04-01', end: '2026-06-30', complete: true },
      { name: '2026Q3', start: '2026-07-01', end: '2026-09-30', complete: true },
    ]);
  });

  test('covers every case and run once, in tasks of one run and at most eight cases', () => {
    const many = smallStudy();
    const scenarios = Array.from({ length: 19 }, (_, i) => ({ ...many.scenarios[0], name: `s${i}` }));
    const plan = planStudy({ ...many, scenarios, runs: 5 });
    const seen = new Set<string>();
    for (const { slot, firstCase, endCase } of tasksOf(plan)) {
      expect(endCase - firstCase).toBeLessThanOrEqual(8);
      for (let c = firstCase; c < endCase; c++) seen.add(`${slot}/${c}`);
    }
    expect(seen.size).toBe(5 * 19);
  });

  test('of chosen runs has them once each, in order', () => {
    expect(planStudy(smallStudy(), [9, 3, 3]).runNumbers).toEqual([3, 9]);
    expect(() => planStudy(smallStudy(), [12])).toThrow("run 12 is not one of the study's runs, 0 to 11");
    expect(() => planStudy(smallStudy(), [])).toThrow('no run named');
  });

  test('needs one grid for all scenarios', () => {
    const study = smallStudy();
    const [calm, boom] = study.scenarios;
    const coarse = { ...boom, model: { ...boom.model, market: { ...boom.model.market, gridDays: 14 } } };
    expect(() => planStudy({ ...study, scenarios: [calm, coarse] })).toThrow(
      /market.gridDays {2}must be the same in every scenario: calm has 7, boom has 14/,
    );
  });
});

describe('the memory of a plan', () => {
  test('is what its columns take', () => {
    const plan = planStudy(smallStudy());
    const columns = allocateColumns(plan);
    const bytes = listColumns(columns).reduce((sum, { byteLength }) => sum + byteLength, columns.status.byteLength);
    expect(columnBytes(plan)).toBe(bytes);
    expect(columnBytes(plan)).toBe(36 * bytesPerRun(plan));
  });

  test('is refused when the machine has too little, with the number of runs that would fit', () => {
    const plan = planStudy(smallStudy({ runs: 100 }));
    expect(() => assertFitsMemory(plan, columnBytes(plan) * 2)).not.toThrow();
    expect(() => assertFitsMemory(plan, columnBytes(plan))).toThrow(/use at most 60 runs/);
  });
});

describe('a list of runs', () => {
  test('names runs and stretches of runs', () => {
    expect(parseRunList('7')).toEqual([7]);
    expect(parseRunList('3, 17-19,0')).toEqual([3, 17, 18, 19, 0]);
  });

  test.each(['', 'a', '3-1', '-1', '1,,2', '1.5', '0-99999999999', '1e3'])('%j is refused', (text) => {
    expect(() => parseRunList(text)).toThrow(/must be a list of runs like 0-99 or 3,17-19/);
  });
});
