/** Every computation a claim may name. */
import type { Computation } from '../computation.ts';
import { causeEffect } from './causeEffect.ts';
import { firstDecline } from './firstDecline.ts';
import { mainCause } from './mainCause.ts';
import { pairedDifference } from './pairedDifference.ts';
import { reallocation } from './reallocation.ts';
import { reuse } from './reuse.ts';
import { steadyBlocks } from './steadyBlocks.ts';
import { structuralShare } from './structuralShare.ts';

const ALL = [firstDecline, mainCause, causeEffect, structuralShare, pairedDifference, steadyBlocks, reallocation, reuse] as const;

/** By name. Settings are checked by the computation's own schema before it sees them. */
export const COMPUTATIONS: ReadonlyMap<string, Computation> = new Map(ALL.map((one) => [one.name, one as unknown as Computation]));
export const COMPUTATION_NAMES: readonly string[] = [...COMPUTATIONS.keys()];
