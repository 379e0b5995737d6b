/** Morris screening: mean size of the elementary effects of each factor, with interval, and how far they depend on where they are taken. */
import type { Estimate } from '../../sensitivity/interval.ts';
import type { MorrisFactor, MorrisResult } from '../../sensitivity/morrisEffects.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, Row, VegaLiteSpec } from '../chartSpec.ts';
import { capitalised, formatNumber, level } from '../format.ts';
import { messages } from '../locale.ts';
import { bar, drawBarRows, whisker } from './barRows.ts';
import { significant } from './factorWords.ts';
import { sweepChartWords, sweepWords } from './messages.ts';
import { counted, inSentence, listed, outcomePhrase, scenarioPhrase, sweepSource, unitOf, withInterval } from './phrases.ts';
import type { SweepWords } from './sweepFigures.ts';

const MOST_ROWS = 14;

export function morrisChart(words: SweepWords, result: MorrisResult): ChartSpec | undefined {
  if (result.factors.length === 0 || result.factors.every(({ muStar }) => !Number.isFinite(muStar.estimate))) return undefined;
  const scale = words.outcome.isShare ? 100 : 1;
  const factors = [...result.factors].sort(
    (a, b) =>
      Number(b.isDistinguishable) - Number(a.isDistinguishable) || b.muStar.estimate - a.muStar.estimate || (a.name < b.name ? -1 : 1),
  );
  return build({
    id: 'morris',
    ...morrisWords(words, result, factors, scale),
    columns: [
      'factor',
      'mu',
      'mu_low',
      'mu_high',
      'mu_star',
      'mu_star_low',
      'mu_star_high',
      'mu_star_standard_error',
      'sigma',
      'sigma_low',
      'sigma_high',
      'sigma_standard_error',
      'noise_floor',
      'distinguishable',
    ],
    rows: factors.map(({ name, mu, muStar, sigma, noiseFloor, isDistinguishable }): Row => {
      const [m, s, d] = [mu, muStar, sigma].map(({ estimate, low, high }) => [estimate, low, high].map((value) => finite(value)));
      return {
        factor: name,
        mu: m![0]!,
        mu_low: m![1]!,
        mu_high: m![2]!,
        mu_star: s![0]!,
        mu_star_low: s![1]!,
        mu_star_high: s![2]!,
        mu_star_standard_error: finite(muStar.standardError),
        sigma: d![0]!,
        sigma_low: d![1]!,
        sigma_high: d![2]!,
        sigma_standard_error: finite(sigma.standardError),
        noise_floor: finite(noiseFloor),
        distinguishable: isDistinguishable ? 1 : 0,
      };
    }),
    units: {
      mu: `${recordedUnit(words)} per range of the factor`,
      mu_star: `${recordedUnit(words)} per range of the factor`,
      sigma: `${recordedUnit(words)} per range of the factor`,
      distinguishable: '1 yes, 0 no',
    },
    draw: (chartWords, layout) => draw(words, factors, scale, chartWords, layout),
  });
}

function recordedUnit({ outcome }: SweepWords): string {
  return outcome.isShare ? 'share of runs' : outcome.unit;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(6)) : null;
}

/** To the digits that its error supports. */
function sizeText({ estimate, standardError }: Estimate, scale: number): string {
  return estimate === 0 ? formatNumber(0) : level(scale * estimate, scale * standardError, 2);
}

function morrisWords(words: SweepWords, result: MorrisResult, factors: MorrisFactor[], scale: number): Omit<ChartWords, 'id'> {
  const nameOf = ({ name }: MorrisFactor) => inSentence(words.factors.get(name)?.name ?? name);
  const told = factors.filter(({ isDistinguishable }) => isDistinguishable);
  const { morris: m, sobol } = sweepChartWords();
  const unit = unitOf(words);
  const all = counted(factors.length);
  const rest = told.length === factors.length ? sobol.allTold(all) : sobol.someTold(told.length, counted(told.length), all);
  const title = told.length === 0 ? m.none : m.most(told.length, capitalised(listed(told.slice(0, 2).map(nameOf))), rest);
  const lines = told.slice(0, 4).map((factor) => `${nameOf(factor)} ${sizeText(factor.muStar, scale)}`);
  const floor = significant(scale * Math.max(...factors.map(({ noiseFloor }) => noiseFloor || 0)), 2);
  const noise = result.runsPerPoint > 1 ? m.noise(result.runsPerPoint, counted(result.runsPerPoint), floor) : m.oneRun;
  const effects = factors
    .slice(0, 5)
    .map((factor) => m.item(capitalised(nameOf(factor)), withInterval(factor.muStar, scale), sizeText(factor.sigma, scale)));
  const { list, items, sentences, sentence } = messages();
  return {
    title,
    subtitle: m.subtitle(outcomePhrase(words), scenarioPhrase(words), unit),
    alt: m.alt(outcomePhrase(words), unit, list(lines) || m.noneTold),
    description: sentences([sentence(title), `${sentence(items(effects))}${noise}${m.trajectories(formatNumber(result.trajectories))}`]),
    source: sweepSource(words),
  };
}

function draw(words: SweepWords, factors: MorrisFactor[], scale: number, chartWords: ChartWords, layout: Layout): VegaLiteSpec {
  const shown = factors.slice(0, MOST_ROWS);
  const high = Math.max(...shown.map(({ muStar }) => scale * muStar.high).filter(Number.isFinite), 1e-12) * 1.03;
  return drawBarRows(
    {
      rows: shown.map(({ name, muStar, sigma, isDistinguishable }) => ({
        name: words.factors.get(name)?.name ?? name,
        note: isDistinguishable ? `${sizeText(muStar, scale)}, σ ${sizeText(sigma, scale)}` : sweepWords().silent,
        isMuted: !isDistinguishable,
      })),
      domain: [0, high],
      labelExpr: (decimals) => `format(datum.value, ',.${decimals}f')`,
      textOf: formatNumber,
      bars: (i, y, x) => {
        const { muStar, isDistinguishable } = shown[i]!;
        return [
          ...(isDistinguishable ? [bar('growthFill', x(0), x(scale * muStar.estimate), y)] : []),
          whisker(x(scale * muStar.low), x(scale * muStar.high), y),
        ];
      },
    },
    chartWords,
    layout,
  );
}
