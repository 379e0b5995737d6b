/** Numbers as printed: no digit the Monte Carlo error does not support, no hyphen for a minus, no false certainty. */
import { describe, expect, it } from 'vitest';
import {
  atEnd,
  cleanText,
  formatNumber,
  inRuns,
  level,
  monthYear,
  percent,
  quarterTitle,
  range,
  runShare,
  shortened,
  signed,
  spread,
  withRange,
} from '../../src/charts/format.ts';
import { probabilityOf } from '../../src/summary/probability.ts';

const share = (count: number, n: number) =>
  probabilityOf(
    Array.from({ length: n }, (_, i) => (i < count ? 1 : 0)),
    (value) => value === 1,
  );

describe('numbers', () => {
  it('have thousands commas and a true minus, and no minus before zero', () => {
    expect(formatNumber(1234567.891, 1)).toBe('1,234,567.9');
    expect(formatNumber(-0.04, 1)).toBe('0.0');
    expect(formatNumber(-1234)).toBe('−1,234');
    expect(signed('12')).toBe('+12');
    expect(signed('−12')).toBe('−12');
    expect(signed('0.0')).toBe('0.0');
  });

  it('lose the digits their standard error does not support', () => {
    expect(level(1344.2, 0.4)).toBe('1,344');
    expect(level(1344.2, 9)).toBe('1,340');
    expect(level(1344.2, 60)).toBe('1,300');
    expect(level(1344.2, 600)).toBe('1,000');
    expect(level(7.44, 0.02, 1)).toBe('7.4');
    expect(level(7.44, 0.9, 1)).toBe('7');
  });

  it('keep three digits when there is no error to go by, and all that are wanted when every run agrees', () => {
    expect(level(1344.2, Number.NaN)).toBe('1,340');
    expect(level(4069, 0)).toBe('4,069');
  });

  it('make ranges that can be read with signs', () => {
    expect(range('847', '2,068')).toBe('847–2,068');
    expect(range('−68', '−27')).toBe('−68 to −27');
    expect(range('0', '+2')).toBe('0 to +2');
    expect(range('5', '5')).toBe('5');
    expect(spread({ p05: -5.04, p95: 8.2, p05Mcse: 0.2, p95Mcse: 0.8 }, { most: 1, sign: true, suffix: '%' })).toBe('−5% to +8%');
    expect(withRange('4,069 MW', '4,069')).toBe('4,069 MW');
    expect(withRange('4,100 MW', '4,000–4,200')).toBe('4,100 MW (4,000–4,200)');
  });
});

describe('shares of runs', () => {
  it('are whole percent, and fives where the runs are few', () => {
    expect(runShare(share(1533, 2000))).toBe('77%');
    expect(runShare(share(46, 60))).toBe('75%');
    expect(percent(0.314)).toBe('31%');
  });

  it('promise nothing beyond the runs', () => {
    expect(runShare(share(2000, 2000))).toBe('>99%');
    expect(runShare(share(0, 2000))).toBe('<1%');
    expect(runShare(share(1999, 2000))).toBe('>99%');
    expect(inRuns(share(40, 40))).toBe('in all 40 runs');
    expect(inRuns(share(0, 40))).toBe('in none of 40 runs');
    expect(inRuns(share(2000, 2000))).toBe('in more than 99% of runs');
    expect(inRuns(share(1, 1))).toBe('in the only run');
  });
});

describe('words', () => {
  it('name quarters, months and ends', () => {
    expect(quarterTitle('2026Q2')).toBe('Q2 2026');
    expect(monthYear('2026-03-20')).toBe('March 2026');
    expect(atEnd('2028-12-31')).toBe('at the end of 2028');
    expect(atEnd('2026-06-30')).toBe('in June 2026');
  });

  it('from a configuration lose control characters and direction overrides, nothing else', () => {
    expect(cleanText('a\u0000b\u202ec <b>&\u200f\n é 🚀')).toBe('a b c <b>&\u200f é 🚀');
  });

  it('are cut at a word, never within a character', () => {
    expect(shortened('one two three four five six', 14)).toBe('one two three…');
    expect(shortened('short', 14)).toBe('short');
    expect(shortened('🚀'.repeat(30), 12)).toMatch(/^(🚀)+…$/u);
  });
});
