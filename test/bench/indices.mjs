import { drawNormal } from '../../dist/src/random/normal.js';
import { openStream } from '../../dist/src/random/stream.js';
import { joinOutcomes } from '../../dist/src/sensitivity/outcomes.js';
import { saltelliDesign } from '../../dist/src/sensitivity/saltelli.js';
import { sobolIndices } from '../../dist/src/sensitivity/sobolIndices.js';

export const question = 'Do 95 % intervals of Sobol indices hold the truth, and how often is a factor that does nothing told from 0?';

/** Ishigami, a = 7, b = 0.1, and a fourth factor that does nothing. */
const TRUTH = { first: [0.313905, 0.442411, 0, 0], total: [0.557589, 0.442411, 0.243684, 0] };
const NAMES = ['x1', 'x2', 'x3', 'nothing'];
const REPEATS = 300;

function ishigami(u) {
  const [x1, x2, x3] = Array.from(u, (v) => Math.PI * (2 * v - 1));
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
}

export async function* answer() {
  for (const { base, runs, noise, worlds } of [
    { base: 256, runs: 1, noise: 0, worlds: 'no noise' },
    { base: 256, runs: 2, noise: 3, worlds: 'independent' },
    { base: 256, runs: 4, noise: 3, worlds: 'independent' },
    { base: 256, runs: 8, noise: 3, worlds: 'common' },
  ]) {
    const held = { first: [0, 0, 0, 0], total: [0, 0, 0, 0] };
    let [told, toldFirst] = [0, 0];
    for (let seed = 0; seed < REPEATS; seed++) {
      const { factors } = study({ base, runs, noise, worlds, seed });
      for (const order of ['first', 'total']) {
        factors.forEach((factor, i) => {
          const { low, high } = factor[order];
          if (low <= TRUTH[order][i] && TRUTH[order][i] <= high) held[order][i]++;
        });
      }
      told += Number(factors[3].total.isDistinguishable);
      toldFirst += Number(factors[3].first.isDistinguishable);
    }
    const shares = (counts) => counts.map((count) => `${Math.round((100 * count) / REPEATS)} %`).join(' ');
    const false1 = ((100 * toldFirst) / REPEATS).toFixed(1);
    yield `${base} base points, ${runs} runs, ${worlds}: first ${shares(held.first)}, total ${shares(held.total)}; told by mistake: first ${false1} %, total ${((100 * told) / REPEATS).toFixed(1)} %`;
  }
}

function study({ base, runs, noise, worlds, seed }) {
  const design = saltelliDesign(base, NAMES, seed);
  const stream = openStream(1000 + seed, 0, 'blocks');
  // A common world shifts the outcome everywhere and tilts it along x1: its mean over worlds is the function itself.
  const tilt = Array.from({ length: runs }, () => noise * drawNormal(stream));
  const rows = design.role.flatMap((_, pointId) => {
    const u = design.unit.subarray(pointId * 4, (pointId + 1) * 4);
    const value = ishigami(u);
    return Array.from({ length: runs }, (__, run) => {
      const added = worlds === 'common' ? tilt[run] * (1 + 0.5 * (u[0] - 0.5)) : noise * drawNormal(stream);
      return { pointId, run, value: value + added };
    });
  });
  const points = design.role.map((role, pointId) => ({ pointId, group: design.group[pointId], role }));
  return sobolIndices(NAMES, points, joinOutcomes(rows), { seed, commonWorlds: worlds === 'common', resamples: 300 });
}
