import { describe, expect, it } from 'vitest';
import { drawsNotes } from '../../src/cli/drawsNote.ts';
import { createParameterSampler, drawParameters, rowOfRun } from '../../src/model/parameters.ts';
import { createSimulator } from '../../src/model/simulate.ts';
import type { Study } from '../../src/scenario/study.ts';
import { createStudyFolder, HEAD } from './studyFolder.ts';

const folder = createStudyFolder();
const TABLE = ['# two draws', 'rigs.newSupplyGWPerYear,classes.small.siteGrowthPerYear', '0.5,0.11', '0.7,0.22', '0.9,0.33'].join('\n');
folder.write('posterior.csv', TABLE);
const SCENARIOS = 'scenarios:\n  - {name: a, title: A}\n  - {name: b, title: B, overrides: {rigs: {newSupplyGWPerYear: 0.1}}}';
folder.write('study.yaml', `${HEAD}\nrigs: {newSupplyGWPerYear: 0.2}\ndraws: {file: posterior.csv}\n${SCENARIOS}\n`);

function drawnBy(study: Study, scenario: number, runs: number): [number, number][] {
  const sampler = createParameterSampler(study.scenarios[scenario]!.model, study.bounds);
  return Array.from({ length: runs }, (_, run) => {
    drawParameters(sampler, study.seed, run);
    return [sampler.parameters.rigs.newSupplyGWPerYear, sampler.parameters.classes.small.siteGrowthPerYear];
  });
}

describe('a study with a table of draws', () => {
  it('gives every run one row for all columns, each row once before any comes again', () => {
    const drawn = drawnBy(folder.load('study.yaml'), 0, 6);
    const rows = [
      [0.5, 0.11],
      [0.7, 0.22],
      [0.9, 0.33],
    ];
    for (const three of [drawn.slice(0, 3), drawn.slice(3)]) expect([...three].sort()).toEqual(rows);
  });

  it('draws by seed and run alone, so that scenarios and shards share the row', () => {
    const study = folder.load('study.yaml');
    expect(drawnBy(study, 1, 3).map(([, growth]) => growth)).toEqual(drawnBy(study, 0, 3).map(([, growth]) => growth));
    const orders = Array.from({ length: 20 }, (_, seed) => [0, 1, 2].map((run) => rowOfRun(seed, run, 3)).join());
    expect(new Set(orders).size).toBeGreaterThan(3);
    expect(rowOfRun(7, 2, 3)).toBe(rowOfRun(7, 2, 3));
  });

  it('keeps what a scenario or --set gives, and says so', () => {
    const study = folder.load('study.yaml', { set: ['classes.small.siteGrowthPerYear=0.5'] });
    expect(study.scenarios[1]!.model.rigs.newSupplyGWPerYear).toBe(0.1);
    expect(study.scenarios[0]!.model.classes.small.siteGrowthPerYear).toBe(0.5);
    expect(study.draws).toEqual({
      file: 'posterior.csv',
      rows: 3,
      columns: ['rigs.newSupplyGWPerYear', 'classes.small.siteGrowthPerYear'],
      overridden: [
        { scenario: 'a', columns: ['classes.small.siteGrowthPerYear'] },
        { scenario: 'b', columns: ['rigs.newSupplyGWPerYear', 'classes.small.siteGrowthPerYear'] },
      ],
    });
  });

  it('tells people what it is and what it does not touch', () => {
    const study = folder.load('study.yaml');
    expect(drawsNotes(study)).toEqual([
      '2 parameters are drawn jointly from the 3 rows of posterior.csv.',
      'Not drawn in b, set explicitly: rigs.newSupplyGWPerYear.',
    ]);
    expect(drawsNotes({})).toEqual([]);
  });

  it('simulates with the row it took', () => {
    const study = folder.load('study.yaml');
    const cases = study.scenarios.map(({ model }, scenarioIndex) => ({ scenarioIndex, pointId: 0, model }));
    const simulator = createSimulator({ ...study, until: '2026-06-30' }, cases);
    simulator.simulate(0, 1);
    expect([0.5, 0.7, 0.9]).toContain(simulator.state.parameters.rigs.newSupplyGWPerYear);
  });
});

describe('a faulty table of draws', () => {
  const faultsOf = (table: string) => {
    folder.write('bad.csv', table);
    folder.write('bad.yaml', `${HEAD}\ndraws: {file: bad.csv}\n`);
    return folder.faultsOf('bad.yaml');
  };

  it.each([
    [
      'an unknown column',
      'rigs.newSuplyGWPerYear\n1\n',
      ['bad.csv:1:1  column "rigs.newSuplyGWPerYear" is no parameter, did you mean rigs.newSupplyGWPerYear?'],
    ],
    [
      'a column that cannot be drawn',
      'network.startHeight\n2016\n',
      ['bad.csv:1:1  column "network.startHeight" must be the same in every run and cannot be drawn'],
    ],
    ['a column twice', 'ai.pue,ai.pue\n1.2,1.3\n', ['bad.csv:1:2  column "ai.pue" appears twice']],
    ['a value out of range', '# head\nai.pue\n1.2\n0.5\n', ['bad.csv:4:1  ai.pue: must be >= 1, got "0.5"']],
    ['text for a number', 'ai.pue\n1.2\nmuch\n', ['bad.csv:3:1  ai.pue: must be a finite number, got "much"']],
    ['a short row', 'ai.pue,ai.hurdle\n1.2\n', ['bad.csv:2:1  must have 2 numbers, has 1']],
    ['no rows', 'ai.pue\n', ['bad.csv  has no rows']],
    ['nothing at all', '', ['bad.csv  has no columns']],
  ])('with %s is refused with file and line', (_, table, lines) => {
    expect(faultsOf(table)).toEqual(lines);
  });

  it('written in the study is read as one beside it, and its faults say where', () => {
    const own = (table: string) => `${HEAD}\ndraws:\n  table: |\n${table.replace(/^/gm, '    ')}\n`;
    folder.write('own.yaml', own(TABLE));
    folder.write('beside.yaml', `${HEAD}\ndraws: {file: posterior.csv}\n`);
    expect(folder.load('own.yaml')).toEqual({
      ...folder.load('beside.yaml'),
      draws: { ...folder.load('beside.yaml').draws, file: 'its own table' },
    });
    folder.write('own.yaml', own('ai.pue\nmuch'));
    expect(folder.faultsOf('own.yaml')).toEqual(['own.yaml draws.table:2:1  ai.pue: must be a finite number, got "much"']);
    for (const given of ['{}', '{file: posterior.csv, table: "ai.pue"}']) {
      folder.write('which.yaml', `${HEAD}\ndraws: ${given}\n`);
      expect(folder.faultsOf('which.yaml')).toEqual(['which.yaml:5:1  draws: must have either file or table']);
    }
  });

  it('that is not there is a fault of the line that names it', () => {
    folder.write('missing.yaml', `${HEAD}\ndraws: {file: nowhere.csv}\n`);
    expect(folder.faultsOf('missing.yaml')).toEqual(['missing.yaml:5:15  draws.file: "nowhere.csv": no such file']);
  });
});
