/** The findings of the main job as the README quotes them: the program's own sentences, untouched. */

/** Scenarios at the ends, and the second measure of a quarter, are left to the report: a reader of the README wants the first screen. */
const LEFT_TO_THE_REPORT = [/^AI (boom|bust): /, /, first week to last week: /];

/** One quoted line a sentence. */
export function quotedFindings(sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => !LEFT_TO_THE_REPORT.some((pattern) => pattern.test(sentence)))
    .map((sentence) => `> ${sentence}`)
    .join('\n>\n');
}
