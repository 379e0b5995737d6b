/** The reader's study as a file for the command line: the study's own text, with the reader's scenario beside the baseline. */
import type { ExplorerData, ExplorerDraws } from './explorerData.ts';
import { readerStudy } from './readerStudy.ts';
import { type Settings, toHash } from './settings.ts';

/** Text in double quotes: JSON's are YAML's. Direction marks and line ends of other alphabets are written as escapes. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\p{Cf}\u0085\u2028\u2029]/gu, (c) =>
    [...Array(c.length).keys()].map((i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
}

/** A value on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? scalar(value) : String(value);
  return `{ ${Object.entries(value)
    .map(([key, child]) => `${key}: ${flow(child)}`)
    .join(', ')} }`;
}

/** Plain words and dates stand as they are, anything else in quotes. */
function scalar(text: string): string {
  return /^(?:[A-Za-z][A-Za-z0-9-]*|\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?|\d{4}Q[1-4])$/.test(text) &&
    !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text)
    ? text
    : quoted(text);
}

/** Sections key by key; what holds no section is written on one line. */
function block(tree: Record<string, unknown>, indent: string): string {
  return Object.entries(tree)
    .map(([key, value]) => {
      const isSection =
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.values(value).some((child) => typeof child === 'object' && child !== null);
      return isSection ? `${indent}${key}:\n${block(value as Record<string, unknown>, `${indent}  `)}` : `${indent}${key}: ${flow(value)}`;
    })
    .join('\n');
}

function scenario(name: string, title: string, overrides: Record<string, unknown>): string {
  const body = Object.keys(overrides).length === 0 ? ' {}' : `\n${block(overrides, '      ')}`;
  return `  - name: ${name}\n    title: ${quoted(title)}\n    overrides:${body}`;
}

/** The table as a study holds it: every number with all its digits. */
function drawsTable({ columns, values }: ExplorerDraws): string {
  const lines = (values[0]?.rows ?? []).map((_, r) => values.map(({ rows }) => rows[r]).join(','));
  return `draws:\n  table: |\n${[columns.join(','), ...lines].map((line) => `    ${line}`).join('\n')}\n\n`;
}

export function studyYaml(data: ExplorerData, settings: Settings): string {
  const { study, overrides } = readerStudy(data, settings);
  const { baseline, reader } = data;
  return `# Settings made in the explorer of study ${data.original}, hashpivot ${data.version}.
# Run it: hashpivot run ${study.name}.yaml
# Explorer link: #${toHash(data, settings)}
name: ${study.name}
question: ${quoted(study.question)}
start: ${study.start}
until: ${study.until}
runs: ${study.runs}
seed: ${study.seed}

${data.yamlHead.trimEnd()}

${data.draws === undefined ? '' : drawsTable(data.draws)}scenarios:
${scenario(baseline.name, baseline.title, baseline.overrides)}
${scenario(reader.name, reader.title, overrides)}

report:
${block(study.report as Record<string, unknown>, '  ')}
`;
}
