/**
 * Block subsidy: 50 BTC, halved every 210,000 blocks, in whole satoshi. An epoch that a halving falls into pays
 * the mean over its blocks. Source: Bitcoin Core, GetBlockSubsidy.
 */
import { BLOCKS_PER_EPOCH, BLOCKS_PER_HALVING } from '../../units.ts';

const START_SUBSIDY_SATOSHI = 5_000_000_000;
const SATOSHI_PER_BTC = 1e8;

/** Subsidy of the block at `height`, BTC. */
export function subsidyBtc(height: number): number {
  const halvings = Math.floor(height / BLOCKS_PER_HALVING);
  return halvings >= 64 ? 0 : Math.floor(START_SUBSIDY_SATOSHI / 2 ** halvings) / SATOSHI_PER_BTC;
}

/** Mean subsidy over the 2016 blocks from `startHeight`, BTC. */
export function meanEpochSubsidyBtc(startHeight: number): number {
  const first = subsidyBtc(startHeight);
  const last = subsidyBtc(startHeight + BLOCKS_PER_EPOCH - 1);
  if (first === last) return first;
  const halvingHeight = Math.ceil((startHeight + 1) / BLOCKS_PER_HALVING) * BLOCKS_PER_HALVING;
  const before = halvingHeight - startHeight;
  return (first * before + last * (BLOCKS_PER_EPOCH - before)) / BLOCKS_PER_EPOCH;
}
