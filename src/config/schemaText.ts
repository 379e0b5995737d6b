/** The JSON Schema of studies as text, the same bytes on the command line and in configs/schema.json. */
import { studyJsonSchema } from './jsonSchema.ts';

export function schemaText(): string {
  return `${JSON.stringify(studyJsonSchema(), null, 2)}\n`;
}
