import { describe, expect, it } from 'vitest';
import { createAiSites, noteActive, resetAiSites } from '../../../src/model/miners/aiSites.ts';

describe('fleets with AI', () => {
  it('are listed once each and in the order of fleets, whoever was first, and forgotten when a run begins', () => {
    const ai = createAiSites(6);
    const listed = () => Array.from(ai.active.fleets.subarray(0, ai.active.count));
    for (const i of [3, 5, 1, 3]) noteActive(ai, i);
    expect(listed()).toEqual([1, 3, 5]);
    resetAiSites(ai);
    noteActive(ai, 3);
    expect(listed()).toEqual([3]);
  });
});
