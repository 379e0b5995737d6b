/** Firms out of cash, through the kernel: default firms after price falls by half, run 0, seed 1. */
import { describe, expect, it } from 'vitest';
import { CLASS_IDS } from '../../../src/config/names.ts';
import { modelSchema } from '../../../src/config/schema/study.ts';
import type { RunState } from '../../../src/model/runState.ts';
import { figureOf } from '../fleetFigures.ts';
import { sum } from '../sample.ts';
import { merge, type Period, simulatorOf } from '../smallStudy.ts';

type Change = Record<string, unknown>;
const PERIOD: Period = { start: '2026-03-20T20:48:00Z', until: '2027-12-31' };
/** Little cash and little patience, so that a long slump drives firms out. */
const FALL: Change = {
  ai: { enabled: false },
  classes: Object.fromEntries(CLASS_IDS.map((id) => [id, { cashUsdPerMW: 20_000 }])),
  distress: { exitDebtUsdPerMW: 30_000 },
  market: {
    price: {
      model: 'path',
      path: [
        ['2026-03-01', 68_200],
        ['2026-05-01', 32_000],
        ['2028-02-01', 32_000],
      ],
    },
  },
};

function run(watch: (state: RunState) => void, ...changes: Change[]) {
  const simulator = simulatorOf([modelSchema.parse([FALL, ...changes].reduce(merge, {}))], 1, PERIOD);
  simulator.onEpoch = watch;
  return simulator.simulate(0, 0).outcomes;
}

const fleetRigs = ({ fleets }: RunState, i: number) => sum(fleets.rigs.subarray(i * fleets.generations, (i + 1) * fleets.generations));

describe('a firm out of cash', () => {
  it('leaves when its debt passes the limit: no rigs, nothing on order, and never again', () => {
    const left = new Set<number>();
    const outcomes = run((state) => {
      const { fleets } = state;
      for (const i of left) expect(figureOf(fleets, i, 'EXITED')).toBe(1);
      for (let i = 0; i < fleets.count; i++) {
        if (figureOf(fleets, i, 'EXITED') === 0) continue;
        left.add(i);
        expect(fleetRigs(state, i)).toBe(0);
        for (let at = i; at < fleets.orders.length; at += fleets.count) expect(fleets.orders[at]).toBe(0);
      }
    });
    expect(left.size).toBeGreaterThan(5);
    expect(outcomes.firms_exited).toBe(left.size);
  });

  it('is out of cash when it leaves: no firm leaves with debt within the limit', () => {
    const already = new Set<number>();
    run(({ fleets, parameters }) => {
      for (let i = 0; i < fleets.count; i++) {
        if (figureOf(fleets, i, 'EXITED') === 0 || already.has(i)) continue;
        already.add(i);
        expect(figureOf(fleets, i, 'CASH_USD')).toBeLessThan(-parameters.distress.exitDebtUsdPerMW * figureOf(fleets, i, 'MINING_MW'));
      }
    });
    expect(already.size).toBeGreaterThan(5);
  });

  it('sells what stands idle before that', () => {
    let seen = 0;
    run(({ fleets, shortOfCash }) => {
      for (const i of shortOfCash.fleets.subarray(0, shortOfCash.count)) {
        const idle = fleets.rigs.subarray(i * fleets.generations, i * fleets.generations + figureOf(fleets, i, 'FIRST_RUNNING'));
        expect(sum(idle)).toBe(0);
        seen++;
      }
    });
    expect(seen).toBeGreaterThan(100);
  });

  it('stays where the switch is off, and fewer leave at a higher limit', () => {
    expect(run(() => {}, { distress: { enabled: false } }).firms_exited).toBe(0);
    const [strict, base, patient] = [0, 30_000, 150_000].map(
      (exitDebtUsdPerMW) => run(() => {}, { distress: { exitDebtUsdPerMW } }).firms_exited,
    );
    expect(strict).toBeGreaterThan(base);
    expect(base).toBeGreaterThan(patient);
  });
});
