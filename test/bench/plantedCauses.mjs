import { PLANTED_CAUSES, plantedWorld } from './plantedWorld.mjs';

export const question = 'How often do the 95 % intervals of Shapley values hold the planted contribution?';

const WORLDS = 200;
const RUNS = 24;
/** Student's t for 23 degrees of freedom. */
const T_975 = 2.0687;

export async function* answer() {
  const begun = process.cpuUsage();
  const held = Object.fromEntries(PLANTED_CAUSES.map((id) => [id, 0]));
  const gaps = Object.fromEntries(PLANTED_CAUSES.map((id) => [id, 0]));
  for (let seed = 1; seed <= WORLDS; seed++) {
    for (const { id, mean, mcse, truth } of await plantedWorld(seed, RUNS)) {
      held[id] += Math.abs(mean - truth) <= T_975 * mcse + 1e-9 ? 1 : 0;
      gaps[id] += (mean - truth) / WORLDS;
    }
  }
  yield `${WORLDS} worlds, ${RUNS} runs each, ${2 ** PLANTED_CAUSES.length} subsets; bar 93 %; ${((process.cpuUsage(begun).user + 0) / 1e6).toFixed(0)} s of CPU`;
  for (const id of PLANTED_CAUSES)
    yield `${id.padEnd(14)} held in ${held[id]} of ${WORLDS} (${((100 * held[id]) / WORLDS).toFixed(1)} %), mean error ${gaps[id].toFixed(4)} EH/s`;
}
