/** Windows nobody fitted, with AI off and on: how far above or below history the fitted model runs. */
import type { WindowScore } from '../../calibrate/windowScores.ts';
import { AI_MODES } from '../../scenario/aiModes.ts';
import { build } from '../build.ts';
import type { ChartSpec } from '../chartSpec.ts';
import { drawEffects } from '../comparison/effectsView.ts';
import { asPercent, monthYear } from '../format.ts';
import { messages } from '../locale.ts';
import { type ChartProvenance, sourceOf } from '../provenance.ts';
import { calibrationWords } from './messages.ts';
import { error3, overWindows, points } from './words.ts';

/** A change of the error by less than this share is hardly one: half of the error is the luck of blocks. */
const HARDLY = 0.1;

/** `trainUntil`: last day that the fit has seen. */
export function unseenWindowsChart(
  windows: readonly WindowScore[],
  provenance: ChartProvenance,
  trainUntil: string,
): ChartSpec | undefined {
  const unseen = windows.filter(({ isFitted }) => !isFitted);
  if (unseen.length === 0) return undefined;
  const [off, on] = [overWindows(unseen, 'off'), overWindows(unseen, 'on')];
  const { modes, windows: words } = calibrationWords();
  const { items, list: listed } = messages();
  const said = Math.abs(on - off) < HARDLY * off ? words.hardly : on < off ? words.lower : words.notLower;
  const title = said(unseen.length, error3(off), error3(on));
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
    subtitle: words.subtitle,
    alt: words.alt(listed(AI_MODES.map((mode) => modes[mode])), items(list)),
    description: words.description(title, AI_MODES.map((mode) => modes[mode]).join('/'), items(list), monthYear(trainUntil)),
    source: sourceOf(provenance),
    columns: ['start', 'ai', 'rmse', 'bias', 'p05_pct', 'p95_pct', 'posterior_rmse', 'coverage_90'],
    rows: rows.map((r) => ({
      ...{ start: r.start, ai: r.mode, rmse: tidy(r.rmse), bias: tidy(r.bias), p05_pct: tidy(r.low), p95_pct: tidy(r.high) },
      ...{ posterior_rmse: tidy(r.posteriorRmse), coverage_90: tidy(r.coverage90) },
    })),
    units: { rmse: 'log', bias: 'log', p05_pct: '%', p95_pct: '%', posterior_rmse: 'log', coverage_90: 'share of epochs' },
    draw: (texts, layout) =>
      drawEffects(
        rows.map((r) => {
          const mean = 100 * (Math.exp(r.bias) - 1);
          return {
            title: words.row(monthYear(`${r.start}-01`), modes[r.mode]),
            text: asPercent(points(mean)),
            odds: words.error(error3(r.rmse)),
            ...{ mean, p05: r.low, p95: r.high, isClear: true },
          };
        }),
        texts,
        layout,
      ),
  });
}

const tidy = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(4)) : null);
