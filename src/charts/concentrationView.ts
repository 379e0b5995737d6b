/** Draws a row a scenario: a half-eye of the HHI, and a bar for each value of the Nakamoto coefficient. */
import { ticks } from 'd3-array';
import { fittingTicks, pixels, type Size } from './axes.ts';
import type { ChartWords, Layout, VegaLiteSpec } from './chartSpec.ts';
import type { ConcentrationData, ConcentrationRow } from './concentration.ts';
import { type DensityPoint, density } from './density.ts';
import { formatNumber, level, runShare, spread } from './format.ts';
import { type Arrangement, frame, plotSize } from './frame.ts';
import { messages } from './locale.ts';
import { type Layer, label, segment, value } from './marks.ts';
import { fitted, textWidth } from './measure.ts';
import { pixelScaffold } from './pixelScaffold.ts';

/** Heights within a row: two lines of text, the curve, the bar below it. */
const TEXT = 34;
const CURVE = 40;
const BELOW = 16;
/** The tallest bar, with room for its number. */
const BAR = CURVE - 14;
const ROW = TEXT + CURVE + BELOW;

export function drawConcentration(data: ConcentrationData, words: ChartWords, layout: Layout): VegaLiteSpec {
  const columns = layout.narrow ? 1 : 2;
  const arrangement: Arrangement = {
    layout,
    inset: { left: 0, top: layout.narrow ? 54 : 44, right: 0, bottom: 26 },
    height: ROW * data.rows.length,
    columns,
    rows: 2 / columns,
    gap: 40,
  };
  const size = plotSize(arrangement);
  return frame(words, arrangement, [hhiLayers(data, size), nakamotoLayers(data, size)]);
}

function head(text: string, width: number): Layer {
  return label(fitted(text, 13, width, true), 'heading', { x: 0, y: -30 });
}

function rowText(row: ConcentrationRow, note: string, index: number, width: number): Layer[] {
  return [
    label(fitted(row.scenario.title, 12, width, true), 'labelStrong', { x: 0, y: index * ROW + 14 }),
    label(fitted(note, 12, width), 'labelMuted', { x: 0, y: index * ROW + 29 }),
  ];
}

/** Dashed rule at today's value, its label above the plot. Broken where the text of a row is in the way. */
function today(text: string, at: number, size: Size, notes: string[], tops: number[] = []): Layer[] {
  const half = textWidth(text, 12, true) / 2;
  const x = Math.max(half, Math.min(size.width - half, at));
  return [
    label(text, 'labelStrong', { x, y: -8, align: 'center' }),
    ...notes.map((note, i) => {
      const top = Math.max(i * ROW + (textWidth(note, 12, true) + 6 > at ? TEXT : 0), tops[i] ?? 0);
      return segment('reference', { x: at, y: top }, { x: at, y: (i + 1) * ROW });
    }),
  ];
}

/** Holds the middle 97% of the runs of every scenario: a few runs far out would squeeze all others. */
function hhiDomain(rows: readonly ConcentrationRow[], start: number): [number, number] {
  const edges = rows.flatMap(({ hhi }) => {
    const sorted = hhi.filter((value) => !Number.isNaN(value)).sort();
    return sorted.length === 0 ? [] : [sorted[Math.floor(0.005 * sorted.length)]!, sorted[Math.ceil(0.975 * (sorted.length - 1))]!];
  });
  const [low, high] = [Math.min(start, ...edges), Math.max(start, ...edges)];
  const margin = (high - low || 10) * 0.06;
  return [Math.max(0, low - margin), high + margin];
}

function hhiLayers({ rows, startHhi, startMonth }: ConcentrationData, size: Size): Layer[] {
  const domain = hhiDomain(rows, startHhi.p50);
  const curves = rows.map(({ hhi }) => density(hhi, domain));
  const x = pixels(domain, size.width);
  const peak = Math.max(...curves.flatMap((curve) => curve.map((p) => p.density)), 1e-12);
  const start = level(startHhi.p50, startHhi.p50Mcse);
  return [
    pixelScaffold(
      {
        domain,
        ticks: fittingTicks(ticks(domain[0], domain[1], Math.max(3, Math.floor(size.width / 70))), x, size.width, (tick) =>
          formatNumber(tick),
        ),
        format: ',.0f',
      },
      size.height,
    ),
    head(messages().concentration.hhi, size.width),
    ...curves.flatMap((curve, i) => curveLayer(curve, i, peak)),
    ...today(
      messages().concentration.today(startMonth, start),
      x(startHhi.p50),
      size,
      rows.map((row) => longer(row, hhiNote(row))),
    ),
    ...rows.flatMap((row, i) => [...rowText(row, hhiNote(row), i, size.width), ...bar(row, (i + 1) * ROW - BELOW + 7, x, i)]),
  ];
}

function curveLayer(curve: DensityPoint[], index: number, peak: number): Layer[] {
  if (curve.length === 0) return [];
  const base = (index + 1) * ROW - BELOW;
  const rows = curve.map(({ x, density: d }) => ({ hhi: Number(x.toFixed(2)), top: Number((base - (d / peak) * CURVE).toFixed(2)), base }));
  return [
    {
      data: { name: `curve${index}`, values: rows },
      mark: { type: 'area', style: index === 0 ? 'neutralFill' : 'band50', aria: false },
      encoding: { x: value('hhi'), y: value('top'), y2: { field: 'base' } },
    },
  ];
}

function bar({ hhiStatistics: s }: ConcentrationRow, y: number, x: (v: number) => number, index: number): Layer[] {
  if (s.n === 0) return [];
  return [
    segment('whisker', { x: x(s.p05), y }, { x: x(s.p95), y }),
    segment('whiskerThick', { x: x(s.p25), y }, { x: x(s.p75), y }),
    {
      data: { name: `median${index}`, values: [{ hhi: Number(s.p50.toFixed(2)), y }] },
      mark: { type: 'circle', style: 'medianDot', size: 48, aria: false },
      encoding: { x: value('hhi'), y: value('y') },
    },
  ];
}

function nakamotoLayers({ rows, startNakamoto, startMonth }: ConcentrationData, size: Size): Layer[] {
  const owners = [...rows.flatMap(({ nakamoto }) => nakamoto.map((n) => n.owners)), startNakamoto.p50].filter(Number.isFinite);
  const [low, high] = [Math.min(...owners), Math.max(...owners)];
  const spare = Math.max(0, 6 - (high - low)) / 2;
  const domain: [number, number] = [low - 0.7 - spare, high + 0.7 + spare];
  const x = pixels(domain, size.width);
  const peak = Math.max(...rows.flatMap(({ nakamoto }) => nakamoto.map(({ share }) => share.probability)), 1e-12);
  const marks = ticks(low, high, Math.min(high - low + 1, Math.floor(size.width / 40))).filter(Number.isInteger);
  const column = size.width / (domain[1] - domain[0]);
  return [
    pixelScaffold({ domain, ticks: marks.length > 0 ? marks : [low], format: ',.0f' }, size.height),
    head(messages().concentration.nakamoto, size.width),
    ...rows.flatMap((row, i) => [
      ...rowText(row, nakamotoNote(row), i, size.width),
      bars(row, i, peak),
      ...barNumbers(row, i, peak, x, column),
    ]),
    ...today(
      messages().concentration.today(startMonth, formatNumber(startNakamoto.p50)),
      x(startNakamoto.p50),
      size,
      rows.map((row) => longer(row, nakamotoNote(row))),
      rows.map((row, i) => belowNumbers(row, i, peak, startNakamoto.p50, column)),
    ),
    ...rows.map((_, i) => segment('row', { x: 0, y: (i + 1) * ROW - BELOW }, { x: size.width, y: (i + 1) * ROW - BELOW })),
  ];
}

function bars(row: ConcentrationRow, index: number, peak: number): Layer {
  const base = (index + 1) * ROW - BELOW;
  return {
    data: {
      name: `bars${index}`,
      values: row.nakamoto.map(({ owners, share }) => ({
        from: owners - 0.42,
        to: owners + 0.42,
        top: Number((base - (share.probability / peak) * BAR).toFixed(2)),
        base,
      })),
    },
    mark: { type: 'rect', style: index === 0 ? 'neutralFill' : 'band50', aria: false },
    encoding: { x: value('from'), x2: { field: 'to' }, y: value('top'), y2: { field: 'base' } },
  };
}

/** Where the rule of today begins in a row: below the number of a bar it would cross. */
function belowNumbers(row: ConcentrationRow, index: number, peak: number, today: number, column: number): number {
  const crossed = row.nakamoto.filter(({ owners }) => Math.abs(owners - today) * column < 20);
  return (index + 1) * ROW - BELOW - Math.max(0, ...crossed.map(({ share }) => (share.probability / peak) * BAR));
}

function hhiNote({ lower }: ConcentrationRow): string {
  return messages().concentration.lower(runShare(lower));
}

function nakamotoNote({ nakamotoStatistics: s }: ConcentrationRow): string {
  return messages().concentration.owners(formatNumber(s.p50), spread(s));
}

function longer({ scenario }: ConcentrationRow, note: string): string {
  return scenario.title.length > note.length ? scenario.title : note;
}

/** The likeliest value of each row by its share, and others where their column is wide enough. */
function barNumbers(row: ConcentrationRow, index: number, peak: number, x: (v: number) => number, column: number): Layer[] {
  const base = (index + 1) * ROW - BELOW;
  const mode = [...row.nakamoto].sort((a, b) => b.share.count - a.share.count)[0]?.owners;
  return row.nakamoto.flatMap(({ owners, share }) => {
    const text = runShare(share);
    if (owners !== mode && (share.probability < 0.05 || textWidth(text, 12) > column - 4)) return [];
    return [label(text, 'labelMuted', { x: x(owners), y: base - (share.probability / peak) * BAR - 4, align: 'center' })];
  });
}
