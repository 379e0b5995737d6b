/** Target and reached: what the study asks of its population at the start, and what the runs began with. */

import type { NumberOrDistribution } from '../config/field.ts';
import { CLASS_IDS, CLASS_TITLES, REGION_IDS, REGION_TITLES } from '../config/names.ts';
import { createSimulator } from '../model/simulate.ts';
import { distributionQuantile, isDistribution } from '../random/distribution.ts';
import type { Study } from '../scenario/study.ts';
import { markdownTable } from './markdown.ts';

/** A figure of the study; of a distribution its mean over a fine grid of probabilities. */
function meanOf(value: NumberOrDistribution): number {
  if (!isDistribution(value)) return value as number;
  const points = 1000;
  let sum = 0;
  for (let k = 0; k < points; k++) sum += distributionQuantile(value, (k + 0.5) / points);
  return sum / points;
}

/** The first epoch's running figures, averaged over runs. */
interface Reached {
  hashrateEHs: number;
  classShares: Float64Array;
  regionShares: Float64Array;
  efficiencyJPerTH: number;
  underWaterShare: number;
}

/** The study's first scenario without weather, which is a state of the first epoch and not of the population. */
function withoutWeather(study: Study): Study['scenarios'][number]['model'] {
  const model = structuredClone(study.scenarios[0]!.model);
  Object.assign(model.market.weather, { seasonal: false, randomStorms: false, observedStorms: [] });
  return model;
}

function reachedBy(study: Study, runs: number): Reached {
  const simulator = createSimulator(study, [{ scenarioIndex: 0, pointId: 0, model: withoutWeather(study) }]);
  const perClass = new Float64Array(CLASS_IDS.length);
  const perRegion = new Float64Array(REGION_IDS.length);
  const reached: Reached = { hashrateEHs: 0, classShares: perClass, regionShares: perRegion, efficiencyJPerTH: 0, underWaterShare: 0 };
  simulator.onEpoch = ({ epoch, sums, population }) => {
    if (epoch.index > 0) return;
    const add = (into: Float64Array, from: Float64Array) => {
      for (let k = 0; k < into.length; k++) into[k]! += from[k]! / epoch.hashrateEHs / runs;
    };
    add(perClass, sums.classHashrate);
    add(perRegion, sums.regionHashrate);
    reached.hashrateEHs += epoch.hashrateEHs / runs;
    reached.efficiencyJPerTH += population.fleetEfficiencyJPerTH / runs;
    reached.underWaterShare += population.underWaterShare / runs;
  };
  for (let run = 0; run < runs; run++) simulator.simulate(0, run);
  return reached;
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** Target and reached of the study's first scenario, means over the given number of runs. */
export function populationTable(study: Study, runs: number): string {
  const { model } = study.scenarios[0]!;
  const reached = reachedBy(study, runs);
  const shares = (groups: Record<string, { hashrateShare: NumberOrDistribution }>, ids: readonly string[]) => {
    const wanted = ids.map((id) => meanOf(groups[id]!.hashrateShare));
    const sum = wanted.reduce((a, b) => a + b, 0);
    return wanted.map((share) => share / sum);
  };
  const classes = shares(model.classes, CLASS_IDS);
  const regions = shares(model.regions, REGION_IDS);
  return markdownTable(
    ['figure', 'target', `reached, mean of ${runs} runs`],
    [
      ['running hashrate, EH/s', meanOf(model.network.startHashrateEHs).toFixed(0), reached.hashrateEHs.toFixed(0)],
      ['network efficiency, J/TH', meanOf(model.population.fleetEfficiencyJPerTH).toFixed(1), reached.efficiencyJPerTH.toFixed(1)],
      [
        `under water at ${model.population.underWaterHashpriceUsdPerPHDay} USD/PH/day`,
        percent(meanOf(model.population.underWaterShare)),
        percent(reached.underWaterShare),
      ],
      ...CLASS_IDS.map((id, k) => [`share of ${CLASS_TITLES[id]}`, percent(classes[k]!), percent(reached.classShares[k]!)]),
      ...REGION_IDS.map((id, k) => [`share of ${REGION_TITLES[id]}`, percent(regions[k]!), percent(reached.regionShares[k]!)]),
    ],
  );
}
