/** The words of the report of a study, in the language it is made in. */
import { wordsIn } from './locale.ts';
import { report as de } from './locales/de/report.ts';
import { report as en } from './locales/en/report.ts';
import { report as es } from './locales/es/report.ts';
import { report as fr } from './locales/fr/report.ts';
import { report as zh } from './locales/zh/report.ts';

export const reportWords = wordsIn({ en, de, es, fr, zh });
