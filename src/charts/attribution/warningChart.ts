/** Early warning: after which quarter public data tell a structural fall from a cyclical one, in worlds where the answer is known. */
import type { EarlyWarning, WarningQuarter } from '../../attribute/earlyWarning.ts';
import { WORLD_TITLES } from '../../attribute/worlds.ts';
import { build } from '../build.ts';
import type { ChartSpec } from '../chartSpec.ts';
import { formatNumber, percent } from '../format.ts';
import type { PageTable } from '../pageContent.ts';
import { type ChartProvenance, sourceOf } from '../provenance.ts';
import { type DotRow, drawDotRows } from './rowsView.ts';
import { lowerFirst, upperFirst } from './words.ts';

const ORDINALS = ['the quarter of the fall', 'one quarter more', 'two quarters more', 'three quarters more', 'four quarters more'];
const nameOf = ({ quartersAfter }: WarningQuarter) => ORDINALS[quartersAfter] ?? `${quartersAfter} quarters more`;
const within = ({ low, high }: { low: number; high: number }) => `${formatNumber(100 * low)}–${formatNumber(100 * high)}`;

export function warningSentence(warning: EarlyWarning): string {
  const { tells, quarters, heldOut, worlds } = warning;
  if (quarters.length === 0) return `Early warning: of ${formatNumber(worlds)} labelled worlds too few fell to say anything; ask for more.`;
  const first = quarters[0];
  const best =
    tells === undefined
      ? quarters.reduce((a, b) => (b.toldRight.probability > a.toldRight.probability ? b : a))
      : quarters.find(({ quartersAfter }) => quartersAfter === tells);
  if (best === undefined) return '';
  const told = `${percent(best.toldRight.probability)} of ${formatNumber(heldOut)} held-out worlds are called correctly with 90% confidence (95% interval ${within(best.toldRight)}%), ${percent(best.toldWrong.probability)} wrongly (Brier score ${formatNumber(best.brier, 3)}; the base rate alone scores ${formatNumber(best.baseBrier, 3)}, lower is better)`;
  if (tells === undefined)
    return `Early warning: public data never tell most falls with 90% confidence within a year; at best, with ${nameOf(best)}, ${told}.`;
  const before = tells === 0 ? '' : ` From the quarter of the fall alone: ${percent(first.toldRight.probability)}.`;
  return `Early warning: with the data of ${nameOf(best)}, ${told}.${before}`;
}

export function warningChart(warning: EarlyWarning, provenance: ChartProvenance): ChartSpec {
  const { quarters, heldOut, tells, worlds } = warning;
  const rows = quarters.map(
    (one): DotRow => ({
      title: upperFirst(nameOf(one)),
      text: `${percent(one.toldRight.probability)} (${within(one.toldRight)}); wrongly ${percent(one.toldWrong.probability)}`,
      style: one.quartersAfter === tells ? 'labelStrong' : 'label',
      dot: 100 * one.toldRight.probability,
      low: 100 * one.toldRight.low,
      high: 100 * one.toldRight.high,
    }),
  );
  const found = quarters.find(({ quartersAfter }) => quartersAfter === tells);
  const title =
    found === undefined
      ? 'Public data do not tell most structural falls from cyclical ones within a year'
      : found.quartersAfter === 0
        ? 'The quarter of the fall itself tells most structural falls from cyclical ones'
        : `It takes ${found.quartersAfter === 1 ? 'one more quarter' : `${lowerFirst(ORDINALS[found.quartersAfter].replace(' more', ''))} more`} of data to tell most structural falls from cyclical ones`;
  const list = quarters.map(
    (one) => `${nameOf(one)} ${percent(one.toldRight.probability)} correctly, ${percent(one.toldWrong.probability)} wrongly`,
  );
  return build({
    id: 'early-warning',
    title,
    subtitle: `Share of ${formatNumber(heldOut)} held-out worlds with a known answer that an observer of hashrate by blocks, price, spot power and AI MW calls correctly with 90% confidence, %. Lines and brackets: 95% interval. Dashed: half.`,
    alt: `Dots with intervals: share of falls called correctly with 90% confidence, by the data at hand: ${list.join('; ')}.`,
    description: `${title}. Called correctly and wrongly with the data of ${list.join('; ')}. ${formatNumber(worlds)} worlds under storm, price dip, ban, power lost for good or AI wave; the observer is fitted to half of them.`,
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
      drawDotRows(rows, { holds: [0, 100], suffix: '%', signed: false, decimals: 0, marks: [{ at: 50, style: 'event' }] }, words, layout),
  });
}

const tidy = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(6)) : null);

/** How each quarter of data scores, and how the counterfactual share and the plain rule do on the same worlds. */
export function warningTables({ quarters, kinds, byShare, byRule, heldOut }: EarlyWarning): PageTable[] {
  const counts = ({ truePositive: a, falsePositive: b, falseNegative: c, trueNegative: d }: EarlyWarning['byShare']) =>
    [a, c, b, d].map((n) => formatNumber(n));
  return [
    {
      caption: `What public data tell, ${formatNumber(heldOut)} held-out worlds`,
      columns: ['Data of', 'Rightly at 90%', 'Wrongly at 90%', 'More likely kind right', 'Brier score', 'Base rate'],
      rows: quarters.map((one) => [
        nameOf(one),
        `${percent(one.toldRight.probability)} (${within(one.toldRight)})`,
        percent(one.toldWrong.probability),
        percent(one.right.probability),
        formatNumber(one.brier, 3),
        formatNumber(one.baseBrier, 3),
      ]),
      note: 'Rightly at 90%: the observer gives the true kind a probability of 90% or more. Base rate: the Brier score of always saying how many of the fitted worlds were structural.',
    },
    {
      caption: 'Against what the worlds were made to be, all that fell',
      columns: ['Called by', 'Structural, called so', 'Structural, called cyclical', 'Cyclical, called structural', 'Cyclical, called so'],
      rows: [
        ['Counterfactual share above a half', ...counts(byShare)],
        ['The books above a half', ...counts(byRule)],
      ],
      note: kinds
        .map(({ kind, falls, share }) => `${WORLD_TITLES[kind]}: ${formatNumber(falls)} fell, ${percent(share)} would not return`)
        .join('; '),
    },
  ];
}
