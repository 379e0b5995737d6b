/** Light to dark: the layout is the same, and each light colour stands for one token, so colours are exchanged one for one. */
import { DARK, LIGHT, type Tokens } from './tokens.ts';

export const COLOR_PAIRS: readonly (readonly [light: string, dark: string])[] = Object.entries(LIGHT).flatMap(([name, light]) =>
  pairs(light, DARK[name as keyof Tokens]),
);

function pairs(light: string | readonly string[], dark: string | readonly string[]): [string, string][] {
  return typeof light === 'string' ? [[light, dark as string]] : light.map((color, i) => [color, dark[i]!]);
}

const DARK_OF = new Map(COLOR_PAIRS);

export function inDark(svg: string): string {
  return svg.replaceAll(/(fill|stroke)="(#[0-9a-f]{6})"/g, (whole, attribute: string, color: string) => {
    const dark = DARK_OF.get(color);
    return dark === undefined ? whole : `${attribute}="${dark}"`;
  });
}

/** One drawing for both: dark where the reader prefers it. Opt-in, since a host may stay light. */
export function inBoth(svg: string): string {
  const rules = COLOR_PAIRS.filter(([light]) => svg.includes(`"${light}"`)).map(
    ([light, dark]) => `[fill="${light}"]{fill:${dark}}[stroke="${light}"]{stroke:${dark}}`,
  );
  return svg.replace(/<svg[^>]*>/, (root) => `${root}<style>@media(prefers-color-scheme:dark){${rules.join('')}}</style>`);
}
