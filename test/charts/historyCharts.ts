/** Charts of real history, for the checks over every chart. */
import type { ChartSpec } from '../../src/charts/chartSpec.ts';
import { hashrateHistoryChart } from '../../src/charts/history/hashrateHistory.ts';
import { historyWords } from '../../src/charts/history/messages.ts';
import { sameQuartersChart } from '../../src/charts/history/sameQuarters.ts';
import { readHistory, readHistoryMonths, readHistoryQuarters } from '../../src/history/readHistory.ts';
import { firstDeclineSince } from '../../src/summary/firstDecline.ts';

const source = () => historyWords().source('0.1.0', '2026-03-31');

export const HISTORY_CHARTS: Record<string, () => ChartSpec> = {
  'hashrate-history': () => hashrateHistoryChart(readHistory(), source()),
  'same-quarters': () => {
    const tables = { epochs: readHistory(), months: readHistoryMonths(), quarters: readHistoryQuarters() };
    const verdicts = firstDeclineSince(tables, { quarter: 1, from: 2017, until: 2026, since: 2020 });
    return sameQuartersChart({ quarter: 'Q1', since: 2020, until: 2026, verdicts, source: source() });
  },
};
