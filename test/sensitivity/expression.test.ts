import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../src/sensitivity/expression.ts';
import { ExpressionError } from '../../src/sensitivity/expressionError.ts';

const run: Record<string, number> = {
  end_hashrate_ehs: 850,
  end_small_share: 0.12,
  '2028Q4.mean_small_share': 0.14,
  '2026Q3.mean_small_share': 0.1,
  lost: Number.NaN,
};
const answer = (text: string) => parseExpression(text).evaluate((name) => run[name]!);

describe('what is asked of a run', () => {
  it('is a condition on outcomes, or a sum over them', () => {
    expect(answer('end_hashrate_ehs < 900 and end_small_share > 0.1')).toBe(1);
    expect(answer('end_hashrate_ehs < 900 AND NOT end_small_share > 0.1')).toBe(0);
    expect(answer('2028Q4.mean_small_share>2026Q3.mean_small_share')).toBe(1);
    expect(answer('(2028Q4.mean_small_share - 2026Q3.mean_small_share) * 100')).toBeCloseTo(4, 12);
    expect(answer('max(end_hashrate_ehs, 1e3) / 2 - -1')).toBe(501);
    expect(parseExpression('end_small_share > 0.1 || end_hashrate_ehs == 1').isCondition).toBe(true);
    expect(parseExpression('lost + end_small_share - lost').names).toEqual(['lost', 'end_small_share']);
  });

  it('binds as mathematics does', () => {
    expect(answer('2 + 3 * 4 - 6 / 2')).toBe(11);
    expect(answer('10 - 4 - 3')).toBe(3);
    expect(answer('1 > 2 and 1 > 2 or 1 < 2')).toBe(1);
    expect(answer('not 1 > 2 and 1 > 2')).toBe(0);
    expect(answer('-2 * 3 < 0')).toBe(1);
  });

  it('agrees with arithmetic on any sum of products', () => {
    const terms = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(terms, (pairs) => {
        expect(answer(pairs.map(([a, b]) => `${a} * ${b}`).join(' + '))).toBe(pairs.reduce((sum, [a, b]) => sum + a * b, 0));
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('is neither true nor false of a run that failed', () => {
    for (const text of ['lost > 1', 'not lost > 1', 'lost > 1 or 1 > 0', 'lost != lost']) expect(answer(text)).toBeNaN();
  });

  it('is refused where it cannot be read, with the column', () => {
    const fault = (text: string) => {
      try {
        parseExpression(text);
      } catch (error) {
        if (error instanceof ExpressionError) return `${error.column}: ${error.message}`;
        throw error;
      }
      return 'none';
    };
    expect(fault('end_hashrate_ehs <')).toBe('19: expected a number or the name of an outcome, got the end');
    expect(fault('a < 1 < 2')).toBe('7: one comparison at a time: join two with and');
    expect(fault('a and b > 1')).toBe('1: expected a condition, such as a comparison, got a number');
    expect(fault('(a > 1) + 2')).toBe('2: expected a number, got a condition');
    expect(fault('a; process.exit()')).toBe('2: cannot read "; process.ex"');
    expect(fault('exit(1)')).toBe('1: there is no exit(); known are abs, log, min, max');
    expect(fault('constructor(1)')).toContain('there is no constructor()');
    expect(fault('a > 1 b')).toBe('7: expected the end or an operator, got b');
    expect(fault('(a > 1')).toBe('7: expected ), got the end');
    expect(fault('')).toContain('1: expected a number');
    expect(fault(`${'('.repeat(500)}a`)).toContain('nested too deeply');
  });

  it('never runs anything, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        try {
          parseExpression(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
        }
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});
