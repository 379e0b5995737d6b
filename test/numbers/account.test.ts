/** The check of the checks: what accounts for a number, and what does not. */
import { describe, expect, it } from 'vitest';
import { account, misprint, say } from './account.ts';
import { drawn, tickFaults } from './chartFolder.ts';

describe('a printed number', () => {
  it('is its figure rounded to the last place shown, and nothing else', () => {
    expect(['23', '23.4', '−23.4', '+23'].map((text) => misprint(text, text.startsWith('−') ? -23.42 : 23.42))).toEqual(
      new Array(4).fill(undefined),
    );
    expect(misprint('24', 23.42)).toContain('24 for 23.42');
    expect(misprint('20', 23.42)).toContain('20 for 23.42');
    expect(misprint('−23', 23.42)).toContain('−23 for 23.42');
    expect(misprint('1,234', 1233.6)).toBeUndefined();
  });

  it('has as many digits as its standard error supports: tens only where that asks for them', () => {
    const figure = { value: 1234, error: 40 };
    expect(misprint('1,200', figure)).toBeDefined();
    expect(misprint('1,230', figure)).toBeUndefined();
    expect(misprint('1,234', figure)).toContain('more digits');
    expect(misprint('12.34', { value: 12.34, error: 0.4 })).toContain('more digits');
    expect(misprint('12.3', { value: 12.34, error: 0.4 })).toBeUndefined();
  });
});

describe('a text', () => {
  const rules = [say('price # EH/s [~]', -69.3, -75.2, -65.8), say('over # runs', 6), say('5–95% of runs')];
  const faults = (text: string) => account(text, rules).faults;

  it('is accounted for by phrases with their figures', () => {
    expect(faults('Price −69 EH/s (−75 to −66), over 6 runs; brackets 5–95% of runs')).toEqual([]);
    expect(faults('Price −69.3 EH/s (−75.2 to −65.8)')).toEqual([]);
  });

  it('is not, where a number has no phrase or a phrase another number', () => {
    expect(faults('Price −69 EH/s (−75 to −66) and 12 more')).toEqual([expect.stringContaining('nobody accounts for')]);
    expect(faults('Price −75 EH/s (−75 to −66)')).toEqual([expect.stringContaining('−75 for -69.3')]);
    expect(faults('rigs −69 EH/s')).toHaveLength(1);
    // what is left out of a range must be what was said before
    expect(faults('Price −69 EH/s')).toHaveLength(2);
  });

  it('has met the phrases it holds', () => {
    expect(account('over 6 runs', rules).met).toEqual(new Set([rules[1]]));
  });
});

describe('ticks', () => {
  const axis = (numbers: string[]) =>
    drawn(
      `<g class="mark-text role-axis-label">${numbers.map((text, i) => `<text text-anchor="middle" transform="translate(${100 * i},18)">${text}</text>`).join('')}</g>`,
    ).axes;

  it('stand where a straight scale has their numbers', () => {
    expect(tickFaults(axis(['−20', '0', '+20', '+40']))).toEqual([]);
    expect(tickFaults(axis(['−20', '0', '+30', '+40']))).toEqual([expect.stringContaining('30')]);
  });
});
