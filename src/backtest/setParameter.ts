/** A number laid at a dotted path of a model: `classes.usPublic.siteGrowthPerYear`. Only what the schema knows can be set. */

type Tree = Record<string, unknown>;

/** Sets one number; throws when the path leads to no parameter. */
export function setParameter(model: object, path: string, value: number): void {
  const steps = path.split('.');
  const key = steps.pop() as string;
  const parent = steps.reduce<unknown>((at, step) => (isTree(at) && Object.hasOwn(at, step) ? at[step] : undefined), model);
  if (!isTree(parent) || !Object.hasOwn(parent, key) || !isNumberLike(parent[key])) throw new Error(`${path}: no such parameter`);
  parent[key] = value;
}

/** The value at a dotted path, or undefined. */
export function parameterAt(model: object, path: string): unknown {
  return path.split('.').reduce<unknown>((at, step) => (isTree(at) && Object.hasOwn(at, step) ? at[step] : undefined), model);
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A number or the distribution of one. */
const isNumberLike = (value: unknown) =>
  typeof value === 'number' || (isTree(value) && Object.values(value).every(Array.isArray) && Object.keys(value).length === 1);
