/** Figures of fleets by name, for tests. */
import { FLEET, FLEET_WIDTH, type Fleets } from '../../src/model/miners/fleets.ts';

type Quantity = keyof typeof FLEET;

/** One quantity of one fleet. */
export const figureOf = ({ rows }: Fleets, i: number, quantity: Quantity): number => rows[i * FLEET_WIDTH + FLEET[quantity]]!;

export function setFigure({ rows }: Fleets, i: number, quantity: Quantity, value: number): void {
  rows[i * FLEET_WIDTH + FLEET[quantity]] = value;
}

/** One quantity of every fleet. */
export const columnOf = (fleets: Fleets, quantity: Quantity): Float64Array =>
  Float64Array.from({ length: fleets.count }, (_, i) => figureOf(fleets, i, quantity));
