/** What is wrong with the text of an expression, and where. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  /** Column of the text, from 1. */
  readonly column: number;

  constructor(message: string, column: number) {
    super(message);
    this.column = column;
  }
}
