/** What a reader sets, as a study: the page's own is the one that the loader makes of the YAML it offers, for any settings of any study. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { loadStudy } from '../../src/config/load.ts';
import { makeExplorerData } from '../../src/explorer/build/makeData.ts';
import type { ExplorerData } from '../../src/explorer/explorerData.ts';
import { valueAt } from '../../src/explorer/lever.ts';
import { packed, unpacked } from '../../src/explorer/packedData.ts';
import { readerStudy } from '../../src/explorer/readerStudy.ts';
import { firstSettings, fromHash, type Settings, setLever, setSwitch, standingOf, startOf, toHash } from '../../src/explorer/settings.ts';
import { studyYaml } from '../../src/explorer/studyYaml.ts';
import { packagedConfigs } from '../../src/history/readHistory.ts';

const STUDIES = ['pivot', 'q1-2026', 'halving-2024', 'china-ban-2021', 'forecast-2026q2'];
const folder = mkdtempSync(join(tmpdir(), 'hashpivot-explorer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DATA = new Map(STUDIES.map((name) => [name, makeExplorerData(join(packagedConfigs(), `${name}.yaml`))]));
const EXTENDING = join(folder, 'extending.yaml');
writeFileSync(
  EXTENDING,
  `extends: ${join(packagedConfigs(), 'pivot.yaml')}
name: extending
scenarios:
  - { name: only, title: "Only one: with a colon, and # no comment", overrides: { ai: { leadTimeMonths: { uniform: [8, 20] } } } }
report: { focus: only }
`,
);
DATA.set('extending', makeExplorerData(EXTENDING));

/** Any settings a page can be brought to. */
function anySettings(data: ExplorerData): fc.Arbitrary<Settings> {
  const positions = fc.array(fc.option(fc.integer({ min: 0, max: 1000 })), {
    minLength: data.levers.length,
    maxLength: data.levers.length,
  });
  const turned = fc.array(fc.option(fc.boolean()), { minLength: data.switches.length, maxLength: data.switches.length });
  return fc
    .record({
      start: fc.constantFrom(...data.starts.map(({ name }) => name)),
      runs: fc.integer({ min: 20, max: 2000 }),
      seed: fc.nat(),
      positions,
      turned,
    })
    .map(({ start, runs, seed, positions, turned }) => {
      const settings: Settings = { start, runs, seed, values: {}, switches: {} };
      data.levers.forEach((lever, i) => {
        const steps = Math.round((lever.high - lever.low) / lever.step);
        const position = positions[i];
        if (position !== null && position !== undefined) setLever(data, settings, lever, lever.low + lever.step * (position % (steps + 1)));
      });
      data.switches.forEach(({ id, path }, i) => {
        const on = turned[i];
        if (on !== null && on !== undefined) setSwitch(data, settings, id, path, on);
      });
      return settings;
    });
}

describe.each([...DATA.keys()])('a reader of %s', (name) => {
  const data = DATA.get(name)!;

  it('gets as YAML the very study the page simulates', () => {
    const file = join(folder, `${name}.yaml`);
    fc.assert(
      fc.property(anySettings(data), (settings) => {
        writeFileSync(file, studyYaml(data, settings));
        expect(loadStudy(file)).toEqual(readerStudy(data, settings).study);
      }),
      { numRuns: 6, seed: 6 },
    );
  });

  it('finds every setting again in the link', () => {
    fc.assert(
      fc.property(anySettings(data), (settings) => {
        expect(fromHash(data, `#${toHash(data, settings)}`)).toEqual(settings);
      }),
      { numRuns: 100, seed: 6 },
    );
  });

  it('begins where a scenario stands, on a step of every slider', () => {
    for (const lever of data.levers) {
      expect(lever.doc, lever.id).not.toBe('');
      for (const start of data.starts) {
        const steps = (standingOf(lever, start) - lever.low) / lever.step;
        expect(Math.abs(steps - Math.round(steps)), lever.id).toBeLessThan(1e-6);
      }
      const { min = -Infinity, max = Infinity, above = -Infinity } = lever.field;
      expect(lever.low >= min && lever.low > above && lever.high <= max && lever.low < lever.high, lever.id).toBe(true);
    }
    const { study, overrides } = readerStudy(data, firstSettings(data));
    expect(study.scenarios[1]!.model).toEqual(startOf(data, firstSettings(data)).model);
    expect(overrides).toEqual(startOf(data, firstSettings(data)).overrides);
  });
});

describe('a link', () => {
  const data = DATA.get('pivot')!;

  it.each([
    '#start=nobody&aiRent=abc&aiRent=%&seed=-1&runs=1e9&storms=NaN&newPivots=maybe',
    '#__proto__=1&constructor=2&aiRent=Infinity&=&&&',
    `#${'x'.repeat(100_000)}`,
    '#%E0%A4%A',
  ])('that this page did not write changes nothing: %.60s', (hash) => {
    expect(fromHash(data, hash)).toEqual(firstSettings(data));
  });

  it('cannot push a lever past its end', () => {
    const lever = data.levers.find(({ id }) => id === 'aiRent')!;
    expect(fromHash(data, '#aiRent=1e12').values).toEqual({ aiRent: lever.high });
  });
});

describe('a lever on a distribution', () => {
  const data = DATA.get('pivot')!;
  const moved = (id: string, to: number) => {
    const settings = firstSettings(data);
    const lever = data.levers.find((one) => one.id === id)!;
    setLever(data, settings, lever, to);
    return valueAt(readerStudy(data, settings).study.scenarios[1]!.model, lever.path);
  };

  it('moves the mean of a normal and leaves its spread', () => {
    expect(moved('btcDrift', 0.3)).toEqual({ normal: [0.3, 0.15] });
  });

  it('moves the mode of a triangular and its ends in proportion', () => {
    expect(moved('aiCapex', 5_000_000)).toEqual({ triangular: [3_750_000, 5_000_000, 7_000_000] });
  });

  it('moves a plain number as it is', () => {
    expect(moved('aiRent', 200)).toBe(200);
  });
});

describe('a study with more than a page needs', () => {
  const small = `name: more
question: What is left out?
start: 2026-03-20
until: 2026-12-31
`;

  it('leaves out sweep and calibration, which change nothing of a run', () => {
    const file = join(folder, 'more.yaml');
    writeFileSync(
      file,
      `${small}sweep: { design: grid, factors: { usedMarket.resaleShare: [0.1, 0.9] } }\nusedMarket: { resaleShare: 0.3 }\n`,
    );
    const data = makeExplorerData(file);
    writeFileSync(file, studyYaml(data, firstSettings(data)));
    const study = loadStudy(file);
    expect(study).toEqual(readerStudy(data, firstSettings(data)).study);
    expect(study.sweep).toBeUndefined();
    expect(study.scenarios[1]!.model.usedMarket.resaleShare).toBe(0.3);
  });

  it('carries a table of draws whole, its columns once, and offers no lever on what is drawn jointly', () => {
    writeFileSync(join(folder, 'table.csv'), 'usedMarket.resaleShare,ai.pue\n0.2,1.1\n0.30000000000000004,1.25\n');
    const file = join(folder, 'drawn.yaml');
    const scenarios = 'scenarios:\n  - { name: a, title: A }\n  - { name: b, title: B, overrides: { ai: { pue: 1.3 } } }\n';
    writeFileSync(file, `${small}draws: { file: table.csv }\n${scenarios}`);
    const data = makeExplorerData(file);
    expect(data.levers.map(({ id }) => id)).not.toContain('resale');
    const { columns } = packed(data);
    expect(columns).toEqual([
      [0.2, 0.30000000000000004],
      [1.1, 1.25],
    ]);
    expect(unpacked(JSON.parse(JSON.stringify(packed(data))))).toEqual(data);
    writeFileSync(file, studyYaml(data, firstSettings(data)));
    const study = loadStudy(file);
    expect(study).toEqual(readerStudy(data, firstSettings(data)).study);
    expect(study.draws).toEqual({
      file: 'its own table',
      rows: 2,
      columns: ['usedMarket.resaleShare', 'ai.pue'],
      overridden: [{ scenario: 'your-settings', columns: ['ai.pue'] }],
    });
  });
});

it('keeps the author’s own lines and comments in the YAML, up to the scenarios', () => {
  const data = DATA.get('pivot')!;
  const text = studyYaml(data, firstSettings(data));
  expect(text).toContain('driftPerYear: { normal: [0.1, 0.15] } # our judgement, no forecast');
  expect(text.match(/^scenarios:/gm)).toHaveLength(1);
  expect(text).toMatch(/^# Settings made in the explorer of study pivot/);
});
