import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { STARTER_STUDY } from '../../src/cli/starterStudy.ts';
import { type JsonSchema, studyJsonSchema } from '../../src/config/jsonSchema.ts';
import { schemaText } from '../../src/config/schemaText.ts';

/** Ajv's default export is typed for CommonJS. */
const validate = addFormats.default(new Ajv.default({ strict: false, allowUnionTypes: true })).compile(studyJsonSchema());

/** Every number a user may set: its path and its schema. */
function parametersOf(schema: JsonSchema, path: string[] = []): [string, JsonSchema][] {
  const own: [string, JsonSchema][] = typeof schema.unit === 'string' ? [[path.join('.'), schema]] : [];
  const items = Array.isArray(schema.items) ? schema.items : schema.items ? [schema.items] : [];
  const inner = [...Object.entries(schema.properties ?? {}), ...items.map((item): [string, JsonSchema] => ['[]', item])];
  return [...own, ...inner.flatMap(([key, child]) => parametersOf(child, [...path, key]))];
}

describe('the JSON Schema of studies', () => {
  it('in configs/schema.json is up to date (npm run schema)', () => {
    const isUpToDate = readFileSync('configs/schema.json', 'utf8') === schemaText();
    expect(isUpToDate, 'run npm run schema').toBe(true);
  });

  it('accepts the starter study and refuses an unknown key, a bad share and a bad distribution', () => {
    const starter = parse(STARTER_STUDY);
    expect([validate(starter), validate.errors]).toEqual([true, null]);
    for (const ai of [{ hurdel: 1 }, { gpuCloudShare: 2 }, { pue: { norml: [1, 2] } }]) expect(validate({ ...starter, ai })).toBe(false);
  });

  it('checks overrides of scenarios by the same rules as the study', () => {
    const withOverride = (overrides: unknown) => ({ scenarios: [{ name: 'a', title: 'A', overrides }] });
    expect(validate(withOverride({ ai: { pue: 1.2 } }))).toBe(true);
    expect(validate(withOverride({ ai: { peu: 1.2 } }))).toBe(false);
  });

  it('gives every parameter of the model a unit, default, source, kind and description', () => {
    const model = (studyJsonSchema().definitions as Record<string, JsonSchema>).model as JsonSchema;
    const parameters = parametersOf(model).filter(([path]) => !path.includes('[]'));
    expect(parameters.length).toBeGreaterThan(300);
    for (const [path, { unit, default: value, source, kind, description }] of parameters) {
      expect({ path, unit: typeof unit, value: value !== undefined, source: typeof source, kind, description: typeof description }).toEqual(
        {
          path,
          unit: 'string',
          value: true,
          source: 'string',
          kind: expect.stringMatching(/^(fixed|uncertainty|lever)$/),
          description: 'string',
        },
      );
    }
  });
});
