/**
 * The worker that gathers runs and draws: Vega-Lite compiled and rendered to SVG here, so that the page itself only shows it. Between
 * two charts it looks for newer wishes and drops what nobody waits for any more.
 */
import { expressionInterpreter } from 'vega-interpreter';
import { canonicalJson } from '../../results/canonicalJson.ts';
import type { Study } from '../../scenario/study.ts';
import { Board } from '../board.ts';
import { barText, boardWords, chartContext, drawBoardChart, layoutFor } from '../drawBoard.ts';
import type { ExplorerData } from '../explorerData.ts';
import type { Delivery, DrawRequest, FromDrawer, ToDrawer } from '../messages.ts';
import { miniFan } from '../miniFan.ts';
import { runsCsv } from '../runsCsv.ts';

declare const self: DedicatedWorkerGlobalScope;

let data: ExplorerData;
let study: Study;
let board: Board | undefined;
let studyHash = '';
let newest = 0;

const say = (message: FromDrawer) => self.postMessage(message);

/** Lets messages in that came while a chart was drawn. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** The identity of the study as the command line gives it; empty where the browser has no cryptography for pages from disk. */
async function hashOf(of: Study): Promise<string> {
  if (self.crypto?.subtle === undefined) return '';
  const digest = await self.crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(of)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function draw(ticket: number, { ids, width, isLast }: DrawRequest): Promise<void> {
  newest = ticket;
  await breathe();
  if (newest !== ticket || board === undefined) return;
  if (studyHash === '') studyHash = await hashOf(study);
  const context = chartContext({ result: board.result(), history: data.history, version: data.version, studyHash });
  if (context === undefined) return say({ kind: 'drawn', ticket, isLast });
  say({ kind: 'bar', ticket, text: barText(context), svg: miniFan(context) });
  const layout = layoutFor(width);
  for (const id of ids) {
    const chart = await drawBoardChart(context, id, layout, expressionInterpreter);
    if (chart !== undefined) say({ kind: 'chart', ticket, chart });
    await breathe();
    if (newest !== ticket) return;
  }
  say({ kind: 'words', ticket, ...boardWords(context), studyHash, isLast });
  say({ kind: 'drawn', ticket, isLast });
}

async function take(message: ToDrawer): Promise<void> {
  switch (message.kind) {
    case 'data':
      data = message.data;
      break;
    case 'study':
      study = message.study;
      studyHash = '';
      newest = 0;
      board = board === undefined ? new Board(study, message.stamps) : board.turnTo(study, message.stamps);
      break;
    case 'draw':
      await draw(message.ticket, message.request);
      break;
    case 'runsCsv':
      if (board !== undefined) say({ kind: 'runsCsv', ticket: message.ticket, csv: runsCsv(board.result()) });
      break;
  }
}

self.onmessage = ({ data: message, ports }: MessageEvent<ToDrawer | { kind: 'port' }>) => {
  if (message.kind === 'port')
    ports[0]!.onmessage = ({ data: delivery }: MessageEvent<Delivery>) => {
      say({ kind: 'taken', order: delivery.order, dropped: board?.take(delivery) !== true });
    };
  else take(message).catch((error: Error) => say({ kind: 'broken', message: error.message }));
};
