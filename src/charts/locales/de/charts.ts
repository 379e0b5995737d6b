/** In English until translated. */
export { charts } from '../en/charts.ts';
