/** However a sweep is cut, and in whatever order its shards are computed, its tables are the same bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sweepStudy, sweptWith } from '../sweep/fixture.ts';

describe('the tables of a sweep', () => {
  test('are the same bytes for 1, 2, 7 and 16 shards, in order and shuffled', async () => {
    const tables = ['quarters', 'grid', 'classes', 'regions'];
    const study = sweepStudy({ tables, factors: { 'ai.hurdle': { range: [0.1, 0.4], levels: 33 } } }, { runs: 2, until: '2026-06-30' });
    const one = await sweptWith(study, 1);
    expect(one.plan.cut.shards).toBe(1);
    const files = Object.keys(one.manifest.hashed.tables);
    expect(files).toEqual([
      'design.parquet',
      'runs.parquet',
      'quarters.parquet',
      'grid.parquet',
      'classes.parquet',
      'regions.parquet',
      'summary.csv',
    ]);
    for (const [shards, order] of [[2], [7], [16], [16, [3, 15, 0, 9, 1, 12, 7, 14, 2, 11, 5, 8, 4, 13, 6, 10]]] as [number, number[]?][]) {
      const other = await sweptWith(study, shards, order);
      expect(other.plan.cut.shards).toBe(shards);
      expect(other.digest).toBe(one.digest);
      for (const file of files)
        expect(readFileSync(join(other.folder, file)).equals(readFileSync(join(one.folder, file))), file).toBe(true);
    }
  });
});
