/** What a simulator keeps from run to run, so that runs allocate nothing. */
import { CLASS_IDS } from '../config/names.ts';
import { buildCalendar, type Calendar } from '../scenario/calendar.ts';
import type { Study } from '../scenario/study.ts';
import { createMarket, type Market } from './market/market.ts';
import { createShocks, type Shocks } from './market/shocks.ts';
import { winterStarts } from './market/weather.ts';
import type { RigMix } from './miners/rigMix.ts';
import { createVolatilityWindow, type VolatilityWindow } from './observe.ts';
import type { ParameterSampler } from './parameters.ts';
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
}

/** What all cases of a simulator share. */
export interface Room {
  calendar: Calendar;
  market: Market;
  shocks: Shocks;
  shocksOfRun: number;
  recorder: Recorder;
  record: RunRecord;
  window: VolatilityWindow;
}

export function createRoom(study: Pick<Study, 'start' | 'until'>, gridDays: number, regions: number): Room {
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
