/** Assessed claims as a page, as tables and as lines of text. */
import type { ChartSpec } from '../charts/chartSpec.ts';
import { claimsWords } from '../charts/claims/messages.ts';
import { claimRangesChart } from '../charts/claims/ranges.ts';
import { scorecardChart, tally } from '../charts/claims/scorecard.ts';
import { claimSharesChart } from '../charts/claims/shares.ts';
import { capitalised, cleanText, formatNumber } from '../charts/format.ts';
import { messages } from '../charts/locale.ts';
import type { Block, PageContent, PageTable } from '../charts/pageContent.ts';
import type { ChartProvenance } from '../charts/provenance.ts';
import type { AssessedClaim } from './assess.ts';
import type { Claims } from './load.ts';

export interface ClaimsReport {
  claims: Claims;
  assessed: readonly AssessedClaim[];
  provenance: ChartProvenance;
}

/** Where the numbers come from, below each chart. */
function sourceOf({ provenance }: ClaimsReport): string {
  const { version, studyName, studyHash, seed } = provenance;
  return claimsWords().source(version, cleanText(studyName), studyHash.slice(0, 8), seed);
}

export function claimChart(report: ClaimsReport, { claim, outcome, verdict }: AssessedClaim): ChartSpec {
  const about = { id: claim.id, title: cleanText(claim.title), verdict: claimsWords().verdicts[verdict], source: sourceOf(report) };
  if (outcome.chart) return outcome.chart(`claim-${claim.id}`, report.provenance);
  if (outcome.ranges) return claimRangesChart({ ...about, ...outcome.ranges });
  return claimSharesChart({ ...about, judgedIn: outcome.judgedIn, thresholds: outcome.thresholds, measures: outcome.measures });
}

export function scorecard(report: ClaimsReport): ChartSpec {
  return scorecardChart({
    about: cleanText(report.claims.about),
    source: sourceOf(report),
    claims: report.assessed.map(({ claim, verdict, figure, counts }) => ({
      id: claim.id,
      title: cleanText(claim.title),
      verdict,
      figure,
      ...counts,
    })),
  });
}

export function claimsPage(report: ClaimsReport): PageContent {
  const { claims, assessed, provenance } = report;
  const { source } = claims;
  const where = [source.title, source.publisher, source.date].filter((part) => part !== undefined).map(cleanText);
  const { page: m } = claimsWords();
  const { runs, list, sentence } = messages();
  const about = cleanText(claims.about);
  return {
    title: m.title(about),
    lead: m.lead(assessed.length, list(where), provenance.seed),
    findings: [sentence(capitalised(tally(assessed)))],
    atAGlance: verdictTable(report),
    sections: [
      { blocks: [scorecard(report)] },
      ...assessed.map((one) => ({ title: cleanText(one.claim.title), blocks: claimBlocks(report, one) })),
    ],
    method: {
      paragraphs: m.method,
      facts: Object.entries(claims.studies).map(
        ([id, study]) =>
          [m.study(id), m.studyRuns(study.name, runs.eachScenario(runs.count(study.runs, formatNumber(study.runs))))] as const,
      ),
    },
    downloads: ['claims.csv', 'measures.csv', 'evidence.parquet', 'claims.json'].map((file, i) => ({ file, name: m.downloads[i]! })),
  };
}

function verdictTable({ assessed }: ClaimsReport): PageTable {
  const { page: m, verdicts } = claimsWords();
  return {
    caption: m.caption,
    columns: m.columns,
    rows: assessed.map(({ claim, verdict, figure, counts }) => [
      cleanText(claim.title),
      { value: capitalised(verdicts[verdict]), note: m.counts(counts.holds, counts.fails, counts.open) },
      figure,
    ]),
    file: 'claims.csv',
  };
}

function claimBlocks(report: ClaimsReport, assessed: AssessedClaim): Block[] {
  const { claim, outcome, paragraph } = assessed;
  const source = claim.source === undefined ? '' : ` (${cleanText(claim.source)})`;
  const { page: m, standings } = claimsWords();
  const measures: PageTable = {
    caption: m.measures(cleanText(claim.title)),
    columns: m.measureColumns,
    rows: outcome.measures.map(({ title, figure, standing }) => [title, figure, standings[standing]]),
  };
  return [
    m.claim(`${cleanText(claim.text)}${source}`),
    paragraph,
    claimChart(report, assessed),
    measures,
    ...(outcome.table ? [outcome.table] : []),
  ];
}

export interface PlainTable {
  columns: string[];
  rows: Record<string, string | number | null>[];
}

export function claimTable(assessed: readonly AssessedClaim[]): PlainTable {
  const rows = assessed.map(({ claim, verdict, figure, counts, paragraph }) => ({
    id: claim.id,
    title: claim.title,
    computation: claim.computation,
    verdict,
    figure,
    measures_hold: counts.holds,
    measures_fail: counts.fails,
    measures_open: counts.open,
    paragraph,
  }));
  return { columns: Object.keys(rows[0] ?? {}), rows };
}

export function measureTable(assessed: readonly AssessedClaim[]): PlainTable {
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  const rows = assessed.flatMap(({ claim, outcome }) =>
    outcome.measures.map(({ title, figure, judged, standing }) => ({
      claim: claim.id,
      measure: title,
      figure,
      judged: finite(judged.value),
      judged_low: finite(judged.low),
      judged_high: finite(judged.high),
      judged_in: outcome.judgedIn,
      standing,
    })),
  );
  return { columns: Object.keys(rows[0] ?? {}), rows };
}

/** A row a claim, series and run: what the measures count. Measures are numbered as in their table, 0 where all look at the series. */
export function evidenceTable(assessed: readonly AssessedClaim[]): PlainTable {
  const columns = ['claim', 'measure', 'series', 'run', 'value'];
  const rows = assessed.flatMap(({ claim, outcome }) =>
    (outcome.evidence ?? []).flatMap(({ measure = 0, series, runs, values }) =>
      Array.from(values, (value, i) => ({ claim: claim.id, measure, series, run: runs[i]!, value: Number.isFinite(value) ? value : null })),
    ),
  );
  return { columns, rows };
}
