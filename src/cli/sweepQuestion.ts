/** From a question as typed to the outcome of every point and run of a sweep, joined by point_id and run. */
import { quoted, usageError } from '../config/fault.ts';
import { nearest } from '../config/knownKeys.ts';
import { QUARTER_SERIES, RUN_SERIES } from '../model/observables.ts';
import { type Expression, parseExpression } from '../sensitivity/expression.ts';
import { ExpressionError } from '../sensitivity/expressionError.ts';
import type { Outcomes } from '../sensitivity/outcomes.ts';
import { DECLINE } from '../sweep/outcomes.ts';
import type { OutcomeName, SweepOutcome, SweepResult } from '../sweep/readSweep.ts';

/** What is asked when nothing is named: does hashrate fall in the headline quarter, or over the study where there is none? */
export function declineQuestion({ headline, quarters }: SweepResult): string {
  return headline < 0 ? 'change_over_study_pct < 0' : `${quarters[headline].name}.change_mean_pct < 0`;
}

/** `option` is named in errors. The word decline_probability stands for whether hashrate falls. */
export function readQuestion(option: string, text: string, sweep: SweepResult): Expression {
  const asked = text.trim() === DECLINE ? declineQuestion(sweep) : text;
  try {
    const expression = parseExpression(asked);
    for (const name of expression.names) assertKnown(option, name, sweep);
    if (expression.names.length === 0) throw new ExpressionError('names no outcome', 1);
    return expression;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw usageError(option, `column ${error.column} of ${quoted(asked)}: ${error.message}`);
  }
}

function assertKnown(option: string, name: string, { quarters }: SweepResult): void {
  const [first = '', second] = name.split('.');
  if (second === undefined && (RUN_SERIES as readonly string[]).includes(first)) return;
  const isQuarter = quarters.some((quarter) => quarter.name === first);
  if (isQuarter && (QUARTER_SERIES as readonly string[]).includes(second ?? '')) return;
  const known = second === undefined ? [...RUN_SERIES, DECLINE] : isQuarter ? QUARTER_SERIES : quarters.map((quarter) => quarter.name);
  const meant = nearest(second === undefined || !isQuarter ? first : second, known);
  const hint =
    meant === undefined
      ? `; known are ${RUN_SERIES.join(', ')}, and figures of quarters like ${(quarters[1] ?? quarters[0])?.name}.change_mean_pct`
      : `, did you mean ${isQuarter ? `${first}.${meant}` : meant}?`;
  throw usageError(option, `there is no outcome ${quoted(name)}${hint}`);
}

/** Outcomes of one scenario; NaN where a run failed. With worlds of their own, runs are counted from 0 at every point. */
export async function answerOf(sweep: SweepResult, expression: Expression, scenario: number): Promise<Outcomes> {
  const columns = await Promise.all(expression.names.map((name) => sweep.outcome(name as OutcomeName)));
  const pointIds = Array.from({ length: sweep.design.points }, (_, id) => id);
  const isCommon = sweep.worlds === 'common';
  const runs = runNumbers(sweep, columns[0]!, scenario, isCommon);
  const place = new Map(runs.map((run, at) => [run, at]));
  const values = new Float64Array(pointIds.length * runs.length).fill(Number.NaN);
  const found = new Map<string, number>();
  for (const id of pointIds) {
    const rows = columns.map((column) => column.of(id, scenario));
    const others = rows.slice(1).map((row) => new Map(Array.from(row.runs, (run, i) => [run, row.values[i]!])));
    const [first] = rows;
    first?.runs.forEach((run, i) => {
      found.set(expression.names[0]!, first.values[i]!);
      for (const [c, other] of others.entries()) found.set(expression.names[c + 1]!, other.get(run) ?? Number.NaN);
      values[id * runs.length + place.get(isCommon ? run : i)!] = expression.evaluate((name) => found.get(name)!);
    });
  }
  return { pointIds, runs, values };
}

/** Run numbers any point has, ascending. */
function runNumbers({ design }: SweepResult, outcome: SweepOutcome, scenario: number, isCommon: boolean): number[] {
  const runs = new Set<number>();
  for (let id = 0; id < design.points; id++) outcome.of(id, scenario).runs.forEach((run, i) => void runs.add(isCommon ? run : i));
  return [...runs].sort((a, b) => a - b);
}
