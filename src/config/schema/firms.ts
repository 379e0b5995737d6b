/** Named firms and the AI contracts they have signed: input data, one entry a firm. */
import { z } from 'zod';
import { CLASS_IDS, REGION_IDS } from '../names.ts';
import { isoDate } from './date.ts';

const unit = (u: string, description: string) => ({ unit: u, description });

const contractSchema = z
  .strictObject({
    tenant: z.string().min(1).max(120).meta({ description: 'Who rents.' }),
    itMW: z.number().gt(0).max(1e5).meta(unit('MW', 'Contracted MW of IT load.')),
    start: isoDate.meta({ description: 'When it energises and begins to pay.' }),
    termYears: z.number().gt(0).max(50).meta(unit('year', 'Length of the contract.')),
    revenueUsdPerMWYear: z.number().gt(0).max(1e9).meta(unit('USD/MW-year', 'Revenue per IT MW and year.')),
    mode: z.enum(['colocation', 'gpuCloud']).default('colocation').meta({ description: 'Who owns the GPUs.' }),
    fromMiningShare: z
      .number()
      .min(0)
      .max(1)
      .default(0.3)
      .meta(unit('1', 'Share of the MW that stops mining for it; the rest is built new.')),
    site: z.enum(REGION_IDS).optional().meta({ description: 'Region whose MW it takes; the first site when left out.' }),
  })
  .meta({ description: 'An AI contract signed before the start.' });

const firmSchema = z
  .strictObject({
    name: z.string().min(1).max(300).meta({ description: 'Firm.' }),
    class: z.enum(CLASS_IDS).default('usPublic'),
    sites: z
      .array(
        z.strictObject({
          region: z.enum(REGION_IDS),
          hashrateEHs: z.number().min(0).max(1e5).meta(unit('EH/s', 'Operating hashrate at the start.')),
        }),
      )
      .min(1)
      .max(8)
      .meta({ description: 'Operating hashrate by region.' }),
    efficiencyJPerTH: z.number().gt(0).max(5000).meta(unit('J/TH', 'Fleet efficiency.')),
    powerPriceUsdPerMWh: z.number().gt(0).max(1000).meta(unit('USD/MWh', 'Contract price of power.')),
    spotShare: z.number().min(0).max(1).optional().meta(unit('1', 'Share of power at spot; the class value when left out.')),
    aiEligibleShare: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .meta(unit('1', 'Share of MW that AI tenants would take; the class value when left out.')),
    aiMode: z.enum(['colocation', 'gpuCloud']).default('colocation').meta({ description: 'Business of further pivots.' }),
    aiOperatingMW: z.number().min(0).max(1e5).default(0).meta(unit('MW', 'IT MW already operating for AI at the start.')),
    aiOperatingRevenueUsdPerMWYear: z
      .number()
      .min(0)
      .max(1e9)
      .default(1_450_000)
      .meta(unit('USD/MW-year', 'Revenue of the MW already operating.')),
    orderedEHs: z.number().min(0).max(1e5).default(0).meta(unit('EH/s', 'Rigs ordered before the start, still to come.')),
    contracts: z.array(contractSchema).max(50).default([]),
  })
  .meta({ description: 'A named firm.' });

export const firmsSchema = z.array(firmSchema).max(2000).default([]).meta({ description: 'Named firms; the rest of each class is drawn.' });
export type FirmConfig = z.output<typeof firmSchema>;
export type ContractConfig = z.output<typeof contractSchema>;
