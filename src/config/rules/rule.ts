/** A rule between settings: what no single field can check. Runs only when the sections it reads are sound by themselves. */

import type { Path } from '../fault.ts';
import type { NumberOrDistribution } from '../field.ts';
import type { ModelConfig, StudyConfig } from '../schema/study.ts';

export type Report = (path: Path, message: string) => void;

export interface Period {
  start: string;
  until: string;
}

/** A rule on the parameters of one scenario over the period of the study. */
export interface ModelRule {
  /** Sections it reads, like 'classes' or 'market.price'; 'start' and 'until' too. */
  reads: readonly string[];
  check(model: ModelConfig, period: Period, report: Report): void;
}

/** A rule on the study as a whole. */
export interface StudyRule {
  reads: readonly string[];
  check(study: StudyConfig, report: Report): void;
}

/** Mean of a number or distribution. */
export function meanOf(value: NumberOrDistribution): number {
  if (typeof value === 'number') return value;
  if ('normal' in value) return value.normal[0];
  if ('lognormal' in value) return value.lognormal[0] * Math.exp(value.lognormal[1] ** 2 / 2);
  if ('uniform' in value) return (value.uniform[0] + value.uniform[1]) / 2;
  if ('rows' in value) return value.rows.reduce((sum, v) => sum + v, 0) / value.rows.length;
  return (value.triangular[0] + value.triangular[1] + value.triangular[2]) / 3;
}

export function isPlain(value: NumberOrDistribution): value is number {
  return typeof value === 'number';
}
