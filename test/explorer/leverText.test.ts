/** Values of levers as people write them: to the digits they need, with their unit. */
import { describe, expect, it } from 'vitest';
import { movingWords } from '../../src/explorer/centre.ts';
import type { Lever, Show } from '../../src/explorer/lever.ts';
import { leverText, spreadText } from '../../src/explorer/leverText.ts';

const lever = (show: Show, unit: string, field: Partial<Lever['field']> = {}): Lever => ({
  id: 'x',
  path: 'a.b',
  group: 'G',
  label: 'L',
  show,
  field: { unit, ...field },
  doc: '',
  low: 0,
  high: 1,
  step: 0.01,
});

describe('a lever', () => {
  it.each([
    [lever('usd', 'USD/kW-month'), 135, '$135 a kW and month'],
    [lever('usd', 'USD/kW-month'), 137.5, '$137.50 a kW and month'],
    [lever('usdMillion', 'USD/IT MW'), 10_000_000, '$10 million an IT MW'],
    [lever('usdMillion', 'USD/IT MW'), 3_750_000, '$3.75 million an IT MW'],
    [lever('factor', '1'), 1, '×1.0'],
    [lever('factor', '1'), 1.025, '×1.025'],
    [lever('percent', '1'), 0.07, '7%'],
    [lever('percent', '1/year', { min: -3 }), -0.29, '−29% a year'],
    [lever('percent', '1/year', { min: -3 }), 0.1, '+10% a year'],
    [lever('plain', 'MW/year'), 1500, '1,500 MW a year'],
    [lever('plain', 'month'), 12.5, '12.5 months'],
  ])('%# is written %s', (one, value, text) => {
    expect(leverText(one as Lever, value as number)).toBe(text);
  });

  it('given as a distribution says where its draws lie and how the slider moves it', () => {
    const capex = lever('usdMillion', 'USD/IT MW', { min: 0 });
    expect(spreadText(capex, { triangular: [7_500_000, 10_000_000, 14_000_000] })).toBe('$7.5 million to $14 million');
    expect(spreadText(lever('percent', '1/year', { min: -3 }), { normal: [0.1, 0.15] })).toBe('sd 15%');
    expect(spreadText(capex, 1)).toBe('');
    expect(movingWords({ triangular: [1, 2, 3] }, { unit: '1', min: 0 })).toBe(
      'Drawn once per run, triangular: the slider moves its mode, its ends go with it in proportion.',
    );
    expect(movingWords({ uniform: [-1, 1] }, { unit: '1', min: -3 })).toBe(
      'Drawn once per run, uniform: the slider moves its middle, its ends shift with it.',
    );
    expect(movingWords({ normal: [0, 1] }, { unit: '1' })).toBe(
      'Drawn once per run, normal: the slider moves its mean, its standard deviation stays.',
    );
  });
});
