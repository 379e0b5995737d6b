/** Every claim with its verdict and its number, in one picture. */
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, VegaLiteSpec } from '../chartSpec.ts';
import { capitalised } from '../format.ts';
import { type Arrangement, frame, plotSize } from '../frame.ts';
import { messages } from '../locale.ts';
import { type Layer, label, segment, value } from '../marks.ts';
import { wrap } from '../measure.ts';
import { claimsWords } from './messages.ts';

const VERDICT_ORDER = ['supported', 'depends on the measure', 'cannot say', 'not supported'] as const;
type Verdict = (typeof VERDICT_ORDER)[number];

export interface ScoredClaim {
  id: string;
  title: string;
  verdict: Verdict;
  figure: string;
  holds: number;
  fails: number;
  open: number;
}

export interface Scorecard {
  /** What was said, and by whom. */
  about: string;
  claims: readonly ScoredClaim[];
  source: string;
}

const DOTS: Record<Verdict, string> = {
  supported: 'growthFill',
  'depends on the measure': 'netFill',
  'cannot say': 'medianDot',
  'not supported': 'declineFill',
};
const SHAPES: Record<Verdict, string> = {
  supported: 'circle',
  'depends on the measure': 'diamond',
  'cannot say': 'square',
  'not supported': 'cross',
};
const TEXTS: Record<Verdict, string> = {
  supported: 'labelGrowth',
  'depends on the measure': 'labelStrong',
  'cannot say': 'labelStrong',
  'not supported': 'labelDecline',
};

export function scorecardChart(data: Scorecard): ChartSpec {
  return build({
    id: 'scorecard',
    ...words(data),
    columns: ['claim', 'title', 'verdict', 'figure', 'measures_hold', 'measures_fail', 'measures_open'],
    rows: data.claims.map(({ id, title, verdict, figure, holds, fails, open }) => ({
      claim: id,
      title,
      verdict,
      figure,
      measures_hold: holds,
      measures_fail: fails,
      measures_open: open,
    })),
    units: {},
    draw: (chartWords, layout) => draw(data, chartWords, layout),
  });
}

/** "3 of 11 claims are supported, 4 are not, 3 depend on the measure, 1 cannot be told". */
export function tally(claims: readonly Pick<ScoredClaim, 'verdict'>[]): string {
  const count = (verdict: Verdict) => claims.filter((claim) => claim.verdict === verdict).length;
  const [supported, not, depends, unknown] = [
    count('supported'),
    count('not supported'),
    count('depends on the measure'),
    count('cannot say'),
  ];
  return claimsWords().tally({ supported, not, depends, unknown, all: claims.length });
}

function words({ about, claims, source }: Scorecard): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const { scorecard: m, verdicts } = claimsWords();
  const { items } = messages();
  const list = claims.map(({ title, verdict }) => m.item(title, verdicts[verdict]));
  return {
    title: tally(claims),
    subtitle: m.subtitle(about),
    alt: m.alt(tally(claims), items(list.slice(0, 2))),
    description: m.description(tally(claims), items(list)),
    source,
  };
}

const LINE = 15;

function draw({ claims }: Scorecard, words: ChartWords, layout: Layout): VegaLiteSpec {
  const column = layout.narrow ? 0 : 58;
  const arrangement: Arrangement = {
    layout,
    inset: { left: 0, top: layout.narrow ? 4 : 34, right: 0, bottom: 4 },
    height: 0,
    columns: 1,
    rows: 1,
    gap: 0,
  };
  const { width } = plotSize(arrangement);
  const textWidth = width - 4 * column - (layout.narrow ? 22 : 12);
  const rows = claims.map((claim) => ({
    claim,
    title: wrap(claim.title, 12, textWidth, { bold: true, maxLines: 2 }),
    figure: wrap(claim.figure, 12, textWidth, { maxLines: layout.narrow ? 7 : 5 }),
  }));
  const heights = rows.map(({ title, figure }) => LINE * (title.length + figure.length + (layout.narrow ? 1 : 0)) + 14);
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  const height = heights.reduce((sum, one) => sum + one, 0);
  const at = (verdict: Verdict) =>
    layout.narrow ? width - 9 : width - (VERDICT_ORDER.length - VERDICT_ORDER.indexOf(verdict) - 0.5) * column;
  return frame(words, { ...arrangement, height }, [
    [
      scaffold(width, height),
      ...(layout.narrow
        ? []
        : VERDICT_ORDER.map((verdict) =>
            label(claimsWords().scorecard.heads[verdict], 'labelMuted', { x: at(verdict), y: -20, align: 'center' }),
          )),
      ...rows.flatMap(({ claim, title, figure }, i): Layer[] => {
        const top = tops[i]!;
        const middle = top + heights[i]! / 2;
        return [
          segment('row', { x: 0, y: top }, { x: width, y: top }),
          label(title, 'labelStrong', { x: 0, y: top + 17 }),
          ...(layout.narrow
            ? [
                label(capitalised(claimsWords().verdicts[claim.verdict]), TEXTS[claim.verdict], {
                  x: 0,
                  y: top + 17 + LINE * title.length,
                }),
              ]
            : []),
          label(figure, 'labelMuted', { x: 0, y: top + 17 + LINE * (title.length + (layout.narrow ? 1 : 0)) }),
          {
            data: { values: [{ x: at(claim.verdict), y: layout.narrow ? top + 13 : middle }] },
            mark: { type: 'point', style: DOTS[claim.verdict], filled: true, shape: SHAPES[claim.verdict], size: 130, aria: false },
            encoding: { x: value('x'), y: value('y') },
          },
        ];
      }),
    ],
  ]);
}

function scaffold(width: number, height: number): Layer {
  const none = { axis: null };
  return {
    data: {
      values: [
        { x: 0, y: 0 },
        { x: width, y: height },
      ],
    },
    mark: { type: 'line', style: 'canvas', aria: false },
    encoding: {
      x: { ...value('x'), scale: { domain: [0, width], nice: false, zero: false }, ...none },
      y: { ...value('y'), scale: { domain: [height, 0], nice: false, zero: false }, ...none },
    },
  };
}
