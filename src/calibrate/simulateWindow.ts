/** One run of one window: its errors by epoch, and by quarter. */
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
}

export function simulateWindow({ history }: Pick<Problem, 'history'>, study: Study, run: number): WindowRun {
  const { model } = study.scenarios[0];
  const { gridDays } = model.market;
  const calendar = buildCalendar(study.start, study.until, gridDays);
  const spans = epochsWithin(history.epochs, calendar.startDay, calendar.endDay);
  const simulator = createSimulator(study, [{ scenarioIndex: 0, pointId: 0, model }]);
  const record = simulator.simulate(0, run);
  const whole = calendar.quarters.filter(({ complete }) => complete);
  return {
    errors: epochErrors(record.grid.observed_hashrate_ehs, calendar.gridStartDay, gridDays, spans),
    quarterOf: spans.map(({ startDay, endDay }) => {
      const middle = (startDay + endDay) / 2;
      return Math.max(
        0,
        whole.findIndex((quarter) => middle < quarter.endDay),
      );
    }),
  };
}

/** Mean error of each quarter. */
export function quarterMeans({ errors, quarterOf }: WindowRun): number[] {
  const count = Math.max(...quarterOf) + 1;
  return Array.from({ length: count }, (_, q) => {
    const own = errors.filter((_, i) => quarterOf[i] === q);
    return own.reduce((sum, e) => sum + e, 0) / own.length;
  });
}
