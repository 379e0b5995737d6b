/** A file of claims: what was said and by whom, the studies to look at, and for each claim what would make it true and which computation tells. */
import { z } from 'zod';
import { COMPUTATION_NAMES, COMPUTATIONS } from './computations/all.ts';
import { id, quarterName, scenarioName } from './settings.ts';
import { DECISIVE_SHARE } from './verdict.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,50}$/, 'must be lower-case letters, digits and hyphens, at most 51, beginning with a letter or digit');
const text = (most: number) => z.string().min(1).max(most);
const runs = (byDefault: number) => z.number().int().min(2).max(1_000_000).default(byDefault);

const claimShape = {
  id: slug.meta({ description: 'Name in files and links.' }),
  title: text(90).meta({ description: 'The claim in a few words.' }),
  text: text(1000).meta({ description: 'The claim as it was made, or a paraphrase.' }),
  source: text(400).optional().meta({ description: 'Where it was made, when not where all others were.' }),
  trueIf: text(600).meta({ description: 'What would make it true, in a sentence.' }),
  decisiveShare: z
    .number()
    .gt(0)
    .max(1)
    .default(DECISIVE_SHARE)
    .meta({ description: 'Share of the measures that must be decided, else nothing is said.' }),
};

export const claimSchema = z.strictObject({
  ...claimShape,
  computation: z.enum(COMPUTATION_NAMES as [string, ...string[]]).meta({ description: 'Which computation tells.' }),
  settings: z.record(z.string(), z.unknown()).default({}).meta({ description: 'Settings of the computation.' }),
});

const DEFAULT_RUNS = 300;
const DEFAULT_ATTRIBUTION_RUNS = 60;

export const claimsSchema = z.strictObject({
  $schema: z.string().optional(),
  name: slug.meta({ description: 'Name of the file and of its result folder.' }),
  about: text(200).meta({ description: 'Whose claims these are, as it ends "Claims of ...".' }),
  source: z
    .strictObject({
      title: text(300),
      publisher: text(200).optional(),
      date: text(40).optional(),
      url: text(500).optional(),
    })
    .meta({ description: 'Where the claims were made.' }),
  studies: z
    .record(id, z.strictObject({ file: text(500), runs: runs(DEFAULT_RUNS) }))
    .default({})
    .meta({ description: 'Studies to look at, by a name of your choice; files relative to this one.' }),
  attributions: z
    .record(
      id,
      z.strictObject({ study: id, scenario: scenarioName.optional(), quarter: quarterName, runs: runs(DEFAULT_ATTRIBUTION_RUNS) }),
    )
    .default({})
    .meta({ description: 'Changes of hashrate split over causes, by a name of your choice.' }),
  claims: z.array(claimSchema).min(1).max(100),
});
export type ClaimsFile = z.output<typeof claimsSchema>;
export type ClaimConfig = z.output<typeof claimSchema>;

/** JSON Schema for editors: the settings of each claim follow its computation. */
export function claimsJsonSchema(): unknown {
  const oneOf = [...COMPUTATIONS.values()].map(({ name, about, settings }) =>
    z.strictObject({ ...claimShape, computation: z.literal(name).meta({ description: about }), settings }),
  );
  const full = claimsSchema.extend({ claims: z.array(z.union(oneOf as unknown as [z.ZodType, z.ZodType])).min(1) });
  return { title: 'hashpivot claims', ...(z.toJSONSchema(full, { io: 'input', target: 'draft-7' }) as object) };
}
