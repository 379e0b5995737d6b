import { execFileSync } from 'node:child_process';

/** Workers run from dist: build before any test, so that both copies of the code are the same. */
export default function setup(): void {
  execFileSync('npx', ['tsc', '-b'], { stdio: 'inherit' });
}
