/** What a study's table of draws is, and what keeps its own value in spite of it, in a sentence or two. */
import type { Study } from '../scenario/study.ts';

const MOST_NAMED = 3;

export function drawsNotes({ draws }: Pick<Study, 'draws'>): string[] {
  if (draws === undefined) return [];
  const { file, rows, columns, overridden } = draws;
  const named = (paths: readonly string[]) =>
    paths.length <= MOST_NAMED ? paths.join(', ') : `${paths.slice(0, MOST_NAMED).join(', ')} and ${paths.length - MOST_NAMED} more`;
  return [
    `${columns.length} parameters are drawn jointly from the ${rows} rows of ${file}.`,
    ...overridden.map(({ scenario, columns: kept }) => `Not drawn in ${scenario}, set explicitly: ${named(kept)}.`),
  ];
}
