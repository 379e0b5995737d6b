/** A parameter that nothing reads is a promise not kept: every key of the schema must be read when all mechanisms are on. */
import { afterAll, expect, it, vi } from 'vitest';
import { loadStudy } from '../../src/config/load.ts';
import type { ParameterSampler } from '../../src/model/parameters.ts';
import { createSimulator } from '../../src/model/simulate.ts';
import type { ModelConfig, Study } from '../../src/scenario/study.ts';

const read = vi.hoisted(() => new Set<string>());

/** A view of a parameter tree that notes every leaf read through it. */
const watched = vi.hoisted(() => {
  return function watched<T extends object>(node: T, path: string): T {
    return new Proxy(node, {
      get(target, key, receiver) {
        const value = Reflect.get(target, key, receiver);
        if (typeof key === 'symbol') return value;
        const here = Array.isArray(target) ? `${path}[]` : path === '' ? key : `${path}.${key}`;
        if (value !== null && typeof value === 'object') return watched(value, here);
        read.add(here);
        return value;
      },
    });
  };
});

/** Configurations by their watched views: a view cannot be cloned. */
const plainOf = vi.hoisted(() => new Map<unknown, unknown>());

vi.mock('../../src/model/parameters.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../src/model/parameters.ts')>();
  return {
    ...original,
    createParameterSampler: (model: ModelConfig, bounds: Study['bounds']): ParameterSampler => {
      const sampler = original.createParameterSampler(plainOf.get(model) as ModelConfig, bounds);
      return { ...sampler, parameters: watched(sampler.parameters, '') };
    },
  };
});

afterAll(() => vi.restoreAllMocks());

/** Words for people. */
const isNotForTheModel = (leaf: string) => /(^|\.|\])(name|tenant)$/.test(leaf);

/** Leaves of a parameter tree: lists count as one entry. */
function leavesOf(node: unknown, path: string): string[] {
  if (node === null || typeof node !== 'object') return [path];
  if (Array.isArray(node)) return node.length === 0 ? [] : leavesOf(node[0], `${path}[]`);
  return Object.entries(node).flatMap(([key, child]) => leavesOf(child, path === '' ? key : `${path}.${key}`));
}

it('every parameter of a study is read by the model', () => {
  const study = loadStudy('test/config/everyMechanism.yaml');
  const cases = study.scenarios.map(({ model: plain }, scenarioIndex) => {
    const model = watched(plain, '');
    plainOf.set(model, plain);
    return { scenarioIndex, pointId: 0, model };
  });
  const simulator = createSimulator(study, cases);
  for (const caseIndex of cases.keys()) for (let run = 0; run < 10; run++) simulator.simulate(caseIndex, run);
  const leaves = new Set(study.scenarios.flatMap(({ model }) => leavesOf(model, '')));
  expect([...leaves].filter((leaf) => !read.has(leaf) && !isNotForTheModel(leaf))).toEqual([]);
});
