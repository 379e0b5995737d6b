/**
 * Runs the workers of the page: hands out batches, asks for pictures, and turns to newer settings. A first picture that is under way is
 * finished before newer settings are taken up, so that something moves while a slider is dragged; anything later is dropped at once.
 */

import type { Study } from '../../scenario/study.ts';
import type { ExplorerData } from '../explorerData.ts';
import type { DrawRequest, FromDrawer, Order, ToDrawer, ToSimulator } from '../messages.ts';
import { Schedule } from '../schedule.ts';

export interface EngineEvents {
  drawn(message: FromDrawer): void;
  progress(done: number, of: number): void;
  /** What to draw, and in which order: asked when a picture is due. */
  request(isLast: boolean): DrawRequest;
}

export interface WorkerUrls {
  simulate: string;
  draw: string;
}

/** A phone should keep a core for the page. */
function workerCount(): number {
  return Math.max(1, Math.min(8, navigator.hardwareConcurrency || 2));
}

const REHEARSED_RUNS = 24;

export class Engine {
  private readonly simulators: Worker[];
  private readonly drawer: Worker;
  private readonly events: EngineEvents;
  private schedule: Schedule | undefined;
  private study: Study | undefined;
  private wanted: Study | undefined;
  private baselineStamp = 0;
  private readerStamp = 0;
  private ticket = 0;
  /** The first picture of a setting is waited for, as far as it is in view. */
  private awaitsFirst = false;
  private inView = new Set<string>();
  private idle: Worker[];
  private isRehearsed = false;

  constructor(urls: WorkerUrls, data: ExplorerData, events: EngineEvents) {
    this.events = events;
    this.drawer = new Worker(urls.draw);
    this.drawer.onerror = ({ message }) => events.drawn({ kind: 'broken', message });
    this.drawer.onmessage = ({ data: message }: MessageEvent<FromDrawer>) => this.hear(message);
    this.tell({ kind: 'data', data });
    this.simulators = Array.from({ length: workerCount() }, () => this.startSimulator(urls.simulate));
    this.idle = [...this.simulators];
  }

  private startSimulator(url: string): Worker {
    const worker = new Worker(url);
    const channel = new MessageChannel();
    worker.postMessage({ kind: 'port' }, [channel.port1]);
    this.drawer.postMessage({ kind: 'port' }, [channel.port2]);
    worker.onerror = ({ message }) => this.events.drawn({ kind: 'broken', message });
    worker.onmessage = () => {
      this.idle.push(worker);
      this.handOut();
    };
    return worker;
  }

  private tell(message: ToDrawer): void {
    this.drawer.postMessage(message);
  }

  /** Takes up new settings, as soon as the first picture of those before is shown. */
  explore(study: Study): void {
    this.wanted = study;
    if (!this.awaitsFirst) this.turn();
  }

  private turn(): void {
    const study = this.wanted;
    if (study === undefined) return;
    this.wanted = undefined;
    const keepsBaseline = this.study !== undefined && this.study.runs === study.runs && this.study.seed === study.seed;
    const baselineDone = keepsBaseline ? (this.schedule?.baselineDone ?? 0) : 0;
    this.study = study;
    this.readerStamp++;
    if (!keepsBaseline || baselineDone === 0) this.baselineStamp++;
    this.schedule = new Schedule(study.runs, [this.baselineStamp, this.readerStamp], this.simulators.length, baselineDone);
    this.awaitsFirst = true;
    this.tell({ kind: 'study', study, stamps: this.schedule.stamps });
    const message: ToSimulator = { kind: 'study', study };
    for (const worker of this.simulators) worker.postMessage(message);
    this.handOut();
  }

  private handOut(): void {
    while (this.idle.length > 0) {
      const order = this.schedule?.next();
      if (order === undefined) return;
      const message: ToSimulator = { kind: 'order', order };
      this.idle.shift()!.postMessage(message);
    }
  }

  private hear(message: FromDrawer): void {
    if (message.kind === 'taken') {
      this.came(message.order, message.dropped);
      return;
    }
    if ('ticket' in message && message.kind !== 'runsCsv' && message.ticket !== this.ticket) return;
    // What was drawn last is not the end of it while newer settings wait.
    this.events.drawn('isLast' in message && this.wanted !== undefined ? { ...message, isLast: false } : message);
    if (message.kind === 'chart') this.inView.delete(message.chart.id);
    // With no chart in view, as on a phone, the bar is the picture.
    if (message.kind !== 'drawn' && !((message.kind === 'chart' || message.kind === 'bar') && this.inView.size === 0)) return;
    this.awaitsFirst = false;
    if (this.wanted !== undefined) this.turn();
  }

  private came(order: Order, dropped: boolean): void {
    const { schedule } = this;
    if (schedule === undefined) return;
    const isStageDone = schedule.came(order, dropped);
    if (dropped) this.handOut();
    if (!isStageDone) return;
    this.events.progress(schedule.runsDone, this.study!.runs);
    this.picture(schedule.isLastStage);
    if (schedule.isLastStage) {
      this.rehearse();
      return;
    }
    schedule.advance();
    this.handOut();
  }

  /**
   * The first new study makes the browser compile the kernel anew for it, which takes longer than a first picture may: so that is done
   * once, for nothing, when all is drawn and the workers have nothing to do.
   */
  private rehearse(): void {
    if (this.isRehearsed || this.study === undefined) return;
    this.isRehearsed = true;
    const order: Order = { caseIndex: 1, first: 0, count: REHEARSED_RUNS, stamp: 0 };
    const message: ToSimulator = { kind: 'rehearse', study: this.study, order };
    for (const worker of this.simulators) worker.postMessage(message);
  }

  private picture(isLast: boolean): void {
    this.ticket++;
    const request = this.events.request(isLast);
    this.inView = new Set(request.ids.slice(0, request.inView));
    this.tell({ kind: 'draw', ticket: this.ticket, request });
  }

  /** Draws again what is there, at another size. */
  redraw(): void {
    if (this.schedule !== undefined && this.schedule.runsDone > 0)
      this.picture(this.schedule.isLastStage && this.schedule.runsDone >= this.study!.runs);
  }

  askForRuns(): void {
    this.tell({ kind: 'runsCsv', ticket: 0 });
  }
}
