import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStaging } from '../../src/results/staging.ts';
import { temporaryFolder } from '../run/fixture.ts';

describe('staging', () => {
  test('becomes the final folder in one step where there was none', async () => {
    const out = join(temporaryFolder(), 'deep', 'er', 'out');
    const staging = await openStaging(out);
    writeFileSync(join(staging.folder, 'manifest.json'), '{}');
    expect(existsSync(out)).toBe(false);
    await staging.publish();
    expect(readdirSync(out)).toEqual(['manifest.json']);
    expect(readdirSync(join(out, '..'))).toEqual(['out']);
  });

  test('replaces what it brings and leaves the rest', async () => {
    const out = join(temporaryFolder(), 'out');
    mkdirSync(join(out, 'charts', 'old'), { recursive: true });
    writeFileSync(join(out, 'manifest.json'), 'old');
    writeFileSync(join(out, 'notes.txt'), 'mine');
    const staging = await openStaging(out);
    mkdirSync(join(staging.folder, 'charts', 'new'), { recursive: true });
    writeFileSync(join(staging.folder, 'manifest.json'), 'new');
    await staging.publish();
    expect(readdirSync(out).sort()).toEqual(['charts', 'manifest.json', 'notes.txt']);
    expect(readdirSync(join(out, 'charts'))).toEqual(['new']);
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe('new');
    expect(readdirSync(join(out, '..'))).toEqual(['out']);
  });

  test('lies beside the folder a link points to, so that moving is one step', async () => {
    const place = temporaryFolder();
    mkdirSync(join(place, 'real'));
    symlinkSync(join(place, 'real'), join(place, 'link'));
    const staging = await openStaging(join(place, 'link'));
    expect(staging.folder).toBe(join(place, 'real.partial'));
    await staging.leave();
    expect(readdirSync(place).sort()).toEqual(['link', 'real']);
  });

  test('is left to its own process by a second one', async () => {
    const out = join(temporaryFolder(), 'out');
    const staging = await openStaging(out);
    writeFileSync(join(staging.folder, 'lock'), String(process.ppid));
    await expect(openStaging(out)).rejects.toThrow(`process ${process.ppid} is writing there already`);
  });
});
