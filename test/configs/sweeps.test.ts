/** The sweeps that come with the program: sound, of the size they say, and about an outcome there is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadStudy } from '../../src/config/load.ts';
import { packagedConfigs } from '../../src/history/readHistory.ts';
import { QUARTER_SERIES, RUN_SERIES } from '../../src/model/observables.ts';
import { parseExpression } from '../../src/sensitivity/expression.ts';
import { buildDesign } from '../../src/sweep/design/buildDesign.ts';

const folder = join(packagedConfigs(), 'sweeps');
const files = readdirSync(folder);

it('are the four of the documents', () => {
  expect(files.sort()).toEqual(['ai-demand-lhs.yaml', 'policy-levers.yaml', 'rent-vs-hashprice.yaml', 'sobol-drivers.yaml']);
});

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const study = loadStudy(join(folder, file));
  const design = buildDesign(study.sweep!, study.seed);

  it('carries its own name, editor completion and a question', () => {
    expect(`${study.name}.yaml`).toBe(file);
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../schema.json');
    expect(study.question).toMatch(/\?$/);
  });

  it('has as many points and runs as its comment says', () => {
    const said = /# (?:([\d,]+) x ([\d,]+) ?(?:= ([\d,]+) )?points|([\d,]+) points), (\d+) runs each/.exec(text)!;
    const number = (digits: string | undefined) => Number(digits?.replaceAll(',', ''));
    expect(design.points).toBe(said[4] === undefined ? number(said[1]) * number(said[2]) : number(said[4]));
    if (said[3] !== undefined) expect(design.points).toBe(number(said[3]));
    expect(study.runs).toBe(number(said[5]));
  });

  it('asks about an outcome there is', () => {
    for (const name of parseExpression(study.sweep!.outcome!).names) {
      const [first, second] = name.split('.');
      if (second === undefined) expect(RUN_SERIES).toContain(first);
      else {
        expect(QUARTER_SERIES).toContain(second);
        expect(first! >= '2026Q2' && first! <= '2028Q4').toBe(true);
      }
    }
  });

  it('says where the range of every factor comes from', () => {
    const section = text.slice(text.indexOf('  factors:'));
    for (const { path } of design.factors) {
      const at = section.indexOf(`    ${path}:`);
      expect(at, path).toBeGreaterThan(0);
      const [line, next] = section.slice(at).split('\n');
      expect(`${line} ${next}`, path).toContain('#');
    }
  });

  it('moves every factor', () => {
    design.factors.forEach(({ path }, f) => {
      expect(new Set(design.values[f]!.map(String)).size, path).toBeGreaterThan(1);
    });
  });
});
