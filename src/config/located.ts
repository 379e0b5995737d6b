/** A configuration tree in which every value knows where it was written, however many files and options it was merged from. */

import type { Path, Place } from './fault.ts';
import { DISTRIBUTION_NAMES } from './field.ts';

export type Scalar = string | number | boolean | null;

export interface Located {
  place: Place;
  value: Scalar | Located[] | Map<string, Entry>;
}

export interface Entry {
  keyPlace: Place;
  node: Located;
}

export function entries(node: Located | undefined): Map<string, Entry> | undefined {
  return node?.value instanceof Map ? node.value : undefined;
}

/** The tree as plain data. */
export function toPlain(node: Located): unknown {
  if (Array.isArray(node.value)) return node.value.map(toPlain);
  if (!(node.value instanceof Map)) return node.value;
  return Object.fromEntries([...node.value].map(([key, entry]) => [key, toPlain(entry.node)]));
}

/** The value at a path, or undefined. */
export function findNode(node: Located | undefined, path: Path): Located | undefined {
  let at = node;
  for (const step of path) {
    if (at === undefined) return undefined;
    if (typeof step === 'number') at = Array.isArray(at.value) ? at.value[step] : undefined;
    else at = entries(at)?.get(step)?.node;
  }
  return at;
}

/** Where a path was written; for what is missing, where its nearest parent was. */
export function placeOf(root: Located, path: Path): Place {
  let at = root;
  let place = root.place;
  for (const step of path) {
    const entry = typeof step === 'string' ? entries(at)?.get(step) : undefined;
    const next = typeof step === 'number' ? (Array.isArray(at.value) ? at.value[step] : undefined) : entry?.node;
    if (next === undefined) return place;
    at = next;
    // A section left out or replaced is best shown by its key, a plain value by itself.
    place = next.value instanceof Map && entry !== undefined ? entry.keyPlace : next.place;
  }
  return place;
}

/** Where the key that ends a path was written. */
export function keyPlaceOf(root: Located, path: Path): Place {
  const key = path.at(-1);
  const parent = findNode(root, path.slice(0, -1));
  return (typeof key === 'string' ? entries(parent)?.get(key)?.keyPlace : undefined) ?? placeOf(root, path);
}

/** A distribution is one value: {uniform: ...} replaces {normal: ...} instead of joining it. */
function isDistribution(map: Map<string, Entry>): boolean {
  return map.size > 0 && [...map.keys()].every((key) => (DISTRIBUTION_NAMES as readonly string[]).includes(key));
}

/** `over` laid on `under`: sections join key by key, everything else (lists too) is replaced. */
export function merge(under: Located | undefined, over: Located): Located {
  const below = entries(under);
  const above = entries(over);
  if (below === undefined || above === undefined || isDistribution(above) || isDistribution(below)) return over;
  const joined = new Map(below);
  for (const [key, entry] of above) joined.set(key, { keyPlace: entry.keyPlace, node: merge(below.get(key)?.node, entry.node) });
  return { place: over.place, value: joined };
}
