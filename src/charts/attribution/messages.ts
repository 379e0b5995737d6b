/** The words of attributions, and of what is structural and what to watch, in the language they are made in. */
import { wordsIn } from '../locale.ts';
import { attribution as de } from '../locales/de/attribution.ts';
import { structure as deStructure } from '../locales/de/structure.ts';
import { attribution as en } from '../locales/en/attribution.ts';
import { structure as enStructure } from '../locales/en/structure.ts';
import { attribution as es } from '../locales/es/attribution.ts';
import { structure as esStructure } from '../locales/es/structure.ts';
import { attribution as fr } from '../locales/fr/attribution.ts';
import { structure as frStructure } from '../locales/fr/structure.ts';
import { attribution as zh } from '../locales/zh/attribution.ts';
import { structure as zhStructure } from '../locales/zh/structure.ts';

export const attributionWords = wordsIn({ en, de, es, fr, zh });
export const structureWords = wordsIn({ en: enStructure, de: deStructure, es: esStructure, fr: frStructure, zh: zhStructure });
