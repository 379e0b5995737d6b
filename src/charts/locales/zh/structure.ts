/** Chinese (simplified): what of a fall is structural, the early warning, what to watch. */
import type { structure as english } from '../en/structure.ts';

export const structure: typeof english = {
  structural: {
    noFall: '没有模拟下降',
    allBack: '全部降幅都会恢复',
    remains: (share) => `降幅的${share}不会恢复`,
    none: (quarter) => `结构性还是周期性，${quarter}：没有一次模拟算力下降。`,
    ours: (runs) => `，仅算力下降者（${runs}）`,
    sentence: ({ quarter, ours, remains, gone, interval, rule }) =>
      `结构性还是周期性，${quarter}${ours}：若价格与能源回到此前水平，${remains}；${gone}超过一半将永久失去（95%区间${interval}）。按账目（转作AI、报废或损耗而未补，相对于闲置部分）：${rule}。`,
    pricesBack: (quarter) => `${quarter}，价格恢复`,
    books: (quarter) => `${quarter}，按账目`,
    item: (quarter, share, rule) => `${quarter}${share}，按账目${rule}`,
    structural: (quarter, share) => `模拟的${quarter}算力降幅是结构性的：其中${share}不会恢复`,
    cyclicalAll: (quarter) => `模拟的${quarter}算力降幅是周期性的：会全部恢复`,
    cyclical: (quarter, share) => `模拟的${quarter}算力降幅是周期性的：其中${share}不会恢复`,
    mixed: (quarter, share) => `模拟的${quarter}算力降幅在${share}的模拟中是结构性的，其余为周期性`,
    subtitle: (least) =>
      `平均算力较上季度的降幅中不会恢复的比例，%，限于下降${least}及以上的模拟。圆点与首个数字：均值；粗线：半数模拟；细线与括号：5–95%的模拟。`,
    alt: (list) => `带范围的点图：算力降幅中不会恢复的比例。${list}。`,
    description: (title, list) =>
      `${title}。${list}。价格、手续费、能源与季节回到上季度均值，矿机、场地与AI保持季末状态；此时算力仍缺少的部分是结构性的。按账目：失去且未补的装机算力，除以它与闲置部分之和。`,
  },
  warning: {
    data: (quarters) => ['下降当季', '再多一个季度', '再多两个季度', '再多三个季度', '再多四个季度'][quarters] ?? `再多${quarters}个季度`,
    dataTitle: (quarters) =>
      ['下降当季', '再多一个季度', '再多两个季度', '再多三个季度', '再多四个季度'][quarters] ?? `再多${quarters}个季度`,
    tooFew: (worlds) => `早期预警：${worlds}个带标签的世界中下降的太少，无法判断；请增加数量。`,
    told: ({ right, worlds, interval, wrong, brier, base }) =>
      `${worlds}个留出世界中有${right}以90%的把握判断正确（95%区间${interval}），${wrong}判断错误（布里尔评分${brier}；仅用基准率为${base}，越低越好）`,
    never: (data, told) => `早期预警：公开数据在一年内始终无法以90%的把握分辨多数下降；最好的情形（${data}）：${told}。`,
    withData: (data, told, before) => `早期预警：用${data}的数据，${told}。${before}`,
    before: (share) => `仅用下降当季：${share}。`,
    rightWrong: (right, wrong) => `${right}；错误${wrong}`,
    titleNever: '公开数据在一年内无法把多数结构性下降与周期性下降区分开',
    titleAtOnce: '下降当季的数据就能把多数结构性下降与周期性下降区分开',
    titleAfter: (quarters) => `需要再多${['', '一', '两', '三', '四'][quarters]}个季度的数据，才能把多数结构性下降与周期性下降区分开`,
    item: (data, right, wrong) => `${data}正确${right}、错误${wrong}`,
    subtitle: (worlds) =>
      `${worlds}个已知答案的留出世界中，依据区块算力、价格、现货电价与AI兆瓦的观察者以90%把握判断正确的占比，%。线段与括号：95%区间。虚线：一半。`,
    alt: (list) => `带区间的点图：以90%把握判断正确的下降占比，按所用数据：${list}。`,
    description: (title, list, worlds) =>
      `${title}。按数据，判断正确与错误：${list}。${worlds}个世界，含风暴、价格回落、禁令、永久失去电力或AI浪潮；观察者以其中一半拟合。`,
    dataCaption: (worlds) => `公开数据能说明什么，${worlds}个留出世界`,
    dataColumns: ['数据', '90%把握正确', '90%把握错误', '更可能的类型正确', '布里尔评分', '基准率'],
    dataNote: '90%把握正确：观察者给真实类型的概率不低于90%。基准率：总是报告拟合世界中结构性占比时的布里尔评分。',
    worldCaption: '与世界的设定相比，所有下降者',
    worldColumns: ['判断依据', '结构性，判为结构性', '结构性，判为周期性', '周期性，判为结构性', '周期性，判为周期性'],
    byShare: '反事实比例过半',
    byBooks: '账目比例过半',
    worlds: { storm: '风暴', 'price-dip': '价格回落', ban: '禁令', 'power-lost': '永久失去电力', 'ai-wave': 'AI浪潮' },
    world: (kind, fell, share) => `${kind}：${fell}个下降，${share}不会恢复`,
  },
  trend: {
    observed: (quarter) => `${quarter}，实际`,
    simulated: (quarter) => `${quarter}，模拟`,
    item: { observed: (quarter) => `${quarter}实际`, simulated: (quarter) => `${quarter}模拟` },
    noneFell: (quarters) => `最近${quarters}个季度中，没有一个季度的算力降幅超出运气所能解释`,
    fell: (falls, quarters, names) => `最近${quarters}个季度中有${falls}个季度的算力降幅超出运气所能解释：${names}`,
    falls: (down, quarters) => `${quarters}个季度中有${down}个季度算力在多数模拟中下降`,
    neutral: '各季度算力的变化，与出块运气对照',
    subtitle:
      '平均算力较上季度的变化，%。实际：±出块运气的标准误差。模拟：均值、半数与5–95%的模拟。阴影：95%的季度中仅运气所能造成的变化。',
    alt: (list) => `按季度的点图：平均算力的变化及出块运气的范围。${list}。`,
    description: (title, list) => `${title}。${list}。落在阴影内的变化可能只是出块运气。`,
  },
  smallShare: {
    same: (first, last) => `小型矿工在${last}的份额与${first}大致相同`,
    lose: (points, { first, last, range }) => `小型矿工从${first}到${last}失去${points}个百分点的算力（90%的模拟${range}）`,
    gain: (points, { first, last, range }) => `小型矿工从${first}到${last}增加${points}个百分点的算力（90%的模拟${range}）`,
    subtitle: '小型矿工占运行算力的份额，季度均值，%。圆点与首个数字：均值；粗线：半数模拟；细线与括号：5–95%的模拟。坐标轴不从零开始。',
    alt: (list) => `按季度的点图：小型矿工的算力份额。${list}。`,
    description: (title, { list, runs, change, range }) =>
      `${title}。${list}。${runs}次模拟；所示季度间的变化${change}个百分点（5–95%的模拟${range}）。`,
  },
};
