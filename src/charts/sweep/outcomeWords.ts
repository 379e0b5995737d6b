/** What was asked of a sweep, in words: "hashrate falls by more than 10% in Q1 2027", else the text as it was typed. */
import type { Expression } from '../../sensitivity/expression.ts';
import { atEnd, cleanText, quarterTitle, shortened } from '../format.ts';
import { significant } from './factorWords.ts';
import type { OutcomeWords } from './sweepFigures.ts';

/** Names of outcomes; %end is when the study ends. */
export const OUTCOME_NAMES: Record<string, string> = {
  end_hashrate_ehs: 'hashrate %end',
  change_over_study_pct: 'change of hashrate over the study',
  min_hashrate_ratio: 'lowest hashrate, as a share of the start',
  mean_hashrate_ehs: 'mean hashrate',
  end_price_usd: 'Bitcoin price %end',
  end_ai_operating_mw: 'AI power %end',
  peak_ai_operating_mw: 'most AI power at any time',
  ai_foregone_growth_mw: 'growth that went to AI instead of mining',
  ai_converted_ehs: 'hashrate that left for AI',
  end_hhi_owner: 'HHI by owner %end',
  end_nakamoto_owner: 'Nakamoto coefficient by owner %end',
  end_small_share: 'share of small miners %end',
  end_us_public_share: 'share of US public miners %end',
  firms_exited: 'firms that left',
  mean_observed_hashrate_ehs: 'mean hashrate',
  change_mean_pct: 'change of mean hashrate',
  change_end_pct: 'change of hashrate, end to end',
  mean_price_usd: 'mean Bitcoin price',
  mean_hashprice_usd_ph_day: 'mean hashprice',
  ai_operating_mw_end: 'AI power at the end',
  mean_small_share: 'share of small miners',
  mean_hhi_owner: 'HHI by owner',
  converted_to_ai_ehs: 'hashrate converted to AI',
};

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/_ehs$/, 'EH/s'],
  [/_pct$/, '%'],
  [/_usd_ph_day$/, 'USD/PH/day'],
  [/_usd_per_day$/, 'USD/day'],
  [/_usd$/, 'USD'],
  [/_mw(_end)?$/, 'MW'],
  [/_j_per_th$/, 'J/TH'],
  [/_s$/, 's'],
  [/(share|ratio)$/, ''],
];

function unitOf(name: string): string {
  return UNITS.find(([ending]) => ending.test(name))?.[1] ?? '';
}

interface Named {
  title: string;
  unit: string;
  quarter?: string | undefined;
  series: string;
}

function named(name: string, until: string): Named {
  const [, quarter, series] = /^(?:(\d{4}Q\d)\.)?(.*)$/.exec(name) as unknown as [string, string | undefined, string];
  const title = (OUTCOME_NAMES[series] ?? series.replace(/_(ehs|pct|usd|mw)$/, '').replaceAll('_', ' ')).replace('%end', atEnd(until));
  return { title: quarter === undefined ? title : `${title} in ${quarterTitle(quarter)}`, unit: unitOf(series), quarter, series };
}

export function outcomeWords(expression: Expression, until: string, own: string | undefined): OutcomeWords {
  const given = own === undefined ? undefined : shortened(cleanText(own), 120);
  if (expression.isCondition) return { phrase: given ?? conditionPhrase(expression, until), unit: '%', isShare: true };
  const [only] = expression.names;
  const isName = expression.text.trim() === only;
  const single = isName && only !== undefined ? named(only, until) : undefined;
  return {
    phrase: given ?? single?.title ?? `“${shortened(cleanText(expression.text), 100)}”`,
    unit: single?.unit ?? expression.names.map((name) => unitOf(name)).find((unit, _, all) => all.every((one) => one === unit)) ?? '',
    isShare: false,
  };
}

function conditionPhrase({ text }: Expression, until: string): string {
  const parts = text.trim().split(/\s+and\s+/i);
  const phrases = /\b(or|not)\b|[()!]|\|\|/i.test(text) ? [undefined] : parts.map((part) => comparisonPhrase(part.trim(), until));
  if (phrases.every((phrase) => phrase !== undefined)) return phrases.join(' and ');
  return `“${shortened(cleanText(text), 100)}” holds`;
}

const COMPARISON = /^([\w.]+)\s*(<=|>=|<|>)\s*(-?[\d.]+(?:e-?\d+)?|[\w.]+)$/i;

/** Undefined where it is more than one name against a number or another name. */
function comparisonPhrase(text: string, until: string): string | undefined {
  const [, name, sign, other] = COMPARISON.exec(text) ?? [];
  if (name === undefined || sign === undefined || other === undefined) return undefined;
  const { title, unit, quarter, series } = named(name, until);
  const side = sign.startsWith('<') ? 'below' : 'above';
  if (Number.isNaN(Number(other))) {
    const second = named(other, until);
    if (second.series !== series || quarter === undefined || second.quarter === undefined) return `${title} is ${side} ${second.title}`;
    return `${title} is ${side} that in ${quarterTitle(second.quarter)}`;
  }
  const limit = Number(other);
  if (/^change_(mean|over_study|end)_pct$/.test(series)) {
    const [falls, rises] = quarter === undefined ? ['is below its start', 'is above its start'] : ['falls', 'rises'];
    const when = quarter === undefined ? atEnd(until) : `in ${quarterTitle(quarter)}`;
    const by =
      limit === 0
        ? ''
        : quarter === undefined
          ? `more than ${significant(Math.abs(limit))}% `
          : ` by more than ${significant(Math.abs(limit))}%`;
    const said = (verb: string) =>
      quarter === undefined ? `hashrate ${verb.replace('is ', `is ${by}`)} ${when}` : `hashrate ${verb}${by} ${when}`;
    if (side === 'below' && limit <= 0) return said(falls!);
    if (side === 'above' && limit >= 0) return said(rises!);
  }
  const isShare = /share$/.test(series);
  return `${title} is ${side} ${isShare ? `${significant(100 * limit)}%` : `${significant(limit, 4)}${unit === '' ? '' : ` ${unit}`}`}`;
}
