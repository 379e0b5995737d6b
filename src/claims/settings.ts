/** Settings that several computations share. */
import { z } from 'zod';
import { LIKELY } from './verdict.ts';

export const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be lower-case letters, digits and hyphens, at most 40, beginning with a letter or digit');

export const likely = z.number().min(0.5).max(1).default(LIKELY).meta({
  description: 'A measure holds when it is true in at least this share of runs, with its 95 % interval, and fails at the complement.',
});

export const scenarioName = z.string().min(1).max(63);
export const quarterName = z.string().regex(/^\d{4}Q[1-4]$/, 'must look like 2026Q1');

/** A low and a high end. */
export const range = z
  .tuple([z.number().min(0), z.number().min(0)])
  .refine(([low, high]) => low <= high, { message: 'must be in ascending order' });
