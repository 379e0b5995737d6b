/** Parameters of weather and curtailment. */
import { z } from 'zod';
import { parameter, section, toggle } from '../field.ts';
import { REGION_IDS } from '../names.ts';
import { isoDate } from './date.ts';

export const weatherSchema = section(
  {
    seasonal: toggle(true, 'Seasonal curtailment by month and region.'),
    randomStorms: toggle(true, 'Winter storms drawn at random.'),
    stormRateFactor: parameter({
      unit: '1',
      default: 1,
      min: 0,
      max: 20,
      explore: [0, 4],
      kind: 'lever',
      source: 'as each region gives',
      doc: 'Storms per winter of every region, times this.',
    }),
    observedStorms: z
      .array(
        z.strictObject({
          name: z.string().max(80),
          region: z.enum(REGION_IDS),
          start: isoDate,
          end: isoDate,
          curtailedShare: z.number().min(0).max(1),
        }),
      )
      .max(500)
      .default([])
      .meta({ description: 'Storms and forced stops that happened: share of flexible load curtailed in a region between two dates.' }),
  },
  'Weather and curtailment.',
);
