/** The fixed vocabulary of classes and regions, in the order of every table and chart. */

export const CLASS_IDS = ['usPublic', 'usPrivate', 'largeInternational', 'midSize', 'small'] as const;
export type ClassId = (typeof CLASS_IDS)[number];

export const CLASS_TITLES: Record<ClassId, string> = {
  usPublic: 'US public',
  usPrivate: 'US private',
  largeInternational: 'Large international',
  midSize: 'Mid-size',
  small: 'Small',
};

export const REGION_IDS = ['texas', 'usOther', 'canada', 'russiaCIS', 'china', 'gulfAfrica', 'latinAmerica', 'rest'] as const;
export type RegionId = (typeof REGION_IDS)[number];

export const REGION_TITLES: Record<RegionId, string> = {
  texas: 'Texas',
  usOther: 'US other',
  canada: 'Canada',
  russiaCIS: 'Russia and CIS',
  china: 'China',
  gulfAfrica: 'Gulf and Africa',
  latinAmerica: 'Latin America',
  rest: 'Rest of world',
};

/** Charts a report may name, in the order of the story. */
export const CHART_IDS = [
  'fan',
  'scenarios',
  'quarter-dots',
  'identity',
  'shares',
  'ai-mw',
  'ai-revenue',
  'concentration',
  'hashprice',
  'block-interval',
  'security',
] as const;

/** What can be held still in a counterfactual. Paths: the world outside. Stocks and rules: what miners do. */
export const HOLDABLE_IDS = [
  'price',
  'fees',
  'halving',
  'energy',
  'weather',
  'season',
  'aiMarket',
  'aiConversion',
  'aiForegone',
  'rigs',
  'wear',
  'resale',
  'blockLuck',
] as const;
export type HoldableId = (typeof HOLDABLE_IDS)[number];

/** Kinds of distribution a number may be given as. */
export const DISTRIBUTION_NAMES = ['normal', 'lognormal', 'uniform', 'triangular'] as const;
