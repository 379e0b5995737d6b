/**
 * The simulator of a study: one call, one run of one case. The epoch loop is section 3 of MODEL.md in order:
 * world, deliveries, dispatch, network, accounts, decisions, record.
 */
import { CLASS_IDS } from '../config/names.ts';
import { openStream, type Stream } from '../random/stream.ts';
import { buildCalendar, type Calendar } from '../scenario/calendar.ts';
import type { Case, Study } from '../scenario/study.ts';
import { DAYS_PER_YEAR, fromUsdPerPHDay, HOURS_PER_DAY, SECONDS_PER_HOUR } from '../units.ts';
import { resetConcentration } from './concentration.ts';
import { createRunState } from './createRunState.ts';
import { finishRecord, flexibleWeights } from './finishRecord.ts';
import { createMarket, fillMarket, type Market } from './market/market.ts';
import { meanBetween } from './market/path.ts';
import { createShocks, drawShocks, type Shocks } from './market/shocks.ts';
import { winterStarts } from './market/weather.ts';
import { settleAccounts } from './miners/accounts.ts';
import { operateAi } from './miners/aiOperations.ts';
import { advanceProjects } from './miners/aiProjects.ts';
import { rackNewRigs, rackUsedRigs } from './miners/deliveries.ts';
import { adjustActedHashprice, dispatch, NOMINAL_EPOCH_DAYS } from './miners/dispatch.ts';
import { sellInDistress } from './miners/distress.ts';
import { fillGenerations, frontierAt } from './miners/generations.ts';
import { orderRigs, priceNewRigs } from './miners/orders.ts';
import { hasDemand, pivot, priceAiOption } from './miners/pivot.ts';
import { buildPopulation, drawFirms } from './miners/population.ts';
import { fillRigMix, type RigMix } from './miners/rigMix.ts';
import { placeFleets } from './miners/start.ts';
import { sellIdleRigs, tradeUsedRigs } from './miners/usedMarket.ts';
import { resetUsedPool } from './miners/usedPool.ts';
import { fillMiningValueTable } from './miners/valueOfMW.ts';
import { expectedBlockSeconds, retarget, TARGET_BLOCK_SECONDS } from './network/difficulty.ts';
import { drawEpochTimes, expectedEpochTimes } from './network/epochClock.ts';
import { hashpriceUsdPerEHHour } from './network/hashprice.ts';
import { BLOCKS_PER_EPOCH, meanEpochSubsidyBtc } from './network/subsidy.ts';
import { createVolatilityWindow, recordEpoch, type VolatilityWindow } from './observe.ts';
import { createParameterSampler, drawParameters, type ParameterSampler } from './parameters.ts';
import { createRecorder, type Recorder, resetRecorder } from './record.ts';
import { createRunRecord, type RunRecord } from './runRecord.ts';
import type { RunState } from './runState.ts';

/** Markets go on this long past the study, for the last epoch's nominal two weeks. */
const SPARE_DAYS = 60;

export interface Simulator {
  /**
   * Simulates run `run` of case `caseIndex` and returns its record. The record is reused by the next call: copy what is to stay.
   * The result depends on the case, the master seed and the run number alone.
   */
  simulate(caseIndex: number, run: number): RunRecord;
  /** State after the last call, for tests of invariants. */
  readonly state: RunState;
  /** Called after each epoch of a run, when set: for tests and inspection. */
  onEpoch?: (state: RunState) => void;
}

/** What a case keeps from run to run. */
interface CaseRoom {
  sampler: ParameterSampler;
  state: RunState;
  mix: RigMix;
}

/** What all cases of a simulator share. */
interface Room {
  calendar: Calendar;
  market: Market;
  shocks: Shocks;
  shocksOfRun: number;
  recorder: Recorder;
  record: RunRecord;
  window: VolatilityWindow;
}

function createRoom(study: Pick<Study, 'start' | 'until'>, gridDays: number, regions: number): Room {
  const calendar = buildCalendar(study.start, study.until, gridDays);
  const cells = Math.ceil((calendar.endDay + SPARE_DAYS - calendar.gridStartDay) / gridDays);
  const winters = winterStarts(calendar.startDay, calendar.endDay + SPARE_DAYS);
  return {
    calendar,
    market: createMarket(calendar.gridStartDay, gridDays, cells, winters),
    shocks: createShocks(cells, winters.length, regions),
    shocksOfRun: -1,
    recorder: createRecorder(calendar, CLASS_IDS.length, regions),
    record: createRunRecord(calendar.gridSteps, calendar.quarters.length, CLASS_IDS.length, regions),
    window: createVolatilityWindow(),
  };
}

/** World: market means over the nominal epoch, subsidy, hashprice as earned, as fair, and as smoothed. */
function readWorld(state: RunState): void {
  const { epoch, market, parameters } = state;
  const from = (epoch.startDay - market.gridStartDay) / market.gridDays;
  const to = from + NOMINAL_EPOCH_DAYS / market.gridDays;
  epoch.priceUsd = meanBetween(market.price, from, to);
  epoch.feesBtc = meanBetween(market.fees, from, to);
  epoch.gpuHourUsd = meanBetween(market.gpuHour, from, to);
  epoch.rentUsdPerKWMonth = meanBetween(market.colocationRent, from, to);
  epoch.subsidyBtc = meanEpochSubsidyBtc(epoch.height);
  const reward = epoch.subsidyBtc + epoch.feesBtc;
  epoch.hashprice = hashpriceUsdPerEHHour(epoch.difficultyT, reward, epoch.priceUsd);
  epoch.fairHashprice = (reward * epoch.priceUsd * SECONDS_PER_HOUR) / (TARGET_BLOCK_SECONDS * epoch.willingEHs);
  const weight = 1 - Math.exp(-NOMINAL_EPOCH_DAYS / parameters.dispatch.hashpriceSmoothingDays);
  if (epoch.index > 0) epoch.smoothedHashprice += weight * (epoch.fairHashprice - epoch.smoothedHashprice);
}

/** Network: the epoch's duration at the hashrate that runs, and how many hours it pays. */
function settleNetwork(state: RunState, blocks: Stream): void {
  const { epoch } = state;
  epoch.blockSeconds = expectedBlockSeconds(epoch.difficultyT, epoch.hashrateEHs);
  if (state.parameters.network.blockLuck) drawEpochTimes(epoch.times, blocks, epoch.blockSeconds);
  else expectedEpochTimes(epoch.times, epoch.blockSeconds);
  epoch.days = epoch.times.firstHalfDays + epoch.times.secondHalfDays;
  epoch.years = epoch.days / DAYS_PER_YEAR;
  epoch.hours = epoch.days * HOURS_PER_DAY;
}

function decide(state: RunState, studyStartDay: number): void {
  const { parameters } = state;
  priceNewRigs(state);
  if (parameters.ai.enabled) pivot(state, studyStartDay);
  if (parameters.growth.enabled) orderRigs(state);
  sellIdleRigs(state);
  if (parameters.distress.enabled) sellInDistress(state);
  if (parameters.usedMarket.enabled) tradeUsedRigs(state);
}

/** Attrition: every rig wears alike, so one factor serves all fleets. */
function wearRigs(state: RunState): void {
  const { epoch, parameters, flows } = state;
  const keep = Math.exp(-parameters.rigs.attritionPerYear * epoch.years);
  epoch.wear *= keep;
  flows.retired += (epoch.installedEHs - epoch.leftSinceDispatchEHs) * (1 - keep);
}

function advanceEpoch(state: RunState): void {
  const { epoch } = state;
  epoch.difficultyT = retarget(epoch.difficultyT, epoch.times.timespanSeconds);
  epoch.startDay += epoch.days;
  epoch.height += BLOCKS_PER_EPOCH;
  epoch.index++;
}

function startRun(room: Room, caseRoom: CaseRoom, seed: number, run: number): void {
  const { state, sampler, mix } = caseRoom;
  drawParameters(sampler, seed, run);
  const { parameters, epoch, generations, flows } = state;
  if (room.shocksOfRun !== run) {
    drawShocks(room.shocks, seed, run);
    room.shocksOfRun = run;
  }
  fillMarket(room.market, parameters, room.shocks);
  fillGenerations(generations, parameters.rigs);
  Object.assign(flows, { newRigs: 0, relocated: 0, converted: 0, retired: 0, sold: 0 });
  Object.assign(epoch, {
    index: 0,
    startDay: room.calendar.startDay,
    height: parameters.network.startHeight,
    difficultyT: parameters.network.startDifficultyT,
    wear: 1,
  });
  epoch.frontier = frontierAt(generations, epoch.startDay);
  epoch.willingEHs = parameters.network.startHashrateEHs;
  epoch.smoothedHashprice = fromUsdPerPHDay(parameters.network.startHashpriceSmoothedUsdPerPHDay);
  readWorld(state);
  state.actedHashprice.fill(epoch.fairHashprice);
  fillRigMix(mix, generations, epoch.frontier, parameters.population.fleetSpreadLogSd);
  drawFirms(state.population, state.roster, seed, run);
  buildPopulation(
    state.population,
    state.roster,
    parameters,
    generations,
    mix,
    epoch.fairHashprice * (1 - parameters.network.poolFeeShare),
  );
  resetUsedPool(state.pool);
  placeFleets(state, mix);
  resetConcentration(state.owners);
  resetConcentration(state.regions);
  state.miningValue.forEach((table, c) => {
    fillMiningValueTable(
      table,
      parameters.classes[CLASS_IDS[c]].costOfCapitalPerYear,
      parameters.growth.expectedHashpriceDeclinePerYear,
      parameters.growth.rigLifeYears,
    );
  });
  state.usedBuyers.count = 0;
  state.withFreeMW.count = 0;
  state.aiBacklogItMW = 0;
  state.foregoneGrowthMW = 0;
  state.firmsExited = 0;
  for (const column of Object.values(state.sums)) if (typeof column !== 'number') column.fill(0);
  priceNewRigs(state);
  resetRecorder(room.recorder);
  room.window.count = 0;
}

function runEpochs(room: Room, state: RunState, blocks: Stream, onEpoch: ((state: RunState) => void) | undefined): void {
  const { epoch } = state;
  while (epoch.startDay < room.calendar.endDay) {
    readWorld(state);
    rackNewRigs(state);
    rackUsedRigs(state);
    if (state.parameters.ai.enabled) {
      priceAiOption(state);
      advanceProjects(state);
    }
    adjustActedHashprice(state);
    dispatch(state);
    if (!(epoch.hashrateEHs > 0))
      throw new Error(`no hashrate left in epoch ${epoch.index} (day ${Math.floor(epoch.startDay - room.calendar.startDay)} of the study)`);
    settleNetwork(state, blocks);
    settleAccounts(state);
    if (state.parameters.ai.enabled) operateAi(state, hasDemand(state, room.calendar.startDay));
    recordEpoch(state, room.recorder, room.window);
    decide(state, room.calendar.startDay);
    onEpoch?.(state);
    wearRigs(state);
    advanceEpoch(state);
  }
}

/** Builds a simulator; buffers are allocated here and at the first run, not later. */
export function createSimulator(study: Pick<Study, 'start' | 'until' | 'seed' | 'bounds'>, cases: readonly Case[]): Simulator {
  const rooms = new Map<number, Room>();
  const caseRooms = new Map<number, CaseRoom>();
  const roomFor = (gridDays: number): Room => {
    let room = rooms.get(gridDays);
    if (!room) {
      room = createRoom(study, gridDays, 8);
      rooms.set(gridDays, room);
    }
    return room;
  };
  const simulator: Simulator = {
    state: undefined as never,
    simulate(caseIndex, run) {
      const room = roomFor(cases[caseIndex].model.market.gridDays);
      let caseRoom = caseRooms.get(caseIndex);
      if (!caseRoom) {
        const sampler = createParameterSampler(cases[caseIndex].model, study.bounds);
        caseRoom = { sampler, ...createRunState(cases[caseIndex].model, sampler.parameters, room.market, room.calendar.endDay) };
        caseRooms.set(caseIndex, caseRoom);
      }
      const { state } = caseRoom;
      (simulator as { state: RunState }).state = state;
      startRun(room, caseRoom, study.seed, run);
      runEpochs(room, state, openStream(study.seed, run, 'blocks'), simulator.onEpoch);
      finishRecord(room.record, room.recorder, state, state.epoch.index, flexibleWeights(state));
      return room.record;
    },
  };
  return simulator;
}
