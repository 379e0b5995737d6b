/** Every rule between settings, in the order in which a study is read. */
import { calibratedParametersExist, windowsStayInThePast } from './calibration.ts';
import { startHeightFitsDate } from './chain.ts';
import { correlationsAreConsistent } from './correlation.ts';
import { contractsMatter, firmNamesAreUnique, firmSitesAreUnique, firmsFitTheirClass } from './firms.ts';
import { freezeIsInside } from './freeze.ts';
import { gridFitsPeriod, periodIsForward } from './period.ts';
import { bootstrapHasReturns, pricePathIsUsable } from './price.ts';
import { chartsExist, focusIsAScenario, headlineQuarterIsInside, historyComesBefore, scenarioNamesAreUnique } from './report.ts';
import { generationsImprove } from './rigs.ts';
import type { ModelRule, StudyRule } from './rule.ts';
import { classesArePopulated, regionsAreReachable, sharesSumToOne } from './shares.ts';
import { spansRunForward } from './spans.ts';
import { constraintsAreReadable, sweepHasItsNumbers, sweepScenariosExist } from './sweep.ts';
import { factorsAreParameters } from './sweepFactors.ts';

export const STUDY_RULES: readonly StudyRule[] = [
  periodIsForward,
  scenarioNamesAreUnique,
  focusIsAScenario,
  headlineQuarterIsInside,
  historyComesBefore,
  chartsExist,
  sweepHasItsNumbers,
  sweepScenariosExist,
  factorsAreParameters,
  constraintsAreReadable,
  windowsStayInThePast,
  calibratedParametersExist,
];

export const MODEL_RULES: readonly ModelRule[] = [
  gridFitsPeriod,
  startHeightFitsDate,
  sharesSumToOne,
  regionsAreReachable,
  classesArePopulated,
  correlationsAreConsistent,
  pricePathIsUsable,
  bootstrapHasReturns,
  spansRunForward,
  generationsImprove,
  firmNamesAreUnique,
  firmsFitTheirClass,
  firmSitesAreUnique,
  contractsMatter,
  freezeIsInside,
];
