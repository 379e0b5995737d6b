/** A sweep's design: what its kind needs is there, and nothing that would mean nothing in it. */

import { parseConstraint } from '../constraints.ts';
import { nearest } from '../knownKeys.ts';
import type { SweepConfig } from '../schema/sweep.ts';
import type { DesignKind } from '../sweepNames.ts';
import type { Report, StudyRule } from './rule.ts';

const SIZED: readonly DesignKind[] = ['latinHypercube', 'sobol', 'saltelli', 'morris'];
const POWERS_OF_TWO: readonly DesignKind[] = ['sobol', 'saltelli'];
/** Comparisons inside a group of points need every point of it. */
const UNCUT: readonly DesignKind[] = ['saltelli', 'morris'];

const SIZE_MEANS: Partial<Record<DesignKind, string>> = {
  latinHypercube: 'points',
  sobol: 'points, a power of two',
  saltelli: 'base points, a power of two',
  morris: 'trajectories',
};

export const sweepHasItsNumbers: StudyRule = {
  reads: ['sweep'],
  check({ sweep }, report) {
    if (sweep === undefined) return;
    checkSize(sweep, report);
    const { design, levels, table, factors, constraints } = sweep;
    if (levels !== undefined && design !== 'morris') report(['sweep', 'levels'], `belongs to morris; design is ${design}`);
    if (levels !== undefined && levels % 2 === 1) report(['sweep', 'levels'], `must be even, got ${levels}`);
    if (table !== undefined && design !== 'table') report(['sweep', 'table'], `belongs to design table; design is ${design}`);
    if (table === undefined && design === 'table') report(['sweep'], 'design table needs table: the name of a CSV file');
    if (design !== 'table' && Object.keys(factors).length === 0) report(['sweep'], 'factors is required: what is to be swept');
    if (constraints.length > 0 && UNCUT.includes(design)) {
      report(['sweep', 'constraints'], `would tear groups of points apart: ${design} compares every point of a group with the others`);
    }
  },
};

function checkSize({ design, size }: SweepConfig, report: Report): void {
  if (!SIZED.includes(design)) {
    if (size !== undefined) report(['sweep', 'size'], `means nothing in design ${design}: its factors say how many points there are`);
    return;
  }
  if (size === undefined) report(['sweep'], `design ${design} needs size: how many ${SIZE_MEANS[design]}`);
  else if (POWERS_OF_TWO.includes(design) && (size < 2 || !Number.isInteger(Math.log2(size)))) {
    const below = 2 ** Math.floor(Math.log2(Math.max(2, size)));
    report(['sweep', 'size'], `must be a power of two in design ${design}, got ${size}; near it are ${below} and ${below * 2}`);
  } else if (design === 'morris' && size < 2) report(['sweep', 'size'], `must be at least 2 trajectories, got ${size}`);
}

export const constraintsAreReadable: StudyRule = {
  reads: ['sweep'],
  check({ sweep }, report) {
    if (sweep === undefined) return;
    const factors = sweep.design === 'table' ? undefined : Object.keys(sweep.factors);
    for (const [i, text] of sweep.constraints.entries()) {
      try {
        parseConstraint(text, factors);
      } catch (error) {
        report(['sweep', 'constraints', i], (error as Error).message);
      }
    }
  },
};

export const sweepScenariosExist: StudyRule = {
  reads: ['sweep', 'scenarios'],
  check({ sweep, scenarios }, report) {
    const names = scenarios.map(({ name }) => name);
    for (const [i, name] of (sweep?.scenarios ?? []).entries()) {
      if (names.includes(name)) continue;
      const meant = nearest(name, names);
      const hint = meant === undefined ? '' : `, did you mean ${meant}?`;
      report(['sweep', 'scenarios', i], `must be a scenario (${names.join(', ')}), got ${JSON.stringify(name)}${hint}`);
    }
  },
};
