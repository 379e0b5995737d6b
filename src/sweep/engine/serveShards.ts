/** The life of a worker process: it is told shard after shard, computes each, and tells of every block. It ends when nobody listens. */
import { readPlan } from '../plan/planFolder.ts';
import { computeShard } from '../shard/computeShard.ts';
import { layoutOf } from '../shard/layout.ts';
import { type DiskTrouble, diskTroubleOf } from './diskTrouble.ts';
import { createSimulatorFrom } from './simulatorFrom.ts';

export type ToWorker = { kind: 'shard'; shard: number } | { kind: 'stop' };

export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'block'; runs: number }
  | { kind: 'done'; shard: number }
  | { kind: 'interrupted'; shard: number }
  | { kind: 'disk'; shard: number; trouble: DiskTrouble }
  | { kind: 'broken'; shard: number; message: string; stack: string | undefined };

export async function serveShards(folder: string): Promise<void> {
  const controller = new AbortController();
  // The terminal's Ctrl-C reaches every process of the group: the parent decides.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
  process.on('SIGTERM', () => controller.abort());
  process.on('disconnect', () => controller.abort());
  const tell = (message: FromWorker) => {
    if (process.connected) process.send?.(message);
  };
  const plan = await readPlan(folder);
  const layout = layoutOf(plan);
  const createSimulator = await createSimulatorFrom(process.env.HASHPIVOT_TEST_SIMULATOR);
  process.on('message', async (message: ToWorker) => {
    if (message.kind === 'stop') {
      controller.abort();
      return process.disconnect();
    }
    const { shard } = message;
    try {
      const onBlock = (runs: number) => tell({ kind: 'block', runs });
      const end = await computeShard({ folder, plan, layout, shard, createSimulator, signal: controller.signal, onBlock });
      tell(end === 'interrupted' ? { kind: 'interrupted', shard } : { kind: 'done', shard });
    } catch (error) {
      const trouble = diskTroubleOf(error);
      if (trouble) tell({ kind: 'disk', shard, trouble });
      else tell({ kind: 'broken', shard, message: (error as Error).message, stack: (error as Error).stack });
    }
  });
  tell({ kind: 'ready' });
}
