import { describe, expect, it } from 'vitest';
import { CHARTS } from '../../src/charts/charts.ts';
import { CHART_IDS, CLASS_IDS, REGION_IDS } from '../../src/config/names.ts';
import { createStudyFolder, HEAD } from './studyFolder.ts';

const folder = createStudyFolder();
const study = (text: string, options = {}) => {
  folder.write('study.yaml', `${HEAD}\n${text}\n`);
  return folder.load('study.yaml', options);
};
const faults = (text: string, options = {}) => {
  folder.write('study.yaml', `${HEAD}\n${text}\n`);
  return folder.faultsOf('study.yaml', options);
};
const SCENARIOS = 'scenarios: [{name: none, title: None}, {name: boom, title: Boom, overrides: {ai: {demandMWPerYear: 3000}}}]';

describe('a study of its head alone', () => {
  it('takes every default and one baseline scenario', () => {
    const { scenarios, runs, seed } = study('');
    expect({ runs, seed, names: scenarios.map((scenario) => scenario.name) }).toEqual({ runs: 2000, seed: 1, names: ['baseline'] });
    expect(scenarios[0].model.ai.pue).toBe(1.25);
    expect(Object.keys(scenarios[0].model.classes)).toEqual([...CLASS_IDS]);
    expect(Object.keys(scenarios[0].model.regions)).toEqual([...REGION_IDS]);
  });

  it('may be JSON', () => {
    folder.write('study.json', '{"$schema": "./schema.json", "name": "j", "question": "q", "start": "2026-03-20", "until": "2027-01-01"}');
    expect(folder.load('study.json').name).toBe('j');
  });

  it('keeps markup in titles as text', () => {
    const title = '<script>alert("x")</script>';
    expect(study(`scenarios: [{name: a, title: '${title}'}]`).scenarios[0].title).toBe(title);
  });

  it('is not changed by loading it twice', () => expect(study('ai: {pue: 1.5}')).toEqual(study('ai: {pue: 1.5}')));
});

it('a report may name every chart there is', () => {
  expect([...CHART_IDS]).toEqual(Object.keys(CHARTS));
});

describe('overrides of a scenario', () => {
  it('change what they name and leave the rest', () => {
    const [none, boom] = study(`ai: {pue: 1.5}\n${SCENARIOS}`).scenarios;
    expect([none?.model.ai.demandMWPerYear, boom?.model.ai.demandMWPerYear]).toEqual([1500, 3000]);
    expect([none?.model.ai.pue, boom?.model.ai.pue]).toEqual([1.5, 1.5]);
  });

  it('replace lists as a whole', () => {
    const month = (share: number) => `[${Array.from({ length: 12 }, () => share).join(', ')}]`;
    const text = `regions: {texas: {seasonalCurtailedShare: ${month(0.1)}}}\nscenarios:\n  - name: a\n    title: A\n    overrides: {regions: {texas: {seasonalCurtailedShare: ${month(0)}}}}`;
    expect(study(text).scenarios[0].model.regions.texas.seasonalCurtailedShare).toEqual(Array(12).fill(0));
  });

  it('replace one distribution by another', () => {
    const text = 'ai: {pue: {normal: [1.2, 0.1]}}\nscenarios: [{name: a, title: A, overrides: {ai: {pue: {uniform: [1.1, 1.3]}}}}]';
    expect(study(text).scenarios[0].model.ai.pue).toEqual({ uniform: [1.1, 1.3] });
  });

  it('of one scenario do not reach another', () => {
    const [first, second] = study('scenarios: [{name: a, title: A, overrides: {ai: {enabled: false}}}, {name: b, title: B}]').scenarios;
    expect([first?.model.ai.enabled, second?.model.ai.enabled]).toEqual([false, true]);
  });
});

describe('distributions', () => {
  it.each([
    ['normal', '{normal: [1.2, 0.1]}'],
    ['lognormal', '{lognormal: [1.2, 0.1]}'],
    ['uniform', '{uniform: [1.1, 1.3]}'],
    ['triangular', '{triangular: [1.1, 1.2, 1.3]}'],
  ])('%s is kept as given', (name, text) => {
    expect(Object.keys(study(`ai: {pue: ${text}}`).scenarios[0].model.ai.pue)).toEqual([name]);
  });

  it('bring the range of their parameter, so that a draw outside it can be moved to its end', () => {
    expect(study('ai: {pue: {normal: [1.2, 0.1]}, gpuCloudShare: {uniform: [0, 0.5]}}').bounds).toEqual({
      'ai.pue': [1, 3],
      'ai.gpuCloudShare': [0, 1],
    });
  });

  it('above a bound that is refused itself stay a hundredth of the way to their mean', () => {
    expect(study('ai: {projectMW: {normal: [200, 500]}}').bounds).toEqual({ 'ai.projectMW': [2, 10_000] });
  });

  it('of shares are not held to a sum of one', () => {
    expect(faults('classes: {small: {hashrateShare: {uniform: [0.1, 0.6]}}}')).toEqual([]);
  });

  it('of correlations count by their means', () => {
    const text = 'market: {correlation: {priceGpuHour: {uniform: [0.85, 0.95]}, priceColocationRent: -0.9, gpuHourColocationRent: 0.9}}';
    expect(faults(text)).toEqual([
      'study.yaml:5:10  market.correlation: the correlations contradict each other: their matrix must be positive definite',
    ]);
  });
});

describe('options of the command line', () => {
  it('--set reads its value as YAML and lies below the overrides', () => {
    const [none, boom] = study(SCENARIOS, { set: ['ai.demandMWPerYear=100', 'ai.pue={normal: [1.3, 0.1]}', 'ai.enabled=false'] }).scenarios;
    expect(none?.model.ai).toMatchObject({ demandMWPerYear: 100, pue: { normal: [1.3, 0.1] }, enabled: false });
    expect(boom?.model.ai.demandMWPerYear).toBe(3000);
  });

  it('--set reaches entries of lists', () => {
    const firm = 'firms: [{name: A, sites: [{region: texas, hashrateEHs: 1}], efficiencyJPerTH: 20, powerPriceUsdPerMWh: 40}]';
    expect(study(firm, { set: ['firms[0].sites.0.hashrateEHs=7'] }).scenarios[0].model.firms[0]?.sites[0]?.hashrateEHs).toBe(7);
  });

  it('--runs and --seed replace what the study says', () =>
    expect(study('runs: 5', { runs: 9, seed: '11' })).toMatchObject({ runs: 9, seed: 11 }));

  it('--scenario keeps the order of the study', () => {
    const { scenarios } = study(`${SCENARIOS}\nreport: {focus: boom}`, { scenarios: ['boom', 'none'] });
    expect(scenarios.map((scenario) => scenario.name)).toEqual(['none', 'boom']);
  });

  it('drops a focus that was not selected', () => {
    expect(study(`${SCENARIOS}\nreport: {focus: boom}`, { scenarios: ['none'] }).report.focus).toBeUndefined();
  });

  it.each([
    [{ runs: 0 }, '--runs 0  runs: must be >= 1, got 0'],
    [{ runs: '-5' }, '--runs -5  runs: must be >= 1, got -5'],
    [{ runs: 'many' }, '--runs many  runs: must be a number, got "many"'],
    [{ seed: '1.5' }, '--seed 1.5  seed: must be a whole number, got 1.5'],
    [{ scenarios: ['bom'] }, '--scenario bom  no such scenario; the study has none, boom, did you mean boom?'],
    [{ set: ['ai.pue'] }, '--set ai.pue  must look like --set path.to.key=value'],
    [{ set: ['=1'] }, '--set =1  must look like --set path.to.key=value'],
    [{ set: ['__proto__.x=1'] }, '--set __proto__.x=1  must look like --set path.to.key=value'],
    [{ set: ['ai.peu=1.2'] }, '--set ai.peu=1.2  ai.peu: unknown key, did you mean pue?'],
    [{ set: ['ai.pue=9'] }, '--set ai.pue=9  ai.pue: must be <= 3, got 9'],
    [
      { set: ['ai.pue='] },
      '--set ai.pue=  ai.pue: must be a number or a distribution {normal: [mean, sd]}, {lognormal: [median, sigma]}, {uniform: [a, b]} or {triangular: [a, mode, b]}, got nothing',
    ],
    [{ set: ['firms[0].name=A'] }, '--set firms[0].name=A  firms[0].name: there is no [0]: the study gives 0 entries'],
    [{ set: ['scenarios.name=A'] }, '--set scenarios.name=A  scenarios.name: is a list: name an entry, like [0].name'],
    [{ set: ['ai.pue=[1'] }, '--set ai.pue=[1  ai.pue: not valid YAML: Flow sequence must end with a ]'],
  ])('%j is refused', (options, line) => expect(faults(SCENARIOS, options)).toEqual([line]));
});
