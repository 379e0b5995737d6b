/** What reaches the terminal: results on standard output, everything else on standard error, colour only where it is wanted. */
import colours from 'picocolors';

export interface Terminal {
  /** A result, on standard output. Nothing else goes there, so that it can be piped. */
  result(text: string): void;
  /** Something to know, on standard error; silent with --quiet. */
  note(text: string): void;
  /** Something that went wrong, on standard error; never silent. */
  complain(text: string): void;
  /** The machine-readable result when --json is given. */
  json(value: unknown): void;
  readonly isJson: boolean;
  readonly isQuiet: boolean;
}

export interface OutputOptions {
  json?: boolean | undefined;
  quiet?: boolean | undefined;
}

function withNewline(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** NaN and Infinity have no JSON and become null; big integers become numbers where those are exact, else text. */
function toJson(value: unknown): string {
  return JSON.stringify(value, (_, item) => {
    if (typeof item !== 'bigint') return item;
    return Number.isSafeInteger(Number(item)) ? Number(item) : String(item);
  });
}

export function createTerminal({ json = false, quiet = false }: OutputOptions): Terminal {
  const toError = (text: string) => process.stderr.write(withNewline(text));
  return {
    isJson: json,
    isQuiet: quiet,
    result: (text) => process.stdout.write(withNewline(text)),
    json: (value) => process.stdout.write(`${toJson(value)}\n`),
    note: (text) => {
      if (!quiet) toError(text);
    },
    complain: toError,
  };
}

/** A reader that stops reading (`| head`) ends the program quietly. */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }
}

const enabled = colours.isColorSupported && process.stderr.isTTY === true;
/** Colours of notes and complaints, off when standard error is not a terminal. */
export const paint = colours.createColors(enabled);
