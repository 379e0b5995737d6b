/** Skill of the model against every rival by horizon: dots with 90 % bootstrap intervals around the line where neither is better. */
import type { PriceMode, SkillRow } from '../../backtest/result.ts';
import { pixels } from '../axes.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, VegaLiteSpec } from '../chartSpec.ts';
import { asPercent, formatNumber, signed } from '../format.ts';
import { type Arrangement, frame, plotSize } from '../frame.ts';
import { messages } from '../locale.ts';
import { type Layer, label, segment, value } from '../marks.ts';
import { fitted, textWidth } from '../measure.ts';
import { pixelScaffold, signedPercent } from '../pixelScaffold.ts';
import { type BacktestInput, inFocus, mainMode, methodPhrase, modesIn } from './input.ts';
import { backtestWords } from './messages.ts';

const ROW = 18;
const HEAD = 22;
const LOWEST = -1.5;

export function skillPct(skill: number): string {
  return asPercent(signed(formatNumber(100 * skill)));
}

export function skillText({ skill, low, high }: SkillRow): string {
  return Number.isFinite(low)
    ? `${skillPct(skill)} (${messages().range(signed(formatNumber(100 * low)), signed(formatNumber(100 * high)))})`
    : skillPct(skill);
}

function rowsOf({ result, focus }: BacktestInput, mode: PriceMode): SkillRow[] {
  return result.skills.filter((one) => one.mode === mode && one.method === focus);
}

export function backtestSkillChart(input: BacktestInput): ChartSpec | undefined {
  const modes = modesIn(input);
  if (modes.flatMap((mode) => rowsOf(input, mode)).length === 0) return undefined;
  return build({
    id: 'backtest-skill',
    ...words(input),
    columns: ['price', 'method', 'rival', 'horizon_quarters', 'skill', 'low', 'high', 'starts'],
    rows: input.result.skills.map(({ mode, method, rival, horizon, skill, low, high, n }) => ({
      price: mode,
      method,
      rival,
      horizon_quarters: horizon,
      skill: Number(skill.toFixed(3)),
      low: Number.isFinite(low) ? Number(low.toFixed(3)) : null,
      high: Number.isFinite(high) ? Number(high.toFixed(3)) : null,
      starts: n,
    })),
    units: { skill: '1', low: '1, 5% of bootstrap', high: '1, 95% of bootstrap' },
    draw: (chartWords, layout) => draw(input, chartWords, layout),
  });
}

function words(input: BacktestInput): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const { rival } = input;
  const { modes, ahead, countOf, skill: m } = backtestWords();
  const mode = mainMode(input);
  const against = rowsOf(input, mode).filter((one) => one.rival === rival);
  const better = against.filter(({ skill }) => skill > 0);
  const clear = against.filter(({ low }) => low > 0);
  const name = methodPhrase(input, rival);
  const { phrase } = modes[mode];
  const sure = clear.length === better.length ? m.allClear : clear.length === 0 ? m.noneClear : m.someClear(clear.length);
  const title = better.length === 0 ? m.none(name, phrase) : m.title(name, countOf(better.length, against.length), phrase, sure);
  const list = messages().list(against.map((one) => `${ahead(one.horizon)} ${skillText(one)}`));
  return {
    title,
    subtitle: m.subtitle(inFocus(input)),
    alt: m.alt(name, phrase, list),
    description: m.description(title, name, list),
    source: input.source,
  };
}

function draw(input: BacktestInput, words: ChartWords, layout: Layout): VegaLiteSpec {
  const modes = modesIn(input);
  const columns = layout.narrow ? 1 : modes.length;
  const rivals = [...new Set(input.result.skills.map(({ rival }) => rival))];
  const horizons = [...new Set(input.result.skills.map(({ horizon }) => horizon))].sort();
  const block = HEAD + ROW * horizons.length + 6;
  const gutter = Math.ceil(textWidth(backtestWords().quarters(4), 12)) + 10;
  const arrangement: Arrangement = {
    layout,
    inset: { left: gutter, top: 32, right: Math.ceil(textWidth(asPercent('−150'), 12, true)) + 10, bottom: 30 },
    height: block * rivals.length,
    columns,
    rows: Math.ceil(modes.length / columns),
    gap: gutter + 70,
  };
  const size = plotSize(arrangement);
  const shown = modes.flatMap((mode) => rowsOf(input, mode)).flatMap(({ low, skill }) => [Number.isFinite(low) ? low : skill]);
  const domain: [number, number] = [Math.max(LOWEST, Math.min(-0.5, ...shown)), 1];
  const x = pixels(domain, size.width);
  const marks = [-1, 0, 1].filter((tick) => tick >= domain[0]);
  return frame(
    words,
    arrangement,
    modes.map((mode): Layer[] => [
      pixelScaffold(
        { domain: [100 * domain[0], 100 * domain[1]], ticks: marks.map((tick) => 100 * tick), labelExpr: signedPercent() },
        size.height,
      ),
      label(backtestWords().modes[mode].title, 'heading', { x: -gutter, y: -14 }),
      ...rivals.flatMap((rival, r) => {
        const top = r * block;
        const rows = rowsOf(input, mode).filter((one) => one.rival === rival);
        return [
          label(fitted(backtestWords().skill.against(methodPhrase(input, rival)), 12, size.width + gutter, true), 'labelStrong', {
            x: -gutter,
            y: top + 14,
          }),
          segment('zero', { x: x(0), y: top + HEAD }, { x: x(0), y: top + block - 6 }),
          ...rows.flatMap((row) => dot(row, top + HEAD + (horizons.indexOf(row.horizon) + 0.5) * ROW, x, domain, size.width)),
        ];
      }),
    ]),
  );
}

function dot(row: SkillRow, y: number, x: (at: number) => number, domain: [number, number], width: number): Layer[] {
  const { skill, low, high, horizon } = row;
  const inside = (at: number) => Math.max(domain[0], Math.min(domain[1], at));
  const isClear = low > 0 || high < 0;
  const style = isClear ? (skill > 0 ? 'growthFill' : 'declineFill') : 'medianDot';
  return [
    label(backtestWords().quarters(horizon), 'labelMuted', { x: -8, y: y + 4, align: 'right' }),
    ...(Number.isFinite(low) ? [segment('whisker', { x: x(inside(low)), y }, { x: x(inside(high)), y })] : []),
    ...(skill < domain[0]
      ? []
      : [
          {
            data: { values: [{ skill: Number((100 * skill).toFixed(1)), y }] },
            mark: { type: 'circle', style, size: 48, aria: false },
            encoding: { x: value('skill'), y: value('y') },
          },
        ]),
    label(skillPct(skill), skill > 0 ? 'labelGrowth' : 'labelDecline', { x: width + 8, y: y + 4 }),
  ];
}
