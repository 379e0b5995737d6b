/** In English until translated. */
export { network } from '../en/network.ts';
