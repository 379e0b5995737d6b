/** Charts of sweeps with small made-up input: planted answers, so that titles can be checked. */

import type { ChartSpec } from '../../src/charts/chartSpec.ts';
import { boxChart } from '../../src/charts/sweep/boxChart.ts';
import { convergenceChart } from '../../src/charts/sweep/convergenceChart.ts';
import { factorOf } from '../../src/charts/sweep/factorOf.ts';
import { heatmapChart } from '../../src/charts/sweep/heatmapChart.ts';
import { morrisChart } from '../../src/charts/sweep/morrisChart.ts';
import { outcomeWords } from '../../src/charts/sweep/outcomeWords.ts';
import { regionalChart } from '../../src/charts/sweep/regionalChart.ts';
import { sobolChart } from '../../src/charts/sweep/sobolChart.ts';
import type { SweepWords } from '../../src/charts/sweep/sweepFigures.ts';
import { tornadoChart } from '../../src/charts/sweep/tornadoChart.ts';
import { behaviourOf } from '../../src/sensitivity/behaviour.ts';
import { convergenceOf } from '../../src/sensitivity/convergence.ts';
import { parseExpression } from '../../src/sensitivity/expression.ts';
import { heatGridOf } from '../../src/sensitivity/heatGrid.ts';
import { morrisDelta, morrisDesign } from '../../src/sensitivity/morris.ts';
import { morrisEffects } from '../../src/sensitivity/morrisEffects.ts';
import { joinOutcomes, type Outcomes } from '../../src/sensitivity/outcomes.ts';
import { discoverBoxes, PRIM } from '../../src/sensitivity/prim.ts';
import { regionalSensitivity } from '../../src/sensitivity/regional.ts';
import { saltelliDesign } from '../../src/sensitivity/saltelli.ts';
import { sobolIndices } from '../../src/sensitivity/sobolIndices.ts';
import { scrambledSobol } from '../../src/sensitivity/sobolSequence.ts';
import { swingsOf } from '../../src/sensitivity/swings.ts';
import { independentNoise, outcomesOf, pointsOf } from '../sensitivity/testFunctions.ts';

const UNITS: Record<string, string> = {
  'market.colocationRent.mean': 'USD/kW-month',
  'market.price.startUsd': 'USD',
  'ai.demandMWPerYear': 'MW/year',
  'ai.leadTimeMonths': 'month',
  'ai.convertsMiningShare': '1',
  'usedMarket.enabled': 'on/off',
};
const PATHS = Object.keys(UNITS);
const RANGES = [
  [80, 200],
  [40_000, 100_000],
  [500, 3000],
  [6, 30],
  [0.2, 0.9],
  [0, 1],
] as const;

/** In the language of the chart. */
const inShares = (): SweepWords => ({
  outcome: outcomeWords(parseExpression('2026Q2.change_mean_pct < 0'), '2028-12-31', undefined),
  factors: new Map(PATHS.map((path) => [path, factorOf(path, UNITS[path]!)])),
  points: 117,
  runs: 40,
  provenance: { studyName: 'made-up', question: 'Is this made up?', studyHash: '0123456789abcdef', seed: 11, runs: 40, version: '0.0.0' },
});
const inNumbers = (): SweepWords => ({
  ...inShares(),
  scenario: 'As contracted',
  outcome: outcomeWords(parseExpression('end_hashrate_ehs'), '2028-12-31', undefined),
});

const logistic = (x: number) => 1 / (1 + Math.exp(-x));
const scaled = (unit: Float64Array) => Array.from(unit, (u, i) => RANGES[i]![0] + u * (RANGES[i]![1] - RANGES[i]![0]));

function grid(words: SweepWords, value: (x: number, y: number, run: number) => number): ChartSpec {
  const xs = Array.from({ length: 13 }, (_, i) => 80 + 10 * i);
  const ys = Array.from({ length: 9 }, (_, i) => 40_000 + 7_500 * i);
  const points = ys.flatMap((y) => xs.map((x) => ({ x, y })));
  const rows = points.flatMap(({ x, y }, pointId) => Array.from({ length: 40 }, (_, run) => ({ pointId, run, value: value(x, y, run) })));
  const axes = (['x', 'y'] as const).map((axis, i) => ({ name: PATHS[i]!, valueAt: (id: number) => points[id]![axis] }));
  return heatmapChart(words, heatGridOf(axes[0]!, axes[1]!, joinOutcomes(rows), words.outcome.isShare)!, { x: 130, y: 70_000 })!;
}

/** A run declines where its luck is below the odds of the place. */
const declines = (x: number, y: number, run: number) => Number((run + 0.5) / 40 < logistic((x - 120) / 22 - (y - 65_000) / 13_000));

const design = saltelliDesign(256, PATHS, 4);
const sobolOutcomes = outcomesOf(
  design,
  () => 0,
  6,
  (() => {
    const noise = independentNoise(3, 25);
    return (point: number, run: number, unit: Float64Array) => {
      const [rent, price, demand, lead] = Array.from(unit);
      return 1000 - 220 * rent! + 330 * price! - 260 * demand! * rent! - 60 * lead! + noise(point, run);
    };
  })(),
);
const screening = morrisDesign(20, PATHS, 4);

function oneAtATime(words: SweepWords, moves: readonly (readonly [string, number, number])[], base: number, noise: number): ChartSpec {
  const draw = independentNoise(12, noise);
  const moved = moves.flatMap(([factor, ,], i) =>
    [0, 1].map((end) => {
      const value = RANGES[PATHS.indexOf(factor)]![end]!;
      return { pointId: 1 + 2 * i + end, factor, value, at: value };
    }),
  );
  const shifts = [0, ...moves.flatMap(([, low, high]) => [low, high])];
  const rows = shifts.flatMap((shift, pointId) =>
    Array.from({ length: 40 }, (_, run) => ({ pointId, run, value: base + shift + draw(0, 0) })),
  );
  return tornadoChart(words, swingsOf(0, moved, joinOutcomes(rows), true, 2.8))!;
}

const SPREAD = 400;
const spread = scrambledSobol(512, PATHS.length, 6);
const valueAt = (id: number, i: number) =>
  i === 5 ? Math.round(spread[id * PATHS.length + 5]!) : scaled(spread.subarray(id * PATHS.length, (id + 1) * PATHS.length))[i]!;
const spreadOutcomes: Outcomes = joinOutcomes(
  Array.from({ length: SPREAD * 10 }, (_, k) => {
    const [pointId, run] = [k % SPREAD, Math.floor(k / SPREAD)];
    const isInside = valueAt(pointId, 0) > 130 && valueAt(pointId, 2) > 1400 && valueAt(pointId, 5) === 1;
    return { pointId, run, value: Number((run * 7 + pointId * 3) % 10 < (isInside ? 9 : 1)) };
  }),
);
const behaviour = behaviourOf(
  PATHS.map((name, i) => ({ name, ...(i === 5 ? { choices: ['off', 'on'] } : {}) })),
  valueAt,
  spreadOutcomes,
);
const luck = independentNoise(7, 1);
const settled = joinOutcomes(Array.from({ length: 200 }, (_, run) => ({ pointId: 0, run, value: Number(luck(0, 0) > 0.6) })));

export const SWEEP_CHARTS: Record<string, () => ChartSpec> = {
  sweep: () => grid(inShares(), declines),
  tornado: () =>
    oneAtATime(
      inShares(),
      [
        [PATHS[0]!, -0.2, 0.25],
        [PATHS[1]!, 0.18, -0.22],
        [PATHS[2]!, -0.05, 0.12],
        [PATHS[3]!, 0.02, 0.04],
        [PATHS[4]!, 0, 0],
      ],
      0.48,
      0,
    ),
  sobol: () =>
    sobolChart(inNumbers(), sobolIndices(PATHS, pointsOf(design), sobolOutcomes, { seed: 2, commonWorlds: false, resamples: 200 }))!,
  morris: () =>
    morrisChart(
      inNumbers(),
      morrisEffects(
        PATHS,
        pointsOf(screening),
        outcomesOf(
          screening,
          (unit) => 1000 - 300 * unit[0]! + 250 * unit[1]! - 200 * unit[2]! * unit[0]! - 60 * unit[3]!,
          3,
          independentNoise(2, 20),
        ),
        { seed: 2, commonWorlds: false, delta: morrisDelta(4), resamples: 200 },
      ),
    )!,
  regional: () => regionalChart(inShares(), regionalSensitivity(behaviour, 3, 199))!,
  box: () => boxChart(inShares(), { result: discoverBoxes(behaviour, { ...PRIM, seed: 3 }), columns: behaviour.columns })!,
  convergence: () => convergenceChart(inShares(), convergenceOf(settled, true))!,
};

/** The same charts of an outcome that is a number, and of results that say little. */
export const OTHER_SWEEP_CHARTS: Record<string, () => ChartSpec | undefined> = {
  'sweep of a number': () => grid(inNumbers(), (x, y, run) => 900 - x + y / 200 + (run % 7)),
  'sweep without a threshold': () => grid(inShares(), (_, __, run) => Number(run < 8)),
  'tornado of a number': () =>
    oneAtATime(
      inNumbers(),
      [
        [PATHS[0]!, 40, -120],
        [PATHS[3]!, -15, 30],
      ],
      1000,
      80,
    ),
  'tornado of nothing': () => oneAtATime(inNumbers(), [[PATHS[0]!, 0, 0]], 1000, 80),
};
