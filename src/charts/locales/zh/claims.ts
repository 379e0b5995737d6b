/** Chinese (simplified): the words of claims: verdicts, standings, their charts and their page. */
import type { claims as english } from '../en/claims.ts';

export const claims: typeof english = {
  verdicts: { supported: '得到支持', 'depends on the measure': '取决于口径', 'cannot say': '无法判断', 'not supported': '未得到支持' },
  standings: { holds: '成立', fails: '不成立', open: '未定' },
  noMeasure: '无口径',
  leadFigure: (measure, figure) => `${measure}：${figure}`,
  source: (version, file, hash, seed) => `来源：hashpivot ${version}，说法 ${file}（${hash}），随机种子 ${seed}。`,
  historySource: (version) => `来源：hashpivot ${version}。历史数据：Coin Metrics社区数据与区块链数据，自制取整表格。`,
  tally: ({ supported, not, depends, unknown, all }) =>
    [
      `${all}条说法中${supported}条得到支持`,
      `${not}条未得到支持`,
      ...(depends > 0 ? [`${depends}条取决于口径`] : []),
      ...(unknown > 0 ? [`${unknown}条无法判断`] : []),
    ].join('，'),
  counts: (measures, holds, fails, open) => `${measures}种口径中${holds}种成立，${fails}种不成立，${open}种未定`,
  standingOf: (measures, holds, fails, open) => {
    if (measures === 1) return `唯一的口径${holds > 0 ? '成立' : fails > 0 ? '不成立' : '未定'}`;
    const said = [
      ...(holds > 0 ? [`${holds}种成立`] : []),
      ...(fails > 0 ? [`${fails}种不成立`] : []),
      ...(open > 0 ? [`${open}种未定`] : []),
    ];
    return `${measures}种口径中${said.join('，')}`;
  },
  paragraph: (verdict, counts) => `${verdict}：${counts}。`,
  condition: (condition) => `成立的条件：${condition}。`,
  usd: { bn: ['', '十亿美元'], M: ['', '百万美元'], k: ['', '千美元'], plain: ['', '美元'] },
  scorecard: {
    item: (title, verdict) => `${title}：${verdict}`,
    subtitle: (about) =>
      `说法出处：${about}。每条按多种口径考察；小字为主要口径。得到支持：足够多的口径有定论且全部成立；取决于口径：有的成立、有的不成立。`,
    alt: (tally, list) => `说法与判定的表格：${tally}。${list}。`,
    description: (tally, list) => `${tally}。${list}。`,
  },
  shares: {
    title: (title, verdict, standings) => `${title}：${verdict}。${standings}`,
    item: (measure, share, standing) => `${measure} ${share}（${standing}）`,
    oneThreshold: (holds) => `达到${holds}即成立，低于则不成立`,
    twoThresholds: (fails, holds) => `不超过${fails}不成立，达到${holds}成立`,
    subtitle: (judgedIn, where) => `${judgedIn}，%，附区间。虚线：以整个区间计，口径${where}。`,
    alt: (told, first) => `带区间的点图，一条说法的各口径；${told}。${first}`,
    description: (told, list) => `${told}。${list}。`,
    holdsFromHere: '由此成立',
  },
  ranges: {
    it: '所称范围',
    claimedFor: (range) => `对应所称的${range}`,
    below: (what) => `低于${what}`,
    above: (what) => `高于${what}`,
    holding: (what) => `包含${what}`,
    touching: (what) => `与${what}部分重叠`,
    item: (title, range, relation) => `${title} ${range}，${relation}`,
    title: ({ title, verdict, claimed, found }) => `${title}：${verdict}。所称${claimed}；算出${found}`,
    subtitle: (unit) => `${unit}，对数坐标。条形：由假设的低端到高端；阴影：所称范围。`,
    alt: (unit, claimed, list) => `范围条形图，${unit}：所称${claimed}；${list}。`,
    description: ({ title, verdict, claimed, found }) => `${title}：${verdict}。所称${claimed}。${found}。`,
  },
  page: {
    question: (about) => `这些说法有几分成立？${about}`,
    title: (about) => `这些说法有几分成立：${about}`,
    lead: (n, where, seed) => `${n}条说法，每条按多种口径考察。出处：${where}。以随机种子${seed}模拟；以下每条规则都只看数字。`,
    method: [
      '一种口径成立、不成立或未定。当至少一半口径（或文件给出的比例）有定论且全部成立时，说法得到支持；有定论的全部不成立时，未得到支持；有的成立、有的不成立时，取决于口径；否则不作判断。“很可能”指100次模拟中至少66次，与IPCC用法一致。',
      '模拟占比的区间为95%的Wilson区间，来自模拟次数；不包含模型未考虑的因素。',
    ],
    study: (id) => `研究 ${id}`,
    studyRuns: (name, runs) => `${name}，${runs}`,
    downloads: ['判定（CSV）', '口径（CSV）', '逐次模拟的计数依据（Parquet）', '全部（JSON）'],
    caption: '说法、判定与主要数字',
    columns: ['说法', '判定', '数字'],
    counts: (holds, fails, open) => `${holds}成立，${fails}不成立，${open}未定`,
    measures: (title) => `口径：${title}`,
    measureColumns: ['口径', '数字', '结果'],
    claim: (text) => `说法：${text}`,
  },
};
