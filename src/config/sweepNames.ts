/** The fixed vocabulary of sweeps. */

export const SWEEP_DESIGNS = ['grid', 'oneAtATime', 'zip', 'latinHypercube', 'sobol', 'saltelli', 'morris', 'table'] as const;
export type DesignKind = (typeof SWEEP_DESIGNS)[number];

/** Tables a sweep may keep beside the outcomes of its runs, in the order they are written. */
export const SWEEP_TABLES = ['quarters', 'grid', 'classes', 'regions'] as const;
export type SweepTable = (typeof SWEEP_TABLES)[number];
