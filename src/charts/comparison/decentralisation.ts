/** Decentralisation three ways, in four crossed scenarios: owners, regions, small miners; price apart from AI. */
import { CELLS, type CrossedQuantity, type Factorial } from '../../compare/factorial.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Row } from '../chartSpec.ts';
import { atEnd, formatNumber, level, spread } from '../format.ts';
import { type ChartProvenance, sourceOf } from '../provenance.ts';
import { statisticsColumns, statisticsRow } from '../tables.ts';
import { amountsOf } from './amounts.ts';
import { drawDecentralisation } from './decentralisationView.ts';
import { cellTitle, shortPhrase } from './decentralisationWords.ts';

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
  const { title, unit, decimals } = measure.quantity;
  const shownUnit = unit === 'points' ? '% of hashrate' : unit;
  return {
    heading: `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
    note: `${shownUnit}; ${measure.concentrates > 0 ? 'higher is more concentrated' : 'higher is more spread'}`,
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
  const title = `“${first}” alone: ${shortPhrase(factorial, 'first')}. “${second}” alone: ${shortPhrase(factorial, 'second')}`;
  const effects = shown.map(({ measure, effects: e }) => {
    const of = (effect: 'first' | 'second') =>
      `${amountsOf(e[effect]).mean} ${amountsOf(e[effect]).unit} (${amountsOf(e[effect]).interval})`;
    return `${measure.quantity.title}: “${first}” alone ${of('first')}, “${second}” alone ${of('second')}`;
  });
  return {
    title,
    subtitle: `Concentration of hashrate ${when}, four scenarios of the same ${formatNumber(factorial.slots.length)} runs. Dot: mean; bar: middle 50%; line: 90% of runs; at right: mean and 5–95% of runs. Directions in the title: against “${cellTitle(factorial, 'neither')}”, where the 95% interval of the paired mean leaves zero out.`,
    alt: `Dot plots of concentration by owner, by region and of small miners’ share in four scenarios ${when}; ${effects[0] ?? ''}.`,
    description: `${title}. Paired means and 95% intervals against “${cellTitle(factorial, 'neither')}”: ${effects.join('; ')}. Prices are the same shocks in all four scenarios.`,
    source: sourceOf(provenance),
  };
}
