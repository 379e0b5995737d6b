/** A worker that simulates batches and sends them to the worker that draws. Orders come from the page, one after another. */

import { listColumns } from '../../results/columns.ts';
import type { Delivery, ToSimulator } from '../messages.ts';
import { BatchSimulator } from '../simulateBatch.ts';

declare const self: DedicatedWorkerGlobalScope;

let simulator: BatchSimulator | undefined;
let drawer: MessagePort | undefined;

self.onmessage = ({ data, ports }: MessageEvent<ToSimulator | { kind: 'port' }>) => {
  if (data.kind === 'port') drawer = ports[0];
  else if (data.kind === 'study') simulator = new BatchSimulator(data.study);
  else if (data.kind === 'rehearse') new BatchSimulator(data.study).simulate(data.order);
  else if (simulator !== undefined && drawer !== undefined) {
    const delivery: Delivery = simulator.simulate(data.order);
    const buffers = [...listColumns(delivery.columns), delivery.columns.status].map(({ buffer }) => buffer as ArrayBuffer);
    drawer.postMessage(delivery, buffers);
    self.postMessage(data.order);
  }
};
