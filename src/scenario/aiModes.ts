/** How a window of the past may be scored: AI off, AI on, and all capital of the firms that AI can reach drawn to it. */

export const AI_MODES = ['off', 'on', 'all capital'] as const;
export type AiMode = (typeof AI_MODES)[number];
