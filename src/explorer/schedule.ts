/**
 * What is simulated next: batches stage by stage, the reader's scenario with the baseline as far as that is not there yet. Knows no
 * worker and no clock; the page hands out what it gives and tells it what came in.
 */
import { BASELINE, type Order, READER } from './messages.ts';
import { batchesOf, stagesOf } from './stages.ts';

const keyOf = ({ caseIndex, first, count, stamp }: Order) => `${stamp} ${caseIndex} ${first} ${count}`;

export class Schedule {
  readonly stamps: [baseline: number, reader: number];
  private readonly stages: number[];
  private readonly workers: number;
  private stage = 0;
  private waiting: Order[] = [];
  /** Batches of the stage that are still to come in, handed out or not. */
  private open = new Set<string>();
  /** Runs of each case that are there, from run 0 on. */
  private done: [number, number];

  /** `baselineDone`: runs of the baseline that are there already. */
  constructor(runs: number, stamps: [number, number], workers: number, baselineDone = 0) {
    this.stages = stagesOf(runs);
    this.stamps = stamps;
    this.workers = workers;
    this.done = [baselineDone, 0];
    this.fill();
  }

  /** Runs of the stage under way. */
  get target(): number {
    return this.stages[this.stage] ?? this.stages.at(-1)!;
  }

  get isLastStage(): boolean {
    return this.stage >= this.stages.length - 1;
  }

  /** Runs of both scenarios that are there. */
  get runsDone(): number {
    return Math.min(...this.done);
  }

  get baselineDone(): number {
    return this.done[BASELINE];
  }

  /** Puts the batches of the stage in line: reader first, since the baseline may be there. */
  private fill(): void {
    const wanted = [READER, BASELINE].flatMap((caseIndex) =>
      batchesOf(caseIndex, this.done[caseIndex]!, Math.max(this.done[caseIndex]!, this.target), this.workers),
    );
    this.waiting = wanted.map((batch) => ({ ...batch, stamp: this.stamps[batch.caseIndex]! }));
    this.open = new Set(this.waiting.map(keyOf));
  }

  next(): Order | undefined {
    return this.waiting.shift();
  }

  /** Takes note of a batch that came in; true when it was the last of its stage. */
  came(order: Order, dropped: boolean): boolean {
    // Batches of earlier settings still come in: not in line here, they count for nothing.
    if (!this.open.has(keyOf(order))) return false;
    if (dropped) {
      this.waiting.push(order);
      return false;
    }
    this.open.delete(keyOf(order));
    if (this.open.size > 0) return false;
    this.done = [Math.max(this.done[BASELINE], this.target), this.target];
    return true;
  }

  /** Goes on to the next stage. */
  advance(): void {
    this.stage++;
    this.fill();
  }
}
