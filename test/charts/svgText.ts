/** Reads texts of a drawn SVG with their boxes, measured by the width table: where text sits without opening a browser. */
import { textWidth } from '../../src/charts/measure.ts';

export interface TextBox {
  text: string;
  fontSize: number;
  bold: boolean;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const TOKEN = /<(\/?)(g|text|tspan)\b([^>]*)>([^<]*)/g;

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}

function shift(attributes: string): [number, number] {
  const found = /transform="translate\(([-\d.e]+),\s*([-\d.e]+)\)/.exec(attributes);
  return found ? [Number(found[1]), Number(found[2])] : [0, 0];
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

export function textBoxes(svg: string): TextBox[] {
  const shifts: [number, number][] = [];
  const boxes: TextBox[] = [];
  let attributes = '';
  let lineShift = 0;
  const add = (raw: string) => {
    if (raw.trim() === '') return;
    const text = unescaped(raw);
    const own = shift(attributes);
    const x = shifts.reduce((sum, [dx]) => sum + dx, own[0]);
    const y = shifts.reduce((sum, [, dy]) => sum + dy, own[1]) + lineShift;
    const fontSize = Number.parseFloat(attribute(attributes, 'font-size') ?? '0');
    const bold = attribute(attributes, 'font-weight') === 'bold';
    const width = textWidth(text, fontSize, bold);
    const anchor = attribute(attributes, 'text-anchor') ?? 'start';
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
    boxes.push({ text, fontSize, bold, left, right: left + width, top: y - fontSize * 0.72, bottom: y + fontSize * 0.2 });
  };
  for (const [, closing, tag, attrs, content] of svg.matchAll(TOKEN)) {
    if (tag === 'g') {
      if (closing === '/') shifts.pop();
      else if (!attrs!.endsWith('/')) shifts.push(shift(attrs!));
    } else if (tag === 'text' && closing === '') {
      attributes = attrs!;
      lineShift = 0;
      add(content!);
    } else if (tag === 'tspan' && closing === '') {
      lineShift += Number(attribute(attrs!, 'dy') ?? 0);
      add(content!);
    }
  }
  return boxes;
}

/** Width and height of the drawing. */
export function svgSize(svg: string): { width: number; height: number } {
  const root = /<svg[^>]*>/.exec(svg)![0];
  return { width: Number(attribute(root, 'width')), height: Number(attribute(root, 'height')) };
}

/** What is wrong with the texts of a drawing, in words. */
export function textFaults(svg: string): string[] {
  const { width, height } = svgSize(svg);
  const boxes = textBoxes(svg);
  const faults: string[] = [];
  for (const box of boxes) {
    if (box.left < -0.5 || box.right > width + 0.5 || box.top < -0.5 || box.bottom > height + 0.5) faults.push(`cut: ${box.text}`);
    if (box.fontSize < 11) faults.push(`small: ${box.text}`);
    if (/NaN|undefined|null|Infinity|\de[+-]\d/.test(box.text)) faults.push(`not a number: ${box.text}`);
  }
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 0.5 && down > 1) faults.push(`overlap: ${a.text} | ${b.text}`);
    }
  });
  return faults;
}
