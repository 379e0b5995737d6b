/** Structural or cyclical: what of a fall would not come back, quarter by quarter, by the counterfactual and by the books. */
import { LEAST_FALL_PCT, type StructuralQuarter } from '../../attribute/structural.ts';
import type { Statistics } from '../../summary/statistics.ts';
import { build } from '../build.ts';
import type { ChartSpec } from '../chartSpec.ts';
import { asPercent, formatNumber, inRuns, level, percent, quarterTitle, spread, withRange } from '../format.ts';
import { messages } from '../locale.ts';
import { type ChartProvenance, sourceOf } from '../provenance.ts';
import { statisticsColumns, statisticsRow } from '../tables.ts';
import { structureWords } from './messages.ts';
import { type DotRow, drawDotRows } from './rowsView.ts';

/** More would not be read. */
const MOST_QUARTERS = 8;

/** "12% (0–40)": mean and range of a share. */
const shareText = (s: Statistics) =>
  Number.isFinite(s.mean)
    ? withRange(asPercent(level(100 * s.mean, 100 * s.mcse)), spread(s, { divisor: 0.01 }))
    : structureWords().structural.noFall;

/** What of the fall is gone for good; nothing in any run is said as it is. */
function remains(share: Statistics): string {
  const { structural: m } = structureWords();
  return share.mean === 0 ? m.allBack : m.remains(shareText(share));
}

export function structuralSentence(one: StructuralQuarter): string {
  const { structural: m } = structureWords();
  const quarter = quarterTitle(one.quarter);
  if (one.falls.count === 0) return m.none(quarter);
  return m.sentence({
    quarter,
    ours: one.falls.count === one.falls.n ? '' : m.ours(inRuns(one.falls)),
    remains: remains(one.share),
    gone: inRuns(one.structural),
    interval: asPercent(`${formatNumber(100 * one.structural.low)}–${formatNumber(100 * one.structural.high)}`),
    rule: shareText(one.rule),
  });
}

/** Undefined where hashrate falls in no run of any quarter. */
export function structuralChart(quarters: readonly StructuralQuarter[], provenance: ChartProvenance): ChartSpec | undefined {
  const shown = quarters.filter(({ falls }) => falls.count > 0).slice(0, MOST_QUARTERS);
  if (shown.length === 0) return undefined;
  const { structural: m } = structureWords();
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
    row(m.pricesBack(quarterTitle(one.quarter)), one.share),
    row(m.books(quarterTitle(one.quarter)), one.rule),
  ]);
  const first = shown[0];
  const list = messages().items(shown.map((one) => m.item(quarterTitle(one.quarter), shareText(one.share), shareText(one.rule))));
  const title = titleOf(first);
  return build({
    id: 'structural-share',
    title,
    subtitle: m.subtitle(asPercent(formatNumber(LEAST_FALL_PCT))),
    alt: m.alt(list),
    description: m.description(title, list),
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
      drawDotRows(
        rows,
        { holds: [0, 100], suffix: messages().percentSign, signed: false, decimals: 0, marks: [{ at: 50, style: 'event' }] },
        words,
        layout,
      ),
  });
}

function titleOf(one: StructuralQuarter): string {
  const quarter = quarterTitle(one.quarter);
  const { structural: m } = structureWords();
  const share = asPercent(formatNumber(100 * one.share.mean));
  if (one.structural.probability >= 0.9) return m.structural(quarter, share);
  if (one.structural.probability > 0.1) return m.mixed(quarter, percent(one.structural.probability));
  return Math.round(100 * one.share.mean) === 0 ? m.cyclicalAll(quarter) : m.cyclical(quarter, share);
}
