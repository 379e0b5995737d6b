/**
 * Skill over the late starts alone, as a test of the fit: behaviour is fitted to years that began by January 2024, so that earlier starts
 * know something of their own future. Two cuts: starts that were never fitted, and the fewer that begin after all data the fit saw.
 */
import type { Forecast, PriceMode } from './result.ts';
import { skillsOf } from './scoreForecasts.ts';
import { LAST_FITTED_DAY, UNSEEN_STARTS } from './windows.ts';

export interface LateSkill {
  mode: PriceMode;
  method: string;
  rival: string;
  /** First of the starts it is over, ISO. */
  from: string;
  horizon: number;
  n: number;
  skill: number;
}

const CUTS = [UNSEEN_STARTS[0]!, LAST_FITTED_DAY];

/** From the wider cut to the narrower; one of them where both leave the same starts, none where none is late. No interval: starts are few. */
export function lateSkills(forecasts: readonly Forecast[]): LateSkill[] {
  const starts = [...new Set(forecasts.map(({ start }) => start))].sort();
  const firsts = new Set(CUTS.flatMap((cut) => starts.find((start) => start >= cut) ?? []));
  return [...firsts].flatMap((from) => {
    const late = forecasts.filter(({ start }) => start >= from);
    return skillsOf(late, 1).map(({ mode, method, rival, horizon, n, skill }) => ({ mode, method, rival, from, horizon, n, skill }));
  });
}
