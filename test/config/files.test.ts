import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createStudyFolder, HEAD } from './studyFolder.ts';

const folder = createStudyFolder();

describe('a study file', () => {
  it('that is missing is named', () => expect(folder.faultsOf('nowhere.yaml')).toEqual(['nowhere.yaml  no such file']));

  it('may not be a folder', () => {
    mkdirSync(join(folder.path, 'folder'));
    expect(folder.faultsOf('folder')).toEqual(['folder  is a folder, not a file']);
  });

  it('below a file is no file', () => {
    folder.write('plain.yaml', HEAD);
    expect(folder.faultsOf('plain.yaml/study.yaml')).toEqual(['plain.yaml/study.yaml  no such file']);
  });

  it('must be UTF-8', () => {
    folder.write('latin.yaml', Uint8Array.of(0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xe9, 0x0a));
    expect(folder.faultsOf('latin.yaml')).toEqual(['latin.yaml  is not UTF-8 text']);
  });

  it('may begin with a byte order mark', () => {
    folder.write('bom.yaml', `\ufeff${HEAD}\n`);
    expect(folder.load('bom.yaml').name).toBe('test');
  });

  it('may not be larger than 4 MB', () => {
    folder.write('large.yaml', `${HEAD}\n# ${'x'.repeat(4 * 1024 * 1024)}\n`);
    expect(folder.faultsOf('large.yaml')).toEqual(['large.yaml  is larger than 4 MB']);
  });

  it('that is a link to itself is refused', () => {
    symlinkSync(join(folder.path, 'loop.yaml'), join(folder.path, 'loop.yaml'));
    expect(folder.faultsOf('loop.yaml')).toEqual(['loop.yaml  is a link that leads to itself']);
  });

  it.skipIf(process.getuid?.() === 0)('that may not be read is refused', () => {
    chmodSync(folder.write('secret.yaml', HEAD), 0o000);
    expect(folder.faultsOf('secret.yaml')).toEqual(['secret.yaml  may not be read (permission denied)']);
  });

  it('that is a device is refused', () => {
    symlinkSync('/dev/zero', join(folder.path, 'zero.yaml'));
    expect(folder.faultsOf('zero.yaml')).toEqual(['zero.yaml  is not a regular file']);
  });
});

describe('extends', () => {
  it('takes over a parent and lays its own settings on top', () => {
    folder.write('base/parent.yaml', `${HEAD}\nai: {pue: 1.4, hurdle: 0.3}\nscenarios: [{name: a, title: A}]\n`);
    folder.write('child.yaml', 'extends: base/parent.yaml\nname: child\nai: {pue: 1.1}\n');
    const study = folder.load('child.yaml');
    expect(study.name).toBe('child');
    expect(study.question).toBe('What happens?');
    expect(study.scenarios.map((scenario) => [scenario.name, scenario.model.ai.pue, scenario.model.ai.hurdle])).toEqual([['a', 1.1, 0.3]]);
  });

  it('points to the parent for a fault of the parent', () => {
    folder.write('base/wrong.yaml', `${HEAD}\nai: {pue: 9}\n`);
    folder.write('heir.yaml', 'extends: base/wrong.yaml\nruns: 5\n');
    expect(folder.faultsOf('heir.yaml')).toEqual(['base/wrong.yaml:5:11  ai.pue: must be <= 3, got 9']);
  });

  it('is followed through grandparents, relative to each file', () => {
    folder.write('a/grand.yaml', `${HEAD}\nruns: 7\n`);
    folder.write('a/b/parent.yaml', 'extends: ../grand.yaml\nseed: 3\n');
    folder.write('c.yaml', 'extends: a/b/parent.yaml\n');
    expect(folder.load('c.yaml')).toMatchObject({ runs: 7, seed: 3 });
  });

  it('refuses a circle', () => {
    folder.write('one.yaml', 'extends: two.yaml\n');
    folder.write('two.yaml', 'extends: one.yaml\n');
    expect(folder.faultsOf('one.yaml')).toEqual(['two.yaml:1:10  extends: goes round in a circle: "one.yaml" already extends this file']);
  });

  it('refuses more than eight parents in a row', () => {
    for (let i = 0; i < 12; i++) folder.write(`chain${i}.yaml`, i === 11 ? HEAD : `extends: chain${i + 1}.yaml\n`);
    expect(folder.faultsOf('chain0.yaml')).toEqual(['chain8.yaml:1:10  extends: more than 8 parents in a row']);
  });

  it('points to the line that names a parent that is not there', () => {
    folder.write('orphan.yaml', `${HEAD}\nextends: gone.yaml\n`);
    expect(folder.faultsOf('orphan.yaml')).toEqual(['orphan.yaml:5:10  extends: "gone.yaml": no such file']);
  });

  it('must be a name', () => {
    folder.write('number.yaml', `${HEAD}\nextends: 5\n`);
    expect(folder.faultsOf('number.yaml')).toEqual(['number.yaml:5:10  extends: must be the name of a study file']);
  });
});
