/** AI in operation, through the kernel: renewal, default, return to mining; one firm with 100 IT MW, seed 1. */
import { describe, expect, it } from 'vitest';
import type { RunState } from '../../../src/model/runState.ts';
import { figureOf } from '../fleetFigures.ts';
import { type Period, runModel, smallModelOver } from '../smallStudy.ts';

const PERIOD: Period = { start: '2026-03-20T20:48:00Z', until: '2028-03-20' };

interface Seen {
  years: number;
  operatingItMW: number;
  operatingMW: number;
  returningMW: number;
  miningMW: number;
  revenueUsdPerHour: number;
  classRevenueUsdPerHour: number;
}

function follow(ai: Record<string, unknown>, market: Record<string, unknown> = {}): Seen[] {
  const firm = {
    ...{ name: 'Firm', sites: [{ region: 'texas', hashrateEHs: 10 }], efficiencyJPerTH: 18, powerPriceUsdPerMWh: 40 },
    ...{ aiOperatingMW: 100, aiOperatingRevenueUsdPerMWYear: 1.5e6, aiEligibleShare: 0 },
  };
  const calm = { start: 135, mean: 135, volatilityPerYear: 0 };
  const model = smallModelOver(PERIOD, {
    ...{ firms: [firm], growth: { enabled: false }, distress: { enabled: false }, rigs: { onOrderShare: 0 } },
    ai: { newPivots: false, pue: 1.25, tenantDefaultPerYear: 0, ...ai },
    market: { colocationRent: calm, ...market },
  });
  const seen: Seen[] = [];
  let years = 0;
  runModel(model, {
    period: PERIOD,
    watch: ({ epoch, roster, fleets, ai: sites, sums }: RunState) => {
      const i = roster.firmOf.findIndex((of) => of?.firm.name === 'Firm');
      years += epoch.years;
      seen.push({
        years,
        operatingItMW: sites.operatingItMW[i],
        operatingMW: sites.operatingMW[i],
        returningMW: sites.returningMW[i],
        miningMW: figureOf(fleets, i, 'MINING_MW'),
        revenueUsdPerHour: sites.signedRevenueUsdPerHour[i],
        classRevenueUsdPerHour: sums.classAiRevenue[roster.classOf[i]],
      });
    },
  });
  return seen;
}

const last = (seen: Seen[]) => seen[seen.length - 1];
const hourly = (usdPerYear: number) => usdPerYear / 8760;

describe('AI in operation', () => {
  it('earns what was signed, and its class books it', () => {
    const [first] = follow({ colocation: { termYears: 50 } });
    expect(Math.abs(first.revenueUsdPerHour / hourly(100 * 1.5e6) - 1)).toBeLessThan(2e-3); // one decision's renewals at most
    expect(first.classRevenueUsdPerHour).toBeCloseTo(first.revenueUsdPerHour, 9);
    expect([first.operatingItMW, first.operatingMW]).toEqual([100, 125]);
  });

  it('comes up for renewal over its term and is let again at market rents while there is demand', () => {
    const seen = follow({ colocation: { termYears: 2 } }, { colocationRent: { start: 200, mean: 200, volatilityPerYear: 0 } });
    const market = hourly(100 * 200 * 12_000);
    expect(last(seen).operatingItMW).toBe(100);
    // after a term the part still at old terms is about 1/e
    const atOldTerms = (market - last(seen).revenueUsdPerHour) / (market - hourly(100 * 1.5e6));
    expect(atOldTerms).toBeGreaterThan(0.25);
    expect(atOldTerms).toBeLessThan(0.45);
  });

  it('loses tenants at the rate of default and finds new ones while there is demand', () => {
    const seen = follow({ tenantDefaultPerYear: 1, colocation: { termYears: 50 } });
    expect(last(seen).operatingItMW).toBe(100);
  });

  it('goes back to mining after the reconversion where tenants sign no more', () => {
    const seen = follow({ tenantDefaultPerYear: 1, demandEndsAfterYears: 0, reconversionMonths: 6, colocation: { termYears: 50 } });
    const first = seen[0];
    const early = seen.filter(({ years }) => years < 0.45);
    for (const { miningMW } of early) expect(miningMW).toBeCloseTo(first.miningMW, 9);
    expect(last(seen).operatingMW).toBeLessThan(25);
    expect(last(seen).miningMW).toBeGreaterThan(first.miningMW + 70);
    for (const { operatingMW, returningMW, miningMW } of seen)
      expect(operatingMW + returningMW + miningMW).toBeCloseTo(first.operatingMW + first.returningMW + first.miningMW, 6);
  });

  it('loses more tenants while market rent is below half of what was signed', () => {
    const rents = (rent: number) => ({ colocationRent: { start: rent, mean: rent, volatilityPerYear: 0 } });
    const change = { demandEndsAfterYears: 0, tenantDefaultPerYear: 0.05, distressedDefaultPerYear: 1, colocation: { termYears: 50 } };
    const [fair, low] = [70, 50].map((rent) => last(follow(change, rents(rent))).operatingItMW);
    expect(fair).toBeGreaterThan(80); // 70 USD per kW and month are 0.84 of 1.5 M USD a year
    expect(low).toBeLessThan(30);
  });
});
