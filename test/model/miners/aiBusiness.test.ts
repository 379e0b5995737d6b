import { describe, expect, it } from 'vitest';
import { modelSchema } from '../../../src/config/schema/study.ts';
import {
  cloudRevenueUsdPerYear,
  colocationRevenueUsdPerYear,
  debtServiceUsdPerYear,
  netIncomeUsdPerYear,
} from '../../../src/model/miners/aiBusiness.ts';
import type { ModelParameters } from '../../../src/scenario/study.ts';

const ai = modelSchema.parse({}).ai as unknown as ModelParameters['ai'];

describe('an IT MW of AI', () => {
  it('of colocation at 135 USD per kW and month earns 1.62 M USD a year, 83 % of it net; the tenant pays power', () => {
    expect(colocationRevenueUsdPerYear(135)).toBe(1.62e6);
    expect(netIncomeUsdPerYear(ai, false, 1.62e6, 50)).toBeCloseTo(0.83 * 1.62e6, 6);
    expect(netIncomeUsdPerYear(ai, false, 1.62e6, 500)).toBe(netIncomeUsdPerYear(ai, false, 1.62e6, 50));
  });

  it('of GPU cloud earns GPUs x utilisation x price x hours, less costs and the power of PUE x MW', () => {
    expect(cloudRevenueUsdPerYear(ai.gpuCloud, 2.2)).toBeCloseTo(650 * 0.75 * 2.2 * 8760, 6);
    expect(netIncomeUsdPerYear(ai, true, 9e6, 50)).toBeCloseTo(0.85 * 9e6 - 8760 * 1.25 * 50, 6);
  });

  it.each([false, true])('serves its debt to the last dollar over the term (GPU cloud: %s)', (isCloud) => {
    const { capexUsdPerMW, termYears } = isCloud ? ai.gpuCloud : ai.colocation;
    const service = debtServiceUsdPerYear(ai, isCloud);
    let debt = ai.debtShare * capexUsdPerMW;
    const steps = 200_000;
    for (let k = 0; k < steps; k++) debt += (ai.debtRatePerYear * debt - service) * (termYears / steps);
    expect(Math.abs(debt / capexUsdPerMW)).toBeLessThan(1e-4);
  });
});
