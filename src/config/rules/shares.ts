/** Shares of classes and regions: somebody must hold the hashrate, and not more than all of it. */

import type { NumberOrDistribution } from '../field.ts';
import { CLASS_IDS, REGION_IDS } from '../names.ts';
import { isPlain, type ModelRule, meanOf, type Report } from './rule.ts';

/** Shares are written with a few digits; their sum may miss 1 by rounding. */
const SUM_TOLERANCE = 1e-6;

function checkShares(section: string, shares: readonly { id: string; share: NumberOrDistribution }[], report: Report): void {
  const sum = shares.reduce((total, { share }) => total + meanOf(share), 0);
  if (sum <= 0) report([section], 'hashrateShare is 0 everywhere: the shares must sum to more than 0');
  if (!shares.every(({ share }) => isPlain(share)) || sum <= 1 + SUM_TOLERANCE) return;
  report(
    [section],
    `shares over 1: hashrateShare sums to ${Number(sum.toFixed(6))} (${shares.map((s) => `${s.id} ${s.share}`).join(', ')})`,
  );
}

export const sharesSumToOne: ModelRule = {
  reads: ['classes', 'regions'],
  check({ classes, regions }, _, report) {
    checkShares(
      'classes',
      CLASS_IDS.map((id) => ({ id, share: classes[id].hashrateShare })),
      report,
    );
    checkShares(
      'regions',
      REGION_IDS.map((id) => ({ id, share: regions[id].hashrateShare })),
      report,
    );
  },
};

/** A region with hashrate needs somebody there: a class with weight on it or a named site. */
export const regionsAreReachable: ModelRule = {
  reads: ['classes', 'regions', 'firms'],
  check({ classes, regions, firms }, _, report) {
    for (const region of REGION_IDS) {
      if (meanOf(regions[region].hashrateShare) <= 0) continue;
      const drawn = CLASS_IDS.some(
        (id) => classes[id].firms > 0 && meanOf(classes[id].hashrateShare) > 0 && classes[id].regions[region] > 0,
      );
      const named = firms.some((firm) => firm.sites.some((site) => site.region === region && site.hashrateEHs > 0));
      if (!drawn && !named) report(['regions', region, 'hashrateShare'], 'must be 0 where no class has a weight and no firm a site');
    }
  },
};

/** A class with hashrate needs firms, drawn or named; drawn ones need a place to be. */
export const classesArePopulated: ModelRule = {
  reads: ['classes', 'firms'],
  check({ classes, firms }, _, report) {
    for (const id of CLASS_IDS) {
      const { hashrateShare, firms: drawn, regions } = classes[id];
      if (meanOf(hashrateShare) <= 0) continue;
      if (drawn === 0 && !firms.some((firm) => firm.class === id)) {
        report(['classes', id, 'firms'], 'must be at least 1 for a class with a share of hashrate and no named firm, got 0');
      }
      if (drawn > 0 && REGION_IDS.every((region) => regions[region] === 0)) {
        report(['classes', id, 'regions'], 'must give at least one region a weight above 0');
      }
    }
  },
};
