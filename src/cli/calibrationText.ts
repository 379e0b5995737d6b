/** A calibration on the terminal: findings, then its tables. */
import type { Calibration } from '../calibrate/calibrate.ts';
import { formatTable } from './textTable.ts';

export { calibrationFindings } from '../charts/calibration/words.ts';

const tidy = (value: number) => Number(value.toPrecision(3));

export function describeCalibration({ verdicts, windows, trial }: Calibration, findings: readonly string[]): string[] {
  const parameters = verdicts.map(({ name, prior, posterior, fitted, shrinkage, identified, bound }) => ({
    parameter: name,
    prior: `${tidy(prior.p50)} (${tidy(prior.p05)} to ${tidy(prior.p95)})`,
    posterior: `${tidy(posterior.p50)} (${tidy(posterior.p05)} to ${tidy(posterior.p95)})`,
    fit: tidy(fitted),
    'sd ratio': tidy(shrinkage),
    verdict: bound === 'none' ? (identified ? 'identified' : 'not identified') : `leans on the ${bound}`,
  }));
  const scores = windows.map(({ start, isFitted, scores: { off, on, 'as set': asSet, 'all capital': all } }) => ({
    start,
    fitted: isFitted ? 'yes' : 'no',
    'rmse without AI': tidy(off.rmse),
    'with AI': tidy(on.rmse),
    'as set': tidy(asSet.rmse),
    'all capital': tidy(all.rmse),
    'bias with AI': tidy(on.bias),
    'posterior mean': tidy(on.posteriorRmse),
    'in 90 %': tidy(on.coverage90),
  }));
  const gaps = trial.flatMap(({ title, quarters }) =>
    quarters.map((q) => ({
      quarter: q.quarter,
      told: title,
      'gap %': tidy(q.gapPct),
      '90 % of runs': `${tidy(q.p05)} to ${tidy(q.p95)}`,
      'closes, points': tidy(q.closedPoints),
      se: tidy(q.closedSe),
    })),
  );
  const tables = [parameters, scores, gaps].filter((rows) => rows.length > 0);
  return [...findings, ...tables.map((rows) => `\n${formatTable(Object.keys(rows[0] ?? {}), rows)}`)];
}
