/** Every rival, in the order of the report. All see the same months; only the regression makes use of a price path that is given away. */
import type { Rival } from './monthly.ts';
import { NAIVE_RIVALS } from './naive.ts';
import { PRICE_REGRESSION } from './priceRegression.ts';
import { SMOOTHER } from './smoother.ts';

export const RIVALS: readonly Rival[] = [...NAIVE_RIVALS, PRICE_REGRESSION, SMOOTHER];
