/** What may be asked of drawing beside the result itself. */
import type { Locale } from './locale.ts';

export interface DrawOptions {
  /** Where the folder will be found, like https://example.org/pivot, without a slash at its end. */
  baseUrl?: string | undefined;
  /** Language of study charts and of the page around them; English when left out. */
  locale?: Locale | undefined;
}
