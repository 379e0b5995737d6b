/**
 * A fan of a few lines' height, for the bar that stays in view on a phone while sliders are moved: 90% of runs, their median, and dashed
 * the baseline's. Coloured by the page's own style; it says nothing that the charts do not, and is hidden from screen readers.
 */
import type { ChartContext, ScenarioView } from '../charts/context.ts';
import { gridFan } from '../summary/select.ts';
import type { Statistics } from '../summary/statistics.ts';

const WIDTH = 320;
const HEIGHT = 56;
/** Steps drawn; more cannot be seen. */
const STEPS = 80;

export function miniFan(context: ChartContext): string {
  const { result, focus, baseline } = context;
  const every = Math.max(1, Math.floor(result.gridDates.length / STEPS));
  const of = ({ caseIndex }: ScenarioView) =>
    gridFan(result, caseIndex, 'hashrate_ehs').filter((s, i) => i % every === 0 && Number.isFinite(s.p50));
  const fan = of(focus);
  const base = of(baseline);
  if (fan.length < 2) return '';
  const top = Math.max(...fan.map(({ p95 }) => p95), ...base.map(({ p50 }) => p50));
  const line = (points: readonly Statistics[], value: (s: Statistics) => number) =>
    points.map((s, i) => `${round((i / (points.length - 1)) * WIDTH)},${round(HEIGHT - (value(s) / top) * HEIGHT)}`);
  const band = [...line(fan, ({ p95 }) => p95), ...line(fan, ({ p05 }) => p05).reverse()];
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none"><polygon class="band" points="${band.join(' ')}"/><polyline class="base" points="${line(base, ({ p50 }) => p50).join(' ')}"/><polyline class="median" points="${line(fan, ({ p50 }) => p50).join(' ')}"/></svg>`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
