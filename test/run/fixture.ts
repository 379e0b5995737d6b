/** A small study over the fake simulator, and what it leaves behind, for tests of the machinery around the model. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'hashpivot-test-'));
}

export function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

/** Every file of a folder except the manifest, whose timing differs, with its bytes. */
export function bytesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((name) => name !== 'manifest.json');
  return Object.fromEntries(files.sort().map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}
