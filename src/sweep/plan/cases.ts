/** The parameters of a scenario at a point: the scenario's own, with the factors' values laid on top. Only what changes is copied. */
import type { Path } from '../../config/fault.ts';
import { parameterAt } from '../../config/parameterAt.ts';
import type { Case, ModelConfig } from '../../scenario/study.ts';
import type { FactorValue } from '../design/design.ts';
import type { Point } from './points.ts';
import type { SweepPlan } from './sweepPlan.ts';

/** Cases of a point, one a scenario. */
export type CasesAt = (point: Pick<Point, 'id' | 'values'>) => Case[];

export function casesOf({
  study,
  scenarios,
  design,
}: Pick<SweepPlan, 'study' | 'scenarios'> & { design: { factors: readonly { path: string }[] } }): CasesAt {
  const paths = design.factors.map(({ path }) => pathOf(path));
  return ({ id, values }) =>
    scenarios.map((scenarioIndex) => ({
      scenarioIndex,
      pointId: id,
      model: paths.reduce((model, path, f) => withValue(model, path, values[f]), study.scenarios[scenarioIndex].model),
    }));
}

export function pathOf(text: string): Path {
  const parameter = parameterAt(text);
  if (parameter === undefined) throw new Error(`${text} is not a parameter`);
  return parameter.path;
}

export function withValue(model: ModelConfig, path: Path, value: FactorValue): ModelConfig {
  return put(model, path, value) as ModelConfig;
}

function put(node: unknown, [step, ...rest]: Path, value: FactorValue): unknown {
  if (step === undefined) return value;
  if (Array.isArray(node)) {
    if (typeof step !== 'number' || step >= node.length) throw new RangeError(`there is no entry ${step}: the list has ${node.length}`);
    return node.with(step, put(node[step], rest, value));
  }
  const section = node as Record<string, unknown>;
  return { ...section, [step]: put(section[step], rest, value) };
}
