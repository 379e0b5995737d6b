import { describe, expect, it } from 'vitest';
import { chart, chartIds, compareScenarios, findings, loadStudy, simulate, summarise } from '../src/index.ts';
import { createStudyFolder, HEAD } from './config/studyFolder.ts';

const folder = createStudyFolder();
folder.write(
  'study.yaml',
  `${HEAD.replace('2028-12-31', '2026-12-31')}\nruns: 4\nscenarios: [{name: a, title: A, overrides: {ai: {enabled: false}}}, {name: b, title: B}]\n`,
);

describe('the library', () => {
  it('loads, simulates, summarises and draws in one process', async () => {
    const study = loadStudy(`${folder.path}/study.yaml`);
    const result = await simulate(study);
    expect([...result.status]).toEqual(Array(8).fill(1));
    expect(findings(result).length).toBeGreaterThan(2);
    const last = summarise(result)
      .filter(({ quantity }) => quantity === 'hashrate_ehs')
      .at(-1);
    expect(last).toMatchObject({ scenario: 'b', n: 4, mean: expect.any(Number) });
    expect(chart(result, 'fan')).toMatchObject({ id: 'fan' });
    const { lead } = compareScenarios(result, { base: 'a', against: 'b' });
    expect(lead.atEnd.difference).toMatchObject({ n: 4, mean: expect.any(Number) });
  });

  it('gives a run the same numbers alone and among others', async () => {
    const study = loadStudy(`${folder.path}/study.yaml`);
    const whole = await simulate(study);
    const alone = await simulate(study, { only: [2] });
    const of = ({ outcomes, runs }: Awaited<ReturnType<typeof simulate>>, slot: number) =>
      [0, 1].map((c) => outcomes.end_hashrate_ehs[c * runs + slot]);
    expect(of(alone, 0)).toEqual(of(whole, 2));
  });

  it('names the charts there are when asked for another', async () => {
    const result = await simulate(loadStudy(`${folder.path}/study.yaml`), { only: [0] });
    expect(() => chart(result, 'pie')).toThrow(`chart  must be one of ${chartIds.join(', ')}, got "pie"`);
  });
});
