/** What a reader calls a swept parameter, and its values: "New AI demand", "1,500 MW a year". Paths without a name of their own are spelled out. */
import { formatNumber } from '../format.ts';

/** Short names of parameters that studies sweep most, by path. Values of factors carry their own ×. */
export const FACTOR_NAMES: Record<string, string> = {
  'network.startHashrateEHs': 'Hashrate at the start',
  'market.price.startUsd': 'Bitcoin price at the start',
  'market.price.driftPerYear': 'Growth of the Bitcoin price',
  'market.price.volatilityPerYear': 'Volatility of the Bitcoin price',
  'market.fees.mean': 'Transaction fees',
  'market.gpuHour.mean': 'Price of a GPU hour',
  'market.colocationRent.mean': 'Rent for AI colocation',
  'market.power.priceFactor': 'Price of power',
  'market.power.volatilityPerYear': 'Volatility of spot power',
  'market.weather.stormRateFactor': 'Winter storms',
  'population.fleetEfficiencyJPerTH': 'Efficiency of the fleet at the start',
  'population.underWaterShare': 'Hashrate under water at the start',
  'rigs.newSupplyPerYear': 'New rigs that makers can deliver',
  'rigs.frontierImprovementShare': 'Progress of rigs, each generation',
  'rigs.pricePaybackYears': 'Payback that sets rig prices',
  'growth.expectedHashpriceDeclinePerYear': 'Decline of hashprice that miners expect',
  'growth.currentHashpriceWeight': 'Weight of today’s hashprice in orders',
  'usedMarket.resaleShare': 'Used rigs offered for sale',
  'usedMarket.enabled': 'Market for used rigs',
  'ai.enabled': 'AI at all',
  'ai.signedContracts': 'Contracts signed',
  'ai.newPivots': 'Further AI projects',
  'ai.foregoneGrowth': 'Growth that goes to AI',
  'ai.demandMWPerYear': 'New AI demand',
  'ai.demandEndsAfterYears': 'End of AI demand',
  'ai.leadTimeMonths': 'Lead time of AI sites',
  'ai.constructionMonths': 'Construction of AI sites',
  'ai.contractDelayMonths': 'Delay of signed contracts',
  'ai.convertsMiningShare': 'AI power taken from mining',
  'ai.capitalCrowdingShare': 'Capital that AI draws away',
  'ai.eligibleShareFactor': 'Sites that AI tenants would take',
  'ai.colocation.capexUsdPerMW': 'Cost of building AI sites',
  'ai.colocation.termYears': 'Term of AI contracts',
  'ai.tenantDefaultPerYear': 'AI tenants that leave',
  'ai.hurdle': 'Value at which firms turn to AI',
  'ai.herding': 'Herding of firms that turn to AI',
  'ai.gpuCloudShare': 'Pivots that are GPU clouds',
  'regions.texas.curtailmentCreditUsdPerMWh': 'Curtailment credit in Texas',
  'classes.usPublic.costOfCapitalPerYear': 'Cost of capital, US public miners',
};

const WORDS: Record<string, string> = { Usd: 'USD', MW: 'MW', PH: 'PH', TH: 'TH', EHs: 'EH/s', Btc: 'BTC', AI: 'AI', GPU: 'GPU', Sd: 'sd' };

export function factorName(path: string): string {
  const own = FACTOR_NAMES[path];
  if (own !== undefined) return own;
  const words = path
    .split('.')
    .slice(-2)
    .map((part) => part.replace(/\[(\d+)\]/g, ' $1').replace(/([a-z])([A-Z])/g, '$1 $2'))
    .join(': ')
    .split(' ')
    .map((word) => WORDS[word] ?? (/^[A-Z][a-z]/.test(word) ? word.toLowerCase() : word));
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** With its unit in it, so that it can stand alone. */
export function factorValue(path: string, unit: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value !== 'number') return typeof value === 'string' ? value : JSON.stringify(value);
  if (unit === 'on/off') return value === 0 ? 'off' : 'on';
  const number = significant(value);
  if (unit === '1') return /Factor$/.test(path) ? `×${number}` : /Share$/.test(path) ? `${significant(100 * value)}%` : number;
  if (unit === '1/year' || unit === '1/sqrt(year)') return `${significant(100 * value)}% a year`;
  const [top, below] = unit.split('/') as [string, string | undefined];
  const per = below === undefined ? '' : below === 'year' ? ' a year' : `/${below}`;
  if (top === 'USD') return `${dollars(value)}${per.replace('/IT MW', ' per MW')}`;
  const plural = /^(month|year|day|week|epoch|firm)$/.test(top) && Math.abs(value) !== 1 ? 's' : '';
  return `${number} ${top}${plural}${per}`;
}

/** Of a value in words, what an axis says once: "a year", "per kW-month". */
export function unitAfter(unit: string): string {
  if (unit === '1/year' || unit === '1/sqrt(year)') return 'a year';
  const [top, below] = unit.split('/') as [string, string | undefined];
  const per = below === undefined ? '' : below === 'year' ? 'a year' : `per ${below.replace('IT MW', 'MW')}`;
  if (top === 'USD') return per;
  return /^(1|choice|on)$/.test(top)
    ? ''
    : [/^(month|year|day|week|epoch|firm)$/.test(top) ? `${top}s` : top, per].filter(Boolean).join(' ');
}

export function shortValue(path: string, unit: string, value: unknown): string {
  const text = factorValue(path, unit, value);
  return typeof value === 'number' && unitAfter(unit) !== '' ? text.replace(/^([−$]*[\d.,]+(?:bn|m)?%?).*$/, '$1') : text;
}

function dollars(value: number): string {
  const size = Math.abs(value);
  const [divisor, suffix] = size >= 1e9 ? [1e9, 'bn'] : size >= 1e6 ? [1e6, 'm'] : [1, ''];
  return `${value < 0 ? '−' : ''}$${significant(size / divisor)}${suffix}`;
}

/** Three significant digits, without trailing zeros. */
export function significant(value: number, digits = 3): string {
  if (value === 0 || !Number.isFinite(value)) return formatNumber(value);
  const rounded = Number(value.toPrecision(digits));
  const decimals = Math.max(0, Math.min(8, digits - 1 - Math.floor(Math.log10(Math.abs(rounded)))));
  const text = formatNumber(rounded, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
