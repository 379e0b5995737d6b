/** Advance widths read from a TrueType file: the source of the width table the charts measure text with. */
export interface Font {
  unitsPerEm: number;
  /** Advance width of a character in font units; undefined where the font has no glyph. */
  widthOf(codePoint: number): number | undefined;
}

function tables(view: DataView): Map<string, number> {
  const found = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
    found.set(tag, view.getUint32(at + 8));
  }
  return found;
}

/** Offset of the format 4 sub-table, which maps the characters below U+10000 to glyphs. */
function unicodeMap(view: DataView, cmap: number): number {
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    if (view.getUint16(at) === 4) return at;
  }
  throw new Error('font without a format 4 character map');
}

function glyphOf(view: DataView, map: number, codePoint: number): number {
  const segments = view.getUint16(map + 6) / 2;
  const ends = map + 14;
  const starts = ends + segments * 2 + 2;
  for (let s = 0; s < segments; s++) {
    if (view.getUint16(ends + s * 2) < codePoint) continue;
    const start = view.getUint16(starts + s * 2);
    if (start > codePoint) return 0;
    const delta = view.getUint16(starts + segments * 2 + s * 2);
    const rangeAt = starts + segments * 4 + s * 2;
    const range = view.getUint16(rangeAt);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(rangeAt + range + (codePoint - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

export function readFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = tables(view);
  const metrics = view.getUint16(at.get('hhea')! + 34);
  const map = unicodeMap(view, at.get('cmap')!);
  return {
    unitsPerEm: view.getUint16(at.get('head')! + 18),
    widthOf(codePoint) {
      const glyph = glyphOf(view, map, codePoint);
      return glyph === 0 ? undefined : view.getUint16(at.get('hmtx')! + Math.min(glyph, metrics - 1) * 4);
    },
  };
}
