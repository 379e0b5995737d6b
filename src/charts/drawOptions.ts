/** What may be asked of drawing beside the result itself. */
export interface DrawOptions {
  /** Where the folder will be found, like https://example.org/pivot, without a slash at its end. */
  baseUrl?: string | undefined;
}
