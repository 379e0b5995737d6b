/** One factor at a time: how far the outcome moves to either side of the base when a factor goes to either end of what was tried. */
import type { Swing, SwingEnd, Swings } from '../../sensitivity/swings.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, Row, VegaLiteSpec } from '../chartSpec.ts';
import { capitalised, formatNumber, level, percent } from '../format.ts';
import { messages } from '../locale.ts';
import { label } from '../marks.ts';
import { textWidth } from '../measure.ts';
import { BAR, bar, drawBarRows, whisker } from './barRows.ts';
import { sweepChartWords, sweepWords } from './messages.ts';
import { counted, inSentence, listed, outcomePhrase, scenarioPhrase, sweepSource, valueText, withInterval } from './phrases.ts';
import type { SweepWords } from './sweepFigures.ts';

const MOST_ROWS = 12;

export function tornadoChart(words: SweepWords, swings: Swings): ChartSpec | undefined {
  const { factors, base } = swings;
  if (factors.length === 0 || !Number.isFinite(base.estimate)) return undefined;
  return build({
    id: 'tornado',
    ...tornadoWords(words, swings),
    columns: ['factor', 'end', 'value', 'outcome', 'difference', 'low', 'high', 'standard_error'],
    rows: factors.flatMap((swing) =>
      (['low', 'high'] as const).map((end): Row => {
        const { value, outcome, difference } = swing[end];
        return {
          factor: swing.name,
          end,
          value: valueText(words, swing.name, value),
          outcome: finite(outcome),
          difference: finite(difference.estimate),
          low: finite(difference.low),
          high: finite(difference.high),
          standard_error: finite(difference.standardError),
        };
      }),
    ),
    units: {
      outcome: unitOf(words),
      difference: `${unitOf(words)}, on the base`,
      low: '95% interval of the difference',
      high: '95% interval of the difference',
    },
    draw: (chartWords, layout) => draw(words, swings, chartWords, layout),
  });
}

function unitOf({ outcome }: SweepWords): string {
  return outcome.isShare ? 'share of runs' : outcome.unit;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(7)) : null;
}

function swingText({ outcome }: SweepWords, { swing, low, high }: Swing): string {
  const error = Math.max(low.difference.standardError, high.difference.standardError);
  return outcome.isShare
    ? sweepChartWords().tornado.pts(level(100 * swing, 100 * error))
    : `${level(swing, error, swing < 10 ? 2 : 0)} ${outcome.unit}`;
}

function baseText({ outcome }: SweepWords, { base }: Swings): string {
  return outcome.isShare
    ? percent(base.estimate)
    : `${level(base.estimate, base.standardError, base.estimate < 10 ? 2 : 0)} ${outcome.unit}`;
}

function tornadoWords(words: SweepWords, swings: Swings): Omit<ChartWords, 'id'> {
  const nameOf = ({ name }: Swing) => inSentence(words.factors.get(name)?.name ?? name);
  const told = swings.factors.filter(({ isDistinguishable }) => isDistinguishable);
  const most = told.slice(0, 2);
  const { tornado: m } = sweepChartWords();
  const { isShare, phrase, unit } = words.outcome;
  const outcome = isShare ? m.odds : phrase;
  const title = told.length === 0 ? m.none(outcome) : m.most(most.length, capitalised(listed(most.map(nameOf))), outcome);
  const silent = swings.factors.length - told.length;
  const scale = isShare ? 100 : 1;
  const { list, items } = messages();
  const ends = (swing: Swing) =>
    list(
      [swing.low, swing.high].map(({ value, difference }) =>
        m.end(valueText(words, swing.name, value), withInterval(difference, scale, true)),
      ),
    );
  const base = baseText(words, swings);
  const told4 = told.slice(0, 4).map((swing) => `${nameOf(swing)} ${swingText(words, swing)}`);
  const told3 = told.slice(0, 3).map((swing) => `${nameOf(swing)} ${ends(swing)}`);
  const measured = `${capitalised(outcomePhrase(words))}${isShare ? '' : `, ${unit}`}`;
  return {
    title,
    subtitle: m.subtitle(measured, scenarioPhrase(words), base),
    alt: m.alt(outcomePhrase(words), base, list(told4) || m.noSwing),
    description: m.description(
      title,
      isShare ? m.percentagePoints : unit,
      items(told3) || m.noneClear,
      silent === 0 ? '' : m.silent(sweepWords().countOf(counted(silent), counted(swings.factors.length))),
    ),
    source: sweepSource(words),
  };
}

function draw(words: SweepWords, { base, factors }: Swings, chartWords: ChartWords, layout: Layout): VegaLiteSpec {
  const { tornado: m } = sweepChartWords();
  const shown = factors.slice(0, MOST_ROWS);
  const middle = base.estimate;
  const texts = shown.map(({ name, low, high }) => {
    const room = ({ value }: SwingEnd) => textWidth(valueText(words, name, value), 12) + 10;
    return { low: room(low), high: room(high) };
  });
  const [left, right] = [Math.max(...texts.map(({ low }) => low)), Math.max(...texts.map(({ high }) => high))];
  const outcomes = shown.flatMap(({ low, high }) =>
    [low, high].flatMap(({ outcome, difference: d }) => [outcome, ...(d.standardError > 0 ? [middle + d.low, middle + d.high] : [])]),
  );
  const domain = withRoom([Math.min(middle, ...outcomes), Math.max(middle, ...outcomes)], left, right, layout.width - 30);
  const [above, below] = words.outcome.isShare ? (['declineFill', 'growthFill'] as const) : (['growthFill', 'declineFill'] as const);
  const [aboveText, belowText] = words.outcome.isShare
    ? (['labelDecline', 'labelGrowth'] as const)
    : (['labelGrowth', 'labelDecline'] as const);
  return drawBarRows(
    {
      rows: shown.map((swing) => ({
        name: words.factors.get(swing.name)?.name ?? swing.name,
        note: swing.isDistinguishable ? m.swing(swingText(words, swing)) : m.noEffect,
        isMuted: !swing.isDistinguishable,
      })),
      domain,
      labelExpr: (decimals) =>
        words.outcome.isShare
          ? `format(datum.value * 100, '.${Math.max(0, decimals - 2)}f') + '${messages().percentSign}'`
          : `format(datum.value, ',.${decimals}f')`,
      textOf: (tick, decimals) => (words.outcome.isShare ? percent(tick, Math.max(0, decimals - 2)) : formatNumber(tick, decimals)),
      rule: { at: middle, text: m.base(baseText(words, { base, factors })) },
      bars: (i, y, x) => {
        const { name, low, high, isDistinguishable } = shown[i]!;
        const side = (end: SwingEnd, isLeft: boolean) => {
          const isAbove = end.outcome >= middle;
          const style = isAbove ? above : below;
          const own = isAbove ? aboveText : belowText;
          const { difference: d } = end;
          const reach = [end.outcome, middle, ...(d.standardError > 0 ? [middle + d.low, middle + d.high] : [])].map(x);
          const at = isLeft ? Math.min(...reach) - 6 : Math.max(...reach) + 6;
          return [
            bar(style, x(Math.min(end.outcome, middle)), x(Math.max(end.outcome, middle)), y),
            ...(d.standardError > 0 ? [whisker(x(middle + d.low), x(middle + d.high), y)] : []),
            ...(isDistinguishable
              ? [label(valueText(words, name, end.value), own, { x: at, y: y + BAR.bottom - 4, align: isLeft ? 'right' : 'left' })]
              : []),
          ];
        };
        // Both ends on one side of the base share a bar: the nearer one would be hidden, so it is left to the table.
        if (low.outcome >= middle) return side(high, false);
        if (high.outcome <= middle) return side(low, true);
        return [...side(low, true), ...side(high, false)];
      },
    },
    chartWords,
    layout,
  );
}

/** A domain in which texts of these widths fit beside the outermost bars. */
function withRoom([low, high]: [number, number], left: number, right: number, width: number): [number, number] {
  const span = high - low || Math.abs(high) || 1;
  const scale = span / Math.max(60, width - left - right);
  return [low - left * scale, high + right * scale];
}
