/** Every file of the project as text, with what it imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
interface Source {
  path: string;
  text: string;
  /** Paths inside the project, or package names. */
  imports: { target: string; typeOnly: boolean }[];
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'|import\(\s*'([^']+)'\s*\)/g;

/** Code without comments, so that prose may name what code may not use. */
export const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = [...withoutComments(text).matchAll(IMPORT)].map((match) => {
    const specifier = match[2] ?? match[3] ?? match[4]!;
    const target = specifier.startsWith('.')
      ? relative(root, join(root, dirname(path), specifier))
          .split(sep)
          .join('/')
      : specifier;
    return { target, typeOnly: match[1] !== undefined };
  });
  return { path, text, imports };
}

const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.split(sep).join('/')}`);

export const sources = [...filesOf('src'), ...filesOf('workers')].map(readSource);
export const tests = filesOf('test').map(readSource);
export const byPath = new Map(sources.map((source) => [source.path, source]));
export const layerOf = (path: string): string => {
  const [top, second] = path.split('/');
  return top === 'workers' ? 'workers' : second!.replace(/\.ts$/, '');
};

/** Everything a file pulls in at run time, inside the project. */
export function reach(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const { target, typeOnly } of byPath.get(path)?.imports ?? []) if (!typeOnly) reach(target, seen);
  return seen;
}
