/**
 * What is asked of a run, as text: an outcome, a sum over outcomes, or a condition, like `end_hashrate_ehs < 900 and end_small_share > 0.1`
 * or `2028Q4.mean_small_share > 2026Q3.mean_small_share`. Parsed, never executed. Grammar, loosest first: or, and, not, comparisons
 * (< <= > >= == !=), + and -, * and /, - before a value, numbers, names, brackets, abs(), min(,), max(,), log().
 */
import { ExpressionError } from './expressionError.ts';
import { type Token, tokensOf } from './tokens.ts';

export type Lookup = (name: string) => number;

export interface Expression {
  text: string;
  /** Outcomes it speaks of, in the order of the text. */
  names: readonly string[];
  /** Whether it is true or false rather than a number. */
  isCondition: boolean;
  /** A number; 1 or 0 for a condition; NaN when an outcome in it is. */
  evaluate(lookup: Lookup): number;
}

interface Node {
  isCondition: boolean;
  at: number;
  value(lookup: Lookup): number;
}

type Binary = (a: number, b: number) => number;
const COMPARISONS: Record<string, Binary> = {
  '<': (a, b) => Number(a < b),
  '<=': (a, b) => Number(a <= b),
  '>': (a, b) => Number(a > b),
  '>=': (a, b) => Number(a >= b),
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
};
const SUMS: Record<string, Binary> = { '+': (a, b) => a + b, '-': (a, b) => a - b };
const PRODUCTS: Record<string, Binary> = { '*': (a, b) => a * b, '/': (a, b) => a / b };
const FUNCTIONS: Record<string, { arguments: number; of: (...values: number[]) => number }> = {
  abs: { arguments: 1, of: Math.abs },
  log: { arguments: 1, of: Math.log },
  min: { arguments: 2, of: Math.min },
  max: { arguments: 2, of: Math.max },
};
const MOST_CHARACTERS = 2000;

export function parseExpression(text: string): Expression {
  if (text.length > MOST_CHARACTERS) throw new ExpressionError(`is longer than ${MOST_CHARACTERS} characters`, 1);
  const parser = new Parser(tokensOf(text));
  const node = parser.whole();
  return { text, names: [...new Set(parser.names)], isCondition: node.isCondition, evaluate: (lookup) => node.value(lookup) };
}

/** NaN in, NaN out, comparisons included: a run that failed is neither true nor false. */
function joined(operation: Binary, left: Node, right: Node, isCondition: boolean): Node {
  const value = (lookup: Lookup) => {
    const [a, b] = [left.value(lookup), right.value(lookup)];
    return Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : operation(a, b);
  };
  return { isCondition, at: left.at, value };
}

class Parser {
  readonly names: string[] = [];
  private place = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Node {
    const node = this.anyOf();
    const rest = this.tokens[this.place];
    if (rest.kind !== 'end') throw new ExpressionError(`expected the end or an operator, got ${rest.text}`, rest.column);
    return node;
  }

  private take(...texts: string[]): Token | undefined {
    const token = this.tokens[this.place];
    if (token.kind === 'number' || token.kind === 'end' || !texts.includes(token.text)) return undefined;
    this.place++;
    return token;
  }

  private expect(text: string): void {
    const token = this.tokens[this.place];
    if (!this.take(text)) throw new ExpressionError(`expected ${text}, got ${token.text}`, token.column);
  }

  private condition(node: Node): Node {
    if (!node.isCondition) throw new ExpressionError('expected a condition, such as a comparison, got a number', node.at);
    return node;
  }

  private number(node: Node): Node {
    if (node.isCondition) throw new ExpressionError('expected a number, got a condition', node.at);
    return node;
  }

  private anyOf(): Node {
    let left = this.allOf();
    while (this.take('or')) left = joined((a, b) => Number(a !== 0 || b !== 0), this.condition(left), this.condition(this.allOf()), true);
    return left;
  }

  private allOf(): Node {
    let left = this.negation();
    while (this.take('and'))
      left = joined((a, b) => Number(a !== 0 && b !== 0), this.condition(left), this.condition(this.negation()), true);
    return left;
  }

  private negation(): Node {
    const token = this.take('not');
    if (!token) return this.comparison();
    const inner = this.condition(this.nested(() => this.negation()));
    return { isCondition: true, at: token.column, value: (lookup) => 1 - inner.value(lookup) };
  }

  private comparison(): Node {
    const left = this.chain(SUMS, () => this.chain(PRODUCTS, () => this.signed()));
    const operator = this.take(...Object.keys(COMPARISONS));
    if (!operator) return left;
    const right = this.chain(SUMS, () => this.chain(PRODUCTS, () => this.signed()));
    const another = this.tokens[this.place];
    if (another.text in COMPARISONS) throw new ExpressionError('one comparison at a time: join two with and', another.column);
    return joined(COMPARISONS[operator.text], this.number(left), this.number(right), true);
  }

  private chain(operations: Record<string, Binary>, next: () => Node): Node {
    let left = next();
    for (let token = this.take(...Object.keys(operations)); token; token = this.take(...Object.keys(operations))) {
      left = joined(operations[token.text], this.number(left), this.number(next()), false);
    }
    return left;
  }

  private signed(): Node {
    const token = this.take('-');
    if (!token) return this.atom();
    const inner = this.number(this.nested(() => this.signed()));
    return { isCondition: false, at: token.column, value: (lookup) => -inner.value(lookup) };
  }

  private atom(): Node {
    const token = this.tokens[this.place];
    if (this.take('(')) {
      const inner = this.nested(() => this.anyOf());
      this.expect(')');
      return inner;
    }
    this.place++;
    const { kind, text, column } = token;
    if (kind === 'number') return { isCondition: false, at: column, value: () => Number(text) };
    if (kind !== 'name') throw new ExpressionError(`expected a number or the name of an outcome, got ${text}`, column);
    if (this.tokens[this.place].text === '(') return this.call(text, column);
    this.names.push(text);
    return { isCondition: false, at: column, value: (lookup) => lookup(text) };
  }

  private call(name: string, column: number): Node {
    const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (!known) throw new ExpressionError(`there is no ${name}(); known are ${Object.keys(FUNCTIONS).join(', ')}`, column);
    const values: Node[] = [];
    for (let i = 0; i < known.arguments; i++) {
      this.expect(i === 0 ? '(' : ',');
      values.push(this.number(this.nested(() => this.anyOf())));
    }
    this.expect(')');
    return { isCondition: false, at: column, value: (lookup) => known.of(...values.map((node) => node.value(lookup))) };
  }

  /** Brackets within brackets end somewhere, before the stack does. */
  private nested(parse: () => Node): Node {
    if (++this.depth > 100)
      throw new ExpressionError('is nested too deeply', this.tokens[Math.min(this.place, this.tokens.length - 1)].column);
    const node = parse();
    this.depth--;
    return node;
  }
}
