/** The gap between model and history where fitted behaviour is tried, quarter by quarter, and what closes it. */
import type { BreakVariant } from '../../calibrate/breakTrial.ts';
import { build } from '../build.ts';
import type { ChartSpec } from '../chartSpec.ts';
import { standardError } from '../comparison/amounts.ts';
import { drawEffects } from '../comparison/effectsView.ts';
import { formatNumber, monthYear, quarterTitle } from '../format.ts';
import { type ChartProvenance, sourceOf } from '../provenance.ts';
import { points } from './words.ts';

/** `trainUntil`: last day that the fit has seen. */
export function structuralBreakChart(
  trial: readonly BreakVariant[],
  provenance: ChartProvenance,
  trainUntil: string,
): ChartSpec | undefined {
  const [alone] = trial;
  const all = trial.find(({ name }) => name === 'all');
  const last = alone?.quarters.length ?? 0;
  if (alone === undefined || all === undefined || last === 0) return undefined;
  const before = alone.quarters[last - 1];
  const after = all.quarters[last - 1];
  const quarter = quarterTitle(before.quarter);
  const told = (gap: number) => `${formatNumber(Math.abs(gap))}% ${gap < 0 ? 'below' : 'above'}`;
  const title = `On price alone the fitted model is ${told(before.gapPct)} hashrate in ${quarter}; with AI, storm and energy prices ${told(after.gapPct)}`;
  const rows = alone.quarters.flatMap((_, q) => trial.map(({ title: name, quarters }) => ({ name, ...quarters[q] })));
  const list = rows
    .filter(({ quarter: own }) => own === before.quarter)
    .map(({ name, gapPct, p05, p95 }) => `${name} ${points(gapPct)}% (${points(p05)} to ${points(p95)})`);
  return build({
    id: 'structural-break',
    title,
    subtitle:
      'Mean hashrate of the quarter, model over history, %, on the real price and fees. Dot: mean of runs; line: 90% of runs. At right: the mean with that range, and what it changes against price alone, in points with its standard error.',
    alt: `Dots with ranges: gap between fitted model and history. In ${quarter}: ${list.slice(0, 3).join('; ')}.`,
    description: `${title}. Behaviour was fitted to windows that end by ${monthYear(trainUntil)}. In ${quarter}: ${list.join('; ')}.`,
    source: sourceOf(provenance),
    columns: ['told', 'quarter', 'gap_pct', 'p05', 'p95', 'se_pct', 'closed_points', 'closed_se'],
    rows: rows.map((r) => ({
      ...{ told: r.name, quarter: r.quarter, gap_pct: tidy(r.gapPct), p05: tidy(r.p05), p95: tidy(r.p95) },
      ...{ se_pct: tidy(r.sePct), closed_points: tidy(r.closedPoints), closed_se: tidy(r.closedSe) },
    })),
    units: {
      gap_pct: '%',
      p05: '%',
      p95: '%',
      se_pct: 'percentage points',
      closed_points: 'percentage points',
      closed_se: 'percentage points',
    },
    draw: (words, layout) =>
      drawEffects(
        rows.map((r) => ({
          title: `${quarterTitle(r.quarter)}, ${r.name.toLowerCase().replace(' ai', ' AI')}`,
          text: `${points(r.gapPct)}% (${points(r.p05)} to ${points(r.p95)})`,
          odds: r.name === alone.title ? 'nothing told' : `${points(r.closedPoints)} ± ${standardError(r.closedSe)}`,
          ...{ mean: r.gapPct, p05: r.p05, p95: r.p95, isClear: true },
        })),
        words,
        layout,
      ),
  });
}

const tidy = (value: number) => (Number.isFinite(value) ? Number(value.toFixed(2)) : null);
