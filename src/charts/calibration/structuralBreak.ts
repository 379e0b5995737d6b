/** The gap between model and history where fitted behaviour is tried, quarter by quarter, and what closes it. */
import type { BreakVariant } from '../../calibrate/breakTrial.ts';
import { build } from '../build.ts';
import type { ChartSpec } from '../chartSpec.ts';
import { standardError } from '../comparison/amounts.ts';
import { drawEffects } from '../comparison/effectsView.ts';
import { asPercent, formatNumber, monthYear, quarterTitle } from '../format.ts';
import { messages } from '../locale.ts';
import { type ChartProvenance, sourceOf } from '../provenance.ts';
import { calibrationWords } from './messages.ts';
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
  const { told: titles, toldInSentence, structural: words } = calibrationWords();
  const { items } = messages();
  const told = (gap: number) => (gap < 0 ? words.below : words.above)(asPercent(formatNumber(Math.abs(gap))));
  const title = words.title(told(before.gapPct), quarter, told(after.gapPct));
  const rows = alone.quarters.flatMap((_, q) => trial.map(({ name, title: tabled, quarters }) => ({ name, tabled, ...quarters[q] })));
  const list = rows
    .filter(({ quarter: own }) => own === before.quarter)
    .map(({ name, gapPct, p05, p95 }) => `${titles[name]} ${gapWithRange({ gapPct, p05, p95 })}`);
  return build({
    id: 'structural-break',
    title,
    subtitle: words.subtitle,
    alt: words.alt(quarter, items(list.slice(0, 3))),
    description: words.description(title, quarter, items(list), monthYear(trainUntil)),
    source: sourceOf(provenance),
    columns: ['told', 'quarter', 'gap_pct', 'p05', 'p95', 'se_pct', 'closed_points', 'closed_se'],
    rows: rows.map((r) => ({
      ...{ told: r.tabled, quarter: r.quarter, gap_pct: tidy(r.gapPct), p05: tidy(r.p05), p95: tidy(r.p95) },
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
    draw: (texts, layout) =>
      drawEffects(
        rows.map((r) => ({
          title: words.row(quarterTitle(r.quarter), toldInSentence(titles[r.name])),
          text: gapWithRange(r),
          odds: r.name === alone.name ? words.nothing : `${points(r.closedPoints)} ± ${standardError(r.closedSe)}`,
          ...{ mean: r.gapPct, p05: r.p05, p95: r.p95, isClear: true },
        })),
        texts,
        layout,
      ),
  });
}

type Gap = Pick<BreakVariant['quarters'][number], 'gapPct' | 'p05' | 'p95'>;

function gapWithRange({ gapPct, p05, p95 }: Gap): string {
  return `${asPercent(points(gapPct))} (${messages().range(points(p05), points(p95))})`;
}

const tidy = (value: number) => (Number.isFinite(value) ? Number(value.toFixed(2)) : null);
