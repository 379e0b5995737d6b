/** French: the words of comparisons: quantities, differences run by run, what sets runs apart. */
import type { comparison as english } from '../en/comparison.ts';

export const comparison: typeof english = {
  quantities: {
    hashrate_ehs: { title: 'hashrate', object: 'le hashrate', unit: 'EH/s' },
    'class.usPublic.hashrate_share': {
      title: 'part des mineurs cotés aux États-Unis',
      object: 'la part des mineurs cotés aux États-Unis',
      unit: 'points',
    },
    'class.small.hashrate_share': { title: 'part des petits mineurs', object: 'la part des petits mineurs', unit: 'points' },
    'class.usPrivate.hashrate_share': {
      title: 'part des mineurs américains non cotés',
      object: 'la part des mineurs américains non cotés',
      unit: 'points',
    },
    'class.largeInternational.hashrate_share': {
      title: 'part des grands mineurs d’autres pays',
      object: 'la part des grands mineurs d’autres pays',
      unit: 'points',
    },
    'class.midSize.hashrate_share': { title: 'part des mineurs moyens', object: 'la part des mineurs moyens', unit: 'points' },
    'region.texas.hashrate_share': { title: 'part du Texas', object: 'la part du Texas', unit: 'points' },
    'region.usOther.hashrate_share': { title: 'part du reste des États-Unis', object: 'la part du reste des États-Unis', unit: 'points' },
    'region.canada.hashrate_share': { title: 'part du Canada', object: 'la part du Canada', unit: 'points' },
    'region.russiaCIS.hashrate_share': {
      title: 'part de la Russie et de la CEI',
      object: 'la part de la Russie et de la CEI',
      unit: 'points',
    },
    'region.china.hashrate_share': { title: 'part de la Chine', object: 'la part de la Chine', unit: 'points' },
    'region.gulfAfrica.hashrate_share': {
      title: 'part du Golfe et de l’Afrique',
      object: 'la part du Golfe et de l’Afrique',
      unit: 'points',
    },
    'region.latinAmerica.hashrate_share': { title: 'part de l’Amérique latine', object: 'la part de l’Amérique latine', unit: 'points' },
    'region.rest.hashrate_share': { title: 'part du reste du monde', object: 'la part du reste du monde', unit: 'points' },
    hhi_owner: { title: 'HHI par propriétaire', object: 'le HHI par propriétaire', unit: 'points HHI' },
    nakamoto_owner: {
      title: 'coefficient de Nakamoto par propriétaire',
      object: 'le coefficient de Nakamoto par propriétaire',
      unit: 'propriétaires',
    },
    hhi_region: { title: 'HHI par région', object: 'le HHI par région', unit: 'points HHI' },
    nakamoto_region: {
      title: 'coefficient de Nakamoto par région',
      object: 'le coefficient de Nakamoto par région',
      unit: 'régions',
    },
    block_interval_s: { title: 'intervalle entre blocs', object: 'l’intervalle entre blocs', unit: 'secondes' },
    hashrate_volatility_per_year: {
      title: 'volatilité du hashrate',
      object: 'la volatilité du hashrate',
      unit: 'points par an',
    },
    majority_rental_usd_per_day: {
      title: 'coût de location d’une majorité',
      object: 'le coût de location d’une majorité',
      unit: 'millions USD par jour',
    },
    majority_purchase_usd: {
      title: 'coût d’une majorité en machines neuves',
      object: 'le coût d’une majorité en machines neuves',
      unit: 'milliards USD',
    },
    security_usd_per_day: { title: 'budget de sécurité', object: 'le budget de sécurité', unit: 'millions USD par jour' },
    hashprice_usd_ph_day: { title: 'hashprice', object: 'le hashprice', unit: 'USD/PH/jour' },
    ai_operating_mw: { title: 'IA sur les sites des mineurs', object: 'l’IA sur les sites des mineurs', unit: 'MW' },
  },
  units: { points: 'points', 'USD a day': 'USD par jour', seconds: 'secondes', 'HHI points': 'points HHI' },
  shortUnit: (unit) => unit.replace('milliards USD', 'Md$').replace('millions USD', 'M$'),
  shareOfHashrate: '% du hashrate',
  features: {
    'BTC price, mean': { name: 'cours du BTC, moyenne', phrase: 'cours moyen du BTC' },
    'BTC price at the end': { name: 'cours du BTC à la fin', phrase: 'cours du BTC à la fin' },
    'BTC price, lowest': { name: 'cours du BTC, plus bas', phrase: 'cours le plus bas du BTC' },
    'fees a block, mean': { name: 'frais par bloc, moyenne', phrase: 'niveau moyen des frais par bloc' },
    'GPU-hour price, mean': { name: 'prix de l’heure de GPU, moyenne', phrase: 'prix moyen de l’heure de GPU' },
    'colocation rent, mean': { name: 'loyer de colocation, moyenne', phrase: 'loyer moyen de colocation' },
    'power price, mean': { name: 'prix de l’électricité, moyenne', phrase: 'prix moyen de l’électricité' },
    'weather, mean': { name: 'météo, moyenne', phrase: 'effet moyen de la météo' },
  },
  atBeginning: (title) => title.charAt(0).toUpperCase() + title.slice(1),
  overStudy: 'sur toute l’étude',
  quoted: (name) => `«\u00a0${name}\u00a0»`,
  pairs: (n, count) => `${count} ${n === 1 ? 'paire' : 'paires'}`,
  runList: (n, list) => `${n === 1 ? 'simulation' : 'simulations'} ${list}`,
  topics: {
    difference: 'La différence',
    others: 'Ce qui diffère d’autre',
    disagreement: 'Simulations qui contredisent la moyenne',
  },
  findings: {
    lead: ({ against, base, pairs, quantity, when, mean, odds }) =>
      `${against} contre ${base}, ${pairs}, simulation par simulation : ${quantity} ${when}, différence ${mean} ; ${odds}.`,
    atMedian: (mean, percent) => `${mean}, ${percent} en médiane`,
    same: (quantity, when) => `${quantity} ${when} : pareil dans chaque simulation.`,
    quantity: (quantity, when, mean, odds) => `${quantity} ${when} : ${mean} ; ${odds}.`,
    unclear: (mean) => `pas de différence nette, ${mean}`,
    onlyPair: (mean) => `${mean} dans l’unique paire`,
    paired: (mean, { error, interval, runs }) =>
      `${mean} en moyenne appariée (erreur type ${error}, intervalle à 95\u00a0% : ${interval} ; 90\u00a0% des simulations ${runs})`,
    odds: (base, runs, level) => `«\u00a0${base}\u00a0» est plus haut ${runs}${level}`,
    level: (runs) => `, les deux à égalité ${runs}`,
    dropped: (n, count, all) =>
      n === 1
        ? `Une paire sur ${all} n’est pas comptée car une simulation a échoué dans un scénario ou dans les deux.`
        : `${count} paires sur ${all} ne sont pas comptées car une simulation a échoué dans un scénario ou dans les deux.`,
    where: (quantity, date) => `${quantity} au ${date}`,
    noneHigher: (where) => `Dans aucune paire ce n’est plus haut, contre la moyenne : ${where}.`,
    noneLower: (where) => `Dans aucune paire ce n’est plus bas, contre la moyenne : ${where}.`,
    higher: (share, { count, all, where, furthest }) =>
      `${share} des simulations contredisent la moyenne (${count} sur ${all}) : c’y est plus haut (${where}). Les plus éloignées : ${furthest}.`,
    lower: (share, { count, all, where, furthest }) =>
      `${share} des simulations contredisent la moyenne (${count} sur ${all}) : c’y est plus bas (${where}). Les plus éloignées : ${furthest}.`,
    nothingApart: (p, all) =>
      `Rien de ce qu’une simulation a tiré ou vu ne les distingue nettement (tests de somme des rangs, p de Holm sous ${p} ; ${all} examinés).`,
    apart: (all, list) => `Ce qui les distingue, sur ${all} paramètres et trajectoires examinés : ${list}.`,
    separation: (feature, { inside, outside, share, interval }) =>
      `${feature}, médiane ${inside} chez elles et ${outside} chez les autres (plus haut chez elles dans ${share} des appariements, intervalle à 95\u00a0% : ${interval})`,
  },
  fan: {
    few: (against, base, n, quantity) =>
      `«\u00a0${against}\u00a0» contre «\u00a0${base}\u00a0» dans ${n === 1 ? 'une paire de simulations' : `${n} paires de simulations`} : ${quantity}`,
    unclear: (against, base, quantity, when) =>
      `«\u00a0${against}\u00a0» et «\u00a0${base}\u00a0» ne montrent pas de différence nette ${when} : ${quantity}`,
    lowers: (against, quantity, when) => `«\u00a0${against}\u00a0» abaisse ${quantity} ${when}`,
    raises: (against, quantity, when) => `«\u00a0${against}\u00a0» relève ${quantity} ${when}`,
    inRuns: (change, runs, size) => `${change} ${runs}, de ${size} en moyenne`,
    evenSides: (change, size) => `${change} de ${size} en moyenne, mais les deux côtés sont aussi probables`,
    otherSide: (change, size, share) => `${change} de ${size} en moyenne, mais pas dans ${share} des simulations`,
    subtitle: ({ quantity, unit, against, base, pairs }) =>
      `En haut : ${quantity}, ${unit}, «\u00a0${against}\u00a0» moins «\u00a0${base}\u00a0» de la même simulation : médiane, 50\u00a0% et 90\u00a0% centraux de ${pairs} paires. En bas : part des paires où «\u00a0${base}\u00a0» est plus haut, avec son intervalle à 95\u00a0% ; les égalités comptent pour moitié.`,
    alt: ({ quantity, against, base, mean, date, runs, odds }) =>
      `Éventail de la différence appariée, ${quantity}, «\u00a0${against}\u00a0» moins «\u00a0${base}\u00a0» : moyenne ${mean} au ${date} ; 90\u00a0% des simulations ${runs} ; dessous, «\u00a0${base}\u00a0» plus haut ${odds}.`,
    description: ({ title, date, mean, spread, base, baseRuns, against, againstRuns, dropped }) =>
      `${title}. Au ${date} la moyenne appariée est de ${mean}${spread} ; «\u00a0${base}\u00a0» est plus haut ${baseRuns}, «\u00a0${against}\u00a0» ${againstRuns}. Simulation par simulation : les deux scénarios d’une simulation voient les mêmes cours, la même météo et les mêmes blocs.${dropped}`,
    spread: (error, interval, runs) => ` (erreur type ${error}, intervalle à 95\u00a0% : ${interval} ; 90\u00a0% des simulations ${runs})`,
    dropped: (pairs) => ` ${pairs} paires avec une simulation en échec ne sont pas comptées.`,
    heading: (quantity, unit) => `Différence, ${quantity}, ${unit}`,
    oddsHeadings: (base) => [`«\u00a0${base}\u00a0» plus haut, part des paires`, `«\u00a0${base}\u00a0» plus haut`],
  },
  effects: {
    moment: (quantity, when) => `${quantity}, ${when}`,
    noRun: 'aucune simulation ne diffère',
    higher: (share) => `plus haut dans ${share} des sim.`,
    lower: (share) => `plus bas dans ${share} des sim.`,
    all: (against, base, count) => `«\u00a0${against}\u00a0» change nettement les ${count} mesures par rapport à «\u00a0${base}\u00a0»`,
    some: (against, base, clear, count) =>
      `«\u00a0${against}\u00a0» change nettement ${clear} mesures sur ${count} par rapport à «\u00a0${base}\u00a0»`,
    subtitle: (against, base) =>
      `Différence moyenne appariée, «\u00a0${against}\u00a0» moins «\u00a0${base}\u00a0», en % de la moyenne de «\u00a0${base}\u00a0» ; point : moyenne ; trait : 90\u00a0% des simulations. Chiffres : la moyenne dans son unité avec son intervalle à 95\u00a0%, et combien de simulations vont dans ce sens.`,
    alt: (against, base, list) => `Différences appariées, «\u00a0${against}\u00a0» moins «\u00a0${base}\u00a0» ; ${list}.`,
    description: (title, pairs, when, list) =>
      `${title} : leur intervalle à 95\u00a0% exclut zéro. ${pairs} paires de simulations, ${when} ou sur toute l’étude. ${list}.`,
  },
  disagreement: {
    raises: (against, quantity, runs) => `«\u00a0${against}\u00a0» relève ${quantity}, contre la moyenne, ${runs}`,
    lowers: (against, quantity, runs) => `«\u00a0${against}\u00a0» abaisse ${quantity}, contre la moyenne, ${runs}`,
    nothing: (change) => `${change} ; rien de ce qu’elles ont tiré ou vu ne les distingue nettement`,
    low: (change, feature) => `${change} : celles à valeur basse, ${feature}`,
    high: (change, feature) => `${change} : celles à valeur haute, ${feature}`,
    subtitle: (runs) =>
      `Courbes : cours du BTC, milliers USD : médiane des ${runs} simulations qui contredisent (noir) sur médiane, 50\u00a0% et 90\u00a0% centraux des autres. Points : part des appariements où l’une d’elles en a plus, avec intervalle à 95\u00a0% ; tirets : pas de différence.`,
    alt: (share, first) =>
      `Cours du BTC des simulations qui contredisent la moyenne à côté des autres, et ce qui les distingue ; ${share} des simulations. ${first}`,
    description: ({ title, against, base, mean, count, all, list }) =>
      `${title}. «\u00a0${against}\u00a0» moins «\u00a0${base}\u00a0» : moyenne appariée ${mean} ; ${count} paires sur ${all} ont l’autre signe. Part des appariements où l’une d’elles en a plus : ${list}.`,
    price: 'Cours du BTC, milliers USD',
    these: 'Celles-ci',
    others: 'Les autres',
    heading: 'Plus haut, part des paires',
  },
};
