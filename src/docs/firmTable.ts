/** The named firms of a study as a table: hashrate, efficiency, power, AI operating and signed. */
import type { FirmConfig } from '../config/schema/firms.ts';
import { markdownTable } from './markdown.ts';

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const rounded = (value: number) => String(Math.round(value * 10) / 10);

function rowOf(firm: FirmConfig): string[] {
  const hashrate = total(firm.sites.map((site) => site.hashrateEHs));
  const taken = total(firm.contracts.map((contract) => contract.itMW * contract.fromMiningShare));
  const last = firm.contracts.map((contract) => contract.start.slice(0, 7)).sort();
  return [
    firm.name,
    rounded(hashrate),
    rounded(firm.efficiencyJPerTH),
    rounded(firm.powerPriceUsdPerMWh),
    rounded(firm.aiOperatingMW),
    rounded(total(firm.contracts.map((contract) => contract.itMW))),
    rounded(taken),
    last.length > 0 ? `${last[0]} to ${last.at(-1)}` : '',
  ];
}

export function firmTable(firms: readonly FirmConfig[]): string {
  const rows = firms.map(rowOf);
  const sum = (column: number) => rounded(total(rows.map((row) => Number(row[column]))));
  const head = ['firm', 'operating EH/s', 'J/TH', 'USD/MWh', 'AI operating, IT MW', 'AI signed, IT MW', 'of it from mining', 'energised'];
  return markdownTable(head, [...rows, ['**all**', sum(1), '', '', sum(4), sum(5), sum(6), '']]);
}
