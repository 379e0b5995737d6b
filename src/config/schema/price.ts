/** Parameters of the BTC price. */
import { z } from 'zod';
import { fixedNumber, parameter, section } from '../field.ts';
import { isoDate } from './date.ts';

const pathPoint = z.tuple([isoDate, z.number().gt(0)]);

export const priceSchema = section(
  {
    model: z.enum(['geometricBrownian', 'jumpDiffusion', 'bootstrap', 'path']).default('jumpDiffusion').meta({
      description: 'geometricBrownian, jumpDiffusion, stationary block bootstrap of given returns, or the given path.',
      kind: 'lever',
      unit: 'choice',
      default: 'jumpDiffusion',
      source: 'choice',
    }),
    startUsd: fixedNumber({
      unit: 'USD',
      default: 68_200,
      above: 0,
      max: 1e9,
      kind: 'fixed',
      source: 'Coin Metrics, 2026-03-31',
      doc: 'BTC price at the start.',
    }),
    driftPerYear: parameter({
      unit: '1/year',
      default: 0.1,
      min: -3,
      max: 3,
      explore: [-0.6, 0.8],
      kind: 'uncertainty',
      source: 'our judgement: a risk premium between bonds and equity; no forecast',
      doc: 'Growth of the expected price per year, in logs; the median grows by drift - volatility^2/2.',
    }),
    volatilityPerYear: parameter({
      unit: '1/sqrt(year)',
      default: 0.45,
      min: 0,
      max: 5,
      explore: [0.05, 1.2],
      kind: 'uncertainty',
      source: 'daily prices 2023-2026: 0.42-0.55',
      doc: 'Volatility of the log price without jumps.',
    }),
    jumpsPerYear: parameter({
      unit: '1/year',
      default: 2,
      min: 0,
      max: 100,
      kind: 'uncertainty',
      source: 'our count of weekly moves beyond 3 sd, 2017-2026',
      doc: 'Jumps per year (jumpDiffusion).',
    }),
    jumpMeanLog: parameter({
      unit: '1',
      default: -0.05,
      min: -2,
      max: 2,
      kind: 'uncertainty',
      source: 'as jumpsPerYear',
      doc: 'Mean of a jump, in logs.',
    }),
    jumpSdLog: parameter({
      unit: '1',
      default: 0.12,
      min: 0,
      max: 2,
      kind: 'uncertainty',
      source: 'as jumpsPerYear',
      doc: 'Standard deviation of a jump, in logs.',
    }),
    meanBlockWeeks: fixedNumber({
      unit: 'week',
      default: 8,
      min: 1,
      max: 520,
      kind: 'fixed',
      source: 'choice: keeps volatility clusters',
      doc: 'Mean block length of the stationary bootstrap, in grid steps.',
    }),
    returns: z
      .array(z.number().min(-3).max(3))
      .max(5000)
      .default([])
      .meta({ description: 'Log returns per grid step that the bootstrap draws from.' }),
    path: z
      .array(pathPoint)
      .max(20_000)
      .default([])
      .meta({ description: 'The price path as [date, USD], read piecewise linearly in logs; used by model path.' }),
  },
  'BTC price.',
);
