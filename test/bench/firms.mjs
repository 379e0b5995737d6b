import { CLASS_IDS } from '../../dist/src/config/names.js';
import { createRoster } from '../../dist/src/model/miners/roster.js';
import { firmEpochs, median, pivotStudy, secondsOfPasses, withPool } from './measure.mjs';

export const question = 'How does the cost of a run grow with the number of firms?';

export async function* answer() {
  for (const firms of [100, 400, 1000, 3000, 10_000]) {
    const study = pivotStudy({ runs: Math.max(4, Math.round(24_000 / firms)), scenarios: ['as-contracted'], set: drawnFirms(firms) });
    yield await withPool(0, study, async (pool, shared) => {
      const seconds = median(await secondsOfPasses(pool, shared, 3));
      const { owners } = createRoster(study.scenarios[0].model);
      const perRun = (1000 * seconds) / study.runs;
      return `${String(owners).padStart(6)} firms  ${perRun.toFixed(2).padStart(8)} ms a run, ${((1e9 * seconds) / firmEpochs(shared)).toFixed(1)} ns a firm-epoch`;
    });
  }
}

/** Scales the number of unnamed firms of every class. */
function drawnFirms(firms) {
  const { classes, firms: named } = pivotStudy({ runs: 1 }).scenarios[0].model;
  const drawn = CLASS_IDS.reduce((sum, id) => sum + classes[id].firms, 0);
  const factor = (firms - named.length) / drawn;
  return CLASS_IDS.map((id) => `classes.${id}.firms=${Math.max(1, Math.round(classes[id].firms * factor))}`);
}
