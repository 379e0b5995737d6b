/** The functions that stand in for Math's in every bundle, under names nobody else has. */
export { exp as pinnedExp, log as pinnedLog, log1p as pinnedLog1p } from '../../random/fdlibm.ts';
