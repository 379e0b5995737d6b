/** From evidence to page: verdicts, paragraphs, tables and titles say the same, and nothing of a file is read as markup. */
import { describe, expect, it } from 'vitest';
import { tally } from '../../src/charts/claims/scorecard.ts';
import { resultPage } from '../../src/charts/page.ts';
import { isChart } from '../../src/charts/pageContent.ts';
import { assess } from '../../src/claims/assess.ts';
import { COMPUTATIONS } from '../../src/claims/computations/all.ts';
import type { Claims } from '../../src/claims/load.ts';
import { type ClaimsReport, claimChart, claimsPage, claimTable, measureTable, scorecard } from '../../src/claims/report.ts';
import type { ClaimConfig } from '../../src/claims/schema.ts';
import { evidenceOf, plantedAttribution } from './madeUpEvidence.ts';

const HOSTILE = '<img src=x onerror=alert(1)> </section><script>alert(1)</script> & "quotes" {{expr}} {datum.x} \u202e\u0007';
const claim = (id: string, computation: string, settings: unknown): ClaimConfig => ({
  id,
  title: `Claim ${id} ${HOSTILE}`.slice(0, 90),
  text: HOSTILE,
  source: HOSTILE,
  trueIf: `It is so ${HOSTILE}.`,
  decisiveShare: 0.5,
  computation,
  settings: COMPUTATIONS.get(computation)!.settings.parse(settings) as Record<string, unknown>,
});

const CLAIMS: ClaimConfig[] = [
  claim('first', 'first-decline', { quarter: 1, year: 2026, since: 2020, from: 2018 }),
  claim('driver', 'main-cause', { attribution: 'q1', causes: ['ai-conversion'], name: HOSTILE.slice(0, 40) }),
  claim('energy', 'cause-effect', { attribution: 'q1', cause: 'energy', pulls: 'down' }),
  claim('parts', 'reuse', {
    aiUsdPerMW: [8e6, 15e6],
    parts: [{ name: HOSTILE.slice(0, 80), kind: 'machines', usdPerMW: [1e5, 4e5], reusable: [0, 0], source: HOSTILE }],
  }),
];

const attribution = plantedAttribution({ price: () => -50, 'ai-conversion': (run) => (run % 2 === 0 ? -60 : -40), energy: () => -20 });
const assessed = assess(CLAIMS, evidenceOf({ attribution }));
const report: ClaimsReport = {
  claims: { name: 'mine', about: HOSTILE, source: { title: HOSTILE }, studies: {}, attributions: {}, claims: CLAIMS } as unknown as Claims,
  assessed,
  provenance: { studyName: 'mine', question: HOSTILE, studyHash: 'abcdef012345', seed: 1, runs: 100, version: '0.1.0' },
};

describe('verdicts', () => {
  it('follow the evidence', () => {
    expect(assessed.map(({ verdict }) => verdict)).toEqual(['depends on the measure', 'not supported', 'supported', 'not supported']);
    expect(assessed[1]!.counts).toEqual({ holds: 0, fails: 1, open: 1 });
    expect(assessed[1]!.outcome.measures[0]!.judged.value).toBe(0.5);
  });

  it('turn when the evidence turns', () => {
    const other = plantedAttribution({ price: () => -50, 'ai-conversion': () => -80, energy: () => 20 });
    const turned = assess(CLAIMS, evidenceOf({ attribution: other }));
    expect(turned.map(({ verdict }) => verdict)).toEqual(['depends on the measure', 'supported', 'not supported', 'not supported']);
    const timid = assess([{ ...CLAIMS[1]!, decisiveShare: 1 }], evidenceOf({ attribution }));
    expect(timid[0]!.verdict).toBe('cannot say');
  });
});

describe('paragraphs', () => {
  it('begin with the verdict and the count of measures, hold what would make it true and the rule', () => {
    for (const { verdict, counts, paragraph, outcome } of assessed) {
      expect(paragraph.toLowerCase().startsWith(`${verdict}: of ${outcome.measures.length} measure`)).toBe(true);
      expect(counts.holds + counts.fails + counts.open).toBe(outcome.measures.length);
      expect(paragraph).toContain('It would be true if it is so <img');
      expect(paragraph).toContain(outcome.rule);
      expect(paragraph).not.toMatch(/NaN|undefined|Infinity| {2}|\u202e|\.\./);
    }
  });
});

describe('tables and titles', () => {
  it('say what was assessed', () => {
    expect(tally(assessed)).toBe('1 of 4 claims is supported, 2 are not, 1 depends on the measure');
    expect(scorecard(report).title).toBe(tally(assessed));
    expect(scorecard(report).csv.rows.map((row) => row['verdict'])).toEqual(assessed.map(({ verdict }) => verdict));
    expect(claimTable(assessed).rows.map(({ figure }) => figure)).toEqual(assessed.map(({ figure }) => figure));
    const rows = measureTable(assessed).rows;
    expect(rows).toHaveLength(assessed.reduce((sum, { outcome }) => sum + outcome.measures.length, 0));
    expect(rows.find(({ claim: id }) => id === 'energy')).toMatchObject({ judged: 1, standing: 'holds' });
    const chart = claimChart(report, assessed[2]!);
    expect(chart.title).toContain('supported. Both measures hold');
    expect(chart.csv.rows.map((row) => row['share'])).toEqual([1, 1]);
  });
});

describe('the page', () => {
  const content = claimsPage(report);

  it('has every claim with its paragraph, chart and measures, and the table that shows why the decline depends', () => {
    expect(content.sections).toHaveLength(1 + CLAIMS.length);
    for (const [i, { paragraph }] of assessed.entries()) {
      const { blocks } = content.sections[i + 1]!;
      expect(blocks).toContain(paragraph);
      expect(blocks.filter((block) => typeof block === 'object' && isChart(block))).toHaveLength(1);
    }
    const tables = content.sections[1]!.blocks.filter((block) => typeof block === 'object' && 'rows' in block);
    expect(tables.map((table) => (table as { caption: string }).caption)).toContain('Change of hashrate in Q1 by every measure, %');
  });

  it('holds nothing of the file as markup', () => {
    const page = resultPage(
      content,
      report.provenance,
      () => ({ wide: '<svg class="marks"></svg>', narrow: '<svg class="marks"></svg>' }),
      {},
    );
    for (const text of [page.body.replaceAll('\n', ' ')]) {
      expect(text).not.toMatch(/<img|<script|<\/section><script|[\p{Cc}\u202e]/u);
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    }
  });
});
