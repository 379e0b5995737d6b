/** Chinese (simplified): the words of each chart of a study. */
import type { charts as english } from '../en/charts.ts';

const MOVES = { falls: '下降', slips: '略降', climbs: '上升', edgesUp: '略升' } as const;

export const charts: typeof english = {
  fan: {
    neutral: (range, when) => `算力涨跌皆有可能：${when}，90%的模拟落在${range} EH/s`,
    subtitle: (scenario, hasPaths) =>
      `比特币运行算力，EH/s（每秒百亿亿次哈希）${scenario}。阴影：中间50%与90%的模拟${hasPaths ? '；细线：单次模拟' : ''}。`,
    alt: ({ scenario, first, month, last, when, range }) =>
      `比特币算力扇形图${scenario}：${month}中位数${first} EH/s，${when}${last}；90%的模拟最终落在${range}。`,
    description: ({ title, start, runs, half, range, last, hasHistory }) =>
      `${title}。扇形始于${start}，包含${runs}次模拟。半数最终落在${half} EH/s，九成落在${range}；中位数为${last} EH/s。${hasHistory ? '历史为每个难度周期的均值，由区块时间得出。' : ''}单次模拟按其终值的固定名次选取，以便在平滑的区间旁看到起伏。`,
  },
  hashprice: {
    neutral: (range, when) => `${when}的算力价格悬而未决：90%的模拟落在${range}`,
    subtitle: (scenario) => `矿工收入，每PH/s每天美元${scenario}。阴影：中间50%与90%的模拟；细线：单次模拟。`,
    alt: ({ scenario, first, month, last, when, range }) =>
      `算力价格扇形图${scenario}：${month}中位数为每PH/s每天${first}，${when}${last}；90%的模拟最终落在${range}。`,
    description: (title, runs, last, when, range) =>
      `${title}。算力价格是每PH/s一天的收入，含区块补贴与手续费。${runs}次模拟：${when}中位数${last}，九成落在${range}。减半使每个区块的补贴减半；随着不再盈利的矿机关机，难度会补回一部分。`,
  },
  scenarios: {
    none: (base, when) => `没有任何情景使${when}的算力中位数偏离“${base}”`,
    title: (name, size, side, base, when) => `“${name}”使${when}的算力比“${base}”${side === 'below' ? '低' : '高'}${size}`,
    subtitle: (base, when) =>
      `运行算力，EH/s：中位数、中间50%与90%的模拟。虚线：“${base}”的中位数。名称下方：${when}与其之差，逐次配对，中位数与5–95%的模拟。`,
    alt: (when, medians) => `各情景模拟算力的小图；${when}中位数，EH/s：${medians}。`,
    against: (name, base, difference, share) => `${name}相对${base}：${difference}，${share}更低。`,
    description: (title, when, medians, differences) =>
      `${title}。${when}中位数，EH/s：${medians}。${differences}差值逐次配对计算：同一次模拟在每个情景中面对相同的价格、天气与区块。`,
    endsAt: (median) => [`终值${median}（中位数）`, `中位数${median}`],
  },
  quarterDots: {
    few: (quarter, runs) => `${runs}次模拟中${quarter}的算力变化`,
    even: (quarter) => `${quarter}算力下降与上升的可能性大致相当`,
    all: (dots, side, quarter) => `${dots}种等可能的结果中，${quarter}算力全部${side === 'falls' ? '下降' : '上升'}`,
    title: (count, dots, side, quarter) => `${dots}种等可能的结果中，有${count}种${quarter}算力${side === 'falls' ? '下降' : '上升'}`,
    subtitle: (quarter, scenario, each, runs) =>
      `${quarter}平均算力较上季度的变化${scenario}，按人们所见的区块时间计算。每个点代表${runs}次模拟的${each}。`,
    alt: ({ quarter, scenario, share, median, interval, observed }) =>
      `${quarter}平均算力变化的点图${scenario}：${share}的模拟下降，中位数${median}，90%的模拟落在${interval}。${observed}`,
    description: ({ title, runs, share, low, high, median, mean, interval, observed }) =>
      `${title}。全部${runs}次模拟中，${share}显示下降（该比例的95%区间为${low}至${high}）。变化的中位数为${median}，均值为${mean}，九成落在${interval}。${observed}这里是季度均值的变化，含出块运气；其他口径（如首周对末周）的正负号可能不同。`,
    luck: (points: string) => `仅出块运气就带来±${points}个百分点（一个标准误差）。`,
    observedSentence: (change) => `实际：${change}。`,
    observed: (change) => `实际${change}`,
    decline: '下降',
    growth: '上升',
  },
  identity: {
    parts: {
      new_rigs_ehs: '新矿机',
      relocated_ehs: '矿机迁往其他场地',
      converted_to_ai_ehs: '场地改作AI',
      retired_ehs: '矿机退役',
      sold_ehs: '矿机出售',
      idle_price_change_ehs: '随算力价格关机或重启',
      idle_weather_change_ehs: '天气与限电',
      luck_ehs: '出块运气',
    },
    adds: {
      new_rigs_ehs: '新矿机',
      relocated_ehs: '迁移的矿机',
      converted_to_ai_ehs: '改作AI的场地',
      retired_ehs: '退役矿机',
      sold_ehs: '售出的矿机',
      idle_price_change_ehs: '重启的矿机',
      idle_weather_change_ehs: '天气与限电',
      luck_ehs: '出块运气',
    },
    takes: {
      new_rigs_ehs: '新矿机',
      relocated_ehs: '迁移的矿机',
      converted_to_ai_ehs: '改作AI的场地',
      retired_ehs: '退役矿机',
      sold_ehs: '售出的矿机',
      idle_price_change_ehs: '因算力价格低而关机的矿机',
      idle_weather_change_ehs: '天气与限电',
      luck_ehs: '出块运气',
    },
    inList: (part) => part,
    net: (quarter) => `${quarter}净变化`,
    neutral: (quarter) => `${quarter}算力变化的构成`,
    gain: (adds, quarter, amount) => `${quarter}${adds}使算力增加最多（${amount} EH/s）`,
    loss: (takes, quarter, amount) => `${quarter}${takes}使算力减少最多（${amount} EH/s）`,
    both: (gain, takes, amount) => `${gain}；${takes}使其减少最多（${amount}）`,
    subtitle: (quarter, scenario) =>
      `${quarter}平均算力较上季度变化的构成，EH/s${scenario}。条形与首个数字：均值；线段与括号：5–95%的模拟。`,
    alt: (quarter, list, net) => `${quarter}平均算力变化的瀑布图，EH/s：净变化${net}；${list}。`,
    description: (title, runs, list, net) =>
      `${title}。${runs}次模拟的均值，EH/s：${list}；净变化${net}。各部分是会计恒等式：每次模拟中恰好相加为总变化。转作AI、出售或退役的部分是结构性的；因价格或天气关机的部分可以恢复。`,
  },
  shares: {
    stays: (to, end) => `美国上市矿企的算力份额到${end}保持在${to}左右`,
    moves: (verb, from, to, end) => `美国上市矿企的算力份额到${end}${MOVES[verb]}：由${from}至${to}`,
    subtitle: (scenario, lead, end) =>
      `各类矿工占运行算力的平均份额，%${scenario}。虚线：${lead}5–95%的模拟。右侧：${end}的均值与5–95%的模拟。`,
    alt: (scenario, end, list) => `各类矿工算力份额的堆积面积图${scenario}；${end}，均值与5–95%的模拟：${list}。`,
    change: (name, from, to) => `${name}由${from}至${to}`,
    description: (title, start, end, changes, list) =>
      `${title}。平均份额由${start}到${end}：${changes}。堆积的是均值，因为中位数相加不等于100%。${end}，均值与5–95%的模拟：${list}。`,
  },
  aiMegawatts: {
    none: (end, scenario) => `${end}矿工没有运行中的AI容量${scenario}`,
    title: (verb, amount, end, scenario, lead) =>
      `${end}矿场的AI容量${{ reaches: '达到', falls: '降至', stays: '保持在约' }[verb]}${amount}${scenario}，其中美国上市矿企占${lead}`,
    noneOf: '零',
    allOf: '全部',
    subtitle: (end) =>
      `矿场运行中的AI容量，场地功率MW，各季度均值，按矿工类别。虚线：总量5–95%的模拟。名称下方：${end}的均值与5–95%的模拟。`,
    alt: (end, list) => `按矿工类别与情景的AI容量堆积面积图；${end}，均值与5–95%的模拟：${list}。`,
    description: (title, end, list, leads, runs) =>
      `${title}。${end}，均值与5–95%的模拟：${list}。其中美国上市矿企占：${leads}。兆瓦为场地功率，含制冷；合同按计算设备的兆瓦计，数值较小。每个情景${runs}次模拟。`,
  },
  aiRevenue: {
    inScenario: (name) => `（“${name}”）`,
    nothing: (quarter, scenario) => `${quarter}矿工没有AI收入${scenario}`,
    title: (amount, quarter, scenario) => `${quarter}AI为矿工带来${amount}${scenario}`,
    more: (plain) => `${plain}，多于挖矿`,
    same: (plain) => `${plain}，与挖矿大致相当`,
    cents: (plain, cents) => `${plain}，相当于挖矿每收入1美元有${cents}美分`,
    none: '无',
    subtitle: (unit, end) =>
      `AI收入，每季度${unit === 'bn' ? '十亿' : '百万'}美元，按矿工类别的均值；仅完整季度。虚线：总量5–95%的模拟。名称下方：${end}的均值与5–95%的模拟。`,
    alt: (end, list) => `按矿工类别与情景的AI收入堆积面积图；${end}，均值与5–95%的模拟：${list}。`,
    description: (title, end, list, runs) =>
      `${title}。${end}，均值与5–95%的模拟：${list}。收入为托管租金，或矿工自有GPU的租金；并非利润。每个情景${runs}次模拟。`,
  },
};
