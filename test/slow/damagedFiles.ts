/** Damaged downloads: name, bytes, and what must be said of them. */
import { blockchainJson, blockchainNamed, coinMetrics, days, hashrateCsv, mempool, priceCsv, retargets } from '../history/downloads.ts';

const csvLines = hashrateCsv.trimEnd().split('\n');
const withLine = (at: number, text: string) => [...csvLines.slice(0, at), text, ...csvLines.slice(at + 1)].join('\n');
const spoilt = (index: number, change: (row: (typeof retargets)[number]) => unknown) =>
  mempool(retargets.map((row, i) => (i === index ? change(row) : row)));
const scaled = (factor: number) => `date,hashrate_ehs\n${days.map((d) => `${d.date},${d.hashrateEHs * factor}`).join('\n')}\n`;
const bytes = (...values: number[]) => Uint8Array.from(values);
const utf16 = (text: string) => bytes(0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));

export const DAMAGED: [name: string, content: string | Uint8Array, message: string][] = [
  ['empty', '', 'is empty'],
  ['white space', ' \n\r\n ', 'holds nothing but white space'],
  ['header alone', 'date,hashrate_ehs\n', 'holds no rows'],
  ['a web page', '<!DOCTYPE html>\n<html><body>Just a moment...</body></html>', 'is a web page (HTML), not a table'],
  ['an XML error', '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', 'is a web page (HTML), not a table'],
  ['gzip', bytes(0x1f, 0x8b, 8, 0, 0), 'is compressed (gzip): unpack it first'],
  ['a spreadsheet', bytes(0x50, 0x4b, 3, 4, 0), 'is a ZIP archive or a spreadsheet: save it as CSV first'],
  ['UTF-16', utf16(hashrateCsv), 'is UTF-16: save it as UTF-8'],
  ['zero bytes', `${hashrateCsv}\0\0`, 'is not text: it holds zero bytes'],
  ['not UTF-8', bytes(0x64, 0x61, 0x74, 0x65, 0x2c, 0xe9, 0x0a), 'is not UTF-8 text'],
  ['cut off in a line', withLine(40, csvLines[40]!.split(',')[0]!), 'data:41:1  must have 2 cells, has 1: is the line cut off?'],
  ['cut off in the last number', `${csvLines.slice(0, -1).join('\n')}\n${csvLines.at(-1)!.slice(0, 12)}`, 'changes by a factor of'],
  ['cut off in a quote', `${blockchainNamed.slice(0, -9)}`, 'a quote is not closed: is the file cut off?'],
  ['cut off JSON', blockchainJson.slice(0, -200), 'is not whole JSON: is the file cut off?'],
  ['cut off adjustments', mempool().slice(0, -30), 'is not whole JSON: is the file cut off?'],
  ['an error in JSON', '{"error":"rate limit exceeded"}', 'is an error message, not data: "rate limit exceeded"'],
  [
    'the estimate of the next adjustment',
    '{"progressPercent":44.3,"difficultyChange":1.2}',
    'is the estimate of the next adjustment of mempool.space, not its history',
  ],
  ['another JSON', '{"a":[1,2,3]}', 'is JSON of no known format'],
  [
    'another chart',
    '{"name":"Mempool Size","unit":"Bytes","values":[{"x":1,"y":2}]}',
    'is a chart of "Mempool Size" in "Bytes", which is not used here',
  ],
  ['no adjustments', '[]', 'holds no adjustments'],
  [
    'swapped columns',
    `hashrate_ehs,date\n${days.map((d) => `${d.hashrateEHs},${d.date}`).join('\n')}`,
    'data:2:1  columns are swapped: the date comes first',
  ],
  ['semicolons', hashrateCsv.replaceAll(',', ';'), 'columns are separated by semicolons: separate them by commas'],
  ['tabs', hashrateCsv.replaceAll(',', '\t'), 'columns are separated by tabs: separate them by commas'],
  ['decimal commas', hashrateCsv.replaceAll('.', ','), 'must have 2 cells, has 3: are numbers written with commas?'],
  ['thousands in quotes', withLine(10, '2026-01-10,"1,005.2"'), 'data:11:1  value must be a plain number, got "1,005.2"'],
  ['a word for a number', withLine(10, '2026-01-10,n/a'), 'data:11:1  value must be a plain number, got "n/a"'],
  [
    'dates the American way',
    hashrateCsv.replace(/(\d{4})-(\d\d)-(\d\d)/g, '$2/$3/$1'),
    'must begin with a date like 2026-03-31, got "01/01/2026"',
  ],
  ['a date that is none', withLine(60, '2026-02-30,980'), 'data:61:1  must begin with a date like 2026-03-31, got "2026-02-30"'],
  ['future dates', `${hashrateCsv}2027-01-01,990\n`, 'is dated 2027-01-01, which is in the future'],
  ['a date before Bitcoin', withLine(1, '1970-01-01,980'), 'data:2:1  is dated 1970-01-01, before Bitcoin began'],
  ['a missing week', hashrateCsv.replace(/2026-02-0[3-9].*\n/g, ''), '7 days are missing before this row (2026-02-03 to 2026-02-09)'],
  ['a day twice', `${hashrateCsv}${csvLines[5]}\n`, '2026-01-05 is given twice, here and in line 6'],
  ['rows out of order', [...csvLines.slice(0, 20), csvLines[21]!, csvLines[20]!, ...csvLines.slice(22)].join('\n'), 'is out of order'],
  ['zero', withLine(10, '2026-01-10,0'), 'data:11:1  hashrate_ehs must be > 0, got 0'],
  ['negative', withLine(10, '2026-01-10,-980'), 'data:11:1  hashrate_ehs must be > 0, got -980'],
  [
    'TH/s for EH/s',
    scaled(1e6),
    'is about 1,000,000 times what is known for these dates: they look like TH/s, name the unit in the header',
  ],
  ['H/s for EH/s', scaled(1e18), 'they look like H/s, name the unit in the header'],
  [
    'TH/s from a day on',
    `date,hashrate_ehs\n${days.map((d, i) => `${d.date},${d.hashrateEHs * (i > 120 ? 1e6 : 1)}`).join('\n')}`,
    'data:123:1  hashrate_ehs changes by a factor of 1,000,000',
  ],
  ['price for hashrate', priceCsv.replace('price_usd', 'hashrate_ehs'), 'wrong unit or wrong quantity?'],
  [
    'another price',
    priceCsv.replace(/,(\d.*)/g, (_, v) => `,${Number(v) * 2.2}`),
    'price_usd is about 2.2 times what is known for these dates',
  ],
  ['a unit not named', hashrateCsv.replace('hashrate_ehs', 'hashrate'), 'the column of hashrate does not say its unit'],
  ['a column not known', hashrateCsv.replace('hashrate_ehs', 'temperature'), 'column "temperature" is none of hashrate_ehs'],
  [
    'no header and like nothing known',
    hashrateCsv
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/,.*/, ',7'))
      .join('\n'),
    'has no header, and its values are like nothing known',
  ],
  [
    'too many columns',
    hashrateCsv.trim().replace(/$/gm, ',1').replace('ehs,1', 'ehs,note'),
    'is in no known format: columns date, hashrate_ehs, note',
  ],
  ['a Coin Metrics line cut off', coinMetrics.slice(0, -40), 'must have 7 cells, has 5: is the line cut off?'],
  ['impossible blocks', coinMetrics.replace(/(2026-04-10,700000),144/, '$1,1440'), '1440 blocks in a day is not possible'],
  ['a height that is no retarget', spoilt(3, ([t, h, d, c]) => [t, h + 1, d, c]), 'is no retarget: those are multiples of 2016'],
  ['a missing epoch', mempool(retargets.filter((_, i) => i !== 5)), 'one epoch is missing between heights'],
  ['difficulty times five', spoilt(1, ([t, h, d, c]) => [t, h, d * 5, c]), 'the protocol allows 4 at most'],
  [
    'a retarget that its duration contradicts',
    spoilt(1, ([t, h, d, c]) => [t, h, d * 1.1, c]),
    'but the epoch took 14.00 days, which makes 1',
  ],
  ['a change that its difficulties contradict', spoilt(2, ([t, h, d]) => [t, h, d, 1.5]), 'states a change of 1.5 at height'],
  ['a difficulty that history contradicts', spoilt(9, ([t, h, d, c]) => [t, h, d * 1.005, c]), 'contradicts history: difficulty'],
  ['time running backwards', spoilt(1, ([t, h, d, c]) => [t - 40 * 86_400, h, d, c]), 'in time'],
  ['a retarget in the future', spoilt(0, ([t, h, d, c]) => [t + 400 * 86_400, h, d, c]), 'which is in the future'],
  ['milliseconds of another planet', spoilt(0, ([, h, d, c]) => [12, h, d, c]), 'before Bitcoin began: is the time in Unix seconds?'],
  ['an entry that is no list', spoilt(4, () => 'x'), 'entry 4 must be [time, height, difficulty, change], got "x"'],
  ['a height twice', mempool([...retargets, retargets[2]!]), 'is given twice, here and in line 4'],
];
