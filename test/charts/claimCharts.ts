/** The charts of claims, with made-up measures: every standing and verdict, long words, numbers at the ends. */
import type { ChartSpec } from '../../src/charts/chartSpec.ts';
import { claimsWords, computationWords } from '../../src/charts/claims/messages.ts';
import { claimRangesChart } from '../../src/charts/claims/ranges.ts';
import { scorecardChart } from '../../src/charts/claims/scorecard.ts';
import { claimSharesChart } from '../../src/charts/claims/shares.ts';

const source = () => claimsWords().source('0.1.0', 'mine', '3f2a91c0', 11);

export const CLAIM_CHARTS: Record<string, () => ChartSpec> = {
  scorecard: () =>
    scorecardChart({
      about: 'a widely read article on the fall of hashrate',
      source: source(),
      claims: [
        {
          id: 'one',
          title: 'Small miners gain share',
          verdict: 'supported',
          figure:
            'Share of small miners at the end of 2028, “AI as contracted” against “No AI”: +1.24 points (95% interval +1.17 to +1.31); rises by at least 0.5 points in 91% of runs (95% interval 84–95%)',
          holds: 2,
          fails: 0,
          open: 0,
        },
        {
          id: 'two',
          title: 'First first-quarter decline since 2020',
          verdict: 'depends on the measure',
          figure: 'Mean on mean of the quarter before: 2026 −7.4% (standard error 1.1), the decline before it was in 2019',
          holds: 3,
          fails: 5,
          open: 0,
        },
        {
          id: 'three',
          title: 'A claim with a title that is as long as a title of a claim may be, and then some mo',
          verdict: 'cannot say',
          figure: 'no measure',
          holds: 0,
          fails: 0,
          open: 4,
        },
        {
          id: 'four',
          title: '15% of the hardware would earn $300–600 million a year',
          verdict: 'not supported',
          figure: '$0.16–0.63 a dollar against $1 a dollar claimed',
          holds: 0,
          fails: 2,
          open: 1,
        },
      ],
    }),
  'claim-shares-made-up': () =>
    claimSharesChart({
      id: 'shares-made-up',
      title: 'Decentralisation improves',
      verdict: claimsWords().verdicts['depends on the measure'],
      judgedIn: computationWords().isSo,
      thresholds: [0.34, 0.66],
      source: source(),
      measures: [
        {
          title: 'HHI by owner at the end of 2028, “AI as contracted” against “No AI”',
          figure: '',
          judged: { value: 0.93, low: 0.9, high: 0.95 },
          standing: 'holds',
        },
        {
          title: 'HHI by region at the end of 2028, “AI as contracted” against “No AI”',
          figure: '',
          judged: { value: 0.08, low: 0.05, high: 0.12 },
          standing: 'fails',
        },
        {
          title: 'Nakamoto coefficient by region at the end of 2028, “Price 40% lower, AI as contracted” against “Price 40% lower, no AI”',
          figure: '',
          judged: { value: 0.5, low: 0.4, high: 0.6 },
          standing: 'open',
        },
        { title: 'All runs', figure: '', judged: { value: 1, low: 0.97, high: 1 }, standing: 'holds' },
        { title: 'No run', figure: '', judged: { value: 0, low: 0, high: 0.03 }, standing: 'fails' },
        { title: 'Nothing to judge', figure: '', judged: { value: Number.NaN, low: Number.NaN, high: Number.NaN }, standing: 'open' },
      ],
    }),
  'claim-ranges-made-up': () =>
    claimRangesChart({
      id: 'ranges-made-up',
      title: '15% of the hardware would earn $300–600 million a year',
      verdict: claimsWords().verdicts['not supported'],
      source: source(),
      unit: computationWords().reallocation.unit,
      claimed: { title: 'Claimed', low: 300, high: 600 },
      found: [
        { title: 'GPUs bought for $300M', low: 47, high: 188, against: 300 },
        { title: 'GPUs bought for $600M', low: 94, high: 375, against: 600 },
        { title: 'The same share of the sites, let', low: 549, high: 855 },
        { title: 'The same share of the sites, GPU cloud', low: 4050, high: 4950 },
      ],
    }),
};
