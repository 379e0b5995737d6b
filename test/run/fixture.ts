/** A small study over the fake simulator, and what it leaves behind, for tests of the machinery around the model. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { modelSchema } from '../../src/config/schema/study.ts';
import type { Manifest } from '../../src/results/manifest.ts';
import type { Study } from '../../src/scenario/study.ts';

export const FAKE_SIMULATOR = new URL('./fakeSimulator.js', import.meta.url).href;

export function smallStudy(change: Partial<Study> = {}): Study {
  const scenario = (name: string, hurdle: number) => {
    const model = modelSchema.parse({ ai: { hurdle } });
    return { name, title: `Scenario ${name}`, model };
  };
  return {
    name: 'small',
    question: 'What does the machinery do?',
    start: '2026-03-01T12:00:00Z',
    until: '2026-09-30',
    runs: 12,
    seed: 7,
    scenarios: [scenario('calm', 0.2), scenario('boom', 0.1), scenario('bust', 0.3)],
    report: {},
    ...change,
  };
}

const temporary: string[] = [];

/** A new empty folder, taken away when the test file ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hashpivot-test-'));
  temporary.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

export function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

/** Every file of a folder except the manifest, whose timing differs, with its bytes. */
export function bytesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((name) => name !== 'manifest.json');
  return Object.fromEntries(files.sort().map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}
