/** Concentration of hashrate by owner at the end: Herfindahl-Hirschman index and Nakamoto coefficient, by scenario. */
import { type Probability, probabilityOf } from '../summary/probability.ts';
import { gridValues, outcomeValues } from '../summary/select.ts';
import { describe, type Statistics } from '../summary/statistics.ts';
import { build } from './build.ts';
import type { ChartSpec, ChartWords, Row } from './chartSpec.ts';
import { drawConcentration } from './concentrationView.ts';
import type { ChartContext, ScenarioView } from './context.ts';
import { likelierSide, opposite } from './direction.ts';
import { atEnd, endTitle, formatNumber, inRuns, level, monthYear, runShare, spread } from './format.ts';
import { messages } from './locale.ts';
import { leftOut, panelScenarios } from './panelGrid.ts';
import { statisticsColumns, statisticsRow } from './tables.ts';

export interface ConcentrationRow {
  scenario: ScenarioView;
  hhi: Float64Array;
  hhiStatistics: Statistics;
  /** Runs that end less concentrated than they began. */
  lower: Probability;
  /** Owners that together hold a majority, and the share of runs. */
  nakamoto: { owners: number; share: Probability }[];
  nakamotoStatistics: Statistics;
}

export interface ConcentrationData {
  rows: ConcentrationRow[];
  /** Of the start, median over runs. */
  startHhi: Statistics;
  startNakamoto: Statistics;
  startMonth: string;
}

export function concentrationChart(context: ChartContext): ChartSpec | undefined {
  const { result, focus, scenarios } = context;
  const data: ConcentrationData = {
    rows: panelScenarios(context).map((scenario) => rowOf(context, scenario)),
    startHhi: describe(gridValues(result, focus.caseIndex, 'hhi_owner', 0)),
    startNakamoto: describe(gridValues(result, focus.caseIndex, 'nakamoto_owner', 0)),
    startMonth: monthYear(result.gridDates[0]!),
  };
  if (data.rows.every(({ hhiStatistics }) => hhiStatistics.n === 0)) return undefined;
  const all = scenarios.map((scenario) => data.rows.find((row) => row.scenario === scenario) ?? rowOf(context, scenario));
  return build({
    id: 'concentration',
    ...words(context, data),
    columns: ['scenario', 'measure', 'nakamoto_owners', 'run_share', ...statisticsColumns('value')],
    rows: all.flatMap(tableRows),
    units: {
      nakamoto_owners: 'owners that hold a majority',
      run_share: 'share of runs, 0 to 1',
      value: 'HHI points (0 to 10,000), or owners',
    },
    draw: (chartWords, layout) => drawConcentration(data, chartWords, layout),
  });
}

function rowOf({ result }: ChartContext, scenario: ScenarioView): ConcentrationRow {
  const hhi = outcomeValues(result, scenario.caseIndex, 'end_hhi_owner');
  const start = gridValues(result, scenario.caseIndex, 'hhi_owner', 0);
  const counts = outcomeValues(result, scenario.caseIndex, 'end_nakamoto_owner');
  const values = [...new Set(counts)].filter((count) => !Number.isNaN(count)).sort((a, b) => a - b);
  return {
    scenario,
    hhi,
    hhiStatistics: describe(hhi),
    lower: probabilityOf(
      hhi.map((value, run) => value - start[run]!),
      (difference) => difference < 0,
    ),
    nakamoto: values.map((owners) => ({ owners, share: probabilityOf(counts, (count) => count === owners) })),
    nakamotoStatistics: describe(counts),
  };
}

function tableRows(row: ConcentrationRow): Row[] {
  const scenario = row.scenario.name;
  return [
    { scenario, measure: 'hhi_owner', ...statisticsRow(row.hhiStatistics, 'value') },
    { scenario, measure: 'nakamoto_owner', ...statisticsRow(row.nakamotoStatistics, 'value') },
    ...row.nakamoto.map(({ owners, share }) => ({
      scenario,
      measure: 'nakamoto_owner',
      nakamoto_owners: owners,
      run_share: Number(share.probability.toPrecision(4)),
      n: share.n,
    })),
  ];
}

function words(context: ChartContext, data: ConcentrationData): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const end = endTitle(context.result.study.until);
  const when = atEnd(context.result.study.until);
  const start = level(data.startHhi.p50, data.startHhi.p50Mcse);
  const m = messages();
  const listOf = (text: (row: ConcentrationRow) => string) => m.list(data.rows.map((row) => `${row.scenario.short} ${text(row)}`));
  const medians = listOf(({ hhiStatistics: s }) => level(s.p50, s.p50Mcse));
  const owners = listOf(({ nakamotoStatistics: s }) => `${formatNumber(s.p50)} (${spread(s)})`);
  const lower = listOf((row) => runShare(row.lower));
  const title = concentrationTitle(context, data, when);
  return {
    title,
    subtitle: m.concentration.subtitle(end) + leftOut(context),
    alt: m.concentration.alt(end, medians, start),
    description: m.concentration.description({ title, start, when, medians, lower, owners }),
    source: context.source,
  };
}

function concentrationTitle({ focus, scenarios }: ChartContext, { rows }: ConcentrationData, when: string): string {
  const row = rows.find(({ scenario }) => scenario === focus) ?? rows[0]!;
  const side = likelierSide(row.lower);
  const m = messages().concentration;
  if (side === undefined) return m.even(when);
  const scenario = scenarios.length > 1 ? m.ofScenario(row.scenario.short) : '';
  return side === 'above'
    ? m.title('less', when, inRuns(row.lower), scenario)
    : m.title('more', when, inRuns(opposite(row.lower)), scenario);
}
