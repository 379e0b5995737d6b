/** The form: what it shows follows the settings, what the reader moves changes them. */
import type { NumberOrDistribution } from '../../config/field.ts';
import { movingWords } from '../centre.ts';
import type { ExplorerData } from '../explorerData.ts';
import { type Lever, valueAt } from '../lever.ts';
import { leverText, spreadText } from '../leverText.ts';
import { firstSettings, isSwitchedOn, type Settings, setLever, setSwitch, standingOf, startOf } from '../settings.ts';
import { element } from './dom.ts';

export interface Form {
  settings: Settings;
  /** Shows other settings, as from a link. */
  show(settings: Settings): void;
}

export function openForm(data: ExplorerData, settings: Settings, changed: (settings: Settings, isSettled: boolean) => void): Form {
  const form: Form = {
    settings,
    show(next) {
      form.settings = next;
      showAll(data, next);
    },
  };
  const tell = (isSettled: boolean) => {
    showAll(data, form.settings);
    changed(form.settings, isSettled);
  };
  for (const lever of data.levers) {
    const input = element<HTMLInputElement>(`lever-${lever.id}`);
    const take = (isSettled: boolean) => {
      setLever(data, form.settings, lever, Number(input.value));
      tell(isSettled);
    };
    input.addEventListener('input', () => take(false));
    input.addEventListener('change', () => take(true));
    element(`back-${lever.id}`).addEventListener('click', () => {
      delete form.settings.values[lever.id];
      tell(true);
      input.focus();
    });
  }
  for (const { id, path } of data.switches) {
    const input = element<HTMLInputElement>(`switch-${id}`);
    input.addEventListener('change', () => {
      setSwitch(data, form.settings, id, path, input.checked);
      tell(true);
    });
  }
  listenToChoices(form, tell);
  element('reset').addEventListener('click', () => {
    form.settings = firstSettings(data);
    tell(true);
  });
  showAll(data, settings);
  return form;
}

function listenToChoices(form: Form, tell: (isSettled: boolean) => void): void {
  const start = element<HTMLSelectElement>('start');
  start.addEventListener('change', () => {
    // Another scenario to begin with: what was moved stays moved, to the same places.
    form.settings.start = start.value;
    tell(true);
  });
  const runs = element<HTMLSelectElement>('runs');
  runs.addEventListener('change', () => {
    form.settings.runs = Number(runs.value);
    tell(true);
  });
  const seed = element<HTMLInputElement>('seed');
  seed.addEventListener('change', () => {
    if (/^\d{1,16}$/.test(seed.value) && Number.isSafeInteger(Number(seed.value))) form.settings.seed = Number(seed.value);
    tell(true);
  });
}

function showAll(data: ExplorerData, settings: Settings): void {
  element<HTMLSelectElement>('start').value = settings.start;
  showRuns(settings.runs);
  element<HTMLInputElement>('seed').value = String(settings.seed);
  for (const { id, path } of data.switches) element<HTMLInputElement>(`switch-${id}`).checked = isSwitchedOn(data, settings, id, path);
  for (const lever of data.levers) showLever(data, settings, lever);
  showNote(data, settings);
}

/** A link may ask for a number of runs that is not in the list. */
function showRuns(runs: number): void {
  const select = element<HTMLSelectElement>('runs');
  if (![...select.options].some(({ value }) => value === String(runs))) select.add(new Option(String(runs), String(runs)));
  select.value = String(runs);
}

function showLever(data: ExplorerData, settings: Settings, lever: Lever): void {
  const { id, path, field } = lever;
  const start = startOf(data, settings);
  const standing = standingOf(lever, start);
  const value = settings.values[id] ?? standing;
  const given = valueAt(start.model, path) as NumberOrDistribution;
  const input = element<HTMLInputElement>(`lever-${id}`);
  if (Number(input.value) !== value) input.value = String(value);
  const text = leverText(lever, value);
  input.setAttribute('aria-valuetext', text);
  element<HTMLOutputElement>(`value-${id}`).textContent = text;
  const isMoved = id in settings.values;
  element(`back-${id}`).hidden = !isMoved;
  input.closest('.lever')?.classList.toggle('moved', isMoved);
  const spread = spreadText(lever, given);
  const stands = `Study: ${leverText(lever, standing)}${spread === '' ? '' : ` (${spread})`}.`;
  element(`stands-${id}`).textContent = stands;
  element(`draws-${id}`).textContent = movingWords(given, field);
}

/** What moves nothing at these settings, said before a reader wonders. */
function showNote(data: ExplorerData, settings: Settings): void {
  const note = element('ai-note');
  const of = (id: string) => data.switches.find((one) => one.id === id);
  const isOn = (id: string) => {
    const one = of(id);
    return one === undefined || isSwitchedOn(data, settings, id, one.path);
  };
  const text = !isOn('ai')
    ? 'AI is off: the levers below change nothing.'
    : isOn('newPivots')
      ? ''
      : 'New pivots are off: only signed contracts turn to AI, so rents, prices and demand below change little. Switch new pivots on to see them at work.';
  note.textContent = text;
  note.hidden = text === '';
}
