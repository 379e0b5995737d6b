/** The bundled programs of the page, as the build left them in dist/explorer. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagedConfigs } from '../../history/readHistory.ts';

export const PROGRAMS = ['main', 'simulateWorker', 'drawWorker'] as const;
/** Licences of what is bundled. */
export const NOTICES_FILE = 'notices.txt';
export type Programs = Record<(typeof PROGRAMS)[number] | 'notices', string>;

export function programsFolder(): string {
  return join(packagedConfigs(), '..', 'dist', 'explorer');
}

export function readPrograms(): Programs {
  const read = (name: string) => {
    const path = join(programsFolder(), name);
    if (!existsSync(path)) throw new Error(`${path} is missing: run npm run build`);
    return readFileSync(path, 'utf8');
  };
  return { ...(Object.fromEntries(PROGRAMS.map((name) => [name, read(`${name}.js`)])) as Programs), notices: read(NOTICES_FILE) };
}
