/** A study file to a study: parents merged, options of the command line laid on top, every scenario resolved, every fault found. */
import type { Scenario, Study } from '../scenario/study.ts';
import { boundsOf } from './bounds.ts';
import { type Checked, checkScenario, checkStudy, modelTree } from './check.ts';
import { loadTree, pathBeside } from './extendStudy.ts';
import { ConfigError, type Fault, faultAt, quoted } from './fault.ts';
import { nearest } from './knownKeys.ts';
import { layDraws, OWN_TABLE, readDraws } from './layDraws.ts';
import { entries, findNode, type Located, merge, placeOf } from './located.ts';
import { fileFault } from './readStudyFile.ts';
import type { ReportConfig, StudyConfig } from './schema/study.ts';
import { applySets, setValue } from './setOption.ts';

export interface LoadOptions {
  /** path.to.key=value, values read as YAML; laid over the study, under the overrides of its scenarios. */
  set?: readonly string[];
  /** Only these scenarios, by name. */
  scenarios?: readonly string[];
  runs?: number | string;
  seed?: number | string;
  /** path.to.parameter=values, each a factor of the sweep; with any, those of the study, its constraints and its size are left aside. */
  factors?: readonly string[];
  /** Options of the command line that stand for one key. */
  settings?: readonly { option: string; path: readonly string[]; value: string }[];
}

/** What says which points there are; how they are simulated (worlds, precision) stays. */
const DESIGN_KEYS = ['design', 'size', 'factors', 'constraints', 'table'];

function withoutDesign(tree: Located): Located {
  const written = entries(tree)?.get('sweep');
  const sweep = entries(written?.node);
  if (written === undefined || sweep === undefined) return tree;
  const kept = new Map([...sweep].filter(([key]) => !DESIGN_KEYS.includes(key)));
  const node = { ...written.node, value: kept };
  return { ...tree, value: new Map([...entries(tree)!, ['sweep', { ...written, node }]]) };
}

function applyOptions(tree: Located, options: LoadOptions, faults: Fault[]): Located {
  const { factors = [], settings = [] } = options;
  let result = applySets(factors.length > 0 ? withoutDesign(tree) : tree, options.set ?? [], faults);
  for (const { option, path, value } of settings)
    result = setValue(result, path, value, `${option} ${quoted(value, 80).slice(1, -1)}`, faults);
  for (const factor of factors) {
    const [path = '', ...values] = factor.split('=');
    const option = `--factor ${quoted(factor, 80).slice(1, -1)}`;
    if (values.join('=').trim() === '') faults.push(faultAt({ file: option }, [], 'must look like --factor path.to.parameter=[values]'));
    else result = setValue(result, ['sweep', 'factors', path.trim()], values.join('='), option, faults);
  }
  for (const key of ['runs', 'seed'] as const) {
    const value = options[key];
    if (value !== undefined) result = setValue(result, [key], String(value), `--${key} ${quoted(String(value)).slice(1, -1)}`, faults);
  }
  return result;
}

/** Every scenario as written, even where the list of scenarios has faults of its own: its overrides are checked all the same. */
function resolveScenarios(tree: Located, study: Checked<StudyConfig>, faults: Fault[]): Scenario[] {
  const base = modelTree(tree);
  const written = findNode(tree, ['scenarios'])?.value;
  const count = Array.isArray(written) ? written.length : study.value.scenarios.length;
  return Array.from({ length: count }, (_, i) => {
    const overrides = findNode(tree, ['scenarios', i, 'overrides']);
    const isMap = entries(overrides) !== undefined;
    const checked = checkScenario(overrides && isMap ? merge(base, overrides) : base, overrides, i, study);
    faults.push(...checked.faults);
    const { name, title } = study.value.scenarios[i] ?? { name: '', title: '' };
    return { name, title, model: checked.value };
  });
}

function select(scenarios: Scenario[], wanted: readonly string[] | undefined, faults: Fault[]): Scenario[] {
  if (wanted === undefined || wanted.length === 0) return scenarios;
  const names = scenarios.map((scenario) => scenario.name);
  for (const name of wanted.filter((one) => !names.includes(one))) {
    const meant = nearest(name, names);
    const message = `no such scenario; the study has ${names.join(', ')}${meant ? `, did you mean ${meant}?` : ''}`;
    faults.push(faultAt({ file: `--scenario ${quoted(name).slice(1, -1)}` }, [], message));
  }
  return scenarios.filter((scenario) => wanted.includes(scenario.name));
}

function reportOf(report: ReportConfig, scenarios: readonly Scenario[]): ReportConfig {
  if (report.focus === undefined || scenarios.some((scenario) => scenario.name === report.focus)) return report;
  const { focus: _, ...rest } = report;
  return rest;
}

/** Scenarios are compared date by date, so they share one calendar grid. */
function checkCommonGrid(tree: Located, scenarios: readonly Scenario[], study: StudyConfig, faults: Fault[]): void {
  const { gridDays } = study.market;
  for (const [i, { model }] of scenarios.entries()) {
    if (model.market.gridDays === gridDays) continue;
    const path = ['scenarios', i, 'overrides', 'market', 'gridDays'];
    faults.push(faultAt(placeOf(tree, path), path, `must be the same in every scenario (${gridDays}), got ${model.market.gridDays}`));
  }
}

/** The history file a study names, beside the file that names it. */
function historyOf(tree: Located, given: string | undefined, faults: Fault[]): string | undefined {
  if (given === undefined) return undefined;
  const place = placeOf(tree, ['history']);
  const path = (place.line ?? 0) > 0 ? pathBeside(place.file, given) : given;
  const fault = fileFault(path);
  if (fault !== undefined) faults.push(faultAt(place, ['history'], `${quoted(given)}: ${fault}`));
  return path;
}

/** Loads a study; throws one ConfigError that holds every fault. */
export function loadStudy(path: string, options: LoadOptions = {}): Study {
  const faults: Fault[] = [];
  const tree = applyOptions(loadTree(path, faults), options, faults);
  const checked = checkStudy(tree);
  faults.push(...checked.faults);
  const resolved = resolveScenarios(tree, checked, faults);
  checkCommonGrid(tree, resolved, checked.value, faults);
  const scenarios = checked.unsound.has('scenarios') ? resolved : select(resolved, options.scenarios, faults);
  const history = historyOf(tree, checked.value.history, faults);
  const { draws: drawsKey } = checked.value;
  const table = drawsKey && readDraws(tree, drawsKey, faults);
  if (faults.length > 0) throw new ConfigError(faults);
  const { name, question, start, until, runs, seed, report, sweep, calibration } = checked.value;
  const draws = drawsKey && table && layDraws(tree, drawsKey.file ?? OWN_TABLE, table, resolved, options.set ?? []);
  const bounds = boundsOf(resolved.map((scenario) => scenario.model));
  const study = {
    name,
    question,
    start,
    until,
    runs,
    seed,
    scenarios,
    report: reportOf(report, scenarios),
    bounds,
    ...(history !== undefined && { history }),
    ...(draws !== undefined && { draws }),
    ...(calibration !== undefined && { calibration }),
  };
  return sweep === undefined ? study : { ...study, sweep };
}
