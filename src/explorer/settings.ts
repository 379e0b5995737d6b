/** What a reader has set, and the link that carries it. Everything in a link is checked: whatever does not fit is left out. */
import { centreOf, isDistribution } from './centre.ts';
import type { ExplorerData, StartingPoint } from './explorerData.ts';
import { type Lever, valueAt } from './lever.ts';

export interface Settings {
  /** Scenario the settings begin with, by name. */
  start: string;
  runs: number;
  seed: number;
  /** Centres of the levers moved, by id. */
  values: Record<string, number>;
  /** Switches turned, by id. */
  switches: Record<string, boolean>;
}

export const FEWEST_RUNS = 20;
export const MOST_RUNS = 2000;
/** Runs a page asks for unless told otherwise. */
export const USUAL_RUNS = 1000;

export function firstSettings(data: ExplorerData): Settings {
  return { start: data.firstStart, runs: data.runs, seed: data.seed, values: {}, switches: {} };
}

export function startOf(data: ExplorerData, settings: Settings): StartingPoint {
  return data.starts.find(({ name }) => name === settings.start) ?? data.starts[0]!;
}

/** Where a lever stands before it is moved: the centre of what the starting scenario gives. */
export function standingOf(lever: Lever, start: StartingPoint): number {
  const value = valueAt(start.model, lever.path);
  return typeof value === 'number' || isDistribution(value) ? centreOf(value) : Number.NaN;
}

/** The settings as the part of a link after #: only what differs from the page's first settings. */
export function toHash(data: ExplorerData, settings: Settings): string {
  const first = firstSettings(data);
  const pairs: [string, string][] = [];
  if (settings.start !== first.start) pairs.push(['start', settings.start]);
  if (settings.runs !== first.runs) pairs.push(['runs', String(settings.runs)]);
  if (settings.seed !== first.seed) pairs.push(['seed', String(settings.seed)]);
  for (const { id } of data.switches) if (id in settings.switches) pairs.push([id, settings.switches[id] ? 'on' : 'off']);
  for (const { id } of data.levers) if (id in settings.values) pairs.push([id, String(settings.values[id])]);
  return pairs.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join('&');
}

function wholeNumber(text: string | undefined, low: number, high: number): number | undefined {
  if (text === undefined || !/^\d{1,16}$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) && value >= low && value <= high ? value : undefined;
}

function pairsOf(hash: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const part of hash.replace(/^#/, '').slice(0, 4000).split('&')) {
    const [key, value] = part.split('=');
    if (key === undefined || value === undefined) continue;
    try {
      pairs.set(decodeURIComponent(key), decodeURIComponent(value));
    } catch {
      // a broken escape: not written by this page
    }
  }
  return pairs;
}

export function fromHash(data: ExplorerData, hash: string): Settings {
  const pairs = pairsOf(hash);
  const first = firstSettings(data);
  const start = data.starts.find(({ name }) => name === pairs.get('start'))?.name ?? first.start;
  const settings: Settings = {
    start,
    runs: wholeNumber(pairs.get('runs'), FEWEST_RUNS, MOST_RUNS) ?? first.runs,
    seed: wholeNumber(pairs.get('seed'), 0, Number.MAX_SAFE_INTEGER) ?? first.seed,
    values: {},
    switches: {},
  };
  for (const lever of data.levers) setLever(data, settings, lever, pairs.has(lever.id) ? Number(pairs.get(lever.id)) : Number.NaN);
  for (const { id, path } of data.switches) {
    const given = pairs.get(id);
    if (given === 'on' || given === 'off') setSwitch(data, settings, id, path, given === 'on');
  }
  return settings;
}

/** Puts a lever at a value inside its range; back where it stood, it counts as not moved. */
export function setLever(data: ExplorerData, settings: Settings, lever: Lever, value: number): void {
  delete settings.values[lever.id];
  if (!Number.isFinite(value)) return;
  const inside = Number(Math.min(lever.high, Math.max(lever.low, value)).toPrecision(10));
  if (inside !== standingOf(lever, startOf(data, settings))) settings.values[lever.id] = inside;
}

export function setSwitch(data: ExplorerData, settings: Settings, id: string, path: string, on: boolean): void {
  delete settings.switches[id];
  if (valueAt(startOf(data, settings).model, path) !== on) settings.switches[id] = on;
}

export function isSwitchedOn(data: ExplorerData, settings: Settings, id: string, path: string): boolean {
  return settings.switches[id] ?? valueAt(startOf(data, settings).model, path) === true;
}
