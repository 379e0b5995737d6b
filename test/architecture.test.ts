/**
 * The shape of the code base: one direction of imports, a kernel that could run in a browser, no clock and no chance
 * outside the seeded streams, and files small enough to read.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { byPath, layerOf, reach, root, sources, tests, withoutComments } from './sources.ts';

const MAX_LINES = 250;

/** Each layer imports itself and the layers named, no fewer and no more; types may also come from where data shapes live. */
const LAYERS: Record<string, { values: string[]; types?: string[] }> = {
  units: { values: [] },
  random: { values: [], types: ['config'] },
  theory: { values: [] },
  config: { values: ['units', 'scenario'] },
  scenario: { values: ['units'], types: ['config'] },
  history: { values: ['units', 'config'] },
  model: { values: ['units', 'random', 'config', 'scenario'] },
  plan: { values: ['units', 'config', 'scenario', 'model'] },
  results: { values: ['config', 'model', 'plan'], types: ['scenario', 'summary'] },
  summary: { values: ['units', 'random', 'model'], types: ['history', 'results'] },
  compare: { values: ['config', 'model', 'results', 'summary'] },
  attribute: { values: ['units', 'random', 'config', 'scenario', 'model', 'summary'] },
  // run strings the stages together, down to the findings; nothing looks back into it
  run: { values: ['config', 'scenario', 'model', 'plan', 'results', 'summary', 'attribute', 'charts'] },
  // designs and statistics of sweeps: pure functions of arrays
  sensitivity: { values: ['random', 'summary'] },
  // forecasts of the past and their scores: studies made for past starts, rivals, tables
  backtest: { values: ['units', 'random', 'config', 'history', 'summary', 'run'], types: ['scenario', 'results'] },
  charts: {
    values: ['units', 'config', 'scenario', 'model', 'results', 'summary', 'compare', 'attribute'],
    types: ['history', 'sensitivity', 'backtest', 'calibrate'],
  },
  // parameters fitted to the past
  calibrate: { values: ['units', 'random', 'config', 'scenario', 'model', 'results', 'summary', 'backtest'], types: ['history'] },
  // a design over parameters, simulated in shards on any machine, merged into the tables of a sweep
  sweep: { values: ['random', 'config', 'model', 'plan', 'results', 'summary', 'run', 'sensitivity'], types: ['scenario'] },
  // the page that simulates in a browser: its parts, its programs (page/) and what Node builds it with (build/)
  explorer: {
    values: ['units', 'random', 'config', 'history', 'model', 'plan', 'results', 'summary', 'compare', 'charts'],
    types: ['scenario'],
  },
  // what others have claimed, judged by what the other layers find
  claims: { values: ['units', 'config', 'summary', 'compare', 'attribute', 'run', 'charts'], types: ['scenario', 'model', 'results'] },
};
/** Entry points, which may use everything: the command line, the library, the worker. */
const OPEN_LAYERS = ['cli', 'index', 'workers', 'docs'];

const NODE_ONLY_PACKAGES = ['@resvg/resvg-js', '@duckdb/node-api', 'commander', 'picocolors', 'hyparquet-writer'];
const nodeImportsOf = (path: string): string[] =>
  (byPath.get(path)?.imports ?? [])
    .filter(({ target, typeOnly }) => !typeOnly && (target.startsWith('node:') || NODE_ONLY_PACKAGES.includes(target)))
    .map(({ target }) => `${path} imports ${target}`);

describe('layers', () => {
  it('import one way only: what is known first never asks what comes later', () => {
    const faults: string[] = [];
    for (const { path, imports } of sources) {
      const layer = layerOf(path);
      if (OPEN_LAYERS.includes(layer)) continue;
      const rule = LAYERS[layer];
      if (!rule) faults.push(`${path}: no such layer`);
      for (const { target, typeOnly } of imports) {
        if (!target.startsWith('src/')) continue;
        const other = layerOf(target);
        const allowed = [layer, ...(rule?.values ?? []), ...(typeOnly ? (rule?.types ?? []) : [])];
        if (!allowed.includes(other)) faults.push(`${path} imports ${target}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('are named where they are used and nowhere else', () => {
    const used = new Set(
      sources.flatMap(({ path, imports }) =>
        imports
          .filter(({ target }) => target.startsWith('src/'))
          .flatMap(({ target, typeOnly }) => {
            const edge = `${layerOf(path)} ${layerOf(target)}`;
            return typeOnly ? [`type ${edge}`] : [edge, `type ${edge}`];
          }),
      ),
    );
    const idle = Object.entries(LAYERS).flatMap(([layer, { values, types = [] }]) => [
      ...values.filter((other) => !used.has(`${layer} ${other}`)).map((other) => `${layer} takes nothing from ${other} but types`),
      ...types.filter((other) => !used.has(`type ${layer} ${other}`)).map((other) => `${layer} takes no type from ${other}`),
    ]);
    expect(idle).toEqual([]);
  });

  it('go in no circle', () => {
    const leadsTo = (layer: string, goal: string, seen = new Set<string>()): boolean =>
      (LAYERS[layer]?.values ?? []).some((next) => next === goal || (!seen.has(next) && leadsTo(next, goal, seen.add(next))));
    expect(Object.keys(LAYERS).filter((layer) => leadsTo(layer, layer))).toEqual([]);
  });

  it('hold no path that does not exist', () => {
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
    const missing = sources.flatMap(({ path, imports }) =>
      imports.filter(({ target }) => target.startsWith('src/') && !byPath.has(target)).map(({ target }) => `${path}: ${target}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the kernel, the statistics and the chart builders', () => {
  const pure = sources.filter(({ path }) => /^src\/(model|random|summary|sensitivity)\//.test(path)).map(({ path }) => path);
  const builders = ['src/charts/build.ts', 'src/charts/charts.ts', 'src/claims/assess.ts', 'src/compare/comparison.ts'].filter((path) =>
    byPath.has(path),
  );

  it('reach no file, thread or package of Node, so that they run in a browser', () => {
    expect(pure.length).toBeGreaterThan(20);
    expect(builders.length).toBeGreaterThan(0);
    const reached = new Set([...pure, ...builders].flatMap((path) => [...reach(path)]));
    expect([...reached].flatMap(nodeImportsOf)).toEqual([]);
  });

  it('know no clock, no environment and no chance but the seeded streams', () => {
    const forbidden = /\bDate\.now\b|new Date\(\)|\bMath\.random\b|\bprocess\.|\bperformance\.|\bglobalThis\b|\brequire\(/;
    const others = sources.filter(({ path }) => /^src\/(scenario|plan|history\/history)/.test(path)).map(({ path }) => path);
    const reached = new Set([...pure, ...builders, ...others].flatMap((path) => [...reach(path)]));
    const offenders = [...reached].flatMap((path) =>
      withoutComments(byPath.get(path)?.text ?? '')
        .split('\n')
        .filter((line) => forbidden.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(offenders).toEqual([]);
  });

  it('take nothing of which the engine may choose the last bit: numbers are the same in Node and browsers, old and new', () => {
    const kernel = sources.filter(({ path }) => /^src\/(model|random)\//.test(path) && path !== 'src/random/fdlibmPow.ts');
    // IEEE 754 fixes the four operations and the root; powers of two and squares are exact everywhere
    const chosen = /\bMath\.(?!abs|ceil|floor|fround|imul|max|min|round|sign|sqrt|trunc|LN2|LOG2E|E\b|PI\b)\w+|(?<!\b2)\s\*\*\s(?!2\b)/;
    const offenders = kernel.flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .filter((line) => chosen.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(kernel.length).toBeGreaterThan(40);
    expect(offenders).toEqual([]);
  });

  it('are not alone in drawing no unseeded number: nobody does', () => {
    const chance = sources.filter(({ text }) => /\bMath\.random\b/.test(withoutComments(text))).map(({ path }) => path);
    expect(chance).toEqual([]);
  });
});

describe('the explorer', () => {
  const inPage = sources
    .filter(({ path }) => path.startsWith('src/explorer/') && !path.startsWith('src/explorer/build/'))
    .map(({ path }) => path);

  it('reaches nothing of Node, neither schema nor YAML, from what runs in the page', () => {
    expect(inPage.length).toBeGreaterThan(15);
    const reached = [...new Set(inPage.flatMap((path) => [...reach(path)]))];
    expect(reached.flatMap(nodeImportsOf)).toEqual([]);
    const heavy = reached.flatMap((path) =>
      (byPath.get(path)?.imports ?? []).filter(({ target, typeOnly }) => !typeOnly && ['zod', 'yaml'].includes(target)),
    );
    expect(heavy.map(({ target }) => target)).toEqual([]);
    expect(reached.filter((path) => path.startsWith('src/explorer/build/'))).toEqual([]);
  });

  it('keeps its programs to themselves: nothing outside imports them', () => {
    const outside = sources.filter(({ path }) => !path.startsWith('src/explorer/page/'));
    expect(
      outside.filter(({ imports }) => imports.some(({ target }) => target.startsWith('src/explorer/page/'))).map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('files', () => {
  it(`are at most ${MAX_LINES} lines long`, () => {
    const long = [...sources, ...tests]
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(long).toEqual([]);
  });

  it('open with what rule they hold', () => {
    const bare = sources.filter(({ text }) => !/^(#!.*\n)?\/\*\*/.test(text)).map(({ path }) => path);
    expect(bare).toEqual([]);
  });

  it('are not called after what could be anything', () => {
    expect(sources.filter(({ path }) => /(util|helper|manager|misc|common)s?\.ts$/i.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('use no enum and no any', () => {
    const offenders = sources.filter(({ text }) => /\benum\s+\w+\s*\{|:\s*any\b|\bas any\b/.test(withoutComments(text)));
    expect(offenders.map(({ path }) => path)).toEqual([]);
  });

  it('live at the top level only where convention demands it', () => {
    const expected = ['package.json', 'README.md', 'LICENSE'];
    const top = readdirSync(root);
    for (const file of expected) expect(top).toContain(file);
    const code = top.filter((name) => /\.(ts|js|mjs|cjs)$/.test(name));
    expect(code).toEqual(['vitest.config.ts']);
  });
});
