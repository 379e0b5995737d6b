/** From a specification to SVG with Vega in Node: text measured with the width table, ids that repeat, one theme or the other. */
import * as vega from 'vega';
import { compile } from 'vega-lite';
import type { VegaLiteSpec } from './chartSpec.ts';
import { escapeHtml } from './html.ts';
import { inLocale, type Locale, messages, numberMarks } from './locale.ts';
import { textWidth } from './measure.ts';
import { themeConfig } from './theme.ts';
import type { Tokens } from './tokens.ts';

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
  const { locale = 'en' } = (spec['usermeta'] ?? {}) as { locale?: Locale };
  return { ...spec, config: { ...themeConfig(tokens, narrow), ...(locale === 'en' ? {} : { locale: { number: axisNumbers(locale) } }) } };
}

/** How Vega writes the numbers of axes. */
function axisNumbers(locale: Locale): object {
  const { decimal, thousands } = inLocale(locale, numberMarks);
  return { decimal, thousands, grouping: [3], currency: ['$', ''], percent: inLocale(locale, messages).percentSign };
}

/** SVG of a themed specification, described by `alt`. Every id begins with `prefix`, so that several can stand in one page. */
export async function renderSvg(spec: VegaLiteSpec, prefix: string, alt: string, interpreter?: unknown): Promise<string> {
  // An interpreter of Vega's expressions is for pages whose policy lets no text become code: the drawing is the same.
  const runtime = vega.parse(compileSpec(spec), undefined, interpreter === undefined ? undefined : ({ ast: true } as never));
  const view = new vega.View(runtime, { renderer: 'none', logLevel: vega.Error, ...(interpreter ? { expr: interpreter as never } : {}) });
  await view.runAsync();
  (vega as unknown as { resetSVGDefIds(): void }).resetSVGDefIds();
  const svg = await view.toSVG();
  view.finalize();
  return tidied(svg, prefix, alt);
}

/** The drawing is one image with one description; coordinates to a hundredth of a pixel. */
function tidied(svg: string, prefix: string, alt: string): string {
  return svg
    .replaceAll(/ (?:role|aria-[a-z]+|pointer-events)="[^"]*"/g, '')
    .replaceAll(/(\bid="|url\(#|href="#)/g, `$1${prefix}-`)
    .replaceAll(
      / d="([^"]*)"/g,
      (_, path: string) => ` d="${path.replaceAll(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))}"`,
    )
    .replace('<svg ', `<svg role="img" aria-label="${escapeHtml(alt)}" `);
}
