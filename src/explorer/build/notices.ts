/** Licences of what is bundled into the page, each text once with the packages it holds for: they travel with the program. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `inputs`: files of the bundle, relative to the root. */
export function noticesOf(root: string, inputs: readonly string[]): string {
  const names = inputs.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  const packages = new Map<string, string[]>();
  for (const name of [...new Set(names)].sort()) {
    const text = licenceOf(join(root, 'node_modules', name));
    packages.set(text, [...(packages.get(text) ?? []), name]);
  }
  const texts = [...packages].map(([text, holders]) => `${holders.join(', ')}\n\n${text}`);
  return [...texts, `fdlibm\n\n${sunNotice(root)}`].join('\n\n----\n\n');
}

function licenceOf(folder: string): string {
  const file = existsSync(folder) ? readdirSync(folder).find((name) => /^licen[cs]e/i.test(name)) : undefined;
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim();
  type About = { license?: string; author?: string | { name?: string } };
  const { license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as About;
  const name = typeof author === 'string' ? author : author?.name;
  return `Licence: ${license ?? 'not stated'}. Copyright ${name ?? 'of its authors'}`;
}

/** As our own file has it. */
function sunNotice(root: string): string {
  const text = readFileSync(join(root, 'src/random/fdlibm.ts'), 'utf8');
  return text
    .slice(text.indexOf('Copyright'), text.indexOf('*/'))
    .replaceAll(/\n \* ?/g, '\n')
    .trim();
}
