/** `--set path.to.key=value`: one setting laid over the study, with the value read as YAML. */
import { type Fault, faultAt, formatPath, type Path, type Place, quoted } from './fault.ts';
import { entries, type Located } from './located.ts';
import { parseYaml } from './yamlSource.ts';

const REFUSED = new Set(['__proto__', 'constructor', 'prototype']);

/** a.b[2].c or a.b.2.c to its steps; undefined when it is not a path. */
export function parsePath(text: string): Path | undefined {
  const steps: (string | number)[] = [];
  for (const part of text.replace(/\[(\d{1,6})\]/g, '.$1').split('.')) {
    if (!/^[\w$-]+$/.test(part) || REFUSED.has(part)) return undefined;
    steps.push(/^\d+$/.test(part) ? Number(part) : part);
  }
  return steps.length > 30 ? undefined : steps;
}

function put(root: Located, path: Path, leaf: Located): Located {
  const [step, ...rest] = path;
  if (step === undefined) return leaf;
  const place = leaf.place;
  if (typeof step === 'number') {
    if (!Array.isArray(root.value)) throw new Error(`is not a list, so it has no entry ${step}`);
    const item = root.value[step];
    if (item === undefined) throw new Error(`there is no [${step}]: the study gives ${root.value.length} entries`);
    return { place: root.place, value: root.value.with(step, put(item, rest, leaf)) };
  }
  if (Array.isArray(root.value)) throw new Error(`is a list: name an entry, like [0].${step}`);
  const map = new Map(entries(root));
  const below = map.get(step)?.node ?? { place, value: typeof rest[0] === 'number' ? [] : new Map() };
  map.set(step, { keyPlace: place, node: put(below, rest, leaf) });
  return { place: root.place, value: map };
}

/** Lays one value at a path over a tree; used for --set and for the options that stand for one key. */
export function setValue(root: Located, path: Path, text: string, option: string, faults: Fault[]): Located {
  const place: Place = { file: option };
  const parsed = parseYaml(text, option, false);
  faults.push(...parsed.faults.map((fault) => ({ ...fault, path: formatPath(path) })));
  if (parsed.tree === undefined || parsed.faults.length > 0) return root;
  try {
    return put(root, path, { ...parsed.tree, place });
  } catch (error) {
    faults.push(faultAt(place, path, (error as Error).message));
    return root;
  }
}

/** Applies every `--set` of the command line in order. */
export function applySets(root: Located, sets: readonly string[], faults: Fault[]): Located {
  return sets.reduce((tree, set) => {
    const [name, ...value] = set.split('=');
    const option = `--set ${quoted(set, 80).slice(1, -1)}`;
    const path = parsePath((name ?? '').trim());
    if (path === undefined || value.length === 0) {
      faults.push(faultAt({ file: option }, [], 'must look like --set path.to.key=value'));
      return tree;
    }
    return setValue(tree, path, value.join('='), option, faults);
  }, root);
}
