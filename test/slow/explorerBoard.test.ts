/** The page's own path from settings to a result, without a browser: batches on a board are the library's result, column by column. */
import { join } from 'node:path';
import { expressionInterpreter } from 'vega-interpreter';
import { expect, it } from 'vitest';
import { Board } from '../../src/explorer/board.ts';
import { makeExplorerData } from '../../src/explorer/build/makeData.ts';
import { EXPLORER_IDS } from '../../src/explorer/chartIds.ts';
import { barText, boardWords, chartContext, drawBoardChart, layoutFor } from '../../src/explorer/drawBoard.ts';
import { miniFan } from '../../src/explorer/miniFan.ts';
import { readerStudy } from '../../src/explorer/readerStudy.ts';
import { firstSettings, setLever } from '../../src/explorer/settings.ts';
import { BatchSimulator } from '../../src/explorer/simulateBatch.ts';
import { packagedConfigs } from '../../src/history/readHistory.ts';
import { listColumns } from '../../src/results/columns.ts';
import { simulateStudy } from '../../src/run/simulateStudy.ts';

const data = makeExplorerData(join(packagedConfigs(), 'q1-2026.yaml'));
const settings = { ...firstSettings(data), runs: 21 };
const { study } = readerStudy(data, settings);

function fill(board: Board, of: typeof study, stamps: [number, number], cases = [0, 1]): void {
  const simulator = new BatchSimulator(of);
  for (const caseIndex of cases)
    for (let first = 0; first < of.runs; first += 8) {
      const order = { caseIndex, first, count: Math.min(8, of.runs - first), stamp: stamps[caseIndex]! };
      expect(board.take(simulator.simulate(order))).toBe(true);
    }
}

it('batches in any order make the result of the library', async () => {
  const board = new Board(study, [1, 1]);
  fill(board, study, [1, 1], [1, 0]);
  const whole = await simulateStudy(study);
  const result = board.result();
  expect(result.status).toEqual(new Uint8Array(whole.status));
  listColumns(result).forEach((column, i) => {
    expect(Array.from(column)).toEqual(Array.from(listColumns(whole)[i]!));
  });
});

it('other settings blank the reader’s runs and keep the baseline; late batches of the old ones are dropped', () => {
  const board = new Board(study, [1, 1]);
  fill(board, study, [1, 1]);
  const before = board.result().outcomes.end_hashrate_ehs.slice(0, study.runs);
  const changed = structuredClone(settings);
  setLever(data, changed, data.levers.find(({ id }) => id === 'powerPrice')!, 1.5);
  const next = readerStudy(data, changed).study;
  board.turnTo(next, [1, 2]);
  const { outcomes, status } = board.result();
  expect(outcomes.end_hashrate_ehs.slice(0, study.runs)).toEqual(before);
  expect(outcomes.end_hashrate_ehs.slice(study.runs).every(Number.isNaN)).toBe(true);
  expect([...status.slice(study.runs)]).toEqual(Array(study.runs).fill(0));
  expect(board.take(new BatchSimulator(study).simulate({ caseIndex: 1, first: 0, count: 8, stamp: 1 }))).toBe(false);
  fill(board, next, [1, 2], [1]);
  expect(board.result().outcomes.end_hashrate_ehs[study.runs]).toBeLessThan(before[0]!);
});

it('draws every chart the same with and without an interpreter, and says what it found', async () => {
  const board = new Board(study, [1, 1]);
  fill(board, study, [1, 1]);
  const context = chartContext({ result: board.result(), history: data.history, version: '0.1.0', studyHash: 'abc' })!;
  for (const id of EXPLORER_IDS) {
    const plain = await drawBoardChart(context, id, layoutFor(360));
    expect(plain?.svg, id).toContain('<svg');
    expect((await drawBoardChart(context, id, layoutFor(360), expressionInterpreter))?.svg, id).toBe(plain?.svg);
  }
  const words = boardWords(context);
  expect(barText(context)).toMatch(/Hashrate, .*: [\d,]+ \(/);
  expect(miniFan(context)).toMatch(
    /^<svg [^>]*><polygon class="band" points="[\d., -]+"\/>(<polyline class="(base|median)" points="[\d., -]+"\/>){2}<\/svg>$/,
  );
  expect(words.summary).toContain('Your settings');
});
