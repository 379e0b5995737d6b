/** Lists of shards as schedulers write them: 3,17-19. */

export function formatShardList(shards: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < shards.length; ) {
    let end = i;
    while (end + 1 < shards.length && shards[end + 1] === shards[end] + 1) end++;
    parts.push(end === i ? String(shards[i]) : `${shards[i]}-${shards[end]}`);
    i = end + 1;
  }
  return parts.join(',');
}
