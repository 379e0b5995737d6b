/**
 * What a page carries, with every column of a table of draws written once: each scenario holds the same columns, and a page has to
 * stay small. Packed when the page is made, unpacked when it is opened.
 */
import type { ExplorerData } from './explorerData.ts';

export interface PackedData {
  /** With a number, the place in `columns`, wherever there were rows. */
  data: unknown;
  columns: (readonly number[])[];
}

export function packed(data: ExplorerData): PackedData {
  const columns: (readonly number[])[] = [];
  const places = new Map<string, number>();
  const placeOf = (rows: readonly number[]) => {
    const key = rows.join();
    const place = places.get(key) ?? columns.push(rows) - 1;
    places.set(key, place);
    return place;
  };
  return { data: replaced(data, (rows) => placeOf(rows as readonly number[])), columns };
}

export function unpacked({ data, columns }: PackedData): ExplorerData {
  return replaced(data, (place) => columns[place as number]) as ExplorerData;
}

/** A copy in which every object of nothing but rows has others. */
function replaced(node: unknown, rowsOf: (rows: unknown) => unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((child) => replaced(child, rowsOf));
  const pairs = Object.entries(node);
  if (pairs.length === 1 && pairs[0]![0] === 'rows') return { rows: rowsOf(pairs[0]![1]) };
  return Object.fromEntries(pairs.map(([key, child]) => [key, replaced(child, rowsOf)]));
}
