/** What `backtest` prints, from its tables: skill, rivals that do better, errors, intervals, and years on the price that came. */
import { may, type Rule, say } from './account.ts';
import {
  ahead,
  held,
  horizons,
  LEVELS,
  MODES,
  mean,
  NAMES,
  pick,
  RIVALS,
  shapeOf,
  skillOf,
  skillWithInterval,
  type Tables,
} from './backtest.ts';
import { num } from './tables.ts';

/** Everything that is printed. */
export function sentenceRules(tables: Tables): Rule[] {
  const scenarios = ['ai', 'no-ai'];
  const each = Object.keys(MODES).flatMap((price) => scenarios.map((method) => ({ price, method, name: NAMES[method]! })));
  return [
    ...windowRules(tables),
    ...Object.keys(MODES).map((price) => lateRule(tables, price)),
    ...each.flatMap(({ price, method, name }) => {
      const rows = pick(tables, { price, method });
      const own = horizons(tables).map((horizon) => ({ horizon, ...skillWithInterval(tables, price, method, 'drift', horizon) }));
      const text = own.map(({ horizon, low }) => `${ahead(horizon)} ahead #%${Number.isFinite(low) ? ' (<~>)' : ''}`).join(', ');
      const figures = own.flatMap(({ skill, low, high }) => (Number.isFinite(low) ? [skill, low, high] : [skill]));
      const worse = RIVALS.flatMap((rival) =>
        horizons(tables).map((horizon) => ({ rival, horizon, ...skillWithInterval(tables, price, method, rival, horizon) })),
      ).filter(({ skill }) => skill < 0);
      const list = worse.map(
        ({ rival, horizon, low }) => `${NAMES[rival]} ${ahead(horizon)} ahead (skill #%${Number.isFinite(low) ? ' (<~>)' : ''})`,
      );
      const counts = LEVELS.map((level) => held(rows, level));
      const errors = horizons(tables).map((horizon) =>
        pick(tables, { price, method, horizon_quarters: horizon }).map((row) => num(row, 'log_error')),
      );
      const sizes = pick(tables, { price, method, horizon_quarters: 1 }).map((row) => num(row, 'own_error_sd'));
      return [
        // the same on both prices: the first of the two has met both
        (price === 'came' ? say : may)(
          `${name}: for the model’s own error each quarter ahead adds a standard deviation of # to # to the log`,
          Math.min(...sizes),
          Math.max(...sizes),
        ),
        say(
          `${name}: skill over last year’s drift ${MODES[price]}, ${own.some(({ low }) => Number.isFinite(low)) ? 'with 90% bootstrap intervals' : 'too few starts for intervals'}: ${text}.`,
          ...figures,
        ),
        say(
          `${name}: rivals that do better ${MODES[price]}: ${list.length === 0 ? 'none' : list.join(', ')}.`,
          ...worse.flatMap(({ skill, low, high }) => (Number.isFinite(low) ? [skill, low, high] : [skill])),
        ),
        say(
          `${name}: root mean square error of the log of quarterly hashrate: ${errors.map((some, k) => `${ahead(k + 1)} ahead # (bias #, ${some.length} ${some.length === 1 ? 'start' : 'starts'})`).join(', ')}. ${name}: intervals that claim ${LEVELS.map((level, k) => `${level}% held #% (${counts[k]} of ${rows.length})`).join(', ')}; ${shapeOf(rows.map((row) => num(row, 'pit')))}.`,
          ...errors.flatMap((some) => [Math.sqrt(mean(some.map((e) => e * e))), mean(some)]),
          ...counts.map((count) => (100 * count) / rows.length),
        ),
      ];
    }),
  ];
}

/** Starts that were never fitted, with AI, over two rivals. */
function lateRule(tables: Tables, price: string): Rule {
  const over = ['drift', 'price-regression'].map((rival) => {
    const ends = horizons(tables).map((horizon, k) => {
      const starts = pick(tables, { price, method: 'ai', horizon_quarters: horizon }).filter(({ start }) => String(start) >= '2024-07-01');
      return `${ahead(horizon)} ahead #% (${starts.length}${k === 0 ? ' starts' : ''})`;
    });
    return `over ${NAMES[rival]} ${ends.join(', ')}`;
  });
  return say(
    `Starts from July 2024 (never fitted; the fit saw hashrate to December 2024), With AI, ${MODES[price]}: skill ${over.join('; ')}; too few for intervals.`,
    ...['drift', 'price-regression'].flatMap((rival) =>
      horizons(tables).map((horizon) => 100 * skillOf(tables, price, 'ai', rival, horizon, '2024-07-01')),
    ),
  );
}

const GROUPS: [string, string[]][] = [
  ['Years the fit may see', ['2022-01', '2022-07', '2023-01', '2023-07', '2024-01']],
  ['Years never fitted', ['2024-07', '2024-10', '2025-01']],
];

function windowRules({ windows }: Tables): Rule[] {
  const came = windows.filter((row) => row['price'] === 'came' && typeof row['rmse_log'] === 'number');
  return GROUPS.flatMap(([title, months]) => {
    const there = months.filter((month) => came.some((row) => String(row['start']).startsWith(month)));
    if (there.length === 0) return [];
    const parts = ['ai', 'no-ai', 'drift', 'no-change'].map((method) => {
      const some = came.filter((row) => row['method'] === method && there.includes(String(row['start']).slice(0, 7)));
      const errors = some.map((row) => num(row, 'rmse_log'));
      const bias = mean(some.map((row) => num(row, 'bias_log')));
      const pooled = Math.sqrt(mean(errors.map((e) => e * e)));
      return errors.length > 1
        ? { says: `${NAMES[method]} # (single years <~>), bias #`, is: [pooled, Math.min(...errors), Math.max(...errors), bias] }
        : { says: `${NAMES[method]} #, bias #`, is: [pooled, bias] };
    });
    return [
      say(
        `${title} (from ${there.join(', ')}): root mean square error of log hashrate by epoch ${parts.map(({ says }) => says).join('; ')}. Block luck alone makes #.`,
        ...parts.flatMap(({ is }) => is),
        1 / Math.sqrt(2016),
      ),
    ];
  });
}
