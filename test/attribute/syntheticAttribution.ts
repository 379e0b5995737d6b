/** An attribution made up of known numbers: 100 runs, eight causes, luck that is different in every run. */
import { type Attribution, attributionOf, entry } from '../../src/attribute/attribution.ts';
import { MAIN_CAUSES } from '../../src/attribute/causes.ts';
import { type Period, QUANTITIES, type QuantityId } from '../../src/attribute/period.ts';

const PERIOD: Period = {
  quarter: '2026Q1',
  measure: 'mean',
  from: '2025-10-01',
  to: '2026-03-31',
  heldFrom: '2025-10-01',
  before: 0,
  after: 1,
  notes: [],
};

const RUNS = 100;
const MEANS = [-70, -0.2, -2, -24, -6, -3, 44, 1];

/** Evenly spread around a mean, in an order of its own. */
const around = (mean: number, width: number, turn: number) =>
  Float64Array.from({ length: RUNS }, (_, run) => mean + width * (((run * turn) % RUNS) / (RUNS - 1) - 0.5));

export function syntheticAttribution(id: QuantityId = 'hashrate', means: readonly number[] = MEANS, scale = 1): Attribution {
  const shapley = means.map((mean, i) => around(mean * scale, Math.abs(mean) * 0.3 * scale, 7 + 2 * i));
  const luck = id === 'hashrate' ? around(2, 40, 37) : new Float64Array(RUNS);
  const carriedIn = around(-5 * scale, scale, 3);
  const before = around(id === 'hashrate' ? 1060 : 100, 10, 11);
  const after = before.map((value, run) => value + luck[run]! + carriedIn[run]! + shapley.reduce((sum, phi) => sum + phi[run]!, 0));
  const isHashrate = id === 'hashrate';
  return attributionOf(
    {
      study: 'made-up',
      scenario: 'as-it-was',
      seed: 1,
      quantity: QUANTITIES[id],
      period: PERIOD,
      partly: [],
      method: { kind: 'exact', subsets: 256 },
      runNumbers: Array.from({ length: RUNS }, (_, run) => run),
      failed: [],
      accounting: isHashrate
        ? [
            entry('new_rigs_ehs', 'New rigs', around(55, 12, 7)),
            entry('converted_to_ai_ehs', 'Rigs on sites converted to AI', around(-7.7, 0.2, 9)),
            entry('idle_price_change_ehs', 'Idle for price', around(-110, 20, 13)),
          ]
        : [],
      ai: isHashrate
        ? [
            entry('removed', 'Removed: sites converted', around(-7, 1, 7)),
            entry('prevented', 'Prevented: growth foregone', around(-6, 2, 9)),
            entry('gave-back', 'Given back by the others as difficulty fell', around(3.6, 1, 11)),
            entry('net', 'Net effect of AI', around(-9.4, 2, 13)),
          ]
        : [],
    },
    MAIN_CAUSES,
    {
      before,
      after,
      carriedIn,
      luck,
      shapley,
      firstIn: shapley.map((phi, i) => phi.map((value) => (i === 4 ? -value : value))),
      lastIn: shapley,
    },
  );
}
