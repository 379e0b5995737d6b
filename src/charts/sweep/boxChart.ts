/** The box of scenario discovery: of every factor it restricts, the range tried and the part inside. */
import type { FactorColumn } from '../../sensitivity/behaviour.ts';
import type { DiscoveredBox, PrimResult, Restriction } from '../../sensitivity/prim.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, Row, VegaLiteSpec } from '../chartSpec.ts';
import { capitalised, formatNumber, percent } from '../format.ts';
import { messages } from '../locale.ts';
import type { Layer } from '../marks.ts';
import { bar, drawBarRows } from './barRows.ts';
import type { Factor } from './factorOf.ts';
import { sweepChartWords } from './messages.ts';
import { counted, inSentence, listed, scenarioPhrase, sweepSource } from './phrases.ts';
import type { SweepWords } from './sweepFigures.ts';

/** A box is drawn only where it is worth having: this much denser than the whole, in points. */
const WORTH = 0.05;
/** Longest condition that a title holds, characters. */
const LONGEST = 70;

export interface BoxFigures {
  result: PrimResult;
  columns: readonly FactorColumn[];
}

export function boxChart(words: SweepWords, { result, columns }: BoxFigures): ChartSpec | undefined {
  const [box] = result.boxes;
  if (!words.outcome.isShare || box === undefined || box.density < result.share + WORTH) return undefined;
  return build({
    id: 'box',
    ...boxWords(words, result, box, columns),
    columns: ['box', 'factor', 'low', 'high', 'choices', 'quasi_p', 'reproduced', 'coverage', 'density', 'mass', 'points'],
    rows: result.boxes.flatMap((one, b) => one.restrictions.map((limit) => rowOf(b + 1, one, limit, columns))),
    units: {
      coverage: 'share of all runs asked about that lie inside',
      density: 'share of the runs inside that are asked about',
      mass: 'share of points inside',
      quasi_p: 'binomial, one-sided',
      reproduced: 'share of half samples',
    },
    draw: (chartWords, layout) => draw(words, box, columns, chartWords, layout),
  });
}

function rowOf(number: number, box: DiscoveredBox, limit: Restriction, columns: readonly FactorColumn[]): Row {
  const { name, low, high, choices, quasiP, reproduced } = limit;
  const column = columns.find((one) => one.name === name);
  const finite = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(6)) : null);
  return {
    box: number,
    factor: name,
    low: finite(low),
    high: finite(high),
    choices: choices === undefined ? null : choices.map((choice) => column?.choices?.[choice] ?? String(choice)).join(' '),
    quasi_p: Number(quasiP.toPrecision(3)),
    reproduced: finite(reproduced),
    coverage: finite(box.coverage),
    density: finite(box.density),
    mass: finite(box.mass),
    points: box.points,
  };
}

/** "new AI demand above 1,500 MW a year". */
export function restrictionWords(factor: Factor, limit: Restriction, column: FactorColumn | undefined): string {
  const name = inSentence(factor.name);
  const { low, high, choices } = limit;
  const { box: m } = sweepChartWords();
  if (choices !== undefined && column?.choices !== undefined)
    return m.choices(name, messages().or(choices.map((choice) => factor.text(column.choices?.[choice]))));
  const [isLow, isHigh] = [Number.isFinite(low), Number.isFinite(high)];
  if (isLow && isHigh) return m.between(name, factor.text(low), factor.text(high));
  return isLow ? m.above(name, factor.text(low)) : m.below(name, factor.text(high));
}

export function pText(p: number): string {
  if (p < 0.001) return `p < ${formatNumber(0.001, 3)}`;
  return `p ${formatNumber(p, p < 0.01 ? 3 : 2)}`;
}

function boxWords(
  words: SweepWords,
  { share, heldOut }: PrimResult,
  box: DiscoveredBox,
  columns: readonly FactorColumn[],
): Omit<ChartWords, 'id'> {
  const limits = box.restrictions.map((limit) =>
    restrictionWords(
      words.factors.get(limit.name)!,
      limit,
      columns.find(({ name }) => name === limit.name),
    ),
  );
  const event = words.outcome.phrase;
  const more = limits.length - 2;
  const { box: m } = sweepChartWords();
  const { list, items } = messages();
  const where = more > 0 ? m.more(list(limits.slice(0, 2)), more, counted(more)) : listed(limits);
  const told = { density: percent(box.density), share: percent(share), coverage: percent(box.coverage) };
  // A long condition stands in the subtitle: the title has room for what the box is.
  const title = event.length > LONGEST ? m.longTitle(told.density, where, told.share) : capitalised(m.title(event, told.density, where));
  const held = Number.isFinite(heldOut.density) ? m.held(percent(heldOut.coverage), percent(heldOut.density)) : '';
  const values = box.restrictions.map(({ quasiP, reproduced }, i) => {
    const limit = `${limits[i]} ${pText(quasiP)}`;
    return Number.isNaN(reproduced) ? limit : m.again(limit, percent(reproduced));
  });
  return {
    title,
    subtitle: m.subtitle({ event, scenario: scenarioPhrase(words), ...told }),
    alt: m.alt(event, items(limits), told.coverage, told.density),
    description: m.description({ title, ...told, mass: percent(box.mass), list: items(values), held }),
    source: sweepSource(words),
  };
}

function draw(
  words: SweepWords,
  box: DiscoveredBox,
  columns: readonly FactorColumn[],
  chartWords: ChartWords,
  layout: Layout,
): VegaLiteSpec {
  const rows = box.restrictions.map((limit) => ({
    limit,
    factor: words.factors.get(limit.name)!,
    column: columns.find(({ name }) => name === limit.name)!,
  }));
  return drawBarRows(
    {
      rows: rows.map(({ factor, limit, column }) => ({
        name: capitalised(restrictionWords(factor, limit, column)),
        note: pText(limit.quasiP),
      })),
      domain: [0, 1],
      bars: (i, y, x) => (rows[i]!.column.choices === undefined ? rangeBar(rows[i]!, y, x) : choiceBars(rows[i]!, y, x)),
    },
    chartWords,
    layout,
  );
}

interface RangeRow {
  limit: Restriction;
  factor: Factor;
  column: FactorColumn;
}

function rangeBar({ limit, column }: RangeRow, y: number, x: (share: number) => number): Layer[] {
  const [low, high] = column.values.reduce(
    ([a, b], value) => [Math.min(a, value), Math.max(b, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const at = (value: number) => x(Math.max(0, Math.min(1, (value - low) / (high - low))));
  const [from, to] = [at(Number.isFinite(limit.low) ? limit.low : low), at(Number.isFinite(limit.high) ? limit.high : high)];
  return [bar('neutralFill', x(0), x(1), y), bar('declineFill', from, Math.max(to, from + 2), y)];
}

function choiceBars({ limit, column }: RangeRow, y: number, x: (share: number) => number): Layer[] {
  const choices = column.choices ?? [];
  return choices.map((_, c) => {
    const isIn = limit.choices?.includes(c) ?? true;
    return bar(isIn ? 'declineFill' : 'neutralFill', x(c / choices.length) + (c === 0 ? 0 : 1), x((c + 1) / choices.length), y);
  });
}
