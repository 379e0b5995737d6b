/** Progress of a run on standard error: one line that renews itself on a terminal, else a line for every 10 %. */
import { formatDuration } from './duration.ts';
import { paint } from './terminal.ts';

const RENEW_EVERY_MS = 100;
const BAR_CELLS = 24;
const PERCENT_STEP = 10;

export interface ProgressShow {
  update(done: number, total: number): void;
  /** Takes the line away, or ends the lines. */
  end(): void;
}

export interface ProgressStream {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

function rateOf(done: number, seconds: number): string {
  const rate = done / Math.max(seconds, 1e-9);
  return `${rate >= 100 ? Math.round(rate).toLocaleString('en-US') : rate.toPrecision(2)} runs/s`;
}

function timeLeft(done: number, total: number, seconds: number): string {
  return done === 0 ? '' : `, ${formatDuration(((total - done) * seconds) / done)} left`;
}

function bar(share: number): string {
  const full = Math.round(share * BAR_CELLS);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}`;
}

const SILENT: ProgressShow = { update: () => undefined, end: () => undefined };

/** `now` in milliseconds is handed in so that tests need no clock. */
export function createProgress(
  quiet: boolean,
  stream: ProgressStream = process.stderr,
  now: () => number = () => performance.now(),
): ProgressShow {
  if (quiet) return SILENT;
  const start = now();
  const seconds = () => (now() - start) / 1000;
  return stream.isTTY ? lineProgress(stream, now, seconds) : stepProgress(stream, seconds);
}

function lineProgress(stream: ProgressStream, now: () => number, seconds: () => number): ProgressShow {
  let last = Number.NEGATIVE_INFINITY;
  return {
    update(done, total) {
      if (now() - last < RENEW_EVERY_MS && done < total) return;
      last = now();
      const share = total === 0 ? 1 : done / total;
      const text = `${String(Math.floor(share * 100)).padStart(3)} %  ${done}/${total}  ${rateOf(done, seconds())}${timeLeft(done, total, seconds())}`;
      const room = (stream.columns ?? 80) - text.length > BAR_CELLS + 4;
      stream.write(`\r\u001b[K${room ? `${paint.cyan(bar(share))} ` : ''}${text}`);
    },
    end: () => void stream.write('\r\u001b[K'),
  };
}

function stepProgress(stream: ProgressStream, seconds: () => number): ProgressShow {
  let shown = 0;
  return {
    update(done, total) {
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      if (percent < shown + PERCENT_STEP) return;
      shown = percent - (percent % PERCENT_STEP);
      stream.write(
        `${String(shown).padStart(3)} %  ${done}/${total} runs, ${rateOf(done, seconds())}${timeLeft(done, total, seconds())}\n`,
      );
    },
    end: () => undefined,
  };
}
