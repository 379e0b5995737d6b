/** Early warning: after which quarter public data tell a structural fall from a cyclical one, in worlds where the answer is known. */
import type { EarlyWarning } from '../../attribute/earlyWarning.ts';
import { build } from '../build.ts';
import type { ChartSpec } from '../chartSpec.ts';
import { asPercent, formatNumber, percent } from '../format.ts';
import { messages } from '../locale.ts';
import type { PageTable } from '../pageContent.ts';
import { type ChartProvenance, sourceOf } from '../provenance.ts';
import { structureWords } from './messages.ts';
import { type DotRow, drawDotRows } from './rowsView.ts';

const within = ({ low, high }: { low: number; high: number }) => `${formatNumber(100 * low)}–${formatNumber(100 * high)}`;

export function warningSentence(warning: EarlyWarning): string {
  const { tells, quarters, heldOut, worlds } = warning;
  const { warning: m } = structureWords();
  if (quarters.length === 0) return m.tooFew(formatNumber(worlds));
  const first = quarters[0];
  const best =
    tells === undefined
      ? quarters.reduce((a, b) => (b.toldRight.probability > a.toldRight.probability ? b : a))
      : quarters.find(({ quartersAfter }) => quartersAfter === tells);
  if (best === undefined) return '';
  const told = m.told({
    right: percent(best.toldRight.probability),
    worlds: formatNumber(heldOut),
    interval: asPercent(within(best.toldRight)),
    wrong: percent(best.toldWrong.probability),
    brier: formatNumber(best.brier, 3),
    base: formatNumber(best.baseBrier, 3),
  });
  const data = m.data(best.quartersAfter);
  if (tells === undefined) return m.never(data, told);
  return m.withData(data, told, tells === 0 ? '' : m.before(percent(first.toldRight.probability)));
}

export function warningChart(warning: EarlyWarning, provenance: ChartProvenance): ChartSpec {
  const { quarters, heldOut, tells, worlds } = warning;
  const { warning: m } = structureWords();
  const rows = quarters.map(
    (one): DotRow => ({
      title: m.dataTitle(one.quartersAfter),
      text: m.rightWrong(`${percent(one.toldRight.probability)} (${within(one.toldRight)})`, percent(one.toldWrong.probability)),
      style: one.quartersAfter === tells ? 'labelStrong' : 'label',
      dot: 100 * one.toldRight.probability,
      low: 100 * one.toldRight.low,
      high: 100 * one.toldRight.high,
    }),
  );
  const found = quarters.find(({ quartersAfter }) => quartersAfter === tells);
  const title = found === undefined ? m.titleNever : found.quartersAfter === 0 ? m.titleAtOnce : m.titleAfter(found.quartersAfter);
  const list = messages().items(
    quarters.map((one) => m.item(m.data(one.quartersAfter), percent(one.toldRight.probability), percent(one.toldWrong.probability))),
  );
  return build({
    id: 'early-warning',
    title,
    subtitle: m.subtitle(formatNumber(heldOut)),
    alt: m.alt(list),
    description: m.description(title, list, formatNumber(worlds)),
    source: sourceOf(provenance),
    columns: [
      'quarters_after',
      'told_right_share',
      'told_right_low95',
      'told_right_high95',
      'told_wrong_share',
      'right_share',
      'brier',
      'brier_base_rate',
      'n',
    ],
    rows: quarters.map(({ quartersAfter, toldRight, toldWrong, right, brier, baseBrier }) => ({
      quarters_after: quartersAfter,
      told_right_share: tidy(toldRight.probability),
      told_right_low95: tidy(toldRight.low),
      told_right_high95: tidy(toldRight.high),
      told_wrong_share: tidy(toldWrong.probability),
      right_share: tidy(right.probability),
      brier: tidy(brier),
      brier_base_rate: tidy(baseBrier),
      n: toldRight.n,
    })),
    units: { quarters_after: 'quarters after that of the fall', n: 'held-out worlds' },
    draw: (words, layout) =>
      drawDotRows(
        rows,
        { holds: [0, 100], suffix: messages().percentSign, signed: false, decimals: 0, marks: [{ at: 50, style: 'event' }] },
        words,
        layout,
      ),
  });
}

const tidy = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(6)) : null);

/** How each quarter of data scores, and how the counterfactual share and the plain rule do on the same worlds. */
export function warningTables({ quarters, kinds, byShare, byRule, heldOut }: EarlyWarning): PageTable[] {
  const counts = ({ truePositive: a, falsePositive: b, falseNegative: c, trueNegative: d }: EarlyWarning['byShare']) =>
    [a, c, b, d].map((n) => formatNumber(n));
  const { warning: m } = structureWords();
  return [
    {
      caption: m.dataCaption(formatNumber(heldOut)),
      columns: m.dataColumns,
      rows: quarters.map((one) => [
        m.data(one.quartersAfter),
        `${percent(one.toldRight.probability)} (${within(one.toldRight)})`,
        percent(one.toldWrong.probability),
        percent(one.right.probability),
        formatNumber(one.brier, 3),
        formatNumber(one.baseBrier, 3),
      ]),
      note: m.dataNote,
    },
    {
      caption: m.worldCaption,
      columns: m.worldColumns,
      rows: [
        [m.byShare, ...counts(byShare)],
        [m.byBooks, ...counts(byRule)],
      ],
      note: messages().items(kinds.map(({ kind, falls, share }) => m.world(m.worlds[kind], formatNumber(falls), percent(share)))),
    },
  ];
}
