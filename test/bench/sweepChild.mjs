/** One stage of a sweep in a process of its own: prints its processor time, that of the simulator alone, and its largest resident memory. */
import { keepYoungSpaceSmall } from '../../dist/src/sweep/engine/youngSpace.js';

// as the commands do, before anything else is loaded
keepYoungSpaceSmall();
const { loadStudy } = await import('../../dist/src/config/load.js');
const { createSimulator } = await import('../../dist/src/model/simulate.js');
const { buildDesign } = await import('../../dist/src/sweep/design/buildDesign.js');
const { mergeSweep } = await import('../../dist/src/sweep/merge/mergeSweep.js');
const { readPlan, writePlan } = await import('../../dist/src/sweep/plan/planFolder.js');
const { planSweep } = await import('../../dist/src/sweep/plan/planSweep.js');
const { computeShard } = await import('../../dist/src/sweep/shard/computeShard.js');
const { layoutOf } = await import('../../dist/src/sweep/shard/layout.js');

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
} else await mergeSweep(folder, await readPlan(folder));

console.log(JSON.stringify({ cpu: cpu() - begun, simulating, rss: process.resourceUsage().maxRSS / 1024 }));
