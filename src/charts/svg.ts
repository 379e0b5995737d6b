/** From a specification to SVG with Vega in Node: text measured with the width table, ids that repeat, one theme or the other. */
import * as vega from 'vega';
import { compile } from 'vega-lite';
import type { VegaLiteSpec } from './chartSpec.ts';
import { textWidth } from './measure.ts';
import { themeConfig } from './theme.ts';
import { DARK, LIGHT, type Tokens } from './tokens.ts';

interface TextItem {
  text?: unknown;
  fontSize?: number;
  fontWeight?: number | string;
}

const metrics = (vega as unknown as { textMetrics: { width: (item: TextItem, text?: unknown) => number } }).textMetrics;
metrics.width = (item, text) => {
  const isBold = item.fontWeight === 'bold' || Number(item.fontWeight) >= 600;
  return textWidth(String(text ?? item.text ?? ''), item.fontSize ?? 11, isBold);
};

/** Collects what Vega-Lite warns of; the tests want none. */
export function compileSpec(spec: VegaLiteSpec, warnings: string[] = []): vega.Spec {
  const logger = {
    level: () => logger,
    error: (...args: unknown[]) => {
      warnings.push(args.join(' '));
      return logger;
    },
    warn: (...args: unknown[]) => {
      warnings.push(args.join(' '));
      return logger;
    },
    info: () => logger,
    debug: () => logger,
  };
  return compile(spec as never, { logger: logger as never }).spec;
}

export function themed(spec: VegaLiteSpec, tokens: Tokens, narrow: boolean): VegaLiteSpec {
  return { ...spec, config: themeConfig(tokens, narrow) };
}

/** SVG of a themed specification. Every id begins with `prefix`, so that several can stand in one page. */
export async function renderSvg(spec: VegaLiteSpec, prefix: string): Promise<string> {
  const view = new vega.View(vega.parse(compileSpec(spec)), { renderer: 'none', logLevel: vega.Error });
  await view.runAsync();
  (vega as unknown as { resetSVGDefIds(): void }).resetSVGDefIds();
  const svg = await view.toSVG();
  view.finalize();
  return svg.replaceAll(/(\bid="|url\(#|href="#)/g, `$1${prefix}-`);
}

const PAIRS = new Map(Object.entries(LIGHT).flatMap(([name, light]) => pairsOf(light, DARK[name as keyof Tokens])));

function pairsOf(light: string | readonly string[], dark: string | readonly string[]): [string, string][] {
  return typeof light === 'string' ? [[light, dark as string]] : light.map((color, i) => [color, dark[i]!]);
}

/** The dark twin of a light drawing: the layout is the same, and each light colour stands for one token. */
export function inDark(svg: string): string {
  return svg.replaceAll(/(fill|stroke)="(#[0-9a-f]{6})"/g, (whole, attribute: string, color: string) => {
    const dark = PAIRS.get(color);
    return dark === undefined ? whole : `${attribute}="${dark}"`;
  });
}
