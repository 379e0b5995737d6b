/** Parameters of the Bitcoin network at the start of a study. */
import { fixedNumber, parameter, section, toggle } from '../field.ts';

export const networkSchema = section(
  {
    startHeight: fixedNumber({
      unit: 'block',
      default: 941_472,
      min: 0,
      max: 6_930_000,
      integer: true,
      kind: 'fixed',
      source: 'chain',
      doc: 'Height of the first block of the epoch the study starts in; a multiple of 2016.',
    }),
    startDifficultyT: fixedNumber({
      unit: 'T',
      default: 133.793,
      above: 0,
      max: 1e7,
      kind: 'fixed',
      source: 'chain',
      doc: 'Difficulty at the start, in units of 1e12.',
    }),
    startHashrateEHs: parameter({
      unit: 'EH/s',
      default: 990,
      above: 0,
      max: 1e6,
      kind: 'uncertainty',
      source: 'Coin Metrics, last 30 days before the start',
      doc: 'Running hashrate at the start, an estimate from blocks.',
    }),
    startHashpriceSmoothedUsdPerPHDay: fixedNumber({
      unit: 'USD/PH/day',
      default: 32,
      above: 0,
      max: 1e5,
      kind: 'fixed',
      source: 'two-month mean before the start',
      doc: 'Hashprice that miners had got used to at the start: the initial value of the smoothed hashprice.',
    }),
    lastQuarterMeanHashrateEHs: fixedNumber({
      unit: 'EH/s',
      default: 0,
      min: 0,
      max: 1e6,
      kind: 'fixed',
      source: 'history',
      doc: 'Mean hashrate of the last quarter complete at the start, 0 when not given: the base of the first change by mean.',
    }),
    blockLuck: toggle(true, 'Luck of the blocks; off: every block takes its expected time.'),
    poolFeeShare: parameter({
      unit: '1',
      default: 0.01,
      min: 0,
      max: 0.2,
      kind: 'uncertainty',
      source: 'general knowledge: FPPS fees 0.5-2 % after rebates',
      doc: 'Share of revenue kept by the pool.',
    }),
  },
  'The Bitcoin network at the start; protocol rules themselves are not parameters.',
);
