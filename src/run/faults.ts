/** Faults that tests order at a given run, to see what they cost. No configuration reaches them. */

export interface OrderedFault {
  caseIndex: number;
  run: number;
  kind: 'throw' | 'exit' | 'outOfMemory';
  /** At every attempt, not only at the first. */
  always?: boolean;
}

export function provokeFault(faults: readonly OrderedFault[], caseIndex: number, run: number, attempt: number): void {
  const fault = faults.find((f) => f.caseIndex === caseIndex && f.run === run && (f.always || attempt === 1));
  if (fault?.kind === 'throw') throw new Error('a fault ordered by a test');
  if (fault?.kind === 'exit') process.exit(3);
  if (fault?.kind === 'outOfMemory') fillHeap();
}

function fillHeap(): void {
  const kept: number[][] = [];
  for (;;) kept.push(new Array(100_000).fill(kept.length + 0.5));
}
