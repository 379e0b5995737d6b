/**
 * A sweep: a design over parameters, and how often and under which scenarios each of its points is simulated. What single settings
 * cannot check (do the parameters exist, do lists have equal lengths) is in rules/sweep*.ts.
 */
import { z } from 'zod';
import { SWEEP_DESIGNS, SWEEP_TABLES } from '../sweepNames.ts';

const distribution = {
  normal: z.tuple([z.number(), z.number().min(0)]).optional(),
  lognormal: z.tuple([z.number().gt(0), z.number().min(0)]).optional(),
  uniform: z.tuple([z.number(), z.number()]).optional(),
  triangular: z.tuple([z.number(), z.number(), z.number()]).optional(),
};

const value = z
  .union([
    z.number(),
    z.boolean(),
    z.string().max(200),
    z.strictObject(distribution).refine((given) => Object.keys(given).length === 1, 'must be one distribution'),
  ])
  .meta({ description: 'A value of the parameter: a number, a switch, a choice, or a distribution.' });

const values = z.array(value).min(1).max(100_000);

const factorSchema = z
  .union([
    values,
    z.strictObject({
      values: values.optional().meta({ description: 'Values as they are.' }),
      range: z.tuple([z.number(), z.number()]).optional().meta({ description: 'From, to: evenly spread between, ends included in grids.' }),
      ...distribution,
      levels: z
        .int()
        .min(2)
        .max(100_000)
        .optional()
        .meta({ description: 'In grids and one at a time: how many values of the range or quantiles of the distribution.' }),
      scale: z.enum(['linear', 'log']).optional().meta({ description: 'Spacing of a range; linear when left out.' }),
      kind: z
        .enum(['uncertainty', 'lever'])
        .optional()
        .meta({ description: 'What it is in this study; as the schema of the parameter says when left out. Fixed ones must be declared.' }),
    }),
  ])
  .meta({ description: 'Values of a parameter: a list, a range, or a distribution.' });

export const sweepSchema = z.strictObject({
  design: z.enum(SWEEP_DESIGNS).meta({
    description:
      'grid: every combination. oneAtATime: one factor off its first value. zip: first with first, second with second. latinHypercube, sobol: points spread over all factors. saltelli, morris: for Sobol indices and for screening. table: points from a CSV file.',
  }),
  size: z
    .int()
    .min(1)
    .max(2 ** 24)
    .optional()
    .meta({ description: 'Points of latinHypercube and sobol, base points of saltelli (both a power of two), trajectories of morris.' }),
  levels: z.int().min(4).max(64).optional().meta({ description: 'Levels of morris, even; 4 when left out.' }),
  table: z.string().min(1).max(500).optional().meta({ description: 'CSV file of design table, beside the study: a column a factor.' }),
  factors: z.record(z.string().max(200), factorSchema).default({}).meta({ description: 'What is swept, by the path of the parameter.' }),
  constraints: z.array(z.string().min(1).max(500)).max(50).default([]).meta({
    description: 'What holds between factors, like "ai.leadTimeMonths >= ai.constructionMonths"; points that break it are left out.',
  }),
  scenarios: z.array(z.string().max(63)).min(1).optional().meta({ description: 'Scenarios simulated at every point; all when left out.' }),
  worlds: z
    .enum(['common', 'independent'])
    .default('common')
    .meta({ description: 'common: run r is the same world at every point. independent: every point has worlds of its own.' }),
  precision: z
    .strictObject({
      outcome: z.string().max(80).meta({ description: 'Outcome of runs.parquet whose mean must be known, or decline_probability.' }),
      standardError: z.number().gt(0).meta({ description: 'Add runs until the standard error of its mean is below this.' }),
    })
    .optional()
    .meta({ description: 'Runs by point until an outcome is known well enough, checked at 8, 32, 128, 512 ... runs; `runs` is the most.' }),
  outcome: z.string().min(1).max(500).optional().meta({
    description:
      'What the sweep is about, for charts and the command sensitivity: an outcome, a sum over outcomes or a condition, like "change_over_study_pct < 0". Whether hashrate falls in the headline quarter when left out.',
  }),
  tables: z
    .array(z.enum(SWEEP_TABLES))
    .default(['quarters'])
    .meta({ description: 'Tables kept beside design, runs and summary. grid (every date) takes the most disk.' }),
});

export type SweepConfig = z.output<typeof sweepSchema>;
export type FactorConfig = z.output<typeof factorSchema>;
export type FactorValue = z.output<typeof value>;
