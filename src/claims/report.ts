/** Assessed claims as a page, as tables and as lines of text. */
import type { ChartSpec } from '../charts/chartSpec.ts';
import { claimRangesChart } from '../charts/claims/ranges.ts';
import { scorecardChart, tally } from '../charts/claims/scorecard.ts';
import { claimSharesChart } from '../charts/claims/shares.ts';
import { cleanText, formatNumber } from '../charts/format.ts';
import type { Block, PageContent, PageTable } from '../charts/pageContent.ts';
import type { ChartProvenance } from '../charts/provenance.ts';
import type { AssessedClaim } from './assess.ts';
import type { Claims } from './load.ts';
import { capitalised } from './words.ts';

export interface ClaimsReport {
  claims: Claims;
  assessed: readonly AssessedClaim[];
  provenance: ChartProvenance;
}

/** Where the numbers come from, below each chart. */
function sourceOf({ provenance }: ClaimsReport): string {
  return `Source: hashpivot ${provenance.version}, claims ${cleanText(provenance.studyName)} (${provenance.studyHash.slice(0, 8)}), seed ${provenance.seed}.`;
}

export function claimChart(report: ClaimsReport, { claim, outcome, verdict }: AssessedClaim): ChartSpec {
  const about = { id: claim.id, title: cleanText(claim.title), verdict, source: sourceOf(report) };
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
  return {
    title: `What holds of the claims of ${cleanText(claims.about)}`,
    lead: `${assessed.length} ${assessed.length === 1 ? 'claim' : 'claims'}, each looked at by several measures. Claims made in: ${where.join(', ')}. Simulated with seed ${provenance.seed}; every rule below is one of numbers.`,
    findings: [`${capitalised(tally(assessed))}.`],
    atAGlance: verdictTable(report),
    sections: [
      { blocks: [scorecard(report)] },
      ...assessed.map((one) => ({ title: cleanText(one.claim.title), blocks: claimBlocks(report, one) })),
    ],
    method: {
      paragraphs: [
        'A measure holds, fails or is open. A claim is supported when at least half of its measures are decided (or the share its file gives) and all decided ones hold; not supported when all decided ones fail; it depends on the measure when some hold and some fail; else nothing is said. “Likely” means at least 66 of 100 runs, as the IPCC uses the word.',
        'Intervals behind shares of runs are Wilson’s at 95%, and come from the number of runs; they do not hold what the model leaves out.',
      ],
      facts: Object.entries(claims.studies).map(
        ([id, study]) => [`Study ${id}`, `${study.name}, ${formatNumber(study.runs)} runs a scenario`] as const,
      ),
    },
    downloads: [
      { file: 'claims.csv', name: 'Verdicts (CSV)' },
      { file: 'measures.csv', name: 'Measures (CSV)' },
      { file: 'evidence.parquet', name: 'What is counted, by run (Parquet)' },
      { file: 'claims.json', name: 'Everything (JSON)' },
    ],
  };
}

function verdictTable({ assessed }: ClaimsReport): PageTable {
  return {
    caption: 'Claims, verdicts and the numbers that lead',
    columns: ['Claim', 'Verdict', 'Number'],
    rows: assessed.map(({ claim, verdict, figure, counts }) => [
      cleanText(claim.title),
      { value: capitalised(verdict), note: `${counts.holds} hold, ${counts.fails} fail, ${counts.open} open` },
      figure,
    ]),
    file: 'claims.csv',
  };
}

function claimBlocks(report: ClaimsReport, assessed: AssessedClaim): Block[] {
  const { claim, outcome, paragraph } = assessed;
  const source = claim.source === undefined ? '' : ` (${cleanText(claim.source)})`;
  const measures: PageTable = {
    caption: `Measures: ${cleanText(claim.title)}`,
    columns: ['Measure', 'Number', 'Standing'],
    rows: outcome.measures.map(({ title, figure, standing }) => [title, figure, standing]),
  };
  return [
    `Claim: ${cleanText(claim.text)}${source}`,
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
