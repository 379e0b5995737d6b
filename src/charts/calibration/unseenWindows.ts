/** Windows nobody fitted, with AI off and on: how far above or below history the fitted model runs. */
import type { WindowScore } from '../../calibrate/windowScores.ts';
import { AI_MODES } from '../../scenario/aiModes.ts';
import { build } from '../build.ts';
import type { ChartSpec } from '../chartSpec.ts';
import { drawEffects } from '../comparison/effectsView.ts';
import { monthYear } from '../format.ts';
import { type ChartProvenance, sourceOf } from '../provenance.ts';
import { AI_TITLES, error3, overWindows, points } from './words.ts';

/** `trainUntil`: last day that the fit has seen. */
export function unseenWindowsChart(
  windows: readonly WindowScore[],
  provenance: ChartProvenance,
  trainUntil: string,
): ChartSpec | undefined {
  const unseen = windows.filter(({ isFitted }) => !isFitted);
  if (unseen.length === 0) return undefined;
  const [off, on] = [overWindows(unseen, 'off'), overWindows(unseen, 'on')];
  const title =
    on < off
      ? `AI brings the error on ${unseen.length} windows never fitted from ${error3(off)} to ${error3(on)}`
      : `AI does not lower the error on ${unseen.length} windows never fitted: ${error3(off)} without, ${error3(on)} with`;
  const rows = unseen.flatMap(({ start, scores }) =>
    AI_MODES.map((mode) => {
      const errors = scores[mode].errors.map((error) => 100 * (Math.exp(error) - 1)).sort((a, b) => a - b);
      const at = (p: number) => errors[Math.min(errors.length - 1, Math.floor(p * errors.length))];
      return { start, mode, ...scores[mode], low: at(0.05), high: at(0.95) };
    }),
  );
  const list = unseen.map(
    ({ start, scores }) => `${monthYear(`${start}-01`)} ${AI_MODES.map((mode) => error3(scores[mode].rmse)).join('/')}`,
  );
  return build({
    id: 'unseen-windows',
    title,
    subtitle:
      'Simulated over real hashrate per difficulty epoch, %, a year from each start on the real price and fees. Dot: mean; line: 90% of epochs. At right: root mean square of the log error, of which 0.022 is block luck.',
    alt: `Dots with ranges: error of the fitted model by start, ${AI_MODES.map((mode) => AI_TITLES[mode]).join(', ')}: ${list.join('; ')}.`,
    description: `${title}. Root mean square of the log error by start, ${AI_MODES.map((mode) => AI_TITLES[mode]).join('/')}: ${list.join('; ')}. Fitted to windows that end by ${monthYear(trainUntil)}.`,
    source: sourceOf(provenance),
    columns: ['start', 'ai', 'rmse', 'bias', 'p05_pct', 'p95_pct', 'posterior_rmse', 'coverage_90'],
    rows: rows.map((r) => ({
      ...{ start: r.start, ai: r.mode, rmse: tidy(r.rmse), bias: tidy(r.bias), p05_pct: tidy(r.low), p95_pct: tidy(r.high) },
      ...{ posterior_rmse: tidy(r.posteriorRmse), coverage_90: tidy(r.coverage90) },
    })),
    units: { rmse: 'log', bias: 'log', p05_pct: '%', p95_pct: '%', posterior_rmse: 'log', coverage_90: 'share of epochs' },
    draw: (words, layout) =>
      drawEffects(
        rows.map((r) => {
          const mean = 100 * (Math.exp(r.bias) - 1);
          return {
            title: `${monthYear(`${r.start}-01`)}, ${AI_TITLES[r.mode]}`,
            text: `${points(mean)}%`,
            odds: `error ${error3(r.rmse)}`,
            ...{ mean, p05: r.low, p95: r.high, isClear: true },
          };
        }),
        words,
        layout,
      ),
  });
}

const tidy = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(4)) : null);
