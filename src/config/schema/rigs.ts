/** Parameters of rigs: generations, supply and prices. */
import { z } from 'zod';
import { fixedNumber, parameter, section } from '../field.ts';
import { isoDate } from './date.ts';

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
    newSupplyGWPerYear: parameter({
      unit: 'GW/year',
      default: 6,
      min: 0,
      max: 1000,
      kind: 'uncertainty',
      source: 'between fits to 2022-24 (6.5) and to March 2026 (5.8)',
      doc: 'Power of the new rigs that the makers can deliver in a year: their wafers carry so many watts, whatever the hashrate.',
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
