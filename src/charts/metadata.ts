/** What a chart is and where it comes from, for machines: words, units, provenance, licence, and the digest of every file. */
import { createHash } from 'node:crypto';
import type { ChartSpec } from './chartSpec.ts';
import { cleanText } from './format.ts';
import { methodNote } from './methodNotes.ts';
import type { ChartProvenance } from './provenance.ts';

/** Of the charts, not of the program: to be shown freely with the source line. */
const LICENCE = { name: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/', attribution: 'the source line' };

export function metadata(
  provenance: ChartProvenance,
  chart: ChartSpec,
  files: ReadonlyMap<string, string | Uint8Array>,
  frameHeightPx: number,
): string {
  const { studyName, question, studyHash, scenario, scenarios, seed, runs, version, dataVintage } = provenance;
  const { id, title, subtitle, alt, description, source, units } = chart;
  const { text, model } = methodNote(chart);
  const about = {
    id,
    title,
    subtitle,
    alt,
    longDescription: description,
    method: [text, model],
    source,
    locale: chart.locale,
    units,
    study: { name: studyName, question, hash: studyHash },
    scenario,
    scenarios,
    seed,
    runs,
    version,
    dataVintage,
    licence: LICENCE,
    citation: `${title}. hashpivot ${version}, study ${cleanText(studyName)}, hash ${studyHash}, ${runs} runs, seed ${seed}.`,
    frameHeightPx,
    files: [...files].map(([file, content]) => ({
      file,
      bytes: Buffer.byteLength(content),
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
  };
  return `${JSON.stringify(about, null, 2)}\n`;
}
