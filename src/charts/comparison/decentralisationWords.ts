/** What two crossed causes do to concentration, in sentences: each alone, each beside the other, and together. */
import { type CrossedQuantity, directionOf, type Factorial } from '../../compare/factorial.ts';
import { atEnd, cleanText, formatNumber, inRuns, shortened } from '../format.ts';
import { messages } from '../locale.ts';
import { reportWords } from '../reportWords.ts';
import { amountsOf } from './amounts.ts';
import { comparisonPageWords } from './messages.ts';
import { quantityTitle } from './names.ts';
import type { ComparisonTopic } from './words.ts';

export function cellTitle({ cells }: Factorial, cell: keyof Factorial['cells']): string {
  return shortened(cleanText(cells[cell].title) || cells[cell].name, 40);
}

export function decentralisationTopics(factorial: Factorial): ComparisonTopic[] {
  const { quantities } = factorial;
  const { topics } = comparisonPageWords().factorial;
  const alone = (cell: 'first' | 'second', beside: 'firstWithSecond' | 'secondWithFirst') => ({
    title: topics.alone(cellTitle(factorial, cell), cellTitle(factorial, 'neither')),
    sentences: quantities.map((crossed) => effectSentence(factorial, crossed, cell, beside)),
  });
  return [
    { title: topics.short, sentences: [shortSentence(factorial), ...droppedSentence(factorial)] },
    alone('first', 'firstWithSecond'),
    alone('second', 'secondWithFirst'),
    { title: topics.together, sentences: quantities.map(interactionSentence) },
  ];
}

export function decentralisationFindings(factorial: Factorial): string[] {
  return decentralisationTopics(factorial).flatMap(({ title, sentences }, i) =>
    sentences.map((text) => (i === 0 ? text : reportWords().about(title, text))),
  );
}

/** The lead of each kind: owners, regions, small miners. */
function leads({ quantities }: Factorial): CrossedQuantity[] {
  const kinds = [...new Set(quantities.map(({ measure }) => measure.over))];
  return kinds.map((kind) => quantities.find(({ measure }) => measure.over === kind)!);
}

/** "spreads hashrate over owners, concentrates it over regions, raises the share of small miners". */
function effectPhrase(factorial: Factorial, effect: 'first' | 'second'): string {
  const { factorial: m } = comparisonPageWords();
  const phrases = leads(factorial).map(({ measure: { over, ...measure }, effects }, i) => {
    const direction = directionOf({ over, ...measure }, effects[effect]);
    if (over === 'small miners') return m.small[direction];
    return direction === 'unclear' ? m.unclear[over] : (i === 0 ? m.first : m.more)[direction][over];
  });
  return messages().and(phrases);
}

/** "owners spread, regions concentrate, small miners gain": short enough for a title. */
export function shortPhrase(factorial: Factorial, effect: 'first' | 'second'): string {
  const { short } = comparisonPageWords().factorial;
  return messages().list(leads(factorial).map(({ measure, effects }) => short[measure.over][directionOf(measure, effects[effect])]));
}

function shortSentence(factorial: Factorial): string {
  return comparisonPageWords().factorial.inShort({
    runs: formatNumber(factorial.slots.length),
    when: atEnd(factorial.result.study.until),
    first: cellTitle(factorial, 'first'),
    second: cellTitle(factorial, 'second'),
    does: effectPhrase(factorial, 'first'),
    secondDoes: effectPhrase(factorial, 'second'),
  });
}

function effectSentence(
  factorial: Factorial,
  crossed: CrossedQuantity,
  effect: 'first' | 'second',
  beside: 'firstWithSecond' | 'secondWithFirst',
): string {
  const { measure, effects } = crossed;
  const { mean, error, interval, runs, unit } = amountsOf(effects[effect]);
  const other = amountsOf(effects[beside]);
  const { factorial: m } = comparisonPageWords();
  const odds = effects[effect].difference.mean < 0 ? effects[effect].baseAbove : effects[effect].againstAbove;
  return m.effect({
    ...{ quantity: quantityTitle(measure.quantity), mean: `${mean} ${unit}`, error, interval, runs },
    odds: inRuns(odds),
    direction: m.directions[directionOf(measure, effects[effect])],
    company: cellTitle(factorial, effect === 'first' ? 'second' : 'first'),
    other: `${other.mean} (${other.interval})`,
  });
}

function interactionSentence({ measure, interaction, effects }: CrossedQuantity): string {
  const { mean, interval, unit } = amountsOf(interaction);
  const both = amountsOf(effects.both);
  const { factorial: m } = comparisonPageWords();
  const verdict = directionOf(measure, interaction) === 'unclear' ? m.unclearSum : m.clearSum;
  return m.interaction(quantityTitle(measure.quantity), `${both.mean} ${unit} (${both.interval})`, verdict, `${mean} (${interval})`);
}

function droppedSentence({ dropped, result }: Factorial): string[] {
  return dropped === 0 ? [] : [comparisonPageWords().factorial.dropped(dropped, formatNumber(dropped), formatNumber(result.runs))];
}
