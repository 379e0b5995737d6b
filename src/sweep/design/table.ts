/** A design from a CSV file: a column a factor, under the path of its parameter; every value as the schema allows it. */
import { ConfigError, type Fault, faultAt, quoted } from '../../config/fault.ts';
import { plainIssues } from '../../config/issues.ts';
import { type Parameter, parameterAt } from '../../config/parameterAt.ts';
import type { SweepConfig } from '../../config/schema/sweep.ts';
import { parseCsv } from './csv.ts';
import type { Factor, FactorValue } from './design.ts';
import { describeFactor } from './factors.ts';

const MOST_FAULTS = 100;

export interface TableDesign {
  factors: Factor[];
  rows: FactorValue[][];
}

/** Throws one error that holds every fault, with line and column of the file. */
export function designFromCsv(text: string, file: string, { factors }: SweepConfig): TableDesign {
  const [header, ...lines] = parseCsv(text);
  const faults: Fault[] = [];
  const complain = (line: number, column: number, path: string, message: string) => {
    if (faults.length < MOST_FAULTS) faults.push({ ...faultAt({ file, line, column }, [], message), path });
  };
  const columns = (header?.cells ?? []).map((name) => name.trim());
  if (columns.length === 0 || lines.length === 0) complain(1, 1, '', 'needs a line of parameter paths and at least one point below it');
  const parameters = columns.map((name, c) => columnParameter(name, c, columns, factors, complain));
  for (const name of Object.keys(factors)) {
    if (!columns.includes(name)) complain(1, 1, '', `has no column ${quoted(name)}, which sweep.factors declares`);
  }
  const rows = lines.map(({ line, cells }) => {
    if (cells.length !== columns.length) complain(line, 1, '', `has ${cells.length} values, the header has ${columns.length}`);
    return parameters.map((parameter, c) => cellValue(parameter, cells[c] ?? '', (message) => complain(line, c + 1, columns[c], message)));
  });
  if (faults.length > 0) throw new ConfigError(faults);
  const kindOf = (name: string) => {
    const config = factors[name];
    return config === undefined || Array.isArray(config) ? undefined : config.kind;
  };
  return { factors: columns.map((name) => describeFactor(name, kindOf(name))), rows };
}

type Complain = (line: number, column: number, path: string, message: string) => void;

function columnParameter(
  name: string,
  c: number,
  columns: readonly string[],
  declared: SweepConfig['factors'],
  complain: Complain,
): Parameter | undefined {
  const parameter = parameterAt(name);
  const config = declared[name];
  const isDeclared = config !== undefined && !Array.isArray(config) && config.kind !== undefined;
  if (parameter === undefined) complain(1, c + 1, '', `${quoted(name)} is not a parameter`);
  else if (columns.indexOf(name) < c) complain(1, c + 1, '', `${quoted(name)} is there twice`);
  else if ((parameter.kind === undefined || parameter.kind === 'fixed') && !isDeclared) {
    complain(1, c + 1, '', `${quoted(name)} is fixed: to sweep it, declare its kind under sweep.factors`);
  }
  return parameter;
}

function cellValue(parameter: Parameter | undefined, cell: string, complain: (message: string) => void): FactorValue {
  const value = parsed(cell.trim());
  const result = parameter?.schema.safeParse(value);
  if (result && !result.success) complain(result.error.issues.flatMap((issue) => plainIssues(issue, value))[0]?.message ?? 'does not fit');
  return value;
}

function parsed(cell: string): FactorValue {
  if (cell === 'true' || cell === 'false') return cell === 'true';
  if (cell.startsWith('{')) {
    try {
      return JSON.parse(cell) as FactorValue;
    } catch {
      return cell;
    }
  }
  return cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell;
}
