/** The JSON Schema of a study (draft-7), made from the one schema: editors complete and check with the same rules as `validate`. */
import { z } from 'zod';
import { modelSchema, studySchema } from './schema/study.ts';

export type JsonSchema = {
  [key: string]: unknown;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema | JsonSchema[];
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  $ref?: string;
};

/** What only the loader needs; the schema keeps unit, source, kind, default and description. */
const INTERNAL_KEYS = ['doc', 'distribution', 'min', 'max', 'above', 'integer', 'explore', '$schema', 'id'];

function convert(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      for (const key of INTERNAL_KEYS) delete (jsonSchema as Record<string, unknown>)[key];
      // A date's pattern is long and says no more than its format.
      if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') delete jsonSchema.pattern;
      // Sections default to {}: says nothing and would be filled in by editors.
      if (typeof jsonSchema.default === 'object' && Object.keys(jsonSchema.default ?? {}).length === 0 && jsonSchema.type === 'object') {
        delete jsonSchema.default;
      }
    },
  }) as JsonSchema;
}

/** What one distribution may look like; bounds are those of the parameter and are checked by the loader. */
function sharedDistribution(schema: JsonSchema, found: { distribution?: JsonSchema }): void {
  const branch = schema.anyOf?.findIndex((one) => one.anyOf?.some((kind) => kind.properties?.normal !== undefined)) ?? -1;
  if (branch >= 0 && schema.anyOf) {
    found.distribution ??= withoutBounds(schema.anyOf[branch] as JsonSchema);
    schema.anyOf[branch] = { $ref: '#/definitions/distribution' };
    return;
  }
  for (const child of Object.values(schema))
    if (child !== null && typeof child === 'object') sharedDistribution(child as JsonSchema, found);
}

function withoutBounds(schema: JsonSchema): JsonSchema {
  const bounds = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'];
  return JSON.parse(JSON.stringify(schema, (key, value) => (bounds.includes(key) ? undefined : value))) as JsonSchema;
}

function build(): JsonSchema {
  const { $schema: _, ...study } = convert(studySchema);
  const { $schema: __, ...model } = convert(modelSchema);
  const found: { distribution?: JsonSchema } = {};
  sharedDistribution(model, found);
  const properties = { ...study.properties };
  // Studies and overrides take the same sections: written once, in the definitions.
  for (const key of Object.keys(model.properties ?? {})) properties[key] = { $ref: `#/definitions/model/properties/${key}` };
  const scenario = properties.scenarios?.items as JsonSchema;
  const description = scenario.properties?.overrides?.description;
  scenario.properties = { ...scenario.properties, overrides: { description, allOf: [{ $ref: '#/definitions/model' }] } };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'hashpivot study',
    description: 'A study: what to simulate, from when to when, with which parameters, under which scenarios.',
    ...study,
    // A study that extends another takes over what it does not give.
    required: undefined,
    properties,
    definitions: { model, distribution: found.distribution },
  } as JsonSchema;
}

let built: JsonSchema | undefined;

/** Built once: did-you-mean looks keys up in it. */
export function studyJsonSchema(): JsonSchema {
  built ??= JSON.parse(JSON.stringify(build())) as JsonSchema;
  return built;
}
