/**
 * How a window of the past may be scored: AI off; AI on, as strong as the contracts signed by its start say; as strong as studies set it;
 * and drawing all capital of the firms that it can reach.
 */

export const AI_MODES = ['off', 'on', 'as set', 'all capital'] as const;
export type AiMode = (typeof AI_MODES)[number];
