/** Structural or cyclical: what of a fall would not come back, quarter by quarter, by the counterfactual and by the books. */
import { LEAST_FALL_PCT, type StructuralQuarter } from '../../attribute/structural.ts';
import type { Statistics } from '../../summary/statistics.ts';
import { build } from '../build.ts';
import type { ChartSpec } from '../chartSpec.ts';
import { formatNumber, inRuns, level, percent, quarterTitle, spread, withRange } from '../format.ts';
import { type ChartProvenance, sourceOf } from '../provenance.ts';
import { statisticsColumns, statisticsRow } from '../tables.ts';
import { type DotRow, drawDotRows } from './rowsView.ts';

/** More would not be read. */
const MOST_QUARTERS = 8;

/** "12% (0–40)": mean and range of a share. */
const shareText = (s: Statistics) =>
  Number.isFinite(s.mean) ? withRange(`${level(100 * s.mean, 100 * s.mcse)}%`, spread(s, { divisor: 0.01 })) : 'no run falls';

/** What of the fall is gone for good; nothing in any run is said as it is. */
function remains(share: Statistics): string {
  return share.mean === 0 ? 'all of the fall would come back' : `${shareText(share)} of the fall would not return`;
}

export function structuralSentence(one: StructuralQuarter): string {
  const quarter = quarterTitle(one.quarter);
  if (one.falls.count === 0) return `Structural or cyclical, ${quarter}: hashrate falls in no run.`;
  const ours = one.falls.count === one.falls.n ? '' : `, of the ${inRuns(one.falls).replace('in ', '')} in which hashrate falls`;
  return `Structural or cyclical, ${quarter}${ours}: ${remains(one.share)} if price and energy went back to their level before it; more than half of it would be gone for good ${inRuns(one.structural)} (95% interval ${formatNumber(100 * one.structural.low)}–${formatNumber(100 * one.structural.high)}%). By the books (gone to AI, scrapped or worn out and not replaced, against what stands idle): ${shareText(one.rule)}.`;
}

/** Undefined where hashrate falls in no run of any quarter. */
export function structuralChart(quarters: readonly StructuralQuarter[], provenance: ChartProvenance): ChartSpec | undefined {
  const shown = quarters.filter(({ falls }) => falls.count > 0).slice(0, MOST_QUARTERS);
  if (shown.length === 0) return undefined;
  const row = (title: string, s: Statistics): DotRow => ({
    title,
    text: shareText(s),
    style: 'label',
    dot: 100 * s.mean,
    low: 100 * s.p05,
    high: 100 * s.p95,
    innerLow: 100 * s.p25,
    innerHigh: 100 * s.p75,
  });
  const rows = shown.flatMap((one) => [
    row(`${quarterTitle(one.quarter)}, prices back`, one.share),
    row(`${quarterTitle(one.quarter)}, by the books`, one.rule),
  ]);
  const first = shown[0];
  const list = shown.map((one) => `${quarterTitle(one.quarter)} ${shareText(one.share)}, by the books ${shareText(one.rule)}`);
  const title = titleOf(first);
  return build({
    id: 'structural-share',
    title,
    subtitle: `Share of the fall of mean hashrate on the quarter before that would not return, %, in runs that fall by ${LEAST_FALL_PCT}% or more. Dot and first number: mean; thick: half of runs; thin line and brackets: 5–95% of runs.`,
    alt: `Dots with ranges: share of a fall of hashrate that would not come back. ${list.join('; ')}.`,
    description: `${title}. ${list.join('; ')}. Price, fees, energy and season go back to their mean of the quarter before while rigs, sites and AI stay as the quarter left them; what hashrate then lacks is structural. By the books: installed hashrate gone and not replaced, over that plus what stands idle.`,
    source: sourceOf(provenance),
    columns: ['quarter', 'by', ...statisticsColumns('share')],
    rows: shown.flatMap((one) => [
      { quarter: one.quarter, by: 'counterfactual', ...statisticsRow(one.share, 'share') },
      { quarter: one.quarter, by: 'books', ...statisticsRow(one.rule, 'share') },
    ]),
    units: Object.fromEntries(
      statisticsColumns('share').map((column) => [column, column === 'n' ? 'runs that fall' : 'share of the fall']),
    ),
    draw: (words, layout) =>
      drawDotRows(rows, { holds: [0, 100], suffix: '%', signed: false, decimals: 0, marks: [{ at: 50, style: 'event' }] }, words, layout),
  });
}

function titleOf(one: StructuralQuarter): string {
  const quarter = quarterTitle(one.quarter);
  const share = `${formatNumber(100 * one.share.mean)}%`;
  if (one.structural.probability >= 0.9)
    return `The simulated fall of hashrate in ${quarter} is structural: ${share} of it would not come back`;
  if (one.structural.probability <= 0.1)
    return `The simulated fall of hashrate in ${quarter} is cyclical: ${Math.round(100 * one.share.mean) === 0 ? 'all of it would' : `${share} of it would not`} come back`;
  return `The simulated fall of hashrate in ${quarter} is structural in ${percent(one.structural.probability)} of runs, cyclical in the others`;
}
