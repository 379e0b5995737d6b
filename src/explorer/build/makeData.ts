/** From a study file to what a page carries. */
import { boundsOf, fieldAt } from '../../config/bounds.ts';
import { loadTree } from '../../config/extendStudy.ts';
import type { NumberField } from '../../config/field.ts';
import { loadStudy } from '../../config/load.ts';
import { toPlain } from '../../config/located.ts';
import { loadHistory } from '../../history/readHistory.ts';
import { programVersion } from '../../results/version.ts';
import type { Study } from '../../scenario/study.ts';
import { dayOf, isoDateOf } from '../../units.ts';
import type { ExplorerData, ExplorerDraws, StartingPoint } from '../explorerData.ts';
import { type LeverField, valueAt } from '../lever.ts';
import { MOST_RUNS, USUAL_RUNS } from '../settings.ts';
import { leversOf, switchesOf } from './levers.ts';
import { yamlHead } from './yamlHead.ts';

/** Scenarios offered to begin with; each adds its parameters to the page. */
const MOST_STARTS = 12;
/** History before the start when the study does not say; the fan draws two years. */
const HISTORY_DAYS = 3 * 365;

export interface ExplorerOptions {
  runs?: string | undefined;
  seed?: string | undefined;
}

export function makeExplorerData(file: string, options: ExplorerOptions = {}): ExplorerData {
  const { runs, seed } = options;
  const study = loadStudy(file, { ...(runs !== undefined && { runs }), ...(seed !== undefined && { seed }) });
  const tree = toPlain(loadTree(file, [])) as Record<string, unknown>;
  const starts = startingPoints(study, tree).slice(0, MOST_STARTS);
  const names = study.scenarios.map(({ name }) => name);
  const focus = starts.find(({ name }) => name === study.report.focus) ?? starts[1] ?? starts[0]!;
  return {
    version: programVersion(),
    name: `${study.name.slice(0, 54)}-explored`,
    original: study.name,
    question: study.question,
    start: study.start,
    until: study.until,
    runs: Math.min(runs === undefined ? Math.min(study.runs, USUAL_RUNS) : study.runs, MOST_RUNS),
    seed: study.seed,
    report: study.report,
    baseline: starts[0]!,
    reader: { name: ['your-settings', 'your-settings-2'].find((name) => !names.includes(name)) ?? 'yours', title: 'Your settings' },
    starts,
    firstStart: focus.name,
    levers: leversOf(starts),
    switches: switchesOf(),
    fields: fieldsOf(starts),
    history: historyOf(study),
    yamlHead: yamlHead(file, tree),
    ...(study.draws !== undefined && { draws: drawsOf(study.draws.columns, study) }),
  };
}

/** A column that every scenario overrides is drawn by none: it stays out. */
function drawsOf(given: readonly string[], { scenarios }: Study): ExplorerDraws {
  const columns: string[] = [];
  const values: ExplorerDraws['values'] = [];
  for (const column of given) {
    const value = scenarios.map(({ model }) => valueAt(model, column)).find(isRows);
    if (value === undefined) continue;
    columns.push(column);
    values.push(value);
  }
  return { columns, values };
}

const isRows = (value: unknown): value is ExplorerDraws['values'][number] => typeof value === 'object' && value !== null && 'rows' in value;

function startingPoints({ scenarios }: Study, tree: Record<string, unknown>): StartingPoint[] {
  const written = (tree['scenarios'] ?? []) as { name?: string; overrides?: Record<string, unknown> }[];
  return scenarios.map((scenario) => ({
    ...scenario,
    overrides: written.find(({ name }) => name === scenario.name)?.overrides ?? {},
  }));
}

function fieldsOf(starts: readonly StartingPoint[]): Record<string, LeverField> {
  const paths = Object.keys(boundsOf(starts.map(({ model }) => model)));
  return Object.fromEntries(
    paths.map((path) => {
      const { unit = '', min, max, above } = fieldAt(path.split('.')) as Partial<NumberField>;
      return [path, JSON.parse(JSON.stringify({ unit, min, max, above })) as LeverField];
    }),
  );
}

function historyOf({ start, until, report, history }: Study) {
  const from = report.historyFrom ?? isoDateOf(dayOf(start) - HISTORY_DAYS);
  return loadHistory(history).epochs.filter((epoch) => dayOf(epoch.start) + epoch.days >= dayOf(from) && epoch.start.slice(0, 10) <= until);
}
