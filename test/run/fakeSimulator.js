/**
 * Stands in for the model where only the machinery is tested: numbers made from case, run and position, quick to make and easy to
 * foresee; a study named slow takes a millisecond a run, one named slower twenty. Plain JavaScript, because worker threads load it as it is.
 */
import { createRunRecord } from '../../dist/src/model/runRecord.js';
import { buildCalendar } from '../../dist/src/scenario/calendar.js';

/** What a run waits, by the name of the study. */
const PAUSES_MS = { slow: 1, slower: 20 };

/** A number in [0, 1) from three integers. */
function scatter(a, b, c) {
  let x = (Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 7, 0x85ebca6b) ^ Math.imul(c + 3, 0xc2b2ae35)) >>> 0;
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d) >>> 0;
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39) >>> 0;
  return ((x ^ (x >>> 15)) >>> 0) / 4294967296;
}

/** Scenarios differ in level and share their randomness. */
function levelOf(scenario) {
  return 900 + 100 * scenario.model.ai.hurdle;
}

export function createSimulator(study, cases) {
  const gridDays = cases[0].model.market.gridDays;
  const { gridSteps, quarters } = buildCalendar(study.start, study.until, gridDays);
  const record = createRunRecord(gridSteps, quarters.length, 5, 8);
  const pauseMs = PAUSES_MS[study.name] ?? 0;
  const families = [record.grid, record.quarterly, record.classQuarterly, record.regionQuarterly];
  return {
    simulate(caseIndex, run) {
      const level = levelOf(cases[caseIndex]) + study.seed;
      if (pauseMs > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
      families.forEach((family, f) => {
        Object.values(family).forEach((column, s) => {
          for (let i = 0; i < column.length; i++) column[i] = level * (1 + 0.2 * (scatter(run, f * 100 + s, i) - 0.5));
        });
      });
      record.quarterly.change_mean_pct[0] = Number.NaN;
      for (let q = 1; q < quarters.length; q++) record.quarterly.change_mean_pct[q] = 20 * (scatter(run, 77, q) - 0.5);
      Object.keys(record.outcomes).forEach((name, i) => {
        record.outcomes[name] = level * (1 + scatter(run, 900 + i, 0));
      });
      return record;
    },
  };
}
