/**
 * After which quarter the data would tell a structural fall from a cyclical one: observers fitted to half of the labelled worlds, one for
 * each quarter of data, and scored on the other half against the base rate.
 */
import { IDENTITY_SERIES, type QuarterSeries } from '../model/observables.ts';
import { buildCalendar } from '../scenario/calendar.ts';
import type { Study } from '../scenario/study.ts';
import { type Probability, probabilityOf } from '../summary/probability.ts';
import { brierScore, type Confusion, confusionOf, fitObserver, type Observer, probabilityStructural } from './observer.ts';
import type { Reading } from './readings.ts';
import { LEAST_FALL_PCT, STRUCTURAL_SHARE, structuralOf, structuralPlan } from './structural.ts';
import { IS_STRUCTURAL, QUARTERS_AFTER, WORLD_KINDS, type WorldFrame, type WorldKind } from './worlds.ts';

/** What everybody can see of a quarter, in this order. */
const SEEN: (QuarterSeries | 'power')[] = [
  'mean_observed_hashrate_ehs',
  'mean_price_usd',
  'power',
  'ai_operating_mw_end',
  'ai_building_mw_end',
];
const CONFIDENT = 0.9;

export interface WorldReadings {
  /** The quarters before, of the shock, and after it: what is seen. Then what structuralOf wants. */
  readings: Reading[];
  /** Of the world with price and energy back. */
  restored: Reading;
}

/** What is read of a world. */
export function worldReadings(
  study: Pick<Study, 'scenarios'>,
  frame: WorldFrame,
): WorldReadings & { plan: ReturnType<typeof structuralPlan> } {
  const { gridDays } = study.scenarios[0].model.market;
  const calendar = buildCalendar(frame.start, frame.until, gridDays);
  const plan = structuralPlan({ ...(study as Study), start: frame.start, until: frame.until }, frame.before + 1);
  const seen = Array.from({ length: 2 + QUARTERS_AFTER }, (_, k) => frame.before + k).flatMap((q) =>
    SEEN.map((series): Reading => {
      if (series !== 'power') return { kind: 'quarter', series, index: q };
      const step = (day: number) => Math.round((day - calendar.gridStartDay) / gridDays);
      const { startDay, endDay } = calendar.quarters[q];
      return { kind: 'gridMean', series: 'power_price_index', index: step(startDay), end: Math.min(calendar.gridSteps, step(endDay)) };
    }),
  );
  return { plan, readings: [...seen, plan.readings[0], plan.readings[1], ...plan.asItIs], restored: plan.readings[2] };
}

export interface WorldSeen {
  kind: WorldKind;
  /** Changes since the quarter before, one list a quarter from that of the shock on. */
  features: number[][];
  fellPct: number;
  /** Share that does not return, and the plain rule's; NaN where it did not fall. */
  share: number;
  rule: number;
}

/** Makes sense of the values read of a world, those of `worldReadings` and the restored one last. */
export function seeWorld(kind: WorldKind, values: readonly number[]): WorldSeen {
  const width = SEEN.length;
  const of = (quarter: number) => values.slice(quarter * width, (quarter + 1) * width);
  const before = of(0);
  const changes = Array.from({ length: 1 + QUARTERS_AFTER }, (_, k) => {
    const now = of(k + 1);
    const log = (at: number) => Math.log(now[at] / before[at]);
    return [log(0), log(1), log(2), (now[3] + now[4] - before[3] - before[4]) / 1000];
  });
  const rest = values.slice((2 + QUARTERS_AFTER) * width);
  const found = structuralOf(rest[0], rest[1], rest[2 + IDENTITY_SERIES.length], rest.slice(2));
  return {
    kind,
    // the first quarter as it was seen then, and the latest one
    features: changes.map((now, k) => (k === 0 ? now : [...changes[0], ...now])),
    fellPct: 100 * (1 - Math.exp(changes[0][0])),
    share: found.share,
    rule: found.rule,
  };
}

export interface WarningQuarter {
  quartersAfter: number;
  observer: Observer;
  brier: number;
  /** Of the base rate of the worlds fitted to. */
  baseBrier: number;
  /** Held-out worlds in which the right kind has at least 90 %, the wrong one has, and whose more likely kind is right. */
  toldRight: Probability;
  toldWrong: Probability;
  right: Probability;
  confusion: Confusion;
}

export interface EarlyWarning {
  worlds: number;
  /** Worlds in which observed hashrate fell enough to ask, fitted to and held out. */
  fitted: number;
  heldOut: number;
  kinds: { kind: WorldKind; falls: number; fellPct: number; share: number; rule: number }[];
  /** Of all falls: the counterfactual share, and the plain rule, against what the world was made to be. */
  byShare: Confusion;
  byRule: Confusion;
  /** Empty when too few worlds fell to fit an observer and to score him. */
  quarters: WarningQuarter[];
  /** First number of quarters after the shock from which half of the held-out worlds are told rightly with 90 % confidence, no more than a tenth of the told wrongly. */
  tells: number | undefined;
}

/** Falls are fitted to and held out in turn, five worlds at a time, so that each half has every kind. */
const isFitted = (index: number) => Math.floor(index / WORLD_KINDS.length) % 2 === 0;
const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

export function earlyWarningOf(worlds: readonly WorldSeen[]): EarlyWarning {
  const fell = worlds.map((world, index) => ({ world, index })).filter(({ world }) => world.fellPct >= LEAST_FALL_PCT);
  const fitted = fell.filter(({ index }) => isFitted(index)).map(({ world }) => world);
  const heldOut = fell.filter(({ index }) => !isFitted(index)).map(({ world }) => world);
  const labelsOf = (list: readonly WorldSeen[]) => list.map(({ kind }) => IS_STRUCTURAL[kind]);
  const judged = fell.map(({ world }) => world).filter(({ share }) => !Number.isNaN(share));
  // an observer needs both kinds to learn from, and both to be scored on
  const isEnough = [fitted, heldOut].every((list) => new Set(labelsOf(list)).size === 2);
  const quarters = isEnough ? Array.from({ length: 1 + QUARTERS_AFTER }, (_, k) => warningQuarter(k, fitted, heldOut, labelsOf)) : [];
  const tells = quarters.find(
    ({ toldRight, toldWrong }) => toldRight.probability >= 0.5 && toldWrong.count <= 0.1 * (toldRight.count + toldWrong.count),
  );
  return {
    worlds: worlds.length,
    fitted: fitted.length,
    heldOut: heldOut.length,
    kinds: WORLD_KINDS.map((kind) => {
      const of = judged.filter((world) => world.kind === kind);
      const mean = (read: (world: WorldSeen) => number) => meanOf(of.map(read));
      return {
        kind,
        falls: of.length,
        fellPct: mean((w) => w.fellPct),
        share: mean((w) => Math.min(1, Math.max(0, w.share))),
        rule: mean((w) => w.rule),
      };
    }),
    byShare: confusionOf(
      judged.map(({ share }) => share > STRUCTURAL_SHARE),
      labelsOf(judged),
    ),
    byRule: confusionOf(
      judged.map(({ rule }) => rule > STRUCTURAL_SHARE),
      labelsOf(judged),
    ),
    quarters,
    tells: tells?.quartersAfter,
  };
}

function warningQuarter(
  k: number,
  fitted: readonly WorldSeen[],
  heldOut: readonly WorldSeen[],
  labelsOf: (list: readonly WorldSeen[]) => boolean[],
): WarningQuarter {
  const labels = labelsOf(heldOut);
  const fittedLabels = labelsOf(fitted);
  const observer = fitObserver(
    fitted.map(({ features }) => features[k]),
    fittedLabels,
  );
  const probabilities = heldOut.map(({ features }) => probabilityStructural(observer, features[k]));
  const baseRate = meanOf(fittedLabels.map(Number));
  const ofTruth = Float64Array.from(probabilities, (p, i) => (labels[i] ? p : 1 - p));
  return {
    quartersAfter: k,
    observer,
    brier: brierScore(probabilities, labels),
    baseBrier: brierScore(
      labels.map(() => baseRate),
      labels,
    ),
    toldRight: probabilityOf(ofTruth, (p) => p >= CONFIDENT),
    toldWrong: probabilityOf(ofTruth, (p) => p <= 1 - CONFIDENT),
    right: probabilityOf(ofTruth, (p) => p > 0.5),
    confusion: confusionOf(
      probabilities.map((p) => p > 0.5),
      labels,
    ),
  };
}
