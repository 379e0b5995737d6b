/** French: the words of the charts of sweeps. */
import type { sweepCharts as english } from '../en/sweepCharts.ts';

export const sweepCharts: typeof english = {
  threshold: {
    none: (event) => `Dans aucune case il n’est plus probable qu’improbable que ${event}`,
    all: (event) => `Dans chaque case il est plus probable qu’improbable que ${event}`,
    rises: (event, factor, at) => `Il devient plus probable qu’improbable que ${event} dès que ceci dépasse environ ${at} : ${factor}`,
    falls: (event, factor, at) => `Il devient plus probable qu’improbable que ${event} dès que ceci tombe sous environ ${at} : ${factor}`,
    heldRises: (event, factor, at, held, value) =>
      `À ${value} (${held}) il devient plus probable qu’improbable que ${event} dès que ceci dépasse environ ${at} : ${factor}`,
    heldFalls: (event, factor, at, held, value) =>
      `À ${value} (${held}) il devient plus probable qu’improbable que ${event} dès que ceci tombe sous environ ${at} : ${factor}`,
    both: (event, x, y) => `Qu’il soit plus probable qu’improbable que ${event} dépend des deux : ${x} et ${y}`,
  },
  map: {
    lessLikely: 'Plutôt non',
    likelier: 'Plutôt oui',
    lower: (unit) => `Plus bas, ${unit}`,
    higher: 'Plus haut',
    own: 'Comme dans l’étude',
    ownAt: (value) => `Comme dans l’étude : ${value}`,
    even: 'Chances égales',
    place: (x, xAt, y, yAt) => `${x} ${xAt} et ${y} ${yAt}`,
    flat: (value) => `${value} dans chaque case`,
    ends: ({ least, leastAt, most, mostAt, mark }) => `au plus bas ${least} à ${leastAt}${mark} au plus haut ${most} à ${mostAt}`,
    oddsFlat: (event, value) => `La probabilité que ${event} est de ${value} sur toute la carte`,
    oddsSpan: (event, least, most) => `La probabilité que ${event} va de ${least} à ${most}`,
    valueFlat: (outcome, value) => `${outcome} : ${value} sur toute la carte`,
    valueSpan: (outcome, least, most) => `${outcome} : de ${least} à ${most}`,
    error: (error) => ` Erreur type d’une case au plus ${error}.`,
    shareSubtitle: (event, scenario, x, y) => `Part des simulations où ${event}${scenario}, selon ${x} (horizontal) et ${y} (vertical).`,
    valueSubtitle: (outcome, unit, scenario, x, y) =>
      `${outcome}, ${unit}, moyenne des simulations${scenario}, selon ${x} (horizontal) et ${y} (vertical).`,
    alt: (outcome, x, y, ends) => `Carte de chaleur, ${outcome}, selon ${x} et ${y} : ${ends}.`,
    line: ' Sur la ligne les chances sont égales.',
  },
  tornado: {
    odds: 'la probabilité',
    none: (outcome) => `Aucun facteur ne fait bouger ceci au-delà de l’erreur de Monte-Carlo : ${outcome}`,
    most: (n, factors, outcome) => `${factors} ${n === 1 ? 'compte' : 'comptent'} le plus : ${outcome}`,
    subtitle: (outcome, scenario, base) =>
      `${outcome}${scenario}, quand un facteur va aux extrémités de ce qui a été essayé et que tous les autres restent comme dans la base (${base}). Traits : intervalle à 95\u00a0% de l’écart à la base.`,
    alt: (outcome, base, list) => `Diagramme en tornade, ${outcome}, base ${base} ; amplitudes : ${list}.`,
    noSwing: 'aucune au-delà de l’erreur de Monte-Carlo',
    description: (title, unit, list, silent) =>
      `${title}. Écarts à la base en simulations appariées avec intervalle à 95\u00a0%, ${unit} : ${list}.${silent}`,
    percentagePoints: 'points de pourcentage',
    noneClear: 'aucun n’est net',
    end: (value, difference) => `à ${value} ${difference}`,
    silent: (count) => ` Indiscernables d’un effet nul : ${count} facteurs.`,
    pts: (points) => `${points} pts`,
    swing: (swing) => `amplitude ${swing}`,
    noEffect: 'pas d’effet net',
    base: (value) => `Base : ${value}`,
  },
  sobol: {
    none: 'Aucun facteur ne se distingue du bruit',
    most: (n, factors, told) => `${factors} ${n > 1 ? 'comptent' : 'compte'} le plus ; ${told}`,
    allTold: (all) => `les ${all} facteurs se distinguent du bruit`,
    someTold: (n, told, all) => `${told} facteurs sur ${all} ${n === 1 ? 'se distingue' : 'se distinguent'} du bruit`,
    alone: (factor, share, adds) => `${factor} explique à lui seul ${share} de la variance${adds}`,
    together: (factors, share, adds) => `${factors} expliquent à eux seuls ${share} de la variance${adds}`,
    adds: (share) => ` ; les interactions ajoutent environ ${share}`,
    sums: (sum, interval, rest) => `La somme des indices de premier ordre est ${sum} (intervalle à 95\u00a0% : ${interval}) ; ${rest}.`,
    rest: (share) => `les interactions font les autres ${share}`,
    noRest: 'les interactions sont indiscernables de nulles',
    oneRun: ' Une simulation par point : le bruit est dans les indices.',
    noise: (share) => ` Le bruit des répétitions, ${share} de la variance entre points, est retiré.`,
    subtitle: (outcome, scenario) =>
      `Indices de Sobol, ${outcome}${scenario} : part de la variance entre points. Barre intérieure : premier ordre, le facteur seul ; extérieure : total, avec interactions ; trait : intervalle à 95\u00a0% du total.`,
    alt: (outcome, list) => `Barres des indices de Sobol totaux, ${outcome} : ${list}.`,
    silent: (list) => `Indiscernables de 0 : ${list}. `,
    basePoints: (points) => `${points} points de base, intervalles par bootstrap.`,
    total: (index) => `${index} au total`,
  },
  morris: {
    none: 'Le criblage ne distingue aucun facteur du bruit',
    most: (n, factors, told) => `${factors} ${n === 1 ? 'fait' : 'font'} le plus bouger le résultat ; ${told}`,
    noise: (n, runs, effect) =>
      ` Le bruit de ${runs} ${n === 1 ? 'simulation' : 'simulations'} par point donnerait seul jusqu’à ${effect}.`,
    oneRun: ' Une simulation par point : le bruit est dans les effets.',
    subtitle: (outcome, scenario, unit) =>
      `μ* de Morris, ${outcome}${scenario} : taille moyenne du changement quand un facteur parcourt toute son étendue, ${unit} ; trait : intervalle à 95\u00a0%. σ : combien ce changement dépend des autres facteurs ou de l’endroit.`,
    alt: (outcome, unit, list) => `Barres du criblage de Morris, ${outcome}, μ* en ${unit} : ${list}.`,
    noneTold: 'aucun facteur ne se distingue de 0',
    item: (factor, effect, sigma) => `${factor} : μ* ${effect}, σ ${sigma}`,
    trajectories: (n) => ` ${n} trajectoires.`,
  },
  regional: {
    none: 'Aucun facteur ne sépare ces simulations des autres',
    apart: (n, factors) => `${factors} ${n === 1 ? 'sépare' : 'séparent'} ces simulations des autres`,
    only: (factor) => `${factor} sépare ces simulations des autres, rien d’autre ne le fait`,
    means: (own, rest) => ` : moyenne ${own} chez elles, ${rest} chez les autres`,
    subtitle: (event, share, scenario) =>
      `Simulations où ${event} (${share} de toutes)${scenario} face aux autres : distance de Kolmogorov-Smirnov entre les valeurs d’un facteur, de 0 pareilles à 1 tout à fait séparées. Tirets : ce que fait le hasard.`,
    alt: (event, list) => `Barres des distances de Kolmogorov-Smirnov entre les simulations où ${event} et les autres : ${list}.`,
    noneBeyond: 'aucune au-delà du hasard',
    noDistance: 'aucune distance ne dépasse le hasard',
    silent: (n, count) =>
      `${count} facteurs ${n === 1 ? 'est indiscernable' : 'sont indiscernables'} d’un facteur sans effet (tirages au hasard, 5\u00a0% pour tous les facteurs ensemble).`,
    higher: ', plus haut chez elles',
    lower: ', plus bas chez elles',
  },
  box: {
    choices: (factor, list) => `${factor} : ${list}`,
    between: (factor, low, high) => `${factor} entre ${low} et ${high}`,
    above: (factor, low) => `${factor} au-dessus de ${low}`,
    below: (factor, high) => `${factor} au-dessous de ${high}`,
    more: (limits, n, count) => `${limits} et ${count} ${n === 1 ? 'limite' : 'limites'} de plus`,
    title: (event, density, where) => `Que ${event} arrive dans ${density} des simulations avec ${where}`,
    longTitle: (density, where, share) => `Cela arrive dans ${density} des simulations avec ${where}, dans ${share} de toutes`,
    subtitle: ({ event, scenario, density, share, coverage }) =>
      `Boîte trouvée par PRIM pour les simulations où ${event}${scenario}. Gris : étendue essayée ; orange : dedans. ${density} de celles du dedans sont telles (densité ; ${share} de toutes) ; la boîte contient ${coverage} de toutes celles qui le sont (couverture).`,
    alt: (event, limits, coverage, density) =>
      `Étendues de la boîte PRIM pour les simulations où ${event} : ${limits}. Couverture ${coverage}, densité ${density}.`,
    description: ({ title, coverage, density, mass, list, held }) =>
      `${title}. Couverture ${coverage}, densité ${density}, ${mass} des points. Quasi-p : ${list}.${held}`,
    again: (limit, share) => `${limit}, de nouveau dans ${share} des demi-échantillons`,
    held: (coverage, density) => ` Retrouvée sur la moitié des points et jugée sur l’autre : couverture ${coverage}, densité ${density}.`,
  },
  convergence: {
    settled: (runs, error) => `${runs} simulations par point fixent la moyenne à une erreur type de ${error}`,
    moving: (before, half, now, runs) => `La moyenne bouge encore : ${before} après ${half} simulations, ${now} après ${runs}`,
    subtitle: (outcome, scenario, points, cut) =>
      `${outcome}${scenario}, moyenne de ${points} points, selon le nombre de simulations de chacun ; fond : intervalle à 95\u00a0%.${cut}`,
    cut: ' L’axe ne part pas forcément de zéro.',
    alt: ({ outcome, before, beforeInterval, half, now, interval, runs }) =>
      `Courbe de la moyenne des points, ${outcome}, selon les simulations : ${before} (${beforeInterval}) après ${half}, ${now} (${interval}) après ${runs}.`,
    description: (title, { before, beforeInterval, half, now, interval, runs }) =>
      `${title}. Avec ${half} simulations la moyenne des points est de ${before} (intervalle à 95\u00a0% : ${beforeInterval}), avec ${runs} de ${now} (${interval}). L’erreur diminue avec la racine du nombre de simulations ; elle ne dit rien de l’écart entre futurs ou entre points.`,
    axis: 'simulations par point',
    points: (number) => `${number} points`,
  },
};
