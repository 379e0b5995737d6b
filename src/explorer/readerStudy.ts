/**
 * The study that a reader's settings make: the baseline and the reader's scenario. The same, key by key, as the loader makes of the
 * YAML that the page offers for download; a test holds the two against each other.
 */
import { boundsWith } from '../config/range.ts';
import type { DrawsNote, ModelConfig, NumberOrDistribution, Study } from '../scenario/study.ts';
import { moved } from './centre.ts';
import type { ExplorerData, ExplorerDraws } from './explorerData.ts';
import { setAt, valueAt } from './lever.ts';
import { type Settings, startOf } from './settings.ts';

export interface ReaderStudy {
  study: Study;
  /** Of the reader's scenario, over the study. */
  overrides: Record<string, unknown>;
}

export function readerStudy(data: ExplorerData, settings: Settings): ReaderStudy {
  const start = startOf(data, settings);
  const model = structuredClone(start.model);
  const overrides = structuredClone(start.overrides);
  const put = (path: string, value: unknown) => {
    setAt(model as unknown as Record<string, unknown>, path, value);
    setAt(overrides, path, value);
  };
  for (const { id, path } of data.switches) if (id in settings.switches) put(path, settings.switches[id]);
  for (const { id, path, field } of data.levers) {
    const to = settings.values[id];
    if (to !== undefined) put(path, moved(valueAt(start.model, path) as NumberOrDistribution, to, field));
  }
  const models: ModelConfig[] = [data.baseline.model, model];
  const { name, title, model: baseline } = data.baseline;
  return {
    overrides,
    study: {
      name: data.name,
      question: data.question,
      start: data.start,
      until: data.until,
      runs: settings.runs,
      seed: settings.seed,
      scenarios: [
        { name, title, model: baseline },
        { ...data.reader, model },
      ],
      report: { ...data.report, focus: data.reader.name },
      bounds: boundsWith(models, (path) => data.fields[path.join('.')] ?? {}),
      ...(data.draws !== undefined && {
        draws: drawsNote(data.draws, [
          { name, overrides: data.baseline.overrides },
          { name: data.reader.name, overrides },
        ]),
      }),
    },
  };
}

/** As the loader tells of the table that the YAML holds. */
function drawsNote(
  { columns, values }: ExplorerDraws,
  scenarios: readonly { name: string; overrides: Record<string, unknown> }[],
): DrawsNote {
  const kept = scenarios.map(({ name, overrides }) => ({
    scenario: name,
    columns: columns.filter((column) => valueAt(overrides, column) !== undefined),
  }));
  return {
    file: 'its own table',
    rows: values[0]?.rows.length ?? 0,
    columns,
    overridden: kept.filter(({ columns: own }) => own.length > 0),
  };
}
