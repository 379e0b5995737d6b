/** Decentralisation three ways, in four crossed scenarios: owners, regions, small miners; price apart from AI. */
import { CELLS, type CrossedQuantity, type Factorial } from '../../compare/factorial.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Row } from '../chartSpec.ts';
import { atEnd, formatNumber, level, spread } from '../format.ts';
import { messages } from '../locale.ts';
import { type ChartProvenance, sourceOf } from '../provenance.ts';
import { statisticsColumns, statisticsRow } from '../tables.ts';
import { amountsOf } from './amounts.ts';
import { drawDecentralisation } from './decentralisationView.ts';
import { cellTitle, shortPhrase } from './decentralisationWords.ts';
import { comparisonPageWords, comparisonWords } from './messages.ts';
import { quantityTitle, quantityWords } from './names.ts';

export interface DecentralisationPanel {
  heading: string;
  /** "higher: more concentrated". */
  note: string;
  rows: { title: string; text: string; mean: number; p05: number; p25: number; p75: number; p95: number }[];
}

export function decentralisationChart(factorial: Factorial, provenance: ChartProvenance): ChartSpec {
  const shown = ['owners', 'regions', 'small miners'].flatMap(
    (kind) => factorial.quantities.find(({ measure }) => measure.over === kind) ?? [],
  );
  const panels = shown.map((crossed) => panelOf(factorial, crossed));
  return build({
    id: 'decentralisation',
    ...words(factorial, shown, provenance),
    columns: ['measure', 'unit', 'scenario', 'effect', ...statisticsColumns('value'), 'mean_low95', 'mean_high95'],
    rows: factorial.quantities.flatMap((crossed) => tableRows(factorial, crossed)),
    units: { value: 'the unit of the row' },
    draw: (chartWords, layout) => drawDecentralisation(panels, chartWords, layout),
  });
}

function panelOf(factorial: Factorial, { measure, cells }: CrossedQuantity): DecentralisationPanel {
  const { unit, decimals } = measure.quantity;
  const { factorial: m } = comparisonPageWords();
  const shownUnit = unit === 'points' ? comparisonWords().shareOfHashrate : quantityWords(measure.quantity).unit;
  return {
    heading: quantityTitle(measure.quantity),
    note: (measure.concentrates > 0 ? m.concentrated : m.spread)(shownUnit),
    rows: CELLS.map((cell) => {
      const s = cells[cell];
      const most = unit === 'points' ? 1 : Math.min(1, decimals);
      return {
        title: cellTitle(factorial, cell),
        text: `${level(s.mean, s.mcse, most)} (${spread(s, { most })})`,
        mean: s.mean,
        p05: s.p05,
        p25: s.p25,
        p75: s.p75,
        p95: s.p95,
      };
    }),
  };
}

function tableRows(factorial: Factorial, { measure, cells, effects, interaction }: CrossedQuantity): Row[] {
  const base = { measure: measure.quantity.name, unit: measure.quantity.unit };
  const tidy = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(6)) : null);
  return [
    ...CELLS.map((cell) => ({ ...base, scenario: factorial.cells[cell].name, ...statisticsRow(cells[cell], 'value') })),
    ...Object.entries({ ...effects, interaction }).map(([effect, { difference, low, high }]) => ({
      ...base,
      effect,
      ...statisticsRow(difference, 'value'),
      mean_low95: tidy(low),
      mean_high95: tidy(high),
    })),
  ];
}

function words(
  factorial: Factorial,
  shown: readonly CrossedQuantity[],
  provenance: ChartProvenance,
): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const [first, second] = [cellTitle(factorial, 'first'), cellTitle(factorial, 'second')];
  const when = atEnd(factorial.result.study.until);
  const { factorial: m } = comparisonPageWords();
  const neither = cellTitle(factorial, 'neither');
  const title = m.title(first, shortPhrase(factorial, 'first'), second, shortPhrase(factorial, 'second'));
  const effects = shown.map(({ measure, effects: e }) => {
    const of = (effect: 'first' | 'second') => {
      const { mean, unit, interval } = amountsOf(e[effect]);
      return `${mean} ${unit} (${interval})`;
    };
    return m.item(quantityWords(measure.quantity).title, { first, effect: of('first'), second, secondEffect: of('second') });
  });
  return {
    title,
    subtitle: m.subtitle(when, formatNumber(factorial.slots.length), neither),
    alt: m.alt(when, effects[0] ?? ''),
    description: m.description(title, neither, messages().items(effects)),
    source: sourceOf(provenance),
  };
}
