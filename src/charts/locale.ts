/**
 * The language charts are made in. Builders of charts ask for messages() and format numbers, and need not know which one it is: the
 * language holds for everything made synchronously inside inLocale(), and a chart that was built keeps its own when it is drawn later.
 */
import { charts as deCharts } from './locales/de/charts.ts';
import { general as deGeneral } from './locales/de/general.ts';
import { network as deNetwork } from './locales/de/network.ts';
import { charts } from './locales/en/charts.ts';
import { general } from './locales/en/general.ts';
import { network } from './locales/en/network.ts';
import { charts as esCharts } from './locales/es/charts.ts';
import { general as esGeneral } from './locales/es/general.ts';
import { network as esNetwork } from './locales/es/network.ts';
import { charts as frCharts } from './locales/fr/charts.ts';
import { general as frGeneral } from './locales/fr/general.ts';
import { network as frNetwork } from './locales/fr/network.ts';
import { charts as zhCharts } from './locales/zh/charts.ts';
import { general as zhGeneral } from './locales/zh/general.ts';
import { network as zhNetwork } from './locales/zh/network.ts';

export type Messages = typeof general & typeof charts & typeof network;

/** Where a number is broken, and what stands between its thousands. */
export interface NumberMarks {
  decimal: string;
  thousands: string;
}

export const LOCALES = ['en', 'de', 'es', 'fr', 'zh'] as const;
export type Locale = (typeof LOCALES)[number];

export const CATALOGUE: Record<Locale, Messages> = {
  en: { ...general, ...charts, ...network },
  de: { ...deGeneral, ...deCharts, ...deNetwork },
  es: { ...esGeneral, ...esCharts, ...esNetwork },
  fr: { ...frGeneral, ...frCharts, ...frNetwork },
  zh: { ...zhGeneral, ...zhCharts, ...zhNetwork },
};

const MARKS: Record<Locale, NumberMarks> = {
  en: { decimal: '.', thousands: ',' },
  de: { decimal: ',', thousands: '.' },
  es: { decimal: ',', thousands: '.' },
  fr: { decimal: ',', thousands: '\u00a0' },
  zh: { decimal: '.', thousands: ',' },
};

let current: Locale = 'en';

export function currentLocale(): Locale {
  return current;
}

export function messages(): Messages {
  return CATALOGUE[current];
}

/** The words of one family of charts: the table of the current language. A family loads its own tables, not those of all others. */
export function wordsIn<T>(tables: Record<Locale, T>): () => T {
  return () => tables[current];
}

export function numberMarks(): NumberMarks {
  return MARKS[current];
}

/** Makes something in a language; `make` must not wait for anything. */
export function inLocale<T>(locale: Locale, make: () => T): T {
  const before = current;
  current = locale;
  try {
    return make();
  } finally {
    current = before;
  }
}

/** BCP 47, for pages. */
export function languageOf(locale: Locale): string {
  return locale === 'zh' ? 'zh-Hans' : locale;
}
