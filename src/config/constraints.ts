/**
 * Constraints between factors: comparisons of sums and products of factors, joined with and, or, not. Parsed by jsep into a tree, of
 * which nothing is ever run: only the operators listed here mean anything.
 */
import jsep from 'jsep';
import { quoted } from './fault.ts';
import { nearest } from './knownKeys.ts';

type Node = jsep.Expression;
type Value = unknown;
export type Constraint = (lookUp: (path: string) => Value) => boolean;

const WORDS: readonly [RegExp, string][] = [
  [/\band\b/g, '&&'],
  [/\bor\b/g, '||'],
  [/\bnot\b/g, '!'],
  [/(?<![<>=!])=(?!=)/g, '=='],
];

const BINARY: Record<string, (a: never, b: never) => Value> = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
  '==': (a: Value, b: Value) => a === b,
  '!=': (a: Value, b: Value) => a !== b,
  '&&': (a: boolean, b: boolean) => a && b,
  '||': (a: boolean, b: boolean) => a || b,
};
/** Operators between numbers; the others join what is true or false, or compare anything. */
const NUMERIC = '+-*/<=>=';

/** A constraint ready to be asked; throws an Error in plain words when the text is not one between these factors (any, when not given). */
export function parseConstraint(text: string, factors?: readonly string[]): Constraint {
  const tree = parse(WORDS.reduce((so, [word, sign]) => so.replace(word, sign), text));
  check(tree, factors);
  return (lookUp) => {
    const holds = evaluate(tree, lookUp);
    if (typeof holds !== 'boolean') throw new Error(`must be true or false, is ${JSON.stringify(holds)}`);
    return holds;
  };
}

function parse(text: string): Node {
  try {
    return jsep(text);
  } catch (error) {
    throw new Error(`cannot be read: ${(error as Error).message}`);
  }
}

function check(node: Node, factors: readonly string[] | undefined): void {
  if (isBinary(node)) {
    if (!(node.operator in BINARY)) throw new Error(`operator ${node.operator} is not known; known are ${Object.keys(BINARY).join(' ')}`);
    check(node.left, factors);
    check(node.right, factors);
  } else if (isUnary(node)) check(node.argument, factors);
  else if (node.type !== 'Literal') {
    const path = pathOf(node);
    if (path === undefined) throw new Error('holds something that is neither a factor nor a number nor a comparison');
    if (factors === undefined || factors.includes(path)) return;
    const meant = nearest(path, factors);
    throw new Error(`${quoted(path)} is not a factor of this sweep${meant === undefined ? '' : `, did you mean ${meant}?`}`);
  }
}

function evaluate(node: Node, lookUp: (path: string) => Value): Value {
  if (node.type === 'Literal') return (node as jsep.Literal).value as Value;
  if (isUnary(node)) {
    const value = evaluate(node.argument, lookUp);
    return node.operator === '!' ? value !== true : -(value as number);
  }
  if (!isBinary(node)) return lookUp(pathOf(node) ?? '');
  const [a, b] = [evaluate(node.left, lookUp), evaluate(node.right, lookUp)];
  if (NUMERIC.includes(node.operator) && (typeof a !== 'number' || typeof b !== 'number')) {
    throw new Error(`${node.operator} needs numbers on both sides, has ${JSON.stringify(a)} and ${JSON.stringify(b)}`);
  }
  return BINARY[node.operator](a as never, b as never);
}

const isBinary = (node: Node): node is jsep.BinaryExpression => node.type === 'BinaryExpression';
const isUnary = (node: Node): node is jsep.UnaryExpression =>
  node.type === 'UnaryExpression' && ['!', '-'].includes((node as jsep.UnaryExpression).operator);

/** firms[0].efficiencyJPerTH as it was written. */
function pathOf(node: Node): string | undefined {
  if (node.type === 'Identifier') return (node as jsep.Identifier).name;
  if (node.type !== 'MemberExpression') return undefined;
  const { object, property, computed } = node as jsep.MemberExpression;
  const before = pathOf(object);
  if (before === undefined) return undefined;
  if (!computed) return `${before}.${(property as jsep.Identifier).name}`;
  return property.type === 'Literal' ? `${before}[${(property as jsep.Literal).value}]` : undefined;
}
