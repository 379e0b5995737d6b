/** From a study and its design to the plan of a sweep. Every point is checked against the rules between settings before anything runs. */
import { boundsOf } from '../../config/bounds.ts';
import { ConfigError, type Fault, faultAt, usageError } from '../../config/fault.ts';
import { MODEL_RULES } from '../../config/rules/all.ts';
import type { ModelRule } from '../../config/rules/rule.ts';
import { canonicalJson, sha256, studyHash } from '../../results/studyHash.ts';
import type { Case, Study } from '../../scenario/study.ts';
import type { Design } from '../design/design.ts';
import { assertOutcome } from '../outcomes.ts';
import { blockCount, cutInto } from './blocks.ts';
import { casesOf, pathOf, withValue } from './cases.ts';
import { hashOfPoints } from './points.ts';
import { PLAN_FORMAT, type SweepPlan } from './sweepPlan.ts';

export interface PlanOptions {
  version: string;
  node: string;
  /** Shards wanted; never more than there are blocks. */
  shards: number;
}

/** More faulty points than this are not told one by one. */
const MOST_TOLD = 20;

export function planSweep(study: Study, design: Design, { version, node, shards }: PlanOptions): SweepPlan {
  const { sweep } = study;
  const scenarios = study.scenarios.flatMap(({ name }, i) => ((sweep?.scenarios ?? [name]).includes(name) ? [i] : []));
  if (scenarios.length === 0) throw usageError('sweep.scenarios', 'name no scenario that is left');
  if (sweep?.precision) assertOutcome(sweep.precision.outcome, sweep.tables);
  const widened = { ...study, bounds: widenedBounds(study, design) };
  assertRulesHold(widened, design, scenarios);
  const { kind, factors, points, excluded } = design;
  const content = {
    format: PLAN_FORMAT,
    version,
    node,
    study: widened,
    studyHash: studyHash(study),
    design: { kind, factors, points, excluded, sha256: hashOfPoints(design) },
    scenarios,
    runs: study.runs,
    worlds: sweep?.worlds ?? 'common',
    precision: sweep?.precision,
    tables: sweep ? [...sweep.tables] : (['quarters', 'grid', 'classes', 'regions'] satisfies SweepPlan['tables']),
  } as const;
  const cut = cutInto(points, scenarios.length, study.runs, sweep?.precision !== undefined);
  const plan: SweepPlan = { ...content, identity: sha256(canonicalJson(content)), cut: { shards: 1, ...cut } };
  return { ...plan, cut: { ...plan.cut, shards: Math.max(1, Math.min(shards, blockCount(plan))) } };
}

/** Ranges of drawn parameters: the study's, and those of parameters that some level gives as a distribution. */
function widenedBounds({ scenarios, bounds = {} }: Study, { factors }: Design): NonNullable<Study['bounds']> {
  const models = factors.flatMap(({ path, levels = [] }) =>
    levels.filter((value) => typeof value === 'object').map((level) => withValue(scenarios[0].model, pathOf(path), level)),
  );
  const widened = { ...bounds };
  for (const [path, [low, high]] of Object.entries(boundsOf(models))) {
    const before = bounds[path] ?? [low, high];
    widened[path] = [Math.min(before[0], low), Math.max(before[1], high)];
  }
  return widened;
}

/** Rules that some factor can break. */
function rulesAbout({ factors }: Design) {
  const touches = (path: string, section: string) => path.startsWith(section) || section.startsWith(path);
  return MODEL_RULES.filter(({ reads }) => reads.some((section) => factors.some(({ path }) => touches(path, section))));
}

function assertRulesHold(study: Study, design: Design, scenarios: number[]): void {
  if (design.factors.length === 0) return;
  const casesAt = casesOf({ study, scenarios, design });
  const rules = rulesAbout(design);
  const faults: Fault[] = [];
  let faulty = 0;
  for (let id = 0; id < design.points; id++) {
    const values = design.values.map((column) => column[id]);
    const found = faultsAt(() => casesAt({ id, values }), rules, study);
    if (found.length > 0 && ++faulty <= MOST_TOLD) {
      const where = design.factors.map(({ path }, f) => `${path} ${JSON.stringify(values[f])}`).join(', ');
      faults.push(...found.map((message) => faultAt({ file: `sweep: point ${id} (${where})` }, [], message)));
    }
  }
  if (faulty > MOST_TOLD) faults.push(faultAt({ file: 'sweep' }, [], `${faulty - MOST_TOLD} more points break a rule`));
  if (faulty > 0) throw new ConfigError([...faults, faultAt({ file: 'sweep' }, [], 'leave such points out with sweep.constraints')]);
}

function faultsAt(casesAt: () => Case[], rules: readonly ModelRule[], study: Study): string[] {
  const found = new Set<string>();
  try {
    for (const { model } of casesAt()) {
      for (const rule of rules) {
        rule.check(model, study, (path, message) => {
          found.add(path.length > 0 ? `${path.join('.')}: ${message}` : message);
        });
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    found.add(error.message);
  }
  return [...found];
}
