import { mkdtempSync, rmSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStudy } from '../../dist/src/run/runStudy.js';
import { pivotStudy, sizeOf } from './measure.mjs';

export const question = 'Where does the time go, in one thread, from plan to tables (no charts)?';

/** First match names the part a source file belongs to. */
const PARTS = [
  ['markets', /src\/model\/market\//],
  ['random draws', /src\/random\/|seedrandom/],
  ['recording', /src\/model\/(record|observe|finishRecord|concentration|runRecord)\.js|src\/results\/columns\.js/],
  ['kernel', /src\/model\//],
  ['summary', /src\/summary\/|d3-array|src\/run\/describeSeries/],
  ['writing', /src\/results\/|hyparquet|src\/run\/(encode|write)/],
  ['machinery', /src\/|dist\//],
];

export async function* answer() {
  const study = pivotStudy({ runs: 300 });
  const folder = mkdtempSync(join(tmpdir(), 'hashpivot-bench-'));
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  await runStudy(study, { out: join(folder, 'out'), workers: 0 });
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  rmSync(folder, { recursive: true });
  const seconds = secondsByPart(profile);
  const total = Object.values(seconds).reduce((sum, value) => sum + value, 0);
  yield `${sizeOf(study)}; CPU profile, ${total.toFixed(1)} s, compilation included`;
  for (const [part, value] of Object.entries(seconds).sort((a, b) => b[1] - a[1])) {
    yield `${part.padEnd(18)} ${((100 * value) / total).toFixed(1).padStart(5)} %  ${value.toFixed(2)} s`;
  }
  for (const [name, value] of hottest(profile)) yield `  ${((100 * value) / total).toFixed(1).padStart(5)} %  in ${name}`;
}

/** The functions most time is spent in themselves. */
function hottest({ nodes, samples, timeDeltas }) {
  const nameOf = new Map(
    nodes.map(({ id, callFrame: { functionName, url } }) => [
      id,
      `${functionName || '(anonymous)'} ${url.replace(/^.*\/dist\/|^.*node_modules\//, '')}`,
    ]),
  );
  const seconds = new Map();
  samples.forEach((id, i) => {
    const name = nameOf.get(id);
    seconds.set(name, (seconds.get(name) ?? 0) + timeDeltas[i] / 1e6);
  });
  return [...seconds].sort((a, b) => b[1] - a[1]).slice(0, 15);
}

/** Self time by part; what has no file of its own (sorting, copying) counts for its caller. */
function secondsByPart({ nodes, samples, timeDeltas }) {
  const partOf = new Map();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const spread = (id, inherited) => {
    const node = byId.get(id);
    const { url, functionName } = node.callFrame;
    const special = { '(garbage collector)': 'collecting garbage', '(idle)': 'waiting' }[functionName];
    const own = special ?? PARTS.find(([, pattern]) => pattern.test(url))?.[0] ?? inherited;
    partOf.set(id, own);
    for (const child of node.children ?? []) spread(child, own);
  };
  spread(nodes[0].id, 'machinery');
  const seconds = {};
  samples.forEach((id, i) => {
    const part = partOf.get(id);
    seconds[part] = (seconds[part] ?? 0) + timeDeltas[i] / 1e6;
  });
  return seconds;
}
