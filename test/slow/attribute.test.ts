/** A change split over causes on a small study: parts add up in every run, what differs is what is held, bad questions are refused. */
import { describe, expect, it } from 'vitest';
import { FINEST_CAUSES } from '../../src/attribute/causes.ts';
import { type AttributeOptions, attribute } from '../../src/run/attribute.ts';
import type { Study } from '../../src/scenario/study.ts';
import { simulatorOf, smallModelOver } from '../model/smallStudy.ts';

const PERIOD = { start: '2026-03-20T20:48:00Z', until: '2026-12-31' };
const firm = {
  name: 'A',
  sites: [{ region: 'texas', hashrateEHs: 60 }],
  efficiencyJPerTH: 18,
  powerPriceUsdPerMWh: 40,
  aiEligibleShare: 1,
  contracts: [{ tenant: 'T', itMW: 300, start: '2027-04-15', termYears: 10, revenueUsdPerMWYear: 1_500_000, fromMiningShare: 1 }],
};
const few = Object.fromEntries(['usPublic', 'usPrivate', 'largeInternational', 'midSize', 'small'].map((id) => [id, { firms: 3 }]));
const model = smallModelOver(PERIOD, { firms: [firm], classes: few });
const study = (change: Partial<Study> = {}): Study => ({
  name: 'small',
  question: 'Why?',
  ...PERIOD,
  runs: 4,
  seed: 1,
  scenarios: [{ name: 'base', title: 'Base', model }],
  report: {},
  ...change,
});
/** Four causes, sixteen subsets: quick, and exact all the same. */
const causes = ['price', 'ai-conversion', 'ai-foregone', 'rigs'];
const Q4: AttributeOptions = { quarter: '2026Q4', quantities: ['hashrate', 'small-share'], causes };

describe('an attribution', () => {
  it('adds up in every run to 1e-9: causes, carried in and luck to the change, and so do the books', async () => {
    const [hashrate, share] = await attribute(study(), Q4);
    for (const one of [hashrate!, share!]) {
      expect(one.identityError).toBeLessThan(1e-9);
      one.perRun.total.forEach((total, run) => {
        const sum = one.causes.reduce((at, part) => at + part.perRun[run]!, 0);
        expect(Math.abs(sum - total) / one.perRun.before[run]!).toBeLessThan(1e-9);
        if (one.accounting.length > 0) expect(one.accounting.reduce((at, { perRun }) => at + perRun[run]!, 0)).toBeCloseTo(total, 9);
      });
    }
    expect(hashrate!.accounting).toHaveLength(8);
    expect(share!.accounting).toHaveLength(0);
    const ai = Object.fromEntries(hashrate!.ai.map(({ id, perRun }) => [id, perRun]));
    ai.net!.forEach((net, run) => {
      expect(ai.removed![run]! + ai.prevented![run]! + ai['gave-back']![run]!).toBeCloseTo(net, 9);
    });
    expect(ai.removed![0]).toBeLessThan(-1);
  });

  it('explains the change that the study itself has, as observed', async () => {
    const [{ perRun, before, after }] = (await attribute(study(), Q4)) as [Awaited<ReturnType<typeof attribute>>[number]];
    const simulator = simulatorOf([model], 1, PERIOD);
    for (let run = 0; run < 4; run++) {
      const { mean_observed_hashrate_ehs: mean, change_mean_ehs: change } = simulator.simulate(0, run).quarterly;
      expect(perRun.after[run]).toBe(mean[3]);
      expect(perRun.total[run]).toBeCloseTo(change[3]!, 9);
    }
    expect(after.n + before.n).toBe(8);
  });

  it('has no quarter end changed by what comes after it: a longer study says the same', async () => {
    const [long] = await attribute(study(), { ...Q4, quarter: '2026Q3' });
    const [cut] = await attribute(study({ until: '2026-09-30' }), { ...Q4, quarter: '2026Q3' });
    expect(long!.causes.map(({ mean }) => mean)).toEqual(cut!.causes.map(({ mean }) => mean));
  });

  it('samples where causes are too many, sums all the same, and agrees with the exact values', async () => {
    const finest = FINEST_CAUSES.map(({ id }) => id);
    expect(finest).toHaveLength(12);
    const [sampled] = await attribute(study({ runs: 3 }), { ...Q4, quantities: ['hashrate'], causes: finest, pairsPerRun: 2 });
    expect(sampled!.method).toEqual({ kind: 'sampled', ordersPerRun: 4 });
    expect(sampled!.identityError).toBeLessThan(1e-9);
    const [exact] = await attribute(study({ runs: 3 }), { ...Q4, quantities: ['hashrate'], causes: undefined });
    expect(exact!.method).toEqual({ kind: 'exact', subsets: 256 });
    const meanOf = (one: typeof exact, id: string) => one!.causes.find((part) => part.id === id)!.mean;
    expect(Math.abs(meanOf(sampled, 'price') / meanOf(exact, 'price') - 1)).toBeLessThan(0.1);
    // the luck of the blocks is one of the causes here, and not told apart from what is observed
    expect(sampled!.causes.map(({ id }) => id)).toContain('block-luck');
    expect(sampled!.causes.map(({ id }) => id)).not.toContain('luck');
  });

  it('carries in what began before the day causes are held from', async () => {
    const whole = await attribute(study(), { ...Q4, quantities: ['hashrate'] });
    const late = await attribute(study(), { ...Q4, quantities: ['hashrate'], heldFrom: '2026-10-01' });
    const carried = (found: typeof whole) => found[0]!.causes.find(({ id }) => id === 'carried-in')!.mean;
    expect(Math.abs(carried(late))).toBeGreaterThan(2 * Math.abs(carried(whole)));
    expect(late[0]!.total.mean).toBe(whole[0]!.total.mean);
  });

  it('compares two dates by their weeks', async () => {
    const [found] = await attribute(study(), { from: '2026-06-01', to: '2026-09-15', quantities: ['hashrate'], causes });
    const { grid } = simulatorOf([model], 1, PERIOD).simulate(0, 2);
    const step = (iso: string) => Math.floor((Date.parse(iso) / 86_400_000 - Math.floor(Date.parse(PERIOD.start) / 86_400_000)) / 7);
    expect(found!.perRun.before[2]).toBe(grid.observed_hashrate_ehs[step('2026-06-01')]);
    expect(found!.perRun.after[2]).toBeCloseTo(grid.observed_hashrate_ehs[step('2026-09-15')]!, 9);
    expect(found!.period).toMatchObject({ measure: 'ends', heldFrom: '2026-06-01' });
    expect(found!.accounting).toEqual([]);
  });
});

describe('a question that has no answer is refused with the option and the rule', () => {
  const refused = async (options: AttributeOptions, said: string, change: Partial<Study> = {}) =>
    expect(attribute(study(change), options)).rejects.toThrow(said);

  it('names quarters, dates, causes and scenarios there are', async () => {
    await refused({ quarter: '2026Q1' }, 'a change by mean needs the quarter before');
    await refused({ quarter: '2029Q1' }, 'must be one of 2026Q2, 2026Q3, 2026Q4, got "2029Q1"');
    await refused({}, 'name a quarter like 2026Q1, or give --from and --to');
    await refused({ quarter: '2026Q4', from: '2026-06-01', to: '2026-07-01' }, 'give either a quarter or --from and --to');
    await refused({ from: '2026-06-01', to: '2026-06-02' }, 'must be at least a grid step');
    await refused({ from: '2020-06-01', to: '2026-06-02' }, 'must be inside the study, 2026-03-20 to 2026-12-31, got "2020-06-01"');
    await refused({ ...Q4, causes: ['prise'] }, 'did you mean price?');
    await refused({ ...Q4, causes: ['fees', 'fees-and-halving'] }, 'two causes hold the same thing (fees)');
    await refused({ ...Q4, scenario: 'bull' }, 'must be one of base, got "bull"');
    const held = { ...model, freeze: { from: '2026-06-01', hold: ['price' as const] } };
    await refused(Q4, 'holds something still itself', { scenarios: [{ name: 'base', title: 'Base', model: held }] });
  });
});
