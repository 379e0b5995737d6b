/** One run of one window: its errors by epoch, and by quarter. */
import { CLASS_IDS } from '../config/names.ts';
import { createSimulator } from '../model/simulate.ts';
import { buildCalendar } from '../scenario/calendar.ts';
import type { Study } from '../scenario/study.ts';
import { epochErrors, epochsWithin } from './epochErrors.ts';
import type { Problem } from './problem.ts';

export interface WindowRun {
  /** Log of simulated over observed hashrate, epoch by epoch. */
  errors: number[];
  /** Quarter of the window each epoch is in, from 0: that of its middle. */
  quarterOf: number[];
  /** Share of listed miners in the last whole quarter. */
  listedShare: number;
}

export function simulateWindow({ history }: Pick<Problem, 'history'>, study: Study, run: number): WindowRun {
  const { model } = study.scenarios[0];
  const { gridDays } = model.market;
  const calendar = buildCalendar(study.start, study.until, gridDays);
  const spans = epochsWithin(history.epochs, calendar.startDay, calendar.endDay);
  const simulator = createSimulator(study, [{ scenarioIndex: 0, pointId: 0, model }]);
  const record = simulator.simulate(0, run);
  const whole = calendar.quarters.filter(({ complete }) => complete);
  const last = calendar.quarters.findLastIndex(({ complete }) => complete);
  return {
    errors: epochErrors(record.grid.observed_hashrate_ehs, calendar.gridStartDay, gridDays, spans),
    quarterOf: spans.map(({ startDay, endDay }) => {
      const middle = (startDay + endDay) / 2;
      return Math.max(
        0,
        whole.findIndex((quarter) => middle < quarter.endDay),
      );
    }),
    listedShare: record.classQuarterly.hashrate_share[last * CLASS_IDS.length + CLASS_IDS.indexOf('usPublic')],
  };
}

/** Mean error of each quarter. */
export function quarterMeans({ errors, quarterOf }: Pick<WindowRun, 'errors' | 'quarterOf'>): number[] {
  const count = Math.max(...quarterOf) + 1;
  return Array.from({ length: count }, (_, q) => {
    const own = errors.filter((_, i) => quarterOf[i] === q);
    return own.reduce((sum, e) => sum + e, 0) / own.length;
  });
}
