/**
 * Bundles the programs of the explorer's page into dist/explorer, at build time: an installed package needs no bundler. The kernel's
 * exponentials and logarithms are exchanged for those with pinned bits, so that a browser gives the command line's numbers.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { packagedConfigs } from '../../history/readHistory.ts';
import { writeAtomicallySoon } from '../../results/atomicFile.ts';
import { noticesOf } from './notices.ts';
import { NOTICES_FILE, PROGRAMS, programsFolder } from './programs.ts';

/** Math.exp and its kin by name; Math.sqrt and the four operations are exact everywhere. */
const PINNED = { 'Math.exp': 'pinnedExp', 'Math.log': 'pinnedLog', 'Math.log1p': 'pinnedLog1p' };

/** The page speaks English: the words of other languages, which it never shows, would be a tenth of it. */
const englishOnly: Plugin = {
  name: 'english only',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /\/locales\/(de|es|fr|zh)\// }, ({ path, importer, kind, resolveDir }) =>
      resolve(path.replace(/\/locales\/\w+\//, '/locales/en/'), { importer, kind, resolveDir }),
    );
  },
};

export async function bundleExplorer(): Promise<void> {
  const root = join(packagedConfigs(), '..');
  mkdirSync(programsFolder(), { recursive: true });
  const { outputFiles, metafile } = await build({
    entryPoints: Object.fromEntries(PROGRAMS.map((name) => [name, join(root, 'src/explorer/page', `${name}.ts`)])),
    outdir: programsFolder(),
    // written below, each whole or not at all: another process may be reading
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    inject: [join(root, 'src/explorer/page/pinned.ts')],
    define: PINNED,
    plugins: [englishOnly],
  });
  const notices = noticesOf(root, Object.keys(metafile.inputs));
  await Promise.all([
    ...outputFiles.map(({ path, contents }) => writeAtomicallySoon(path, contents)),
    writeAtomicallySoon(join(programsFolder(), NOTICES_FILE), notices),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleExplorer();
