/** What the report names must exist: scenarios by name, a quarter inside the study, history before it. */
import { buildCalendar } from '../../scenario/calendar.ts';
import { dayOf } from '../../units.ts';
import { quoted } from '../fault.ts';
import { nearest } from '../knownKeys.ts';
import { CHART_IDS } from '../names.ts';
import type { StudyRule } from './rule.ts';

export const scenarioNamesAreUnique: StudyRule = {
  reads: ['scenarios'],
  check({ scenarios }, report) {
    const seen = new Map<string, number>();
    for (const [i, { name }] of scenarios.entries()) {
      const first = seen.get(name);
      if (first !== undefined) report(['scenarios', i, 'name'], `is also the name of scenarios[${first}], got ${JSON.stringify(name)}`);
      else seen.set(name, i);
    }
  },
};

export const focusIsAScenario: StudyRule = {
  reads: ['scenarios', 'report'],
  check({ scenarios, report: { focus } }, report) {
    const names = scenarios.map((scenario) => scenario.name);
    if (focus === undefined || names.includes(focus)) return;
    const meant = nearest(focus, names);
    report(
      ['report', 'focus'],
      `must be a scenario (${names.join(', ')}), got ${JSON.stringify(focus)}${meant ? `, did you mean ${meant}?` : ''}`,
    );
  },
};

export const headlineQuarterIsInside: StudyRule = {
  reads: ['start', 'until', 'report', 'market.gridDays'],
  check({ start, until, market, report: { headlineQuarter } }, report) {
    if (headlineQuarter === undefined || dayOf(until) <= dayOf(start)) return;
    const { quarters } = buildCalendar(start, until, market.gridDays);
    if (quarters.some((quarter) => quarter.name === headlineQuarter)) return;
    report(
      ['report', 'headlineQuarter'],
      `must be between ${quarters[0]?.name} and ${quarters.at(-1)?.name}, got ${JSON.stringify(headlineQuarter)}`,
    );
  },
};

export const historyComesBefore: StudyRule = {
  reads: ['start', 'report'],
  check({ start, report: { historyFrom } }, report) {
    if (historyFrom === undefined || dayOf(historyFrom) < dayOf(start)) return;
    report(['report', 'historyFrom'], `must be before start ${start}, got ${historyFrom}`);
  },
};

export const chartsExist: StudyRule = {
  reads: ['report'],
  check({ report: { charts } }, report) {
    for (const [i, id] of (charts ?? []).entries()) {
      if ((CHART_IDS as readonly string[]).includes(id)) continue;
      const meant = nearest(id, CHART_IDS);
      report(
        ['report', 'charts', i],
        `must be one of ${CHART_IDS.join(', ')}, got ${quoted(id)}${meant ? `, did you mean ${meant}?` : ''}`,
      );
    }
  },
};
