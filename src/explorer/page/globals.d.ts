/** What a worker of the page has around it; the DOM's own types know windows only. */
interface DedicatedWorkerGlobalScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown, transfer?: Transferable[]): void;
  readonly crypto?: Crypto;
}
