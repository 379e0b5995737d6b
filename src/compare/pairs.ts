/**
 * Runs of two scenarios of one result, paired: run k of both saw the same prices, fees, weather, block luck and firms. A pair counts when
 * both runs ended well; the others are dropped and counted.
 */
import { quoted, usageError } from '../config/fault.ts';
import { nearest } from '../config/nearest.ts';
import { RUN_STATUS, type StudyResult } from '../results/studyResult.ts';

export interface ScenarioCase {
  caseIndex: number;
  name: string;
  title: string;
}

export interface Pairs {
  result: StudyResult;
  /** What the other is measured against. */
  base: ScenarioCase;
  against: ScenarioCase;
  /** Slots of a case in which both runs ended well, ascending. */
  slots: number[];
  /** Slots in which one or both failed. */
  dropped: number;
}

/** The first point of a scenario of the result; `option` is named in the fault when there is none. */
export function scenarioCase(result: StudyResult, name: string, option: string): ScenarioCase {
  const { scenarios } = result.study;
  const scenarioIndex = scenarios.findIndex((scenario) => scenario.name === name);
  const caseIndex = result.cases.findIndex((one) => one.scenarioIndex === scenarioIndex);
  if (scenarioIndex < 0 || caseIndex < 0) {
    const names = scenarios.map((scenario) => scenario.name);
    const meant = nearest(name, names);
    throw usageError(
      option,
      `no scenario ${quoted(name)} in this result; it has ${names.join(', ')}${meant ? `, did you mean ${meant}?` : ''}`,
    );
  }
  return { caseIndex, name, title: scenarios[scenarioIndex]!.title };
}

export function pairRuns(result: StudyResult, base: ScenarioCase, against: ScenarioCase): Pairs {
  const isDone = (caseIndex: number, slot: number) => result.status[caseIndex * result.runs + slot] === RUN_STATUS.ok;
  const slots = Array.from({ length: result.runs }, (_, slot) => slot).filter(
    (slot) => isDone(base.caseIndex, slot) && isDone(against.caseIndex, slot),
  );
  return { result, base, against, slots, dropped: result.runs - slots.length };
}

/** Run number of a slot. */
export function runNumber({ runNumbers }: StudyResult, slot: number): number {
  return runNumbers?.[slot] ?? slot;
}
