/**
 * Every conversion factor of the project. Inside the kernel there is one unit per dimension:
 * EH/s, J/TH, MW, USD/MWh, USD, days. EH/s x J/TH is MW, so the core needs no powers of ten.
 */
export const HOURS_PER_DAY = 24;
export const DAYS_PER_YEAR = 365;
export const HOURS_PER_YEAR = 8760;
export const SECONDS_PER_HOUR = 3600;
export const SECONDS_PER_DAY = 86_400;
export const MS_PER_DAY = 86_400_000;
export const MONTHS_PER_YEAR = 12;

/** The protocol retargets, and halves the subsidy, after so many. */
export const BLOCKS_PER_EPOCH = 2016;
export const BLOCKS_PER_HALVING = 210_000;

export const HASHES_PER_EH = 1e18;
/** Expected hashes for one block at difficulty 1. */
export const HASHES_PER_DIFFICULTY = 2 ** 32;
export const DIFFICULTY_PER_T = 1e12;
export const TH_PER_EH = 1e6;
const PH_PER_EH = 1e3;
export const KW_PER_MW = 1e3;
export const MW_PER_GW = 1e3;

/** Hashprice as the kernel has it, USD per EH/s and hour, to what people quote, USD per PH/s and day. */
export function toUsdPerPHDay(usdPerEHHour: number): number {
  return (usdPerEHHour * HOURS_PER_DAY) / PH_PER_EH;
}

/** Hashprice as people quote it, USD per PH/s and day, to the kernel's USD per EH/s and hour. */
export function fromUsdPerPHDay(usdPerPHDay: number): number {
  return (usdPerPHDay * PH_PER_EH) / HOURS_PER_DAY;
}

/** ISO date or date-time to days since 1970-01-01 UTC. */
export function dayOf(iso: string): number {
  return Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : iso) / MS_PER_DAY;
}

/** Days since 1970-01-01 UTC to an ISO date. */
export function isoDateOf(day: number): string {
  return new Date(Math.floor(day) * MS_PER_DAY).toISOString().slice(0, 10);
}
