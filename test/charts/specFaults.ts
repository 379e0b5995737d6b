/** What is wrong with a specification: fields nobody wrote, colours and addresses outside the theme, dates that are not ISO. */
import type { VegaLiteSpec } from '../../src/charts/chartSpec.ts';

type Node = Record<string, unknown>;
type Rows = Record<string, unknown>[];

const POSITIONS = ['x', 'y', 'x2', 'y2', 'color', 'size', 'text'];
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Every encoded field must be in every row of its data: Vega draws nothing, and says nothing, when it is not. */
export function fieldFaults(spec: VegaLiteSpec): string[] {
  const faults: string[] = [];
  const walk = (node: Node, inherited: Rows | undefined, outer: Node) => {
    const own = (node['data'] as { values?: Rows } | undefined)?.values;
    const rows = own ?? inherited;
    const encoding = { ...outer, ...((node['encoding'] as Node | undefined) ?? {}) };
    if (node['mark'] !== undefined) {
      for (const channel of POSITIONS) {
        const definition = encoding[channel] as Node | undefined;
        const field = definition?.['field'];
        if (typeof field !== 'string') continue;
        const cells = (rows ?? []).map((row) => row[field]);
        if (cells.length === 0 || cells.some((cell) => cell === null || cell === undefined || Number.isNaN(cell)))
          faults.push(`${channel}: ${field}`);
        if (definition?.['type'] === 'temporal' && !cells.every((cell) => ISO_DATE.test(String(cell))))
          faults.push(`${channel}: ${field} is no ISO date`);
        if (definition?.['type'] === 'temporal' && (definition['scale'] as Node | undefined)?.['type'] !== 'utc')
          faults.push(`${channel}: ${field} is not in UTC`);
      }
    }
    for (const key of ['layer', 'concat']) for (const child of (node[key] as Node[] | undefined) ?? []) walk(child, rows, encoding);
  };
  walk(spec, undefined, {});
  return faults;
}

/** Colours and addresses belong to the theme and to the schema line alone. */
export function literalFaults(spec: VegaLiteSpec): string[] {
  const { config: _config, $schema: _schema, ...rest } = spec;
  const text = JSON.stringify(rest);
  return [...text.matchAll(/"#[0-9a-f]{3,8}"|"(?:rgb|hsl)a?\([^"]*"|[a-z]+:\/\/[^"\s]+|"(?:fill|stroke|color)":"[^"]*"/gi)].map(
    ([found]) => found,
  );
}
