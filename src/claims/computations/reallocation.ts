/**
 * "A share of the hardware, turned to AI, earns so much a year": the arithmetic of such a claim, by the dollar of hardware and by the
 * megawatt of the sites, over ranges of the assumptions. Pure arithmetic: nothing is simulated.
 * Revenue of a GPU and year: 8760 x price of an hour x utilisation. What a GPU costs: itself and its share of the building.
 */
import { z } from 'zod';
import { computationWords } from '../../charts/claims/messages.ts';
import { formatNumber, percent, range as rangeText, usd } from '../../charts/format.ts';
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
  const { reallocation: m } = computationWords();
  const share = percent(given.share);
  const claimed = given.revenueUsdPerYear;
  const per = (x: Range) => rangeText(plainNumber(x[0], 2), plainNumber(x[1], 2));
  const measureOf = (title: string, out: Range, claim: Range, text: (x: Range) => string): Measure => ({
    title,
    figure: m.against(text(out), text(claim)),
    judged: { value: Math.sqrt(out[0] * out[1]), low: out[0], high: out[1] },
    standing: standingOfRange(claim, { low: out[0], high: out[1] }),
  });
  const yearly = (x: Range) => m.aYear(dollarRange(x[0], x[1]));
  const measures = [
    measureOf(m.dollar, r.earnedPerDollar, r.claimedPerDollar, (x) => m.perDollar(usd(per(x)))),
    measureOf(m.let, r.colocationUsd, claimed, yearly),
    measureOf(m.cloud, r.cloudUsd, claimed, yearly),
  ];
  const isSlip = r.capitalUsd.every((capital, i) => Math.abs(claimed[i]! / capital - 1) <= SAME);
  const count = (x: Range) => rangeText(formatNumber(Number(x[0].toPrecision(3))), formatNumber(Number(x[1].toPrecision(3))));
  return {
    measures,
    lead: 0,
    sentences: [
      isSlip
        ? m.slip(share, dollarRange(...given.hardwareUsd), dollarRange(...r.capitalUsd))
        : m.capital(share, dollarRange(...given.hardwareUsd), dollarRange(...r.capitalUsd), dollarRange(...claimed)),
      m.needs({
        ...{ gpus: count(r.gpusNeeded), mw: count(r.mwNeeded), price: usd(per(given.gpuHourUsd)) },
        ...{ low: percent(given.utilisation[0]), high: percent(given.utilisation[1]) },
      }),
      m.earns({
        ...{ capital: dollarRange(...r.capitalUsd), earned: dollarRange(...r.earnedUsd), share },
        sites: rangeText(formatNumber(given.sitesMW[0]), formatNumber(given.sitesMW[1])),
        ...{ letFor: dollarRange(...r.colocationUsd), cloudFor: dollarRange(...r.cloudUsd) },
      }),
    ],
    rule: m.rule,
    thresholds: [0, 1],
    judgedIn: m.judgedIn,
    table: {
      caption: m.caption,
      columns: m.columns,
      rows: [
        million(r.capitalUsd),
        million(claimed),
        r.gpusNeeded.map(threeDigits),
        r.mwNeeded.map(threeDigits),
        million(r.earnedUsd),
        million(r.colocationUsd),
        million(r.cloudUsd),
      ].map((ends, i) => [m.rows[i]!, ...ends]),
    },
    ranges: {
      unit: m.unit,
      claimed: { title: m.claimed, low: claimed[0] / 1e6, high: claimed[1] / 1e6 },
      found: [
        ...([0, 1] as const).map((end) => ({
          title: m.bought(dollars(r.capitalUsd[end])),
          low: (r.capitalUsd[end] * r.earnedPerDollar[0]) / 1e6,
          high: (r.capitalUsd[end] * r.earnedPerDollar[1]) / 1e6,
          against: claimed[end] / 1e6,
        })),
        { title: m.sitesLet, low: r.colocationUsd[0] / 1e6, high: r.colocationUsd[1] / 1e6 },
        { title: m.sitesCloud, low: r.cloudUsd[0] / 1e6, high: r.cloudUsd[1] / 1e6 },
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
