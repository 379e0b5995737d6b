/** What the command `calibrate` fits to which windows of history. */
import { z } from 'zod';
import { fixedNumber } from '../field.ts';

const start = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month like 2023-07');
const finite = z.number();
const prior = z.union([
  z.strictObject({ normal: z.tuple([finite, finite.gt(0)]) }),
  z.strictObject({ lognormal: z.tuple([finite.gt(0), finite.gt(0)]) }),
  z.strictObject({ uniform: z.tuple([finite, finite]).refine(([a, b]) => a < b, 'must be in ascending order') }),
  z.strictObject({
    triangular: z.tuple([finite, finite, finite]).refine(([a, m, b]) => a <= m && m <= b && a < b, 'must be in ascending order'),
  }),
]);
const paths = z.array(z.string().min(1).max(200)).max(50).default([]);

const fitted = z.strictObject({
  name: z
    .string()
    .regex(/^[a-zA-Z][\w]{0,39}$/, 'must be one word, at most 40 letters and digits')
    .meta({ description: 'Name of the parameter in tables and charts.' }),
  prior: prior.meta({ description: 'What was known before: normal [mean, sd], lognormal [median, sigma], uniform, triangular.' }),
  sets: paths.meta({ description: 'Dotted paths of the model that take the value.' }),
  scales: paths.meta({ description: 'Dotted paths of the model multiplied by the value.' }),
});

const count = (value: number, max: number, doc: string) =>
  fixedNumber({ unit: '1', default: value, min: 1, max, integer: true, kind: 'fixed', source: 'choice', doc });

export const calibrationSchema = z.strictObject({
  windows: z.array(start).min(1).max(40).meta({ description: 'Months in which the windows fitted begin.' }),
  unseen: z.array(start).max(40).default([]).meta({ description: 'Months in which windows begin that are scored and never fitted.' }),
  quarters: count(4, 8, 'Length of a window, in quarters.'),
  trainUntil: z.iso
    .date()
    .default('2024-12-31')
    .meta({ description: 'No fitted window may go past this day.', default: '2024-12-31', kind: 'fixed', unit: 'date', source: 'choice' }),
  break: z
    .strictObject({ start, quarters: count(2, 8, 'Quarters from there on.') })
    .optional()
    .meta({ description: 'A stretch on which the fitted behaviour is tried, with AI, storms and energy prices on and off.' }),
  discrepancySd: fixedNumber({
    unit: '1',
    default: 0.04,
    above: 0,
    max: 1,
    kind: 'uncertainty',
    source: 'the prototype carried a year with an error of 0.047, 0.022 of it block luck',
    doc: "Standard deviation of the model's own error in the mean log hashrate of a quarter.",
  }),
  evaluations: count(800, 1_000_000, 'Evaluations of the deterministic fit.'),
  pool: count(2500, 1_000_000, 'Simulations an emulator is made from.'),
  waves: count(2, 6, 'Pools, each thrown around the posterior of the one before.'),
  draws: count(200, 100_000, 'Rows of the posterior table.'),
  parameters: z.array(fitted).min(1).max(20).meta({ description: 'What is fitted.' }),
});
export type CalibrationConfig = z.output<typeof calibrationSchema>;
