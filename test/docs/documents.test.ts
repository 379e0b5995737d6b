/** The documents say what the code does: generated stretches are current, named files and parameters exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type JsonSchema, studyJsonSchema } from '../../src/config/jsonSchema.ts';
import { loadStudy } from '../../src/config/load.ts';
import { broughtUpToDate, GENERATED } from '../../src/docs/documents.ts';
import { markdownTable, replaceGenerated } from '../../src/docs/markdown.ts';
import { listParameters } from '../../src/docs/parameters.ts';
import { packagedConfigs } from '../../src/history/readHistory.ts';
import { sources, withoutComments } from '../sources.ts';

const root = join(packagedConfigs(), '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const DOCUMENTS = ['README.md', 'MODEL.md', 'ASSUMPTIONS.md', 'CHANGELOG.md'];
const parameters = listParameters((studyJsonSchema().definitions as Record<string, JsonSchema>).model!);

describe('generated stretches', () => {
  const study = loadStudy(join(packagedConfigs(), 'pivot.yaml'));

  it.each(Object.keys(GENERATED))('of %s are up to date (if not: npm run docs)', (name) => {
    expect(broughtUpToDate(name, read(name), study)).toBe(read(name));
  });

  it('replace what stands between their markers and nothing else', () => {
    const document = 'a\n<!-- generated:x -->\nold\n<!-- /generated:x -->\nb\n';
    expect(replaceGenerated(document, 'x', 'new')).toBe('a\n<!-- generated:x -->\nnew\n<!-- /generated:x -->\nb\n');
    expect(() => replaceGenerated(document, 'y', 'new')).toThrow('no markers <!-- generated:y -->');
  });

  it('keep a vertical bar in a cell from ending it', () => {
    expect(markdownTable(['a'], [['x|y']])).toBe('| a |\n| --- |\n| x\\|y |');
  });
});

describe('MODEL.md', () => {
  const model = read('MODEL.md');
  const prose = model.slice(0, model.indexOf('<!-- generated:parameters -->'));
  const quoted = [...prose.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!);

  it('names only files that exist', () => {
    const paths = quoted.filter((text) => /^(src|configs|test)\//.test(text));
    expect(paths.length).toBeGreaterThan(25);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('describes every file of the kernel that holds a rule', () => {
    const plumbing = ['simulate.ts', 'room.ts', 'runRecord.ts', 'createRunState.ts', 'runState.ts', 'observables.ts'];
    const files = readdirSync(join(root, 'src/model'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const unnamed = files.map((file) => file.split(/[/\\]/).at(-1)!).filter((file) => !plumbing.includes(file) && !prose.includes(file));
    expect(unnamed).toEqual([]);
  });

  it('names only parameters that exist', () => {
    const paths = new Set(parameters.map(({ path }) => path.join('.')));
    const sections = Object.keys((studyJsonSchema().definitions as Record<string, JsonSchema>).model!.properties!);
    const isPath = (text: string) => /^[a-zA-Z]+(\.[a-zA-Z]+)+$/.test(text) && !text.endsWith('.ts');
    const dotted = quoted.filter((text) => isPath(text) && sections.includes(text.split('.')[0]!));
    expect(dotted.length).toBeGreaterThan(10);
    expect(dotted.filter((path) => !paths.has(path) && ![...paths].some((known) => known.startsWith(`${path}.`)))).toEqual([]);
  });

  it('names only quantities that the code has', () => {
    const words = new Set(
      [
        ...sources
          .map(({ text }) => withoutComments(text))
          .join('\n')
          .matchAll(/\w+/g),
      ].map(([word]) => word),
    );
    const named = quoted.filter((text) => /^([a-z]+[A-Z]\w*|[A-Z]+_[A-Z_]+)$/.test(text));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((text) => !words.has(text))).toEqual([]);
  });

  it('has the sections of the ODD protocol in their order', () => {
    const headings = [...model.matchAll(/^## (.+)$/gm)].map((match) => match[1]!);
    expect(headings.slice(0, 7)).toEqual([
      '1. Purpose and patterns',
      '2. Entities, state variables and scales',
      '3. Process overview and scheduling',
      '4. Design concepts',
      '5. Initialisation',
      '6. Input data',
      '7. Submodels',
    ]);
    const concepts = [...model.matchAll(/^\*\*(\w[\w ]+)\.\*\*/gm)].map((match) => match[1]);
    for (const concept of ['Basic principles', 'Emergence', 'Adaptation', 'Objectives', 'Learning', 'Prediction', 'Sensing']) {
      expect(concepts).toContain(concept);
    }
    for (const concept of ['Interaction', 'Stochasticity', 'Collectives', 'Observation']) expect(concepts).toContain(concept);
  });
});

describe('ASSUMPTIONS.md', () => {
  it('has a source for every default', () => {
    expect(parameters.length).toBeGreaterThan(200);
    expect(parameters.filter(({ source }) => source.trim().length < 4).map(({ path }) => path.join('.'))).toEqual([]);
  });
});

describe('all documents', () => {
  it.each(DOCUMENTS)('%s links only to files that are there', (name) => {
    const links = [...read(name).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1]!);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });

  it('say in every entry of the changelog whether numbers move', () => {
    const entries = read('CHANGELOG.md').split(/^## /m).slice(1);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expect(entry).toMatch(/Moves numbers: (yes|no)/);
  });
});
