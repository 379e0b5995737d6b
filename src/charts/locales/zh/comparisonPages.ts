/** Chinese (simplified): the words of the pages of comparisons, and of two causes crossed. */
import type { comparisonPages as english } from '../en/comparisonPages.ts';

export const comparisonPages: typeof english = {
  page: {
    title: (against, base) => `“${against}”相对“${base}”`,
    lead: (pairs, from, to, seed) =>
      `${pairs}对模拟，${from}至${to}，随机种子 ${seed}。第k次模拟在两个情景中面对相同的价格、手续费、天气、出块运气与企业。`,
    method: (against, base) => [
      `每个差值都是同一次模拟的“${against}”减“${base}”。标准误差与95%区间属于配对均值；“90%的模拟”表示各次模拟相距多远。`,
      '与均值相反的模拟，在抽取的每个参数与经历的每条路径上与其余模拟比较：取值更高的配对占比（ROC曲线下面积，DeLong区间），以及对所有检查项作Holm校正的秩和检验。',
    ],
    downloads: ['按日期的差值（CSV）', '按配对的差值（Parquet）', '区分相反模拟的因素（CSV）'],
    apart: '区分相反模拟的因素',
    apartColumns: ['参数或路径', '中位数，相反模拟', '中位数，其余', '它们更高的配对', 'p（Holm）'],
    apartNote: (shown, all) => `${all}项中区分度最大的${shown}项。50%：无差异。`,
    furthest: '另一侧离均值最远的模拟',
    run: '模拟',
    difference: (unit) => `差值，${unit}`,
    furthestNote: (mean, error) => `所有配对的均值${mean}（标准误差${error}）。“run STUDY --only RUN”可单独模拟其中一次。`,
  },
  factorial: {
    first: {
      concentrates: { owners: '使算力在所有者间更集中', regions: '使算力在地区间更集中' },
      spreads: { owners: '使算力在所有者间更分散', regions: '使算力在地区间更分散' },
    },
    more: {
      concentrates: { owners: '在所有者间更集中', regions: '在地区间更集中' },
      spreads: { owners: '在所有者间更分散', regions: '在地区间更分散' },
    },
    unclear: { owners: '在所有者间没有明显变化', regions: '在地区间没有明显变化' },
    small: { concentrates: '降低小型矿工份额', spreads: '提高小型矿工份额', unclear: '小型矿工份额不明' },
    short: {
      owners: { concentrates: '所有者更集中', spreads: '所有者更分散', unclear: '所有者不明' },
      regions: { concentrates: '地区更集中', spreads: '地区更分散', unclear: '地区不明' },
      'small miners': { concentrates: '小型矿工减少', spreads: '小型矿工增加', unclear: '小型矿工不明' },
    },
    topics: {
      short: '要点',
      alone: (cause, neither) => `仅“${cause}”，相对“${neither}”`,
      together: '仅两者共同产生的效应',
    },
    inShort: ({ runs, when, first, second, does, secondDoes }) =>
      `${runs}次模拟，${when}：仅“${first}”${does}；仅“${second}”${secondDoes}。`,
    directions: { concentrates: '更集中', spreads: '更分散', unclear: '没有明显差异' },
    effect: ({ quantity, mean, error, interval, runs, odds, direction, company, other }) =>
      `${quantity}配对均值${mean}（标准误差${error}，95%区间${interval}；90%的模拟${runs}；${odds}同方向）：${direction}。与“${company}”并存时为${other}。`,
    interaction: (quantity, both, verdict, interaction) => `${quantity}：两者${both}，${verdict}：${interaction}。`,
    unclearSum: '与两者之和没有明显差异',
    clearSum: '不同于两者之和',
    dropped: (_, count, all) => `${all}次模拟中有${count}次未计入，因为四个情景之一失败。`,
    title: (first, does, second, secondDoes) => `仅“${first}”：${does}。仅“${second}”：${secondDoes}`,
    item: (quantity, { first, effect, second, secondEffect }) => `${quantity}：仅“${first}”${effect}，仅“${second}”${secondEffect}`,
    subtitle: (when, runs, neither) =>
      `${when}的算力集中度，同样${runs}次模拟的四个情景。圆点：均值；粗条：中间50%；线：90%的模拟；数字：均值与5–95%的模拟。标题中的方向：相对“${neither}”，且配对均值的95%区间不含零。`,
    alt: (when, first) => `${when}四个情景中按所有者、按地区的集中度及小型矿工份额的点图；${first}。`,
    description: (title, neither, list) => `${title}。相对“${neither}”的配对均值与95%区间：${list}。四个情景中的价格受到同样的冲击。`,
    concentrated: (unit) => `${unit}；越高越集中`,
    spread: (unit) => `${unit}；越高越分散`,
    pageTitle: (first, second) => `“${first}”与“${second}”交叉`,
    pageLead: (runs, from, to, seed) =>
      `四个情景的${runs}次模拟，${from}至${to}，随机种子 ${seed}。每次模拟在四个情景中受到同样的价格、手续费、天气与出块运气冲击。`,
    method: (neither) => [
      `效应为逐次配对的差值：“仅”相对“${neither}”，“与另一者并存”相对只有另一原因的情景。仅两者共同产生的效应，是两者的效应减去各自单独的效应。`,
      '仅当配对均值的95%区间不含零时才断言方向。按所有者的HHI与中本聪系数以企业计，按地区以模型的八个地区计：不含矿池。',
    ],
    download: '效应（CSV）',
    caption: '配对平均效应及95%区间',
    measure: '指标',
    alone: (cause) => `仅${cause}`,
    beside: (cause) => `${cause}，与另一者并存`,
    together: '仅两者共同',
    note: '小字：配对均值的95%区间。',
  },
};
