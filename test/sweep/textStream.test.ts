/** The text of a merge is written in pieces; no reader can tell. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openTextStream } from '../../src/sweep/merge/textStream.ts';
import { temporaryFolder } from '../run/fixture.ts';
import { textOf } from './fixture.ts';

test('lines short and long, in any script, come out as they went in, with their number, bytes and digest', () => {
  const folder = temporaryFolder();
  const lines = [
    ...Array.from({ length: 5000 }, (_, i) => `point ${i},${'0'.repeat(i % 97)}`),
    '算力'.repeat(40_000),
    'é'.repeat(21_845),
    '\u{1f30b}'.repeat(10_000),
    '',
    'end',
  ];
  const stream = openTextStream(folder, 'lines.csv', 'header');
  for (const line of lines) stream.line(line);
  const written = stream.finish();
  const text = textOf(folder, 'lines.csv');
  expect(text === `${['header', ...lines].join('\n')}\n`).toBe(true);
  const sha256 = createHash('sha256').update(text).digest('hex');
  expect(written).toEqual({ file: 'lines.csv', rows: lines.length, bytes: Buffer.byteLength(text), sha256 });
});
