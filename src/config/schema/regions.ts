/** Parameters of the eight regions. */
import { z } from 'zod';
import { parameter, section } from '../field.ts';
import type { RegionId } from '../names.ts';

interface RegionDefaults {
  share: number;
  stormsPerWinter: number;
  creditUsdPerMWh: number;
  seasonal: number[];
}

const FLAT = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const CITY = 'Hashrate Index, Q3 2025 map (btcread, newscrypto)';

const REGION_DEFAULTS: Record<RegionId, RegionDefaults> = {
  texas: { share: 0.17, stormsPerWinter: 0.6, creditUsdPerMWh: 60, seasonal: [0, 0, 0, 0, 0.02, 0.12, 0.1, 0.1, 0.06, 0, 0, 0] },
  usOther: { share: 0.19, stormsPerWinter: 0.6, creditUsdPerMWh: 40, seasonal: [0.03, 0.02, 0, 0, 0, 0.03, 0.04, 0.03, 0.01, 0, 0, 0.02] },
  canada: { share: 0.03, stormsPerWinter: 0.2, creditUsdPerMWh: 20, seasonal: [0.05, 0.04, 0.01, 0, 0, 0, 0, 0, 0, 0, 0.01, 0.04] },
  russiaCIS: { share: 0.2, stormsPerWinter: 0, creditUsdPerMWh: 0, seasonal: [0.06, 0.05, 0.03, 0, 0, 0, 0, 0, 0, 0, 0.04, 0.06] },
  china: { share: 0.138, stormsPerWinter: 0, creditUsdPerMWh: 0, seasonal: [0.04, 0.04, 0.03, 0.02, 0, 0, 0, 0, 0, 0, 0.03, 0.04] },
  gulfAfrica: { share: 0.1, stormsPerWinter: 0, creditUsdPerMWh: 0, seasonal: [0, 0, 0, 0, 0.01, 0.04, 0.05, 0.05, 0.03, 0, 0, 0] },
  latinAmerica: { share: 0.06, stormsPerWinter: 0, creditUsdPerMWh: 0, seasonal: [0.04, 0.03, 0.01, 0, 0, 0, 0, 0, 0, 0, 0.01, 0.03] },
  rest: { share: 0.112, stormsPerWinter: 0, creditUsdPerMWh: 0, seasonal: FLAT },
};

const monthly = (values: number[]) =>
  z.array(z.number().min(0).max(1)).length(12).default(values).meta({
    description: 'Share of flexible load curtailed in each month, January first.',
    unit: '1',
    kind: 'uncertainty',
    source: 'our judgement from ERCOT summer peaks (June 2025: Riot -12 %, MARA -25 %) and winter bans in Russia',
    default: values,
  });

const region = (d: RegionDefaults) =>
  section(
    {
      hashrateShare: parameter({
        unit: '1',
        default: d.share,
        min: 0,
        max: 1,
        kind: 'uncertainty',
        source: CITY,
        doc: 'Share of world hashrate at the start; the shares of all regions are scaled to 1.',
      }),
      seasonalCurtailedShare: monthly(d.seasonal),
      stormsPerWinter: parameter({
        unit: '1/winter',
        default: d.stormsPerWinter,
        min: 0,
        max: 20,
        kind: 'uncertainty',
        source: 'Uri 2021, Elliott 2022, Fern 2026 in five winters',
        doc: 'Winter storms (December to February) that stop miners, per winter.',
      }),
      stormCurtailedShare: parameter({
        unit: '1',
        default: 0.55,
        min: 0,
        max: 1,
        kind: 'uncertainty',
        source: 'Fern: Foundry -60 %, Luxor -42 % (globalboost.news)',
        doc: 'Share of flexible load stopped at the height of a storm.',
      }),
      stormDays: parameter({
        unit: 'day',
        default: 8,
        above: 0,
        max: 90,
        kind: 'uncertainty',
        source: 'Fern: 24 Jan to 5 Feb 2026',
        doc: 'Mean length of a storm, exponential.',
      }),
      curtailmentCreditUsdPerMWh: parameter({
        unit: 'USD/MWh',
        default: d.creditUsdPerMWh,
        min: 0,
        max: 5000,
        kind: 'uncertainty',
        source: 'Riot: 13-32 M USD a quarter in summer (stocktitan)',
        doc: 'Paid for each MWh not used while curtailed.',
      }),
    },
    'A region: its share, seasons and storms.',
  );

export const regionsSchema = section(
  {
    texas: region(REGION_DEFAULTS.texas),
    usOther: region(REGION_DEFAULTS.usOther),
    canada: region(REGION_DEFAULTS.canada),
    russiaCIS: region(REGION_DEFAULTS.russiaCIS),
    china: region(REGION_DEFAULTS.china),
    gulfAfrica: region(REGION_DEFAULTS.gulfAfrica),
    latinAmerica: region(REGION_DEFAULTS.latinAmerica),
    rest: region(REGION_DEFAULTS.rest),
  },
  'The eight regions.',
);
