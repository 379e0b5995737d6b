/** What to watch first: the change of hashrate quarter by quarter, as it came and as it is simulated, against what block luck alone does. */
import type { HistoryTables } from '../../summary/changes.ts';
import { changesOf } from '../../summary/changes.ts';
import { quarterFan } from '../../summary/select.ts';
import { structureWords } from '../attribution/messages.ts';
import { type DotRow, drawDotRows } from '../attribution/rowsView.ts';
import { build } from '../build.ts';
import type { ChartSpec, Row } from '../chartSpec.ts';
import type { ChartContext } from '../context.ts';
import { asPercent, formatNumber, level, quarterTitle, signed, spread } from '../format.ts';
import { messages } from '../locale.ts';

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
  const text = `${asPercent(signed(formatNumber(change.changePct, 1)))} ± ${formatNumber(change.sePct, 1)}`;
  const style = !isClear ? 'labelMuted' : change.changePct < 0 ? 'labelDecline' : 'labelGrowth';
  return {
    quarter,
    kind: 'observed',
    changePct: change.changePct,
    luckPct: change.sePct,
    row: { title: structureWords().trend.observed(quarterTitle(quarter)), text, style, dot: change.changePct, shade: [-band, band] },
  };
}

function simulated({ result, focus }: ChartContext): Watched[] {
  const fans = quarterFan(result, focus.caseIndex, 'change_mean_pct');
  return result.quarters.flatMap(({ name, complete }, q) => {
    const s = fans[q];
    if (!complete || q === 0 || !Number.isFinite(s.mean)) return [];
    const band = LUCK_ERRORS * USUAL_LUCK_PCT;
    const text = `${asPercent(signed(level(s.mean, s.mcse, 1)))} (${spread(s, { most: 1, sign: true })})`;
    const row: DotRow = {
      title: structureWords().trend.simulated(quarterTitle(name)),
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
  const { trend: m } = structureWords();
  const list = messages().items(all.map(({ quarter, kind, row }) => `${m.item[kind](quarterTitle(quarter))} ${row.text}`));
  return build({
    id: 'quarterly-trend',
    title,
    subtitle: m.subtitle,
    alt: m.alt(list),
    description: m.description(title, list),
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
        { holds: [0], suffix: messages().percentSign, signed: true, decimals: 0, marks: [{ at: 0, style: 'zero' }] },
        words,
        layout,
      ),
  });
}

const tidy = (value: number) => Number(value.toPrecision(5));

function titleOf(past: readonly Watched[], runs: readonly Watched[]): string {
  const { trend: m } = structureWords();
  const falls = past.filter(({ changePct, luckPct }) => changePct < -LUCK_ERRORS * luckPct);
  if (past.length > 0) {
    if (falls.length === 0) return m.noneFell(past.length);
    return m.fell(falls.length, past.length, messages().list(falls.map(({ quarter }) => quarterTitle(quarter))));
  }
  const down = runs.filter(({ row }) => (row.high ?? 0) < 0).length;
  return down > 0 ? m.falls(down, runs.length) : m.neutral;
}
