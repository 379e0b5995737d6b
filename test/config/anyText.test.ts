import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STARTER_STUDY } from '../../src/cli/starterStudy.ts';
import { createStudyFolder } from './studyFolder.ts';

const folder = createStudyFolder();
const BITS = [
  '[',
  ']',
  '{',
  '}',
  ':',
  ': ',
  '- ',
  '\n',
  '  ',
  '\t',
  '&a',
  '*a',
  '!!x',
  '"',
  "'",
  '#',
  '|',
  '>',
  '%',
  '@',
  '.nan',
  '-1',
  '1e999',
  '~',
  '__proto__: ',
  '<<: ',
  '? ',
  '\u0000',
  '\u202e',
  '---',
];

/** Loads any text: a study or a list of faults, never another error. */
function ends(text: string): boolean {
  folder.write('any.yaml', text);
  const lines = folder.faultsOf('any.yaml');
  return lines.every((line) => line.length > 0 && !/[\p{Cc}\p{Cf}]/u.test(line));
}

describe('whatever the text, loading ends with a study or with faults in plain lines', () => {
  it('for the starter study with bits cut out and put in (seed 7)', () => {
    const edit = fc.record({ at: fc.nat(STARTER_STUDY.length), cut: fc.nat(40), bit: fc.constantFrom(...BITS) });
    const property = fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const text = edits.reduce((before, { at, cut, bit }) => before.slice(0, at) + bit + before.slice(at + cut), STARTER_STUDY);
      expect(ends(text)).toBe(true);
    });
    fc.assert(property, { seed: 7, numRuns: 300 });
  });

  it('for bits in any order (seed 8)', () => {
    const property = fc.property(fc.array(fc.constantFrom(...BITS, 'ai', 'market', 'runs'), { maxLength: 60 }), (bits) => {
      expect(ends(bits.join(''))).toBe(true);
    });
    fc.assert(property, { seed: 8, numRuns: 300 });
  });

  it('for any value of any section (seed 9)', () => {
    const sections = [
      'network',
      'market',
      'regions',
      'classes',
      'firms',
      'population',
      'rigs',
      'dispatch',
      'ai',
      'scenarios',
      'report',
      'runs',
      'seed',
      'start',
      'until',
    ];
    const property = fc.property(fc.constantFrom(...sections), fc.jsonValue({ maxDepth: 3 }), (section, value) => {
      expect(ends(`${JSON.stringify({ name: 'n', question: 'q', start: '2026-03-20', until: '2027-01-01', [section]: value })}\n`)).toBe(
        true,
      );
    });
    fc.assert(property, { seed: 9, numRuns: 300 });
  });
});
