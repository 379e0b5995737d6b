/** A small problem to calibrate: four parameters, few firms. */
import { readPastHistory } from '../../src/backtest/readPastHistory.ts';
import type { Problem } from '../../src/calibrate/problem.ts';
import { CLASS_IDS } from '../../src/config/names.ts';
import { modelSchema } from '../../src/config/schema/study.ts';

export const history = readPastHistory();
export const base = modelSchema.parse({});
for (const id of CLASS_IDS) base.classes[id].firms = 10;
const ofClasses = (key: string) => CLASS_IDS.map((id) => `classes.${id}.${key}`);
export const problem: Problem = {
  history,
  base,
  ai: true,
  parameters: [
    { name: 'siteGrowth', prior: { lognormal: [1.5, 0.6] }, sets: [], scales: ofClasses('siteGrowthPerYear') },
    {
      name: 'paybackLimit',
      prior: { lognormal: [1.1, 0.3] },
      sets: [],
      scales: [...ofClasses('rigPaybackLimitYears'), ...ofClasses('sitePaybackLimitYears')],
    },
    { name: 'response', prior: { lognormal: [1, 0.25] }, sets: [], scales: ofClasses('responsiveness') },
    { name: 'weight', prior: { uniform: [0, 1] }, sets: ['growth.currentHashpriceWeight'], scales: [] },
  ],
};
