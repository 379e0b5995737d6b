/** Evaluates tasks in worker threads, or in this thread when there are none. Answer i belongs to task i, whoever computed it. */
import { Worker } from 'node:worker_threads';
import { type CalibrationRoom, evaluateTask, type Task } from './evaluateTask.ts';
import type { WindowRun } from './simulateWindow.ts';

export interface Evaluator {
  evaluate(tasks: readonly Task[], onDone?: (done: number) => void): Promise<(WindowRun[] | undefined)[]>;
  close(): Promise<void>;
}

export interface EvaluationOrder {
  index: number;
  task: Task;
}

export type EvaluationAnswer = { index: number; answer: WindowRun[] | undefined } | { fault: string };

/** Thrown by evaluate when its signal is aborted. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

export function createEvaluator(room: CalibrationRoom, workers: number, signal?: AbortSignal): Evaluator {
  return workers === 0 ? inThisThread(room, signal) : inWorkers(room, workers, signal);
}

function inThisThread(room: CalibrationRoom, signal: AbortSignal | undefined): Evaluator {
  return {
    async evaluate(tasks, onDone) {
      const answers: (WindowRun[] | undefined)[] = [];
      for (const task of tasks) {
        answers.push(evaluateTask(room, task));
        onDone?.(answers.length);
        await new Promise((resolve) => setImmediate(resolve));
        if (signal?.aborted) throw new Interrupted('interrupted');
      }
      return answers;
    },
    async close() {},
  };
}

/** Tasks a worker holds at a time: enough never to wait, few enough that none is left with a long queue. */
const IN_HAND = 2;

function inWorkers(room: CalibrationRoom, count: number, signal: AbortSignal | undefined): Evaluator {
  const url = new URL(import.meta.resolve('#calibration-worker'));
  const threads = Array.from({ length: count }, () => new Worker(url, { workerData: room }));
  const close = async () => {
    await Promise.all(threads.map((thread) => thread.terminate()));
  };
  return {
    close,
    evaluate: (tasks, onDone) =>
      new Promise((resolve, reject) => {
        const answers = new Array<WindowRun[] | undefined>(tasks.length);
        let next = 0;
        let done = 0;
        const send = (thread: Worker) => {
          if (next < tasks.length) thread.postMessage({ index: next, task: tasks[next++] } satisfies EvaluationOrder);
        };
        const settle = (act: () => void) => {
          for (const thread of threads) thread.removeAllListeners('message').removeAllListeners('error');
          signal?.removeEventListener('abort', stop);
          act();
        };
        const stop = () => settle(() => reject(new Interrupted('interrupted')));
        if (signal?.aborted) return stop();
        signal?.addEventListener('abort', stop);
        if (tasks.length === 0) return settle(() => resolve(answers));
        for (const thread of threads) {
          thread.on('error', (error) => settle(() => reject(error)));
          thread.on('message', (message: EvaluationAnswer) => {
            if ('fault' in message) return settle(() => reject(new Error(message.fault)));
            answers[message.index] = message.answer;
            done++;
            onDone?.(done);
            if (done === tasks.length) return settle(() => resolve(answers));
            send(thread);
          });
          for (let k = 0; k < IN_HAND; k++) send(thread);
        }
      }),
  };
}
