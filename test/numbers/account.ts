/**
 * Holds a text to figures. A rule is a phrase with places for numbers and the figures that belong there; what no rule accounts for is a
 * fault, and so is a number that is not its figure rounded as it is printed. Nothing here is shared with the code that writes the texts.
 *
 * In a phrase `#` is a number, `<~>` a range that may have closed to one number, `[~]` such a range in brackets after the number before
 * it, left out where it says nothing more.
 */

/** What a number must be; with its standard error where that decides how many digits may be shown. */
export type Figure = number | { value: number; error: number };

export interface Rule {
  says: string;
  is: readonly Figure[];
  /** Need not be said. */
  isOptional: boolean;
}

export const say = (says: string, ...is: Figure[]): Rule => ({ says, is, isOptional: false });
export const may = (says: string, ...is: Figure[]): Rule => ({ says, is, isOptional: true });

const NUMBER = String.raw`([−+]?\$?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?![\d]|[.,]\d)`;
const RANGE = `${NUMBER}%?(?:(?: to |–)${NUMBER})?`;
const PLACES: Record<string, string> = {
  '#': `(?<![\\d.,])${NUMBER}`,
  '<~>': `(?<![\\d.,])${RANGE}`,
  '[~]': String.raw`(?: \(${RANGE}%?\))?`,
};

const places = (says: string) => says.split(/(#|<~>| ?\[~\])/);

function compiled(says: string): RegExp {
  const body = places(says)
    .map((part) => PLACES[part.trim()] ?? part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('');
  return new RegExp(`${/^\w/.test(says) ? '(?<![\\w.,])' : ''}${body}${/\w$/.test(says) ? '(?!\\w|[.,]\\d)' : ''}`, 'gi');
}

interface Printed {
  value: number;
  /** Power of ten of its last place. */
  place: number;
  zeros: number;
}

function printed(text: string): Printed {
  const [, minus, digits] = /^([−+]?)\$?([\d,.]+)$/.exec(text)!;
  const plain = digits!.replaceAll(',', '');
  const fraction = plain.split('.')[1];
  const zeros = fraction === undefined && Number(plain) !== 0 ? /0*$/.exec(plain)![0].length : 0;
  return { value: (minus === '−' ? -1 : 1) * Number(plain), place: fraction === undefined ? 0 : -fraction.length, zeros };
}

/** Last place that a standard error supports: at least a fifth of the error. */
const supported = (error: number) => Math.ceil(Math.log10(error / 5) - 1e-9);

/** What is wrong with a number as the rounding of a figure; nothing where it is right. */
export function misprint(text: string, figure: Figure, isImplied = false): string | undefined {
  const { value, error } = typeof figure === 'number' ? { value: figure, error: 0 } : figure;
  const { value: shown, place, zeros } = printed(text);
  const least = error > 0 ? supported(error) : place;
  const fault = `${text} for ${value}${error > 0 ? ` ± ${error}` : ''}`;
  if (!Number.isFinite(value)) return fault;
  // tens and hundreds only where the error asks for them, and no digit that it does not support
  const rounding = 10 ** (least > 0 ? Math.min(least, zeros === 0 && shown === 0 ? least : zeros) : place);
  if (!isImplied && place < least && least <= 0) return `${fault}: more digits than its error supports`;
  if (!isImplied && least > 0 && shown !== 0 && zeros < least) return `${fault}: more digits than its error supports`;
  const slack = rounding * 5e-4 + Math.abs(value) * 1e-6;
  if (Math.abs(shown - value) > rounding / 2 + slack) return fault;
  if (text.startsWith('+') && value < 0) return fault;
  return undefined;
}

interface Accounted {
  faults: string[];
  /** Rules that were met. */
  met: ReadonlySet<Rule>;
}

/** Every number of a text, by rules tried in their order. */
export function account(text: string, rules: readonly Rule[]): Accounted {
  const met = new Set<Rule>();
  const faults: string[] = [];
  let rest = text.replaceAll('\u00a0', ' ');
  for (const rule of rules) {
    rest = rest.replace(compiled(rule.says), (match, ...groups) => {
      met.add(rule);
      const numbers = groups.slice(0, -2) as (string | undefined)[];
      let shown = '';
      rule.is.forEach((figure, i) => {
        // a range left out, or closed, says of both ends what was said before them
        shown = numbers[i] ?? shown;
        const fault = shown === '' ? 'no number' : misprint(shown, figure, numbers[i] === undefined);
        if (fault !== undefined) faults.push(`“${match}”: ${fault}`);
      });
      // a label taken out with its separator leaves nothing, so that its neighbours meet
      return rule.says.endsWith(' | ') ? '' : '¦';
    });
  }
  const digits = /\d/.exec(rest);
  if (digits) faults.push(`nobody accounts for “${rest.slice(Math.max(0, digits.index - 60), digits.index + 40)}”`);
  return { faults, met };
}
