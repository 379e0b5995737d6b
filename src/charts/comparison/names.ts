/** What a comparison calls its quantities and units, in the language of the chart: those it knows by name, any other as recorded. */
import type { Quantity } from '../../compare/quantities.ts';
import { comparisonWords } from './messages.ts';

interface QuantityWords {
  /** In a list. */
  title: string;
  /** What a scenario lowers or raises. */
  object: string;
  unit: string;
}

export function quantityWords({ name, title, unit }: Pick<Quantity, 'name' | 'title' | 'unit'>): QuantityWords {
  const { quantities, units } = comparisonWords();
  const known: Record<string, QuantityWords> = quantities;
  return known[name] ?? { title, object: title, unit: units[unit] ?? unit };
}

/** At the beginning of a sentence or a row. */
export function quantityTitle(quantity: Quantity): string {
  return comparisonWords().atBeginning(quantityWords(quantity).title);
}
