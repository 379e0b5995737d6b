/** Moves labels apart along one direction, as little as possible, keeping their order. */

/**
 * Places nearest to those wanted (least squares) at least `gap` apart and within [low, high]: isotonic regression of the wanted
 * places less the room taken by the labels before each.
 */
export function dodge(wanted: readonly number[], gap: number, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  const blocks: { sum: number; count: number }[] = [];
  order.forEach((index, rank) => {
    blocks.push({ sum: wanted[index]! - rank * gap, count: 1 });
    while (blocks.length > 1 && mean(blocks.at(-2)!) >= mean(blocks.at(-1)!)) {
      const last = blocks.pop()!;
      const before = blocks.at(-1)!;
      before.sum += last.sum;
      before.count += last.count;
    }
  });
  const reduced = blocks.flatMap((block) => Array.from({ length: block.count }, () => mean(block)));
  const top = high - (wanted.length - 1) * gap;
  const places = new Array<number>(wanted.length);
  order.forEach((index, rank) => {
    places[index] = Math.max(low, Math.min(top, reduced[rank]!)) + rank * gap;
  });
  return places;
}

function mean(block: { sum: number; count: number }): number {
  return block.sum / block.count;
}
