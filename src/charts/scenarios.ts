/** Hashrate of every scenario in small multiples, each against the median of the baseline. */
import { plotScale, type Size, timeScaffold, type ValueAxis, valueAxis } from './axes.ts';
import { build } from './build.ts';
import type { ChartSpec, ChartWords, Layout, VegaLiteSpec } from './chartSpec.ts';
import { type Comparison, isClear, pairedPercent } from './compare.ts';
import type { ChartContext } from './context.ts';
import { compact, extent, type Fan, fanLayers, fanOf, fanRows, lastOf, thinning } from './fanView.ts';
import { asPercent, atEnd, formatNumber, inRuns, level, signed, spread, withRange } from './format.ts';
import { type Arrangement, frame, plotSize } from './frame.ts';
import { messages } from './locale.ts';
import { type Layer, label, line, over } from './marks.ts';
import { fitted, textWidth } from './measure.ts';
import { leftOut, panelColumns, panelScenarios } from './panelGrid.ts';
import { statisticsColumns, statisticsRow, statisticsUnits } from './tables.ts';

/** Steps drawn in a small panel. */
const SMALL_STEPS = 70;

interface Panel extends Comparison {
  fan: Fan;
  isBaseline: boolean;
}

export function scenariosChart(context: ChartContext): ChartSpec | undefined {
  if (context.scenarios.length < 2) return undefined;
  const panelOf = (scenario: (typeof context.scenarios)[number]): Panel => ({
    ...pairedPercent(context, scenario, 'end_hashrate_ehs'),
    fan: fanOf(context, scenario, 'hashrate_ehs'),
    isBaseline: scenario === context.baseline,
  });
  const panels = panelScenarios(context).map(panelOf);
  return build({
    id: 'scenarios',
    ...words(context, panels),
    columns: ['scenario', 'date', ...statisticsColumns('ehs')],
    rows: context.scenarios.flatMap((scenario) => {
      const { fan } = panels.find((panel) => panel.scenario === scenario) ?? panelOf(scenario);
      return fan.dates.map((date, i) => ({ scenario: scenario.name, date, ...statisticsRow(fan.statistics[i]!, 'ehs') }));
    }),
    units: { date: 'ISO date, UTC', ...statisticsUnits('ehs', 'EH/s') },
    draw: (chartWords, layout) => draw(context, panels, chartWords, layout),
  });
}

function words(context: ChartContext, panels: Panel[]): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const when = atEnd(context.result.study.until);
  const base = context.baseline.short;
  const others = panels.filter(({ isBaseline }) => !isBaseline);
  const medians = panels.map(({ scenario, fan }) => `${scenario.short} ${level(lastOf(fan).p50, lastOf(fan).p50Mcse)}`);
  const title = scenariosTitle(context, others, when);
  const m = messages();
  const list = m.list(medians);
  const differences = others.map((panel) => m.scenarios.against(panel.scenario.short, base, percentDifference(panel), inRuns(panel.below)));
  return {
    title,
    subtitle: m.scenarios.subtitle(base, when) + leftOut(context),
    alt: m.scenarios.alt(when, list),
    description: m.scenarios.description(title, when, list, m.sentences(differences)),
    source: context.source,
  };
}

function percentDifference({ difference: d }: Comparison): string {
  const most = Math.abs(d.p50) < 2 ? 1 : 0;
  return withRange(asPercent(signed(level(d.p50, d.p50Mcse, most))), spread(d, { most, sign: true }));
}

function scenariosTitle({ baseline }: ChartContext, others: Panel[], when: string): string {
  const clear = others.filter(isClear).sort((a, b) => Math.abs(b.difference.p50) - Math.abs(a.difference.p50));
  const largest = clear[0];
  if (largest === undefined) return messages().scenarios.none(baseline.short, when);
  const { p50, p50Mcse } = largest.difference;
  const size = asPercent(level(Math.abs(p50), p50Mcse, Math.abs(p50) < 2 ? 1 : 0));
  return messages().scenarios.title(largest.scenario.short, size, p50 < 0 ? 'below' : 'above', baseline.short, when);
}

function draw(context: ChartContext, panels: Panel[], words: ChartWords, layout: Layout): VegaLiteSpec {
  const columns = panelColumns(panels.length, layout);
  const axis = valueAxis(
    panels.flatMap(({ fan }) => extent(fan)),
    4,
    ',.0f',
  );
  const gutter = Math.ceil(Math.max(...axis.ticks.map((tick) => textWidth(formatNumber(tick), 12)))) + 8;
  const arrangement: Arrangement = {
    layout,
    inset: { left: gutter, top: 44, right: 4, bottom: 26 },
    height: layout.narrow ? 130 : 150,
    columns,
    rows: Math.ceil(panels.length / columns),
    gap: layout.narrow ? 14 : 28,
  };
  const size = plotSize(arrangement);
  const baseline = panels.find(({ isBaseline }) => isBaseline);
  const cut = axis.fromZero ? '' : messages().cutAxis;
  return frame(
    { ...words, subtitle: words.subtitle + cut },
    arrangement,
    panels.map((panel, i) => panelLayers(context, panel, baseline, axis, size, i, i % columns === 0)),
  );
}

function panelLayers(
  { result }: ChartContext,
  panel: Panel,
  baseline: Panel | undefined,
  axis: ValueAxis,
  size: Size,
  index: number,
  isFirst: boolean,
): Layer[] {
  const { scenario, fan, isBaseline } = panel;
  const dates: [string, string] = [result.gridDates[0]!, result.gridDates.at(-1)!];
  const scale = plotScale(size, dates, axis);
  const last = lastOf(fan);
  const full = isBaseline ? messages().scenarios.endsAt(level(last.p50, last.p50Mcse)) : [percentDifference(panel)];
  const note = full.find((text) => textWidth(text, 12) <= size.width) ?? full.at(-1)!;
  const dashed =
    baseline === undefined || isBaseline
      ? []
      : [
          over(
            `baseline${index}`,
            fanRows(baseline.fan, thinning(baseline.fan, SMALL_STEPS)).map(({ date, p50 }) => ({
              date: date!,
              baseline: compact(p50 as number),
            })),
            [line('baseline', 'baseline')],
          ),
        ];
  return [
    ...timeScaffold(scale, { valueLabels: isFirst ? 'outside' : 'none' }),
    fanLayers(`fan${index}`, fanRows(fan, thinning(fan, SMALL_STEPS))),
    ...dashed,
    label(fitted(scenario.title, 13, size.width, true), 'heading', { x: 0, y: -26 }),
    label(note, 'labelMuted', { x: 0, y: -10 }),
  ];
}
