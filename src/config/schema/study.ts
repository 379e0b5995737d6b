/** A study: parameters by section, scenarios that override them, and what to report. */
import { z } from 'zod';
import { fixedNumber } from '../field.ts';
import { aiSchema } from './ai.ts';
import { calibrationSchema } from './calibration.ts';
import { classesSchema } from './classes.ts';
import { isoDate } from './date.ts';
import { firmsSchema } from './firms.ts';
import { freezeSchema } from './freeze.ts';
import { marketSchema } from './market.ts';
import { dispatchSchema, distressSchema, growthSchema, populationSchema, usedMarketSchema } from './miners.ts';
import { networkSchema } from './network.ts';
import { regionsSchema } from './regions.ts';
import { rigsSchema } from './rigs.ts';
import { sweepSchema } from './sweep.ts';

/** Everything a scenario may override. */
export const modelShape = {
  network: networkSchema,
  market: marketSchema,
  regions: regionsSchema,
  classes: classesSchema,
  firms: firmsSchema,
  population: populationSchema,
  rigs: rigsSchema,
  dispatch: dispatchSchema,
  growth: growthSchema,
  usedMarket: usedMarketSchema,
  distress: distressSchema,
  ai: aiSchema,
  freeze: freezeSchema,
};

export const modelSchema = z.strictObject(modelShape);
/** Parameters of one scenario as configured: numbers may still be distributions. */
export type ModelConfig = z.output<typeof modelSchema>;

const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;
const slug = z.string().regex(SLUG, 'must be lower-case letters, digits and hyphens, at most 63, beginning with a letter or digit');

const scenarioSchema = z.strictObject({
  name: slug.meta({ description: 'Name used in files and on the command line.' }),
  title: z.string().min(1).max(300).meta({ description: 'Title used in charts.' }),
  overrides: z
    .record(z.string(), z.unknown())
    .default({})
    .meta({ description: 'Any part of the model parameters, nested as in the study.' }),
});

const reportSchema = z
  .strictObject({
    focus: slug
      .optional()
      .meta({ description: 'Scenario of the single-scenario charts; the second scenario, or the only one, when left out.' }),
    headlineQuarter: z
      .string()
      .regex(/^\d{4}Q[1-4]$/, 'must look like 2026Q1')
      .optional()
      .meta({ description: 'Quarter of the dot plot and of the findings; the first complete quarter when left out.' }),
    observedQuarterChangePct: z
      .number()
      .min(-100)
      .max(1000)
      .optional()
      .meta({ unit: '%', description: 'Change by mean that history shows for the headline quarter, where known.' }),
    historyFrom: z.iso.date().optional().meta({ description: 'First date of history drawn before the simulation.' }),
    charts: z.array(z.string().max(60)).optional().meta({ description: 'Chart ids to draw; all when left out.' }),
  })
  .prefault({});

export const studySchema = z.strictObject({
  $schema: z.string().optional(),
  name: slug.meta({ description: 'Name of the study and of its result folder.' }),
  question: z.string().min(1).max(1000).meta({ description: 'The question it answers, one sentence.' }),
  extends: z.string().max(500).optional().meta({ description: 'Another study file whose settings are taken over.' }),
  history: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .meta({ description: 'History file written by `history import`, beside this file; the shipped tables when left out.' }),
  start: isoDate.meta({ description: 'Date and time (UTC) of the first block of the start epoch.' }),
  until: z.iso.date().meta({ description: 'Last day simulated.' }),
  runs: fixedNumber({
    unit: 'run',
    default: 2000,
    min: 1,
    max: 10_000_000,
    integer: true,
    kind: 'fixed',
    source: 'choice',
    doc: 'Runs per scenario.',
  }),
  seed: fixedNumber({
    unit: '1',
    default: 1,
    min: 0,
    max: 2 ** 53 - 1,
    integer: true,
    kind: 'fixed',
    source: 'choice',
    doc: 'Master seed.',
  }),
  draws: z
    .strictObject({
      file: z
        .string()
        .min(1)
        .max(500)
        .optional()
        .meta({ description: 'CSV beside this file: a column a parameter (dotted path), a row a joint draw.' }),
      table: z.string().min(1).max(2_000_000).optional().meta({ description: 'The same, written here instead.' }),
    })
    .optional()
    .meta({ description: "Joint draws of parameters, like a calibration's posterior: run r takes a row for all columns." }),
  ...modelShape,
  scenarios: z
    .array(scenarioSchema)
    .min(1)
    .max(64)
    .default([{ name: 'baseline', title: 'Baseline', overrides: {} }])
    .meta({ description: 'Scenarios; the first is the baseline of every difference.' }),
  calibration: calibrationSchema.optional().meta({ description: 'What the command calibrate fits to history.' }),
  sweep: sweepSchema.optional().meta({ description: 'A design over parameters, for the command sweep.' }),
  report: reportSchema.meta({ description: 'What the report shows.' }),
});
export type StudyConfig = z.output<typeof studySchema>;
export type ReportConfig = z.output<typeof reportSchema>;
