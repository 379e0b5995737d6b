/** The studies that come with the program agree with the schema, with history and with the facts they cite. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type StudyConfig, studySchema } from '../../src/config/schema/study.ts';
import { packagedConfigs, readHistory } from '../../src/history/readHistory.ts';
import { dayOf } from '../../src/units.ts';
import { merge } from '../model/smallStudy.ts';

const history = readHistory();
const read = (name: string): string => readFileSync(join(packagedConfigs(), `${name}.yaml`), 'utf8');
/** The study as written, laid over the study it extends. */
function tree(name: string): Record<string, unknown> {
  const own = parse(read(name)) as Record<string, unknown>;
  const { extends: parent, ...rest } = own;
  return typeof parent === 'string'
    ? merge(tree(parent.slice(0, -'.yaml'.length)) as Parameters<typeof merge>[0], rest as Parameters<typeof merge>[1])
    : own;
}
const study = (name: string): StudyConfig => studySchema.parse(tree(name));
const names = readdirSync(packagedConfigs())
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length));

const namedHashrate = ({ firms }: StudyConfig): number =>
  firms.flatMap((firm) => firm.sites).reduce((sum, site) => sum + site.hashrateEHs, 0);

/** Running hashrate that block times showed over the thirty days before the start. */
function hashrateBefore(startDay: number): number {
  const near = history.filter((epoch) => dayOf(epoch.start) + epoch.days > startDay - 30 && dayOf(epoch.start) < startDay - 1);
  return near.reduce((sum, epoch) => sum + epoch.hashrateEHs, 0) / near.length;
}

describe.each(names)('study %s', (name) => {
  const config = study(name);
  const startDay = dayOf(config.start);

  it('carries its own name, editor completion and a question', () => {
    expect(config.name).toBe(name);
    expect(read(name).split('\n')[0]).toBe('# yaml-language-server: $schema=./schema.json');
    expect(config.question).toMatch(/\?$/);
  });

  it('starts on an epoch of the chain, at its difficulty', () => {
    const { startHeight, startDifficultyT } = config.network;
    const epoch = history.find(({ height }) => height === startHeight);
    if (epoch) {
      expect(Math.abs(startDay - dayOf(epoch.start)) * 24).toBeLessThan(1);
      expect(Math.abs(startDifficultyT / epoch.difficultyT - 1)).toBeLessThan(1e-4);
    } else {
      // the epoch that was running at the vintage of the history: it follows the last one by the retarget rule
      const last = history.at(-1)!;
      expect(startHeight).toBe(last.height + 2016);
      expect(Math.abs(startDay - dayOf(last.start) - last.days) * 24).toBeLessThan(4);
      expect(Math.abs(startDifficultyT / ((last.difficultyT * 14) / last.days) - 1)).toBeLessThan(2e-3);
    }
  });

  it('starts from the hashrate and the hashprice of the time', () => {
    expect(config.network.startHashrateEHs).toBeTypeOf('number');
    expect(Math.abs((config.network.startHashrateEHs as number) / hashrateBefore(startDay) - 1)).toBeLessThan(0.05);
    const recent = history.filter((epoch) => dayOf(epoch.start) < startDay - 1).slice(-5);
    const hashprices = recent.map((epoch) => epoch.hashpriceUsdPerPHDay);
    expect(config.network.startHashpriceSmoothedUsdPerPHDay).toBeGreaterThan(Math.min(...hashprices) * 0.97);
    expect(config.network.startHashpriceSmoothedUsdPerPHDay).toBeLessThan(Math.max(...hashprices) * 1.03);
  });

  it('shares out all hashrate, and no more than there is, to classes and regions', () => {
    for (const groups of [config.classes, config.regions]) {
      const shares = Object.values(groups).map((group) => group.hashrateShare as number);
      expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 2);
    }
  });

  it('has scenarios of different names that only override what exists', () => {
    expect(new Set(config.scenarios.map((scenario) => scenario.name)).size).toBe(config.scenarios.length);
    for (const { overrides } of config.scenarios) {
      for (const section of Object.keys(overrides)) expect(Object.keys(config)).toContain(section);
    }
    expect(config.scenarios.map((scenario) => scenario.name)).toContain(config.report.focus);
  });
});

describe('studies of the past', () => {
  const past = names.filter((name) => study(name).market.price.model === 'path');

  it('are three', () => {
    expect(past).toEqual(['china-ban-2021', 'halving-2024', 'q1-2026']);
  });

  it.each(past)('%s runs on the prices that came, to within rounding and the week', (name) => {
    const { price } = study(name).market;
    const epochs = history.filter(({ start }) => start > price.path[0]![0] && start < price.path.at(-1)![0]);
    for (const epoch of epochs) {
      const from = dayOf(epoch.start);
      const inside = price.path.filter(([date]) => dayOf(date) >= from - 3 && dayOf(date) <= from + epoch.days + 3);
      const mean = inside.reduce((sum, [, usd]) => sum + usd, 0) / inside.length;
      expect(Math.abs(mean / epoch.priceUsd - 1)).toBeLessThan(0.1);
    }
    expect(price.path.at(-1)![0] >= study(name).until).toBe(true);
  });
});

describe('named firms', () => {
  it.each(['pivot', 'q1-2026'])('of %s run a third of the network, as the realised figures say, and fit into their class', (name) => {
    const config = study(name);
    const share = namedHashrate(config) / (config.network.startHashrateEHs as number);
    expect(share).toBeGreaterThan(0.33);
    expect(share).toBeLessThan(0.37);
    expect(share).toBeLessThan(config.classes.usPublic.hashrateShare as number);
  });

  it('have together signed the gigawatts that the sector reports', () => {
    const config = study('pivot');
    const contracts = config.firms.flatMap((firm) => firm.contracts);
    const operating = config.firms.reduce((sum, firm) => sum + firm.aiOperatingMW, 0);
    const total = operating + contracts.reduce((sum, contract) => sum + contract.itMW, 0);
    expect(total).toBeGreaterThan(2500);
    expect(total).toBeLessThan(4000);
    const core = config.firms.find((firm) => firm.name === 'Core Scientific')!;
    expect(core.aiOperatingMW + core.contracts.reduce((sum, contract) => sum + contract.itMW, 0)).toBe(590);
    for (const contract of contracts) expect(dayOf(contract.start)).toBeGreaterThan(dayOf(config.start));
  });

  it('never promise AI more mining MW than they have', () => {
    for (const name of ['pivot', 'q1-2026']) {
      const config = study(name);
      for (const firm of config.firms) {
        const miningMW = firm.sites.reduce((sum, site) => sum + site.hashrateEHs, 0) * firm.efficiencyJPerTH;
        const taken = firm.contracts.reduce((sum, contract) => sum + contract.itMW * contract.fromMiningShare, 0);
        expect(taken * (config.ai.pue as number), `${name}: ${firm.name}`).toBeLessThanOrEqual(miningMW);
      }
    }
  });
});

describe('the main job', () => {
  it('compares no pivot, as contracted, boom and bust, over the halving of 2028', () => {
    const config = study('pivot');
    expect(config.scenarios.map(({ name, title }) => [name, title])).toEqual([
      ['no-pivot', 'No AI pivot'],
      ['as-contracted', 'As contracted'],
      ['ai-boom', 'AI boom'],
      ['ai-bust', 'AI bust'],
    ]);
    expect(config.until).toBe('2028-12-31');
    expect(config.runs).toBeGreaterThanOrEqual(2000);
  });
});
