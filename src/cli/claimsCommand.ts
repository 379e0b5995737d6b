/** `hashpivot claims [CLAIMS.yaml]`: a published article's claims, each with verdict, number, interval, chart and paragraph. */
import { join } from 'node:path';
import { tally } from '../charts/claims/scorecard.ts';
import type { DrawOptions } from '../charts/drawOptions.ts';
import { capitalised, cleanText } from '../charts/format.ts';
import { inLocale } from '../charts/locale.ts';
import type { PageContent } from '../charts/pageContent.ts';
import { type GivenDrawOptions, readDrawOptions } from '../charts/readDrawOptions.ts';
import { type AssessedClaim, assess } from '../claims/assess.ts';
import { gather } from '../claims/gather.ts';
import { type Claims, loadClaims } from '../claims/load.ts';
import { type ClaimsReport, claimsPage, claimTable, evidenceTable, measureTable } from '../claims/report.ts';
import type { Fault } from '../config/fault.ts';
import { ConfigError } from '../config/fault.ts';
import { packagedConfigs, readHistory, readHistoryMonths, readHistoryQuarters } from '../history/readHistory.ts';
import { writeAtomically } from '../results/atomicFile.ts';
import { makeFolder } from '../results/makeFolder.ts';
import { canonicalJson, sha256 } from '../results/studyHash.ts';
import { programVersion } from '../results/version.ts';
import { writePlainTable } from '../results/writePlainTable.ts';
import { assertMayReplace } from './comparisonFolder.ts';
import { EXIT } from './exitCodes.ts';
import { noteMissingFont } from './fontNote.ts';
import { listenForInterrupt } from './interrupt.ts';
import { readWorkers } from './options.ts';
import { createProgress } from './progress.ts';
import { type OutputOptions, paint, type Terminal } from './terminal.ts';

export interface ClaimsCommandOptions extends OutputOptions, Pick<GivenDrawOptions, 'locale'> {
  runs?: string;
  seed?: string;
  workers?: string;
  out?: string;
  charts: boolean;
  force?: boolean;
  schema?: boolean;
}

const SHIPPED = ['claims', 'hashrate-drops-2026.yaml'];
const RECORD_FILE = 'claims.json';

export async function claimsFromCommandLine(file: string | undefined, options: ClaimsCommandOptions, terminal: Terminal): Promise<number> {
  if (options.schema) {
    const { claimsJsonSchema } = await import('../claims/schema.ts');
    terminal.result(JSON.stringify(claimsJsonSchema(), null, 2));
    return EXIT.done;
  }
  const drawing = readDrawOptions(options);
  if (options.charts) await noteMissingFont(drawing, terminal);
  const begun = performance.now();
  const { claims, workers } = read(file ?? join(packagedConfigs(), ...SHIPPED), options);
  const hash = sha256(canonicalJson(claims));
  const out = options.out ?? join('out', claims.name);
  await assertMayReplace(out, { claims: claims.name, hash }, options.force === true, RECORD_FILE);
  const gathered = await simulate(claims, workers, options, terminal);
  if (gathered === undefined) {
    terminal.complain('Interrupted. Nothing was written.');
    return EXIT.interrupted;
  }
  const assessed = assess(claims.claims, gathered.evidence);
  if (!terminal.isJson) for (const line of lines(assessed)) terminal.result(line);
  const report = { claims, assessed, provenance: provenanceOf(claims, hash) };
  const page = () => claimsPage({ ...report, assessed: assess(claims.claims, gathered.evidence) });
  const files = await write(report, out, options.charts ? { page, drawing } : undefined, terminal);
  if (terminal.isJson)
    terminal.json({
      claims: claims.name,
      hash,
      seconds: (performance.now() - begun) / 1000,
      verdicts: assessed.map(plain),
      folder: out,
      files,
    });
  for (const failure of gathered.failures.slice(0, 5)) terminal.complain(paint.yellow(`failed: ${failure}`));
  terminal.note(paint.bold(options.charts ? join(out, 'index.html') : out));
  return gathered.failures.length > 0 ? EXIT.someFailed : EXIT.done;
}

function read(path: string, options: ClaimsCommandOptions): { claims: Claims; workers: number } {
  const faults: Fault[] = [];
  const workers = readWorkers(options.workers, faults);
  let claims: Claims | undefined;
  try {
    claims = loadClaims(path, options);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    faults.push(...error.faults);
  }
  if (faults.length > 0 || claims === undefined) throw new ConfigError(unique(faults));
  return { claims, workers };
}

/** A fault of an option is one fault, however many studies it strikes. */
function unique(faults: readonly Fault[]): Fault[] {
  const keyOf = (fault: Fault) => JSON.stringify(fault);
  return [...new Map(faults.map((fault) => [keyOf(fault), fault])).values()];
}

async function simulate(claims: Claims, workers: number, options: ClaimsCommandOptions, terminal: Terminal) {
  const interrupt = listenForInterrupt(terminal);
  let progress = createProgress(terminal.isQuiet);
  const history = { epochs: readHistory(), months: readHistoryMonths(), quarters: readHistoryQuarters() };
  try {
    return await gather(claims, history, {
      workers,
      signal: interrupt.signal,
      attributionRuns: options.runs === undefined ? undefined : Number(options.runs),
      onBegin: (what, runs) => {
        terminal.note(`${capitalised(what)}: ${runs} runs ...`);
        progress = createProgress(terminal.isQuiet);
      },
      onProgress: ({ done, total }) => progress.update(done, total),
      onEnd: () => progress.end(),
    });
  } finally {
    progress.end();
    interrupt.release();
  }
}

function provenanceOf(claims: Claims, hash: string): ClaimsReport['provenance'] {
  const studies = Object.values(claims.studies);
  return {
    studyName: claims.name,
    question: `What holds of the claims of ${claims.about}?`,
    studyHash: hash,
    seed: studies[0]?.seed ?? 0,
    runs: Math.max(0, ...studies.map(({ runs }) => runs)),
    version: programVersion(),
  };
}

/** The table of verdicts as text: verdict, claim, number below. */
function lines(assessed: readonly AssessedClaim[]): string[] {
  const width = Math.max(...assessed.map(({ verdict }) => verdict.length)) + 2;
  const rows = assessed.flatMap(({ claim, verdict, figure }) => [
    `${capitalised(verdict).padEnd(width)}${cleanText(claim.title)}`,
    `${' '.repeat(width)}${figure}`,
  ]);
  return [...rows, '', `${capitalised(tally(assessed))}.`];
}

/** Tables are in English; the page is assessed anew in its own language. */
async function write(
  report: ClaimsReport,
  out: string,
  drawn: { page: () => PageContent; drawing: DrawOptions } | undefined,
  terminal: Terminal,
): Promise<string[]> {
  await makeFolder(out);
  const files = [
    ...(await writePlainTable(out, 'claims', claimTable(report.assessed))),
    ...(await writePlainTable(out, 'measures', measureTable(report.assessed))),
    ...(await writePlainTable(out, 'evidence', evidenceTable(report.assessed))),
  ];
  if (drawn !== undefined) {
    terminal.note('Drawing charts ...');
    const { writePage } = await import('../charts/writePage.ts');
    const { page, drawing } = drawn;
    files.push(...(await writePage(inLocale(drawing.locale ?? 'en', page), report.provenance, out, drawing)));
  }
  const record = {
    claims: report.claims.name,
    hash: report.provenance.studyHash,
    tally: tally(report.assessed),
    verdicts: report.assessed.map(plain),
  };
  writeAtomically(join(out, RECORD_FILE), `${JSON.stringify(record, null, 2)}\n`);
  return [...files, RECORD_FILE];
}

function plain({ claim, verdict, figure, counts, paragraph, outcome }: AssessedClaim) {
  return {
    id: claim.id,
    title: claim.title,
    computation: claim.computation,
    verdict,
    figure,
    counts,
    paragraph,
    measures: outcome.measures,
  };
}
