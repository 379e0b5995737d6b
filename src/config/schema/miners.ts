/** Parameters of the mechanisms of mining: population, rigs, dispatch, growth, used rigs, distress. */
import { z } from 'zod';
import { fixedNumber, parameter, section, toggle } from '../field.ts';
import { isoDate } from './market.ts';

export const GENERATION_DEFAULTS = [
  { name: 'S9', release: '2016-06-01', efficiencyJPerTH: 98 },
  { name: 'S17, M20S', release: '2019-04-01', efficiencyJPerTH: 46 },
  { name: 'S19, M30S', release: '2020-05-01', efficiencyJPerTH: 34.5 },
  { name: 'S19 Pro, S19j Pro', release: '2020-11-01', efficiencyJPerTH: 29.5 },
  { name: 'M50, S19k Pro', release: '2022-05-01', efficiencyJPerTH: 25 },
  { name: 'S19 XP', release: '2022-08-01', efficiencyJPerTH: 21.5 },
  { name: 'S21, M60', release: '2023-12-01', efficiencyJPerTH: 17.5 },
  { name: 'S21 Pro, S21+', release: '2024-08-01', efficiencyJPerTH: 15.1 },
  { name: 'S21 XP', release: '2025-02-01', efficiencyJPerTH: 13.5 },
  { name: 'S23, SEALMINER A3', release: '2026-06-01', efficiencyJPerTH: 11 },
];

export const populationSchema = section(
  {
    calibrate: toggle(true, 'Scale unnamed firms to the network efficiency and the share under water below.'),
    fleetEfficiencyJPerTH: parameter({
      unit: 'J/TH',
      default: 21.5,
      above: 0,
      max: 5000,
      kind: 'uncertainty',
      source:
        'between listed firms (18-20) and Cambridge 28.2 in mid-2024 aged by refresh; Coin Metrics 32 is too high late (ASSUMPTIONS.md)',
      doc: 'Hashrate-weighted efficiency of all installed rigs at the start.',
    }),
    underWaterShare: parameter({
      unit: '1',
      default: 0.175,
      min: 0,
      max: 0.9,
      kind: 'uncertainty',
      source: 'CoinShares: 15-20 % of the fleet cash-negative at 30 USD/PH/day',
      doc: 'Share of installed hashrate whose hashcost in power is above the hashprice below.',
    }),
    underWaterHashpriceUsdPerPHDay: fixedNumber({
      unit: 'USD/PH/day',
      default: 30,
      above: 0,
      max: 1e5,
      kind: 'fixed',
      source: 'CoinShares',
      doc: 'Hashprice at which the share under water is stated.',
    }),
    fleetSpreadLogSd: parameter({
      unit: '1',
      default: 0.22,
      above: 0.01,
      max: 2,
      kind: 'uncertainty',
      source: 'our judgement',
      doc: 'Log spread of rig efficiency inside one fleet.',
    }),
    minPowerPriceUsdPerMWh: fixedNumber({
      unit: 'USD/MWh',
      default: 4,
      min: 0,
      max: 1000,
      kind: 'fixed',
      source: 'stranded gas and surplus hydro',
      doc: 'Lowest price of power drawn.',
    }),
  },
  'How the population of unnamed firms is scaled.',
);

export const rigsSchema = section(
  {
    generations: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(80),
          release: isoDate.meta({ description: 'From when it is delivered in volume.' }),
          efficiencyJPerTH: z.number().gt(0).max(5000).meta({ unit: 'J/TH', description: 'Efficiency.' }),
        }),
      )
      .min(1)
      .max(40)
      .default(GENERATION_DEFAULTS)
      .meta({ description: 'Known rig generations, oldest and least efficient first.' }),
    frontierCadenceYears: parameter({
      unit: 'year',
      default: 1.4,
      above: 0.1,
      max: 20,
      kind: 'uncertainty',
      source: '2020-2026: a generation every 1.2-1.6 years',
      doc: 'Time between generations past the known ones.',
    }),
    frontierImprovementShare: parameter({
      unit: '1',
      default: 0.16,
      min: 0,
      max: 0.9,
      kind: 'uncertainty',
      source: '29.5 to 13.5 J/TH in 4.3 years',
      doc: 'Fall of J/TH from one future generation to the next.',
    }),
    attritionPerYear: parameter({
      unit: '1/year',
      default: 0.05,
      min: 0,
      max: 2,
      kind: 'uncertainty',
      source: 'our judgement',
      doc: 'Share of rigs that break for good in a year.',
    }),
    newSupplyPerYear: parameter({
      unit: '1/year',
      default: 0.6,
      min: 0,
      max: 10,
      kind: 'uncertainty',
      source: 'prototype .86 of running hashrate a year, on its bound',
      doc: 'New hashrate the makers can deliver in a year, as a share of running hashrate.',
    }),
    onOrderShare: parameter({
      unit: '1',
      default: 0.03,
      min: 0,
      max: 2,
      kind: 'uncertainty',
      source: 'our judgement: a few per cent a quarter',
      doc: 'Rigs unnamed firms have on order at the start, as a share of what they have installed.',
    }),
    deliveryEpochs: fixedNumber({
      unit: 'epoch',
      default: 3,
      min: 1,
      max: 26,
      integer: true,
      kind: 'fixed',
      source: 'prototype 2-3',
      doc: 'Epochs from order to racked.',
    }),
    pricePaybackYears: parameter({
      unit: 'year',
      default: 1.2,
      above: 0,
      max: 20,
      kind: 'uncertainty',
      source: 'S21 at 7-8 USD/TH in Dec 2025 (TheMinerMag)',
      doc: 'Payback that the market price of a rig gives a buyer at the reference power price.',
    }),
    referencePowerPriceUsdPerMWh: parameter({
      unit: 'USD/MWh',
      default: 50,
      min: 0,
      max: 1000,
      kind: 'uncertainty',
      source: 'as pricePaybackYears',
      doc: 'Power price of the buyer who sets the rig price.',
    }),
    newPriceFloorUsdPerTH: parameter({
      unit: 'USD/TH',
      default: 5,
      min: 0,
      max: 1000,
      kind: 'uncertainty',
      source: 'our judgement of making cost',
      doc: 'Makers do not sell new rigs below this.',
    }),
    usedPriceFloorUsdPerTH: parameter({
      unit: 'USD/TH',
      default: 0.5,
      min: 0,
      max: 1000,
      kind: 'uncertainty',
      source: 'scrap and parts, our judgement',
      doc: 'Lowest price of a used rig.',
    }),
  },
  'Rigs: generations, supply and prices.',
);

export const dispatchSchema = section(
  {
    enabled: toggle(true, 'Rigs stop when they do not pay; off: everything installed runs.'),
    stopMarginShare: parameter({
      unit: '1',
      default: 0.05,
      min: 0,
      max: 1,
      kind: 'uncertainty',
      source: 'our judgement: stopping and restarting cost, and the retarget gives relief',
      doc: 'A running rig goes on until revenue is this share below its avoidable power cost.',
    }),
    restartMarginShare: parameter({
      unit: '1',
      default: 0.03,
      min: 0,
      max: 1,
      kind: 'uncertainty',
      source: 'our judgement',
      doc: 'A stopped rig restarts when revenue is this share above its avoidable power cost.',
    }),
    expectedRetargetWeight: parameter({
      unit: '1',
      default: 1,
      min: 0,
      max: 1,
      kind: 'uncertainty',
      source: 'our judgement; removes block luck from decisions',
      doc: 'Weight of the hashprice expected after the retarget in the hashprice acted on.',
    }),
    hashpriceSmoothingDays: parameter({
      unit: 'day',
      default: 60,
      above: 0,
      max: 3650,
      kind: 'uncertainty',
      source: 'our judgement',
      doc: 'Time constant of the smoothed hashprice that investment looks at.',
    }),
  },
  'Mining or idle, decided each epoch.',
);

export const growthSchema = section(
  {
    enabled: toggle(true, 'Orders, refresh and growth of sites.'),
    decisionEpochs: fixedNumber({
      unit: 'epoch',
      default: 2,
      min: 1,
      max: 26,
      integer: true,
      kind: 'fixed',
      source: 'choice: budgets are decided about once a month',
      doc: 'A firm decides on orders, sales of idle rigs, sites and AI every so many epochs; another part of the firms decides each epoch.',
    }),
    expectedHashpriceDeclinePerYear: parameter({
      unit: '1/year',
      default: 0.25,
      min: 0,
      max: 3,
      kind: 'uncertainty',
      source: 'hashprice year means 2018-2025 fell 25-50 % a year',
      doc: 'Decline of hashprice that miners plan with.',
    }),
    currentHashpriceWeight: parameter({
      unit: '1',
      default: 0.8,
      min: 0,
      max: 1,
      kind: 'uncertainty',
      source: 'our judgement: orders dried up within weeks in late 2025 while list prices fell slowly',
      doc: "Weight of today's hashprice, against the smoothed one that rig prices follow, in what a buyer reckons with.",
    }),
    rigLifeYears: parameter({
      unit: 'year',
      default: 5,
      above: 0,
      max: 50,
      kind: 'uncertainty',
      source: 'company accounts: 3-5 years',
      doc: 'Planned life of a rig.',
    }),
    appetiteRampShare: parameter({
      unit: '1',
      default: 0.35,
      above: 0,
      max: 1,
      kind: 'uncertainty',
      source: 'our judgement',
      doc: 'Orders fall from full to none as payback goes from (1 - ramp) x limit to the limit.',
    }),
    fillPerYear: parameter({
      unit: '1/year',
      default: 4,
      min: 0,
      max: 100,
      kind: 'uncertainty',
      source: 'our judgement: two months to fill a hall',
      doc: 'Speed at which free MW are filled when it pays.',
    }),
    investableCashShare: parameter({
      unit: '1',
      default: 0.25,
      min: 0,
      max: 1,
      kind: 'uncertainty',
      source: 'our judgement',
      doc: 'Share of cash an epoch may spend on rigs.',
    }),
    siteCapexUsdPerMW: parameter({
      unit: 'USD/MW',
      default: 700_000,
      min: 0,
      max: 1e8,
      kind: 'uncertainty',
      source: 'CoinShares: 0.7-1.0 M USD',
      doc: 'Cost of a new mining MW without rigs.',
    }),
  },
  'Orders, refresh and growth.',
);

export const usedMarketSchema = section(
  {
    enabled: toggle(true, 'Used rigs are sold and moved; off: what leaves is scrapped.'),
    resaleShare: parameter({
      unit: '1',
      default: 0.7,
      min: 0,
      max: 1,
      kind: 'lever',
      source: 'our judgement: an S21 kept 3-8 USD/TH in Dec 2025',
      doc: 'Share of rigs that leave a site and are offered for sale; the rest is scrapped.',
    }),
    poolDecayPerYear: parameter({
      unit: '1/year',
      default: 0.8,
      min: 0,
      max: 50,
      kind: 'uncertainty',
      source: 'our judgement',
      doc: 'Share of unsold used rigs scrapped in a year.',
    }),
    idleSalePerYear: parameter({
      unit: '1/year',
      default: 0.35,
      min: 0,
      max: 50,
      kind: 'uncertainty',
      source: 'our judgement',
      doc: 'Share of rigs idle for price that owners give up in a year.',
    }),
  },
  'The market of used rigs.',
);

export const distressSchema = section(
  {
    enabled: toggle(true, 'Firms out of cash sell idle rigs, then leave.'),
    exitDebtUsdPerMW: parameter({
      unit: 'USD/MW',
      default: 150_000,
      min: 0,
      max: 1e8,
      kind: 'uncertainty',
      source: 'our judgement',
      doc: 'A firm leaves mining when cash is this far below zero.',
    }),
  },
  'Distress and exit.',
);
