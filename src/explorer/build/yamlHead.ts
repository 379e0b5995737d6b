/** The text of a study without what an explorer writes itself; as the author wrote it, comments and all, where that can be. */
import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import { readStudyFile } from '../../config/readStudyFile.ts';

/** Keys of a study that a page decides, or that mean nothing for it. */
const LEFT_OUT = [
  '$schema',
  'name',
  'question',
  'extends',
  'history',
  'start',
  'until',
  'runs',
  'seed',
  'scenarios',
  'report',
  'sweep',
  'calibration',
  'draws',
];

export function yamlHead(file: string, merged: Record<string, unknown>): string {
  const text = readStudyFile(file);
  const isWhole = !('extends' in merged) && !/^extends\s*:/m.test(text) && !/(^|[\s[{,])[&*][\w-]+/m.test(text);
  return (isWhole ? slices(text) : undefined) ?? restated(merged);
}

/** The lines of each section that stays, up to where the next begins; undefined where the text is not written in lines. */
function slices(text: string): string | undefined {
  const { contents, errors } = parseDocument(text);
  if (errors.length > 0 || !isMap(contents) || contents.flow) return undefined;
  const keys = contents.items.map(({ key }) => (isScalar(key) && key.range ? { name: String(key.value), at: key.range[0] } : undefined));
  if (keys.some((key) => key === undefined || (key.at > 0 && text[key.at - 1] !== '\n'))) return undefined;
  return keys
    .map((key, i) => (LEFT_OUT.includes(key!.name) ? '' : text.slice(key!.at, keys[i + 1]?.at ?? text.length)))
    .join('')
    .replace(/\r\n?/g, '\n');
}

function restated(merged: Record<string, unknown>): string {
  const kept = Object.fromEntries(Object.entries(merged).filter(([key]) => !LEFT_OUT.includes(key)));
  return Object.keys(kept).length === 0 ? '' : stringify(kept, { lineWidth: 0 });
}
