/**
 * Who decides this epoch: slow decisions (orders, sales of idle rigs, sites, AI) are taken every `decisionEpochs`
 * epochs, by the fleets whose number leaves the same remainder as the epoch's. Mining or idle is decided every epoch.
 */
import type { RunState } from '../runState.ts';

/** First fleet at or after `from` that decides in an epoch. */
export function firstDeciding(from: number, epochIndex: number, every: number): number {
  return from + ((((epochIndex - from) % every) + every) % every);
}

/** Whether fleet i decides this epoch. */
export function decides(state: RunState, i: number): boolean {
  return state.roster.turnOf[i] === state.epoch.turn;
}

/** Years since a fleet that decides now decided last, reckoned at this epoch's length. */
export function decisionYears(state: RunState): number {
  return state.epoch.years * state.parameters.growth.decisionEpochs;
}
