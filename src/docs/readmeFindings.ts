/** The findings of the main job as the README quotes them: the program's own sentences, untouched. */

/** One quoted line a sentence. */
export function quotedFindings(sentences: readonly string[]): string {
  return sentences.map((sentence) => `> ${sentence}`).join('\n>\n');
}
