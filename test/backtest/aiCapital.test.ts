/** How strongly AI draws on capital in a study of the past: from contracts and growth of the year before its start. */
import { describe, expect, it } from 'vitest';
import { aiShareOfCapital } from '../../src/backtest/aiCapital.ts';
import { atMeans } from '../../src/backtest/means.ts';
import { pastStart } from '../../src/backtest/pastStart.ts';
import { pastStudy } from '../../src/backtest/pastStudy.ts';
import type { AnnouncedContract } from '../../src/backtest/pastWorld.ts';
import { readPastHistory } from '../../src/backtest/readPastHistory.ts';
import { modelSchema } from '../../src/config/schema/study.ts';

const history = readPastHistory();
const model = atMeans(modelSchema.parse({}));
const begin = pastStart(history.epochs, '2025-01');
const [contract] = history.world.contracts;
const [share] = history.world.shares;

/** Listed miners from 10 % to 20 % of a network that grew from 100 to 200 EH/s. */
const before = begin.before.map((epoch) => ({ ...epoch, hashrateEHs: epoch.start < '2024-06' ? 100 : 200 }));
const shares = [
  { ...share!, classes: { ...share!.classes, usPublic: 0.1 } },
  { ...share!, from: '2024-06-01', classes: { ...share!.classes, usPublic: 0.2 } },
];
const shareWith = (...contracts: Partial<AnnouncedContract>[]) =>
  aiShareOfCapital(
    { ...history.world, shares, contracts: contracts.map((one) => ({ ...contract!, itMW: 100, mode: 'colocation' as const, ...one })) },
    { ...begin, before },
    model,
  );

describe('the share of AI in what listed miners put into growth', () => {
  it('is capex of the contracts over it and what 30 EH/s more of rigs and sites cost', () => {
    const mining = 30 * (16e6 + 18 * model.growth.siteCapexUsdPerMW);
    expect(shareWith({ announced: '2024-08-06' })).toBeCloseTo(1e9 / (1e9 + mining), 12);
    expect(shareWith({ announced: '2024-08-06', mode: 'gpuCloud' })).toBeCloseTo(3.5e9 / (3.5e9 + mining), 12);
  });

  it('counts neither contracts older than a year nor those that were still to come', () => {
    expect(shareWith({ announced: '2023-12-01' }, { announced: '2025-01-02' })).toBe(0);
  });

  it('is what a study of the past takes, unless it is asked for AI as set or sets it itself', () => {
    const settings = { start: '2025-01', quarters: 4, price: 'came', ai: true, runs: 1, seed: 1 } as const;
    const told = pastStudy(history, settings).scenarios[0].model.ai;
    expect(told.capitalCrowdingShare).toBe(aiShareOfCapital(history.world, begin, model));
    const asSet = pastStudy(history, { ...settings, aiStrength: 'as set' }).scenarios[0].model.ai;
    expect([asSet.capitalCrowdingShare, asSet.hurdle]).toEqual([model.ai.capitalCrowdingShare, model.ai.hurdle]);
    const base = modelSchema.parse({ ai: { capitalCrowdingShare: 0.3 } });
    expect(pastStudy(history, { ...settings, base }).scenarios[0].model.ai.capitalCrowdingShare).toBe(0.3);
    const earlier = pastStudy(history, { ...settings, start: '2024-04' }).scenarios[0].model.ai;
    expect([earlier.capitalCrowdingShare, earlier.hurdle]).toEqual([model.ai.capitalCrowdingShare, model.ai.hurdle]);
  });
});
