/** `history import`: what people download is read, checked and merged. */
import { describe, expect, it } from 'vitest';
import { monthsFromDays, quartersFromDays } from '../../src/history/fromDays.ts';
import { formatHistoryFile, parseHistoryFile } from '../../src/history/historyFile.ts';
import { importHistory } from '../../src/history/import/importHistory.ts';
import { meanSubsidyBtc } from '../../src/history/newEpochs.ts';
import { loadHistory, readHistory } from '../../src/history/readHistory.ts';
import { dayOf } from '../../src/units.ts';
import * as downloads from './downloads.ts';

const base = loadHistory();
const read = (text: string | Uint8Array, options = {}) =>
  importHistory([{ file: 'data', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text }], {
    base,
    today: downloads.TODAY,
    ...options,
  });

describe('formats are told apart', () => {
  it.each([
    ['Coin Metrics community CSV', downloads.coinMetrics, ['blocks', 'difficulty_t', 'fees_btc', 'hashrate_ehs', 'price_usd']],
    ['blockchain.com chart CSV', downloads.blockchainCsv, ['hashrate_ehs']],
    ['blockchain.com chart CSV', downloads.blockchainNamed, ['hashrate_ehs']],
    ['blockchain.com chart JSON', downloads.blockchainJson, ['hashrate_ehs']],
    ['mempool.space difficulty adjustments', downloads.mempool(), ['retargets']],
    ['two-column CSV', downloads.hashrateCsv, ['hashrate_ehs']],
    ['two-column CSV', downloads.priceCsv, ['price_usd']],
  ])('%s', (format, text, quantities) => {
    const [file] = read(text).files;
    expect({ format: file!.format, quantities: [...file!.quantities].sort() }).toEqual({ format, quantities });
  });

  it('mempool.space hashrate and difficulty', () => {
    const data = {
      hashrates: downloads.days.map((d) => ({ timestamp: dayOf(d.date) * 86_400, avgHashrate: d.hashrateEHs * 1e18 })),
      difficulty: downloads.retargets.map(([time, height, difficulty, adjustment]) => ({ time, height, difficulty, adjustment })),
      currentHashrate: 1,
    };
    const [file] = read(JSON.stringify(data)).files;
    expect(file).toMatchObject({ format: 'mempool.space hashrate and difficulty', quantities: ['hashrate_ehs', 'retargets'] });
  });

  it('the same values come out of each, whatever the unit', () => {
    const day = (text: string) => read(text).merged.days.find(({ date }) => date === '2026-04-10')!.hashrateEHs;
    const expected = downloads.days.find(({ date }) => date === '2026-04-10')!.hashrateEHs;
    const texts = [downloads.coinMetrics, downloads.blockchainCsv, downloads.blockchainJson, downloads.hashrateCsv];
    for (const text of texts) expect(day(text)).toBeCloseTo(expected, 6);
    const inPH = downloads.hashrateCsv
      .replace('hashrate_ehs', 'Hash rate (PH/s)')
      .replace(/,(\d.*)/g, (_, value) => `,${Number(value) * 1000}`);
    expect(day(inPH)).toBeCloseTo(expected, 6);
  });
});

describe('what is not damage is taken as it is', () => {
  it('a price for days of which only the hashrate is known so far', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const days = Array.from({ length: 30 }, (_, i) => `2026-04-${String(i + 1).padStart(2, '0')}`);
    const options = { today: '2026-06-01' };
    const hashrate = bytes(`date,hashrate_ehs\n${days.map((day) => `${day},990`).join('\n')}\n`);
    const { merged } = importHistory([{ file: 'hashrate', bytes: hashrate }], { base, ...options });
    const written = { ...base, ...merged, months: [...base.months, ...monthsFromDays(merged.days, merged.epochs)] };
    const price = (usd: number) => bytes(`date,price_usd\n${days.map((day) => `${day},${usd}`).join('\n')}\n`);
    const again = importHistory([{ file: 'price', bytes: price(68_000) }], { base: written, ...options });
    expect(again.merged.days.at(-1)).toMatchObject({ hashrateEHs: 990, priceUsd: 68_000 });
    expect(() => importHistory([{ file: 'price', bytes: price(6.8) }], { base: written, ...options })).toThrow(
      'what is known last: wrong unit',
    );
  });

  it.each([
    ['mixed line ends', downloads.hashrateCsv.replace(/\n/g, (_, at: number) => (at % 2 ? '\n' : '\r\n'))],
    ['old line ends', downloads.hashrateCsv.replaceAll('\n', '\r')],
    ['a byte-order mark', `\ufeff${downloads.hashrateCsv}`],
    ['newest first', [downloads.hashrateCsv.split('\n')[0], ...downloads.hashrateCsv.trim().split('\n').slice(1).reverse()].join('\n')],
    ['comments and empty lines', `# note\n\n${downloads.hashrateCsv}\n\n`],
    ['quotes', downloads.hashrateCsv.replace(/^(.*),(.*)$/gm, '"$1","$2"')],
  ])('%s', (_, text) => {
    expect(read(text).merged.days).toEqual(read(downloads.hashrateCsv).merged.days);
  });

  it('days not yet computed at the end of a Coin Metrics file', () => {
    const { merged } = read(`${downloads.coinMetrics}2026-06-01,,,,,,\n`);
    expect(merged.days.at(-1)!.date).toBe('2026-05-31');
  });

  it('gaps where they are allowed, with a note', () => {
    const gap = downloads.hashrateCsv.replace(/2026-02-1\d.*\n/g, '');
    const { notes, merged } = read(gap, { allowGaps: true });
    expect(notes.join()).toContain('10 days are missing before this row (2026-02-10 to 2026-02-19)');
    expect(merged.days).toHaveLength(downloads.days.length - 10);
  });
});

describe('new epochs', () => {
  const shipped = readHistory().at(-1)!;

  it('come from retargets, with duration and implied hashrate; the one that runs is left out', () => {
    const { epochs } = read(downloads.mempool()).merged;
    const added = epochs.slice(readHistory().length);
    expect(added.map(({ height }) => height)).toEqual([shipped.height + 2016, shipped.height + 4032]);
    expect(added[0]!.days).toBeCloseTo(14, 4);
    // D * 2^32 / 600 at ten minutes a block
    expect(added[0]!.hashrateEHs).toBeCloseTo((added[0]!.difficultyT * 1e12 * 2 ** 32) / 600 / 1e18, 2);
    expect(added[0]!.priceUsd).toBeNaN();
  });

  it('come from the blocks and difficulties of days, with price and fees', () => {
    const { epochs } = read(downloads.coinMetrics).merged;
    const added = epochs.slice(readHistory().length);
    expect(added.length).toBeGreaterThanOrEqual(4);
    for (const epoch of added) {
      expect(epoch.days).toBeCloseTo(14, 6);
      expect(epoch.feesBtcPerBlock).toBeCloseTo(2.5 / 144, 6);
      const perPH = (1e15 * 86_400) / (epoch.difficultyT * 1e12 * 2 ** 32);
      expect(epoch.hashpriceUsdPerPHDay).toBeCloseTo(perPH * (3.125 + 2.5 / 144) * epoch.priceUsd, 6);
    }
  });

  it('know the subsidy of every height, halvings inside an epoch weighted', () => {
    expect(meanSubsidyBtc(939_456)).toBe(3.125);
    expect(meanSubsidyBtc(838_656)).toBeCloseTo((1344 * 6.25 + 672 * 3.125) / 2016, 12);
  });
});

describe('the history file', () => {
  const { merged } = read(downloads.coinMetrics);
  const text = formatHistoryFile({ sources: ['one', 'two'], ...merged });

  it('is read as it was written', () => {
    const { file, faults } = parseHistoryFile(text);
    expect(faults).toEqual([]);
    expect(file.sources).toEqual(['one', 'two']);
    expect(file.epochs).toHaveLength(merged.epochs.length);
    expect(file.days).toHaveLength(merged.days.length);
    expect(formatHistoryFile(file)).toBe(text);
  });

  it('is refused by line when it is not one, or damaged', () => {
    expect(parseHistoryFile('date,x\n').faults[0]).toMatchObject({ line: 1, message: expect.stringContaining('is not a history file') });
    expect(parseHistoryFile(text.slice(0, -30)).faults).toHaveLength(1);
    expect(parseHistoryFile(text.replace('epoch,2016-01-26', 'epok,2016-01-26')).faults[0]!.message).toContain('kind must be epoch or day');
    expect(parseHistoryFile(text.replace(',391,', ',x,')).faults.length).toBeLessThanOrEqual(1);
  });

  it('gives whole months and quarters, and no others', () => {
    const months = monthsFromDays(merged.days, merged.epochs);
    expect(months.map(({ month }) => month)).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']);
    const january = base.months.find(({ month }) => month === '2026-01')!;
    expect(months[0]!.hashrateEHs / january.hashrateEHs).toBeCloseTo(1, 1);
    expect(months[0]!.hashpriceUsdPerPHDay / january.hashpriceUsdPerPHDay).toBeCloseTo(1, 0);
    expect(quartersFromDays(merged.days).map(({ quarter }) => quarter)).toEqual(['2026Q1']);
    expect(quartersFromDays(merged.days)[0]).toMatchObject({ days: 90, blocks: 12_960, firstWeekBlocks: 1008 });
  });
});
