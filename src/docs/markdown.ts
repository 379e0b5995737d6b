/** Markdown tables, and the stretches of a document that are generated: between a pair of comments that name them. */

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A value as documents print it: thousands apart, switches as words. */
export function shown(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number') return Math.abs(value) >= 10_000 ? value.toLocaleString('en-US') : String(value);
  return String(value);
}

const opening = (name: string) => `<!-- generated:${name} -->`;
const closing = (name: string) => `<!-- /generated:${name} -->`;

/** The document with the stretch called `name` replaced; a document without the pair of markers is a fault. */
export function replaceGenerated(document: string, name: string, content: string): string {
  const from = document.indexOf(opening(name));
  const to = document.indexOf(closing(name));
  if (from < 0 || to < from) throw new Error(`no markers ${opening(name)} … ${closing(name)}`);
  return `${document.slice(0, from + opening(name).length)}\n${content}\n${document.slice(to)}`;
}
