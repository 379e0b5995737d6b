/**
 * "A share of the hardware, turned to AI, earns so much a year": the arithmetic of such a claim, by the dollar of hardware and by the
 * megawatt of the sites, over ranges of the assumptions. Pure arithmetic: nothing is simulated.
 * Revenue of a GPU and year: 8760 x price of an hour x utilisation. What a GPU costs: itself and its share of the building.
 */
import { z } from 'zod';
import { formatNumber, percent, range as rangeText } from '../../charts/format.ts';
import { HOURS_PER_YEAR, KW_PER_MW } from '../../units.ts';
import { computation, type Measure, type Outcome } from '../computation.ts';
import { range } from '../settings.ts';
import { standingOfRange } from '../verdict.ts';
import { dollarRange, dollars, plainNumber } from '../words.ts';

const settings = z.strictObject({
  hardwareUsd: range.meta({ description: 'Value of the hardware the claim begins with, USD.' }),
  share: z.number().gt(0).max(1).meta({ description: 'Share of it that is reallocated.' }),
  revenueUsdPerYear: range.meta({ description: 'Revenue claimed, USD a year.' }),
  gpuHourUsd: range.meta({ description: 'Price of a GPU-hour claimed, USD.' }),
  utilisation: range.meta({ description: 'Share of hours sold, 0 to 1.' }),
  gpuUsd: range.meta({ description: 'Price of a GPU with its share of server and network, USD.' }),
  gpuKW: range.meta({ description: 'Power of a GPU with its share of server, cooling and network, kW.' }),
  buildingUsdPerMW: range.meta({ description: 'Building for AI, USD a MW.' }),
  sitesMW: range.meta({ description: 'Power of the firms’ mining sites, MW.' }),
  colocationUsdPerMWYear: range.meta({ description: 'Rent of a MW let to a tenant who brings the GPUs, USD a year.' }),
  cloudUsdPerMWYear: range.meta({ description: 'Revenue of a MW of one’s own GPU cloud, USD a year.' }),
});
type Settings = z.output<typeof settings>;
type Range = readonly [number, number];

export interface Reallocation {
  capitalUsd: Range;
  /** GPUs that earn the claimed revenue, at full and at low utilisation, dear and cheap hours. */
  gpusNeeded: Range;
  mwNeeded: Range;
  /** Revenue a year by dollar of capital: as claimed, and as GPUs bought for it would earn. */
  claimedPerDollar: Range;
  earnedPerDollar: Range;
  /** What the capital earns as GPUs, a year. */
  earnedUsd: Range;
  /** What the same share of the sites earns let, and as a GPU cloud, a year. */
  colocationUsd: Range;
  cloudUsd: Range;
}

const times = (a: Range, b: Range): Range => [a[0] * b[0], a[1] * b[1]];
const scaled = (a: Range, by: number): Range => [a[0] * by, a[1] * by];

export function reallocate(s: Settings): Reallocation {
  const capitalUsd = scaled(s.hardwareUsd, s.share);
  const perGpuYear = scaled(times(s.gpuHourUsd, s.utilisation), HOURS_PER_YEAR);
  const costUsd: Range = [
    s.gpuUsd[0] + (s.gpuKW[0] / KW_PER_MW) * s.buildingUsdPerMW[0],
    s.gpuUsd[1] + (s.gpuKW[1] / KW_PER_MW) * s.buildingUsdPerMW[1],
  ];
  const gpusNeeded: Range = [s.revenueUsdPerYear[0] / perGpuYear[1], s.revenueUsdPerYear[1] / perGpuYear[0]];
  const earnedPerDollar: Range = [perGpuYear[0] / costUsd[1], perGpuYear[1] / costUsd[0]];
  const movedMW = scaled(s.sitesMW, s.share);
  return {
    capitalUsd,
    gpusNeeded,
    mwNeeded: [(gpusNeeded[0] * s.gpuKW[0]) / KW_PER_MW, (gpusNeeded[1] * s.gpuKW[1]) / KW_PER_MW],
    claimedPerDollar: [
      Math.min(s.revenueUsdPerYear[0] / capitalUsd[0], s.revenueUsdPerYear[1] / capitalUsd[1]),
      Math.max(s.revenueUsdPerYear[0] / capitalUsd[0], s.revenueUsdPerYear[1] / capitalUsd[1]),
    ],
    earnedPerDollar,
    earnedUsd: times(capitalUsd, earnedPerDollar),
    colocationUsd: times(movedMW, s.colocationUsdPerMWYear),
    cloudUsd: times(movedMW, s.cloudUsdPerMWYear),
  };
}

/** What is multiplied is not known to more. */
const threeDigits = (amount: number) => Number(amount.toPrecision(3));
const million = (usd: Range) => usd.map((amount) => threeDigits(amount / 1e6));

/** A claimed revenue that is the value of the hardware itself, to this share, has taken a stock for a flow. */
const SAME = 0.01;

function compute(given: Settings): Outcome {
  const r = reallocate(given);
  const claimed = given.revenueUsdPerYear;
  const per = (x: Range) => rangeText(plainNumber(x[0], 2), plainNumber(x[1], 2));
  const measureOf = (title: string, out: Range, claim: Range, text: (x: Range) => string): Measure => ({
    title,
    figure: `${text(out)} against ${text(claim)} claimed`,
    judged: { value: Math.sqrt(out[0] * out[1]), low: out[0], high: out[1] },
    standing: standingOfRange(claim, { low: out[0], high: out[1] }),
  });
  const usd = (x: Range) => `${dollarRange(x[0], x[1])} a year`;
  const measures = [
    measureOf(
      'Per dollar: yearly revenue of GPUs bought for the value of the hardware',
      r.earnedPerDollar,
      r.claimedPerDollar,
      (x) => `$${per(x)} a dollar`,
    ),
    measureOf('Per megawatt: the same share of the sites let to AI tenants', r.colocationUsd, claimed, usd),
    measureOf('Per megawatt: the same share of the sites as a GPU cloud', r.cloudUsd, claimed, usd),
  ];
  const isSlip = r.capitalUsd.every((capital, i) => Math.abs(claimed[i]! / capital - 1) <= SAME);
  const count = (x: Range) => rangeText(formatNumber(Number(x[0].toPrecision(3))), formatNumber(Number(x[1].toPrecision(3))));
  return {
    measures,
    lead: 0,
    sentences: [
      isSlip
        ? `${percent(given.share)} of ${dollarRange(...given.hardwareUsd)} of hardware is ${dollarRange(...r.capitalUsd)}: the revenue claimed for a year is the value of the hardware itself. A stock is taken for a flow, and the price of a GPU-hour does not enter the sum.`
        : `${percent(given.share)} of ${dollarRange(...given.hardwareUsd)} of hardware is ${dollarRange(...r.capitalUsd)}; the revenue claimed is ${dollarRange(...claimed)} a year.`,
      `To earn it takes ${count(r.gpusNeeded)} GPUs and ${count(r.mwNeeded)} MW at $${per(given.gpuHourUsd)} an hour and ${percent(given.utilisation[0])} to ${percent(given.utilisation[1])} of hours sold.`,
      `GPUs and their building bought for ${dollarRange(...r.capitalUsd)} earn ${dollarRange(...r.earnedUsd)} a year; ${percent(given.share)} of ${rangeText(formatNumber(given.sitesMW[0]), formatNumber(given.sitesMW[1]))} MW earn ${dollarRange(...r.colocationUsd)} let to tenants and ${dollarRange(...r.cloudUsd)} as a GPU cloud, each before costs.`,
    ],
    rule: 'A measure holds when the claimed range lies inside the range that comes out of the assumptions, fails when the two do not touch, and is open when they overlap in part.',
    thresholds: [0, 1],
    judgedIn: 'USD a year, of the first measure by the dollar',
    table: {
      caption: 'The arithmetic, low and high end',
      columns: ['', 'Low', 'High'],
      rows: [
        ['Value of the hardware reallocated, million USD', ...million(r.capitalUsd)],
        ['Revenue claimed, million USD a year', ...million(claimed)],
        ['GPUs needed', ...r.gpusNeeded.map(threeDigits)],
        ['MW needed', ...r.mwNeeded.map(threeDigits)],
        ['Earned by GPUs for that money, million USD a year', ...million(r.earnedUsd)],
        ['The share of the sites let, million USD a year', ...million(r.colocationUsd)],
        ['The share of the sites as a GPU cloud, million USD a year', ...million(r.cloudUsd)],
      ],
    },
    ranges: {
      unit: 'million USD a year',
      claimed: { title: 'Claimed', low: claimed[0] / 1e6, high: claimed[1] / 1e6 },
      found: [
        ...([0, 1] as const).map((end) => ({
          title: `GPUs bought for ${dollars(r.capitalUsd[end])}`,
          low: (r.capitalUsd[end] * r.earnedPerDollar[0]) / 1e6,
          high: (r.capitalUsd[end] * r.earnedPerDollar[1]) / 1e6,
          against: claimed[end] / 1e6,
        })),
        { title: 'The same share of the sites, let', low: r.colocationUsd[0] / 1e6, high: r.colocationUsd[1] / 1e6 },
        { title: 'The same share of the sites, GPU cloud', low: r.cloudUsd[0] / 1e6, high: r.cloudUsd[1] / 1e6 },
      ],
    },
  };
}

export const reallocation = computation<Settings>({
  name: 'reallocation',
  about: 'The arithmetic of a claim that hardware turned to AI earns a revenue.',
  settings,
  needs: () => ({}),
  compute,
});
