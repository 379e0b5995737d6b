/** What a scenario changes, in one picture: each quantity in per cent of its mean in the base, with the range of runs. */
import type { ComparedQuantity, Comparison } from '../../compare/comparison.ts';
import type { Difference } from '../../compare/differences.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Row } from '../chartSpec.ts';
import { atEnd, formatNumber, runShare } from '../format.ts';
import { messages } from '../locale.ts';
import { type ChartProvenance, sourceOf } from '../provenance.ts';
import { statisticsColumns, statisticsRow } from '../tables.ts';
import { amountsOf } from './amounts.ts';
import { drawEffects } from './effectsView.ts';
import { comparisonWords } from './messages.ts';
import { quantityTitle } from './names.ts';
import { isClearDifference, momentOf, namesOf, toldDifference } from './words.ts';

export interface Effect {
  title: string;
  /** "−29 HHI points (−31 to −27)". */
  text: string;
  odds: string;
  /** In per cent of the mean of the base. */
  mean: number;
  p05: number;
  p95: number;
  /** Whether the 95 % interval of the mean leaves zero out. */
  isClear: boolean;
}

/** In per cent of the base's mean; a quantity whose base is zero (AI without AI) has none and stays in the table. */
function effectOf(comparison: Comparison, compared: ComparedQuantity): Effect | undefined {
  const told = toldDifference(compared);
  const scale = 100 / told.base.mean;
  if (!(told.base.mean > 0) || !Number.isFinite(told.difference.mean)) return undefined;
  const { mean, interval, unit: words } = amountsOf(told);
  const { shortUnit, effects: m } = comparisonWords();
  // a line of a phone holds no more
  const unit = shortUnit(words);
  return {
    title: m.moment(quantityTitle(compared.quantity), momentOf(comparison, compared)),
    text: told.difference.n > 1 ? `${mean} ${unit} (${interval})` : `${mean} ${unit}`,
    odds: oddsText(told),
    mean: told.difference.mean * scale,
    p05: told.difference.p05 * scale,
    p95: told.difference.p95 * scale,
    isClear: isClearDifference(told),
  };
}

function oddsText({ baseAbove, againstAbove }: Difference): string {
  const { effects: m } = comparisonWords();
  if (baseAbove.count + againstAbove.count === 0) return m.noRun;
  return againstAbove.count >= baseAbove.count ? m.higher(runShare(againstAbove)) : m.lower(runShare(baseAbove));
}

export function effectsChart(comparison: Comparison, provenance: ChartProvenance): ChartSpec | undefined {
  const effects = comparison.quantities.flatMap((compared) => effectOf(comparison, compared) ?? []);
  if (effects.length < 2) return undefined;
  return build({
    id: 'effects',
    ...words(comparison, effects, provenance),
    columns: [
      'quantity',
      'unit',
      'moment',
      'base_mean',
      'against_mean',
      ...statisticsColumns('difference'),
      'mean_low95',
      'mean_high95',
      'base_above_share',
      'against_above_share',
    ],
    rows: comparison.quantities.map(tableRow),
    units: { difference: 'the unit of the row', base_mean: 'the unit of the row' },
    draw: (chartWords, layout) => drawEffects(effects, chartWords, layout),
  });
}

function tableRow(compared: ComparedQuantity): Row {
  const { quantity, base, against, difference, low, high, baseAbove, againstAbove } = toldDifference(compared);
  const tidy = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(6)) : null);
  return {
    quantity: quantity.name,
    unit: quantity.unit,
    moment: quantity.moment === 'end' ? 'at the end' : 'mean over the study',
    base_mean: tidy(base.mean),
    against_mean: tidy(against.mean),
    ...statisticsRow(difference, 'difference'),
    mean_low95: tidy(low),
    mean_high95: tidy(high),
    base_above_share: tidy(baseAbove.probability),
    against_above_share: tidy(againstAbove.probability),
  };
}

function words(
  comparison: Comparison,
  effects: readonly Effect[],
  provenance: ChartProvenance,
): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const { base, against } = namesOf(comparison);
  const clear = effects.filter(({ isClear }) => isClear).length;
  const count = effects.length;
  const { effects: m } = comparisonWords();
  const title = clear === count ? m.all(against, base, count) : m.some(against, base, clear, count);
  const list = effects.map(({ title: name, text, odds }) => `${name} ${text}, ${odds}`);
  const pairs = formatNumber(comparison.pairs.slots.length);
  return {
    title,
    subtitle: m.subtitle(against, base),
    alt: m.alt(against, base, messages().items(list.slice(0, 2))),
    description: m.description(title, pairs, atEnd(comparison.pairs.result.study.until), messages().items(list)),
    source: sourceOf(provenance),
  };
}
