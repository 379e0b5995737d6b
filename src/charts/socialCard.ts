/**
 * The card that social networks show for a link, 1200 x 630: the finding in large letters and the drawing without its own head,
 * beside each other or one above the other, whichever leaves the drawing larger.
 */
import type { Drawings } from './chartPage.ts';
import type { ChartSpec } from './chartSpec.ts';
import { type Cropped, cropped } from './croppedDrawing.ts';
import { escapeHtml } from './html.ts';
import { wrap } from './measure.ts';
import { LIGHT } from './tokens.ts';

export const CARD = { width: 1200, height: 630 } as const;
const MARGIN = 44;
const GAP = 36;

export function socialCard(chart: ChartSpec, drawings: Drawings): string {
  const wide = cropped(chart, drawings.wide, false, true);
  const cards = [
    cardOf(chart, cropped(chart, drawings.narrow, true, true), 540, 8),
    cardOf(chart, wide, 420, 8),
    cardOf(chart, wide, CARD.width - 2 * MARGIN, 2),
  ];
  return cards.reduce((best, card) => (card.scale > best.scale ? card : best)).svg;
}

/** `column` is the width of the title, in at most `most` lines. */
function cardOf(chart: ChartSpec, drawing: Cropped, column: number, most: number): { svg: string; scale: number } {
  const isBeside = column < CARD.width / 2;
  const { size, lines } = titleOf(chart.title, column, most, isBeside ? 380 : 110);
  const titleHeight = lines.length * size * 1.2;
  const left = isBeside ? MARGIN + column + GAP : MARGIN;
  const top = isBeside ? MARGIN : MARGIN + titleHeight + 24;
  const room = { width: CARD.width - left - MARGIN, height: CARD.height - top - (isBeside ? MARGIN : 24) };
  const scale = Math.min(room.width / drawing.width, room.height / drawing.height);
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  const x = isBeside ? CARD.width - MARGIN - width : left + (room.width - width) / 2;
  const y = isBeside ? (CARD.height - height) / 2 : top;
  const measure = isBeside ? wrap(firstSentence(chart.subtitle), 23, column, { maxLines: 4 }) : [];
  const below = measure.length * 30 + 64;
  const titleTop = isBeside ? Math.max(MARGIN, (CARD.height - titleHeight - below) / 2) : MARGIN;
  const title = lines.map((line, i) => textAt(line, MARGIN, titleTop + size * (0.9 + 1.2 * i), size, 'bold', LIGHT.ink)).join('');
  const lead = measure.map((line, i) => textAt(line, MARGIN, titleTop + titleHeight + 34 + 30 * i, 23, 'normal', LIGHT.muted)).join('');
  const name = isBeside ? textAt('hashpivot', MARGIN, titleTop + titleHeight + below - 12, 23, 'bold', LIGHT.muted) : '';
  return {
    scale,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}"><rect width="100%" height="100%" fill="${LIGHT.background}"/>${title}${lead}${name}<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${drawing.viewBox}">${drawing.content}</svg></svg>`,
  };
}

function textAt(text: string, x: number, y: number, size: number, weight: string, color: string): string {
  return `<text x="${x}" y="${y}" font-family="Arimo" font-size="${size}" font-weight="${weight}" fill="${color}">${escapeHtml(text)}</text>`;
}

/** The largest letters with which the title fits. */
function titleOf(title: string, width: number, most: number, height: number): { size: number; lines: string[] } {
  const sizes = [56, 52, 48, 44, 40, 36, 32, 28];
  for (const size of sizes) {
    const lines = wrap(title, size, width, { bold: true, balance: true });
    if (lines.length <= most && lines.length * size * 1.2 <= height) return { size, lines };
  }
  return { size: 28, lines: wrap(title, 28, width, { bold: true, maxLines: most }) };
}

/** The measure, without how it is drawn. */
function firstSentence(text: string): string {
  return /^.*?[.。](?=\s|$)/u.exec(text)?.[0] ?? text;
}
