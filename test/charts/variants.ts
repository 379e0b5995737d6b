/** Results that charts must survive: the usual one, and those at the edges. */
import { type ChartContext, chartContext } from '../../src/charts/context.ts';
import { type SyntheticOptions, syntheticHistory, syntheticResult } from './syntheticResult.ts';

export function contextOf(options: SyntheticOptions = {}, historyUntil = '2026-03-20'): ChartContext {
  const context = chartContext({
    result: syntheticResult(options),
    history: historyUntil === '' ? [] : syntheticHistory(historyUntil),
    version: '0.1.0',
    studyHash: '3f2a91c07d5e',
  });
  if (context === undefined) throw new Error('no run ended well');
  return context;
}

export const HOSTILE_TITLES = [
  '<script>alert("1")</script> & \'quotes\' </text></svg>',
  '\u202e\u200fdesrever \u202c 🚀🚀 \u0000\u0007 {datum.x} {{expr}} $x',
  'x'.repeat(300),
  'A very long title that goes on and on, as people write them when nobody stops them, with many words '.repeat(3).slice(0, 300),
];

export const VARIANTS: Record<string, () => ChartContext> = {
  'four scenarios': () => contextOf(),
  'one scenario': () => contextOf({ titles: ['Baseline'], runs: 60 }),
  'one run': () => contextOf({ runs: 1 }),
  'two runs': () => contextOf({ runs: 2, titles: ['A', 'B'] }),
  'seven scenarios': () =>
    contextOf({ runs: 40, titles: ['No AI pivot', 'As contracted', 'AI boom', 'AI bust', 'Storm', 'Rally', 'Power squeeze'] }),
  'twelve scenarios': () => contextOf({ runs: 20, titles: Array.from({ length: 12 }, (_, i) => `Scenario ${i + 1}`) }),
  'hostile titles': () => contextOf({ runs: 40, titles: HOSTILE_TITLES, question: HOSTILE_TITLES.join(' '), name: 'hostile' }),
  'a study of the past': () =>
    contextOf({
      runs: 60,
      start: '2025-10-01',
      until: '2026-06-30',
      report: { headlineQuarter: '2026Q1', observedQuarterChangePct: -7.4 },
    }),
  'a quarter of decline': () => declining(contextOf({ runs: 60, report: { observedQuarterChangePct: -7.4 } })),
  'no history': () => contextOf({ runs: 60 }, ''),
  'half a year': () => contextOf({ runs: 60, until: '2026-09-30' }),
  'ten years': () => contextOf({ runs: 20, until: '2036-06-30' }),
};

/** Every run falls by 1 to 8 % in every quarter. */
function declining(context: ChartContext): ChartContext {
  const changes = context.result.quarterly.change_mean_pct;
  changes.forEach((_, i) => {
    changes[i] = -8 + (7 * ((i * 37) % 101)) / 101;
  });
  return context;
}
