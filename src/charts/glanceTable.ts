/** The scenarios side by side in one table: the numbers a reader looks for first. */
import { groupFan, outcome, probability } from '../summary/select.ts';
import { pairedPercent } from './compare.ts';
import type { ChartContext, ScenarioView } from './context.ts';
import { endTitle, formatNumber, level, percent, quarterTitle, runShare, shortened, signed, spread } from './format.ts';
import type { PageTable } from './pageContent.ts';

interface Column {
  head: string;
  /** The number, and its range or error below it. */
  cell(scenario: ScenarioView): [value: string, note: string];
}

export function glanceTable(context: ChartContext): PageTable {
  const { scenarios, focus } = context;
  const columns = columnsOf(context);
  const several = scenarios.length > 1;
  return {
    caption: 'Scenarios side by side',
    columns: ['Scenario', ...columns.map(({ head }) => head)],
    rows: scenarios.map((scenario) => [
      shortened(scenario.title, 80),
      ...columns.map(({ cell }) => cell(scenario)).map(([value, note]) => ({ value, note })),
    ]),
    focusRow: several ? scenarios.indexOf(focus) : undefined,
    note: `Small print: 5–95% of runs; for the odds, the standard error.${several ? ' Shaded: the scenario of the single-scenario charts.' : ''}`,
  };
}

function columnsOf(context: ChartContext): Column[] {
  const { result, baseline, scenarios, headline } = context;
  const last = result.quarters.length - 1;
  const lead = result.classes.indexOf('usPublic');
  const columns: Column[] = [
    {
      head: `Hashrate, ${endTitle(result.study.until)}, EH/s`,
      cell: ({ caseIndex }) => {
        const s = outcome(result, caseIndex, 'end_hashrate_ehs');
        return [level(s.p50, s.p50Mcse), spread(s)];
      },
    },
  ];
  if (scenarios.length > 1) {
    columns.push({
      head: `Against “${baseline.short}”`,
      cell: (scenario) => {
        if (scenario === baseline) return ['–', ''];
        const { difference: d } = pairedPercent(context, scenario, 'end_hashrate_ehs');
        const most = Math.abs(d.p50) < 2 ? 1 : 0;
        return [`${signed(level(d.p50, d.p50Mcse, most))}%`, `${spread(d, { most, sign: true })}%`];
      },
    });
  }
  if (headline !== undefined) {
    columns.push({
      head: `Mean hashrate falls in ${headline.title}`,
      cell: ({ caseIndex }) => {
        const decline = probability(result, caseIndex, headline.index, (change) => change < 0);
        return decline.n === 0
          ? ['–', '']
          : [`${runShare({ ...decline, mcse: 0 })} of runs`, `±${formatNumber(100 * decline.mcse, 1)} points`];
      },
    });
  }
  return [
    ...columns,
    {
      head: `US public share, ${last < 0 ? 'end' : quarterTitle(result.quarters[last]!.name)}`,
      cell: ({ caseIndex }) => {
        const s = groupFan(result, 'class', caseIndex, lead, 'hashrate_share')[last];
        return s === undefined || !Number.isFinite(s.mean)
          ? ['–', '']
          : [percent(s.mean), `${formatNumber(100 * s.p05)}–${formatNumber(100 * s.p95)}%`];
      },
    },
    {
      head: 'AI at miners’ sites, MW',
      cell: ({ caseIndex }) => {
        const s = outcome(result, caseIndex, 'end_ai_operating_mw');
        return Number.isFinite(s.p50) ? [level(s.p50, s.p50Mcse, -1), spread(s, { most: -1 })] : ['–', ''];
      },
    },
  ];
}
