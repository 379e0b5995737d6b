/** Chinese (simplified): the words of the charts of real history, and of the measures of a change. */
import type { history as english } from '../en/history.ts';

export const history: typeof english = {
  measures: {
    meanToMean: { title: '季度均值对上季度均值', short: '均值对均值' },
    firstToLastWeek: { title: '季度首周对末周', short: '首周对末周' },
    endToEndWeek: { title: '期末对期末，最后7天对上季度最后7天', short: '期末对期末，7天' },
    endToEnd30Days: { title: '期末对期末，最后30天对上季度最后30天', short: '期末对期末，30天' },
    lastMonthToLastMonth: { title: '末月对上季度末月', short: '末月对末月' },
    firstToLastMonth: { title: '季度首月对末月', short: '首月对末月' },
    difficulty: { title: '季度初与季度末生效的难度', short: '难度' },
    trend: { title: '对每日对数值拟合的直线', short: '每日趋势' },
  },
  inList: (short) => short,
  source: (version, vintage) => `来源：hashpivot ${version}；区块头、Coin Metrics社区数据与区块链数据，截至${vintage}。`,
  hashrate: {
    below: (share, month) => `算力比${month}的峰值低${share}`,
    near: (hashrate, month) => `${month}算力为${hashrate} EH/s，与峰值之差在运气范围内`,
    years: (from, to) => `${from}至${to}`,
    subtitle: (years, distance) =>
      `每个难度周期的平均算力，EH/s，${years}，由区块时间得出；2,016个区块的运气带来的标准误差为2.2%。最后周期相对最高周期：${distance}。`,
    alt: ({ years, last, peak, month }) => `按难度周期的比特币算力曲线，${years}：期末${last} EH/s，最高为${month}的${peak}。`,
    description: ({ title, epochs, years, last, distance, peak, month }) =>
      `${title}。${years}共${epochs}个难度周期的平均算力，由难度与2,016个区块的用时估计。期末为${last} EH/s，相对最高周期（${month}，${peak} EH/s）为${distance}；众多估计值中的最高者也含运气，因此差距被夸大若干个百分点。`,
    peak: (hashrate) => `峰值${hashrate}`,
  },
  sameQuarters: {
    none: (measures, quarter, until, since) => `按${measures}种口径，${until}年都不是自${since}年以来${quarter}的首次下降`,
    holds: (holding, { measures, quarter, since, chance }) =>
      `“自${since}年以来${quarter}首次下降”在${measures}种口径中有${holding}种成立，把握最多${chance}`,
    quarters: ['第一', '第二', '第三', '第四'],
    subtitle: (quarter, measures) =>
      `每年${quarter}季度比特币算力的变化，%，按${measures}种口径。圆点：测得值；线段：出块运气造成的95%区间；空心：区间含零。“成立”后的百分数：考虑运气后该说法成立的概率。`,
    alt: (quarter, until, measures, list) =>
      `带区间的点图：截至${until}年各年${quarter}算力的变化，按${measures}种口径。${until}年，%：${list}。`,
    description: (title, quarter, list, holding) =>
      `${title}。${quarter}的变化及出块运气的一个标准误差，%：${list}。按测得值成立的口径：${holding}。由k个区块估计的算力，其标准误差为1/√k：季度对季度1.2个百分点，周对周4.5。`,
    noMeasure: '无',
    isTrue: (chance) => `成立，把握${chance}`,
    allRose: (from, to) => `否：${from}–${to}年全部上升`,
    fellIn: (year) => `否：${year}年曾下降`,
    rose: (year) => `否：${year}年上升`,
  },
  page: {
    question: (quarter, year, since) => `比特币算力发生了什么？按哪种口径，${year}年${quarter}是自${since}年以来${quarter}的首次下降？`,
    lead: (from, to) => `${from}至${to}的真实算力，附出块运气在每个变化中留下的误差。`,
    findings: '区块说明了什么',
    firstQuarters: (year) => `截至${year}年的第一季度`,
    sinceStart: (year) => `自${year}年以来`,
    luck: '每个变化之后是出块运气造成的标准误差（百分点）：由k个区块估计的算力，相对误差为1/√k。',
    history: (source) => `历史数据：${source}。`,
    caption: '第一季度算力的变化，%，附出块运气的一个标准误差',
    year: (quarter) => `${quarter}，年份`,
    column: (short) => `${short}，%`,
    holding: (quarter, { holding, measures, year, since }) =>
      `按测得值，“自${since}年以来${quarter}首次下降”在${year}年${quarter}的${measures}种口径中有${holding}种成立。`,
    measured: ({ short, change, verdict, chance, year, fell, since, sinceFell }) =>
      `${short}：${change}，${verdict}；考虑出块运气，可能性${chance}（${year}年下降：${fell}；${since}年下降：${sinceFell}）。`,
    isTrue: '成立',
    notTrue: (before) => `不成立（${before}）`,
    noneFell: (quarter, year) => `自${year}年起此前${quarter}未曾下降`,
    lastFell: (quarter, year) => `此前最近一次${quarter}下降在${year}年`,
  },
};
