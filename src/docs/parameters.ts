/** Every parameter of the schema as a row: path, unit, default, range, kind, source and meaning, read off the JSON Schema of studies. */
import type { JsonSchema } from '../config/jsonSchema.ts';

export interface ParameterRow {
  /** Keys from the study's top level down. */
  path: string[];
  unit: string;
  default: unknown;
  range: string;
  kind: string;
  source: string;
  meaning: string;
}

const isParameter = (schema: JsonSchema) => typeof schema.kind === 'string' && typeof schema.source === 'string';

function rangeOf(schema: JsonSchema): string {
  const number = schema.anyOf?.find((one) => one.type === 'number' || one.type === 'integer') ?? schema;
  if (Array.isArray(schema.enum)) return schema.enum.join(' or ');
  if (schema.type === 'boolean') return 'on or off';
  const { minimum, exclusiveMinimum, maximum } = number as Record<string, number | undefined>;
  const low = exclusiveMinimum !== undefined ? `(${exclusiveMinimum}` : minimum !== undefined ? `[${minimum}` : '';
  const high = maximum !== undefined ? `${compact(maximum)}]` : '';
  return low === '' && high === '' ? '' : `${low || '(-inf'}, ${high || 'inf)'}`;
}

/** Large bounds are guards against slips, not statements: written short. */
function compact(value: number): string {
  return value >= 10_000 ? value.toExponential(0).replace('e+', 'e') : String(value);
}

/** The parameters below a schema, in the order of the schema. */
export function listParameters(schema: JsonSchema, path: string[] = []): ParameterRow[] {
  if (isParameter(schema)) {
    const text = (key: string) => String(schema[key] ?? '');
    return [
      {
        path,
        unit: text('unit'),
        default: schema.default,
        range: rangeOf(schema),
        kind: text('kind'),
        source: text('source'),
        meaning: text('description'),
      },
    ];
  }
  return Object.entries(schema.properties ?? {}).flatMap(([key, child]) => listParameters(child, [...path, key]));
}
