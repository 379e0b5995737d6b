/**
 * Labelled worlds: the same miners under five kinds of shock in a known quarter, on a price that is drawn anew for each. A storm and a
 * price dip pass; a ban, a permanent loss of power and an AI wave do not. What is known of each is which it is: what tells them apart is
 * measured against that.
 */
import { drawNormal } from '../random/normal.ts';
import { openStream, type Stream } from '../random/stream.ts';
import { buildCalendar } from '../scenario/calendar.ts';
import type { ModelConfig, Study } from '../scenario/study.ts';
import { DAYS_PER_YEAR, dayOf, isoDateOf } from '../units.ts';

export const WORLD_KINDS = ['storm', 'price-dip', 'ban', 'power-lost', 'ai-wave'] as const;
export type WorldKind = (typeof WORLD_KINDS)[number];
export const IS_STRUCTURAL: Record<WorldKind, boolean> = {
  storm: false,
  'price-dip': false,
  ban: true,
  'power-lost': true,
  'ai-wave': true,
};
/** Quarters looked at after that of the shock. */
export const QUARTERS_AFTER = 4;
const DAYS_PER_WEEK = 7;
const QUARTER_DAYS = 91;

export interface WorldFrame {
  start: string;
  until: string;
  /** First and last day of the quarter of the shock, and the number of the quarter before it. */
  shockDay: number;
  shockEnd: number;
  before: number;
}

/** Period of the worlds of a study: its first whole quarter, that of the shock, and four more. */
export function worldFrame({ start }: Pick<Study, 'start'>, gridDays: number): WorldFrame {
  const far = isoDateOf(dayOf(start) + (QUARTERS_AFTER + 4) * QUARTER_DAYS);
  const { quarters } = buildCalendar(start, far, gridDays);
  const before = quarters.findIndex(({ complete }) => complete);
  const last = quarters[before + 1 + QUARTERS_AFTER];
  const shock = quarters[before + 1];
  return { start, until: isoDateOf(Math.ceil(last.endDay) - 1), shockDay: shock.startDay, shockEnd: shock.endDay, before };
}

const between = (uniform: Stream, low: number, high: number) => low + uniform() * (high - low);

/** Share of a fall and recovery that stands at a day: 0 before, 1 at the bottom, 0 after. */
function dipAt(day: number, from: number, down: number, stay: number, up: number): number {
  const since = day - from;
  if (since <= 0 || since >= down + stay + up) return 0;
  if (since < down) return since / down;
  return since < down + stay ? 1 : 1 - (since - down - stay) / up;
}

/** A price path by week: geometric Brownian around no trend, with or without a dip. */
function drawPrice(uniform: Stream, frame: WorldFrame, startUsd: number, isDip: boolean): [string, number][] {
  const volatility = between(uniform, 0.15, 0.4);
  const [depth, from] = [between(uniform, 0.25, 0.55), frame.shockDay + between(uniform, 0, 30)];
  const [down, stay, up] = [between(uniform, 10, 40), between(uniform, 50, 130), between(uniform, 20, 80)];
  const step = volatility * Math.sqrt(DAYS_PER_WEEK / DAYS_PER_YEAR);
  const path: [string, number][] = [];
  let log = Math.log(startUsd);
  for (let day = Math.floor(dayOf(frame.start)); day <= dayOf(frame.until) + DAYS_PER_WEEK; day += DAYS_PER_WEEK) {
    const dip = isDip ? Math.log(1 - depth) * dipAt(day, from, down, stay, up) : 0;
    path.push([isoDateOf(day), Number(Math.exp(log + dip).toPrecision(6))]);
    log += step * drawNormal(uniform) - (step * step) / 2;
  }
  return path;
}

type Storm = ModelConfig['market']['weather']['observedStorms'][number];

/** Forced stops: a storm that passes, a ban of one region, or power lost in several for good. */
function drawStops(uniform: Stream, frame: WorldFrame, kind: WorldKind): Storm[] {
  const from = frame.shockDay + between(uniform, 0, 35);
  const stop = (region: Storm['region'], days: number, curtailedShare: number): Storm => ({
    name: kind,
    region,
    start: isoDateOf(from),
    end: isoDateOf(Math.min(from + days, dayOf(frame.until) + DAYS_PER_WEEK)),
    curtailedShare,
  });
  const forGood = dayOf(frame.until) - from + DAYS_PER_WEEK;
  const pick = uniform();
  const share = uniform();
  if (kind === 'storm') {
    const days = between(uniform, 12, 45);
    return (['texas', 'usOther', 'canada'] as const).map((region) => stop(region, days, 0.25 + 0.6 * share));
  }
  if (kind === 'ban') return [stop((['china', 'russiaCIS', 'gulfAfrica'] as const)[Math.floor(3 * pick)], forGood, 0.45 + 0.55 * share)];
  if (kind === 'power-lost')
    return (['texas', 'usOther', 'russiaCIS', 'rest'] as const).map((region) => stop(region, forGood, 0.05 + 0.2 * share));
  return [];
}

/** AI pays suddenly more, halls are ready, and tenants take much: sites turn within the quarter. */
function withAiWave(uniform: Stream, frame: WorldFrame, model: ModelConfig): ModelConfig {
  const { ai, market } = model;
  const [jump, demand, hazard] = [between(uniform, 1.5, 2.5), between(uniform, 8000, 24_000), between(uniform, 4, 10)];
  const jumped = { date: isoDateOf(frame.shockDay - 14), meanFactor: jump, jumpFactor: jump };
  return {
    ...model,
    market: { ...market, colocationRent: { ...market.colocationRent, events: [...market.colocationRent.events, jumped] } },
    ai: {
      ...ai,
      newPivots: true,
      demandMWPerYear: demand,
      demandBacklogYears: 0.1,
      maxHazardPerYear: hazard,
      projectMW: 400,
      leadTimeMonths: 6,
      constructionMonths: 6,
      convertsMiningShare: 0.9,
    },
  };
}

/** All load can be stopped in these worlds, so that a region's stop is one; random storms go on everywhere. */
function withStoppableLoad(model: ModelConfig): ModelConfig {
  const classes = Object.fromEntries(Object.entries(model.classes).map(([id, one]) => [id, { ...one, flexibleLoadShare: 1 }]));
  return { ...model, classes: classes as ModelConfig['classes'] };
}

export interface World {
  index: number;
  kind: WorldKind;
  model: ModelConfig;
}

/** World number `index` of a seed: its kind in turn, everything else from a stream of its own. */
export function drawWorld(base: ModelConfig, frame: WorldFrame, seed: number, index: number): World {
  const kind = WORLD_KINDS[index % WORLD_KINDS.length];
  const uniform = openStream(seed, index, 'worlds');
  const path = drawPrice(uniform, frame, base.market.price.startUsd, kind === 'price-dip');
  const quiet: ModelConfig = {
    ...base,
    freeze: undefined,
    market: {
      ...base.market,
      price: { ...base.market.price, model: 'path', path },
      power: { ...base.market.power, crises: [] },
      weather: { ...base.market.weather, observedStorms: drawStops(uniform, frame, kind) },
    },
    ai: { ...base.ai, newPivots: false },
  };
  const model = withStoppableLoad(quiet);
  return { index, kind, model: kind === 'ai-wave' ? withAiWave(uniform, frame, model) : model };
}
