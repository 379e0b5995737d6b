/** What settings can be wrong in together. */
import { CLASS_IDS, REGION_IDS } from '../../src/config/names.ts';
import { after, type BadInput, head, whole } from './badInput.ts';
import { HEAD } from './studyFolder.ts';

/** Shares of all classes written out, so that no default matters. */
const classes = (shares: number[]) => `classes: {${CLASS_IDS.map((id, i) => `${id}: {hashrateShare: ${shares[i]}}`).join(', ')}}`;
const POINTS = 'model: path, path: ';

export const BAD_COMBINATIONS: BadInput[] = [
  head('dates reversed', 'until: 2028-12-31', 'until: 2025-12-31', 'study.yaml:4:8  until: must be after start 2026-03-20, got 2025-12-31'),
  head(
    'more than thirty years',
    'until: 2028-12-31',
    'until: 2060-12-31',
    'study.yaml:4:8  until: must be at most 30 years after start 2026-03-20, got 2060-12-31',
  ),
  after(
    'a height inside an epoch',
    'network: {startHeight: 941473}',
    'study.yaml:5:24  network.startHeight: must be a multiple of 2016 (941472 or 943488), got 941473',
  ),
  after(
    'a height from before a halving',
    'network: {startHeight: 838656}',
    'study.yaml:5:24  network.startHeight: is a block after 3 halvings, which does not fit the start 2026-03-20, got 838656',
  ),
  whole(
    'a grid step longer than half the study',
    `${HEAD.replace('2028-12-31', '2026-04-10')}\nmarket: {gridDays: 14}\n`,
    'study.yaml:5:20  market.gridDays: must fit at least 2 times into the 22 days of the study, got 14',
  ),
  after(
    'class shares over 1',
    classes([0.4, 0.1, 0.2, 0.2, 0.5]),
    'study.yaml:5:1  classes: shares over 1: hashrateShare sums to 1.4 (usPublic 0.4, usPrivate 0.1, largeInternational 0.2, midSize 0.2, small 0.5)',
  ),
  after(
    'region shares over 1',
    `regions: {${REGION_IDS.map((id) => `${id}: {hashrateShare: 0.2}`).join(', ')}}`,
    'study.yaml:5:1  regions: shares over 1: hashrateShare sums to 1.6 (texas 0.2, usOther 0.2, canada 0.2, russiaCIS 0.2, china 0.2, gulfAfrica 0.2, latinAmerica 0.2, rest 0.2)',
  ),
  after(
    'correlations that contradict each other',
    'market: {correlation: {priceGpuHour: 0.9, priceColocationRent: -0.9, gpuHourColocationRent: 0.9}}',
    'study.yaml:5:10  market.correlation: the correlations contradict each other: their matrix must be positive definite',
  ),
  after(
    'a price path of one point',
    `market: {price: {${POINTS}[[2026-03-20, 68000]]}}`,
    'study.yaml:5:37  market.price.path: must have at least 2 points for model path, has 1',
  ),
  after(
    'a price path out of order',
    `market: {price: {${POINTS}[[2026-03-20, 68000], [2026-03-19, 68000]]}}`,
    'study.yaml:5:60  market.price.path[1][0]: dates must ascend: 2026-03-19 comes after 2026-03-20',
  ),
  after(
    'a price path that ends early',
    `market: {price: {${POINTS}[[2026-03-20, 68000], [2026-12-31, 68000]]}}`,
    'study.yaml:5:37  market.price.path: must cover the study from 2026-03-20 to 2028-12-31, covers 2026-03-20 to 2026-12-31',
  ),
  after(
    'a bootstrap of three returns',
    'market: {price: {model: bootstrap, returns: [0.1, -0.1, 0]}}',
    'study.yaml:5:45  market.price.returns: must have at least 10 returns for model bootstrap, has 3',
  ),
  after(
    'a storm that ends before it begins',
    'market: {weather: {observedStorms: [{name: F, region: texas, start: 2026-02-05, end: 2026-01-24, curtailedShare: 0.5}]}}',
    'study.yaml:5:86  market.weather.observedStorms[0].end: must be after start 2026-02-05, got 2026-01-24',
  ),
  after(
    'a crisis of no length',
    'market: {power: {crises: [{name: G, regions: [rest], start: 2026-05-01, end: 2026-05-01, factor: 2}]}}',
    'study.yaml:5:78  market.power.crises[0].end: must be after start 2026-05-01, got 2026-05-01',
  ),
  after(
    'rigs that get worse',
    'rigs: {generations: [{name: A, release: 2020-01-01, efficiencyJPerTH: 30}, {name: B, release: 2019-01-01, efficiencyJPerTH: 31}]}',
    'study.yaml:5:95  rigs.generations[1].release: must be after A (2020-01-01), got 2019-01-01',
    'study.yaml:5:125  rigs.generations[1].efficiencyJPerTH: must be below A (30), got 31',
  ),
  after(
    'no rig released by the start',
    'rigs: {generations: [{name: A, release: 2027-01-01, efficiencyJPerTH: 30}]}',
    'study.yaml:5:21  rigs.generations: none is released by the start 2026-03-20',
  ),
  after(
    'a firm above the share of its class',
    `network: {startHashrateEHs: 1000}\n${classes([0.4, 0.1, 0.2, 0.2, 0.1])}\nfirms: [{name: A, sites: [{region: texas, hashrateEHs: 900}], efficiencyJPerTH: 20, powerPriceUsdPerMWh: 40}]`,
    'study.yaml:7:26  firms[0].sites: firms of class usPublic have 900 EH/s, more than the class share of 400 EH/s',
  ),
  after(
    'two firms of one name',
    [
      'firms:',
      ...[1, 2].map(() => '  - {name: A, sites: [{region: texas, hashrateEHs: 1}], efficiencyJPerTH: 20, powerPriceUsdPerMWh: 40}'),
    ].join('\n'),
    'study.yaml:7:12  firms[1].name: is also the name of firms[0], got "A"',
  ),
  after(
    'a contract that ended before the start',
    'firms:\n  - name: A\n    sites: [{region: texas, hashrateEHs: 1}]\n    efficiencyJPerTH: 20\n    powerPriceUsdPerMWh: 40\n    contracts: [{tenant: T, itMW: 5, start: 2020-01-01, termYears: 2, revenueUsdPerMWYear: 1e6}]',
    'study.yaml:10:45  firms[0].contracts[0].start: the contract ends on 2021-12-31, before the study starts, got 2020-01-01',
  ),
  after(
    'a class of nobody',
    'classes: {small: {firms: 0}}',
    'study.yaml:5:26  classes.small.firms: must be at least 1 for a class with a share of hashrate and no named firm, got 0',
  ),
  after(
    'a region out of reach',
    `classes: {${['usPublic', 'usPrivate', 'largeInternational', 'midSize', 'small'].map((id) => `${id}: {regions: {canada: 0}}`).join(', ')}}`,
    'study.yaml:1:1  regions.canada.hashrateShare: must be 0 where no class has a weight and no firm a site',
  ),
  after(
    'two scenarios of one name',
    'scenarios: [{name: a, title: A}, {name: a, title: B}]',
    'study.yaml:5:41  scenarios[1].name: is also the name of scenarios[0], got "a"',
  ),
  after(
    'a focus that is no scenario',
    'scenarios: [{name: boom, title: A}]\nreport: {focus: bom}',
    'study.yaml:6:17  report.focus: must be a scenario (boom), got "bom", did you mean boom?',
  ),
  after(
    'a headline quarter outside the study',
    'report: {headlineQuarter: 2025Q4}',
    'study.yaml:5:27  report.headlineQuarter: must be between 2026Q1 and 2028Q4, got "2025Q4"',
  ),
  after(
    'history that begins after the start',
    'report: {historyFrom: 2027-01-01}',
    'study.yaml:5:23  report.historyFrom: must be before start 2026-03-20, got 2027-01-01',
  ),
  after(
    'a chart that is none',
    'report: {charts: [fan, quarterdots]}',
    'study.yaml:5:24  report.charts[1]: must be one of fan, scenarios, quarter-dots, identity, shares, ai-mw, ai-revenue, concentration, hashprice, block-interval, security, got "quarterdots", did you mean quarter-dots?',
  ),
];
