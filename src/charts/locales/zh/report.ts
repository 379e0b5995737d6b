/** Chinese (simplified): the findings of a study, its table at a glance, and how its report was made. */
import type { report as english } from '../en/report.ts';

export const report: typeof english = {
  nothing: { title: '无', sentence: '没有一次模拟正常结束：没有可报告的内容。' },
  topics: {
    where: '算力走向',
    changes: '情景带来的变化',
    holders: '算力归谁所有',
    ai: '多少转向AI',
    collapse: '最坏会怎样',
    failed: '失败的模拟',
  },
  about: (scenario, rest) => `${scenario}：${rest}`,
  end: ({ median, when, range, error, from, above }) =>
    `${when}算力中位数为${median} EH/s（90%的模拟${range}${error}），${above}高于${from}的水平。`,
  medianError: (error) => `；中位数的标准误差${error}`,
  against: (scenario, base) => `${scenario}相对${base}，逐次配对`,
  mean: (mean, error) => `；均值${mean} EH/s，标准误差${error}`,
  amount: (median, range, mean) => `${median}（90%的模拟${range}${mean}）`,
  differs: (amount, below) => `算力终值相差${amount}，${below}更低。`,
  unclear: (amount) => `期末算力没有明显差异，${amount}。`,
  measured: {
    change_mean_pct: '季度均值对上季度均值',
    change_first_last_week_pct: '首周对末周',
  },
  decline: ({ quarter, scenario, measured, share, interval, median, range, luck }) =>
    `${quarter}${scenario}，${measured}：${share}算力下降（${interval}）；变化中位数${median}（90%的模拟${range}；仅出块运气±${luck}个百分点，一个标准误差）。`,
  ofScenario: (scenario) => `，${scenario}`,
  interval: (interval) => `95%区间${interval}`,
  errorAndInterval: (error, interval) => `标准误差${error}个百分点，95%区间${interval}`,
  observed: (change, luck) => `实际：${change}，运气造成的标准误差${luck}。`,
  others: (list) => `其他情景：${list}。`,
  holders: ({ share, quarter, range, start, small, hhi, owners, ownersRange }) =>
    `${quarter}美国上市矿企占算力的${share}（${range}；起点${start}），小型矿工占${small}；按所有者的HHI为${hhi}，${owners}个所有者（${ownersRange}）构成多数。`,
  aiCapacity: (when, list) => `${when}矿场运行中的AI容量，中位数与90%的模拟：${list}。`,
  noCollapse: (share) => `没有一次模拟在任何时候跌破起点的${share}。`,
  collapse: (share, list) => `算力在某个时候跌破起点${share}的模拟：${list}。`,
  countOf: (share, count, n) => `${share}（${n}次中${count}次）`,
  collapsePrices: (fallen, others) => `这些模拟的期末价格中位数为${fallen}，其余为${others}。`,
  failed: (n, count, first) => (n === 1 ? `一次模拟失败，未计入：${first}` : `${count}次模拟失败，未计入；第一次：${first}`),
  glance: {
    caption: '各情景对照',
    scenario: '情景',
    note: '小字：5–95%的模拟；概率下方为标准误差。',
    focus: '底色：单情景图表所用的情景。',
    hashrate: (end) => `算力，${end}，EH/s`,
    against: (base) => `相对“${base}”`,
    falls: (quarter) => `${quarter}平均算力下降`,
    ofRuns: (share) => `${share}的模拟`,
    points: (error) => `±${error}个百分点`,
    usShare: (quarter) => `美国上市矿企份额，${quarter}`,
    end: '期末',
    ai: '矿场的AI容量，MW',
  },
  page: {
    lead: (from, to, count, seed) => `模拟，${from}至${to}。${count}，随机种子 ${seed}。`,
    runsDone: (done, all, failed) => `${all}次中${done}次正常结束；失败${failed}次`,
    summary: 'summary.csv：每个数字及其误差',
    method: [
      '每次模拟从各自的随机流抽取价格、手续费、AI租金、电价、天气与出块时间，让数百个矿工在每个周期决定挖矿、关机、购机还是改建AI。第k次模拟在每个情景中面对同一个世界，因此情景之间的差值逐次配对计算。',
      '区间包含90%的模拟：表示在模型及其参数之内各次模拟相距多远。蒙特卡洛误差是另一回事，即模拟次数有限留下的不确定性；数字只写到它所支持的位数，summary.csv给出每个数字的误差。同一研究、种子与版本会再次得到相同的数字。',
      '想自己拨动参数：对本研究的文件运行 hashpivot explore，会生成一个在浏览器中模拟它的网页。',
    ],
  },
};
