/** Which stretches of which documents are generated, and from what. */
import type { Study } from '../scenario/study.ts';
import { firmTable } from './firmTable.ts';
import { replaceGenerated } from './markdown.ts';
import { assumptionTables, parameterTables } from './parameterTables.ts';
import { populationTable } from './populationTable.ts';

/** Runs behind the table of the population: enough for a tenth of a per cent, quick enough for a test. */
const POPULATION_RUNS = 100;

type Sections = Record<string, (study: Study) => string>;

/** By document, then by the name in its markers; the study is the main job. */
export const GENERATED: Record<string, Sections> = {
  'MODEL.md': { parameters: parameterTables },
  'ASSUMPTIONS.md': {
    firms: (study) => firmTable(study.scenarios[0]!.model.firms),
    population: (study) => populationTable(study, POPULATION_RUNS),
    parameters: assumptionTables,
  },
};

/** A document with all its generated stretches brought up to date. */
export function broughtUpToDate(name: string, document: string, study: Study): string {
  let text = document;
  for (const [section, content] of Object.entries(GENERATED[name] ?? {})) text = replaceGenerated(text, section, content(study));
  return text;
}
