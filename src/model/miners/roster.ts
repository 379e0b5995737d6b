/**
 * Who is in the simulation: a list of fleets, a fleet being one owner's machines in one region. Named firms have a
 * fleet per site; unnamed firms are drawn for each class and have one. Sorted by class, then region, so that hot
 * loops run over stretches with common class and regional values. The list depends on the configuration alone.
 */
import { CLASS_IDS, REGION_IDS } from '../../config/names.ts';
import type { FirmConfig } from '../../config/schema/firms.ts';
import { hashIdentity } from '../../random/firmStream.ts';
import type { ModelConfig } from '../../scenario/study.ts';

const GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;
export const CLASSES = CLASS_IDS.length;
export const REGIONS = REGION_IDS.length;

/** A stretch of fleets that share class and region. */
export interface Group {
  classIndex: number;
  regionIndex: number;
  from: number;
  to: number;
}

/** A stretch of fleets that share their class. */
export interface ClassStretch {
  classIndex: number;
  from: number;
  to: number;
  /** [turn] fleets that decide in it. */
  deciding: Int32Array[];
}

export interface Roster {
  count: number;
  owners: number;
  groups: Group[];
  classes: ClassStretch[];
  classOf: Int32Array;
  regionOf: Int32Array;
  ownerOf: Int32Array;
  /**
   * The epochs in which a fleet decides: those with this remainder by `decisionEpochs`. It comes from the fleet's
   * identity, so that neither the order of firms nor another firm moves it.
   */
  turnOf: Int32Array;
  /** Named firm of the fleet and its site, or null for drawn firms. */
  firmOf: ({ firm: FirmConfig; site: number; firmIndex: number } | null)[];
  /** [named firm] its fleets, in order. */
  fleetsOfFirm: number[][];
  /** Hashed identity, the key of the fleet's own stream. */
  identity: [number, number][];
}

interface Row {
  classIndex: number;
  regionIndex: number;
  owner: number;
  firm: Roster['firmOf'][number];
  identity: [number, number];
}

/** Region of the j-th unnamed firm of a class: weights met evenly whatever the number of firms, and no firm moves when one is added. */
function regionOfFirm(j: number, cumulative: readonly number[]): number {
  const u = ((j + 0.5) * GOLDEN_RATIO) % 1;
  const total = cumulative[cumulative.length - 1];
  return cumulative.findIndex((c) => u * total < c);
}

function namedRows(model: ModelConfig): Row[] {
  return model.firms.flatMap((firm, firmIndex) =>
    firm.sites.map((place, site) => ({
      classIndex: CLASS_IDS.indexOf(firm.class),
      regionIndex: REGION_IDS.indexOf(place.region),
      owner: firmIndex,
      firm: { firm, site, firmIndex },
      identity: hashIdentity(JSON.stringify(['named', firm.name, site])),
    })),
  );
}

function drawnRows(model: ModelConfig, firstOwner: number): Row[] {
  const rows: Row[] = [];
  CLASS_IDS.forEach((id, classIndex) => {
    let sum = 0;
    const cumulative = REGION_IDS.map((region) => (sum += model.classes[id].regions[region] as number));
    for (let j = 0; j < model.classes[id].firms && sum > 0; j++) {
      rows.push({
        classIndex,
        regionIndex: regionOfFirm(j, cumulative),
        owner: firstOwner + rows.length,
        firm: null,
        identity: hashIdentity(JSON.stringify(['drawn', id, j])),
      });
    }
  });
  return rows;
}

function groupsOf(rows: readonly Row[]): Group[] {
  const groups: Group[] = [];
  rows.forEach((row, i) => {
    const last = groups[groups.length - 1];
    if (last && last.classIndex === row.classIndex && last.regionIndex === row.regionIndex) last.to = i + 1;
    else groups.push({ classIndex: row.classIndex, regionIndex: row.regionIndex, from: i, to: i + 1 });
  });
  return groups;
}

function classesOf(groups: readonly Group[], turnOf: Int32Array, turns: number): ClassStretch[] {
  const classes: ClassStretch[] = [];
  for (const { classIndex, from, to } of groups) {
    const last = classes[classes.length - 1];
    if (last && last.classIndex === classIndex) last.to = to;
    else classes.push({ classIndex, from, to, deciding: [] });
  }
  for (const stretch of classes) {
    const fleets = Array.from({ length: stretch.to - stretch.from }, (_, k) => stretch.from + k);
    stretch.deciding = Array.from({ length: turns }, (_, turn) => Int32Array.from(fleets.filter((i) => turnOf[i] === turn)));
  }
  return classes;
}

export function createRoster(model: ModelConfig): Roster {
  const named = namedRows(model);
  const drawn = drawnRows(model, model.firms.length);
  const rows = [...named, ...drawn].sort((a, b) => a.classIndex - b.classIndex || a.regionIndex - b.regionIndex);
  const groups = groupsOf(rows);
  const turns = model.growth.decisionEpochs;
  const turnOf = Int32Array.from(rows, ({ identity }) => identity[1] % turns);
  return {
    count: rows.length,
    owners: model.firms.length + drawn.length,
    groups,
    classes: classesOf(groups, turnOf, turns),
    classOf: Int32Array.from(rows, (row) => row.classIndex),
    regionOf: Int32Array.from(rows, (row) => row.regionIndex),
    ownerOf: Int32Array.from(rows, (row) => row.owner),
    turnOf,
    firmOf: rows.map((row) => row.firm),
    fleetsOfFirm: model.firms.map((_, firmIndex) => [...rows.keys()].filter((i) => rows[i].firm?.firmIndex === firmIndex)),
    identity: rows.map((row) => row.identity),
  };
}
