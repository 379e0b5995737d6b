/** The address a result will be found at: http or https, nothing that could break out of an attribute. */
import { quoted, usageError } from '../config/fault.ts';

export function readBaseUrl(given: string | undefined): string {
  if (given === undefined) return '';
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isPlain = url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.username === '';
  if (!isPlain) throw usageError('--base-url', `must be an address like https://example.org/pivot, got ${quoted(given)}`);
  return url.href.replace(/\/+$/, '');
}
