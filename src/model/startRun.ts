/** The start of a run: parameters and luck drawn, markets laid out, miners in place, every running figure at its beginning. */
import { CLASS_IDS } from '../config/names.ts';
import { fromUsdPerPHDay } from '../units.ts';
import { resetConcentration } from './concentration.ts';
import { type Freeze, setFreeze } from './freeze.ts';
import { fillMarket, MARKET_PARTS } from './market/market.ts';
import { drawShocks } from './market/shocks.ts';
import { prepareAiOption } from './miners/aiOption.ts';
import { fillGenerations, frontierAt } from './miners/generations.ts';
import { priceNewRigs } from './miners/orders.ts';
import { buildPopulation, drawFirms } from './miners/population.ts';
import { fillRigMix } from './miners/rigMix.ts';
import { placeFleets } from './miners/start.ts';
import { resetUsedPool } from './miners/usedPool.ts';
import { fillMiningValueTable } from './miners/valueOfMW.ts';
import { drawParameters } from './parameters.ts';
import { resetRecorder } from './record.ts';
import type { CaseRoom, Room } from './room.ts';
import { readWorld } from './world.ts';

/** Builds the market paths that the case before in the same run does not share with this one. */
function layOutMarket(room: Room, { state, marketKeys }: CaseRoom, run: number): void {
  const stale = MARKET_PARTS.filter((part) => room.marketOfRun !== run || room.marketKeys[part] !== marketKeys[part]);
  room.marketOfRun = -1; // should the building fail
  fillMarket(room.market, state.parameters, room.shocks, stale);
  room.marketKeys = marketKeys;
  room.marketOfRun = run;
}

/** Draws and fits the population, unless a case with the same one did so in this run. */
function settlePopulation({ state, shared, mix }: CaseRoom, seed: number, run: number): void {
  const { parameters, epoch, roster, generations, population } = state;
  const hashprice = epoch.fairHashprice * (1 - parameters.network.poolFeeShare);
  if (shared.run === run && shared.hashprice === hashprice) return;
  shared.run = -1; // should the building fail
  drawFirms(population, roster, seed, run);
  buildPopulation(population, roster, parameters, generations, mix, hashprice);
  shared.run = run;
  shared.hashprice = hashprice;
}

/** `freeze` in place of what the case holds still, if anything. */
export function startRun(room: Room, caseRoom: CaseRoom, seed: number, run: number, freeze?: Freeze): void {
  const { state, sampler, mix } = caseRoom;
  drawParameters(sampler, seed, run, room.luck);
  const { parameters, epoch, generations, flows } = state;
  if (room.shocksOfRun !== run) {
    drawShocks(room.shocks, seed, run);
    room.shocksOfRun = run;
  }
  layOutMarket(room, caseRoom, run);
  setFreeze(state.frozen, freeze ?? parameters.freeze);
  fillGenerations(generations, parameters.rigs);
  Object.assign(flows, { newRigs: 0, relocated: 0, converted: 0, retired: 0, sold: 0 });
  Object.assign(epoch, {
    index: 0,
    turn: 0,
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
  settlePopulation(caseRoom, seed, run);
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
  if (parameters.ai.enabled) prepareAiOption(state);
  state.usedBuyers.count = 0;
  state.aiBacklogItMW = 0;
  state.foregoneGrowthMW = 0;
  for (const column of Object.values(state.sums)) if (typeof column !== 'number') column.fill(0);
  priceNewRigs(state);
  resetRecorder(room.recorder);
  room.window.count = 0;
}
