import { defineConfig } from 'vitest/config';

/** Outside test/slow, but long: left out of `npm run test:quick`. */
const LONG = [
  'test/charts/drawing.test.ts',
  'test/charts/report.test.ts',
  'test/charts/specs.test.ts',
  'test/config/everyKeyIsRead.test.ts',
  'test/model/invariants.test.ts',
  'test/run/resume.test.ts',
];

export default defineConfig({
  test: {
    pool: 'forks',
    // all cores: one less, the default, halves the speed on two
    maxWorkers: '100%',
    coverage: { provider: 'v8', include: ['src/**', 'workers/**'] },
    globalSetup: ['test/globalSetup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // modules are loaded once for all files: none of these tests changes what is global
      {
        extends: true,
        test: { name: 'quick', isolate: false, include: ['test/**/*.test.ts'], exclude: ['test/slow/**', ...LONG] },
      },
      { extends: true, test: { name: 'slow', include: ['test/slow/**/*.test.ts', ...LONG] } },
    ],
  },
});
