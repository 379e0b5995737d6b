/** A worker thread of a calibration: it answers one task after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { type CalibrationRoom, evaluateTask } from '../src/calibrate/evaluateTask.ts';
import type { EvaluationAnswer, EvaluationOrder } from '../src/calibrate/evaluator.ts';

if (!parentPort) throw new Error('workers/calibrate is started as a worker thread');
const port = parentPort;
const room = workerData as CalibrationRoom;
port.on('message', ({ index, task }: EvaluationOrder) => {
  let answer: EvaluationAnswer;
  try {
    answer = { index, answer: evaluateTask(room, task) };
  } catch (error) {
    answer = { fault: error instanceof Error ? error.message : String(error) };
  }
  port.postMessage(answer);
});
