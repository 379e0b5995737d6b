import { describe, expect, it } from 'vitest';
import { modelSchema } from '../../src/config/schema/study.ts';
import { createParameterLuck, createParameterSampler, drawParameters, type ParameterLuck } from '../../src/model/parameters.ts';
import { errorsOff } from './sample.ts';

type Change = { [key: string]: unknown };
const sampler = (change: Change, bounds?: Record<string, [number, number]>) => createParameterSampler(modelSchema.parse(change), bounds);

/** A drawn figure in runs 0 to n - 1, seed 1. */
function draws(
  change: Change,
  read: (p: ReturnType<typeof sampler>['parameters']) => number,
  n: number,
  bounds?: Record<string, [number, number]>,
) {
  const drawn = sampler(change, bounds);
  return Array.from({ length: n }, (_, run) => {
    drawParameters(drawn, 1, run);
    return read(drawn.parameters);
  });
}

const drift = { market: { price: { driftPerYear: { normal: [0.1, 0.3] } } } };

describe('the parameters of a run', () => {
  it('are drawn from their distribution, 5,000 runs, seed 1', () => {
    const values = draws(drift, (p) => p.market.price.driftPerYear, 5000);
    expect(errorsOff(values, 0.1)).toBeLessThan(4);
    expect(
      errorsOff(
        values.map((v) => (v - 0.1) ** 2),
        0.09,
      ),
    ).toBeLessThan(4);
  });

  it('keep their draws when another parameter becomes a distribution too', () => {
    const more = { ...drift, ai: { hurdle: { uniform: [0, 1] } }, rigs: { attritionPerYear: { uniform: [0, 0.1] } } };
    const read = (p: ReturnType<typeof sampler>['parameters']) => p.market.price.driftPerYear;
    expect(draws(more, read, 20)).toEqual(draws(drift, read, 20));
  });

  it('that are equal distributions at two places are drawn apart', () => {
    const both = { classes: { small: { responsiveness: { uniform: [0.1, 1] } }, midSize: { responsiveness: { uniform: [0.1, 1] } } } };
    const small = draws(both, (p) => p.classes.small.responsiveness, 20);
    expect(small).not.toEqual(draws(both, (p) => p.classes.midSize.responsiveness, 20));
  });

  it('are moved to the nearer end of their range', () => {
    const change = { ai: { pue: { normal: [1.1, 0.5] } } };
    const values = draws(change, (p) => p.ai.pue, 200, { 'ai.pue': [1, 3] });
    expect(Math.min(...values)).toBe(1);
    expect(values.filter((v) => v === 1).length).toBeGreaterThan(40);
    expect(Math.min(...draws(change, (p) => p.ai.pue, 200))).toBeLessThan(1);
  });

  it('that are plain numbers stay as configured, and the configuration is left alone', () => {
    const config = modelSchema.parse(drift);
    const before = structuredClone(config);
    const drawn = createParameterSampler(config, undefined);
    drawParameters(drawn, 1, 0);
    expect(config).toEqual(before);
    expect(drawn.drawn.map(({ path }) => path)).toEqual(['market.price.driftPerYear']);
    expect(drawn.parameters.ai.pue).toBe(config.ai.pue);
  });

  it('are the same where cases of a run share their luck, and new ones in the next run', () => {
    const config: Change = { dispatch: { expectedRetargetWeight: { uniform: [0, 1] } } };
    const luck = createParameterLuck();
    const weight = (run: number, shared?: ParameterLuck) => {
      const drawn = sampler(config);
      drawParameters(drawn, 1, run, shared);
      return drawn.parameters.dispatch.expectedRetargetWeight;
    };
    const [first, again, next] = [weight(4, luck), weight(4, luck), weight(5, luck)];
    expect([first, again, next]).toEqual([weight(4), weight(4), weight(5)]);
    expect(next).not.toBe(first);
  });
});
