/** Values of levers as people write them. */
import { formatNumber, signed } from '../charts/format.ts';
import type { NumberOrDistribution } from '../config/field.ts';
import type { Lever } from './lever.ts';

const UNITS: Record<string, string> = {
  'USD/kW-month': 'a kW and month',
  'USD/GPU-hour': 'a GPU-hour',
  'USD/IT MW': 'an IT MW',
  'MW/year': 'MW a year',
  month: 'months',
  '1/year': 'a year',
  '1/sqrt(year)': 'a year',
};

const MOST_DECIMALS = 4;

/** Decimals that a value needs to be told from its neighbours on the slider. */
function decimalsOf(value: number): number {
  let decimals = 0;
  while (decimals < MOST_DECIMALS && Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) > 1e-6) decimals++;
  return decimals;
}

/** 135 as "$135 a kW and month". */
export function leverText({ show, field }: Lever, value: number): string {
  const unit = UNITS[field.unit] ?? '';
  const withUnit = (text: string) => (unit === '' ? text : `${text} ${unit}`);
  switch (show) {
    case 'percent': {
      const text = `${formatNumber(100 * value, decimalsOf(100 * value))}%`;
      return withUnit((field.min ?? 0) < 0 ? signed(text.replace('-', '−')) : text);
    }
    case 'factor':
      return `×${formatNumber(value, Math.max(1, decimalsOf(value)))}`;
    case 'usd':
      return withUnit(`$${formatNumber(value, decimalsOf(value) === 0 ? 0 : Math.max(2, decimalsOf(value)))}`);
    case 'usdMillion':
      return withUnit(`$${formatNumber(value / 1e6, decimalsOf(value / 1e6))} million`);
    default:
      return withUnit(formatNumber(value, decimalsOf(value)));
  }
}

/** Where most draws of a distribution lie, as "7.5 to 14"; empty for a plain number. */
export function spreadText(lever: Lever, value: NumberOrDistribution): string {
  if (typeof value === 'number') return '';
  const plain = (x: number) => leverText({ ...lever, field: { ...lever.field, unit: '' } }, x);
  if ('normal' in value) return `sd ${plain(value.normal[1]).replace('+', '')}`;
  if ('lognormal' in value) return `sigma ${formatNumber(value.lognormal[1], 2)}`;
  const points = 'uniform' in value ? value.uniform : 'rows' in value ? [...value.rows].sort((a, b) => a - b) : value.triangular;
  return `${plain(points[0])} to ${plain(points.at(-1)!)}`;
}
