/** Random valid studies for property tests: 5 to 60 firms over some months, every mechanism on and off, parameters all over. */
import fc from 'fast-check';
import { CLASS_IDS, REGION_IDS } from '../../src/config/names.ts';
import type { ModelConfig } from '../../src/config/schema/study.ts';
import { PERIOD, type Period, smallModel } from './smallStudy.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const numberOrRange = (min: number, max: number) =>
  fc.oneof(
    { weight: 3, arbitrary: between(min, max) },
    {
      weight: 1,
      arbitrary: fc.tuple(between(min, max), between(min, max)).map(([a, b]) => ({ uniform: [Math.min(a, b), Math.max(a, b)] })),
    },
  );

const minerClass = fc.record({
  firms: fc.integer({ min: 1, max: 12 }),
  sizeLogSd: between(0, 1.2),
  powerPriceUsdPerMWh: between(25, 60),
  powerPriceLogSd: between(0, 0.5),
  spotShare: between(0, 1),
  efficiencyJPerTH: between(15, 30),
  efficiencyLogSd: between(0, 0.3),
  responsiveness: numberOrRange(0.2, 1),
  takeOrPayShare: between(0, 0.3),
  flexibleLoadShare: between(0, 0.9),
  siteGrowthPerYear: numberOrRange(0, 1),
  refreshPerYear: between(0, 1),
  freeMWShare: between(0, 0.3),
  cashUsdPerMW: between(0, 300_000),
  outsideFundingUsdPerMWYear: between(0, 500_000),
  aiEligibleShare: between(0, 1),
});

const market = fc.record({
  price: fc.record({
    model: fc.constantFrom('geometricBrownian', 'jumpDiffusion', 'bootstrap', 'path'),
    startUsd: between(45_000, 120_000),
    volatilityPerYear: numberOrRange(0, 0.8),
    jumpsPerYear: between(0, 6),
    returns: fc.constant(Array.from({ length: 30 }, (_, i) => 0.08 * Math.sin(i * i))),
    path: fc.constant([
      ['2026-03-01', 70_000],
      ['2026-08-01', 45_000],
      ['2027-06-01', 90_000],
    ]),
  }),
  power: fc.record({ volatilityPerYear: between(0, 1), commonShare: between(0, 1) }),
  weather: fc.record({ seasonal: fc.boolean(), randomStorms: fc.boolean() }),
  colocationRent: fc.record({ start: between(80, 250), mean: between(80, 250), volatilityPerYear: between(0, 0.5) }),
  gpuHour: fc.record({ start: between(1, 5), mean: between(1, 5) }),
  gridDays: fc.constantFrom(5, 7, 14),
});

const ai = fc.record({
  enabled: fc.boolean(),
  newPivots: fc.boolean(),
  foregoneGrowth: fc.boolean(),
  cutover: fc.constantFrom('construction', 'energisation'),
  leadTimeMonths: numberOrRange(0.5, 6),
  constructionMonths: between(0, 6),
  maxHazardPerYear: between(0, 8),
  gpuCloudShare: between(0, 1),
  convertsMiningShare: between(0, 1),
  tenantDefaultPerYear: between(0, 2),
  reconversionMonths: between(0, 6),
  demandMWPerYear: between(0, 20_000),
  demandEndsAfterYears: fc.constantFrom(0.2, 0.5, 100),
});

const switches = fc.record({
  growth: fc.record({ enabled: fc.boolean(), decisionEpochs: fc.integer({ min: 1, max: 3 }), siteCapexUsdPerMW: between(0, 1e6) }),
  usedMarket: fc.record({ enabled: fc.boolean(), idleSalePerYear: between(0, 4), resaleShare: between(0, 1) }),
  distress: fc.record({ enabled: fc.boolean(), exitDebtUsdPerMW: between(0, 200_000) }),
  dispatch: fc.record({ stopMarginShare: between(0, 0.3), restartMarginShare: between(0, 0.2), expectedRetargetWeight: between(0, 1) }),
  rigs: fc.record({
    attritionPerYear: between(0, 0.5),
    newSupplyGWPerYear: between(0, 40),
    onOrderShare: between(0, 0.5),
    deliveryEpochs: fc.integer({ min: 1, max: 5 }),
    frontierCadenceYears: between(0.2, 2),
    pricePaybackYears: between(0.2, 2),
  }),
  population: fc.record({ calibrate: fc.boolean() }),
  network: fc.record({ blockLuck: fc.boolean() }),
});

const namedFirms = fc.record({
  hashrateEHs: between(1, 25),
  efficiencyJPerTH: between(15, 25),
  powerPriceUsdPerMWh: between(30, 60),
  aiOperatingMW: between(0, 200),
  orderedEHs: between(0, 20),
  contractItMW: between(1, 300),
  fromMiningShare: between(0, 1),
  contractStart: fc.constantFrom('2026-04-15', '2026-08-01', '2026-12-01', '2027-06-01'),
  aiMode: fc.constantFrom('colocation', 'gpuCloud'),
});

type NamedFirms = typeof namedFirms extends fc.Arbitrary<infer T> ? T : never;

/** Two named firms, one with two sites and a contract that takes at most the MW it has. */
function firmsOf(named: NamedFirms, pue: number) {
  const { hashrateEHs, efficiencyJPerTH, powerPriceUsdPerMWh, aiOperatingMW, orderedEHs, aiMode } = named;
  const siteMW = hashrateEHs * efficiencyJPerTH;
  const itMW = Math.max(0.01, Math.min(named.contractItMW, siteMW / pue));
  return [
    {
      name: 'First',
      sites: [
        { region: 'texas', hashrateEHs },
        { region: 'canada', hashrateEHs: hashrateEHs / 4 },
      ],
      ...{ efficiencyJPerTH, powerPriceUsdPerMWh, aiOperatingMW, orderedEHs, aiMode },
      contracts: [
        {
          tenant: 'T',
          itMW,
          start: named.contractStart,
          termYears: 10,
          revenueUsdPerMWYear: 1.5e6,
          fromMiningShare: named.fromMiningShare,
        },
      ],
    },
    { name: 'Second', sites: [{ region: 'usOther', hashrateEHs: 5 }], efficiencyJPerTH: 18, powerPriceUsdPerMWh: 45 },
  ];
}

export interface RandomStudy {
  model: ModelConfig;
  period: Period;
  seed: number;
}

/** Any valid study of some months. */
export const randomStudy: fc.Arbitrary<RandomStudy> = fc
  .record({
    classes: fc.tuple(...CLASS_IDS.map(() => minerClass)),
    shares: fc.array(between(0.3, 1), { minLength: REGION_IDS.length, maxLength: REGION_IDS.length }),
    market,
    ai,
    switches,
    named: namedFirms,
    hasNamed: fc.boolean(),
    until: fc.constantFrom('2026-07-31', '2026-10-31', '2027-04-30'),
    seed: fc.integer({ min: 0, max: 1e6 }),
  })
  .map(({ classes, shares, market, ai, switches, named, hasNamed, until, seed }) => {
    const total = shares.reduce((sum, share) => sum + share, 0);
    const model = smallModel(
      {
        market,
        ai,
        classes: Object.fromEntries(CLASS_IDS.map((id, c) => [id, { ...classes[c], hashrateShare: shares[c] / total }])),
        regions: Object.fromEntries(REGION_IDS.map((id, r) => [id, { hashrateShare: shares[r] / total, stormsPerWinter: r / 4 }])),
        firms: hasNamed ? firmsOf(named, 1.25) : [],
      },
      switches,
    );
    return { model, period: { ...PERIOD, until }, seed };
  });
