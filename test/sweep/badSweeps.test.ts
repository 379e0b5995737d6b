/** Sweeps that cannot be: every fault with line, column, path and rule, all in one pass. */
import { describe, expect, it } from 'vitest';
import { after, type BadInput } from '../config/badInput.ts';
import { createStudyFolder, HEAD } from '../config/studyFolder.ts';

const folder = createStudyFolder();
const sweep = (title: string, text: string, ...lines: string[]) => after(title, `sweep:\n  design: grid\n  factors:\n${text}`, ...lines);
const of = (title: string, design: string, ...lines: string[]) =>
  after(title, `sweep:\n  ${design}\n  factors:\n    ai.pue: { range: [1.1, 1.3] }\n    ai.enabled: [true, false]`, ...lines);

const BAD: BadInput[] = [
  sweep('a mistyped parameter', '    ai.peu: [1, 2]', 'study.yaml:8:13  sweep.factors."ai.peu": is not a parameter, did you mean ai.pue?'),
  sweep(
    'a result as a factor',
    '    end_hashrate_ehs: [1, 2]',
    'study.yaml:8:23  sweep.factors.end_hashrate_ehs: is not a parameter; results and values computed from others cannot be swept',
  ),
  sweep(
    'a section as a factor',
    '    market.price: [1]',
    'study.yaml:8:19  sweep.factors."market.price": is not a parameter; results and values computed from others cannot be swept',
  ),
  sweep('a value out of range', '    ai.pue: [1.2, 0.5]', 'study.yaml:8:19  sweep.factors."ai.pue"[1]: must be >= 1, got 0.5'),
  sweep(
    'a value given twice',
    '    ai.pue: [1.2, 1.3, 1.2]',
    'study.yaml:8:24  sweep.factors."ai.pue"[2]: is given twice, also as entry 0',
  ),
  sweep(
    'a choice there is not',
    '    ai.cutover: [construction, later]',
    'study.yaml:8:32  sweep.factors."ai.cutover"[1]: must be one of construction, energisation, got "later"',
  ),
  sweep(
    'a range without levels in a grid',
    '    ai.pue: { range: [1.1, 1.3] }',
    'study.yaml:8:5  sweep.factors."ai.pue": needs levels in design grid: how many values',
  ),
  sweep(
    'a range that goes down',
    '    ai.pue: { range: [1.3, 1.1], levels: 3 }',
    'study.yaml:8:22  sweep.factors."ai.pue".range: must go up, got [1.3, 1.1]',
  ),
  sweep(
    'a fixed parameter that is not declared',
    '    growth.decisionEpochs: [1, 2]',
    'study.yaml:8:28  sweep.factors."growth.decisionEpochs": it is fixed by the schema: to sweep it, declare kind: uncertainty or kind: lever',
  ),
  sweep(
    'what all points share',
    '    market.gridDays: { values: [7, 14], kind: lever }',
    'study.yaml:8:5  sweep.factors."market.gridDays": must be the same at every point, so it cannot be swept',
  ),
  sweep(
    'a firm that is not there',
    '    "firms[0].efficiencyJPerTH": { values: [18, 20], kind: uncertainty }',
    'study.yaml:8:5  sweep.factors."firms[0].efficiencyJPerTH": there is no entry 0: the study gives 0',
  ),
  of('a sample without a size', 'design: sobol', 'study.yaml:5:1  sweep: design sobol needs size: how many points, a power of two'),
  of(
    'a size that is no power of two',
    'design: sobol\n  size: 100',
    'study.yaml:7:9  sweep.size: must be a power of two in design sobol, got 100; near it are 64 and 128',
  ),
  of(
    'constraints that tear groups apart',
    'design: saltelli\n  size: 8\n  constraints: ["ai.pue > 1.2"]',
    'study.yaml:8:16  sweep.constraints: would tear groups of points apart: saltelli compares every point of a group with the others',
  ),
  of(
    'a constraint on what is not swept',
    'design: latinHypercube\n  size: 8\n  constraints: ["ai.peu > 1.2"]',
    'study.yaml:8:17  sweep.constraints[0]: "ai.peu" is not a factor of this sweep, did you mean ai.pue?',
  ),
  of(
    'a scenario there is not',
    'design: latinHypercube\n  size: 8\n  scenarios: [basline]',
    'study.yaml:8:15  sweep.scenarios[0]: must be a scenario (baseline), got "basline", did you mean baseline?',
  ),
  after(
    'lists of unequal length in a zip',
    'sweep:\n  design: zip\n  factors:\n    ai.pue: [1.1, 1.2]\n    ai.hurdle: [0.1, 0.2, 0.3]',
    'study.yaml:7:3  sweep.factors: must have lists of equal length in design zip: ai.pue 2, ai.hurdle 3',
  ),
];

describe('a sweep', () => {
  it.each(BAD)('is refused with $title', ({ text, lines }) => {
    folder.write('study.yaml', text);
    expect(folder.faultsOf('study.yaml')).toEqual(lines);
  });

  it('can be given on the command line, factor by factor', () => {
    folder.write('study.yaml', `${HEAD}\n`);
    const { sweep: section } = folder.load('study.yaml', {
      set: ['sweep.design=zip'],
      factors: ['ai.pue=[1.1, 1.2]', 'ai.enabled=[true, false]'],
    });
    expect(section).toMatchObject({ design: 'zip', worlds: 'common', factors: { 'ai.pue': [1.1, 1.2], 'ai.enabled': [true, false] } });
    expect(folder.faultsOf('study.yaml', { set: ['sweep.design=grid'], factors: ['ai.pue=[1.1, 0.2]'] })).toEqual([
      '--factor ai.pue=[1.1, 0.2]  sweep.factors."ai.pue"[1]: must be >= 1, got 0.2',
    ]);
    expect(folder.faultsOf('study.yaml', { set: ['sweep.design=grid'], factors: ['ai.pue'] })).toContain(
      '--factor ai.pue  must look like --factor path.to.parameter=[values]',
    );
    expect(
      folder.faultsOf('study.yaml', {
        settings: [
          { option: '--design', path: ['sweep', 'design'], value: 'sobol' },
          { option: '--size', path: ['sweep', 'size'], value: '100' },
        ],
        factors: ['ai.pue={range: [1.1, 1.2]}'],
      }),
    ).toEqual(['--size 100  sweep.size: must be a power of two in design sobol, got 100; near it are 64 and 128']);
  });

  it('takes the factors of the command line in place of those in the study, and leaves its design, size and constraints aside', () => {
    const text = `sweep:\n  design: sobol\n  size: 64\n  worlds: independent\n  constraints: ['ai.pue > 1.15']\n  factors:\n    ai.pue: { range: [1.1, 1.3] }`;
    folder.write('study.yaml', `${HEAD}\n${text}\n`);
    const { sweep: section } = folder.load('study.yaml', { set: ['sweep.design=grid'], factors: ['ai.enabled=[true, false]'] });
    expect(section).toMatchObject({ design: 'grid', worlds: 'independent', factors: { 'ai.enabled': [true, false] } });
    expect(Object.keys(section!.factors!)).toEqual(['ai.enabled']);
    expect(section!.size).toBeUndefined();
  });

  it('in a study that extends another has its own factors and none of its parent', () => {
    folder.write(
      'parent.yaml',
      `${HEAD}\nsweep:\n  design: grid\n  factors:\n    ai.pue: { range: [1.1, 1.3], levels: 3 }\n    ai.enabled: [true, false]\n`,
    );
    folder.write('child.yaml', 'extends: parent.yaml\nsweep: { design: sobol, size: 8, factors: { ai.pue: { range: [1.1, 1.2] } } }\n');
    folder.write('heir.yaml', 'extends: parent.yaml\nruns: 3\n');
    expect(folder.load('child.yaml').sweep!.factors).toEqual({ 'ai.pue': { range: [1.1, 1.2] } });
    expect(Object.keys(folder.load('heir.yaml').sweep!.factors!)).toEqual(['ai.pue', 'ai.enabled']);
  });
});
