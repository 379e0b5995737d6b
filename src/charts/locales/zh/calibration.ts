/** Chinese (simplified): the words of the charts, the findings and the page of a calibration. */
import type { calibration as english } from '../en/calibration.ts';

export const calibration: typeof english = {
  modes: { off: '无AI', on: '有AI', 'as set': '有AI（按研究设定）', 'all capital': '有AI且吸走全部可及资本' },
  told: {
    nothing: '仅价格',
    ai: '加AI',
    storm: '加风暴',
    energy: '加能源价格',
    all: '三者皆加',
    'all-capital': '三者皆加，全部可及资本流向AI',
  },
  toldInSentence: (title) => title,
  bounds: { 'low edge of the prior': '先验下沿', 'high edge of the prior': '先验上沿', 'range of the schema': '模式范围' },
  leansOn: (bound) => `贴近${bound}`,
  recovery: {
    all: (histories, n) => `${n === 1 ? '该' : `全部${n}个`}参数的90%区间在${histories}段历史的80–97%中包含植入的真值`,
    some: (histories, honest, n) => `${n}个参数中有${honest}个，其90%区间在${histories}段历史的80–97%中包含植入的真值`,
    item: (parameter, coverage, shrinkage) => `${parameter} ${coverage}（后验为先验的${shrinkage}）`,
    subtitle: (histories) =>
      `真值在其后验抽样中的名次，即低于它的抽样占比，共${histories}段合成历史；条形：各十分位的历史数；灰色：可靠后验十条中九条所在之处。百分数：90%区间包含真值的历史。`,
    alt: (histories, list) => `各参数名次的直方图，各${histories}段合成历史。覆盖率：${list}。`,
    description: (title, list) => `${title}。90%区间的覆盖率：${list}。`,
  },
  windows: {
    lower: (windows, off, on) => `AI使${windows}个从未拟合的窗口上的误差由${off}降至${on}`,
    notLower: (windows, off, on) => `AI未降低${windows}个从未拟合的窗口上的误差：无AI ${off}，有AI ${on}`,
    subtitle:
      '每个难度周期模拟算力对真实算力，%，自每个起点起一年，用真实价格与手续费。圆点：均值；线：90%的周期。数字：对数误差的均方根，其中0.022为出块运气。',
    alt: (modes, list) => `带范围的点图：拟合模型按起点的误差，${modes}：${list}。`,
    description: (title, modes, list, until) => `${title}。按起点的对数误差均方根，${modes}：${list}。拟合所用窗口止于${until}。`,
    row: (start, mode) => `${start}，${mode}`,
    error: (error) => `误差${error}`,
  },
  structural: {
    below: (gap) => `低${gap}`,
    above: (gap) => `高${gap}`,
    title: (before, quarter, after) => `仅用价格，拟合模型比${quarter}算力${before}；加上AI、风暴与能源价格后${after}`,
    subtitle:
      '季度平均算力，模型对历史，%，用真实价格与手续费。圆点：模拟均值；线：90%的模拟。数字：均值及该范围，以及相对仅用价格的变化（百分点，附标准误差）。',
    alt: (quarter, list) => `带范围的点图：拟合模型与历史的差距。${quarter}：${list}。`,
    description: (title, quarter, list, until) => `${title}。行为以止于${until}的窗口拟合。${quarter}：${list}。`,
    row: (quarter, told) => `${quarter}，${told}`,
    nothing: '未告知',
  },
  findings: {
    fitted: (rmse, windows, list) => `拟合的窗口：${windows}个窗口每周期对数误差的均方根${rmse}（${list}），其中0.022为出块运气。`,
    unseen: (_, starts, list) => `从未拟合的窗口，始于${starts}：${list}。`,
    mode: (error, mode) => `${mode}${error}`,
    listed: (windows, modes, real) =>
      `${windows === 1 ? '该窗口最后一个季度上市矿企的占比' : '这些窗口最后一个季度上市矿企的占比（各窗口均值）'}：${modes}；据有日期的表格为${real}。`,
    parameters: (narrowed, not, bounds) => `参数：历史收窄了${narrowed}；未能识别${not}；${bounds}。`,
    none: '无',
    noBound: '没有参数贴近边界',
    bound: (parameter, leans) => `${parameter}${leans}`,
    posterior: (draws, chi, expected) => `后验：${draws}次抽样；历史与仿真器相距${chi}（标准差平方），期望为${expected}。`,
    planted: (low, high, histories, error) =>
      `植入的参数：按参数，90%区间在${histories}段合成历史的${low}至${high}中包含真值（标准误差${error}个百分点）。`,
    gap: ({ quarter, gap, range, error, closed }) =>
      `${quarter}，行为以更早年份拟合，用真实价格：平均算力偏离历史${gap}（90%的模拟${range}；标准误差${error}）。使差距变动的：${closed}。`,
    closed: (told, points, error) => `${told}${points}个百分点（标准误差${error}）`,
  },
  page: {
    title: '以历史拟合的行为',
    lead: (parameters, windows) => `${parameters}个参数，以${windows}个历史窗口按实际价格与手续费拟合；未见任何其后的数据。`,
    windows: '窗口',
    recovered: '植入参数的恢复',
    structural: '结构断裂',
    method: [
      '拟合把出块运气与各种噪声设为均值，用CMA-ES最小化对数误差平方，以先验作惩罚。后验来自仿真器：每个窗口的每个季度是参数的二次多项式，以含全部噪声的一批模拟拟合，并加上模型自身误差；第二批模拟围绕第一次后验抽取。',
      '植入的参数：第一批模拟充当历史；其真值落入自身后验的频率必须与区间所称一致。',
    ],
    downloads: ['后验，供研究使用的抽样表（CSV）', '参数（CSV）', '窗口（CSV）'],
    parameterCaption: '历史对每个参数说明了什么',
    parameterColumns: ['参数', '先验', '后验', '拟合', '后验与先验标准差之比', '判定'],
    range: (low, high) => `${low}至${high}`,
    identified: '可识别',
    notIdentified: '不可识别',
    parameterNote: '中位数与90%区间。宽于先验0.85倍的后验，没有说明任何新信息。',
    windowCaption: '各窗口每周期对数误差的均方根',
    windowColumns: ['起点', '已拟合', '无AI', '有AI', '按研究设定', '全部可及资本', '90%区间内，有AI'],
    yes: '是',
    no: '否',
    posteriorMean: (error) => `后验均值${error}`,
    ofEpochs: (share) => `${share}的周期`,
    windowNote: '仅出块运气就有0.022。起点尚不知AI时，各列相同。有AI：强度如此前一年签署的合同所示。',
  },
};
