/** What scenarios can be wrong in: the fault points into the override. */
import { CLASS_IDS } from '../../src/config/names.ts';
import { after, type BadInput } from './badInput.ts';

export const BAD_OVERRIDES: BadInput[] = [
  after(
    'an unknown key in an override',
    'scenarios:\n  - name: a\n    title: A\n    overrides:\n      ai: {enable: false}',
    'study.yaml:9:12  scenarios[0].overrides.ai.enable: unknown key, did you mean enabled?',
  ),
  after(
    'a value out of range in an override',
    'scenarios:\n  - name: a\n    title: A\n    overrides: {ai: {pue: 0.5}}',
    'study.yaml:8:27  scenarios[0].overrides.ai.pue: must be >= 1, got 0.5',
  ),
  after(
    'an override of what is no parameter',
    'scenarios:\n  - name: a\n    title: A\n    overrides: {runs: 5}',
    'study.yaml:8:17  scenarios[0].overrides.runs: unknown key: runs belongs to the study, not to a scenario',
  ),
  after(
    'shares over 1 through an override',
    `classes: {${CLASS_IDS.map((id) => `${id}: {hashrateShare: 0.2}`).join(', ')}}\nscenarios:\n  - name: a\n    title: A\n    overrides:\n      classes: {small: {hashrateShare: 0.9}}`,
    'study.yaml:10:7  scenarios[0].overrides.classes: shares over 1: hashrateShare sums to 1.7 (usPublic 0.2, usPrivate 0.2, largeInternational 0.2, midSize 0.2, small 0.9)',
  ),
  after(
    'a second grid in an override',
    'scenarios:\n  - name: a\n    title: A\n    overrides: {market: {gridDays: 14}}',
    'study.yaml:8:36  scenarios[0].overrides.market.gridDays: must be the same in every scenario (7), got 14',
  ),
  after(
    'overrides that are a list',
    'scenarios:\n  - name: a\n    title: A\n    overrides: [1]',
    'study.yaml:8:16  scenarios[0].overrides: must be a section of keys, got [1]',
  ),
];
