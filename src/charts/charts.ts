/** Every chart by id, in the order that tells the story. */
import { aiMegawattsChart } from './aiMegawatts.ts';
import { aiRevenueChart } from './aiRevenue.ts';
import { blockIntervalChart } from './blockInterval.ts';
import type { ChartSpec } from './chartSpec.ts';
import { concentrationChart } from './concentration.ts';
import type { ChartContext } from './context.ts';
import { fanChart } from './fan.ts';
import { hashpriceChart } from './hashprice.ts';
import { identityChart } from './identity.ts';
import { quarterDotsChart } from './quarterDots.ts';
import { scenariosChart } from './scenarios.ts';
import { securityChart } from './security.ts';
import { sharesChart } from './shares.ts';

/** A chart that has nothing to show for a result is left out. */
export const CHARTS: Record<string, (context: ChartContext) => ChartSpec | undefined> = {
  fan: fanChart,
  scenarios: scenariosChart,
  'quarter-dots': quarterDotsChart,
  identity: identityChart,
  shares: sharesChart,
  'ai-mw': aiMegawattsChart,
  'ai-revenue': aiRevenueChart,
  concentration: concentrationChart,
  hashprice: hashpriceChart,
  'block-interval': blockIntervalChart,
  security: securityChart,
};
