/** Simulates what claims need, each study and each attribution once, and hands it over as evidence. */
import type { Attribution } from '../attribute/attribution.ts';
import type { StructuralQuarter } from '../attribute/structural.ts';
import type { StudyResult } from '../results/studyResult.ts';
import { attribute, InterruptedError } from '../run/attribute.ts';
import type { Progress } from '../run/ensemble.ts';
import { simulateStudy } from '../run/simulateStudy.ts';
import { structural } from '../run/structural.ts';
import type { HistoryTables } from '../summary/changes.ts';
import type { Evidence, Needs, QuarterOfStudy } from './computation.ts';
import { COMPUTATIONS } from './computations/all.ts';
import type { Claims } from './load.ts';

export interface GatherOptions {
  workers: number;
  signal?: AbortSignal | undefined;
  /** Most runs of an attribution: it simulates every run 256 times. */
  attributionRuns?: number | undefined;
  /** Told before each thing that is simulated. */
  onBegin?: ((what: string, runs: number) => void) | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  onEnd?: (() => void) | undefined;
}

export interface Gathered {
  evidence: Evidence;
  /** Runs that failed, in one line each. */
  failures: string[];
}

/** What the claims refer to. */
export function needsOf({ claims }: Pick<Claims, 'claims'>): Required<{ [K in keyof Needs]: NonNullable<Needs[K]> }> {
  const needs = claims.map((claim) => COMPUTATIONS.get(claim.computation)!.needs(claim.settings));
  const asked = new Map(needs.flatMap(({ structural: quarters }) => quarters ?? []).map((one) => [keyOf(one), one]));
  return {
    studies: [...new Set(needs.flatMap(({ studies }) => studies ?? []))],
    attributions: [...new Set(needs.flatMap(({ attributions }) => attributions ?? []))],
    structural: [...asked.values()],
  };
}

const keyOf = ({ study, scenario, quarter }: QuarterOfStudy) => `${study}/${scenario}/${quarter}`;

/** Undefined when interrupted. */
export async function gather(claims: Claims, history: HistoryTables, options: GatherOptions): Promise<Gathered | undefined> {
  const { workers, signal } = options;
  const needs = needsOf(claims);
  const studies = new Map<string, StudyResult>();
  const attributions = new Map<string, Attribution>();
  const quarters = new Map<string, StructuralQuarter>();
  const failures: string[] = [];
  for (const id of needs.studies) {
    const study = claims.studies[id]!;
    options.onBegin?.(`study ${id}, ${study.scenarios.length} scenarios`, study.runs);
    const result = await simulateStudy(study, { workers, signal, onProgress: options.onProgress });
    options.onEnd?.();
    if (result.interrupted) return undefined;
    failures.push(...result.failures.map(({ message }) => `${id}, ${message}`));
    studies.set(id, result);
  }
  for (const id of needs.attributions) {
    const { study, scenario, quarter, runs: own } = claims.attributions[id]!;
    const runs = Math.min(own, options.attributionRuns ?? own);
    options.onBegin?.(`attribution ${id}, every run over all subsets of causes`, runs);
    try {
      const [found] = await attribute(claims.studies[study]!, {
        scenario,
        quarter,
        runs,
        quantities: ['hashrate'],
        workers,
        signal,
        onProgress: options.onProgress,
      });
      attributions.set(id, found!);
      failures.push(...found!.failed.map(({ run, message }) => `${id}, run ${run}: ${message}`));
    } catch (error) {
      if (error instanceof InterruptedError) return undefined;
      throw error;
    } finally {
      options.onEnd?.();
    }
  }
  for (const asked of needs.structural) {
    const study = claims.studies[asked.study]!;
    options.onBegin?.(`${asked.scenario} of ${asked.study} in ${asked.quarter}, as it was and with price and energy back`, study.runs);
    try {
      const [quarter] = await structural(study, {
        scenario: asked.scenario,
        quarters: [asked.quarter],
        workers,
        signal,
        onProgress: options.onProgress,
      });
      quarters.set(keyOf(asked), quarter!);
    } catch (error) {
      if (error instanceof InterruptedError) return undefined;
      throw error;
    } finally {
      options.onEnd?.();
    }
  }
  const found = <T>(table: ReadonlyMap<string, T>, id: string): T => {
    const one = table.get(id);
    if (one === undefined) throw new Error(`${id} was not simulated`);
    return one;
  };
  return {
    evidence: {
      study: (id) => found(studies, id),
      attribution: (id) => found(attributions, id),
      structural: (asked) => found(quarters, keyOf(asked)),
      history,
    },
    failures,
  };
}
