/** What a simulator keeps from run to run, so that runs allocate nothing. */
import { buildCalendar, type Calendar } from '../scenario/calendar.ts';
import type { ModelConfig, Study } from '../scenario/study.ts';
import { createRunState } from './createRunState.ts';
import { createMarket, type Market, type MarketPart, marketKeys } from './market/market.ts';
import { createShocks, type Shocks } from './market/shocks.ts';
import { winterStarts } from './market/weather.ts';
import { createPopulation, type Population } from './miners/population.ts';
import type { RigMix } from './miners/rigMix.ts';
import { CLASSES, createRoster, REGIONS } from './miners/roster.ts';
import { createMiningValueTable, type MiningValueTable } from './miners/valueOfMW.ts';
import { createVolatilityWindow, type VolatilityWindow } from './observe.ts';
import { createParameterLuck, createParameterSampler, type ParameterLuck, type ParameterSampler } from './parameters.ts';
import { createRecorder, type Recorder } from './record.ts';
import { createRunRecord, type RunRecord } from './runRecord.ts';
import type { RunState } from './runState.ts';

/** Markets go on this long past the study, for the last epoch's nominal two weeks. */
const SPARE_DAYS = 60;

/** What a case keeps from run to run. */
export interface CaseRoom {
  sampler: ParameterSampler;
  state: RunState;
  mix: RigMix;
  shared: SharedPopulation;
  marketKeys: Record<MarketPart, string>;
}

/** A population, and the run and starting hashprice it was built for. */
export interface SharedPopulation {
  population: Population;
  run: number;
  hashprice: number;
}

/** What all cases of a simulator share. */
export interface Room {
  calendar: Calendar;
  market: Market;
  /** Keys of the market paths as they stand, and the run they belong to: what the next case shares is not built again. */
  marketKeys: Partial<Record<MarketPart, string>>;
  marketOfRun: number;
  shocks: Shocks;
  shocksOfRun: number;
  /** Populations by all they depend on: cases that share them have them built once a run. */
  populations: Map<string, SharedPopulation>;
  recorder: Recorder;
  record: RunRecord;
  window: VolatilityWindow;
  /** [class] value of a mining MW: filled anew only where a case differs from the one before. */
  miningValue: MiningValueTable[];
  /** What the run's parameters are drawn with. */
  luck: ParameterLuck;
}

export function createRoom(study: Pick<Study, 'start' | 'until'>, gridDays: number): Room {
  const calendar = buildCalendar(study.start, study.until, gridDays);
  const cells = Math.ceil((calendar.endDay + SPARE_DAYS - calendar.gridStartDay) / gridDays);
  const winters = winterStarts(calendar.startDay, calendar.endDay + SPARE_DAYS);
  return {
    calendar,
    market: createMarket(calendar.gridStartDay, gridDays, cells, winters),
    marketKeys: {},
    marketOfRun: -1,
    shocks: createShocks(cells, winters.length, REGIONS),
    shocksOfRun: -1,
    populations: new Map(),
    recorder: createRecorder(calendar, CLASSES, REGIONS),
    record: createRunRecord(calendar.gridSteps, calendar.quarters.length, CLASSES, REGIONS),
    window: createVolatilityWindow(),
    miningValue: Array.from({ length: CLASSES }, createMiningValueTable),
    luck: createParameterLuck(),
  };
}

/** The population of a case: that of an earlier case when nothing it is drawn or fitted from differs. */
function sharePopulation(room: Room, model: ModelConfig, fleets: number): SharedPopulation {
  const { network, classes, regions, firms, population, rigs, dispatch } = model;
  const key = JSON.stringify([network, classes, regions, firms, population, rigs, dispatch]);
  let shared = room.populations.get(key);
  if (!shared) {
    shared = { population: createPopulation(fleets), run: -1, hashprice: Number.NaN };
    room.populations.set(key, shared);
  }
  return shared;
}

export function createCaseRoom(room: Room, model: ModelConfig, bounds: Study['bounds']): CaseRoom {
  const sampler = createParameterSampler(model, bounds);
  const roster = createRoster(model);
  const shared = sharePopulation(room, model, roster.count);
  const { state, mix } = createRunState(model, sampler.parameters, room, shared.population, roster);
  return { sampler, state, mix, shared, marketKeys: marketKeys(model) };
}
