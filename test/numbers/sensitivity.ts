/** Indices, effects, boxes and distances of sweeps: estimates again from the outcomes; intervals that are drawn, from the tables. */
import { type Figure, may, say } from './account.ts';
import type { Reckoned } from './chartFolder.ts';
import { counted, mean, nameOf, type Sweep } from './sweep.ts';
import { num, type Row } from './tables.ts';

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const listed = (names: string[]) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);
export const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Variance of a mean over runs that is left in it as noise. */
const noiseOf = (values: number[]) => sum(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1) / values.length;

/** Saltelli's first order and Jansen's total, replicate noise taken out, of every factor. */
function indices({ design, outcomes }: Sweep, paths: string[]) {
  const groups = [...new Set(design.map((row) => row['point_group']))].map((group) => {
    const point = (role: string) => outcomes[design.findIndex((row) => row['point_group'] === group && row['point_role'] === role)]!;
    return { a: point('A'), b: point('B'), mixed: paths.map((path) => point(`AB ${path}`)) };
  });
  const half = (x: number[], y: number[]) => {
    const d = x.map((value, run) => value - y[run]!);
    return { square: mean(d) ** 2 / 2, noise: noiseOf(d) / 2 };
  };
  const ends = groups.flatMap(({ a, b }) => [mean(a), mean(b)]);
  const spread = sum(ends.map((value) => (value - mean(ends)) ** 2)) / (ends.length - 1);
  const noise = mean(groups.map(({ a, b }) => half(a, b).noise));
  const variance = spread - noise;
  const each = paths.map((_, i) => {
    const first = groups.map(({ a, b, mixed }) => {
      // different runs only have no noise in common
      const level = b.map((value) => value - mean(ends));
      const change = mixed[i]!.map((value, run) => value - a[run]!);
      return (sum(level) * sum(change) - sum(level.map((value, run) => value * change[run]!))) / (level.length * (level.length - 1));
    });
    const total = groups.map(({ a, mixed }) => half(a, mixed[i]!));
    return {
      first: mean(first) / variance,
      total: mean(total.map(({ square, noise: own }) => square - own)) / variance,
      floor: mean(total.map(({ noise: own }) => own)) / variance,
    };
  });
  return { each, noiseShare: noise / variance, groups: groups.length };
}

/** `table`: the indices with their intervals; `sums`: of the first order. */
export function sobol(sweep: Sweep, table: readonly Row[], sums: readonly Row[]): Reckoned {
  const paths = [...new Set(table.map((row) => String(row['factor'])))];
  const { each, noiseShare, groups } = indices(sweep, paths);
  const rowOf = (path: string, order: string) => table.find((row) => row['factor'] === path && row['order'] === order)!;
  const isTold = (path: string, order = 'total') => rowOf(path, order)['distinguishable'] === 1;
  const figure = (path: string, order: 'first' | 'total', scale = 1): Figure => ({
    value: scale * each[paths.indexOf(path)]![order],
    error: scale * num(rowOf(path, order), 'standard_error'),
  });
  const total = (path: string) =>
    each[paths.indexOf(path)]!.total < 0.01 ? { says: '<0.01', is: [] } : { says: '#', is: [figure(path, 'total')] };
  const told = paths.filter((path) => isTold(path));
  const silent = paths.filter((path) => !isTold(path));
  const alone = paths.filter((path) => isTold(path, 'first')).sort((a, b) => each[paths.indexOf(b)]!.first - each[paths.indexOf(a)]!.first);
  const [first, interaction] = ['sum_of_first', 'interaction'].map((name) => sums.find((row) => row['quantity'] === name)!) as [Row, Row];
  const inAll = 100 * sum(each.map((one) => one.first));
  const error = 100 * num(first, 'standard_error');
  const added = num(interaction, 'low') > 0 ? 'interactions are the other #%' : 'interactions are not distinguishable from none';
  const carries = alone[0] !== undefined && each[paths.indexOf(alone[0])]!.first >= 0.5;
  return {
    provenance: sweep.provenance,
    rules: [
      ...told.map((path) => say(`${nameOf(path)} | ${total(path).says} total`, ...total(path).is)),
      ...silent.map((path) => say(`${nameOf(path)} | not distinguishable from 0`)),
      carries
        ? say(`${capital(nameOf(alone[0]!))} alone explains #% of the variance`, figure(alone[0]!, 'first', 100))
        : say(`${capital(listed(told.slice(0, 2).map(nameOf)))} matter`),
      ...told.slice(0, 4).map((path) => say(`${nameOf(path)} ${total(path).says}`, ...total(path).is)),
      say(
        `First-order indices add up to #% (95% interval <~>%); ${added}`,
        { value: inAll, error },
        ...(['low', 'high'] as const).map((end) => ({ value: Math.max(0, 100 * num(first, end)), error })),
        ...(added.includes('#') ? [{ value: 100 - inAll, error }] : []),
      ),
      say('Replicate noise, #% of the variance between points', 100 * noiseShare),
      say(`${groups} base points`),
      say('not distinguishable from 0'),
      say('95% interval of the total'),
      say(sweep.phrase),
    ],
    cell(row, column) {
      const own = each[paths.indexOf(String(row['factor']))]!;
      if (column === 'index') return [own[row['order'] as 'first'], 5.01e-6];
      if (column === 'noise_floor') return row['order'] === 'total' ? [own.floor, 5.01e-6] : undefined;
      // intervals are drawn
      return num(rowOf(String(row['factor']), String(row['order'])), column);
    },
  };
}

/** Mean effect of a factor over its range, mean size, and spread without noise. */
function effectsOf({ design, outcomes }: Sweep, path: string) {
  const delta = 4 / (2 * 3);
  const moves = design.flatMap((row, p) => {
    const [, way, name] = /^(up|down) (.*)$/.exec(String(row['point_role'])) ?? [];
    if (name !== path) return [];
    return [outcomes[p]!.map((value, run) => (value - outcomes[p - 1]![run]!) / (way === 'up' ? delta : -delta))];
  });
  const own = moves.map(mean);
  const spread = sum(own.map((value) => (value - mean(own)) ** 2)) / (own.length - 1) - mean(moves.map(noiseOf));
  return {
    mu: mean(own),
    mu_star: mean(own.map(Math.abs)),
    sigma: Math.sqrt(Math.max(0, spread)),
    noise_floor: Math.sqrt(2 / Math.PI) * mean(moves.map((values) => Math.sqrt(noiseOf(values)))),
    trajectories: moves.length,
  };
}

export function morris(sweep: Sweep, table: readonly Row[]): Reckoned {
  const paths = table.map((row) => String(row['factor']));
  const effects = Object.fromEntries(paths.map((path) => [path, effectsOf(sweep, path)]));
  const rowOf = (path: string) => table.find((row) => row['factor'] === path)!;
  const told = paths.filter((path) => rowOf(path)['distinguishable'] === 1);
  const exact = (path: string, which: 'mu_star' | 'sigma', value = effects[path]![which]): Figure => ({
    value,
    error: num(rowOf(path), `${which}_standard_error`),
  });
  return {
    provenance: sweep.provenance,
    rules: [
      ...told.map((path) => say(`${nameOf(path)} | #, σ #`, exact(path, 'mu_star'), exact(path, 'sigma'))),
      ...paths.filter((path) => !told.includes(path)).map((path) => say(`${nameOf(path)} | not distinguishable from 0`)),
      say(
        `${capital(listed(told.slice(0, 2).map(nameOf)))} move${told.length === 1 ? 's' : ''} the outcome most; ${told.length === paths.length ? `all ${counted(told.length)}` : `${counted(told.length)} of ${counted(paths.length)}`} factors`,
      ),
      ...paths.slice(0, 5).map((path) => {
        const ends = (['low', 'high'] as const).map((end) => exact(path, 'mu_star', num(rowOf(path), `mu_star_${end}`)));
        return say(`${nameOf(path)}: μ* #[~], σ #`, exact(path, 'mu_star'), ...ends, exact(path, 'sigma'));
      }),
      ...told.slice(0, 4).map((path) => say(`${nameOf(path)} #`, exact(path, 'mu_star'))),
      say('alone would give up to #', two(Math.max(...paths.map((path) => effects[path]!.noise_floor)))),
      say(`${effects[paths[0]!]!.trajectories} trajectories`),
      say('line: 95% interval'),
      say(sweep.phrase),
      may('not distinguishable from 0'),
    ],
    cell(row, column) {
      const own = effects[String(row['factor'])]!;
      const known: Record<string, number> = own;
      if (column in known) return [known[column]!, Math.abs(known[column]!) * 5.01e-6 + 1e-6];
      return num(rowOf(String(row['factor'])), column);
    },
  };
}

/** Two significant digits. */
function two(value: number): Figure {
  const place = Math.floor(Math.log10(Math.abs(value))) - 1;
  return place > 0 ? { value, error: 5 * 10 ** place } : value;
}
