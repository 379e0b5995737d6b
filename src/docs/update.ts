/**
 * Brings the generated stretches of the documents up to date, and chart and findings of the README if the main job has been run:
 * `npm run docs`. With --check only says which stretches are not.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findings } from '../charts/findings.ts';
import { loadStudy } from '../config/load.ts';
import { packagedConfigs } from '../history/readHistory.ts';
import { readResult } from '../results/read.ts';
import { broughtUpToDate, GENERATED } from './documents.ts';
import { replaceGenerated } from './markdown.ts';
import { quotedFindings } from './readmeFindings.ts';

const root = join(packagedConfigs(), '..');
const isCheck = process.argv.includes('--check');
const study = loadStudy(join(packagedConfigs(), 'pivot.yaml'));
for (const name of Object.keys(GENERATED)) {
  const path = join(root, name);
  const before = readFileSync(path, 'utf8');
  const after = broughtUpToDate(name, before, study);
  if (after === before) continue;
  if (!isCheck) writeFileSync(path, after);
  process.stdout.write(`${name}: ${isCheck ? 'not up to date, run npm run docs' : 'updated'}\n`);
  if (isCheck) process.exitCode = 1;
}

const mainJob = join(root, 'out', 'pivot');
const fan = join(mainJob, 'charts', 'fan', 'fan@2x.png');
if (!isCheck && existsSync(fan)) {
  mkdirSync(join(root, '.github'), { recursive: true });
  copyFileSync(fan, join(root, '.github', 'fan.png'));
  const readme = join(root, 'README.md');
  const sentences = findings(await readResult(mainJob));
  writeFileSync(readme, replaceGenerated(readFileSync(readme, 'utf8'), 'findings', quotedFindings(sentences)));
  process.stdout.write('README.md, .github/fan.png: findings and chart of out/pivot\n');
}
