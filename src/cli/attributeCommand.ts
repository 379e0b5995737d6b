/** `hashpivot attribute STUDY.yaml --quarter 2026Q1`: why hashrate changed, as a sentence, a table, charts and a page. */
import { join } from 'node:path';
import type { Attribution } from '../attribute/attribution.ts';
import { type PeriodRequest, QUANTITY_IDS, type QuantityId } from '../attribute/period.ts';
import type { DrawOptions } from '../charts/drawOptions.ts';
import type { Locale } from '../charts/locale.ts';
import type { ChartProvenance } from '../charts/provenance.ts';
import type { GivenDrawOptions } from '../charts/readDrawOptions.ts';
import type { Explanation } from '../run/explain.ts';
import type { Study } from '../scenario/study.ts';
import { EXIT } from './exitCodes.ts';
import { noteMissingFont } from './fontNote.ts';
import { listenForInterrupt } from './interrupt.ts';
import { readWorkers } from './options.ts';
import { createProgress } from './progress.ts';
import { type OutputOptions, paint, type Terminal } from './terminal.ts';

export interface AttributeCommandOptions extends OutputOptions, Pick<GivenDrawOptions, 'locale'> {
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
  worlds?: string;
  everyQuarter?: boolean;
  out?: string;
  charts: boolean;
  force?: boolean;
}

/** Runs when none are asked for: 256 subsets of each answer well within a minute on two cores. */
const USUAL_RUNS = 200;
/** Labelled worlds for early warning. */
const USUAL_WORLDS = 200;

interface Request {
  study: Study;
  scenario: string;
  period: PeriodRequest;
  causes: string[] | undefined;
  quantities: readonly QuantityId[];
  workers: number;
  worlds: number;
  everyQuarter: boolean;
  drawing: DrawOptions;
}

const list = (text: string | undefined) =>
  text
    ?.split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

async function readRequest(file: string, options: AttributeCommandOptions): Promise<Request> {
  const [{ ConfigError, quoted, usageError }, { loadStudy }, { scenarioOf }, { readDrawOptions }] = await Promise.all([
    import('../config/fault.ts'),
    import('../config/load.ts'),
    import('../run/attribute.ts'),
    import('../charts/readDrawOptions.ts'),
  ]);
  const drawing = readDrawOptions(options);
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
    worlds: readWorlds(options.worlds, (given) =>
      usageError('--worlds', `must be 0, or a whole number from 20 to 10000, got ${quoted(given)}`),
    ),
    everyQuarter: options.everyQuarter === true,
    drawing,
  };
}

function readWorlds(given: string | undefined, refuse: (given: string) => Error): number {
  const worlds = given === undefined ? USUAL_WORLDS : /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (worlds === 0 || (worlds >= 20 && worlds <= 10_000)) return worlds;
  throw refuse(given ?? '');
}

export async function attributeFromCommandLine(file: string, options: AttributeCommandOptions, terminal: Terminal): Promise<number> {
  const request = await readRequest(file, options);
  const { study, scenario, period, causes, quantities, workers, worlds, everyQuarter } = request;
  const [{ periodOf }, folder, { assertMayWrite }, { studyHash }, { programVersion }] = await Promise.all([
    import('../attribute/period.ts'),
    import('../run/writeAttribution.ts'),
    import('../results/outFolder.ts'),
    import('../results/studyHash.ts'),
    import('../results/version.ts'),
  ]);
  const resolved = periodOf(study, period);
  const out = options.out ?? join('out', `${study.name}-attribution-${resolved.quarter ?? `${resolved.from}-${resolved.to}`}`);
  const hash = folder.attributionHash(studyHash(study), { scenario, period: resolved, causes, quantities, worlds, everyQuarter });
  await assertMayWrite(out, { studyHash: hash, force: options.force === true });
  const begun = performance.now();
  const found = await explainWithProgress(request, terminal);
  if (found === undefined) return EXIT.interrupted;
  const simulateSeconds = (performance.now() - begun) / 1000;
  const observed = observedChange(study, resolved.quarter, resolved.measure);
  const { attributions } = found;
  const provenance = provenanceOf(study, scenario, attributions[0].total.n, studyHash(study), programVersion());
  const page = await pageOf(found, provenance, observed, 'en');
  const findings = page.findings.flatMap((finding) => (typeof finding === 'string' ? [finding] : finding.sentences));
  if (!terminal.isJson) {
    for (const finding of findings) terminal.result(finding);
    for (const table of await tablesOf(attributions)) terminal.result(`\n${table}`);
  }
  if (options.charts) {
    terminal.note('Drawing charts ...');
    await noteMissingFont(request.drawing, terminal);
  }
  const { locale = 'en' } = request.drawing;
  const drawn = options.charts && locale !== 'en' ? await pageOf(found, provenance, observed, locale) : page;
  const tables = (await import('../attribute/tables.ts')).besideTables(found);
  const timing = { workers, simulateSeconds };
  const files = await folder.writeAttribution({
    out,
    hash,
    attributions,
    provenance,
    page: options.charts ? drawn : undefined,
    drawing: request.drawing,
    tables,
    timing,
  });
  const exitCode = attributions[0].failed.length > 0 ? EXIT.someFailed : EXIT.done;
  if (terminal.isJson) {
    const { plainAttributions } = await import('../attribute/tables.ts');
    const { structural, warning } = found;
    const plain = structural.map(({ runs: _, ...rest }) => rest);
    terminal.json({ ...plainAttributions(attributions), structural: plain, warning, findings, folder: out, files, exitCode });
  }
  terminal.note(`${study.runs} runs in ${Math.round(simulateSeconds)} s: ${paint.bold(options.charts ? join(out, 'index.html') : out)}`);
  return exitCode;
}

/** Undefined when interrupted. */
async function explainWithProgress(request: Request, terminal: Terminal): Promise<Explanation | undefined> {
  const { study, period, drawing: _, ...options } = request;
  const [{ explain }, { InterruptedError }] = await Promise.all([import('../run/explain.ts'), import('../run/attribute.ts')]);
  const progress = createProgress(terminal.isQuiet);
  const interrupt = listenForInterrupt(terminal);
  try {
    const onProgress = ({ done, total }: { done: number; total: number }) => progress.update(done, total);
    return await explain(study, { ...period, ...options, signal: interrupt.signal, onProgress });
  } catch (error) {
    if (!(error instanceof InterruptedError)) throw error;
    terminal.complain('Interrupted. No result was written.');
    return undefined;
  } finally {
    progress.end();
    interrupt.release();
  }
}

async function pageOf(
  { attributions, structural, warning, result }: Explanation,
  provenance: ChartProvenance,
  observed: number | undefined,
  locale: Locale,
) {
  const [{ attributionPage }, { chartContext }, history, { inLocale }] = await Promise.all([
    import('../charts/attribution/page.ts'),
    import('../charts/context.ts'),
    import('../history/readHistory.ts'),
    import('../charts/locale.ts'),
  ]);
  const { version, studyHash } = provenance;
  return inLocale(locale, () => {
    const context = chartContext({ result, history: history.readHistory(), version, studyHash });
    const watch = context && { context, history: history.loadHistory() };
    return attributionPage(attributions, provenance, observed, { structural, warning, watch });
  });
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
