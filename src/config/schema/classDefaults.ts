/** Defaults of the five classes of miners: the population of early 2026. Sources stand in classes.ts beside each parameter. */
import type { ClassId, RegionId } from '../names.ts';

export interface ClassDefaults {
  hashrateShare: number;
  firms: number;
  sizeSigma: number;
  powerPrice: number;
  powerSigma: number;
  spotShare: number;
  efficiency: number;
  efficiencySigma: number;
  responsiveness: number;
  takeOrPay: number;
  flexible: number;
  paybackLimit: number;
  sitePaybackLimit: number;
  growth: number;
  aiEligible: number;
  costOfCapital: number;
  funding: number;
  regions: Record<RegionId, number>;
}

export const CLASS_DEFAULTS: Record<ClassId, ClassDefaults> = {
  usPublic: {
    hashrateShare: 0.37,
    firms: 6,
    sizeSigma: 0.6,
    powerPrice: 42,
    powerSigma: 0.12,
    spotShare: 0.3,
    efficiency: 19,
    efficiencySigma: 0.12,
    responsiveness: 0.6,
    takeOrPay: 0.05,
    flexible: 0.75,
    paybackLimit: 2,
    sitePaybackLimit: 2.9,
    growth: 0.2,
    aiEligible: 0.6,
    costOfCapital: 0.1,
    funding: 250_000,
    regions: { texas: 0.5, usOther: 0.35, canada: 0.03, russiaCIS: 0, china: 0, gulfAfrica: 0.06, latinAmerica: 0.03, rest: 0.03 },
  },
  usPrivate: {
    hashrateShare: 0.09,
    firms: 40,
    sizeSigma: 0.9,
    powerPrice: 52,
    powerSigma: 0.2,
    spotShare: 0.35,
    efficiency: 22.5,
    efficiencySigma: 0.18,
    responsiveness: 0.6,
    takeOrPay: 0.03,
    flexible: 0.7,
    paybackLimit: 1.8,
    sitePaybackLimit: 2.6,
    growth: 0.1,
    aiEligible: 0.35,
    costOfCapital: 0.13,
    funding: 60_000,
    regions: { texas: 0.5, usOther: 0.5, canada: 0, russiaCIS: 0, china: 0, gulfAfrica: 0, latinAmerica: 0, rest: 0 },
  },
  largeInternational: {
    hashrateShare: 0.26,
    firms: 34,
    sizeSigma: 0.8,
    powerPrice: 40,
    powerSigma: 0.3,
    spotShare: 0.1,
    efficiency: 23.5,
    efficiencySigma: 0.2,
    responsiveness: 0.5,
    takeOrPay: 0.08,
    flexible: 0.25,
    paybackLimit: 1.8,
    sitePaybackLimit: 2.7,
    growth: 0.14,
    aiEligible: 0.1,
    costOfCapital: 0.14,
    funding: 80_000,
    regions: { texas: 0.02, usOther: 0.02, canada: 0.03, russiaCIS: 0.38, china: 0.2, gulfAfrica: 0.2, latinAmerica: 0.08, rest: 0.07 },
  },
  midSize: {
    hashrateShare: 0.18,
    firms: 110,
    sizeSigma: 0.8,
    powerPrice: 46,
    powerSigma: 0.35,
    spotShare: 0.15,
    efficiency: 25,
    efficiencySigma: 0.24,
    responsiveness: 0.5,
    takeOrPay: 0.05,
    flexible: 0.3,
    paybackLimit: 1.7,
    sitePaybackLimit: 2.5,
    growth: 0.08,
    aiEligible: 0.05,
    costOfCapital: 0.16,
    funding: 60_000,
    regions: { texas: 0.05, usOther: 0.1, canada: 0.05, russiaCIS: 0.3, china: 0.25, gulfAfrica: 0.08, latinAmerica: 0.07, rest: 0.1 },
  },
  small: {
    hashrateShare: 0.1,
    firms: 210,
    sizeSigma: 0.9,
    powerPrice: 50,
    powerSigma: 0.45,
    spotShare: 0.1,
    efficiency: 26.5,
    efficiencySigma: 0.26,
    responsiveness: 0.45,
    takeOrPay: 0.05,
    flexible: 0.2,
    paybackLimit: 1.7,
    sitePaybackLimit: 2.4,
    growth: 0.06,
    aiEligible: 0,
    costOfCapital: 0.18,
    funding: 40_000,
    regions: { texas: 0.05, usOther: 0.12, canada: 0.05, russiaCIS: 0.2, china: 0.28, gulfAfrica: 0.05, latinAmerica: 0.07, rest: 0.18 },
  },
};
