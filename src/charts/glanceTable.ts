/** The scenarios side by side in one table: the numbers a reader looks for first. */
import { groupFan, outcome, probability } from '../summary/select.ts';
import { pairedPercent } from './compare.ts';
import type { ChartContext, ScenarioView } from './context.ts';
import { asPercent, endTitle, formatNumber, level, percent, quarterTitle, runShare, shortened, signed, spread } from './format.ts';
import type { PageTable } from './pageContent.ts';
import { reportWords } from './reportWords.ts';

interface Column {
  head: string;
  /** The number, and its range or error below it. */
  cell(scenario: ScenarioView): [value: string, note: string];
}

export function glanceTable(context: ChartContext): PageTable {
  const { scenarios, focus } = context;
  const columns = columnsOf(context);
  const several = scenarios.length > 1;
  const words = reportWords().glance;
  return {
    caption: words.caption,
    columns: [words.scenario, ...columns.map(({ head }) => head)],
    rows: scenarios.map((scenario) => [
      shortened(scenario.title, 80),
      ...columns.map(({ cell }) => cell(scenario)).map(([value, note]) => ({ value, note })),
    ]),
    focusRow: several ? scenarios.indexOf(focus) : undefined,
    note: `${words.note}${several ? words.focus : ''}`,
  };
}

function columnsOf(context: ChartContext): Column[] {
  const { result, baseline, scenarios, headline } = context;
  const words = reportWords().glance;
  const last = result.quarters.length - 1;
  const lead = result.classes.indexOf('usPublic');
  const columns: Column[] = [
    {
      head: words.hashrate(endTitle(result.study.until)),
      cell: ({ caseIndex }) => {
        const s = outcome(result, caseIndex, 'end_hashrate_ehs');
        return [level(s.p50, s.p50Mcse), spread(s)];
      },
    },
  ];
  if (scenarios.length > 1) {
    columns.push({
      head: words.against(baseline.short),
      cell: (scenario) => {
        if (scenario === baseline) return ['–', ''];
        const { difference: d } = pairedPercent(context, scenario, 'end_hashrate_ehs');
        const most = Math.abs(d.p50) < 2 ? 1 : 0;
        return [asPercent(signed(level(d.p50, d.p50Mcse, most))), asPercent(spread(d, { most, sign: true }))];
      },
    });
  }
  if (headline !== undefined) {
    columns.push({
      head: words.falls(headline.title),
      cell: ({ caseIndex }) => {
        const decline = probability(result, caseIndex, headline.index, (change) => change < 0);
        return decline.n === 0
          ? ['–', '']
          : [words.ofRuns(runShare({ ...decline, mcse: 0 })), words.points(formatNumber(100 * decline.mcse, 1))];
      },
    });
  }
  return [
    ...columns,
    {
      head: words.usShare(last < 0 ? words.end : quarterTitle(result.quarters[last]!.name)),
      cell: ({ caseIndex }) => {
        const s = groupFan(result, 'class', caseIndex, lead, 'hashrate_share')[last];
        return s === undefined || !Number.isFinite(s.mean)
          ? ['–', '']
          : [percent(s.mean), asPercent(`${formatNumber(100 * s.p05)}–${formatNumber(100 * s.p95)}`)];
      },
    },
    {
      head: words.ai,
      cell: ({ caseIndex }) => {
        const s = outcome(result, caseIndex, 'end_ai_operating_mw');
        return Number.isFinite(s.p50) ? [level(s.p50, s.p50Mcse, -1), spread(s, { most: -1 })] : ['–', ''];
      },
    },
  ];
}
