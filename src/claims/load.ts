/** A file of claims to claims with their settings and studies: every fault of the file and of what it names, in one pass. */
import { dirname, isAbsolute, join } from 'node:path';
import { ConfigError, type Fault, faultAt, formatFault, type Path, quoted } from '../config/fault.ts';
import { loadStudy } from '../config/load.ts';
import { findNode, type Located, placeOf, toPlain } from '../config/located.ts';
import { readStudyFile } from '../config/readStudyFile.ts';
import { parseYaml } from '../config/yamlSource.ts';
import type { Study } from '../scenario/study.ts';
import { schemaFaults } from './check.ts';
import type { Known } from './computation.ts';
import { COMPUTATIONS } from './computations/all.ts';
import { type ClaimConfig, type ClaimsFile, claimsSchema } from './schema.ts';

export interface Claims extends Omit<ClaimsFile, 'claims' | 'studies'> {
  /** Settings as their computation's schema gives them. */
  claims: ClaimConfig[];
  studies: Record<string, Study>;
}

export interface ClaimsOptions {
  runs?: string | undefined;
  seed?: string | undefined;
}

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Loads a file of claims; throws one ConfigError that holds every fault. */
export function loadClaims(path: string, options: ClaimsOptions = {}): Claims {
  const { tree, faults: found } = parseYaml(readStudyFile(path), path);
  if (tree === undefined) throw new ConfigError(found);
  const faults = [...found];
  const plain = toPlain(tree);
  const base = schemaFaults(claimsSchema, plain, tree, []);
  faults.push(...base.faults);
  const raw: Plain = isPlain(plain) ? plain : {};
  const known: Known = {
    studies: loadStudies(raw, tree, path, options, faults),
    attributions: new Set(isPlain(raw.attributions) ? Object.keys(raw.attributions) : []),
  };
  checkAttributions(raw, known, tree, faults);
  const rawClaims = Array.isArray(raw.claims) ? raw.claims : [];
  const settings = rawClaims.map((claim, i) => checkSettings(claim, i, known, tree, faults));
  checkIds(rawClaims, tree, faults);
  if (faults.length > 0 || base.parsed === undefined) throw new ConfigError(faults);
  const file = base.parsed as ClaimsFile;
  const studies = Object.fromEntries(known.studies);
  return { ...file, studies, claims: file.claims.map((claim, i) => ({ ...claim, settings: settings[i] as Plain })) };
}

function loadStudies(raw: Plain, tree: Located, path: string, options: ClaimsOptions, faults: Fault[]): Map<string, Study> {
  const studies = new Map<string, Study>();
  if (!isPlain(raw.studies)) return studies;
  for (const [name, entry] of Object.entries(raw.studies)) {
    if (!isPlain(entry) || typeof entry.file !== 'string') continue;
    const file = isAbsolute(entry.file) ? entry.file : join(dirname(path), entry.file);
    const runs = options.runs ?? (typeof entry.runs === 'number' ? entry.runs : DEFAULT_RUNS);
    try {
      studies.set(name, loadStudy(file, { runs, ...(options.seed !== undefined && { seed: options.seed }) }));
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      faults.push(...studyFaults(error, tree, name, options));
    }
  }
  return studies;
}

const DEFAULT_RUNS = 300;

/** Faults of a study are faults of the line that names it; those of an option stay as they are. */
function studyFaults(error: ConfigError, tree: Located, name: string, options: ClaimsOptions): Fault[] {
  const ofOptions = error.faults.filter(({ file }) => file.startsWith('--'));
  if (ofOptions.length > 0 && (options.runs !== undefined || options.seed !== undefined)) return ofOptions;
  const path: Path = ['studies', name, 'file'];
  const [first] = error.faults;
  const more = error.faults.length > 1 ? ` (and ${error.faults.length - 1} more)` : '';
  return [faultAt(placeOf(tree, path), path, `${first ? formatFault(first) : 'cannot be loaded'}${more}`)];
}

function checkAttributions(raw: Plain, { studies }: Known, tree: Located, faults: Fault[]): void {
  if (!isPlain(raw.attributions)) return;
  for (const [name, entry] of Object.entries(raw.attributions)) {
    if (!isPlain(entry) || typeof entry.study !== 'string') continue;
    const at = (key: string): Path => ['attributions', name, key];
    if (!isNamed(raw.studies, entry.study)) {
      faults.push(
        faultAt(
          placeOf(tree, at('study')),
          at('study'),
          noSuch('study', entry.study, Object.keys(isPlain(raw.studies) ? raw.studies : {})),
        ),
      );
    }
    const scenarios = studies.get(entry.study)?.scenarios.map((scenario) => scenario.name);
    if (scenarios && typeof entry.scenario === 'string' && !scenarios.includes(entry.scenario)) {
      faults.push(faultAt(placeOf(tree, at('scenario')), at('scenario'), noSuch('scenario', entry.scenario, scenarios)));
    }
  }
}

const isNamed = (table: unknown, name: string) => isPlain(table) && Object.hasOwn(table, name);

function noSuch(what: string, name: string, names: readonly string[]): string {
  return `no ${what} ${quoted(name)} here; ${names.length === 0 ? 'there is none' : `there is ${names.join(', ')}`}`;
}

/** Settings by the computation's own schema, then what they refer to, then what only the computation can see. */
function checkSettings(claim: unknown, index: number, known: Known, tree: Located, faults: Fault[]): unknown {
  if (!isPlain(claim) || typeof claim.computation !== 'string') return undefined;
  const computation = COMPUTATIONS.get(claim.computation);
  if (computation === undefined) return undefined;
  const base: Path = ['claims', index, 'settings'];
  const given = claim.settings ?? {};
  const checked = schemaFaults(computation.settings, given, tree, base);
  faults.push(...checked.faults);
  if (checked.faults.length > 0) return undefined;
  const report = (path: Path, message: string) => faults.push(faultAt(placeOf(tree, [...base, ...path]), [...base, ...path], message));
  const { studies = [], attributions = [] } = computation.needs(checked.parsed);
  const declared = findNode(tree, ['studies']);
  for (const name of studies) {
    if (!isNamed(declared && toPlain(declared), name)) report(['study'], noSuch('study', name, [...known.studies.keys()]));
  }
  for (const name of attributions) {
    if (!known.attributions.has(name)) report(['attribution'], noSuch('attribution', name, [...known.attributions]));
  }
  computation.check?.(checked.parsed, known, report);
  return checked.parsed;
}

function checkIds(claims: readonly unknown[], tree: Located, faults: Fault[]): void {
  const seen = new Map<string, number>();
  claims.forEach((claim, i) => {
    if (!isPlain(claim) || typeof claim.id !== 'string') return;
    const first = seen.get(claim.id);
    const path: Path = ['claims', i, 'id'];
    if (first !== undefined) faults.push(faultAt(placeOf(tree, path), path, `must be unique, ${quoted(claim.id)} is claims[${first}] too`));
    else seen.set(claim.id, i);
  });
}
