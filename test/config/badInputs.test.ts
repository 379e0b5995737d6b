import { describe, expect, it, vi } from 'vitest';
import { Alias } from 'yaml';
import { BAD_COMBINATIONS } from './badCombinations.ts';
import type { BadInput } from './badInput.ts';
import { BAD_OVERRIDES } from './badOverrides.ts';
import { BAD_SETTINGS } from './badSettings.ts';
import { BAD_TEXTS } from './badTexts.ts';
import { createStudyFolder, HEAD } from './studyFolder.ts';

const folder = createStudyFolder();

function refuses(inputs: readonly BadInput[]): void {
  it.each(inputs)('refuses $title, with place, setting, rule and value', ({ text, lines }) => {
    folder.write('study.yaml', text);
    expect(folder.faultsOf('study.yaml')).toEqual(lines);
  });
}

describe('the text of a study', () => {
  refuses(BAD_TEXTS);

  it('leaves no trace of a __proto__ key on objects', () => {
    folder.write('study.yaml', `${HEAD}\n__proto__: {polluted: true}\n`);
    folder.faultsOf('study.yaml');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('refuses an alias bomb once it has followed as many aliases as a study may have values, not when all are written out', () => {
    const bomb = BAD_TEXTS.find(({ title }) => title === 'an alias bomb') as BadInput;
    folder.write('study.yaml', bomb.text);
    const follow = vi.spyOn(Alias.prototype, 'resolve');
    folder.faultsOf('study.yaml');
    expect(bomb.lines.join()).toContain('more than 200000 values');
    expect(follow.mock.calls.length).toBeGreaterThan(0);
    expect(follow.mock.calls.length).toBeLessThan(200_000);
    follow.mockRestore();
  });
});

describe('single settings', () => refuses(BAD_SETTINGS));
describe('settings together', () => refuses(BAD_COMBINATIONS));
describe('overrides of scenarios', () => refuses(BAD_OVERRIDES));

describe('all faults in one pass', () => {
  it('reports faults of every kind at once, in the order of the file', () => {
    const text = `${HEAD.replace('test', 'Test')}\nruns: 0\nnetwork: {startHeight: 5}\nai: {pue: 9, hurdel: 1}\nreport: {focus: nobody}\n`;
    folder.write('study.yaml', text);
    expect(folder.faultsOf('study.yaml').map((line) => line.replace(/^study\.yaml:(\d+).*? {2}([\w.]+):.*$/, '$1 $2'))).toEqual([
      '1 name',
      '5 runs',
      '6 network.startHeight',
      '6 network.startHeight',
      '7 ai.pue',
      '7 ai.hurdel',
      '8 report.focus',
    ]);
  });

  it('says a fault of the study once, not once for every scenario', () => {
    folder.write(
      'study.yaml',
      `${HEAD}\nai: {pue: 9}\nscenarios: [{name: a, title: A}, {name: b, title: B, overrides: {ai: {enabled: false}}}]\n`,
    );
    expect(folder.faultsOf('study.yaml')).toEqual(['study.yaml:5:11  ai.pue: must be <= 3, got 9']);
  });

  it('does not blame settings that are sound for a section that is not', () => {
    folder.write('study.yaml', `${HEAD}\nclasses: {small: {hashrateShare: 7}}\n`);
    expect(folder.faultsOf('study.yaml')).toEqual(['study.yaml:5:34  classes.small.hashrateShare: must be <= 1, got 7']);
  });
});
