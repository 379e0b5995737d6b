/**
 * Worlds with planted causes: everything installed runs, a storm stops a known share of load in each run, a contract takes known MW, and
 * rigs on order come. Hashrate is a product of sums in what is drawn, so that the Shapley values of the means are known exactly:
 * v(S) = (H0 + s Hd (1/3 + [rigs] 2/3) - [AI] pue itMW / e) (1 - [weather] f c).
 */
import { exactShapley } from '../../dist/src/attribute/shapley.js';
import { CLASS_IDS, REGION_IDS } from '../../dist/src/config/names.js';
import { modelSchema } from '../../dist/src/config/schema/study.js';
import { openStream } from '../../dist/src/random/stream.js';
import { attribute } from '../../dist/src/run/attribute.js';

export const PLANTED_CAUSES = ['price', 'weather', 'ai-conversion', 'rigs'];
const EFFICIENCY = 20;
const TOTAL_EHS = 100;

function plant(seed) {
  const uniform = openStream(seed, 0, 'worlds');
  const between = (low, high) => low + uniform() * (high - low);
  const range = (low, high) => [between(low, (low + high) / 2), between((low + high) / 2, high)];
  return {
    named: between(25, 45),
    takenShare: between(0.1, 0.5),
    pue: range(1.1, 1.5),
    flexible: range(0.2, 1),
    curtailed: between(0.1, 0.7),
    ordered: range(0.02, 0.3),
  };
}

const itMWOf = ({ named, takenShare }) => (takenShare * named * EFFICIENCY) / 1.5;
const meanOf = ([low, high]) => (low + high) / 2;

/** Shapley values of the means, in the order of the causes. */
export function plantedValues(planted) {
  const [s, f] = [meanOf(planted.ordered), meanOf(planted.flexible)];
  const drawn = TOTAL_EHS - planted.named;
  const taken = (itMWOf(planted) * meanOf(planted.pue)) / EFFICIENCY;
  const value = (mask) => {
    const [weather, ai, rigs] = [2, 4, 8].map((bit) => Number((mask & bit) !== 0));
    return (TOTAL_EHS + s * drawn * (1 / 3 + (rigs * 2) / 3) - ai * taken) * (1 - weather * f * planted.curtailed);
  };
  return exactShapley(PLANTED_CAUSES.length, value);
}

function studyOf(planted, seed, runs) {
  const isHere = (id) => Number(id === 'small' || id === 'rest');
  const simple = {
    spotShare: 0,
    takeOrPayShare: 0,
    freeMWShare: 0,
    powerPriceUsdPerMWh: 5,
    powerPriceLogSd: 0,
    efficiencyJPerTH: EFFICIENCY,
    efficiencyLogSd: 0,
  };
  const model = modelSchema.parse({
    network: { startHeight: 842_688, startHashrateEHs: TOTAL_EHS, startDifficultyT: (TOTAL_EHS * 600 * 1e6) / 2 ** 32 },
    market: {
      price: { startUsd: 60_000 },
      power: { volatilityPerYear: 0 },
      weather: {
        seasonal: false,
        randomStorms: false,
        observedStorms: [{ name: 'S', region: 'rest', start: '2024-07-10', end: '2025-03-01', curtailedShare: planted.curtailed }],
      },
    },
    regions: Object.fromEntries(REGION_IDS.map((id) => [id, { hashrateShare: isHere(id) }])),
    classes: Object.fromEntries(
      CLASS_IDS.map((id) => [
        id,
        {
          ...{ firms: 5 * isHere(id), hashrateShare: isHere(id), ...simple, flexibleLoadShare: { uniform: planted.flexible } },
          regions: Object.fromEntries(REGION_IDS.map((region) => [region, isHere(region)])),
        },
      ]),
    ),
    firms: [
      {
        ...{
          name: 'A',
          class: 'small',
          sites: [{ region: 'rest', hashrateEHs: planted.named }],
          efficiencyJPerTH: EFFICIENCY,
          powerPriceUsdPerMWh: 5,
        },
        contracts: [
          { tenant: 'T', itMW: itMWOf(planted), start: '2024-07-20', termYears: 50, revenueUsdPerMWYear: 2e6, fromMiningShare: 1 },
        ],
      },
    ],
    population: { calibrate: false, fleetSpreadLogSd: 0.011 },
    rigs: {
      generations: [{ name: 'One', release: '2020-01-01', efficiencyJPerTH: EFFICIENCY }],
      ...{ frontierCadenceYears: 20, attritionPerYear: 0, onOrderShare: { uniform: planted.ordered } },
    },
    dispatch: { enabled: false },
    growth: { enabled: false },
    distress: { enabled: false },
    usedMarket: { enabled: false, idleSalePerYear: 0 },
    ai: { newPivots: false, foregoneGrowth: false, cutover: 'energisation', pue: { uniform: planted.pue }, tenantDefaultPerYear: 0 },
  });
  const scenarios = [{ name: 'base', title: 'Base', model }];
  return { name: 'planted', question: 'Which?', start: '2024-05-09', until: '2024-11-30', runs, seed, report: {}, scenarios };
}

/** Attribution of one planted world, with what was planted: by cause its estimate, standard error and truth. */
export async function plantedWorld(seed, runs, workers = 0) {
  const planted = plant(seed);
  const [found] = await attribute(studyOf(planted, seed, runs), {
    ...{ from: '2024-05-10', to: '2024-10-10', quantities: ['hashrate'], causes: PLANTED_CAUSES, workers },
  });
  const truth = plantedValues(planted);
  return PLANTED_CAUSES.map((id, i) => {
    const { mean, mcse } = found.causes.find((part) => part.id === id);
    return { id, mean, mcse, truth: truth[i], runs };
  });
}
