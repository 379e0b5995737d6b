/** What the command line says of drawing: where the result will be found, and in which language. */
import { quoted, usageError } from '../config/fault.ts';
import type { DrawOptions } from './drawOptions.ts';
import { LOCALES, type Locale } from './locale.ts';

export interface GivenDrawOptions {
  baseUrl?: string;
  locale?: string;
}

export function readDrawOptions({ baseUrl, locale }: GivenDrawOptions): DrawOptions {
  return { baseUrl: readBaseUrl(baseUrl), locale: readLocale(locale) };
}

/** An http or https address with nothing in it that could break out of an attribute. */
export function readBaseUrl(given: string | undefined): string {
  if (given === undefined) return '';
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isPlain = url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.username === '';
  if (!isPlain) throw usageError('--base-url', `must be an address like https://example.org/pivot, got ${quoted(given)}`);
  return url.href.replace(/\/+$/, '');
}

function readLocale(given: string | undefined): Locale {
  if (given === undefined) return 'en';
  const locale = LOCALES.find((name) => name === given.toLowerCase().split(/[-_]/)[0]);
  if (locale === undefined) throw usageError('--locale', `must be one of ${LOCALES.join(', ')}, got ${quoted(given)}`);
  return locale;
}
