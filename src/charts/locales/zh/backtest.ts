/** Chinese (simplified): the words of the charts and findings of a backtest. */
import type { backtest as english } from '../en/backtest.ts';

export const backtest: typeof english = {
  modes: {
    came: { title: '按实际价格', phrase: '按实际价格' },
    simulated: { title: '按模拟价格', phrase: '按模拟价格' },
  },
  rivals: {
    'no-change': { title: '不变', phrase: '“不变”', rule: '保持最后一个月的水平' },
    drift: { title: '上一年漂移', phrase: '“上一年漂移”', rule: '延续最近十二个月的增长' },
    seasonal: { title: '季节朴素法', phrase: '季节朴素法', rule: '重复上一年同月的增长' },
    'price-regression': { title: '价格回归', phrase: '价格回归', rule: '以此前半年的价格，以及在给出时以未来价格，回归增长' },
    smoother: { title: '指数平滑', phrase: '指数平滑', rule: '月度水平与阻尼趋势，以此前两年拟合' },
  },
  inSentence: (title) => title,
  ahead: (quarters) => `提前${quarters}个季度`,
  quarters: (n) => `${n}个季度`,
  countOf: (count, n) => `${n}个中${count}个`,
  source: (history) => `历史数据：区块头、Coin Metrics社区数据与区块链数据，截至${history}。`,
  startAndScenario: (runs) => `每个起点与情景${runs}`,
  coverage: {
    title: (share, mode) => `${mode}，声称90%的区间包含了${share}的结果`,
    held: (nominal, share) => `${nominal}区间包含${share}`,
    inMode: (mode, list) => `${mode}${list}`,
    subtitle: (focus) =>
      `落在中间50%、80%、90%模拟之内的结果占比，按提前季度数${focus}。虚线：区间所声称的；线段：该占比的95%区间（假定结果相互独立，实际并非如此）；橙色：声称值在其外。`,
    alt: (list) => `按提前期的区间覆盖率条形图：${list}。`,
    description: (title, count, list) => `${title}：${count}。所有提前期合计：${list}。条形短于虚线表示区间过窄，超出则过宽。`,
    interval: (nominal) => `${nominal}区间`,
  },
  fans: {
    title: (count, mode, share, reading) => `${mode}，结果${count}落在90%区间内（${share}）${reading}`,
    tooNarrow: '：过窄',
    tooWide: '：过宽',
    prices: { came: '给定实际价格', simulated: '用模拟价格' },
    period: (from, to) => `${from}至${to}`,
    subtitle: (price, starts, focus) =>
      `季度平均算力的预测，EH/s，${price}，${starts}个起点${focus}：中位数、中间50%与90%的模拟，最多提前四个季度，起点之后一无所知。线：实际；圆点：其各季度，橙色菱形在90%之外。`,
    alt: (starts, mode, count) => `${starts}个过去起点的预测与实际算力对照的小图，${mode}：季度${count}落在90%区间内。`,
    description: (title, period, given) =>
      `${title}。每季度一个起点，${period}；每个预测只用起点时已知的信息${given}。每幅小图为同一季度的起点，使各年不重叠。相邻预测共用大部分月份，并不独立。`,
    given: '，以及实际的价格与手续费',
    starts: (quarter) => `${quarter}的起点`,
  },
  pit: {
    shapes: {
      narrow: '太多结果落在预测范围之外：过窄',
      high: '结果高于预测',
      low: '结果低于预测',
      wide: '结果集中于中部：预测过宽',
      fair: '与校准良好的预测没有明显偏离',
    },
    title: (mode, shape) => `${mode}，${shape}`,
    ends: (mode, lowest, highest) => `${mode}${lowest}在最低十分位、${highest}在最高十分位`,
    subtitle: (focus) =>
      `结果在预测中的位置，所有提前期${focus}：低于实际的模拟占比，按十分位。虚线：校准良好的预测；阴影：若结果相互独立，其95%情形的范围。`,
    alt: (ends) => `结果在预测中位置的直方图：${ends}。`,
    description: (title, ends, means) =>
      `${title}。全部结果中，${ends}；校准良好的预测每个十分位各占十分之一。${means}。相邻起点的结果并不独立。`,
    mean: (mode, place) => `${mode}的平均位置：${place}`,
    axis: '低于实际的模拟',
  },
  skill: {
    none: (rival, mode) => `${mode}，模型在任何提前期都不胜过${rival}`,
    title: (rival, count, mode, sure) => `${mode}，模型在提前期${count}胜过${rival}${sure}`,
    allClear: '，均超出偶然',
    noneClear: '，均未超出偶然',
    someClear: (clear) => `，其中${clear}个超出偶然`,
    subtitle: (focus) =>
      `技巧：模型相对对手平均得分（对数算力的CRPS）节省的比例；低于零则更差${focus}。圆点附90%区间，由整年起点重抽样得出。`,
    alt: (rival, mode, list) => `带区间的点图：按提前期，模型对五个对手的技巧。对${rival}，${mode}：${list}。`,
    description: (title, rival, list) =>
      `${title}。对${rival}的技巧：${list}。各方知道同样的历史；只有回归用到被给出的价格。区间来自起点的分块自助法，因为相邻起点的预测重叠。`,
    against: (rival) => `对${rival}`,
  },
  findings: {
    year: '按实际价格，向前一年',
    groups: { 'Years the fit may see': '拟合可见的年份', 'Years never fitted': '从未拟合的年份' },
    single: (least, most) => `（单年${least}–${most}）`,
    error: (rmse, single, bias) => `${rmse}${single}，偏差${bias}`,
    windows: (title, months, parts) => `${title}（始于${months}）：各周期对数算力的均方根误差${parts}。仅出块运气就有0.022。`,
    horizonError: (ahead, { rmse, bias, starts }) => `${ahead}${rmse}（偏差${bias}，${starts}个起点）`,
    held: (nominal, share, count) => `${nominal}的包含${share}（${count}）`,
    withIntervals: '附90%自助区间',
    tooFew: '起点太少，不给区间',
    skill: (rival, { name, mode, sureness, list }) => `${name}：${mode}对${rival}的技巧，${sureness}：${list}。`,
    better: (name, mode, list) => `${name}：${mode}表现更好的对手：${list}。`,
    betterOne: (rival, ahead, skill) => `${rival}${ahead}（技巧${skill}）`,
    noRival: '无',
    errors: (name, list) => `${name}：季度对数算力的均方根误差：${list}。`,
    intervals: (name, list, shape) => `${name}：声称的区间中，${list}；${shape}。`,
    ownError: (name, low, high) =>
      `${name}：为模型自身的误差，每向前一个季度，对数的标准差增加 ${low} 至 ${high}，依据此前各起点当时已显示的误差。`,
    late: (name, mode, { from, seenUntil, list }) =>
      `自${from}起的起点（从未用于拟合；拟合所见算力至${seenUntil}），${name}，${mode}：技巧${list}；起点太少，不给区间。`,
    lateOver: (rival, list) => `对${rival}${list}`,
    lateOne: (ahead, skill, starts) => `${ahead}${skill}（${starts}）`,
    starts: (n) => `${n}个起点`,
  },
  page: {
    lead: (from) => `自${from}起每个季度的算力预测，均按其后一无所知作出，并与实际对照。`,
    fans: '预测与实际',
    skill: '与掌握同样信息的对手相比',
    coverage: '区间是否名副其实？',
    scores: '全部得分',
    method: [
      '从每个起点出发，用当时已知的信息构建研究：截至当日的算力、难度、价格与手续费，以及带日期表格中的机队、企业与已签合同。先用模拟价格向前模拟至多四个季度，再用实际的价格与手续费模拟一次。评分对象是由区块估计的季度平均算力的对数，其运气约为0.009。',
      'CRPS是分布与实际之间的距离，对任意模拟次数都公平；技巧是相对对手CRPS节省的比例。自助法以四个相邻起点为一块抽取，因为它们的预测重叠。',
    ],
    rule: (title, rule) => `${title}：${rule}。`,
    scoreCaption: (mode) => `${mode}：对数算力的误差与得分，按提前季度数`,
    scoreColumns: ['方法', '提前季度数', '起点', 'RMSE', '偏差', 'CRPS', '50%包含', '80%包含', '90%包含'],
    windowCaption: '按实际价格向前一年：各难度周期对数算力的均方根误差',
    start: '起点',
    bias: (bias) => `偏差${bias}`,
  },
};
