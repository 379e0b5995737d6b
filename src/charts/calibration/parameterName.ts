/** What a reader calls a fitted parameter. Tables keep its own name, and so does one that only its study knows. */
import { capitalised } from '../format.ts';
import { calibrationWords } from './messages.ts';

function known(name: string): string | undefined {
  const { parameters } = calibrationWords();
  return Object.hasOwn(parameters, name) ? parameters[name] : undefined;
}

/** In the middle of a sentence. */
export function parameterName(name: string): string {
  return known(name) ?? name;
}

/** Standing alone. */
export function parameterTitle(name: string): string {
  const own = known(name);
  return own === undefined ? name : capitalised(own);
}
