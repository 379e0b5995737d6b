import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { loadStudy } from '../../dist/src/config/load.js';
import { packagedConfigs } from '../../dist/src/history/readHistory.js';
import { earlyWarning } from '../../dist/src/run/earlyWarning.js';

export const question = 'Structural or cyclical, in labelled worlds: what do the counterfactual, the books and public data get wrong?';

const WORLDS = 600;

export async function* answer() {
  for (const name of ['q1-2026', 'pivot']) {
    const study = loadStudy(join(packagedConfigs(), `${name}.yaml`));
    const { fitted, heldOut, kinds, byShare, byRule, quarters, tells } = await earlyWarning(study, {
      worlds: WORLDS,
      workers: availableParallelism(),
    });
    yield `${name}: ${WORLDS} worlds, of those that fell ${fitted} fitted to, ${heldOut} held out`;
    for (const { kind, falls, fellPct, share, rule } of kinds)
      yield `  ${kind.padEnd(10)} ${String(falls).padStart(3)} fell, by ${fellPct.toFixed(1)} %; would not return ${(100 * share).toFixed(0)} %, by the books ${(100 * rule).toFixed(0)} %`;
    const table = ({ truePositive: a, falsePositive: b, falseNegative: c, trueNegative: d }) =>
      `structural called so ${a}, called cyclical ${c}; cyclical called structural ${b}, called so ${d}`;
    yield `  counterfactual above a half: ${table(byShare)}`;
    yield `  books above a half: ${table(byRule)}`;
    for (const { quartersAfter, brier, baseBrier, toldRight, toldWrong, right } of quarters)
      yield `  data to quarter +${quartersAfter}: Brier ${brier.toFixed(4)} (base rate ${baseBrier.toFixed(4)}), right ${(100 * right.probability).toFixed(0)} %, with 90 % confidence right ${(100 * toldRight.probability).toFixed(0)} %, wrong ${(100 * toldWrong.probability).toFixed(1)} %`;
    yield `  tells most from quarter +${tells} on`;
  }
}
