/** `hashpivot init [DIR]`: a commented study to begin with and the schema its editor line points to. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { usageError } from '../config/fault.ts';
import { writeAtomically } from '../results/atomicFile.ts';
import { makeFolder } from '../results/makeFolder.ts';
import { EXIT } from './exitCodes.ts';
import { STARTER_STUDY } from './starterStudy.ts';
import { paint, type Terminal } from './terminal.ts';

export interface InitOptions {
  force?: boolean;
}

function refuseOccupied(folder: string, paths: readonly string[], force: boolean): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw usageError(folder, 'is a file, not a folder');
  const taken = paths.find((path) => existsSync(path));
  if (taken !== undefined && !force) throw usageError(taken, 'is already there; --force overwrites it');
}

export async function initStudy(folder: string, { force = false }: InitOptions, terminal: Terminal): Promise<number> {
  const { schemaText } = await import('../config/schemaText.ts');
  const study = join(folder, 'study.yaml');
  const schema = join(folder, 'schema.json');
  refuseOccupied(folder, [study, schema], force);
  try {
    await makeFolder(resolve(folder));
    writeAtomically(study, STARTER_STUDY);
    writeAtomically(schema, schemaText());
  } catch (error) {
    throw usageError(folder, `cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`);
  }
  if (terminal.isJson) terminal.json({ written: [study, schema] });
  else terminal.result(`${paint.green('written')}: ${study}, ${schema}\nnext: hashpivot run ${study}`);
  return EXIT.done;
}
