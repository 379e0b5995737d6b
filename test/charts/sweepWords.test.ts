/** What charts of sweeps say: names of parameters there are, values with their unit, questions in words, figures that the data hold. */
import { describe, expect, it } from 'vitest';
import { factorName, factorValue, shortValue, unitAfter } from '../../src/charts/sweep/factorWords.ts';
import { sweepWords } from '../../src/charts/sweep/messages.ts';
import { outcomeWords } from '../../src/charts/sweep/outcomeWords.ts';
import { shareWithInterval } from '../../src/charts/sweep/phrases.ts';
import { parameterAt } from '../../src/config/parameterAt.ts';
import { QUARTER_SERIES, RUN_SERIES } from '../../src/model/observables.ts';
import { parseExpression } from '../../src/sensitivity/expression.ts';
import { OTHER_SWEEP_CHARTS, SWEEP_CHARTS } from './sweepCharts.ts';

const phrase = (text: string) => outcomeWords(parseExpression(text), '2028-12-31', undefined).phrase;

describe('words for what is swept and asked', () => {
  it('name only parameters and outcomes that exist', () => {
    expect(Object.keys(sweepWords().factors).filter((path) => parameterAt(path) === undefined)).toEqual([]);
    const series: readonly string[] = [...RUN_SERIES, ...QUARTER_SERIES];
    expect(Object.keys(sweepWords().outcomes).filter((name) => !series.includes(name))).toEqual([]);
  });

  it('spell out what has no name of its own, and values with their unit', () => {
    expect(factorName('classes.small.sizeLogSd')).toBe('Small: size log sd');
    expect(factorValue('market.colocationRent.mean', 'USD/kW-month', 127.6)).toBe('$128/kW-month');
    expect(factorValue('ai.colocation.capexUsdPerMW', 'USD/IT MW', 7_500_000)).toBe('$7.5m per MW');
    expect(factorValue('ai.leadTimeMonths', 'month', 14)).toBe('14 months');
    expect(factorValue('ai.convertsMiningShare', '1', 0.25)).toBe('25%');
    expect(factorValue('market.power.priceFactor', '1', 1.25)).toBe('×1.25');
    expect(factorValue('market.price.driftPerYear', '1/year', -0.1)).toBe('−10% a year');
    expect(factorValue('ai.enabled', 'on/off', false)).toBe('off');
    expect([shortValue('ai.demandMWPerYear', 'MW/year', 1500), unitAfter('MW/year')]).toEqual(['1,500', 'MW a year']);
  });

  it('say a question as a sentence, or as it was typed', () => {
    expect(phrase('2027Q1.change_mean_pct < 0')).toBe('hashrate falls in Q1 2027');
    expect(phrase('2027Q1.change_mean_pct < -10')).toBe('hashrate falls by more than 10% in Q1 2027');
    expect(phrase('change_over_study_pct < -10')).toBe('hashrate is more than 10% below its start at the end of 2028');
    expect(phrase('end_hashrate_ehs < 900 and end_small_share > 0.1')).toBe(
      'hashrate at the end of 2028 is below 900 EH/s and share of small miners at the end of 2028 is above 10%',
    );
    expect(phrase('2028Q4.mean_small_share > 2026Q2.mean_small_share')).toBe('share of small miners in Q4 2028 is above that in Q2 2026');
    expect(phrase('end_hashrate_ehs')).toBe('hashrate at the end of 2028');
    expect(phrase('not end_hashrate_ehs > 900')).toBe('“not end_hashrate_ehs > 900” holds');
    expect(outcomeWords(parseExpression('firms_exited > 3'), '2028-12-31', 'many firms leave').phrase).toBe('many firms leave');
  });
});

describe('titles of charts of sweeps', () => {
  it('read the threshold off the map', () => {
    const { title, csv } = SWEEP_CHARTS['sweep']!();
    const said = Number(/about \$(\d+)/.exec(title)![1]);
    const row = csv.rows
      .filter((cell) => cell['market.price.startUsd'] === 70_000)
      .sort((a, b) => Number(a['market.colocationRent.mean']) - Number(b['market.colocationRent.mean']));
    const above = row.find(({ mean }) => Number(mean) > 0.5)!;
    const below = row.filter(({ mean }) => Number(mean) <= 0.5).at(-1)!;
    expect(said).toBeGreaterThanOrEqual(Number(below['market.colocationRent.mean']));
    expect(said).toBeLessThanOrEqual(Number(above['market.colocationRent.mean']));
  });

  it('add up first-order indices as the table has them', () => {
    const { title, csv } = SWEEP_CHARTS['sobol']!();
    const first = csv.rows
      .filter(({ order, distinguishable }) => order === 'first' && distinguishable === 1)
      .map(({ index }) => Number(index))
      .sort((a, b) => b - a);
    // of the sum no more than tens are sure: its interval is 29 points wide
    expect(title).toContain(`${10 * Math.round(10 * (first[0]! + first[1]!))}% of the variance`);
  });

  it('give density of the box and name factors by their swing', () => {
    const box = SWEEP_CHARTS['box']!();
    expect(box.title).toContain(`in ${Math.round(100 * Number(box.csv.rows[0]!['density']))}% of runs`);
    const tornado = SWEEP_CHARTS['tornado']!();
    expect(tornado.csv.rows[0]!['factor']).toBe('market.colocationRent.mean');
    expect(tornado.title).toMatch(/^Rent for AI colocation and Bitcoin price/);
  });

  it('claim nothing where there is nothing', () => {
    expect(OTHER_SWEEP_CHARTS['tornado of nothing']!()!.title).toContain('No factor moves');
    expect(OTHER_SWEEP_CHARTS['sweep without a threshold']!()!.title).toMatch(/^In no cell/);
    expect(OTHER_SWEEP_CHARTS['sweep of a number']!()!.title).toContain('runs from');
    const flat = OTHER_SWEEP_CHARTS['sweep without a threshold']!()!;
    for (const text of [flat.alt, flat.description]) {
      expect(text).toMatch(/\d+% in every cell/);
      expect(text).not.toMatch(/lowest|highest/i);
    }
  });

  it('round the share over the design as they round the shares of its cells', () => {
    const share = { estimate: 0.146, low: 0.04, high: 0.27 };
    expect(shareWithInterval({ ...share, standardError: 0.057 })).toBe('15 (5–25)');
    expect(shareWithInterval({ ...share, standardError: 0.012 })).toBe('15 (4–27)');
  });
});
