/** Claims that nothing is simulated for, from the assumptions in their file: what hardware earns as AI, and what of a site AI can use. */
import { type Figure, say } from './account.ts';
import type { Assessed, Measure } from './claimMeasures.ts';

type Range = [number, number];

/** Settings of all computations, as far as they have them. */
export interface Settings {
  study?: string;
  pairs?: { base: string; against: string }[];
  measures?: { quantity: string; change: string; by?: number; unit?: string }[];
  scenarios?: string[];
  hardwareUsd?: Range;
  share?: number;
  revenueUsdPerYear?: Range;
  gpuHourUsd?: Range;
  utilisation?: Range;
  gpuUsd?: Range;
  gpuKW?: Range;
  buildingUsdPerMW?: Range;
  sitesMW?: Range;
  colocationUsdPerMWYear?: Range;
  cloudUsdPerMWYear?: Range;
  aiUsdPerMW?: Range;
  parts?: { name: string; kind: string; usdPerMW: Range; reusable: Range }[];
}

type Found = Pick<Assessed, 'measures' | 'lead' | 'sentences' | 'judgedIn' | 'thresholds'>;

/** Three significant digits: where these end before the point, the last place says so. */
function three(value: number): Figure {
  const place = Math.floor(Math.log10(Math.abs(value))) - 2;
  return place > 0 ? { value, error: 5 * 10 ** place } : value;
}

export const arithmeticMeasures = (computation: string, settings: Settings): Found =>
  computation === 'reuse' ? reuse(settings as Required<Settings>) : reallocation(settings as Required<Settings>);

export function earned(s: Required<Settings>) {
  const end = (i: 0 | 1) => {
    const other = i === 0 ? 1 : 0;
    const year = 8760 * s.gpuHourUsd[i] * s.utilisation[i];
    const worth = (of: 0 | 1) => s.gpuUsd[of] + (s.gpuKW[of] / 1000) * s.buildingUsdPerMW[of];
    return {
      capital: s.share * s.hardwareUsd[i],
      perDollar: year / worth(other),
      let: s.share * s.sitesMW[i] * s.colocationUsdPerMWYear[i],
      cloud: s.share * s.sitesMW[i] * s.cloudUsdPerMWYear[i],
      gpus: s.revenueUsdPerYear[i] / (8760 * s.gpuHourUsd[other] * s.utilisation[other]),
      claimed: s.revenueUsdPerYear[i],
    };
  };
  return [end(0), end(1)] as const;
}

const inside = (claimed: Range, found: Range) => claimed[0] >= found[0] && claimed[1] <= found[1];
const apart = (claimed: Range, found: Range) => claimed[1] < found[0] || claimed[0] > found[1];

function rangeMeasure(title: string, says: string, is: Figure[], found: Range, claimed: Range): Measure {
  return {
    title,
    figure: { says, is },
    ...{ value: Math.sqrt(found[0] * found[1]), low: found[0], high: found[1] },
    standing: inside(claimed, found) ? 'holds' : apart(claimed, found) ? 'fails' : 'open',
  };
}

function reallocation(s: Required<Settings>): Found {
  const [low, high] = earned(s);
  const claimed = s.revenueUsdPerYear;
  const million = (usd: number) => usd / 1e6;
  const ratios = [low.claimed / low.capital, high.claimed / high.capital].sort((a, b) => a - b) as Range;
  return {
    measures: [
      rangeMeasure(
        'Per dollar: yearly revenue of GPUs bought for the value of the hardware',
        '<~> a dollar against <~> a dollar claimed',
        [low.perDollar, high.perDollar, ...ratios],
        [low.perDollar, high.perDollar],
        ratios,
      ),
      rangeMeasure(
        'Per megawatt: the same share of the sites let to AI tenants',
        '<~>M a year against <~>M a year claimed',
        [low.let, high.let, ...claimed].map(million),
        [low.let, high.let],
        claimed,
      ),
      rangeMeasure(
        'Per megawatt: the same share of the sites as a GPU cloud',
        '<~>bn a year against <~>M a year claimed',
        [low.cloud / 1e9, high.cloud / 1e9, ...claimed.map(million)],
        [low.cloud, high.cloud],
        claimed,
      ),
    ],
    lead: 0,
    judgedIn: 'USD a year, of the first measure by the dollar',
    thresholds: [0, 100],
    sentences: [
      say(
        '#% of <~>bn of hardware is <~>M: the revenue claimed for a year is the value of the hardware itself',
        100 * s.share,
        ...s.hardwareUsd.map((usd) => usd / 1e9),
        ...[low.capital, high.capital].map(million),
      ),
      say(
        'To earn it takes <~> GPUs and <~> MW at <~> an hour and #% to #% of hours sold',
        ...[low.gpus, high.gpus].map(three),
        ...[(low.gpus * s.gpuKW[0]) / 1000, (high.gpus * s.gpuKW[1]) / 1000].map(three),
        ...s.gpuHourUsd,
        ...s.utilisation.map((share) => 100 * share),
      ),
      say(
        'bought for <~>M earn <~>M a year; #% of <~> MW earn <~>M let to tenants and <~>bn as a GPU cloud',
        ...[low.capital, high.capital, low.capital * low.perDollar, high.capital * high.perDollar].map(million),
        100 * s.share,
        ...s.sitesMW,
        ...[low.let, high.let].map(million),
        ...[low.cloud / 1e9, high.cloud / 1e9],
      ),
    ],
  };
}

/** Lowest or highest share of value that AI can use, over every choice of an end for the value of each part. */
function usable(parts: Required<Settings>['parts'], end: 0 | 1): number {
  const shares = Array.from({ length: 2 ** parts.length }, (_, choice) => {
    const values = parts.map(({ usdPerMW }, i) => usdPerMW[((choice >> i) & 1) as 0 | 1]);
    const used = values.reduce((sum, value, i) => sum + value * parts[i]!.reusable[end], 0);
    return used / values.reduce((sum, value) => sum + value, 0);
  });
  return end === 0 ? Math.min(...shares) : Math.max(...shares);
}

function reuse({ parts, aiUsdPerMW }: Required<Settings>): Found {
  const sum = (end: 0 | 1, of: (part: (typeof parts)[number]) => number) =>
    parts.reduce((total, part) => total + part.usdPerMW[end] * of(part), 0);
  const used: Range = [sum(0, ({ reusable }) => reusable[0]), sum(1, ({ reusable }) => reusable[1])];
  const measure = (title: string, share: Range, word: string): Measure => ({
    title,
    figure: { says: `<~>% ${word}`, is: share.map((one) => 100 * one) },
    ...{ value: (share[0] + share[1]) / 2, low: share[0], high: share[1] },
    standing: share[0] >= 0.5 ? 'holds' : share[1] < 0.5 ? 'fails' : 'open',
  });
  const shareOf = (some: typeof parts): Range => [usable(some, 0), usable(some, 1)];
  return {
    measures: [
      measure('The machines', shareOf(parts.filter(({ kind }) => kind === 'machines')), 'reusable'),
      measure('Machines and site together', shareOf(parts), 'reusable'),
      measure('Of what an AI site costs without GPUs', [used[0] / aiUsdPerMW[1], used[1] / aiUsdPerMW[0]], 'already there'),
    ],
    lead: 0,
    judgedIn: 'share of value that AI can use',
    thresholds: [50, 50],
    sentences: [
      say(
        'Of #k to #M in a mining megawatt an AI site can use <~>k, against <~>M that its megawatt costs without GPUs',
        ...[sum(0, () => 1) / 1e3, sum(1, () => 1) / 1e6, ...used.map((usd) => usd / 1e3), ...aiUsdPerMW.map((usd) => usd / 1e6)],
      ),
      say('A measure holds when at least 50% is reusable over the whole range'),
    ],
  };
}
