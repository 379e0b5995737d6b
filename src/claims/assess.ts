/** Claims and evidence to verdicts: each claim's computation gives its measures, the rules give the verdict, templates the paragraph. Pure. */
import { claimsWords } from '../charts/claims/messages.ts';
import { capitalised, cleanText } from '../charts/format.ts';
import { messages } from '../charts/locale.ts';
import type { Evidence, Outcome } from './computation.ts';
import { COMPUTATIONS } from './computations/all.ts';
import type { ClaimConfig } from './schema.ts';
import { type Standing, type Verdict, verdictOf } from './verdict.ts';

export interface AssessedClaim {
  claim: ClaimConfig;
  outcome: Outcome;
  verdict: Verdict;
  /** The number that stands for the claim, with its interval. */
  figure: string;
  counts: Record<Standing, number>;
  paragraph: string;
}

export function assess(claims: readonly ClaimConfig[], evidence: Evidence): AssessedClaim[] {
  return claims.map((claim) => {
    const outcome = COMPUTATIONS.get(claim.computation)!.compute(claim.settings, evidence);
    const verdict = verdictOf(
      outcome.measures.map(({ standing }) => standing),
      claim.decisiveShare,
    );
    const counts = countsOf(outcome);
    const lead = outcome.measures[outcome.lead];
    const { noMeasure, leadFigure } = claimsWords();
    const figure = lead === undefined ? noMeasure : leadFigure(lead.title, lead.figure);
    return { claim, outcome, verdict, figure, counts, paragraph: paragraphOf(claim, outcome, verdict, counts) };
  });
}

function countsOf({ measures }: Outcome): Record<Standing, number> {
  const count = (standing: Standing) => measures.filter((measure) => measure.standing === standing).length;
  return { holds: count('holds'), fails: count('fails'), open: count('open') };
}

function paragraphOf(
  claim: ClaimConfig,
  { sentences, rule, measures }: Outcome,
  verdict: Verdict,
  counts: Record<Standing, number>,
): string {
  const condition = cleanText(claim.trueIf).replace(/[.!?]+$/, '');
  const words = claimsWords();
  return messages().sentences([
    words.paragraph(capitalised(words.verdicts[verdict]), countWords(measures.length, counts)),
    ...sentences,
    words.condition(condition),
    rule,
  ]);
}

/** "of 8 measures 1 holds, 7 fail and none is open". */
export function countWords(measures: number, { holds, fails, open }: Record<Standing, number>): string {
  return claimsWords().counts(measures, holds, fails, open);
}
