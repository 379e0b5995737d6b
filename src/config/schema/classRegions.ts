/** Where the unnamed firms of a class are. */
import { fixedNumber, section } from '../field.ts';
import type { RegionId } from '../names.ts';

const weight = (value: number) =>
  fixedNumber({
    unit: '1',
    default: value,
    min: 0,
    max: 1e6,
    kind: 'fixed',
    source: 'our judgement',
    doc: 'Weight of the region for unnamed firms of this class before both margins are fitted.',
  });

export const classRegionsSchema = (d: Record<RegionId, number>) =>
  section(
    {
      texas: weight(d.texas),
      usOther: weight(d.usOther),
      canada: weight(d.canada),
      russiaCIS: weight(d.russiaCIS),
      china: weight(d.china),
      gulfAfrica: weight(d.gulfAfrica),
      latinAmerica: weight(d.latinAmerica),
      rest: weight(d.rest),
    },
    'Where unnamed firms of this class are.',
  );
