/** Version of this program, from its own package.json wherever it is installed. */
import { readFileSync } from 'node:fs';

export function programVersion(): string {
  const text = readFileSync(new URL(import.meta.resolve('hashpivot/package.json')), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
