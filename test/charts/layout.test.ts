/** Where things go: labels moved apart, axes and their ticks, dots in stacks, halvings in time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarTicks, valueAxis } from '../../src/charts/axes.ts';
import { density } from '../../src/charts/density.ts';
import { dodge } from '../../src/charts/dodge.ts';
import { halvingsBetween } from '../../src/charts/halvings.ts';
import { DOTS, quantileDots, stackDots } from '../../src/charts/quantileDots.ts';
import { syntheticHistory } from './syntheticResult.ts';

describe('dodging', () => {
  it('leaves labels alone that stand apart', () => {
    expect(dodge([10, 50, 90], 15)).toEqual([10, 50, 90]);
  });

  it('moves close labels apart evenly and keeps the order given', () => {
    expect(dodge([50, 50], 10)).toEqual([45, 55]);
    expect(dodge([90, 10, 12], 10)).toEqual([90, 6, 16]);
  });

  it('keeps the gap, the order and the bounds for any labels that fit (seed 4)', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 400, noNaN: true }), { minLength: 1, maxLength: 12 }), (wanted) => {
        const places = dodge(wanted, 15, 0, 300);
        const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
        order.slice(1).forEach((index, i) => {
          expect(places[index]! - places[order[i]!]!).toBeGreaterThanOrEqual(15 - 1e-9);
        });
        for (const place of places) expect(place >= -1e-9 && place <= 300 + 1e-9).toBe(true);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('value axis', () => {
  it('begins at zero unless the values sit far above it, and says so', () => {
    expect(valueAxis([500, 2000], 5, ',.0f')).toMatchObject({ fromZero: true });
    expect(valueAxis([900, 1100], 5, ',.0f').fromZero).toBe(false);
    expect(valueAxis([900, 1100], 5, ',.0f', false).fromZero).toBe(true);
  });

  it('holds every value it is made of, and its ticks (seed 5)', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        const { domain, ticks } = valueAxis(values, 5, '');
        for (const value of [...values, ...ticks]) expect(value >= domain[0] - 1e-9 && value <= domain[1] * (1 + 1e-9) + 1e-9).toBe(true);
        expect(domain[1]).toBeGreaterThan(domain[0]);
      }),
      { seed: 5 },
    );
  });
});

describe('calendar', () => {
  const names = (from: string, to: string, width: number) => calendarTicks([from, to], width).labels.map(({ text }) => text);

  it('names years, quarters or months by the span and the room', () => {
    expect(names('2026-03-20', '2028-12-29', 300)).toEqual(['2026', '2027', '2028']);
    expect(names('2025-10-01', '2026-06-30', 600)).toEqual(['Q4 2025', 'Q1 2026', 'Q2 2026']);
    expect(names('2026-01-01', '2026-04-30', 600)).toEqual(['Jan 2026', 'Feb 2026', 'Mar 2026', 'Apr 2026']);
    expect(names('2025-10-01', '2026-06-30', 120)).toEqual(['2025', '2026']);
  });

  it('thins the years of a long study', () => {
    expect(names('2020-01-01', '2041-12-31', 240)).toEqual(['2025', '2030', '2035', '2040']);
  });

  it('does not name a period before the data begin', () => {
    expect(calendarTicks(['2023-08-01', '2025-12-31'], 600, '2024-01-07').labels.map(({ text }) => text)).toEqual(['2024', '2025']);
  });
});

describe('dots', () => {
  it('are the middles of fifty equal shares', () => {
    const dots = quantileDots(Array.from({ length: 1001 }, (_, i) => i / 10));
    expect(dots).toHaveLength(DOTS);
    dots.forEach((dot, i) => {
      expect(dot).toBeCloseTo(2 * i + 1, 9);
    });
    expect(quantileDots([Number.NaN, 3])).toEqual(new Array(DOTS).fill(3));
  });

  it('stack in columns that do not straddle zero', () => {
    const { dots, binWidth, domain, tallest } = stackDots([-3.1, -0.2, -0.1, 0.4, 0.6, 2.2], 12);
    expect(binWidth).toBe(0.5);
    expect(domain).toEqual([-3.5, 2.5]);
    expect(tallest).toBe(2);
    for (const { x, value } of dots) expect(Math.sign(x)).toBe(Math.sign(value) || 1);
    expect(dots.filter(({ x }) => x === -0.25).map(({ level }) => level)).toEqual([0, 1]);
  });
});

describe('density', () => {
  it('holds all runs within its limits, and is none when they are alike', () => {
    const values = Array.from({ length: 500 }, (_, i) => Math.sin(i) * 10 + (i % 17));
    const curve = density(values, [-100, 100]);
    const step = curve[1]!.x - curve[0]!.x;
    expect(curve.reduce((sum, point) => sum + point.density * step, 0)).toBeCloseTo(1, 2);
    expect(density([5, 5, 5], [0, 10])).toEqual([]);
    expect(Math.max(...density(values, [-2, 2]).map(({ x }) => x))).toBeLessThanOrEqual(2.0001);
  });
});

describe('halvings', () => {
  const start = { height: 941_472, date: '2026-03-20' };

  it('of the past come from the epochs that hold them, those ahead at ten minutes a block', () => {
    const halvings = halvingsBetween('2024-01-01', '2028-12-31', syntheticHistory(), start);
    expect(halvings.map(({ happened }) => happened)).toEqual([true, false]);
    expect(halvings[0]!.date.slice(0, 4)).toBe('2024');
    expect(halvings[1]!.date).toBe('2028-04-11');
  });

  it('need no history', () => {
    expect(halvingsBetween('2026-03-20', '2033-01-01', [], start).map(({ date }) => date)).toEqual(['2028-04-11', '2032-04-09']);
  });
});
