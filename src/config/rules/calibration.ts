/** What is calibrated must exist and be free to vary, once; what is fitted must lie in the past that may be seen. */
import { fieldAt } from '../bounds.ts';
import type { StudyRule } from './rule.ts';

/** Last day of a window that begins in a month and counts quarters from the one that holds it. */
function windowEnd(start: string, quarters: number): string {
  const [year, month] = start.split('-').map(Number) as [number, number];
  const quarter = year * 4 + Math.floor((month - 1) / 3) + quarters;
  return new Date(Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3, 0)).toISOString().slice(0, 10);
}

export const windowsStayInThePast: StudyRule = {
  reads: ['calibration'],
  check({ calibration }, report) {
    if (calibration === undefined) return;
    const { windows, unseen, quarters, trainUntil } = calibration;
    for (const [i, start] of windows.entries()) {
      const end = windowEnd(start, quarters);
      if (end > trainUntil) report(['calibration', 'windows', i], `goes to ${end}, past trainUntil ${trainUntil}`);
      if (windows.indexOf(start) < i) report(['calibration', 'windows', i], `is there twice, got "${start}"`);
    }
    for (const [i, start] of unseen.entries())
      if (windows.includes(start)) report(['calibration', 'unseen', i], `is fitted too, got "${start}"`);
  },
};

export const calibratedParametersExist: StudyRule = {
  reads: ['calibration'],
  check({ calibration }, report) {
    const names = new Set<string>();
    const taken = new Set<string>();
    for (const [i, { name, sets, scales }] of (calibration?.parameters ?? []).entries()) {
      const at = ['calibration', 'parameters', i];
      if (names.has(name)) report([...at, 'name'], `is there twice, got "${name}"`);
      names.add(name);
      if (sets.length + scales.length === 0) report(at, 'must set or scale at least one path');
      for (const [key, paths] of Object.entries({ sets, scales })) {
        for (const [k, path] of paths.entries()) {
          const field = fieldAt(path.split('.')) as { distribution?: boolean };
          if (field.distribution !== true) report([...at, key, k], `is no parameter that can vary, got "${path}"`);
          if (taken.has(path)) report([...at, key, k], `is fitted by another parameter too, got "${path}"`);
          taken.add(path);
        }
      }
    }
  },
};
