/** What two crossed causes do to concentration, in sentences: each alone, each beside the other, and together. */
import { type CrossedQuantity, directionOf, type Factorial } from '../../compare/factorial.ts';
import { atEnd, cleanText, formatNumber, inRuns, shortened } from '../format.ts';
import { amountsOf } from './amounts.ts';
import type { ComparisonTopic } from './words.ts';

export function cellTitle({ cells }: Factorial, cell: keyof Factorial['cells']): string {
  return shortened(cleanText(cells[cell].title) || cells[cell].name, 40);
}

export function decentralisationTopics(factorial: Factorial): ComparisonTopic[] {
  const { quantities } = factorial;
  const alone = (cell: 'first' | 'second', beside: 'firstWithSecond' | 'secondWithFirst') =>
    quantities.map((crossed) => effectSentence(factorial, crossed, cell, beside));
  return [
    { title: 'In short', sentences: [shortSentence(factorial), ...droppedSentence(factorial)] },
    {
      title: `“${cellTitle(factorial, 'first')}” alone, against “${cellTitle(factorial, 'neither')}”`,
      sentences: alone('first', 'firstWithSecond'),
    },
    {
      title: `“${cellTitle(factorial, 'second')}” alone, against “${cellTitle(factorial, 'neither')}”`,
      sentences: alone('second', 'secondWithFirst'),
    },
    { title: 'What only both together do', sentences: quantities.map(interactionSentence) },
  ];
}

export function decentralisationFindings(factorial: Factorial): string[] {
  return decentralisationTopics(factorial).flatMap(({ title, sentences }) =>
    sentences.map((text) => (title === 'In short' ? text : `${title}: ${text}`)),
  );
}

/** The lead of each kind: owners, regions, small miners. */
function leads({ quantities }: Factorial): CrossedQuantity[] {
  const kinds = [...new Set(quantities.map(({ measure }) => measure.over))];
  return kinds.map((kind) => quantities.find(({ measure }) => measure.over === kind)!);
}

/** "spreads hashrate over owners, concentrates it over regions, raises the share of small miners". */
function effectPhrase(factorial: Factorial, effect: 'first' | 'second'): string {
  const phrases = leads(factorial).map(({ measure, effects }) => {
    const direction = directionOf(measure, effects[effect]);
    if (measure.over === 'small miners') {
      if (direction === 'unclear') return 'leaves the share of small miners open';
      return direction === 'spreads' ? 'raises the share of small miners' : 'lowers the share of small miners';
    }
    return direction === 'unclear' ? `changes nothing clear over ${measure.over}` : `${direction} it over ${measure.over}`;
  });
  const [first = '', ...rest] = phrases;
  const named = first.replace(' it over ', ' hashrate over ');
  return rest.length === 0 ? named : `${[named, ...rest.slice(0, -1)].join(', ')} and ${rest.at(-1)}`;
}

/** "owners spread, regions concentrate, small miners gain": short enough for a title. */
export function shortPhrase(factorial: Factorial, effect: 'first' | 'second'): string {
  const phrases = leads(factorial).map(({ measure, effects }) => {
    const verbs =
      measure.over === 'small miners' ? { spreads: 'gain', concentrates: 'lose' } : { spreads: 'spread', concentrates: 'concentrate' };
    const direction = directionOf(measure, effects[effect]);
    return direction === 'unclear' ? `${measure.over} unclear` : `${measure.over} ${verbs[direction]}`;
  });
  return phrases.join(', ');
}

function shortSentence(factorial: Factorial): string {
  const [first, second] = [cellTitle(factorial, 'first'), cellTitle(factorial, 'second')];
  const when = atEnd(factorial.result.study.until);
  return `${formatNumber(factorial.slots.length)} runs, ${when}: “${first}” alone ${effectPhrase(factorial, 'first')}; “${second}” alone ${effectPhrase(factorial, 'second')}.`;
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
  const title = measure.quantity.title.charAt(0).toUpperCase() + measure.quantity.title.slice(1);
  const direction = directionOf(measure, effects[effect]);
  const word = { concentrates: 'more concentrated', spreads: 'less concentrated', unclear: 'no clear difference' }[direction];
  const odds = effects[effect].difference.mean < 0 ? effects[effect].baseAbove : effects[effect].againstAbove;
  const company = cellTitle(factorial, effect === 'first' ? 'second' : 'first');
  return `${title} ${mean} ${unit} in the paired mean (standard error ${error}, 95% interval ${interval}; 90% of runs ${runs}; that way ${inRuns(odds)}): ${word}. Beside “${company}” it is ${other.mean} (${other.interval}).`;
}

function interactionSentence({ measure, interaction, effects }: CrossedQuantity): string {
  const { mean, interval, unit } = amountsOf(interaction);
  const both = amountsOf(effects.both);
  const title = measure.quantity.title.charAt(0).toUpperCase() + measure.quantity.title.slice(1);
  const clear =
    directionOf(measure, interaction) === 'unclear' ? 'no clear difference from the sum of the two' : 'differs from the sum of the two';
  return `${title}: both ${both.mean} ${unit} (${both.interval}), ${clear}: ${mean} (${interval}).`;
}

function droppedSentence({ dropped, result }: Factorial): string[] {
  if (dropped === 0) return [];
  return [
    `${formatNumber(dropped)} of ${formatNumber(result.runs)} runs ${dropped === 1 ? 'is' : 'are'} left out because one of the four scenarios failed.`,
  ];
}
