import { describe, expect, it } from 'vitest';
import { addRigs, type Fleets, removeIdleShare, removeLeastEfficient, setMargin } from '../../../src/model/miners/fleets.ts';
import type { RunState } from '../../../src/model/runState.ts';
import { figureOf, setFigure } from '../fleetFigures.ts';
import { smallModel, stateOf } from '../smallStudy.ts';

const EFFICIENCY = [40, 30, 20, 10];
const taken = stateOf(smallModel());

/** The state's first fleet emptied and given 1, 2, 3 and 4 EH/s of four generations, of which the last two run. */
function fleetOf(): { fleets: Fleets; efficiency: Float64Array; left: Float64Array; i: number } {
  const state: RunState = structuredClone(taken);
  const { fleets } = state;
  const efficiency = state.generations.efficiencyJPerTH;
  EFFICIENCY.forEach((e, g) => {
    efficiency[g] = e;
  });
  const left = new Float64Array(state.generations.count);
  removeLeastEfficient(fleets, 0, 1e12, efficiency, left);
  left.fill(0);
  fleets.rigs.fill(0, 0, fleets.generations);
  for (const quantity of ['INSTALLED_EHS', 'INSTALLED_MW', 'RUNNING_EHS', 'RUNNING_MW'] as const) setFigure(fleets, 0, quantity, 0);
  setMargin(fleets, 0, 2, efficiency);
  EFFICIENCY.forEach((e, g) => {
    addRigs(fleets, 0, g, g + 1, e);
  });
  return { fleets, efficiency, left, i: 0 };
}

const rigsOf = (fleets: Fleets) => Array.from(fleets.rigs.subarray(0, 4));

describe('a fleet', () => {
  it('counts what it gets, and as running only from the first generation that runs', () => {
    const { fleets } = fleetOf();
    expect(rigsOf(fleets)).toEqual([1, 2, 3, 4]);
    expect([figureOf(fleets, 0, 'INSTALLED_EHS'), figureOf(fleets, 0, 'INSTALLED_MW')]).toEqual([10, 200]);
    expect([figureOf(fleets, 0, 'RUNNING_EHS'), figureOf(fleets, 0, 'RUNNING_MW')]).toEqual([7, 100]);
  });

  it('gives up its least efficient rigs first', () => {
    const { fleets, efficiency, left } = fleetOf();
    removeLeastEfficient(fleets, 0, 70, efficiency, left);
    // 40 MW of the first generation, 30 MW, half, of the second
    expect(rigsOf(fleets)).toEqual([0, 1, 3, 4]);
    expect(Array.from(left.subarray(0, 4))).toEqual([1, 1, 0, 0]);
    expect([figureOf(fleets, 0, 'INSTALLED_EHS'), figureOf(fleets, 0, 'INSTALLED_MW'), figureOf(fleets, 0, 'RUNNING_EHS')]).toEqual([
      8, 130, 7,
    ]);
    removeLeastEfficient(fleets, 0, 60, efficiency, left);
    expect(rigsOf(fleets)).toEqual([0, 0, 1.5, 4]);
    expect([figureOf(fleets, 0, 'RUNNING_EHS'), figureOf(fleets, 0, 'RUNNING_MW')]).toEqual([5.5, 70]);
  });

  it('gives up no more than it has', () => {
    const { fleets, efficiency, left } = fleetOf();
    removeLeastEfficient(fleets, 0, 1e6, efficiency, left);
    expect(rigsOf(fleets)).toEqual([0, 0, 0, 0]);
    expect(Array.from(left.subarray(0, 4))).toEqual([1, 2, 3, 4]);
  });

  it('sells a share of what stands idle and nothing of what runs', () => {
    const { fleets, efficiency, left } = fleetOf();
    removeIdleShare(fleets, 0, 0.25, efficiency, left);
    expect(rigsOf(fleets)).toEqual([0.75, 1.5, 3, 4]);
    expect(Array.from(left.subarray(0, 4))).toEqual([0.25, 0.5, 0, 0]);
    expect([figureOf(fleets, 0, 'INSTALLED_EHS'), figureOf(fleets, 0, 'INSTALLED_MW'), figureOf(fleets, 0, 'RUNNING_EHS')]).toEqual([
      9.25, 175, 7,
    ]);
  });
});
