/** The words of claims and of their computations, in the language they are made in. */
import { wordsIn } from '../locale.ts';
import { claims as de } from '../locales/de/claims.ts';
import { computations as deComputations } from '../locales/de/computations.ts';
import { claims as en } from '../locales/en/claims.ts';
import { computations as enComputations } from '../locales/en/computations.ts';
import { claims as es } from '../locales/es/claims.ts';
import { computations as esComputations } from '../locales/es/computations.ts';
import { claims as fr } from '../locales/fr/claims.ts';
import { computations as frComputations } from '../locales/fr/computations.ts';
import { claims as zh } from '../locales/zh/claims.ts';
import { computations as zhComputations } from '../locales/zh/computations.ts';

export const claimsWords = wordsIn({ en, de, es, fr, zh });
export const computationWords = wordsIn({
  en: enComputations,
  de: deComputations,
  es: esComputations,
  fr: frComputations,
  zh: zhComputations,
});
