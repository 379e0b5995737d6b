/** The words of comparisons and of their pages, in the language they are made in. */
import { wordsIn } from '../locale.ts';
import { comparison as de } from '../locales/de/comparison.ts';
import { comparisonPages as dePages } from '../locales/de/comparisonPages.ts';
import { comparison as en } from '../locales/en/comparison.ts';
import { comparisonPages as enPages } from '../locales/en/comparisonPages.ts';
import { comparison as es } from '../locales/es/comparison.ts';
import { comparisonPages as esPages } from '../locales/es/comparisonPages.ts';
import { comparison as fr } from '../locales/fr/comparison.ts';
import { comparisonPages as frPages } from '../locales/fr/comparisonPages.ts';
import { comparison as zh } from '../locales/zh/comparison.ts';
import { comparisonPages as zhPages } from '../locales/zh/comparisonPages.ts';

export const comparisonWords = wordsIn({ en, de, es, fr, zh });
export const comparisonPageWords = wordsIn({ en: enPages, de: dePages, es: esPages, fr: frPages, zh: zhPages });
