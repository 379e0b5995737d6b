/** YAML text to a located tree. Refuses what would exhaust the machine (bombs, deep nesting) or mean two things (duplicate keys, tags). */
import { type Document, isAlias, isMap, isSeq, Lexer, LineCounter, type Node, Parser, parseDocument, type Scalar } from 'yaml';
import { type Fault, faultAt, type Path, type Place, quoted } from './fault.ts';
import type { Entry, Located } from './located.ts';

/** Deeper than any study; the parser of the library is recursive and must not see more. */
const MAX_DEPTH = 40;
/** Values after aliases are written out: an alias bomb passes this at once, a real study never does. */
const MAX_VALUES = 200_000;
/** Keys that would reach into JavaScript's own objects. */
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const PLAIN_WORDS: Record<string, string> = {
  DUPLICATE_KEY: 'key is given twice',
  NON_STRING_KEY: 'keys must be plain text',
  MULTIPLE_DOCS: 'a study is one YAML document; remove what follows "---"',
  TAG_RESOLVE_FAILED: 'YAML tags are not read',
  TAB_AS_INDENT: 'tabs cannot indent YAML; use spaces',
};

/** Whether the text nests deeper than allowed; walks tokens without recursion. */
function nestsTooDeep(text: string): boolean {
  const parser = new Parser();
  for (const token of new Lexer().lex(text)) {
    for (const _ of parser.next(token)) void _;
    if ((parser as unknown as { stack: unknown[] }).stack.length > MAX_DEPTH) return true;
  }
  return false;
}

class TreeBuilder {
  readonly faults: Fault[] = [];
  private values = 0;
  private readonly open = new Set<Node>();
  private readonly document: Document;
  private readonly at: (offset: number) => Place;

  constructor(document: Document, at: (offset: number) => Place) {
    this.document = document;
    this.at = at;
  }

  get exhausted(): boolean {
    return this.values > MAX_VALUES;
  }

  build(node: Node | null, path: Path, place: Place): Located {
    if (++this.values > MAX_VALUES || path.length > MAX_DEPTH || node === null) return { place, value: null };
    const here = node.range ? this.at(node.range[0]) : place;
    if (isAlias(node)) return this.buildAlias(node.source, node.resolve(this.document), path, here);
    if (isSeq(node)) return { place: here, value: node.items.map((item, i) => this.build(item as Node | null, [...path, i], here)) };
    if (isMap(node)) return this.buildMap(node.items as { key: unknown; value: unknown }[], path, here);
    return { place: here, value: this.scalarOf(node as Scalar, here, path) };
  }

  private scalarOf(node: Scalar, place: Place, path: Path): string | number | boolean | null {
    const value = node.value;
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    this.faults.push(faultAt(place, path, 'must be text, a number, true or false'));
    return null;
  }

  private buildAlias(name: string, target: Node | undefined, path: Path, place: Place): Located {
    if (target === undefined) {
      this.faults.push(faultAt(place, path, `unknown anchor *${name}`));
      return { place, value: null };
    }
    if (this.open.has(target)) {
      this.faults.push(faultAt(place, path, `anchor *${name} contains itself`));
      return { place, value: null };
    }
    this.open.add(target);
    const built = this.build(target, path, place);
    this.open.delete(target);
    return built;
  }

  private buildMap(items: { key: unknown; value: unknown }[], path: Path, place: Place): Located {
    const map = new Map<string, Entry>();
    for (const { key, value } of items) {
      const keyNode = key as Scalar;
      const name = String(keyNode.value ?? keyNode.source ?? '');
      const keyPlace = keyNode.range ? this.at(keyNode.range[0]) : place;
      if (REFUSED_KEYS.has(name)) this.faults.push(faultAt(keyPlace, [...path, name], 'this key is not allowed'));
      else map.set(name, { keyPlace, node: this.build(value as Node | null, [...path, name], keyPlace) });
    }
    return { place, value: map };
  }
}

/** The tree of a YAML text, or its faults. `name` is the file or option that errors point to; `withLines` only for files. */
export function parseYaml(text: string, name: string, withLines = true): { tree?: Located; faults: Fault[] } {
  const start: Place = withLines ? { file: name, line: 1, column: 1 } : { file: name };
  if (nestsTooDeep(text)) return { faults: [faultAt(start, [], `nested deeper than ${MAX_DEPTH} levels`)] };
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    if (!withLines) return { file: name };
    const { line, col } = lines.linePos(offset);
    return { file: name, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true, prettyErrors: false });
  const faults = [...document.errors, ...document.warnings].map((error) => {
    const key = error.code === 'DUPLICATE_KEY' ? ` (${quoted(text.slice(error.pos[0]).split(/[:\s]/, 1)[0] ?? '')})` : '';
    return faultAt(at(error.pos[0]), [], `${PLAIN_WORDS[error.code] ?? `not valid YAML: ${error.message}`}${key}`);
  });
  if (faults.length > 0) return { faults };
  const builder = new TreeBuilder(document as unknown as Document, at);
  const tree = builder.build(document.contents as Node | null, [], start);
  if (builder.exhausted) return { faults: [faultAt(start, [], `more than ${MAX_VALUES} values once aliases are written out`)] };
  return { tree: { ...tree, place: start }, faults: builder.faults };
}
