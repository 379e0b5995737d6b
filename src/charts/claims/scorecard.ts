/** Every claim with its verdict and its number, in one picture. */
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, VegaLiteSpec } from '../chartSpec.ts';
import { capitalised } from '../format.ts';
import { type Arrangement, frame, plotSize } from '../frame.ts';
import { messages } from '../locale.ts';
import { type Layer, label, segment, value } from '../marks.ts';
import { textWidth, wrap } from '../measure.ts';
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
/** Right of the text, for the symbol of the verdict. */
const SYMBOL_ROOM = 24;

function draw({ claims }: Scorecard, words: ChartWords, layout: Layout): VegaLiteSpec {
  const arrangement: Arrangement = { layout, inset: { left: 0, top: 4, right: 0, bottom: 4 }, height: 0, columns: 1, rows: 1, gap: 0 };
  const { width } = plotSize(arrangement);
  const room = width - SYMBOL_ROOM;
  const verdicts = claims.map(({ verdict }) => capitalised(claimsWords().verdicts[verdict]));
  // on phones the verdict has a line of its own, else it ends the line of the title
  const beside = layout.narrow ? 0 : Math.max(0, ...verdicts.map((verdict) => textWidth(verdict, 12, true))) + 24;
  const own = layout.narrow ? 1 : 0;
  const rows = claims.map((claim, i) => ({
    claim,
    verdict: verdicts[i]!,
    title: wrap(claim.title, 12, room - beside, { bold: true, maxLines: 2 }),
    figure: wrap(claim.figure, 12, room - beside, { maxLines: 7 }),
  }));
  const heights = rows.map(({ title, figure }) => LINE * (title.length + figure.length + own) + 14);
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  const height = heights.reduce((sum, one) => sum + one, 0);
  return frame(words, { ...arrangement, height }, [
    [
      scaffold(width, height),
      ...rows.flatMap(({ claim, verdict, title, figure }, i): Layer[] => {
        const top = tops[i]!;
        return [
          segment('row', { x: 0, y: top }, { x: width, y: top }),
          label(title, 'labelStrong', { x: 0, y: top + 17 }),
          layout.narrow
            ? label(verdict, TEXTS[claim.verdict], { x: 0, y: top + 17 + LINE * title.length })
            : label(verdict, TEXTS[claim.verdict], { x: room, y: top + 17, align: 'right' }),
          label(figure, 'labelMuted', { x: 0, y: top + 17 + LINE * (title.length + own) }),
          {
            data: { values: [{ x: width - 9, y: top + 13 }] },
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
