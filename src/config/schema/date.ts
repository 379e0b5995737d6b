/** A date, or a date with its time of day, as ISO 8601. */
import { z } from 'zod';

export const isoDate = z.union([z.iso.date(), z.iso.datetime()]);
