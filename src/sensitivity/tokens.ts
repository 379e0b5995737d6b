/** Cuts the text of an expression into numbers, names and signs, each with its column. */
import { ExpressionError } from './expressionError.ts';

export interface Token {
  kind: 'number' | 'name' | 'sign' | 'end';
  text: string;
  /** From 1. */
  column: number;
}

/** A quarter's figure is one name, 2027Q1.change_mean_pct; so is a path in the study, ai.leadTimeMonths or firms[0].hashrateEHs. */
const TOKEN =
  /\s*(?:(?<name>\d{4}Q[1-4]\.[a-z]\w*|[A-Za-z_]\w*(?:\.\w+|\[\d+\])*)|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<sign><=|>=|==|!=|&&|\|\||[-+*/()<>=,!]))/y;
const WORDS: Record<string, string> = { '&&': 'and', '||': 'or', '!': 'not', '=': '==', and: 'and', or: 'or', not: 'not' };

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const scanner = new RegExp(TOKEN);
  const end = text.trimEnd().length;
  while (scanner.lastIndex < end) {
    const from = scanner.lastIndex;
    const found = scanner.exec(text);
    if (!found) {
      const column = from + /^\s*/.exec(text.slice(from))![0].length;
      throw new ExpressionError(`cannot read ${JSON.stringify(text.slice(column, column + 12))}`, column + 1);
    }
    const { name, number, sign } = found.groups as Record<'name' | 'number' | 'sign', string | undefined>;
    const plain = (name ?? number ?? sign)!;
    const column = found.index + found[0].length - plain.length + 1;
    const word = Object.hasOwn(WORDS, plain.toLowerCase()) ? WORDS[plain.toLowerCase()] : undefined;
    if (word !== undefined) tokens.push({ kind: 'sign', text: word, column });
    else tokens.push({ kind: name !== undefined ? 'name' : number !== undefined ? 'number' : 'sign', text: plain, column });
  }
  tokens.push({ kind: 'end', text: 'the end', column: end + 1 });
  return tokens;
}
