import { describe, expect, it } from 'vitest';
import { CLASS_IDS, REGION_IDS } from '../../../src/config/names.ts';
import { modelSchema } from '../../../src/config/schema/study.ts';
import { createRoster } from '../../../src/model/miners/roster.ts';

const firms = [
  {
    name: 'One',
    sites: [
      { region: 'texas', hashrateEHs: 3 },
      { region: 'rest', hashrateEHs: 1 },
    ],
    efficiencyJPerTH: 20,
    powerPriceUsdPerMWh: 40,
  },
  { name: 'Two', class: 'small', sites: [{ region: 'china', hashrateEHs: 1 }], efficiencyJPerTH: 20, powerPriceUsdPerMWh: 40 },
];
const model = modelSchema.parse({ firms });
const roster = createRoster(model);
const fleets = Array.from({ length: roster.count }, (_, i) => i);

describe('the roster', () => {
  it('has a fleet for every site of a named firm and for every drawn firm, and an owner for every firm', () => {
    const drawn = CLASS_IDS.reduce((sum, id) => sum + model.classes[id].firms, 0);
    expect(roster.count).toBe(drawn + 3);
    expect(roster.owners).toBe(drawn + 2);
    expect(new Set(roster.ownerOf).size).toBe(roster.owners);
    const sites = fleets.filter((i) => roster.firmOf[i]?.firm.name === 'One');
    expect(new Set(sites.map((i) => roster.ownerOf[i])).size).toBe(1);
    expect(sites.map((i) => REGION_IDS[roster.regionOf[i]]).sort()).toEqual(['rest', 'texas']);
  });

  it('comes in stretches of common class and region that cover it once', () => {
    let next = 0;
    for (const { from, to, classIndex, regionIndex } of roster.groups) {
      expect(from).toBe(next);
      next = to;
      for (let i = from; i < to; i++) expect([roster.classOf[i], roster.regionOf[i]]).toEqual([classIndex, regionIndex]);
    }
    expect(next).toBe(roster.count);
    const kinds = roster.groups.map(({ classIndex, regionIndex }) => `${classIndex} ${regionIndex}`);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('places drawn firms over regions by the weights of their class, to a firm or two', () => {
    CLASS_IDS.forEach((id, c) => {
      const { firms: count, regions } = model.classes[id];
      REGION_IDS.forEach((region, r) => {
        const placed = fleets.filter((i) => roster.firmOf[i] === null && roster.classOf[i] === c && roster.regionOf[i] === r).length;
        expect(Math.abs(placed - count * regions[region])).toBeLessThan(2);
      });
    });
  });

  it('gives every fleet an identity of its own', () => {
    expect(new Set(roster.identity.map((words) => words.join())).size).toBe(roster.count);
  });

  it('gives every fleet a turn to decide, by its identity, and lists by class who decides in a turn', () => {
    const listed = roster.classes.flatMap(({ deciding }) => deciding.flatMap((list, turn) => Array.from(list, (i) => [i, turn])));
    expect(listed.map(([i]) => i).sort((a, b) => a - b)).toEqual(fleets);
    for (const [i, turn] of listed) expect(roster.turnOf[i]).toBe(turn);
    const first = Array.from(roster.turnOf).filter((turn) => turn === 0).length;
    expect(Math.abs(first - roster.count / 2)).toBeLessThan(4 * Math.sqrt(roster.count / 4));
    const withFewer = createRoster(modelSchema.parse({ firms: [firms[1]] }));
    const turnsOf = ({ identity, turnOf }: typeof roster) => new Map(identity.map((words, i) => [words.join(), turnOf[i]]));
    for (const [words, turn] of turnsOf(withFewer)) expect(turnsOf(roster).get(words)).toBe(turn);
  });
});
