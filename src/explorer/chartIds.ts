/** Ids of the page's charts, in the order of the story. Apart from their builders, which the page itself does without. */
export const EXPLORER_IDS = ['fan', 'difference-fan', 'quarter-dots', 'shares', 'scenarios'] as const satisfies readonly string[];
