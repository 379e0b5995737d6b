/**
 * Who decides this epoch: slow decisions (orders, sales of idle rigs, sites, AI) are taken every `decisionEpochs`
 * epochs, by the fleets whose turn it is; turns come from identities. Mining or idle is decided every epoch.
 */
import type { RunState } from '../runState.ts';

/** Whether fleet i decides this epoch. */
export function decides(state: RunState, i: number): boolean {
  return state.roster.turnOf[i] === state.epoch.turn;
}

/** Years since a fleet that decides now decided last, reckoned at this epoch's length. */
export function decisionYears(state: RunState): number {
  return state.epoch.years * state.parameters.growth.decisionEpochs;
}
