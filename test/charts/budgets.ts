/** How large the files of a chart may be. */
import { gzipSync } from 'node:zlib';

const KB = 1024;
/** Bytes, and bytes when compressed, by the end of the name. */
const BUDGETS: [end: string, most: number, mostZipped: number][] = [
  ['.vl.json', 64 * KB, 14 * KB],
  ['.svg', 96 * KB, 16 * KB],
  ['.png', 200 * KB, 200 * KB],
  ['.csv', 1024 * KB, 1024 * KB],
  ['.embed.html', 4 * KB, 2 * KB],
  ['.html', 120 * KB, 24 * KB],
];

export function sizeFaults(file: string, content: Buffer): string[] {
  const [end, most, mostZipped] = BUDGETS.find(([name]) => file.endsWith(name)) ?? ['', 16 * KB, 16 * KB];
  const zipped = gzipSync(content).length;
  const faults = content.length < 100 ? [`${file}: hardly anything in it`] : [];
  if (content.length > most) faults.push(`${file}: ${content.length} bytes, ${most} for ${end}`);
  if (zipped > mostZipped) faults.push(`${file}: ${zipped} bytes compressed, ${mostZipped} for ${end}`);
  return faults;
}
