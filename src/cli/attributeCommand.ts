/** `hashpivot attribute STUDY.yaml --quarter 2026Q1`: why hashrate changed, as a sentence, a table, charts and a page. */
import { join } from 'node:path';
import type { Attribution } from '../attribute/attribution.ts';
import { type PeriodRequest, QUANTITY_IDS, type QuantityId } from '../attribute/period.ts';
import type { ChartProvenance } from '../charts/provenance.ts';
import type { Study } from '../scenario/study.ts';
import { EXIT } from './exitCodes.ts';
import { listenForInterrupt } from './interrupt.ts';
import { readWorkers } from './options.ts';
import { createProgress } from './progress.ts';
import { type OutputOptions, paint, type Terminal } from './terminal.ts';

export interface AttributeCommandOptions extends OutputOptions {
  quarter?: string;
  from?: string;
  to?: string;
  measure?: string;
  heldFrom?: string;
  scenario: string[];
  causes?: string;
  quantities?: string;
  runs?: string;
  seed?: string;
  set: string[];
  workers?: string;
  out?: string;
  charts: boolean;
  force?: boolean;
}

/** Runs when none are asked for: 256 subsets of each answer well within a minute on two cores. */
const USUAL_RUNS = 200;

interface Request {
  study: Study;
  scenario: string;
  period: PeriodRequest;
  causes: string[] | undefined;
  quantities: readonly QuantityId[];
  workers: number;
}

const list = (text: string | undefined) =>
  text
    ?.split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

async function readRequest(file: string, options: AttributeCommandOptions): Promise<Request> {
  const [{ ConfigError, quoted, usageError }, { loadStudy }, { scenarioOf }] = await Promise.all([
    import('../config/fault.ts'),
    import('../config/load.ts'),
    import('../run/attribute.ts'),
  ]);
  const faults: InstanceType<typeof ConfigError>['faults'][number][] = [];
  const workers = readWorkers(options.workers, faults);
  const { seed, set } = options;
  const loaded = loadStudy(file, { set, ...(options.runs !== undefined && { runs: options.runs }), ...(seed !== undefined && { seed }) });
  if (faults.length > 0) throw new ConfigError(faults);
  if (options.scenario.length > 1) throw usageError('--scenario', 'name one scenario; attribute explains one at a time');
  const { measure } = options;
  if (measure !== undefined && measure !== 'mean' && measure !== 'ends')
    throw usageError('--measure', `must be mean or ends, got ${quoted(measure)}`);
  const quantities = list(options.quantities) ?? QUANTITY_IDS;
  const odd = quantities.find((id) => !(QUANTITY_IDS as readonly string[]).includes(id));
  if (odd !== undefined) throw usageError('--quantities', `must be among ${QUANTITY_IDS.join(', ')}, got ${quoted(odd)}`);
  const quarter = options.quarter ?? (options.from === undefined && options.to === undefined ? loaded.report.headlineQuarter : undefined);
  return {
    study: options.runs === undefined ? { ...loaded, runs: Math.min(loaded.runs, USUAL_RUNS) } : loaded,
    scenario: scenarioOf(loaded, options.scenario[0]).name,
    period: { quarter, from: options.from, to: options.to, measure, heldFrom: options.heldFrom },
    causes: list(options.causes),
    quantities: quantities as QuantityId[],
    workers,
  };
}

export async function attributeFromCommandLine(file: string, options: AttributeCommandOptions, terminal: Terminal): Promise<number> {
  const request = await readRequest(file, options);
  const { study, scenario, period, causes, quantities, workers } = request;
  const [{ attribute, InterruptedError }, { periodOf }, folder, { assertMayWrite }, { studyHash }, { programVersion }, words] =
    await Promise.all([
      import('../run/attribute.ts'),
      import('../attribute/period.ts'),
      import('../run/writeAttribution.ts'),
      import('../results/outFolder.ts'),
      import('../results/studyHash.ts'),
      import('../results/version.ts'),
      import('../charts/attribution/words.ts'),
    ]);
  const resolved = periodOf(study, period);
  const out = options.out ?? join('out', `${study.name}-attribution-${resolved.quarter ?? `${resolved.from}-${resolved.to}`}`);
  const hash = folder.attributionHash(studyHash(study), { scenario, period: resolved, causes, quantities });
  await assertMayWrite(out, { studyHash: hash, force: options.force === true });
  const progress = createProgress(terminal.isQuiet);
  const interrupt = listenForInterrupt(terminal);
  const begun = performance.now();
  let found: Attribution[];
  try {
    const onProgress = ({ done, total }: { done: number; total: number }) => progress.update(done, total);
    found = await attribute(study, { ...period, scenario, causes, quantities, workers, signal: interrupt.signal, onProgress });
  } catch (error) {
    if (!(error instanceof InterruptedError)) throw error;
    terminal.complain('Interrupted. No result was written.');
    return EXIT.interrupted;
  } finally {
    progress.end();
    interrupt.release();
  }
  const simulateSeconds = (performance.now() - begun) / 1000;
  const observed = observedChange(study, resolved.quarter, resolved.measure);
  const topics = words.attributionTopics(found, observed);
  if (!terminal.isJson) {
    for (const { sentences } of topics) for (const sentence of sentences) terminal.result(sentence);
    for (const table of await tablesOf(found)) terminal.result(`\n${table}`);
  }
  const provenance = provenanceOf(study, scenario, found[0].total.n, studyHash(study), programVersion());
  const page = options.charts ? (await import('../charts/attribution/page.ts')).attributionPage(found, provenance, observed) : undefined;
  if (page !== undefined) terminal.note('Drawing charts ...');
  const files = await folder.writeAttribution({ out, hash, attributions: found, provenance, page, timing: { workers, simulateSeconds } });
  const exitCode = found[0].failed.length > 0 ? EXIT.someFailed : EXIT.done;
  if (terminal.isJson)
    terminal.json({ ...(await import('../attribute/tables.ts')).plainAttributions(found), findings: topics, folder: out, files, exitCode });
  terminal.note(
    `${study.runs} runs in ${Math.round(simulateSeconds)} s: ${paint.bold(page === undefined ? out : join(out, 'index.html'))}`,
  );
  return exitCode;
}

/** What history shows, where the study says so for this quarter. */
function observedChange({ report }: Study, quarter: string | undefined, measure: string): number | undefined {
  return measure === 'mean' && quarter !== undefined && quarter === report.headlineQuarter ? report.observedQuarterChangePct : undefined;
}

function provenanceOf(study: Study, scenario: string, runs: number, studyHash: string, version: string): ChartProvenance {
  const { name: studyName, question, seed } = study;
  const title = study.scenarios.find(({ name }) => name === scenario)?.title ?? scenario;
  return { studyName, question, studyHash, scenario, scenarios: [{ name: scenario, title, runs }], seed, runs, version };
}

/** The table of hashrate, as the page has it; the other quantities' are on the page and in the files. */
async function tablesOf(found: readonly Attribution[]): Promise<string[]> {
  const [{ partsTable }, { formatTable }] = await Promise.all([import('../charts/attribution/page.ts'), import('./textTable.ts')]);
  return found.slice(0, 1).map((one) => {
    const { caption, columns, rows } = partsTable(one);
    const text = (cell: (typeof rows)[number][number]) =>
      cell === null ? '' : typeof cell === 'object' ? `${cell.value} ${cell.note}` : String(cell);
    const records = rows.map((row) => Object.fromEntries(columns.map((column, c) => [column, text(row[c] ?? null)])));
    return `${caption}\n${formatTable(columns, records)}`;
  });
}
