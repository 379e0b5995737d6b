/** Runs the built program as a user would, in an empty folder, and tells what came out and what was left behind. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

const PROGRAM = resolve('dist/src/cli.js');

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

export interface Workplace {
  path: string;
  write(name: string, text: string): string;
  /** Everything below the folder, sorted. */
  files(): string[];
  run(...args: string[]): Promise<Ended>;
  /** The same, with a signal sent once `when` is seen on standard error. */
  runAndSignal(signal: NodeJS.Signals, when: RegExp, ...args: string[]): Promise<Ended>;
}

function start(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
}

function ended(child: ReturnType<typeof start>): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout.on('data', (bytes: Buffer) => (out += bytes));
  child.stderr.on('data', (bytes: Buffer) => (err += bytes));
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })));
}

export function createWorkplace(): Workplace {
  const path = mkdtempSync(join(tmpdir(), 'hashpivot-cli-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    write(name, text) {
      writeFileSync(join(path, name), text);
      return name;
    },
    files: () => readdirSync(path, { recursive: true }).map(String).sort(),
    run: (...args) => ended(start(path, args)),
    runAndSignal(signal, when, ...args) {
      const child = start(path, args);
      let seen = '';
      const listen = (bytes: Buffer) => {
        seen += bytes;
        if (!when.test(seen)) return;
        child.stderr.off('data', listen);
        child.kill(signal);
      };
      child.stderr.on('data', listen);
      return ended(child);
    },
  };
}

/** A small study that runs in about a second. */
export const SMALL_STUDY = `name: small
question: Does it run?
start: 2026-03-20
until: 2026-12-31
runs: 12
scenarios:
  - { name: none, title: "No <script>alert(1)</script> AI", overrides: { ai: { enabled: false } } }
  - { name: ai, title: AI }
`;
