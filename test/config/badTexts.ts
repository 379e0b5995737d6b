/** What the text of a file can be wrong in. */
import { after, type BadInput, whole } from './badInput.ts';
import { HEAD } from './studyFolder.ts';

const BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...'bcdefghi'.split('').map((c, i) => `${c}: &${c} [${`*${'abcdefgh'[i]}, `.repeat(9)}*${'abcdefgh'[i]}]`),
];
export const BAD_TEXTS: BadInput[] = [
  whole('an empty file', '', 'study.yaml:1:1  the file is empty'),
  whole('a file of comments only', '# nothing\n', 'study.yaml:1:1  the file is empty'),
  whole('a file that is one word', 'hello\n', 'study.yaml:1:1  must be a study: lines of "key: value"'),
  whole('a list in place of a study', '- a\n- b\n', 'study.yaml:1:1  must be a study: lines of "key: value"'),
  whole(
    'two documents in one file',
    `${HEAD}\n---\nname: two\n`,
    'study.yaml:5:1  a study is one YAML document; remove what follows "---"',
  ),
  after('a key given twice', 'runs: 10\nruns: 20', 'study.yaml:6:1  key is given twice ("runs")'),
  after('a key given twice in a section', 'ai:\n  pue: 1.2\n  pue: 1.3', 'study.yaml:7:3  key is given twice ("pue")'),
  after(
    'YAML that does not parse',
    'ai: {pue: 1.2',
    'study.yaml:6:1  not valid YAML: Flow map in block collection must be sufficiently indented and end with a }',
  ),
  after('a tab as indentation', 'ai:\n\tpue: 1.2', 'study.yaml:6:1  tabs cannot indent YAML; use spaces'),
  after('a tag', 'seed: !!js/function "x"', 'study.yaml:5:7  YAML tags are not read'),
  after('a list as a key', '? [a, b]\n: 1', 'study.yaml:5:3  keys must be plain text'),
  after(
    'an alias without anchor',
    'ai: *nobody',
    'study.yaml:5:5  ai: unknown anchor *nobody',
    'study.yaml:5:5  ai: must be a section of keys, got nothing',
  ),
  after('an alias bomb', BOMB.join('\n'), 'study.yaml:1:1  more than 200000 values once aliases are written out'),
  whole('nesting of 20,000 lists', `${HEAD}\nai: ${'['.repeat(20_000)}\n`, 'study.yaml:1:1  nested deeper than 40 levels'),
  whole('nesting of 20,000 list items on one line', '- '.repeat(20_000), 'study.yaml:1:1  nested deeper than 40 levels'),
  after('a key __proto__', '__proto__: {polluted: true}', 'study.yaml:5:1  __proto__: this key is not allowed'),
  after('a key constructor in a section', 'ai: {constructor: {prototype: 1}}', 'study.yaml:5:6  ai.constructor: this key is not allowed'),
];
