/** Parameters of the two AI businesses a MW can turn to. */
import { parameter, section } from '../field.ts';

const JUDGEMENT = 'our judgement';

export const colocationSchema = section(
  {
    capexUsdPerMW: parameter({
      unit: 'USD/IT MW',
      default: 10_000_000,
      min: 0,
      max: 1e9,
      explore: [2_000_000, 25_000_000],
      kind: 'lever',
      source: 'WULF 8-10, CIFR 9-11 M USD; RIOT retrofit 3.6',
      doc: 'Building cost per MW of IT load.',
    }),
    operatingCostShare: parameter({
      unit: '1',
      default: 0.17,
      min: 0,
      max: 1,
      kind: 'uncertainty',
      source: 'NOI margin 80-85 % (CORZ, CIFR)',
      doc: 'Operating cost as a share of rent; the tenant pays power.',
    }),
    termYears: parameter({
      unit: 'year',
      default: 13,
      above: 0,
      max: 50,
      kind: 'uncertainty',
      source: 'contracts of 10-15 years with options',
      doc: 'Length of a new contract.',
    }),
  },
  'Colocation: the tenant brings GPUs and pays power.',
);

export const gpuCloudSchema = section(
  {
    capexUsdPerMW: parameter({
      unit: 'USD/IT MW',
      default: 35_000_000,
      min: 0,
      max: 1e9,
      kind: 'lever',
      source: 'Bernstein ~35 M USD; Nvidia 50-60',
      doc: 'Building and GPUs per MW of IT load.',
    }),
    gpusPerMW: parameter({
      unit: 'GPU/IT MW',
      default: 650,
      above: 0,
      max: 1e5,
      kind: 'uncertainty',
      source: '1.3-1.7 kW a GPU with its share of the server',
      doc: 'GPUs per MW of IT load.',
    }),
    utilisationShare: parameter({
      unit: '1',
      default: 0.75,
      min: 0,
      max: 1,
      kind: 'uncertainty',
      source: 'neoclouds 60-80 %',
      doc: 'Share of GPU-hours sold.',
    }),
    operatingCostShare: parameter({
      unit: '1',
      default: 0.15,
      min: 0,
      max: 1,
      kind: 'uncertainty',
      source: JUDGEMENT,
      doc: 'Operating cost without power, as a share of revenue.',
    }),
    termYears: parameter({
      unit: 'year',
      default: 5,
      above: 0,
      max: 50,
      kind: 'uncertainty',
      source: 'IREN-Microsoft 5 years; GPU life',
      doc: 'Useful life of the GPUs.',
    }),
  },
  'GPU cloud: the miner owns the GPUs and sells hours.',
);
