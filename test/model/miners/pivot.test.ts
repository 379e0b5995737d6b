/** Further pivots by value, through the kernel: default firms, paired runs, seed 1. */
import { describe, expect, it } from 'vitest';
import { modelSchema } from '../../../src/config/schema/study.ts';
import { columnOf } from '../fleetFigures.ts';
import { mean } from '../sample.ts';
import { merge, type Period, simulatorOf } from '../smallStudy.ts';

const PERIOD: Period = { start: '2026-03-20T20:48:00Z', until: '2028-03-31' };
const YEARS = 2.03;
const RUNS = 6;
const quick = {
  ai: { newPivots: true, leadTimeMonths: 4, constructionMonths: 2, tenantDefaultPerYear: 0, demandMWPerYear: 1000, demandBacklogYears: 0 },
};

interface Ends {
  operatingMW: number;
  itMW: number;
  hashrateEHs: number;
  mining: number;
}

/** Operating and building AI MW at the end of each run. */
function ends(...changes: Record<string, unknown>[]): Ends[] {
  const simulator = simulatorOf([modelSchema.parse([quick, ...changes].reduce(merge, {}))], 1, PERIOD);
  return Array.from({ length: RUNS }, (_, run) => {
    let all: Ends = { operatingMW: 0, itMW: 0, hashrateEHs: 0, mining: 0 };
    simulator.onEpoch = ({ ai, fleets, epoch }) => {
      const sum = (values: Float64Array) => values.reduce((total, v) => total + v, 0);
      all = {
        operatingMW: sum(ai.operatingMW),
        itMW: (sum(ai.operatingMW) + sum(ai.buildingMW)) / 1.25,
        hashrateEHs: epoch.hashrateEHs,
        mining: sum(columnOf(fleets, 'MINING_MW')),
      };
    };
    simulator.simulate(0, run);
    return all;
  });
}

const of = (figures: Ends[], name: keyof Ends) => mean(figures.map((figure) => figure[name]));
const RICH = { market: { colocationRent: { start: 300, mean: 300 } } };

describe('pivots', () => {
  it('are worth it at high rents and not at low ones', () => {
    const poor = ends({ market: { colocationRent: { start: 60, mean: 60 } }, ai: { gpuCloudShare: 0 } });
    expect(of(poor, 'itMW')).toBeLessThan(30);
    expect(of(ends(RICH), 'itMW')).toBeGreaterThan(1000);
  });

  it('never exceed what tenants take in a year', () => {
    const figures = ends(RICH, { ai: { maxHazardPerYear: 50 } });
    for (const { itMW } of figures) expect(itMW).toBeLessThan(1000 * YEARS * 1.06);
    expect(of(figures, 'itMW')).toBeGreaterThan(0.7 * 1000 * YEARS);
  });

  it('come faster with a higher hazard, a lower hurdle and with herding', () => {
    const scarce = { ai: { demandMWPerYear: 1e6, maxHazardPerYear: 0.3 } };
    const base = of(ends(scarce), 'itMW');
    expect(base).toBeGreaterThan(0);
    expect(of(ends(scarce, { ai: { maxHazardPerYear: 1 } }), 'itMW')).toBeGreaterThan(base);
    expect(of(ends(scarce, { ai: { hurdle: 0.3 } }), 'itMW')).toBeLessThan(base);
    expect(of(ends(scarce, { ai: { herding: 10 } }), 'itMW')).toBeGreaterThan(base);
    expect(of(ends(scarce, { ai: { optionVolatilityPerYear: 0.3 } }), 'itMW')).toBeLessThan(base);
  });

  it('start at the hazard: where AI beats mining beyond doubt, fleets with a project are 1 - exp(-h T), within 4 standard errors', () => {
    const sure = { market: { colocationRent: { start: 3000, mean: 3000 } }, growth: { enabled: false } };
    const shareAt = (maxHazardPerYear: number): [share: number, fleets: number] => {
      const ai = { maxHazardPerYear, herding: 0, signedContracts: false, gpuCloudShare: 0, demandMWPerYear: 1e6 };
      const simulator = simulatorOf([modelSchema.parse([quick, sure, { ai }].reduce(merge, {}))], 1, PERIOD);
      let [started, fleets] = [0, 0];
      for (let run = 0; run < 2 * RUNS; run++) {
        let ends: [number, number] = [0, 0];
        simulator.onEpoch = ({ ai: { eligibleMW, projectsStarted }, aiCandidates }) => {
          const eligible = [...aiCandidates].filter((i) => eligibleMW[i] > 0);
          ends = [eligible.filter((i) => projectsStarted[i] > 0).length, eligible.length];
        };
        simulator.simulate(0, run);
        started += ends[0];
        fleets += ends[1];
      }
      return [started / fleets, fleets];
    };
    for (const hazard of [0.2, 0.5]) {
      const [share, fleets] = shareAt(hazard);
      const expected = 1 - Math.exp(-hazard * YEARS);
      expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / fleets));
    }
  });

  it('take from mining the share that is not built new', () => {
    const still = { growth: { enabled: false }, ...RICH };
    const none = of(ends(still, { ai: { newPivots: false } }), 'mining');
    const half = ends(still, { ai: { newPivots: true, convertsMiningShare: 0.5 } });
    expect(none - of(half, 'mining')).toBeGreaterThan(0.3 * of(half, 'operatingMW'));
    expect(none - of(half, 'mining')).toBeLessThan(0.6 * of(half, 'itMW') * 1.25);
    expect(of(ends(still, { ai: { convertsMiningShare: 0 } }), 'mining')).toBeCloseTo(none, 6);
  });

  it('leave alone who is not eligible', () => {
    const classes = Object.fromEntries(
      ['usPublic', 'usPrivate', 'largeInternational', 'midSize', 'small'].map((id) => [id, { aiEligibleShare: 0 }]),
    );
    expect(of(ends(RICH, { classes }), 'itMW')).toBe(0);
  });

  it('stop when tenants sign no more, and so does the drain on growth', () => {
    const early = ends(RICH, { ai: { demandEndsAfterYears: 0.5, tenantDefaultPerYear: 0 } });
    for (const { itMW } of early) expect(itMW).toBeLessThan(1000 * 0.5 * 1.2);
    expect(of(early, 'hashrateEHs')).toBeGreaterThan(of(ends(RICH), 'hashrateEHs'));
  });
});
