/** Ctrl-C and a request to end: the first stops cleanly, the second at once. */
import { EXIT } from './exitCodes.ts';
import type { Terminal } from './terminal.ts';

export interface Interrupt {
  signal: AbortSignal;
  /** Stops listening. */
  release(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function listenForInterrupt(terminal: Terminal): Interrupt {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    terminal.note('\nStopping, one moment; Ctrl-C again ends at once.');
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, stop);
  return {
    signal: controller.signal,
    release: () => {
      for (const name of SIGNALS) process.off(name, stop);
    },
  };
}
