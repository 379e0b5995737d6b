/** Stage by stage: every run of both scenarios exactly once, a first picture from few, nothing counted for settings that are gone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/explorer/messages.ts';
import { Schedule } from '../../src/explorer/schedule.ts';
import { FIRST_RUNS, stagesOf } from '../../src/explorer/stages.ts';

/** Works through a schedule; returns the runs simulated by case and what was there at each picture. */
function workThrough(schedule: Schedule): { runs: [number[], number[]]; pictures: number[] } {
  const runs: [number[], number[]] = [[], []];
  const pictures: number[] = [];
  for (let order = schedule.next(); order !== undefined; order = schedule.next()) {
    for (let k = 0; k < order.count; k++) runs[order.caseIndex as 0 | 1].push(order.first + k);
    if (!schedule.came(order, false)) continue;
    pictures.push(schedule.runsDone);
    if (schedule.isLastStage) break;
    schedule.advance();
  }
  return { runs, pictures };
}

const upTo = (n: number) => Array.from({ length: n }, (_, run) => run);

describe('a schedule', () => {
  it('simulates each run of each scenario once and ends with all of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 8 }), (runs, workers) => {
        const { runs: done, pictures } = workThrough(new Schedule(runs, [1, 1], workers));
        expect(done.map((list) => [...list].sort((a, b) => a - b))).toEqual([upTo(runs), upTo(runs)]);
        expect(pictures).toEqual(stagesOf(runs));
        expect(pictures[0]).toBeLessThanOrEqual(Math.max(FIRST_RUNS, runs));
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  it('leaves a baseline that is there alone', () => {
    const { runs } = workThrough(new Schedule(1000, [1, 2], 2, 1000));
    expect(runs[0]).toEqual([]);
    expect(runs[1]).toHaveLength(1000);
  });

  it('hands a batch out again that came too early, and ignores one of settings that are gone', () => {
    const schedule = new Schedule(FIRST_RUNS, [1, 5], 1, FIRST_RUNS);
    const order = schedule.next()!;
    expect(schedule.came({ ...order, stamp: 4 } as Order, false)).toBe(false);
    expect(schedule.came(order, true)).toBe(false);
    const rest: Order[] = [];
    for (let next = schedule.next(); next !== undefined; next = schedule.next()) rest.push(next);
    expect(rest).toContainEqual(order);
    const ends = rest.map((one) => schedule.came(one, false));
    expect(ends.filter(Boolean)).toHaveLength(1);
    expect(ends.at(-1)).toBe(true);
  });
});
