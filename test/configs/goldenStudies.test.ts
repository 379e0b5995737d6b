/**
 * Numbers of the studies that come with the program as they were when last meant to change: two runs a scenario, seed of the study, means
 * over runs at the last date of each quantity. UPDATE_GOLDEN=1 writes them anew; CHANGELOG.md then says that numbers move.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadStudy } from '../../src/config/load.ts';
import { packagedConfigs } from '../../src/history/readHistory.ts';
import { simulateStudy } from '../../src/run/simulateStudy.ts';
import { summarise } from '../../src/summary/summarise.ts';

const STUDIES = ['pivot', 'q1-2026', 'halving-2024', 'china-ban-2021'];
const FIGURES = /^(hashrate_ehs|difficulty|price_usd|ai_operating_mw|idle_mw|hhi_owner|run\..*|class\.us_?public\..*)$/i;
/** The kernel takes nothing of which an engine may choose the last bit; single and double precision both fit. */
const DIGITS = 12;

async function figuresOf(name: string): Promise<Record<string, Record<string, number>>> {
  const study = loadStudy(join(packagedConfigs(), `${name}.yaml`), { runs: 2 });
  const result = await simulateStudy(study);
  expect(result.failures).toEqual([]);
  const figures: Record<string, Record<string, number>> = {};
  for (const { scenario, quantity, mean, n } of summarise(result))
    if (n > 0 && FIGURES.test(quantity)) figures[scenario] = { ...figures[scenario], [quantity]: Number(mean.toPrecision(DIGITS)) };
  return figures;
}

describe.each(STUDIES)('study %s', (name) => {
  it('gives the numbers it gave', async () => {
    const file = new URL(`../golden/studies/${name}.json`, import.meta.url);
    const figures = await figuresOf(name);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
    expect(figures).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});
