/**
 * The simulator of a study: one call, one run of one case. The epoch loop is section 3 of MODEL.md in order:
 * world, deliveries, dispatch, network, accounts, decisions, record.
 */
import { exp } from '../random/fdlibm.ts';
import { openStream, type Stream } from '../random/stream.ts';
import type { Case, Study } from '../scenario/study.ts';
import { BLOCKS_PER_EPOCH, DAYS_PER_YEAR, HOURS_PER_DAY } from '../units.ts';
import { finishRecord, flexibleWeights } from './finishRecord.ts';
import { type Freeze, isHeld } from './freeze.ts';
import { settleAccounts } from './miners/accounts.ts';
import { operateAi } from './miners/aiOperations.ts';
import { priceAiOption } from './miners/aiOption.ts';
import { advanceProjects } from './miners/aiProjects.ts';
import { rackNewRigs, rackUsedRigs } from './miners/deliveries.ts';
import { adjustActedHashprice, dispatch } from './miners/dispatch.ts';
import { sellInDistress } from './miners/distress.ts';
import { orderRigs, priceNewRigs } from './miners/orders.ts';
import { hasDemand, pivot } from './miners/pivot.ts';
import { sellIdleRigs, tradeUsedRigs } from './miners/usedMarket.ts';
import { expectedBlockSeconds, retarget } from './network/difficulty.ts';
import { drawEpochTimes, expectedEpochTimes } from './network/epochClock.ts';
import { recordEpoch } from './observe.ts';
import { type CaseRoom, createCaseRoom, createRoom, type Room } from './room.ts';
import type { RunRecord } from './runRecord.ts';
import type { RunState } from './runState.ts';
import { startRun } from './startRun.ts';
import { readWorld } from './world.ts';

export interface Simulator {
  /**
   * Simulates run `run` of case `caseIndex` and returns its record. The record is reused by the next call: copy what is to stay.
   * The result depends on the case, the master seed, the run number and what is held still alone. `freeze` holds something in
   * place of what the case does.
   */
  simulate(caseIndex: number, run: number, freeze?: Freeze): RunRecord;
  /** State after the last call, for tests of invariants. */
  readonly state: RunState;
  /** Called after each epoch of a run, when set: for tests and inspection. */
  onEpoch?: (state: RunState) => void;
}

/** Network: the epoch's duration at the hashrate that runs, and how many hours it pays. */
function settleNetwork(state: RunState, blocks: Stream): void {
  const { epoch } = state;
  epoch.blockSeconds = expectedBlockSeconds(epoch.difficultyT, epoch.hashrateEHs);
  if (state.parameters.network.blockLuck && !isHeld(state, 'blockLuck')) drawEpochTimes(epoch.times, blocks, epoch.blockSeconds);
  else expectedEpochTimes(epoch.times, epoch.blockSeconds);
  epoch.days = epoch.times.firstHalfDays + epoch.times.secondHalfDays;
  epoch.years = epoch.days / DAYS_PER_YEAR;
  epoch.hours = epoch.days * HOURS_PER_DAY;
}

function decide(state: RunState, studyStartDay: number): void {
  const { parameters } = state;
  priceNewRigs(state);
  if (parameters.ai.enabled) pivot(state, studyStartDay);
  if (parameters.growth.enabled && !isHeld(state, 'rigs')) orderRigs(state);
  if (isHeld(state, 'resale')) return;
  sellIdleRigs(state);
  if (parameters.distress.enabled) sellInDistress(state);
  if (parameters.usedMarket.enabled) tradeUsedRigs(state);
}

/** Attrition: every rig wears alike, so one factor serves all fleets. */
function wearRigs(state: RunState): void {
  if (isHeld(state, 'wear')) return;
  const { epoch, parameters, flows } = state;
  const keep = exp(-parameters.rigs.attritionPerYear * epoch.years);
  epoch.wear *= keep;
  flows.retired += (epoch.installedEHs - epoch.leftSinceDispatchEHs) * (1 - keep);
}

function advanceEpoch(state: RunState): void {
  const { epoch } = state;
  epoch.difficultyT = retarget(epoch.difficultyT, epoch.times.timespanSeconds);
  epoch.startDay += epoch.days;
  epoch.height += BLOCKS_PER_EPOCH;
  epoch.index++;
  epoch.turn = epoch.index % state.parameters.growth.decisionEpochs;
}

function runEpochs(room: Room, state: RunState, blocks: Stream, onEpoch: ((state: RunState) => void) | undefined): void {
  const { epoch } = state;
  while (epoch.startDay < room.calendar.endDay) {
    readWorld(state);
    if (!isHeld(state, 'rigs')) rackNewRigs(state);
    if (!isHeld(state, 'resale')) rackUsedRigs(state);
    if (state.parameters.ai.enabled) {
      priceAiOption(state);
      if (!isHeld(state, 'aiConversion')) advanceProjects(state);
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
      room = createRoom(study, gridDays);
      rooms.set(gridDays, room);
    }
    return room;
  };
  const simulator: Simulator = {
    state: undefined as never,
    simulate(caseIndex, run, freeze) {
      const room = roomFor(cases[caseIndex].model.market.gridDays);
      let caseRoom = caseRooms.get(caseIndex);
      if (!caseRoom) {
        caseRoom = createCaseRoom(room, cases[caseIndex].model, study.bounds);
        caseRooms.set(caseIndex, caseRoom);
      }
      const { state } = caseRoom;
      (simulator as { state: RunState }).state = state;
      startRun(room, caseRoom, study.seed, run, freeze);
      runEpochs(room, state, openStream(study.seed, run, 'blocks'), simulator.onEpoch);
      finishRecord(room.record, room.recorder, state, state.epoch.index, flexibleWeights(state));
      return room.record;
    },
  };
  return simulator;
}
