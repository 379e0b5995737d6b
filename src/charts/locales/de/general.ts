/** In English until translated. */
export { general } from '../en/general.ts';
