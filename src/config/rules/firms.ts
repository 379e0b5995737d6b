/** Named firms: told apart by name, within the share of their class, with contracts that can matter to the study. */
import { DAYS_PER_YEAR, dayOf, isoDateOf } from '../../units.ts';
import { CLASS_IDS, REGION_IDS } from '../names.ts';
import { isPlain, type ModelRule } from './rule.ts';

/** Sites are planned ten years ahead at most. */
const MAX_CONTRACT_LEAD_YEARS = 10;
/** Named hashrate may pass the share of its class by rounding. */
const TOLERANCE = 1.0001;

export const firmNamesAreUnique: ModelRule = {
  reads: ['firms'],
  check({ firms }, _, report) {
    const seen = new Map<string, number>();
    for (const [i, firm] of firms.entries()) {
      const first = seen.get(firm.name);
      if (first !== undefined) report(['firms', i, 'name'], `is also the name of firms[${first}], got ${JSON.stringify(firm.name)}`);
      else seen.set(firm.name, i);
    }
  },
};

export const firmsFitTheirClass: ModelRule = {
  reads: ['firms', 'classes', 'network'],
  check({ firms, classes, network }, _, report) {
    const shares = CLASS_IDS.map((id) => classes[id].hashrateShare);
    if (!isPlain(network.startHashrateEHs) || !shares.every(isPlain)) return;
    const sum = shares.reduce((total, share) => total + share, 0);
    for (const [c, id] of CLASS_IDS.entries()) {
      const limit = sum > 0 ? (shares[c]! / sum) * network.startHashrateEHs : 0;
      const own = firms.map((firm, i) => ({ i, firm })).filter(({ firm }) => firm.class === id);
      const named = own.reduce((total, { firm }) => total + firm.sites.reduce((ehs, site) => ehs + site.hashrateEHs, 0), 0);
      if (named <= limit * TOLERANCE || own.length === 0) continue;
      const path = own.length === 1 ? ['firms', own[0]!.i, 'sites'] : ['firms'];
      report(
        path,
        `firms of class ${id} have ${Number(named.toFixed(3))} EH/s, more than the class share of ${Number(limit.toFixed(3))} EH/s`,
      );
    }
  },
};

export const firmSitesAreUnique: ModelRule = {
  reads: ['firms'],
  check({ firms }, _, report) {
    for (const [i, firm] of firms.entries()) {
      for (const region of REGION_IDS) {
        const twice = firm.sites.findLastIndex((site) => site.region === region);
        if (firm.sites.findIndex((site) => site.region === region) !== twice) {
          report(['firms', i, 'sites', twice, 'region'], `is given twice; add the hashrate up, got ${JSON.stringify(region)}`);
        }
      }
    }
  },
};

export const contractsMatter: ModelRule = {
  reads: ['firms', 'start'],
  check({ firms }, { start }, report) {
    for (const [i, firm] of firms.entries()) {
      for (const [j, contract] of firm.contracts.entries()) {
        const begins = dayOf(contract.start);
        const ends = begins + contract.termYears * DAYS_PER_YEAR;
        const path = ['firms', i, 'contracts', j, 'start'];
        if (ends <= dayOf(start)) report(path, `the contract ends on ${isoDateOf(ends)}, before the study starts, got ${contract.start}`);
        else if (begins > dayOf(start) + MAX_CONTRACT_LEAD_YEARS * DAYS_PER_YEAR) {
          report(path, `must be within ${MAX_CONTRACT_LEAD_YEARS} years of the start of the study, got ${contract.start}`);
        }
      }
    }
  },
};
