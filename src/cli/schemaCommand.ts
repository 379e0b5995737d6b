/** `hashpivot schema`: the JSON Schema of studies, for editors. */
import { EXIT } from './exitCodes.ts';
import type { Terminal } from './terminal.ts';

export async function printSchema(terminal: Terminal): Promise<number> {
  const { schemaText } = await import('../config/schemaText.ts');
  terminal.result(schemaText());
  return EXIT.done;
}
