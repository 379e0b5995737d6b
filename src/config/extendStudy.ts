/** `extends`: a study takes over a parent file and lays its own settings on top. */
import { dirname, resolve } from 'node:path';
import { ConfigError, type Fault, faultAt, quoted } from './fault.ts';
import { entries, findNode, type Located, merge } from './located.ts';
import { readStudyFile } from './readStudyFile.ts';
import { parseYaml } from './yamlSource.ts';

const MAX_PARENTS = 8;

function parseFile(path: string, faults: Fault[]): Located {
  const text = readStudyFile(path);
  const { tree, faults: found } = parseYaml(text, path);
  if (tree === undefined) throw new ConfigError(found);
  faults.push(...found);
  if (tree.value === null) throw new ConfigError([faultAt(tree.place, [], 'the file is empty')]);
  if (!(tree.value instanceof Map)) throw new ConfigError([faultAt(tree.place, [], 'must be a study: lines of "key: value"')]);
  return tree;
}

function withoutExtends(tree: Located): Located {
  const own = new Map(entries(tree));
  own.delete('extends');
  return { place: tree.place, value: own };
}

/** Where a file is that a study names, for errors in the user's own terms: relative names stay relative. */
export function pathBeside(child: string, parent: string): string {
  const folder = dirname(child);
  return folder === '.' || parent.startsWith('/') ? parent : `${folder}/${parent}`;
}

/** The tree of a study file with all its parents merged in; faults that leave a tree behind are added to `faults`. */
export function loadTree(path: string, faults: Fault[], chain: readonly string[] = []): Located {
  const tree = parseFile(path, faults);
  const entry = entries(tree)?.get('extends');
  if (entry === undefined) return tree;
  const { node } = entry;
  const refuse = (message: string) => new ConfigError([faultAt(node.place, ['extends'], message)]);
  if (typeof node.value !== 'string' || node.value === '') throw refuse('must be the name of a study file');
  const here = [...chain, resolve(path)];
  const parent = pathBeside(path, node.value);
  if (here.includes(resolve(parent))) throw refuse(`goes round in a circle: ${quoted(node.value)} already extends this file`);
  if (here.length > MAX_PARENTS) throw refuse(`more than ${MAX_PARENTS} parents in a row`);
  let base: Located;
  try {
    base = loadTree(parent, faults, here);
  } catch (error) {
    // A parent that is not there is a fault of the line that names it.
    if (error instanceof ConfigError && error.faults.length === 1 && error.faults[0]?.line === 0) {
      throw refuse(`${quoted(node.value)}: ${error.faults[0].message}`);
    }
    throw error;
  }
  return merge(withoutFactors(base, tree), withoutExtends(tree));
}

/** The factors of a sweep are one list: a child that names its own has none of its parent's. */
function withoutFactors(base: Located, child: Located): Located {
  const written = entries(base)?.get('sweep');
  const sweep = entries(written?.node);
  if (written === undefined || sweep === undefined || findNode(child, ['sweep', 'factors']) === undefined) return base;
  const node = { ...written.node, value: new Map([...sweep].filter(([key]) => key !== 'factors')) };
  return { ...base, value: new Map([...entries(base)!, ['sweep', { ...written, node }]]) };
}
