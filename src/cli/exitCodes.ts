/** Exit codes of the program. */
export const EXIT = {
  done: 0,
  /** A fault of the program itself. */
  fault: 1,
  /** Bad input or usage; nothing was written. */
  badInput: 2,
  /** Shards or runs are missing; can be resumed. */
  incomplete: 3,
  /** Done, but some runs failed. */
  someFailed: 4,
  interrupted: 130,
} as const;
