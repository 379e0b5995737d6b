/** Worlds with planted causes whose Shapley values are known exactly: the intervals hold them. All 200 worlds: `npm run bench -- plantedCauses`. */
import { expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, shared with the bench
import { PLANTED_CAUSES, plantedWorld } from '../bench/plantedWorld.mjs';

const WORLDS = 12;
const RUNS = 16;
/** Student's t for 15 degrees of freedom. */
const T_975 = 2.1314;

it('the 95 % intervals hold the planted contribution in at least 93 % of worlds and causes, and nothing is found where nothing was planted', {
  timeout: 60_000,
}, async () => {
  let held = 0;
  let asked = 0;
  for (let seed = 1; seed <= WORLDS; seed++) {
    for (const { id, mean, mcse, truth } of await plantedWorld(seed, RUNS)) {
      if (id === 'price') expect([mean, truth]).toEqual([0, 0]);
      else {
        asked++;
        held += Number(Math.abs(mean - truth) <= T_975 * mcse);
        // an interval that is wide enough for anything would hold everything
        expect(mcse / Math.abs(truth)).toBeLessThan(0.2);
      }
    }
  }
  expect(asked).toBe(WORLDS * (PLANTED_CAUSES.length - 1));
  expect(held / asked).toBeGreaterThanOrEqual(0.93);
});
