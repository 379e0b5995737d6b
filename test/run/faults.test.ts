import { describe, expect, test } from 'vitest';
import { planStudy } from '../../src/plan/plan.ts';
import { allocateColumns, listColumns } from '../../src/results/columns.ts';
import { RUN_STATUS } from '../../src/results/studyResult.ts';
import { runEnsemble } from '../../src/run/ensemble.ts';
import type { OrderedFault } from '../../src/run/faults.ts';
import type { Shared } from '../../src/run/job.ts';
import { createPool } from '../../src/run/pool.ts';
import { FAKE_SIMULATOR, smallStudy } from './fixture.ts';

const HEAP = { maxOldGenerationSizeMb: 48 };

async function ensemble(workers: number, faults: readonly OrderedFault[] = [], runs = 12) {
  const study = smallStudy({ runs });
  const plan = planStudy(study);
  const shared: Shared = { study, plan, columns: allocateColumns(plan), simulatorUrl: FAKE_SIMULATOR, faults };
  const pool = createPool(workers, shared, HEAP);
  try {
    return { ...(await runEnsemble(pool, shared)), columns: shared.columns };
  } finally {
    await pool.close();
  }
}

type Ensemble = Awaited<ReturnType<typeof ensemble>>;

function expectSameExcept(found: Ensemble, sound: Ensemble, failedSlots: readonly number[]): void {
  const slots = sound.columns.status.length;
  const soundColumns = listColumns(sound.columns);
  listColumns(found.columns).forEach((column, c) => {
    const width = column.length / slots;
    for (let slot = 0; slot < slots; slot++) {
      const values = column.subarray(slot * width, (slot + 1) * width);
      if (failedSlots.includes(slot)) expect(values.every(Number.isNaN)).toBe(true);
      else expect(values).toEqual(soundColumns[c].subarray(slot * width, (slot + 1) * width));
    }
  });
}

describe('a run that throws', () => {
  test.each([0, 2])('once is tried again and leaves no trace (%i workers)', async (workers) => {
    const sound = await ensemble(0);
    const found = await ensemble(workers, [{ caseIndex: 1, run: 4, kind: 'throw' }]);
    expect(found.failures).toEqual([]);
    expectSameExcept(found, sound, []);
  });

  test.each([0, 2])('twice is kept as failed with scenario, run, seed and message, and harms no other (%i workers)', async (workers) => {
    const sound = await ensemble(0);
    const found = await ensemble(workers, [{ caseIndex: 1, run: 4, kind: 'throw', always: true }]);
    expect(found.failures).toEqual([{ caseIndex: 1, run: 4, message: 'scenario boom, run 4, seed 7: a fault ordered by a test' }]);
    expect(found.columns.status[12 + 4]).toBe(RUN_STATUS.failed);
    expectSameExcept(found, sound, [12 + 4]);
  });
});

describe.each([
  ['exit', 'the worker thread exited with code 3'],
  ['outOfMemory', 'out of memory'],
] as const)('a worker lost by %s', (kind, reason) => {
  test.each([1, 2])('once costs nothing (%i workers)', async (workers) => {
    const sound = await ensemble(0);
    const found = await ensemble(workers, [{ caseIndex: 0, run: 5, kind }]);
    expect(found.failures).toEqual([]);
    expectSameExcept(found, sound, []);
  });

  test.each([1, 2])('twice at the same run costs that run alone (%i workers)', async (workers) => {
    const sound = await ensemble(0);
    const found = await ensemble(workers, [{ caseIndex: 0, run: 5, kind, always: true }]);
    expect(found.failures).toEqual([{ caseIndex: 0, run: 5, message: `scenario calm, run 5, seed 7: ${reason}` }]);
    expectSameExcept(found, sound, [5]);
  });
});

describe('many faults at once', () => {
  test('cost the runs they strike and no other, and the ensemble ends', async () => {
    const sound = await ensemble(0);
    const faults: OrderedFault[] = [
      { caseIndex: 0, run: 0, kind: 'exit', always: true },
      { caseIndex: 1, run: 0, kind: 'exit', always: true },
      { caseIndex: 2, run: 3, kind: 'throw', always: true },
      { caseIndex: 2, run: 11, kind: 'exit' },
      { caseIndex: 0, run: 11, kind: 'exit', always: true },
    ];
    const found = await ensemble(3, faults);
    expect(found.failures.map(({ caseIndex, run }) => [caseIndex, run])).toEqual([
      [0, 0],
      [0, 11],
      [1, 0],
      [2, 3],
    ]);
    expectSameExcept(found, sound, [0, 11, 12, 24 + 3]);
  });

  test('in every run leave every run failed', async () => {
    const faults = Array.from({ length: 9 }, (_, i): OrderedFault => {
      return { caseIndex: Math.floor(i / 3), run: i % 3, kind: i % 2 ? 'exit' : 'throw', always: true };
    });
    const found = await ensemble(2, faults, 3);
    expect(found.failures).toHaveLength(9);
  });
});

describe('a simulator that cannot be loaded', () => {
  test('is a fault of the program, told at once', async () => {
    const study = smallStudy();
    const plan = planStudy(study);
    const shared: Shared = { study, plan, columns: allocateColumns(plan), simulatorUrl: 'file:///no/such/module.js' };
    const pool = createPool(2, shared);
    await expect(runEnsemble(pool, shared)).rejects.toThrow(/no\/such\/module/);
    await pool.close();
  });
});
