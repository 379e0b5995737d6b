/** Progress of a run on standard error: one line that renews itself on a terminal, else a line for every 10 %. */
import { formatDuration } from './duration.ts';
import { paint } from './terminal.ts';

const RENEW_EVERY_MS = 100;
const BAR_CELLS = 24;
const PERCENT_STEP = 10;
/** Shorter than this says nothing about speed. */
const MIN_SECONDS = 0.3;

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

/** Speed since the first report: runs taken over from an interrupted run, and what came before, do not count. */
class Speed {
  private readonly now: () => number;
  private first: { done: number; at: number } | undefined;

  constructor(now: () => number) {
    this.now = now;
  }

  /** Like ", 183 runs/s, 12 s left"; empty while there is nothing to go by. */
  describe(done: number, total: number): string {
    this.first ??= { done, at: this.now() };
    const seconds = (this.now() - this.first.at) / 1000;
    const rate = (done - this.first.done) / seconds;
    if (seconds < MIN_SECONDS || !(rate > 0)) return '';
    const speed = `${rate >= 100 ? Math.round(rate).toLocaleString('en-US') : rate.toPrecision(2)} runs/s`;
    return `, ${speed}, ${done < total ? `${formatDuration((total - done) / rate)} left` : 'done'}`;
  }
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
  return stream.isTTY ? lineProgress(stream, now) : stepProgress(stream, new Speed(now));
}

function lineProgress(stream: ProgressStream, now: () => number): ProgressShow {
  const speed = new Speed(now);
  let last = Number.NEGATIVE_INFINITY;
  return {
    update(done, total) {
      if (now() - last < RENEW_EVERY_MS && done < total) return;
      last = now();
      const share = total === 0 ? 1 : done / total;
      const text = `${String(Math.floor(share * 100)).padStart(3)} %  ${done}/${total} runs${speed.describe(done, total)}`;
      const room = (stream.columns ?? 80) - text.length > BAR_CELLS + 4;
      stream.write(`\r\u001b[K${room ? `${paint.cyan(bar(share))} ` : ''}${text}`);
    },
    end: () => void stream.write('\r\u001b[K'),
  };
}

function stepProgress(stream: ProgressStream, speed: Speed): ProgressShow {
  let shown = 0;
  return {
    update(done, total) {
      const told = speed.describe(done, total);
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      if (percent < shown + PERCENT_STEP) return;
      shown = percent - (percent % PERCENT_STEP);
      stream.write(`${String(shown).padStart(3)} %  ${done}/${total} runs${told}\n`);
    },
    end: () => undefined,
  };
}
