/** What to watch first: the change of hashrate quarter by quarter, as it came and as it is simulated, against what block luck alone does. */
import type { HistoryTables } from '../../summary/changes.ts';
import { changesOf } from '../../summary/changes.ts';
import { quarterFan } from '../../summary/select.ts';
import { type DotRow, drawDotRows } from '../attribution/rowsView.ts';
import { build } from '../build.ts';
import type { ChartSpec, Row } from '../chartSpec.ts';
import type { ChartContext } from '../context.ts';
import { formatNumber, level, quarterTitle, signed, spread } from '../format.ts';

const PAST_QUARTERS = 6;
const MOST_SIMULATED = 8;
/** A change within this many standard errors of nothing may be luck. */
const LUCK_ERRORS = 1.96;

interface Watched {
  quarter: string;
  kind: 'observed' | 'simulated';
  changePct: number;
  luckPct: number;
  row: DotRow;
}

/** Standard error of a change of quarterly means from block luck: 13,000 blocks a quarter. */
const USUAL_LUCK_PCT = 100 * Math.sqrt(2 / 13_100);

function observed(history: HistoryTables, quarter: string): Watched | undefined {
  const change = changesOf(history, quarter).find(({ measure }) => measure === 'meanToMean');
  if (change === undefined) return undefined;
  const band = LUCK_ERRORS * change.sePct;
  const isClear = Math.abs(change.changePct) > band;
  const text = `${signed(formatNumber(change.changePct, 1))}% ± ${formatNumber(change.sePct, 1)}`;
  const style = !isClear ? 'labelMuted' : change.changePct < 0 ? 'labelDecline' : 'labelGrowth';
  return {
    quarter,
    kind: 'observed',
    changePct: change.changePct,
    luckPct: change.sePct,
    row: { title: `${quarterTitle(quarter)}, observed`, text, style, dot: change.changePct, shade: [-band, band] },
  };
}

function simulated({ result, focus }: ChartContext): Watched[] {
  const fans = quarterFan(result, focus.caseIndex, 'change_mean_pct');
  return result.quarters.flatMap(({ name, complete }, q) => {
    const s = fans[q];
    if (!complete || q === 0 || !Number.isFinite(s.mean)) return [];
    const band = LUCK_ERRORS * USUAL_LUCK_PCT;
    const text = `${signed(level(s.mean, s.mcse, 1))}% (${spread(s, { most: 1, sign: true })})`;
    const row: DotRow = {
      title: `${quarterTitle(name)}, simulated`,
      text,
      style: 'label',
      dot: s.mean,
      low: s.p05,
      high: s.p95,
      innerLow: s.p25,
      innerHigh: s.p75,
      shade: [-band, band],
    };
    return [{ quarter: name, kind: 'simulated' as const, changePct: s.mean, luckPct: USUAL_LUCK_PCT, row }];
  });
}

/** Undefined where nothing whole is simulated and nothing known. */
export function trendChart(context: ChartContext, history: HistoryTables): ChartSpec | undefined {
  const runs = simulated(context).slice(0, MOST_SIMULATED);
  const last = context.result.quarters.at(-1)!.name;
  const known = history.quarters.map(({ quarter }) => quarter).filter((quarter) => quarter <= last);
  const past = known.slice(-PAST_QUARTERS).flatMap((quarter) => observed(history, quarter) ?? []);
  const all = [...past, ...runs].sort((a, b) => a.quarter.localeCompare(b.quarter));
  if (all.length === 0) return undefined;
  const title = titleOf(past, runs);
  const list = all.map(({ quarter, kind, row }) => `${quarterTitle(quarter)} ${kind} ${row.text}`);
  return build({
    id: 'quarterly-trend',
    title,
    subtitle:
      'Change of mean hashrate on the quarter before, %. Observed: ± its standard error from block luck. Simulated: mean, half and 5–95% of runs. Shaded: what luck alone does in 95% of quarters.',
    alt: `Dots by quarter: change of mean hashrate, with the band of block luck. ${list.join('; ')}.`,
    description: `${title}. ${list.join('; ')}. A change inside the shaded band may be luck of the blocks alone.`,
    source: context.source,
    columns: ['quarter', 'kind', 'change_mean_pct', 'p05_pct', 'p95_pct', 'luck_se_pct'],
    rows: all.map(
      ({ quarter, kind, changePct, luckPct, row }): Row => ({
        quarter,
        kind,
        change_mean_pct: tidy(changePct),
        p05_pct: row.low === undefined ? null : tidy(row.low),
        p95_pct: row.high === undefined ? null : tidy(row.high),
        luck_se_pct: tidy(luckPct),
      }),
    ),
    units: { change_mean_pct: '%', p05_pct: '%', p95_pct: '%', luck_se_pct: 'percentage points' },
    draw: (words, layout) =>
      drawDotRows(
        all.map(({ row }) => row),
        { holds: [0], suffix: '%', signed: true, decimals: 0, marks: [{ at: 0, style: 'zero' }] },
        words,
        layout,
      ),
  });
}

const tidy = (value: number) => Number(value.toPrecision(5));

function titleOf(past: readonly Watched[], runs: readonly Watched[]): string {
  const falls = past.filter(({ changePct, luckPct }) => changePct < -LUCK_ERRORS * luckPct);
  if (past.length > 0) {
    const names = falls.map(({ quarter }) => quarterTitle(quarter));
    if (falls.length === 0) return `In none of the last ${past.length} quarters did hashrate fall by more than luck alone explains`;
    return `Hashrate fell by more than luck alone explains in ${falls.length} of the last ${past.length} quarters: ${names.join(', ')}`;
  }
  const down = runs.filter(({ row }) => (row.high ?? 0) < 0).length;
  return down > 0
    ? `Hashrate falls in most runs in ${down} of ${runs.length} quarters`
    : 'Change of hashrate by quarter, against the luck of the blocks';
}
