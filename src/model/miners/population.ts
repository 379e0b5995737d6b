/**
 * The population at the start: unnamed firms drawn from their class's log-normal sizes, power prices and
 * efficiencies, then scaled so that hashrate by class and region (both margins, by iterative proportional fitting),
 * fleet efficiency and the share of the fleet under water meet the configured figures. Named firms stay as given.
 */
import { CLASS_IDS, type ClassId, REGION_IDS } from '../../config/names.ts';
import { exp } from '../../random/fdlibm.ts';
import { pow } from '../../random/fdlibmPow.ts';
import { drawRunWords, fillFirmUniforms } from '../../random/firmStream.ts';
import { normalQuantile } from '../../random/normal.ts';
import { openStream } from '../../random/stream.ts';
import type { ModelParameters } from '../../scenario/study.ts';
import { fromUsdPerPHDay } from '../../units.ts';
import type { Generations } from './generations.ts';
import { meanEfficiencyAt, type RigMix, rungOf, shareFromAt } from './rigMix.ts';
import { CLASSES, REGIONS, type Roster } from './roster.ts';

/** Thresholds a fleet's own stream yields for AI projects; later projects go round again. */
export const THRESHOLDS = 12;
const SIZE = 0;
const POWER = 1;
const EFFICIENCY = 2;
export const MODE_UNIFORM = 3;
export const FIRST_THRESHOLD = 4;
export const FIRM_UNIFORMS = FIRST_THRESHOLD + THRESHOLDS;

const FITTING_ROUNDS = 24;
/** From this round on steps shrink: where a large firm's rigs flip at one price, full steps would swing around it. */
const DAMPED_FROM = 6;
/** Close enough: relative for efficiency, absolute for the share under water. */
const FITTED = 0.002;
/** The share under water grows about linearly in the log of the power price, with about this slope. */
const UNDER_WATER_SLOPE = 0.9;
const MARGIN_ROUNDS = 30;
/** Margins are met when a round changes none by more than this, relative. */
const MARGINS_MET = 1e-12;
/** A named firm's reported hashrate is blown up by idle rigs at most this much. */
const LEAST_RUNNING_SHARE = 0.5;
/** The same for drawn firms: one that is alone in its class and region would otherwise hold the network in idle rigs. */
const LEAST_DRAWN_RUNNING_SHARE = 0.1;

export interface Population {
  /** [fleet][FIRM_UNIFORMS] */
  uniforms: Float64Array;
  /** [fleet] standard normals behind size, power price and efficiency. */
  normalSize: Float64Array;
  normalPower: Float64Array;
  normalEfficiency: Float64Array;
  /** [fleet] the same as figures of this scenario, before scaling. */
  size: Float64Array;
  power: Float64Array;
  efficiency: Float64Array;
  /** Results: position on the ladder of rig mixes, power price, installed EH/s. */
  rung: Float64Array;
  powerUsdPerMWh: Float64Array;
  installedEHs: Float64Array;
  fleetEfficiencyJPerTH: number;
  underWaterShare: number;
}

export function createPopulation(count: number): Population {
  const column = () => new Float64Array(count);
  return {
    uniforms: new Float64Array(count * FIRM_UNIFORMS),
    normalSize: column(),
    normalPower: column(),
    normalEfficiency: column(),
    size: column(),
    power: column(),
    efficiency: column(),
    rung: column(),
    powerUsdPerMWh: column(),
    installedEHs: column(),
    fleetEfficiencyJPerTH: 0,
    underWaterShare: 0,
  };
}

/** Draws every fleet's own numbers of a run; they depend on the fleet's identity alone. */
export function drawFirms(population: Population, roster: Roster, seed: number, run: number): void {
  const words = drawRunWords(openStream(seed, run, 'firms'));
  for (let i = 0; i < roster.count; i++) {
    const base = i * FIRM_UNIFORMS;
    fillFirmUniforms(population.uniforms, base, FIRM_UNIFORMS, words, roster.identity[i]);
    population.normalSize[i] = normalQuantile(population.uniforms[base + SIZE]);
    population.normalPower[i] = normalQuantile(population.uniforms[base + POWER]);
    population.normalEfficiency[i] = normalQuantile(population.uniforms[base + EFFICIENCY]);
  }
}

/** Hashrate wanted by class and region, EH/s, [class][region]: margins of both kinds, starting from where firms are. */
function fitMargins(cells: Float64Array, classTotals: Float64Array, regionTotals: Float64Array): void {
  let change = 1;
  for (let round = 0; round < MARGIN_ROUNDS && change > MARGINS_MET; round++) {
    change = 0;
    for (let r = 0; r < REGIONS; r++) {
      let sum = 0;
      for (let c = 0; c < CLASSES; c++) sum += cells[c * REGIONS + r];
      if (sum > 0) for (let c = 0; c < CLASSES; c++) cells[c * REGIONS + r] *= regionTotals[r] / sum;
    }
    for (let c = 0; c < CLASSES; c++) {
      let sum = 0;
      for (let r = 0; r < REGIONS; r++) sum += cells[c * REGIONS + r];
      if (sum > 0) for (let r = 0; r < REGIONS; r++) cells[c * REGIONS + r] *= classTotals[c] / sum;
      if (classTotals[c] > 0) change = Math.max(change, Math.abs(sum / classTotals[c] - 1));
    }
  }
}

function normalisedShares(values: number[]): number[] {
  const sum = values.reduce((total, v) => total + v, 0);
  return values.map((v) => v / sum);
}

/** Running hashrate unnamed firms must supply in each class and region. */
function targetCells(roster: Roster, p: ModelParameters): Float64Array {
  const total = p.network.startHashrateEHs;
  const classTotals = Float64Array.from(normalisedShares(CLASS_IDS.map((id) => p.classes[id].hashrateShare)), (s) => s * total);
  const regionTotals = Float64Array.from(normalisedShares(REGION_IDS.map((id) => p.regions[id].hashrateShare)), (s) => s * total);
  const shares = CLASS_IDS.flatMap((id) => REGION_IDS.map((region) => p.classes[id].regions[region] / p.classes[id].firms));
  const cells = new Float64Array(CLASSES * REGIONS);
  for (let i = 0; i < roster.count; i++) {
    const c = roster.classOf[i];
    const r = roster.regionOf[i];
    const named = roster.firmOf[i];
    if (named === null) cells[c * REGIONS + r] += shares[c * REGIONS + r];
    else {
      const hashrate = named.firm.sites[named.site].hashrateEHs;
      classTotals[c] = Math.max(0, classTotals[c] - hashrate);
      regionTotals[r] = Math.max(0, regionTotals[r] - hashrate);
    }
  }
  fitMargins(cells, classTotals, regionTotals);
  return cells;
}

/** First generation whose efficiency beats the break-even. */
function firstBetter(generations: Generations, breakEvenJPerTH: number): number {
  let g = 0;
  while (g < generations.count && generations.efficiencyJPerTH[g] > breakEvenJPerTH) g++;
  return g;
}

type MinerClass = ModelParameters['classes'][ClassId];

interface Scales {
  efficiency: number;
  power: number;
}

/** Firm figures from the class's medians and spreads. */
function spreadFirms(population: Population, roster: Roster, classes: readonly MinerClass[]): void {
  for (let i = 0; i < roster.count; i++) {
    const c = classes[roster.classOf[i]];
    population.size[i] = exp(c.sizeLogSd * population.normalSize[i]);
    population.power[i] = c.powerPriceUsdPerMWh * exp(c.powerPriceLogSd * population.normalPower[i]);
    population.efficiency[i] = c.efficiencyJPerTH * exp(c.efficiencyLogSd * population.normalEfficiency[i]);
  }
}

/** One round: sizes, efficiencies and power prices at the given scales; writes installed EH/s and measures the result. */
function build(
  population: Population,
  roster: Roster,
  p: ModelParameters,
  classes: readonly MinerClass[],
  generations: Generations,
  mix: RigMix,
  cells: Float64Array,
  hashprice: number,
  scales: Scales,
): void {
  const { rung, powerUsdPerMWh, installedEHs } = population;
  const cellRunning = new Float64Array(CLASSES * REGIONS);
  const avoidableShares = classes.map((c) => 1 - c.takeOrPayShare);
  const stopShare = 1 - p.dispatch.stopMarginShare;
  for (let i = 0; i < roster.count; i++) {
    const named = roster.firmOf[i];
    rung[i] = rungOf(mix, named ? named.firm.efficiencyJPerTH : population.efficiency[i] * scales.efficiency, rung[i]);
    powerUsdPerMWh[i] = named
      ? named.firm.powerPriceUsdPerMWh
      : Math.max(p.population.minPowerPriceUsdPerMWh, population.power[i] * scales.power);
    const avoidable = powerUsdPerMWh[i] * avoidableShares[roster.classOf[i]] * stopShare;
    const runningShare = shareFromAt(mix, rung[i], firstBetter(generations, hashprice / avoidable));
    if (named) installedEHs[i] = named.firm.sites[named.site].hashrateEHs / Math.max(runningShare, LEAST_RUNNING_SHARE);
    else {
      installedEHs[i] = population.size[i];
      cellRunning[roster.classOf[i] * REGIONS + roster.regionOf[i]] += installedEHs[i] * Math.max(runningShare, LEAST_DRAWN_RUNNING_SHARE);
    }
  }
  for (let i = 0; i < roster.count; i++) {
    const cell = roster.classOf[i] * REGIONS + roster.regionOf[i];
    if (roster.firmOf[i] === null) installedEHs[i] *= cellRunning[cell] > 0 ? cells[cell] / cellRunning[cell] : 0;
  }
}

interface Measured {
  total: number;
  megawatts: number;
  namedHash: number;
  namedMW: number;
  underWater: number;
}

function measure(population: Population, roster: Roster, p: ModelParameters, generations: Generations, mix: RigMix): Measured {
  const hashprice = fromUsdPerPHDay(p.population.underWaterHashpriceUsdPerPHDay);
  const m: Measured = { total: 0, megawatts: 0, namedHash: 0, namedMW: 0, underWater: 0 };
  for (let i = 0; i < roster.count; i++) {
    const hash = population.installedEHs[i];
    const mean = meanEfficiencyAt(mix, population.rung[i]);
    m.total += hash;
    m.megawatts += hash * mean;
    if (roster.firmOf[i]) {
      m.namedHash += hash;
      m.namedMW += hash * mean;
    }
    m.underWater += hash * (1 - shareFromAt(mix, population.rung[i], firstBetter(generations, hashprice / population.powerUsdPerMWh[i])));
  }
  return m;
}

/** Builds the population of a run at the hashprice (USD per EH/s and hour) miners act on at the start. */
export function buildPopulation(
  population: Population,
  roster: Roster,
  p: ModelParameters,
  generations: Generations,
  mix: RigMix,
  hashprice: number,
): void {
  const classes = CLASS_IDS.map((id) => p.classes[id]);
  const cells = targetCells(roster, p);
  spreadFirms(population, roster, classes);
  const scales: Scales = { efficiency: 1, power: 1 };
  for (let round = 0; ; round++) {
    build(population, roster, p, classes, generations, mix, cells, hashprice, scales);
    const m = measure(population, roster, p, generations, mix);
    population.fleetEfficiencyJPerTH = m.megawatts / m.total;
    population.underWaterShare = m.underWater / m.total;
    if (!p.population.calibrate || round === FITTING_ROUNDS || m.total === m.namedHash) return;
    const wanted = (p.population.fleetEfficiencyJPerTH * m.total - m.namedMW) / (m.total - m.namedHash);
    const reached = (m.megawatts - m.namedMW) / (m.total - m.namedHash);
    if (Math.abs(wanted / reached - 1) < FITTED && Math.abs(p.population.underWaterShare - population.underWaterShare) < FITTED) return;
    const step = Math.min(1, DAMPED_FROM / (round + 1));
    scales.efficiency *= pow(Math.min(1.5, Math.max(0.67, wanted / reached)), step);
    scales.power *= exp(
      step * Math.min(0.3, Math.max(-0.3, (p.population.underWaterShare - population.underWaterShare) / UNDER_WATER_SLOPE)),
    );
  }
}
