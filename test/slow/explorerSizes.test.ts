/** Pages of the studies that come with the program: small enough to be sent by mail, with the words of one language. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { bundleExplorer } from '../../src/explorer/build/bundle.ts';
import { programsFolder } from '../../src/explorer/build/programs.ts';
import { createWorkplace } from './cliProcess.ts';

const MOST_BYTES = 1.5e6;
const STUDIES = ['pivot', 'q1-2026', 'halving-2024', 'china-ban-2021', 'decentralisation', 'forecast-2026q2'];
const place = createWorkplace();

beforeAll(bundleExplorer);

it.each(STUDIES)('the page of %s is at most 1.5 MB', async (study) => {
  const page = join(place.path, `${study}.html`);
  expect((await place.run('explore', resolve(`configs/${study}.yaml`), '--out', page)).code).toBe(0);
  expect(statSync(page).size).toBeLessThanOrEqual(MOST_BYTES);
});

it('the programs of the page carry no words of other languages', () => {
  const programs = readdirSync(programsFolder()).filter((file) => file.endsWith('.js'));
  expect(programs.length).toBeGreaterThan(2);
  const text = programs.map((file) => readFileSync(join(programsFolder(), file), 'utf8')).join('\n');
  expect(text).toContain('difficulty');
  expect(text.match(/Schwierigkeit|difficulté|dificultad|难度/g)).toBeNull();
});
