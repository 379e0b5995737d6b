/** What runs that disagree with the mean saw: their path of the BTC price beside that of the others, and what sets them apart. */

import type { Comparison } from '../../compare/comparison.ts';
import { clearSeparations } from '../../compare/disagreement.ts';
import type { Separation } from '../../compare/separation.ts';
import { gridValues } from '../../summary/select.ts';
import { describe, type Statistics } from '../../summary/statistics.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords } from '../chartSpec.ts';
import { asPercent, formatNumber, inRuns, runShare } from '../format.ts';
import { messages } from '../locale.ts';
import { type ChartProvenance, sourceOf } from '../provenance.ts';
import { statisticsColumns, statisticsRow, statisticsUnits } from '../tables.ts';
import { amountsOf } from './amounts.ts';
import { drawDisagreement } from './disagreementView.ts';
import { featureInSentence, featureName } from './featureName.ts';
import { comparisonWords } from './messages.ts';
import { quantityWords } from './names.ts';
import { namesOf } from './words.ts';

/** With fewer runs on either side there is no picture. */
const FEWEST = 5;
const MOST_FEATURES = 6;

export interface DisagreementData {
  dates: readonly string[];
  /** Price, thousand USD, of the runs that disagree and of the others. */
  disagreeing: Statistics[];
  others: Statistics[];
  features: Separation[];
}

export function disagreementChart(comparison: Comparison, provenance: ChartProvenance): ChartSpec | undefined {
  const { pairs, disagreement } = comparison;
  const count = disagreement.share.count;
  if (count < FEWEST || pairs.slots.length - count < FEWEST || disagreement.separations.length === 0) return undefined;
  const { result, against, slots } = pairs;
  const side = (wanted: boolean) =>
    result.gridDates.map((_, step) => {
      const prices = gridValues(result, against.caseIndex, 'price_usd', step);
      return describe(slots.flatMap((slot, i) => (disagreement.disagrees[i] === wanted ? [prices[slot]! / 1000] : [])));
    });
  const data: DisagreementData = {
    dates: result.gridDates,
    disagreeing: side(true),
    others: side(false),
    features: disagreement.separations.slice(0, MOST_FEATURES),
  };
  return build({
    id: 'disagreement',
    ...words(comparison, data, provenance),
    columns: ['group', 'date', ...statisticsColumns('thousand_usd'), 'feature', 'higher_in_disagreeing', 'low95', 'high95', 'p_holm'],
    rows: [
      ...rowsOf('disagreeing', data.dates, data.disagreeing),
      ...rowsOf('others', data.dates, data.others),
      ...disagreement.separations.map(({ name, area, low, high, p }) => ({
        group: 'all',
        feature: name,
        higher_in_disagreeing: Number(area.toPrecision(5)),
        low95: Number(low.toPrecision(5)),
        high95: Number(high.toPrecision(5)),
        p_holm: Number(p.toPrecision(3)),
      })),
    ],
    units: { date: 'ISO date, UTC', ...statisticsUnits('thousand_usd', 'thousand USD'), higher_in_disagreeing: 'share of pairings' },
    draw: (chartWords, layout) => drawDisagreement(data, chartWords, layout),
  });
}

function rowsOf(group: string, dates: readonly string[], statistics: readonly Statistics[]) {
  return dates.map((date, i) => ({ group, date, ...statisticsRow(statistics[i]!, 'thousand_usd') }));
}

function words(
  comparison: Comparison,
  data: DisagreementData,
  provenance: ChartProvenance,
): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const { disagreement, lead, pairs } = comparison;
  const { base, against } = namesOf(comparison);
  const mean = lead.atEnd.difference.mean;
  const { disagreement: m } = comparisonWords();
  const { object, unit } = quantityWords(lead.quantity);
  const clear = clearSeparations(disagreement)[0];
  const change = (mean < 0 ? m.raises : m.lowers)(against, object, inRuns(disagreement.share));
  const title = clear === undefined ? m.nothing(change) : (clear.area < 0.5 ? m.low : m.high)(change, featureInSentence(clear.name));
  const list = data.features.map(
    ({ name, area, low, high }) =>
      `${featureName(name)} ${asPercent(formatNumber(100 * area))} (${formatNumber(100 * low)}–${formatNumber(100 * high)})`,
  );
  const count = formatNumber(disagreement.share.count);
  return {
    title,
    subtitle: m.subtitle(count),
    alt: m.alt(runShare(disagreement.share), list[0] ?? ''),
    description: m.description({
      ...{ title, against, base, mean: `${amountsOf(lead.atEnd).mean} ${unit}`, count },
      all: formatNumber(pairs.slots.length),
      list: messages().items(list),
    }),
    source: sourceOf(provenance),
  };
}
