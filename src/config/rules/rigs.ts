/** Rig generations come one after the other, each better than the one before, and at least one is out at the start. */
import { dayOf } from '../../units.ts';
import type { ModelRule } from './rule.ts';

export const generationsImprove: ModelRule = {
  reads: ['rigs', 'start'],
  check({ rigs }, { start }, report) {
    const { generations } = rigs;
    for (let i = 1; i < generations.length; i++) {
      const now = generations[i]!;
      const before = generations[i - 1]!;
      const path = ['rigs', 'generations', i];
      if (dayOf(now.release) <= dayOf(before.release)) {
        report([...path, 'release'], `must be after ${before.name} (${before.release}), got ${now.release}`);
      }
      if (now.efficiencyJPerTH >= before.efficiencyJPerTH) {
        report([...path, 'efficiencyJPerTH'], `must be below ${before.name} (${before.efficiencyJPerTH}), got ${now.efficiencyJPerTH}`);
      }
    }
    if (!generations.some((generation) => dayOf(generation.release) <= dayOf(start))) {
      report(['rigs', 'generations'], `none is released by the start ${start}`);
    }
  },
};
