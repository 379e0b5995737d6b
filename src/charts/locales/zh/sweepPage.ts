/** Chinese (simplified): the findings and the page of an analysed sweep. */
import type { sweepPage as english } from '../en/sweepPage.ts';

export const sweepPage: typeof english = {
  topics: { outcome: '结果', drives: '决定因素', happens: '何时发生' },
  mean: (outcome, mean, points, runs) => `整个设计：${outcome}，${points}个点的均值为${mean}（95%区间来自${runs}次模拟）。`,
  failed: (count) => `失败的模拟：${count}次；未计入，需要它们的比较也未计入。`,
  noVariance: 'Sobol指数：结果在点间的变动未超出重复模拟的噪声。',
  silentTotal: (factor, most) => `${factor}：与0无法区分（总指数最多${most}，95%区间）。`,
  first: (index) => `一阶${index}`,
  noFirst: '一阶与0无法区分',
  index: (factor, first, total, floor) => `${factor}：${first}，总${total}${floor}。`,
  floor: (index) => `；仅重复模拟的噪声就会增加${index}`,
  interactions: (index) => `交互作用为${index}`,
  noInteractions: '交互作用与零无法区分',
  sum: (index, rest) => `一阶指数之和：${index}；${rest}。`,
  silentEffect: (factor, most) => `${factor}：与0无法区分（μ*最多${most}）。`,
  effect: (factor, { muStar, mu, sigma }) => `${factor}：在其范围内μ* ${muStar}，μ ${mu}，σ ${sigma}。`,
  noSwing: (factor) => `${factor}：没有能与0区分的影响。`,
  swing: (factor, ends) => `${factor}：相对基准，${ends}。`,
  box: ({ number, limits, coverage, density, share }) =>
    `区域${number}：${limits}；覆盖率${coverage}，密度${density}，全部模拟为${share}。`,
  heldOut: (coverage, density) => `以未用于寻找的点检验，第一个区域的覆盖率为${coverage}，密度为${density}（半样本均值）。`,
  happens: (event, share, points) => `${event}：占${points}个点全部模拟的${share}。`,
  noBox: '没有区域比整个空间明显更密集。',
  distances: (list, silent) => `与其余的Kolmogorov–Smirnov距离：${list}${silent}。`,
  noneBeyond: '均未超出偶然',
  silentFactors: (count) => `；与0无法区分：${count}因素`,
  title: (outcome) => `${outcome}：取决于什么`,
  lead: ({ question, points, runs, scenario }) => `${question}${points}个点，每点${runs}次模拟${scenario}。`,
  scenario: (name) => `；情景“${name}”`,
  method: [
    '点与模拟按编号连接，绝不按行的顺序。模拟次数少所留下的噪声在每点的各次模拟之间测量，并从指数中扣除；区间触及零的指数称为与0无法区分。',
    '区间为对基点或轨迹的95%百分位自助区间，在所有点共用世界时以对模拟的刀切法加宽。各指数的定义见MODEL.md。',
  ],
};
