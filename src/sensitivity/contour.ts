/**
 * Where a quantity on a grid passes a level: marching squares with linear interpolation, joined to lines. In a saddle the middle of the
 * four corners decides which pass.
 */

export interface Place {
  x: number;
  y: number;
}

/** Values [row][column] at the places of `ys` and `xs`, both ascending; cells with a NaN corner have no line. */
export function contourLines(
  xs: readonly number[],
  ys: readonly number[],
  values: readonly (readonly number[])[],
  level: number,
): Place[][] {
  const segments: [Place, Place][] = [];
  for (let r = 0; r + 1 < ys.length; r++) {
    for (let c = 0; c + 1 < xs.length; c++) {
      const corner = (dr: number, dc: number) => ({ x: xs[c + dc], y: ys[r + dr], value: values[r + dr][c + dc] });
      segments.push(...segmentsOf([corner(0, 0), corner(0, 1), corner(1, 1), corner(1, 0)], level));
    }
  }
  return joined(segments);
}

interface Corner extends Place {
  value: number;
}

/** Corners in order round the cell. */
function segmentsOf(corners: Corner[], level: number): [Place, Place][] {
  if (corners.some(({ value }) => Number.isNaN(value))) return [];
  const crossings = corners.flatMap((from, i) => {
    const to = corners[(i + 1) % 4];
    if (from.value > level === to.value > level) return [];
    const share = (level - from.value) / (to.value - from.value);
    return [{ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }];
  });
  if (crossings.length === 2) return [[crossings[0], crossings[1]]];
  if (crossings.length < 4) return [];
  const [a, b, c, d] = crossings;
  const middle = corners.reduce((sum, { value }) => sum + value, 0) / 4;
  // Crossings follow the edges: a and b enclose the second corner, c and d the fourth.
  return middle > level === corners[0].value > level
    ? [
        [a, b],
        [c, d],
      ]
    : [
        [d, a],
        [b, c],
      ];
}

/** Lines are as long as their segments allow; neighbours share their ends to the bit. */
function joined(segments: readonly [Place, Place][]): Place[][] {
  const key = ({ x, y }: Place) => `${x}/${y}`;
  const at = new Map<string, number[]>();
  segments.forEach((segment, i) => {
    for (const end of segment) at.set(key(end), [...(at.get(key(end)) ?? []), i]);
  });
  const used = new Set<number>();
  const next = (end: Place) => at.get(key(end))?.find((i) => !used.has(i));
  const grow = (line: Place[]) => {
    for (let i = next(line.at(-1)!); i !== undefined; i = next(line.at(-1)!)) {
      used.add(i);
      const [from, to] = segments[i];
      line.push(key(from) === key(line.at(-1)!) ? to : from);
    }
  };
  return segments.flatMap((segment, i) => {
    if (used.has(i)) return [];
    used.add(i);
    const line = [...segment];
    grow(line);
    line.reverse();
    grow(line);
    return [line];
  });
}
