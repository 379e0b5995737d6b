/** Which levers a page offers: named here, everything else about them (unit, range, meaning) from the schema. */
import { fieldAt } from '../../config/bounds.ts';
import type { NumberField } from '../../config/field.ts';
import { centreOf, isDistribution } from '../centre.ts';
import type { StartingPoint } from '../explorerData.ts';
import { type Lever, type Show, type Switch, valueAt } from '../lever.ts';

interface Named {
  id: string;
  path: string;
  label: string;
  show: Show;
}

const LEVERS: Record<string, readonly Named[]> = {
  AI: [
    { id: 'aiRent', path: 'market.colocationRent.mean', label: 'AI rent', show: 'usd' },
    { id: 'gpuHour', path: 'market.gpuHour.mean', label: 'GPU-hour price', show: 'usd' },
    { id: 'aiCapex', path: 'ai.colocation.capexUsdPerMW', label: 'AI capex', show: 'usdMillion' },
    { id: 'aiEligible', path: 'ai.eligibleShareFactor', label: 'AI-eligible share', show: 'factor' },
    { id: 'aiDemand', path: 'ai.demandMWPerYear', label: 'AI demand', show: 'plain' },
    { id: 'aiLeadTime', path: 'ai.leadTimeMonths', label: 'AI lead time', show: 'plain' },
  ],
  'Bitcoin price': [
    { id: 'btcDrift', path: 'market.price.driftPerYear', label: 'BTC price drift', show: 'percent' },
    { id: 'btcVolatility', path: 'market.price.volatilityPerYear', label: 'BTC price volatility', show: 'percent' },
  ],
  'Power and weather': [
    { id: 'powerPrice', path: 'market.power.priceFactor', label: 'Power price', show: 'factor' },
    { id: 'storms', path: 'market.weather.stormRateFactor', label: 'Storm rate', show: 'factor' },
  ],
  Machines: [{ id: 'resale', path: 'usedMarket.resaleShare', label: 'Resale share', show: 'percent' }],
};

const SWITCHES: Record<string, readonly Omit<Switch, 'group' | 'doc'>[]> = {
  AI: [
    { id: 'ai', path: 'ai.enabled', label: 'AI at all' },
    { id: 'newPivots', path: 'ai.newPivots', label: 'New pivots beyond signed contracts' },
  ],
};

/** A parameter drawn jointly with others is not moved alone. Markets on a given path have no drift and no volatility to move; with random storms off there is no rate. */
function hasEffect(path: string, { model }: StartingPoint): boolean {
  const value = valueAt(model, path);
  if (isDistribution(value) && 'rows' in value) return false;
  if (path.startsWith('market.price.')) return ['geometricBrownian', 'jumpDiffusion'].includes(model.market.price.model);
  return path !== 'market.weather.stormRateFactor' || model.market.weather.randomStorms;
}

export function leversOf(starts: readonly StartingPoint[]): Lever[] {
  return Object.entries(LEVERS).flatMap(([group, named]) =>
    named.filter(({ path }) => starts.some((start) => hasEffect(path, start))).map((one) => leverOf(group, one, starts)),
  );
}

function leverOf(group: string, named: Named, starts: readonly StartingPoint[]): Lever {
  const { unit, min, max, above, explore, doc } = fieldAt(named.path.split('.')) as NumberField;
  const field = { unit, ...defined({ min, max, above, explore }) };
  const standing = starts.map(({ model }) => valueAt(model, named.path)).filter((v) => typeof v === 'number' || isDistribution(v));
  return { ...named, group, field, doc: aboutOf(named.path, doc), ...scaleOf(standing.map(centreOf), field) };
}

/** A market's long-run level says what it is of. */
function aboutOf(path: string, doc: string): string {
  if (!path.endsWith('.mean')) return doc;
  const { description = '' } = fieldAt(path.split('.').slice(0, -1)) as { description?: string };
  return `${description} ${doc}`;
}

function defined<T extends Record<string, unknown>>(given: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
}

const STEPS_AT_LEAST = 60;

/** Ends and step of a slider: the range worth exploring, wide enough for where the study stands, on a grid that holds those places. */
function scaleOf(standing: readonly number[], { explore, min, max, above }: Partial<NumberField>): Pick<Lever, 'low' | 'high' | 'step'> {
  const [from, to] = explore ?? [min ?? above ?? 0, max ?? 1];
  const low = Math.max(Math.min(from, ...standing), min ?? above ?? Number.NEGATIVE_INFINITY);
  const high = Math.min(Math.max(to, ...standing), max ?? Number.POSITIVE_INFINITY);
  const decade = 10 ** Math.ceil(Math.log10((high - low) / STEPS_AT_LEAST));
  const candidates = [1, 0.5, 0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.0025, 0.001].map((part) => Number((part * decade).toPrecision(6)));
  const holds = (step: number) => [low, high, ...standing].every((value) => Math.abs(value / step - Math.round(value / step)) < 1e-6);
  const fine = candidates.filter((step) => (high - low) / step >= STEPS_AT_LEAST);
  return { low, high, step: fine.find(holds) ?? candidates.at(-1)! };
}

export function switchesOf(): Switch[] {
  return Object.entries(SWITCHES).flatMap(([group, named]) =>
    named.map((one) => ({ ...one, group, doc: fieldAt(one.path.split('.')).doc ?? descriptionAt(one.path) })),
  );
}

/** A switch keeps its meaning under the name that JSON Schema has for it. */
function descriptionAt(path: string): string {
  return (fieldAt(path.split('.')) as { description?: string }).description ?? '';
}
