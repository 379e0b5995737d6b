/** French: the findings and the page of an analysed sweep. */
import type { sweepPage as english } from '../en/sweepPage.ts';

export const sweepPage: typeof english = {
  topics: { outcome: 'Le résultat', drives: 'Ce qui le détermine', happens: 'Quand cela arrive' },
  mean: (outcome, mean, points, runs) =>
    `Sur le plan : ${outcome}, ${mean} en moyenne de ${points} points (intervalle à 95\u00a0% de ${runs} simulations).`,
  failed: (count) => `Simulations en échec : ${count} ; elles ne sont pas comptées, ni les comparaisons qui en ont besoin.`,
  noVariance: 'Indices de Sobol : le résultat ne varie pas entre points au-delà du bruit des répétitions.',
  silentTotal: (factor, most) => `${factor} : indiscernable de 0 (indice total au plus ${most}, intervalle à 95\u00a0%).`,
  first: (index) => `premier ordre ${index}`,
  noFirst: 'premier ordre indiscernable de 0',
  index: (factor, first, total, floor) => `${factor} : ${first}, total ${total}${floor}.`,
  floor: (index) => ` ; le bruit des répétitions seul aurait ajouté ${index}`,
  interactions: (index) => `les interactions sont de ${index}`,
  noInteractions: 'les interactions sont indiscernables de nulles',
  sum: (index, rest) => `Somme des indices de premier ordre : ${index} ; ${rest}.`,
  silentEffect: (factor, most) => `${factor} : indiscernable de 0 (μ* au plus ${most}).`,
  effect: (factor, { muStar, mu, sigma }) => `${factor} : μ* ${muStar}, μ ${mu}, σ ${sigma} sur toute son étendue.`,
  noSwing: (factor) => `${factor} : aucun effet discernable de 0.`,
  swing: (factor, ends) => `${factor} : ${ends} par rapport à la base.`,
  box: ({ number, limits, coverage, density, share }) =>
    `Boîte ${number} : ${limits} ; couverture ${coverage}, densité ${density} contre ${share} de toutes les simulations.`,
  heldOut: (coverage, density) =>
    `Jugée sur des points qui n’ont pas servi à la trouver, la première boîte a une couverture de ${coverage} et une densité de ${density} (moyenne de demi-échantillons).`,
  happens: (event, share, points) => `Que ${event} : ${share} de toutes les simulations de ${points} points.`,
  noBox: 'Aucune boîte ne le contient bien plus densément que tout l’espace.',
  distances: (list, silent) => `Distances de Kolmogorov-Smirnov aux autres : ${list}${silent}.`,
  noneBeyond: 'aucune au-delà du hasard',
  silentFactors: (count) => ` ; indiscernables de 0 : ${count} facteurs`,
  title: (outcome) => `${outcome} : de quoi cela dépend`,
  lead: ({ question, points, n, runs, scenario }) =>
    `${question} ${points} points, ${runs} ${n === 1 ? 'simulation' : 'simulations'} chacun${scenario}.`,
  scenario: (name) => ` ; scénario «\u00a0${name}\u00a0»`,
  method: [
    'Points et simulations sont reliés par leurs numéros, jamais par l’ordre des lignes. Le bruit que laissent peu de simulations est mesuré entre celles de chaque point et retiré des indices ; un indice dont l’intervalle atteint zéro est dit indiscernable de 0.',
    'Les intervalles sont des intervalles bootstrap à 95\u00a0% par percentiles sur les points de base ou les trajectoires, élargis par un jackknife sur les simulations quand tous les points partagent leurs mondes. MODEL.md définit chaque indice.',
  ],
};
