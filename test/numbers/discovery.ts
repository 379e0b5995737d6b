/** Regions of sweeps, where something happens: boxes and distances counted again from the outcomes; what is drawn or dealt, from the tables. */
import { may, say } from './account.ts';
import type { Reckoned } from './chartFolder.ts';
import { capital, sum } from './sensitivity.ts';
import { counted, mean, nameOf, type Sweep } from './sweep.ts';
import { num, type Row } from './tables.ts';

const shareOf = ({ outcomes }: Sweep, points: number[]) => sum(points.map((p) => mean(outcomes[p]!)));

/** `boxes`: limits and what is drawn of them; `heldOut`: what half samples found. */
export function box(sweep: Sweep, boxes: readonly Row[], heldOut: Row): Reckoned {
  const first = boxes.filter((row) => row['box'] === 1);
  const all = sweep.outcomes.map((_, p) => p);
  const inside = (rows: readonly Row[]) =>
    all.filter((p) =>
      rows.every((row) => {
        const value = num(sweep.design[p], String(row['factor']));
        return (
          value >= (row['low'] === null ? Number.NEGATIVE_INFINITY : num(row, 'low') * (1 - 1e-6 * Math.sign(num(row, 'low')))) &&
          value <= (row['high'] === null ? Number.POSITIVE_INFINITY : num(row, 'high') * (1 + 1e-6 * Math.sign(num(row, 'high'))))
        );
      }),
    );
  const measure = (rows: readonly Row[]) => {
    const points = inside(rows);
    return {
      coverage: shareOf(sweep, points) / shareOf(sweep, all),
      density: shareOf(sweep, points) / points.length,
      mass: points.length / all.length,
      points: points.length,
    };
  };
  const { coverage, density, mass } = measure(first);
  const share = shareOf(sweep, all) / all.length;
  const limits = first.map((row) => {
    const way = row['low'] === null ? 'below' : 'above';
    return {
      name: nameOf(String(row['factor'])),
      way,
      at: 100 * num(row, row['low'] === null ? 'high' : 'low'),
      p: num(row, 'quasi_p'),
      again: 100 * num(row, 'reproduced'),
    };
  });
  const told = (one: (typeof limits)[number]) => `${one.name} ${one.way} #% a year`;
  const [d, c, s] = [100 * density, 100 * coverage, 100 * share];
  return {
    provenance: sweep.provenance,
    rules: [
      ...limits.map((one) => say(`${told(one)} | p #`, one.at, one.p)),
      say(`It happens in #% of runs with ${limits.map(told).join(' and ')}, in #% of all`, d, ...limits.map(({ at }) => at), s),
      say('#% of the runs inside are such (density; #% of all runs); the box holds #% of all that are (coverage)', d, s, c),
      say(`: ${limits.map(told).join('; ')}. Coverage #%, density #%`, ...limits.map(({ at }) => at), c, d),
      say('Coverage #%, density #%, #% of the points', c, d, 100 * mass),
      ...limits.map((one) => say(`${told(one)} p #, again in #% of half samples`, one.at, one.p, one.again)),
      say('judged on the other half: coverage #%, density #%', 100 * num(heldOut, 'coverage'), 100 * num(heldOut, 'density')),
      say(sweep.phrase),
    ],
    cell(row, column) {
      const known: Record<string, number> = measure(boxes.filter((one) => one['box'] === row['box']));
      const limit = boxes.find((one) => one['box'] === row['box'] && one['factor'] === row['factor'])?.[column];
      return known[column] ?? (typeof limit === 'number' ? limit : undefined);
    },
  };
}

/** Largest distance between the values of a factor where it happens and where not, each point by the share of its runs. */
function distance({ design, outcomes }: Sweep, path: string) {
  const points = design.map((row, p) => ({ value: num(row, path), share: mean(outcomes[p]!) })).sort((a, b) => a.value - b.value);
  const [so, not] = [sum(points.map(({ share }) => share)), sum(points.map(({ share }) => 1 - share))];
  const steps = points.map(({ share }) => share / so - (1 - share) / not);
  const gaps = steps.map((_, k) => Math.abs(sum(steps.slice(0, k + 1))));
  return {
    distance: Math.max(...gaps),
    mean_behaving: sum(points.map(({ value, share }) => value * share)) / so,
    mean_rest: sum(points.map(({ value, share }) => value * (1 - share))) / not,
    share: so / points.length,
  };
}

export function regional(sweep: Sweep, table: readonly Row[]): Reckoned {
  const found = Object.fromEntries(table.map((row) => [String(row['factor']), distance(sweep, String(row['factor']))]));
  const told = table.filter((row) => row['distinguishable'] === 1).map((row) => String(row['factor']));
  const rest = table.length - told.length;
  return {
    provenance: sweep.provenance,
    rules: [
      ...told.map((path) =>
        say(
          `${nameOf(path)} | #, ${found[path]!.mean_behaving > found[path]!.mean_rest ? 'higher' : 'lower'} in them`,
          found[path]!.distance,
        ),
      ),
      ...told.map((path) =>
        say(
          `${nameOf(path)} #: mean #% a year in them, #% a year in the rest`,
          found[path]!.distance,
          100 * found[path]!.mean_behaving,
          100 * found[path]!.mean_rest,
        ),
      ),
      say(`(#% of all)`, 100 * found[String(table[0]!['factor'])]!.share),
      // where the words are cut
      ...told.map((path) => may(`${nameOf(path)} #`, found[path]!.distance)),
      say('a factor, 0 alike to 1 wholly apart'),
      say(`${capital(counted(rest))} of ${counted(table.length)} factors ${rest === 1 ? 'is' : 'are'} not distinguishable`),
      say('5% for all factors together'),
      may('not distinguishable from 0'),
      say(sweep.phrase),
    ],
    cell(row, column) {
      const known: Record<string, number> = found[String(row['factor'])]!;
      // what chance makes is dealt
      return (
        known[column] ??
        num(
          table.find((one) => one['factor'] === row['factor']),
          column,
        )
      );
    },
  };
}
