/**
 * Every figure of the study's charts against the runs themselves: each cell of each CSV from the raw arrays by a second reckoning,
 * and each number in titles, alternative texts, descriptions and labels from those cells or from counts of runs. Seed 11.
 */
import { describe, expect, it } from 'vitest';
import { type ChartSpec, NARROW, WIDE } from '../../src/charts/chartSpec.ts';
import { CHARTS } from '../../src/charts/charts.ts';
import { renderSvg, themed } from '../../src/charts/svg.ts';
import { LIGHT } from '../../src/charts/tokens.ts';
import { cellFaults, type Figures, figuresOf } from '../charts/recompute.ts';
import { textBoxes } from '../charts/svgText.ts';
import { contextOf } from '../charts/variants.ts';

const context = contextOf({ runs: 600, report: { observedQuarterChangePct: -7.4 } });
const charts: [string, ChartSpec][] = Object.keys(CHARTS).map((id) => [id, CHARTS[id]!(context)!]);

/** What is no figure of the runs: bands, intervals, dates, constants of the protocol, names. */
const FIXED =
  /\b(?:50% and 90%|middle 50%|90% of runs|5–95%|95% interval|95% of runs below|(?:95|75|25|5)%(?= [$\d−])|outermost 3%|100%\. In|10,000 is one owner|last 13 epochs|2,016|All? of|of 50|Each dot stands for 2%|0\.\d+ points)|Q[1-4] \d{4}|(?:end of |End |ends |in |20 |\b)(?:January |March |April |December )?20[23]\d\b|’\d\d|hashpivot [\d.]+|\(3f2a91c0\)|seed 11|600 (?:simulated )?runs|(?:more than |>)99%|“[^”]*”|Observed:? −7\.4%?(?: ± 1\.2%)?|±[\d.]+/g;

interface Shown {
  text: string;
  value: number;
  /** Half of its last place. */
  half: number;
}

function numbersIn(text: string): Shown[] {
  return [...text.replace(FIXED, ' ').matchAll(/(?<![\w.])([−+]?)\$?(\d[\d,]*)(\.\d+)?/g)].map(([whole, sign, digits, fraction]) => {
    const integer = digits!.replaceAll(',', '');
    const zeros = fraction === undefined ? /0*$/.exec(integer)![0].length : 0;
    const place = fraction === undefined ? 10 ** Math.min(zeros, integer.length - 1) : 10 ** -(fraction.length - 1);
    return { text: whole, value: (sign === '−' ? -1 : 1) * Number(integer + (fraction ?? '')), half: place / 2 };
  });
}

/** Numbers that no figure of the runs rounds to. */
function strayNumbers(text: string, { values, scales }: Figures): string[] {
  const stray = numbersIn(text).filter(
    ({ value, half }) =>
      !values.some((figure) =>
        scales.some((scale) => Math.min(Math.abs(figure * scale - value), Math.abs(Math.abs(figure * scale) - value)) <= half * 1.001),
      ),
  );
  return stray.map((number) => `${number.text} in: ${text.slice(0, 160)}`);
}

const wordsOf = ({ title, alt, description }: ChartSpec) => [title, alt, description];

describe.each(charts)('%s', (id, chart) => {
  const figures = figuresOf(context, id);

  it('has a table of what the runs give, cell by cell', () => {
    expect(chart.csv.rows.length).toBeGreaterThan(4);
    expect(cellFaults(context, chart)).toEqual([]);
  });

  it('has words whose every number comes from the runs', () => {
    expect(wordsOf(chart).flatMap(numbersIn).length).toBeGreaterThan(3);
    expect(wordsOf(chart).flatMap((text) => strayNumbers(text, figures))).toEqual([]);
  });

  it('has labels whose every number comes from the runs or is a tick', async () => {
    for (const layout of [WIDE, NARROW]) {
      const svg = await renderSvg(themed(chart.draw(layout), LIGHT, layout.narrow), id, chart.alt);
      const axis = svg.replace(/<g class="mark-text role-axis-label"[\s\S]*?<\/g>/g, '');
      const head = new Set(
        textBoxes(svg)
          .filter(({ fontSize }) => fontSize > 13 || fontSize === 11)
          .map(({ text }) => text),
      );
      const labels = textBoxes(axis).filter(({ text, fontSize }) => !head.has(text) && (fontSize === 12 || fontSize >= 24));
      expect(labels.length).toBeGreaterThan(2);
      expect(labels.flatMap(({ text }) => strayNumbers(text, figures))).toEqual([]);
    }
  });
});

describe('the reckoning', () => {
  it('finds a number in words that the runs do not give', () => {
    const alt = charts[0]![1].alt;
    const [, median] = /median (\d+) EH\/s/.exec(alt)!;
    expect(strayNumbers(alt.replace(median!, String(Number(median) + 37)), figuresOf(context, 'fan'))).toHaveLength(1);
  });

  it('finds a cell that the runs do not give', () => {
    const chart = charts.find(([id]) => id === 'shares')![1];
    const rows = chart.csv.rows.map((row, i) => (i === 3 ? { ...row, p25_share: Number(row['p25_share']) * 1.001 } : row));
    expect(cellFaults(context, { ...chart, csv: { ...chart.csv, rows } })).toHaveLength(1);
  });
});
