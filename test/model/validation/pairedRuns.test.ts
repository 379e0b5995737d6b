/** Common random numbers: scenarios of a run share its luck, so their differences are known far better than apart. 150 runs, seed 1. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadStudy } from '../../../src/config/load.ts';
import { packagedConfigs } from '../../../src/history/readHistory.ts';
import { createSimulator } from '../../../src/model/simulate.ts';
import { correlation, variance } from '../sample.ts';

const RUNS = 150;
const study = { ...loadStudy(join(packagedConfigs(), 'pivot.yaml'), { set: ['until=2027-12-31'] }), seed: 1 };

/** Running hashrate at the end of each quarter, [quarter][run], of a scenario. */
function quarterEnds(name: string): number[][] {
  const { model } = study.scenarios.find((scenario) => scenario.name === name) as (typeof study.scenarios)[number];
  const simulator = createSimulator(study, [{ scenarioIndex: 0, pointId: 0, model }]);
  const ends: number[][] = [];
  for (let run = 0; run < RUNS; run++)
    simulator.simulate(0, run).quarterly.end_hashrate_ehs.forEach((ehs, q) => {
      ends[q] ??= [];
      ends[q].push(ehs);
    });
  return ends;
}

describe('hashrate at the end of a quarter with AI and without', () => {
  const [without, withAi] = ['no-pivot', 'as-contracted'].map(quarterEnds);

  it('differs with a variance at least five times below that of independent runs, in every quarter', () => {
    without.forEach((ehs, q) => {
      const paired = variance(ehs.map((value, run) => withAi[q][run] - value));
      expect((variance(ehs) + variance(withAi[q])) / paired, `quarter ${q}`).toBeGreaterThan(5);
    });
  });

  it('satisfies Var(X - Y) = Var X + Var Y - 2 rho sd X sd Y', () => {
    const [x, y] = [without, withAi].map((ends) => ends[ends.length - 1]);
    const known = variance(x) + variance(y) - 2 * correlation(x, y) * Math.sqrt(variance(x) * variance(y));
    expect(Math.abs(variance(x.map((value, run) => value - y[run])) / known - 1)).toBeLessThan(1e-9);
  });
});
