/** A written chart held to figures: words, labels of both drawings, ticks, every cell of its CSV, and what its metadata say of run and files. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { account, may, type Rule, say } from './account.ts';
import { parseCsv, type Row } from './tables.ts';

interface Meta {
  title: string;
  subtitle: string;
  alt: string;
  longDescription: string;
  source: string;
  citation: string;
  study: { name: string; hash: string };
  seed: number;
  runs: number;
  version: string;
  frameHeightPx: number;
  files: { file: string; bytes: number; sha256: string }[];
}

export interface WrittenChart {
  id: string;
  meta: Meta;
  altText: string;
  rows: Row[];
  /** Of the wide and of the narrow drawing. */
  svgs: string[];
  folder: string;
}

export function readChart(out: string, id: string): WrittenChart {
  const folder = join(out, 'charts', id);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    id,
    folder,
    meta: JSON.parse(read(`${id}.meta.json`)) as Meta,
    altText: read(`${id}.alt.txt`),
    rows: parseCsv(read(`${id}.csv`)),
    svgs: [read(`${id}.svg`), read(`${id}-narrow.svg`)],
  };
}

/** Expected value of a cell, with what it may be off by where it has not six digits; undefined where nobody knows. */
type Cell = number | readonly [number, number] | undefined;

export interface Reckoned {
  /** For words and labels, in order: the more particular first. */
  rules: readonly Rule[];
  cell(row: Row, column: string, index: number): Cell;
  /** Of one scenario; the line below the chart and the metadata. */
  provenance: { study: string; hash?: string; runs: number; seed: number; source: string };
  /** Names that may be cut short in a drawing: held to as if they stood whole. */
  longNames?: readonly string[];
  /** Axes whose ticks are not evenly spread: of logarithms, of days. */
  unevenTicks?: boolean;
}

interface Drawn {
  title: string;
  subtitle: string;
  /** Everything else in the order drawn, one label from the next by " | ". */
  labels: string;
  /** Each axis: number and place of every tick. */
  axes: { value: number; at: number }[][];
  /** Years and months below axes of time. */
  times: string[];
}

const GROUP = /<g class="mark-text role-([\w-]+)[^"]*"[^>]*>([\s\S]*?)<\/g>/g;
const TIME = /^(’\d\d|(?:[A-Z][a-z]{2,8} )?20\d\d|[A-Z][a-z]{2,8} ’\d\d)$/;
const TEXT = /<text([^>]*)transform="translate\(([-\d.e]+),\s*([-\d.e]+)\)[^>]*>([\s\S]*?)<\/text>/g;
const plain = (markup: string) =>
  markup
    .replace(/<\/tspan>\s*<tspan[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

export function drawn(svg: string): Drawn {
  const result: Drawn = { title: '', subtitle: '', labels: '', axes: [], times: [] };
  const labels: string[] = [];
  for (const [, role, content] of svg.matchAll(GROUP)) {
    const texts = [...content!.matchAll(TEXT)].map(([, start, x, y, text]) => ({
      x: Number(x),
      y: Number(y),
      text: plain(text!),
      isCentred: start!.includes('middle'),
    }));
    if (role === 'title-text') result.title = texts.map(({ text }) => text).join(' ');
    else if (role === 'title-subtitle') result.subtitle = texts.map(({ text }) => text).join(' ');
    else if (role === 'axis-label') {
      const isAcross = new Set(texts.map(({ y }) => y)).size === 1;
      const ticks = texts.map(({ x, y, text }) => ({ value: Number(text.replace('−', '-').replace(/[+,$%]/g, '')), at: isAcross ? x : y }));
      result.axes.push(ticks.filter(({ value }) => !Number.isNaN(value)));
    } else {
      for (const { text, isCentred } of texts) {
        // below an axis of time years and months are drawn as texts of their own
        if (isCentred && TIME.test(text)) result.times.push(text);
        else if (text !== '') labels.push(text);
      }
    }
  }
  result.labels = labels.join(' | ');
  return result;
}

/** Ticks whose numbers are not where a straight scale has them. */
export function tickFaults(axes: Drawn['axes']): string[] {
  return axes.flatMap((ticks) => {
    const [first, second] = [ticks[0], ticks.at(-1)];
    if (first === undefined || second === undefined || ticks.length < 3) return [];
    const slope = (second.at - first.at) / (second.value - first.value);
    return ticks
      .filter(({ value, at }) => Math.abs(first.at + slope * (value - first.value) - at) > 1.5)
      .map(({ value }) => `the tick ${value} stands where another belongs`);
  });
}

function cellFaults({ rows }: WrittenChart, cell: Reckoned['cell']): string[] {
  return rows.flatMap((row, i) =>
    Object.entries(row).flatMap(([column, value]) => {
      if (typeof value === 'string') return [];
      const found = cell(row, column, i);
      const [expected, allowed] = Array.isArray(found) ? (found as [number, number]) : [found as number | undefined, undefined];
      if (value === null)
        return expected === undefined || Number.isNaN(expected) ? [] : [`row ${i}, ${column}: empty, reckoned ${expected}`];
      if (expected === undefined) return [`row ${i}, ${column}: nobody accounts for ${value}`];
      const within = allowed ?? Math.abs(expected) * 5.01e-6 + 1e-9;
      return Math.abs(value - expected) <= within ? [] : [`row ${i}, ${column}: ${value}, reckoned ${expected}`];
    }),
  );
}

function fileFaults({ meta, folder }: WrittenChart): string[] {
  return meta.files.flatMap(({ file, bytes, sha256 }) => {
    const content = readFileSync(join(folder, file));
    const isRight = content.length === bytes && createHash('sha256').update(content).digest('hex') === sha256;
    return isRight ? [] : [`${file}: not the file that the metadata speak of`];
  });
}

/** The height of the frame is told twice. */
function frameFaults({ id, meta, folder }: WrittenChart): string[] {
  const [, height] = /<iframe[^>]* height="(\d+)"/.exec(readFileSync(join(folder, `${id}.embed.html`), 'utf8')) ?? [];
  return Number(height) === meta.frameHeightPx ? [] : [`a frame of ${height} px in its code, of ${meta.frameHeightPx} in its metadata`];
}

interface Held {
  where: string;
  text: string;
  rules: readonly Rule[];
}

/** Every text of a chart with the rules it is held to. */
function textsOf({ meta, svgs }: WrittenChart, { provenance: p, rules, longNames = [] }: Reckoned): Held[] {
  const whole = [say(p.source), ...rules];
  const citation = may(`hashpivot ${meta.version}, study ${p.study}, hash ${p.hash ?? meta.study.hash}, ${p.runs} runs, seed ${p.seed}.`);
  return [
    ...(['title', 'subtitle', 'longDescription', 'source'] as const).map((where) => ({ where, text: meta[where], rules: whole })),
    { where: 'alt', text: meta.alt.slice(0, cutAt(meta)), rules: whole },
    { where: 'citation', text: meta.citation, rules: [citation, ...whole] },
    ...svgs.map((svg, i) => ({
      where: i === 0 ? 'labels, wide' : 'labels, narrow',
      text: spelledOut(drawn(svg).labels, longNames),
      rules: whole,
    })),
  ];
}

/** Everything about a written chart that the reckoning does not give. */
export function chartFaults(chart: WrittenChart, reckoned: Reckoned): string[] {
  const { meta, altText, svgs } = chart;
  const { provenance: p } = reckoned;
  const met = new Set<Rule>();
  const faults = textsOf(chart, reckoned).flatMap(({ where, text, rules }) => {
    const accounted = account(text, rules);
    for (const rule of accounted.met) met.add(rule);
    return accounted.faults.map((fault) => `${where}: ${fault}`);
  });
  for (const { title, subtitle, axes } of svgs.map(drawn)) {
    if (squeezed(title) !== squeezed(meta.title)) faults.push(`another title is drawn: ${title}`);
    if (squeezed(subtitle) !== squeezed(meta.subtitle)) faults.push(`another subtitle is drawn: ${subtitle}`);
    if (!reckoned.unevenTicks) faults.push(...tickFaults(axes));
  }
  if (altText !== `${meta.alt}\n\n${meta.longDescription}\n`) faults.push('the text file says something else than the metadata');
  if ((p.hash !== undefined && meta.study.hash !== p.hash) || meta.seed !== p.seed || meta.runs !== p.runs)
    faults.push('metadata of another run');
  const unmet = reckoned.rules.filter((rule) => !rule.isOptional && !met.has(rule));
  faults.push(...unmet.map(({ says }) => `nowhere: “${says}”`));
  faults.push(...cellFaults(chart, reckoned.cell), ...fileFaults(chart), ...frameFaults(chart));
  return faults.map((fault) => `${chart.id}, ${fault}`);
}

/** Labels that were cut, as the one name that begins like them. */
function spelledOut(labels: string, names: readonly string[]): string {
  return labels
    .split(' | ')
    .map((label) => {
      const meant = label.endsWith('…') ? names.filter((name) => name.startsWith(label.slice(0, -1))) : [];
      return meant.length === 1 ? meant[0]! : label;
    })
    .join(' | ');
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Where the piece of a cut text begins that the description has whole. */
function cutAt({ alt, longDescription }: Meta): number {
  if (!alt.endsWith('…')) return alt.length;
  const begins = [...alt.matchAll(/[;,.:] /g)].map(({ index }) => index + 2);
  const whole = squeezed(longDescription).toLowerCase();
  return begins.find((at) => whole.includes(squeezed(alt.slice(at, -1)).toLowerCase())) ?? alt.length - 1;
}

/** Numbers of a chart that could be off by one in their last place with nobody noticing. */
export function blindSpots(chart: WrittenChart, reckoned: Reckoned): string[] {
  return textsOf(chart, reckoned).flatMap(({ where, text, rules }) =>
    [...text.matchAll(/\d(?!\d|[.,]\d)/g)].flatMap(({ 0: digit, index }) => {
      const changed = `${text.slice(0, index)}${digit === '9' ? 8 : Number(digit) + 1}${text.slice(index + 1)}`;
      return account(changed, rules).faults.length > 0
        ? []
        : [`${chart.id}, ${where}: ${changed.slice(Math.max(0, index - 40), index + 20)}`];
    }),
  );
}
