/** Parameters of the world outside: prices, fees, AI markets, power, weather. */
import { z } from 'zod';
import { fixedNumber, parameter, section } from '../field.ts';
import { REGION_IDS } from '../names.ts';
import { isoDate } from './date.ts';
import { priceSchema } from './price.ts';
import { weatherSchema } from './weather.ts';

/** A lasting change of a market's level from a date on: the long-run mean is multiplied by factor, the price moves at once by jumpFactor. */
const marketEvents = z
  .array(z.strictObject({ date: isoDate, meanFactor: z.number().gt(0).max(100), jumpFactor: z.number().gt(0).max(100).default(1) }))
  .default([])
  .meta({ description: 'Dated, lasting changes: the long-run mean times meanFactor, the level itself times jumpFactor on the day.' });

const meanReverting = (what: {
  doc: string;
  unit: string;
  start: number;
  mean: number;
  reversion: number;
  volatility: number;
  source: string;
  explore?: [number, number];
}) =>
  section(
    {
      start: parameter({
        unit: what.unit,
        default: what.start,
        above: 0,
        max: 1e9,
        kind: 'uncertainty',
        source: what.source,
        doc: 'Level at the start.',
      }),
      mean: parameter({
        unit: what.unit,
        default: what.mean,
        above: 0,
        max: 1e9,
        ...(what.explore && { explore: what.explore }),
        kind: 'uncertainty',
        source: what.source,
        doc: 'Long-run level (of the median).',
      }),
      driftPerYear: parameter({
        unit: '1/year',
        default: 0,
        min: -3,
        max: 3,
        kind: 'uncertainty',
        source: 'none assumed',
        doc: 'Growth of the long-run level per year, in logs.',
      }),
      reversionPerYear: parameter({
        unit: '1/year',
        default: what.reversion,
        above: 0,
        max: 100,
        kind: 'uncertainty',
        source: what.source,
        doc: 'Speed of return to the long-run level.',
      }),
      volatilityPerYear: parameter({
        unit: '1/sqrt(year)',
        default: what.volatility,
        min: 0,
        max: 10,
        kind: 'uncertainty',
        source: what.source,
        doc: 'Volatility of the log level.',
      }),
      events: marketEvents,
    },
    what.doc,
  );

const correlation = (a: string, b: string, value: number) =>
  parameter({
    unit: '1',
    default: value,
    min: -0.99,
    max: 0.99,
    kind: 'uncertainty',
    source: 'our judgement',
    doc: `Correlation of the shocks of ${a} and ${b}.`,
  });

export const marketSchema = section(
  {
    gridDays: fixedNumber({
      unit: 'day',
      default: 7,
      min: 1,
      max: 31,
      integer: true,
      kind: 'fixed',
      source: 'choice',
      doc: 'Step of the calendar grid on which markets move and results are kept.',
    }),
    price: priceSchema,
    fees: meanReverting({
      doc: 'Transaction fees per block.',
      unit: 'BTC/block',
      start: 0.02,
      mean: 0.03,
      reversion: 4,
      volatility: 1.2,
      source: 'Coin Metrics: 0.59 % of revenue in Q1 2026, 1-13 % in 2016-2025',
    }),
    gpuHour: meanReverting({
      doc: 'Rental price of one GPU-hour (H100 class, one-year contract).',
      unit: 'USD/GPU-hour',
      start: 2.35,
      mean: 2.2,
      reversion: 0.8,
      volatility: 0.35,
      explore: [0.5, 6],
      source: 'techreaderdaily: 1.70 in Oct 2025, 2.35 in Mar 2026',
    }),
    colocationRent: meanReverting({
      doc: 'Rent of powered AI space per kW of IT load and month.',
      unit: 'USD/kW-month',
      start: 135,
      mean: 135,
      reversion: 0.8,
      volatility: 0.15,
      explore: [40, 300],
      source: 'signed contracts 2024-2026: 100-160 (facts table in ASSUMPTIONS.md)',
    }),
    power: section(
      {
        priceFactor: parameter({
          unit: '1',
          default: 1,
          above: 0,
          max: 100,
          explore: [0.5, 2],
          kind: 'lever',
          source: 'as each class and firm gives',
          doc: 'Price of all power, contract and spot, from the start on, times this; the population is fitted before it.',
        }),
        reversionPerYear: parameter({
          unit: '1/year',
          default: 3,
          above: 0,
          max: 100,
          kind: 'uncertainty',
          source: 'our judgement',
          doc: 'Speed of return of regional spot power to its base.',
        }),
        volatilityPerYear: parameter({
          unit: '1/sqrt(year)',
          default: 0.35,
          min: 0,
          max: 10,
          kind: 'uncertainty',
          source: 'our judgement',
          doc: 'Volatility of log spot power.',
        }),
        commonShare: parameter({
          unit: '1',
          default: 0.5,
          min: 0,
          max: 1,
          kind: 'uncertainty',
          source: 'our judgement: gas is a world market',
          doc: 'Share of the variance of power shocks common to all regions.',
        }),
        crises: z
          .array(
            z.strictObject({
              name: z.string().max(80),
              regions: z.array(z.enum(REGION_IDS)).min(1),
              start: isoDate,
              end: isoDate,
              factor: z.number().gt(0).max(100),
            }),
          )
          .max(500)
          .default([])
          .meta({ description: 'Energy crises: spot power in the regions times factor between two dates.' }),
      },
      'Regional spot power.',
    ),
    weather: weatherSchema,
    correlation: section(
      {
        priceFees: correlation('price', 'fees', 0.2),
        priceGpuHour: correlation('price', 'GPU-hour price', 0.15),
        priceColocationRent: correlation('price', 'colocation rent', 0.1),
        pricePower: correlation('price', 'power', 0),
        gpuHourColocationRent: correlation('GPU-hour price', 'colocation rent', 0.5),
        gpuHourPower: correlation('GPU-hour price', 'power', 0.1),
        colocationRentPower: correlation('colocation rent', 'power', 0.1),
      },
      'Correlations of the shocks; those not listed are zero. The matrix must be positive definite.',
    ),
  },
  'Markets on the calendar grid.',
);
