/** The JSON Schema of a study (draft-7), made from the one schema: editors complete and check with the same rules as `validate`. */
import { z } from 'zod';
import { modelSchema, studySchema } from './schema/study.ts';

export type JsonSchema = {
  [key: string]: unknown;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema | JsonSchema[];
  anyOf?: JsonSchema[];
};

/** What only the loader needs; the schema keeps unit, source, kind, default and description. */
const INTERNAL_KEYS = ['doc', 'distribution', 'min', 'max', 'above', 'integer', '$schema', 'id'];

function convert(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      for (const key of INTERNAL_KEYS) delete (jsonSchema as Record<string, unknown>)[key];
      // Sections default to {}: says nothing and would be filled in by editors.
      if (typeof jsonSchema.default === 'object' && Object.keys(jsonSchema.default ?? {}).length === 0 && jsonSchema.type === 'object') {
        delete jsonSchema.default;
      }
    },
  }) as JsonSchema;
}

let built: JsonSchema | undefined;

/** Built once: did-you-mean looks keys up in it. */
export function studyJsonSchema(): JsonSchema {
  if (built !== undefined) return built;
  const { $schema: _, ...study } = convert(studySchema);
  const { $schema: __, ...model } = convert(modelSchema);
  const scenario = study.properties?.scenarios?.items as JsonSchema;
  const overrides = scenario.properties?.overrides;
  if (scenario.properties) scenario.properties.overrides = { description: overrides?.description, $ref: '#/definitions/model' };
  built = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'hashpivot study',
    description: 'A study: what to simulate, from when to when, with which parameters, under which scenarios.',
    ...study,
    definitions: { model },
  };
  // A study without a name takes it from its parent, so nothing is required of a file that extends another.
  return built;
}
