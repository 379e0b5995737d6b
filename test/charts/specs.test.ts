/** Specifications as others will read them: valid, without warnings, whole in themselves. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { NARROW, type VegaLiteSpec, WIDE } from '../../src/charts/chartSpec.ts';
import { CHARTS } from '../../src/charts/charts.ts';
import { compileSpec, themed } from '../../src/charts/svg.ts';
import { LIGHT } from '../../src/charts/tokens.ts';
import { EVERY_CHART, EVERY_CHART_ID } from './everyChart.ts';
import { fieldFaults, literalFaults } from './specFaults.ts';
import { VARIANTS } from './variants.ts';

let isValid: (spec: VegaLiteSpec) => boolean;

beforeAll(() => {
  const ajv = new Ajv({ strict: false, allowUnionTypes: true });
  (addFormats as unknown as (a: Ajv) => void)(ajv);
  ajv.addFormat('color-hex', () => true);
  const schema = createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json');
  const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
  isValid = (spec) => validate(JSON.parse(JSON.stringify(spec)));
});

const specs = EVERY_CHART_ID.flatMap((id) => {
  const chart = EVERY_CHART[id]!();
  return [
    { id, variant: 'wide', spec: themed(chart.wide, LIGHT, WIDE.narrow) },
    { id, variant: 'narrow', spec: themed(chart.narrow, LIGHT, NARROW.narrow) },
  ];
});

function warningsOf(spec: VegaLiteSpec): string[] {
  const warnings: string[] = [];
  compileSpec(spec, warnings);
  return warnings;
}

describe.each(specs)('$variant specification of $id', ({ spec }) => {
  it('is valid by the schema of Vega-Lite 6', () => {
    expect(isValid(spec)).toBe(true);
    expect(spec['$schema']).toBe('https://vega.github.io/schema/vega-lite/v6.json');
  });

  it('compiles without a warning', () => {
    expect(warningsOf(spec)).toEqual([]);
  });

  it('encodes only fields that its own data have, dates as ISO in UTC', () => {
    expect(fieldFaults(spec)).toEqual([]);
  });

  it('names styles, never colours, and loads nothing', () => {
    expect(literalFaults(spec)).toEqual([]);
  });

  it('is described, and small enough to embed', () => {
    const text = JSON.stringify(spec);
    expect(String(spec['description']).length).toBeGreaterThan(60);
    expect(text.length).toBeLessThan(64 * 1024);
    expect(gzipSync(text).length).toBeLessThan(14 * 1024);
  });
});

describe('specifications of unusual results', () => {
  it.each(Object.keys(VARIANTS))('%s compile without a warning and encode what is there', (variant) => {
    const unusual = VARIANTS[variant]!();
    for (const id of Object.keys(CHARTS)) {
      const chart = CHARTS[id]!(unusual);
      if (chart === undefined) continue;
      for (const layout of [WIDE, NARROW]) {
        const spec = themed(chart.draw(layout), LIGHT, layout.narrow);
        expect(warningsOf(spec), `${id} ${layout.width}`).toEqual([]);
        expect(fieldFaults(spec), `${id} ${layout.width}`).toEqual([]);
        expect(literalFaults(spec), `${id} ${layout.width}`).toEqual([]);
      }
    }
  });
});

describe('the checks of specifications', () => {
  const fan = specs.find(({ id }) => id === 'fan')!.spec;
  const spoilt = (from: string | RegExp, to: string) => JSON.parse(JSON.stringify(fan).replace(from, to)) as VegaLiteSpec;

  it('find an unknown property', () => {
    expect(isValid(spoilt('"layer":', '"layers":'))).toBe(false);
  });

  it('find a warning', () => {
    const log = '"field":"p50","type":"quantitative","scale":{"type":"log","domain":[1,2]}';
    expect(warningsOf(spoilt('"field":"p50","type":"quantitative"', log))).not.toEqual([]);
  });

  it('find a field that is not there', () => {
    expect(fieldFaults(spoilt('"field":"p50"', '"field":"median"'))).toEqual(['y: median']);
  });

  it('find a date that is not ISO, and a scale in local time', () => {
    expect(fieldFaults(spoilt(/"date":"\d{4}-\d{2}-\d{2}","p05"/, '"date":"3 May 2026","p05"')).join()).toContain('is no ISO date');
    expect(fieldFaults(spoilt('"scale":{"type":"utc"}', '"scale":{"type":"time"}')).join()).toContain('is not in UTC');
  });

  it('find a colour and an address', () => {
    expect(literalFaults(spoilt('"style":"median"', '"style":"median","color":"#ff0000"')).join()).toContain('#ff0000');
    expect(literalFaults(spoilt('"data":{"values"', '"data":{"url":"https://example.org/x.csv","values"')).join()).toContain('example.org');
  });
});
