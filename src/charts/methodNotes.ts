/** How a chart was made: what is measured, by which estimator, with which interval, from which runs; and where the model says more. */
import type { ChartSpec } from './chartSpec.ts';
import { inLocale, wordsIn } from './locale.ts';
import { notes as de } from './locales/de/notes.ts';
import { notes as en } from './locales/en/notes.ts';
import { notes as es } from './locales/es/notes.ts';
import { notes as fr } from './locales/fr/notes.ts';
import { notes as zh } from './locales/zh/notes.ts';

const notes = wordsIn({ en, de, es, fr, zh });

export interface MethodNote {
  heading: string;
  text: string;
  /** A sentence that names the section of MODEL.md. */
  model: string;
}

type Kind = keyof typeof en.charts;
type Shared = keyof typeof en.shared;

/** A heading of MODEL.md, and the kinds of charts whose rules stand there, each with what it shares with others. */
const SECTIONS: Record<string, Partial<Record<Kind, readonly Shared[]>>> = {
  '6. Input data': { hashrateHistory: [], sameQuarters: [] },
  '7.1 Subsidy and hashprice': { hashprice: ['quantiles'], security: ['quantiles'] },
  '7.2 Difficulty and the epoch’s clock': { fan: ['quantiles'], blockInterval: ['quantiles'] },
  '7.9 Pivot to AI': { aiMegawatts: ['means'] },
  '7.13 AI in operation': { aiRevenue: ['means'] },
  '7.16 Recording': {
    ...{ quarterDots: ['quantiles'], identity: ['means'], shares: ['means'], concentration: ['quantiles'] },
    ...{ quarterlyTrend: ['means'], smallShare: ['means'] },
  },
  '7.18 Why hashrate changed: attribution': { attribution: ['means'] },
  '7.19 Structural or cyclical': { structuralShare: ['means'], earlyWarning: [] },
  '7.20 Two scenarios, paired': {
    ...{ scenarios: ['paired', 'quantiles'], differenceFan: ['paired', 'quantiles'], effects: ['paired'] },
    ...{ disagreement: ['paired'], decentralisation: ['paired', 'means'] },
  },
  '7.21 Claims': { scorecard: [], claimShares: [], claimRanges: [] },
  'How wrong it has been: the backtest': {
    ...{ backtestFans: ['starts', 'quantiles'], backtestSkill: ['starts'], backtestCoverage: ['starts'], backtestPit: ['starts'] },
  },
  'Sweeps: what an outcome depends on': {
    ...{ sweep: [], tornado: ['bootstrap'], sobol: ['bootstrap'], morris: ['bootstrap'], regional: [], box: [], convergence: [] },
  },
  '10. Fitted to history: what holds and what does not': { recoveryRanks: [], structuralBreak: [], unseenWindows: [] },
};

/** Undefined for a chart of no kind known here. */
function kindOf({ id, csv }: ChartSpec): Kind | undefined {
  if (id.startsWith('claim-')) return csv.columns.includes('range') ? 'claimRanges' : 'claimShares';
  if (id.startsWith('attribution')) return 'attribution';
  if (id.startsWith('backtest-fans')) return 'backtestFans';
  if (id === 'ai-mw') return 'aiMegawatts';
  const name = id.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return name in en.charts ? (name as Kind) : undefined;
}

/** In the language of the chart. */
export function methodNote(chart: ChartSpec): MethodNote {
  const kind = kindOf(chart);
  const found = Object.entries(SECTIONS).find(([, kinds]) => kind !== undefined && kind in kinds);
  if (kind === undefined || found === undefined) throw new Error(`chart ${chart.id} has no method note`);
  const [section, kinds] = found;
  return inLocale(chart.locale, () => {
    const { heading, model, charts, shared } = notes();
    const glue = chart.locale === 'zh' ? '' : ' ';
    return { heading, text: [charts[kind], ...kinds[kind]!.map((name) => shared[name])].join(glue), model: model(section) };
  });
}

export const MODEL_SECTIONS: readonly string[] = Object.keys(SECTIONS);
