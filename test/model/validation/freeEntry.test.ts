/** The whole kernel with identical firms and nothing to keep anybody out: hashrate tends to revenue over cost. */
import { describe, expect, it } from 'vitest';
import { CLASS_IDS, REGION_IDS } from '../../../src/config/names.ts';
import { freeEntryHashrate } from '../../../src/theory/cournot.ts';
import { mean } from '../sample.ts';
import { type Period, runModel, smallModelOver } from '../smallStudy.ts';

/** Between two halvings, so that revenue is constant: 3.145 BTC a block at one price. */
const PERIOD: Period = { start: '2024-05-09', until: '2028-03-01' };
const REWARD_BTC = 3.145;
const EFFICIENCY = 20;

interface World {
  priceUsd: number;
  powerUsdPerMWh: number;
  startHashrateEHs: number;
}

/** Twenty equal firms in one place with one kind of rig, sites and rigs nearly free, money without limit, no AI, no weather. */
function identicalFirms({ priceUsd, powerUsdPerMWh, startHashrateEHs }: World) {
  const isHere = (id: string) => Number(id === 'small' || id === 'rest');
  const alike = { sizeLogSd: 0, powerPriceLogSd: 0, efficiencyLogSd: 0, efficiencyJPerTH: EFFICIENCY, powerPriceUsdPerMWh: powerUsdPerMWh };
  const simple = {
    spotShare: 0,
    flexibleLoadShare: 0,
    takeOrPayShare: 0,
    overheadUsdPerMWh: 0,
    debtServiceUsdPerMWYear: 0,
    responsiveness: 1,
  };
  const entry = { siteGrowthPerYear: 0.3, refreshPerYear: 0, freeMWShare: 0, outsideFundingUsdPerMWYear: 1e6 };
  return smallModelOver(PERIOD, {
    network: { startHeight: 842_688, startHashrateEHs, poolFeeShare: 0 },
    market: {
      price: {
        model: 'path',
        path: [
          ['2024-01-01', priceUsd],
          ['2032-01-01', priceUsd],
        ],
      },
      fees: { start: 0.02, mean: 0.02, volatilityPerYear: 0 },
      power: { volatilityPerYear: 0 },
      weather: { seasonal: false, randomStorms: false },
    },
    regions: Object.fromEntries(REGION_IDS.map((id) => [id, { hashrateShare: isHere(id) }])),
    classes: Object.fromEntries(
      CLASS_IDS.map((id) => [
        id,
        {
          ...{ firms: 20 * isHere(id), hashrateShare: isHere(id), ...alike, ...simple, ...entry },
          regions: Object.fromEntries(REGION_IDS.map((region) => [region, isHere(region)])),
        },
      ]),
    ),
    population: { calibrate: false, fleetSpreadLogSd: 0.011 },
    rigs: {
      generations: [{ name: 'One', release: '2020-01-01', efficiencyJPerTH: EFFICIENCY }],
      ...{ frontierCadenceYears: 20, attritionPerYear: 0.2, newSupplyGWPerYear: 1000, onOrderShare: 0, deliveryEpochs: 1 },
      ...{ pricePaybackYears: 0.01, referencePowerPriceUsdPerMWh: powerUsdPerMWh, newPriceFloorUsdPerTH: 0 },
    },
    dispatch: { stopMarginShare: 0.5 },
    growth: { decisionEpochs: 1, currentHashpriceWeight: 1, siteCapexUsdPerMW: 0, fillPerYear: 2 },
    usedMarket: { enabled: false, idleSalePerYear: 0 },
    distress: { enabled: false },
    ai: { enabled: false },
  });
}

/** Revenue of the network over what a unit of hashrate costs in power, both a day. */
function revenueOverCost({ priceUsd, powerUsdPerMWh }: World): number {
  return freeEntryHashrate(144 * REWARD_BTC * priceUsd, EFFICIENCY * powerUsdPerMWh * 24);
}

function hashratePath(world: World): number[] {
  const path: number[] = [];
  runModel(identicalFirms(world), { period: PERIOD, watch: ({ epoch }) => path.push(epoch.hashrateEHs) });
  return path;
}

const BASE = { priceUsd: 70_000, powerUsdPerMWh: 50 };

describe('identical firms and free entry', () => {
  it.each([
    ['70 % of it', { ...BASE, startHashrateEHs: 0.7 * revenueOverCost({ ...BASE, startHashrateEHs: 0 }) }],
    ['it', { ...BASE, startHashrateEHs: revenueOverCost({ ...BASE, startHashrateEHs: 0 }) }],
    ['150 % of it', { ...BASE, startHashrateEHs: 1.5 * revenueOverCost({ ...BASE, startHashrateEHs: 0 }) }],
    ['the old one after the price rose by half', { ...BASE, priceUsd: 105_000, startHashrateEHs: 1320 }],
    ['the old one after power got a quarter dearer', { ...BASE, powerUsdPerMWh: 62.5, startHashrateEHs: 1320 }],
  ])('take hashrate to revenue over cost, starting from %s', (_, world) => {
    const known = revenueOverCost(world);
    const path = hashratePath(world).map((ehs) => ehs / known);
    expect(path.length).toBeGreaterThan(90);
    const settled = path.slice(-26);
    // entry waits for deliveries and rigs wear out between orders: a year's mean is near, single epochs swing around it
    expect(Math.abs(mean(settled) - 1)).toBeLessThan(0.03);
    expect(Math.max(...settled.map((share) => Math.abs(share - 1)))).toBeLessThan(0.1);
  });

  it('stand at 1,321 EH/s with 70,000 USD a coin, 20 J/TH and 50 USD/MWh', () => {
    expect(revenueOverCost({ ...BASE, startHashrateEHs: 0 })).toBeCloseTo(1320.9, 1);
  });
});
