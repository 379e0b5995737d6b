/** A counterfactual: what is held still from a day on. Left out, nothing is. */
import { z } from 'zod';
import { HOLDABLE_IDS } from '../names.ts';
import { isoDate } from './date.ts';

export const freezeSchema = z
  .strictObject({
    from: isoDate.meta({ description: 'Held from the first epoch that begins on or after this day; worlds are the same before it.' }),
    asOf: isoDate.optional().meta({
      description: 'Paths are held at what the last epoch that begins before this day sees; the day they are held from when left out.',
    }),
    asOfFrom: isoDate.optional().meta({
      description: 'With it, paths are held at their mean over the epochs that begin from this day on and before asOf.',
    }),
    hold: z
      .array(z.enum(HOLDABLE_IDS))
      .min(1)
      .meta({ description: 'What is held: paths stay at their level, stocks and rules stay as they are. Each is defined in MODEL.md.' }),
  })
  .optional()
  .meta({ description: 'A counterfactual: causes held still from a day on.' });
