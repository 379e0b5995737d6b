/** A folder for one test file, with studies written from text; messages are compared without the folder's name. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { ConfigError } from '../../src/config/fault.ts';
import { type LoadOptions, loadStudy } from '../../src/config/load.ts';
import type { Study } from '../../src/scenario/study.ts';

export const HEAD = ['name: test', 'question: What happens?', 'start: 2026-03-20', 'until: 2028-12-31'].join('\n');

export interface StudyFolder {
  path: string;
  write(name: string, text: string | Uint8Array): string;
  load(name: string, options?: LoadOptions): Study;
  /** Lines of the error that loading ends with; empty when it does not fail. */
  faultsOf(name: string, options?: LoadOptions): string[];
}

export function createStudyFolder(): StudyFolder {
  const path = mkdtempSync(join(tmpdir(), 'hashpivot-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  const at = (name: string) => join(path, name);
  return {
    path,
    write(name, text) {
      mkdirSync(dirname(at(name)), { recursive: true });
      writeFileSync(at(name), text);
      return at(name);
    },
    load: (name, options) => loadStudy(at(name), options),
    faultsOf(name, options) {
      try {
        loadStudy(at(name), options);
        return [];
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        return error.message.replaceAll(`${path}/`, '').split('\n');
      }
    },
  };
}
