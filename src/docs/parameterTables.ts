/**
 * The tables of parameters in MODEL.md and ASSUMPTIONS.md, from the schema alone: one table a section, classes and
 * regions side by side. MODEL.md says what a parameter means and may be, ASSUMPTIONS.md where its default is from.
 */
import { type JsonSchema, studyJsonSchema } from '../config/jsonSchema.ts';
import { CLASS_IDS, CLASS_TITLES, REGION_IDS, REGION_TITLES } from '../config/names.ts';
import { GENERATION_DEFAULTS } from '../config/schema/rigs.ts';
import { markdownTable, shown } from './markdown.ts';
import { listParameters, type ParameterRow } from './parameters.ts';

/** What a column of a table shows of a parameter. */
type Column = [title: string, value: (row: ParameterRow) => string];

const MEANING: Column[] = [
  ['range', (row) => row.range],
  ['kind', (row) => row.kind],
  ['meaning', (row) => row.meaning],
];
const SOURCE: Column[] = [
  ['kind', (row) => row.kind],
  ['source', (row) => row.source],
];

/** Sections that are lists of parameters; classes and regions have tables of their own. */
const SECTIONS = ['network', 'market', 'population', 'rigs', 'dispatch', 'growth', 'usedMarket', 'distress', 'ai'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function modelSchema(): Record<string, JsonSchema> {
  const definitions = studyJsonSchema().definitions as Record<string, JsonSchema>;
  return definitions.model!.properties!;
}

function sectionTable(section: string, columns: Column[]): string {
  const rows = listParameters(modelSchema()[section]!).map((row) => [
    `\`${row.path.join('.')}\``,
    shown(row.default),
    row.unit,
    ...columns.map(([, value]) => value(row)),
  ]);
  return markdownTable(['parameter', 'default', 'unit', ...columns.map(([title]) => title)], rows);
}

/** One row a parameter, one column a member: the defaults of classes or regions side by side. */
function sideBySide(section: string, ids: readonly string[], titles: Record<string, string>, columns: Column[]): string {
  const lists = ids.map((id) => listParameters(modelSchema()[section]!.properties![id]!));
  const rows = lists[0]!
    .map((row, k) => ({ row, values: lists.map((list) => list[k]!.default) }))
    .filter(({ values }) => !values.some(Array.isArray))
    .map(({ row, values }) => [
      `\`${row.path.join('.')}\``,
      row.unit,
      ...values.map(shown),
      ...columns.filter(([title]) => title !== 'range').map(([, value]) => value(row)),
    ]);
  const head = [
    'parameter',
    'unit',
    ...ids.map((id) => titles[id]!),
    ...columns.map(([title]) => title).filter((title) => title !== 'range'),
  ];
  return markdownTable(head, rows);
}

function seasonalTable(): string {
  const regions = modelSchema().regions!.properties!;
  const rows = REGION_IDS.map((id) => {
    const { default: values } = regions[id]!.properties!.seasonalCurtailedShare as { default: number[] };
    return [REGION_TITLES[id], ...values.map(shown)];
  });
  return markdownTable(['`seasonalCurtailedShare`', ...MONTHS], rows);
}

function generationTable(): string {
  const rows = GENERATION_DEFAULTS.map(({ name, release, efficiencyJPerTH }) => [name, release, shown(efficiencyJPerTH)]);
  return markdownTable(['`rigs.generations`', 'delivered in volume from', 'J/TH'], rows);
}

function allTables(columns: Column[]): string {
  const parts = SECTIONS.map((section) => `#### \`${section}\`\n\n${sectionTable(section, columns)}`);
  parts.splice(2, 0, `#### \`classes\`\n\n${sideBySide('classes', CLASS_IDS, CLASS_TITLES, columns)}`);
  const regions = `${sideBySide('regions', REGION_IDS, REGION_TITLES, columns)}\n\n${seasonalTable()}`;
  parts.splice(2, 0, `#### \`regions\`\n\n${regions}`);
  parts.push(`#### Rig generations known at the start\n\n${generationTable()}`);
  return parts.join('\n\n');
}

/** For MODEL.md: what every parameter means and may be. */
export const parameterTables = (): string => allTables(MEANING);

/** For ASSUMPTIONS.md: where every default comes from. */
export const assumptionTables = (): string => allTables(SOURCE);
