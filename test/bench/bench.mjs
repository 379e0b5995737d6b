/**
 * `npm run bench`: measures the built program on this machine. Each question is a file that prints its question and its answer;
 * `npm run bench -- throughput memory` asks only these. Run it on an idle machine: nothing here is corrected for neighbours.
 */
import { availableParallelism, cpus, totalmem } from 'node:os';

const QUESTIONS = [
  'throughput',
  'backtest',
  'where',
  'firms',
  'epochs',
  'pairing',
  'memory',
  'process',
  'explorer',
  'plantedCauses',
  'earlyWarning',
  'sweep',
  'calibration',
  'indices',
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !QUESTIONS.includes(name));
if (unknown.length > 0) {
  console.error(`no such question: ${unknown.join(', ')}; there are ${QUESTIONS.join(', ')}`);
  process.exit(2);
}
console.log(`${cpus()[0].model}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}\n`);
for (const name of QUESTIONS.filter((one) => asked.length === 0 || asked.includes(one))) {
  const { question, answer } = await import(`./${name}.mjs`);
  console.log(question);
  for await (const line of answer()) console.log(`  ${line}`);
  console.log();
}
