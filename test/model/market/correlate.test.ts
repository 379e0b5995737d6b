import { describe, expect, it } from 'vitest';
import { modelSchema } from '../../../src/config/schema/study.ts';
import { cholesky, correlateStep, correlationMatrix } from '../../../src/model/market/correlate.ts';
import { createMarket, fillMarket } from '../../../src/model/market/market.ts';
import type { ModelParameters } from '../../../src/scenario/study.ts';
import { correlation } from '../sample.ts';
import { shocksOfRun } from './marketParameters.ts';

const wanted = {
  priceFees: 0.4,
  priceGpuHour: -0.3,
  priceColocationRent: 0.2,
  pricePower: 0.1,
  gpuHourColocationRent: 0.5,
  gpuHourPower: 0.25,
  colocationRentPower: -0.2,
};
const parameters = modelSchema.parse({ market: { correlation: wanted } }) as unknown as ModelParameters;
const matrix = correlationMatrix(parameters.market.correlation);

describe('correlated shocks', () => {
  it('factor the configured matrix: L times L transposed gives it back', () => {
    const lower = cholesky(matrix) as Float64Array;
    for (let i = 0; i < 5; i++) {
      for (let j = 0; j < 5; j++) {
        let sum = 0;
        for (let k = 0; k < 5; k++) sum += lower[i * 5 + k] * lower[j * 5 + k];
        expect(sum).toBeCloseTo(matrix[i][j], 12);
      }
    }
  });

  it('refuse a matrix that no five markets can have', () => {
    expect(
      cholesky([
        [1, 0.9, -0.9],
        [0.9, 1, 0.9],
        [-0.9, 0.9, 1],
      ]),
    ).toBeNull();
    expect(
      cholesky([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
  });

  it('leave the price alone, whatever the correlations', () => {
    const out = new Float64Array(5);
    correlateStep(out, cholesky(matrix) as Float64Array, Float64Array.of(0.7, 1, 2, 3, 4));
    expect(out[0]).toBe(0.7);
  });

  it('have the configured correlations in every pair of markets, 40,000 steps, seed 1', () => {
    const steps = 40_000;
    const market = createMarket(0, 7, steps, []);
    fillMarket(market, parameters, shocksOfRun(0, steps, 0));
    for (let i = 0; i < 5; i++) {
      for (let j = 0; j < i; j++) {
        const error = 4 * ((1 - matrix[i][j] ** 2) / Math.sqrt(steps));
        expect(Math.abs(correlation(market.correlated[i], market.correlated[j]) - matrix[i][j])).toBeLessThan(error);
      }
    }
  });
});
