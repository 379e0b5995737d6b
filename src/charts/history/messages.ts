/** The words of the charts of real history, in the language they are made in. */
import { wordsIn } from '../locale.ts';
import { history as de } from '../locales/de/history.ts';
import { history as en } from '../locales/en/history.ts';
import { history as es } from '../locales/es/history.ts';
import { history as fr } from '../locales/fr/history.ts';
import { history as zh } from '../locales/zh/history.ts';

export const historyWords = wordsIn({ en, de, es, fr, zh });
