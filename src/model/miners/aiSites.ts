/** State of AI on the fleets' sites, and the projects under way. All MW are site MW unless the name says IT. */
import type { FleetList } from '../runState.ts';

export const PROJECT_STAGE = { planned: 0, building: 1, returning: 2, done: 3 } as const;

export interface AiSites {
  /** Fleets that have AI or a project for it, or had, in the order of fleets; the others have nothing to add up. */
  active: FleetList;
  isActive: Uint8Array;
  operatingMW: Float64Array;
  operatingItMW: Float64Array;
  /** IT MW whose revenue floats with the GPU-hour price. */
  floatingItMW: Float64Array;
  /** Revenue as signed, USD an hour, and what is left of it after costs and project debt. */
  signedRevenueUsdPerHour: Float64Array;
  signedNetUsdPerHour: Float64Array;
  /** IT MW of contracts that end in a year: the sum of IT MW over term. */
  expiringItMWPerYear: Float64Array;
  /** MW of projects started and not yet energised. */
  buildingMW: Float64Array;
  /** MW taken from mining and not given back. */
  convertedMW: Float64Array;
  /** MW given up by AI, on the way back to mining. */
  returningMW: Float64Array;
  /** MW that tenants would take at most. */
  eligibleMW: Float64Array;
  /** Part of a firm's capital that AI can draw on: all of it where half of its MW or more are eligible. */
  capitalReach: Float64Array;
  /** 1 where further pivots are GPU clouds. */
  isCloud: Uint8Array;
  /** Hazard added up since the last start, and where the next project starts. */
  hazard: Float64Array;
  projectsStarted: Int32Array;
  /** MW wanted by new projects this epoch, before demand is shared. */
  wantedMW: Float64Array;
  /** All MW that tenants would take. */
  allEligibleMW: number;
}

export interface Projects {
  count: number;
  fleet: Int32Array;
  stage: Uint8Array;
  cutoverDay: Float64Array;
  energiseDay: Float64Array;
  fromMiningMW: Float64Array;
  newMW: Float64Array;
  itMW: Float64Array;
  revenueUsdPerHour: Float64Array;
  netUsdPerHour: Float64Array;
  termYears: Float64Array;
  isFloating: Uint8Array;
}

export function createAiSites(count: number): AiSites {
  const column = () => new Float64Array(count);
  return {
    active: { fleets: new Int32Array(count), count: 0 },
    isActive: new Uint8Array(count),
    operatingMW: column(),
    operatingItMW: column(),
    floatingItMW: column(),
    signedRevenueUsdPerHour: column(),
    signedNetUsdPerHour: column(),
    expiringItMWPerYear: column(),
    buildingMW: column(),
    convertedMW: column(),
    returningMW: column(),
    eligibleMW: column(),
    capitalReach: column(),
    isCloud: new Uint8Array(count),
    hazard: column(),
    projectsStarted: new Int32Array(count),
    wantedMW: column(),
    allEligibleMW: 0,
  };
}

export function resetAiSites(ai: AiSites): void {
  for (const column of Object.values(ai)) if (ArrayBuffer.isView(column)) (column as Float64Array).fill(0);
  ai.active.count = 0;
  ai.allEligibleMW = 0;
}

/** Notes that fleet i has AI, or a project for it. */
export function noteActive({ active, isActive }: AiSites, i: number): void {
  if (isActive[i] === 1) return;
  isActive[i] = 1;
  let k = active.count++;
  for (; k > 0 && active.fleets[k - 1] > i; k--) active.fleets[k] = active.fleets[k - 1];
  active.fleets[k] = i;
}

export function createProjects(capacity: number): Projects {
  const column = () => new Float64Array(capacity);
  return {
    count: 0,
    fleet: new Int32Array(capacity),
    stage: new Uint8Array(capacity),
    cutoverDay: column(),
    energiseDay: column(),
    fromMiningMW: column(),
    newMW: column(),
    itMW: column(),
    revenueUsdPerHour: column(),
    netUsdPerHour: column(),
    termYears: column(),
    isFloating: new Uint8Array(capacity),
  };
}

export interface NewProject {
  fleet: number;
  cutoverDay: number;
  energiseDay: number;
  fromMiningMW: number;
  newMW: number;
  itMW: number;
  revenueUsdPerHour: number;
  netUsdPerHour: number;
  termYears: number;
  isFloating: boolean;
}

function grow(projects: Projects): void {
  const larger = createProjects(projects.fleet.length * 2);
  for (const key of Object.keys(larger) as (keyof Projects)[]) {
    const target = larger[key];
    if (typeof target !== 'number') {
      target.set(projects[key] as never);
      (projects as unknown as Record<string, unknown>)[key] = target;
    }
  }
}

/** Adds a project; finished ones are compacted away first, in order, when room runs out. */
export function addProject(projects: Projects, project: NewProject, stage: number): void {
  if (projects.count === projects.fleet.length) grow(projects);
  const k = projects.count++;
  projects.fleet[k] = project.fleet;
  projects.stage[k] = stage;
  projects.cutoverDay[k] = project.cutoverDay;
  projects.energiseDay[k] = project.energiseDay;
  projects.fromMiningMW[k] = project.fromMiningMW;
  projects.newMW[k] = project.newMW;
  projects.itMW[k] = project.itMW;
  projects.revenueUsdPerHour[k] = project.revenueUsdPerHour;
  projects.netUsdPerHour[k] = project.netUsdPerHour;
  projects.termYears[k] = project.termYears;
  projects.isFloating[k] = project.isFloating ? 1 : 0;
}

/** Drops finished projects, keeping the order of the others. */
export function compactProjects(projects: Projects): void {
  let kept = 0;
  for (let k = 0; k < projects.count; k++) {
    if (projects.stage[k] === PROJECT_STAGE.done) continue;
    if (kept !== k) {
      projects.fleet[kept] = projects.fleet[k];
      projects.stage[kept] = projects.stage[k];
      projects.cutoverDay[kept] = projects.cutoverDay[k];
      projects.energiseDay[kept] = projects.energiseDay[k];
      projects.fromMiningMW[kept] = projects.fromMiningMW[k];
      projects.newMW[kept] = projects.newMW[k];
      projects.itMW[kept] = projects.itMW[k];
      projects.revenueUsdPerHour[kept] = projects.revenueUsdPerHour[k];
      projects.netUsdPerHour[kept] = projects.netUsdPerHour[k];
      projects.termYears[kept] = projects.termYears[k];
      projects.isFloating[kept] = projects.isFloating[k];
    }
    kept++;
  }
  projects.count = kept;
}
