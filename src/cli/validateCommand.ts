/** `hashpivot validate FILE...`: every file, every fault, nothing simulated. */
import type { Fault } from '../config/fault.ts';
import type { Study } from '../scenario/study.ts';
import { complainOfInput, isBadInput } from './action.ts';
import { EXIT } from './exitCodes.ts';
import { paint, type Terminal } from './terminal.ts';

interface Verdict {
  file: string;
  ok: boolean;
  study?: string;
  scenarios?: string[];
  runs?: number;
  faults: readonly Fault[];
}

const plural = (count: number, word: string) => `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`;

function describe(file: string, { name, scenarios, runs, start, until }: Study): string {
  return `${file}  ${paint.green('ok')}: ${name}, ${plural(scenarios.length, 'scenario')} x ${plural(runs, 'run')}, ${start} to ${until}`;
}

export async function validateFiles(files: readonly string[], sets: readonly string[], terminal: Terminal): Promise<number> {
  const { loadStudy } = await import('../config/load.ts');
  const verdicts: Verdict[] = [];
  for (const file of files) {
    try {
      const study = loadStudy(file, { set: sets });
      verdicts.push({ file, ok: true, study: study.name, scenarios: study.scenarios.map((s) => s.name), runs: study.runs, faults: [] });
      if (!terminal.isJson && !terminal.isQuiet) terminal.result(describe(file, study));
    } catch (error) {
      if (!isBadInput(error)) throw error;
      complainOfInput(terminal, error);
      verdicts.push({ file, ok: false, faults: error.faults });
    }
  }
  if (terminal.isJson) terminal.json({ files: verdicts });
  return verdicts.every((verdict) => verdict.ok) ? EXIT.done : EXIT.badInput;
}
