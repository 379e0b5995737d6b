/** Bad studies, each with the lines it must be refused with. Lines after the head begin at 5. */
import { HEAD } from './studyFolder.ts';

export interface BadInput {
  /** Completes: "is refused: ..." */
  title: string;
  text: string;
  lines: string[];
}

export const after = (title: string, text: string, ...lines: string[]): BadInput => ({ title, text: `${HEAD}\n${text}\n`, lines });
export const whole = (title: string, text: string, ...lines: string[]): BadInput => ({ title, text, lines });
export const head = (title: string, from: string, to: string, ...lines: string[]): BadInput => ({
  title,
  text: `${HEAD.replace(from, to)}\n`,
  lines,
});
