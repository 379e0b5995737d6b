/** A fault in what the user gave: where it is, which setting, which rule it breaks. All faults of a study travel in one error. */

/** Where a setting was written: a file with line and column, or an option of the command line (no line). */
export interface Place {
  file: string;
  line?: number;
  column?: number;
}

export type Path = readonly (string | number)[];

export interface Fault {
  file: string;
  /** From 1; 0 where a line means nothing, as for an option. */
  line: number;
  column: number;
  /** Like firms[2].powerPriceUsdPerMWh; empty for the file as a whole. */
  path: string;
  message: string;
}

/** Path as people write it: firms[2].sites[0].region */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    const key = /^[\w$-]+$/.test(step) ? step : quoted(step);
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

/** Control characters and direction marks written out, so that an error cannot rewrite the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (c) => `\\u${(c.codePointAt(0) as number).toString(16).padStart(4, '0')}`);
}

/** Text in quotes, cut to a length, safe to print. */
export function quoted(text: string, length = 60): string {
  return printable(JSON.stringify(text.length > length ? `${text.slice(0, length)}...` : text));
}

export function faultAt(place: Place, path: Path, message: string): Fault {
  return {
    file: printable(place.file),
    line: place.line ?? 0,
    column: place.column ?? 0,
    path: formatPath(path),
    message: printable(message),
  };
}

/** configs/bull.yaml:14:7  firms[2].powerPriceUsdPerMWh: must be > 0, got -0.04 */
export function formatFault(fault: Fault): string {
  const place = fault.line > 0 ? `${fault.file}:${fault.line}:${fault.column}` : fault.file;
  return fault.path === '' ? `${place}  ${fault.message}` : `${place}  ${fault.path}: ${fault.message}`;
}

/** Bad input. Holds every fault found, in the order of file and line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const ordered = [...faults].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
    super(ordered.map(formatFault).join('\n'));
    this.faults = ordered;
  }
}

/** Bad input that is not a place in a file. */
export function usageError(subject: string, message: string): ConfigError {
  return new ConfigError([faultAt({ file: subject }, [], message)]);
}
