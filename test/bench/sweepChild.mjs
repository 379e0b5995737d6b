/** One stage of a sweep in a process of its own: prints its processor time, that of the simulator alone, and its largest resident memory. */
import { loadStudy } from '../../dist/src/config/load.js';
import { createSimulator } from '../../dist/src/model/simulate.js';
import { buildDesign } from '../../dist/src/sweep/design/buildDesign.js';
import { mergeApart } from '../../dist/src/sweep/engine/mergeApart.js';
import { readPlan, writePlan } from '../../dist/src/sweep/plan/planFolder.js';
import { planSweep } from '../../dist/src/sweep/plan/planSweep.js';
import { computeShard } from '../../dist/src/sweep/shard/computeShard.js';
import { layoutOf } from '../../dist/src/sweep/shard/layout.js';

const [stage, folder, file, points, runs] = process.argv.slice(2);
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const begun = cpu();
let simulating = 0;

/** The model's simulator with its processor time counted. */
const counted = (study, cases) => {
  const simulator = createSimulator(study, cases);
  return {
    simulate(caseIndex, run) {
      const before = cpu();
      const record = simulator.simulate(caseIndex, run);
      simulating += cpu() - before;
      return record;
    },
  };
};

if (stage === 'plan') {
  const sweep = `{design: latinHypercube, size: ${points}, factors: {ai.demandMWPerYear: {range: [500, 4000]}, market.colocationRent.mean: {range: [80, 240]}, ai.leadTimeMonths: {range: [6, 30]}}}`;
  const study = loadStudy(file, { runs, scenarios: ['as-contracted'], set: [`sweep=${sweep}`] });
  const design = buildDesign(study.sweep, study.seed);
  await writePlan(folder, planSweep(study, design, { version: '0.1.0', node: process.version, shards: 8 }), design, false);
} else if (stage === 'shards') {
  const plan = await readPlan(folder);
  for (let shard = 0; shard < plan.cut.shards; shard++) {
    await computeShard({ folder, plan, layout: layoutOf(plan), shard, createSimulator: counted });
  }
} else await mergeApart(folder);

console.log(JSON.stringify({ cpu: cpu() - begun, simulating, rss: process.resourceUsage().maxRSS / 1024 }));
