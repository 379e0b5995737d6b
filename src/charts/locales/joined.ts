/** Items of a list with a word before the last: "a", "a and b", "a, b and c". */
export function joined(items: readonly string[], comma: string, last: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(comma)}${last}${items.at(-1)}`;
}
