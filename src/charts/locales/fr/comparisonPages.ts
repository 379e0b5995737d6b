/** French: the words of the pages of comparisons, and of two causes crossed. */
import type { comparisonPages as english } from '../en/comparisonPages.ts';

export const comparisonPages: typeof english = {
  page: {
    title: (against, base) => `«\u00a0${against}\u00a0» contre «\u00a0${base}\u00a0»`,
    lead: (pairs, from, to, seed) =>
      `${pairs} paires de simulations, du ${from} au ${to}, graine ${seed}. La simulation numéro k a vu dans les deux les mêmes cours, frais, météo, chance des blocs et entreprises.`,
    method: (against, base) => [
      `Chaque différence est «\u00a0${against}\u00a0» moins «\u00a0${base}\u00a0» de la même simulation. L’erreur type et l’intervalle à 95\u00a0% sont ceux de la moyenne appariée ; «\u00a090\u00a0% des simulations\u00a0» dit à quel point elles s’écartent.`,
      'Les simulations qui contredisent la moyenne sont comparées aux autres pour chaque paramètre tiré et chaque trajectoire vue : part des appariements où elles en ont plus (aire sous la courbe ROC, intervalle de DeLong), et test de somme des rangs avec la correction de Holm pour tout ce qui a été examiné.',
    ],
    downloads: ['Différences par date (CSV)', 'Différences par paire (Parquet)', 'Ce qui distingue celles qui contredisent (CSV)'],
    apart: 'Ce qui distingue les simulations qui contredisent',
    apartColumns: [
      'Paramètre ou trajectoire',
      'Médiane, contredisent',
      'Médiane, autres',
      'Plus haut chez elles, appariements',
      'p (Holm)',
    ],
    apartNote: (shown, all) => `Les ${shown} sur ${all} qui séparent le plus. 50\u00a0% : pas de différence.`,
    furthest: 'Les simulations les plus éloignées de la moyenne de l’autre côté',
    run: 'Simulation',
    difference: (unit) => `Différence, ${unit}`,
    furthestNote: (mean, error) =>
      `Moyenne de toutes les paires ${mean} (erreur type ${error}). «\u00a0run STUDY --only RUN\u00a0» en simule une seule.`,
  },
  factorial: {
    first: {
      concentrates: { owners: 'concentre le hashrate par propriétaire', regions: 'concentre le hashrate par région' },
      spreads: { owners: 'répartit le hashrate entre propriétaires', regions: 'répartit le hashrate entre régions' },
    },
    more: {
      concentrates: { owners: 'le concentre par propriétaire', regions: 'le concentre par région' },
      spreads: { owners: 'le répartit entre propriétaires', regions: 'le répartit entre régions' },
    },
    unclear: { owners: 'ne change rien de net entre propriétaires', regions: 'ne change rien de net entre régions' },
    small: {
      concentrates: 'abaisse la part des petits mineurs',
      spreads: 'relève la part des petits mineurs',
      unclear: 'laisse ouverte la part des petits mineurs',
    },
    short: {
      owners: {
        concentrates: 'propriétaires plus concentrés',
        spreads: 'propriétaires plus répartis',
        unclear: 'propriétaires : rien de net',
      },
      regions: { concentrates: 'régions plus concentrées', spreads: 'régions plus réparties', unclear: 'régions : rien de net' },
      'small miners': { concentrates: 'les petits perdent', spreads: 'les petits gagnent', unclear: 'petits : rien de net' },
    },
    topics: {
      short: 'En bref',
      alone: (cause, neither) => `«\u00a0${cause}\u00a0» seul, contre «\u00a0${neither}\u00a0»`,
      together: 'Ce que les deux ne font qu’ensemble',
    },
    inShort: ({ runs, when, first, second, does, secondDoes }) =>
      `${runs} simulations, ${when} : «\u00a0${first}\u00a0» seul ${does} ; «\u00a0${second}\u00a0» seul ${secondDoes}.`,
    directions: { concentrates: 'plus concentré', spreads: 'moins concentré', unclear: 'pas de différence nette' },
    effect: ({ quantity, mean, error, interval, runs, odds, direction, company, other }) =>
      `${quantity} ${mean} en moyenne appariée (erreur type ${error}, intervalle à 95\u00a0% : ${interval} ; 90\u00a0% des simulations ${runs} ; dans ce sens ${odds}) : ${direction}. À côté de «\u00a0${company}\u00a0» c’est ${other}.`,
    interaction: (quantity, both, verdict, interaction) => `${quantity} : les deux ${both}, ${verdict} : ${interaction}.`,
    unclearSum: 'pas de différence nette avec la somme des deux',
    clearSum: 'diffère de la somme des deux',
    dropped: (n, count, all) =>
      n === 1
        ? `Une simulation sur ${all} n’est pas comptée car l’un des quatre scénarios a échoué.`
        : `${count} simulations sur ${all} ne sont pas comptées car l’un des quatre scénarios a échoué.`,
    title: (first, does, second, secondDoes) => `«\u00a0${first}\u00a0» seul : ${does}. «\u00a0${second}\u00a0» seul : ${secondDoes}`,
    item: (quantity, { first, effect, second, secondEffect }) =>
      `${quantity} : «\u00a0${first}\u00a0» seul ${effect}, «\u00a0${second}\u00a0» seul ${secondEffect}`,
    subtitle: (when, runs, neither) =>
      `Concentration du hashrate ${when}, quatre scénarios des mêmes ${runs} simulations. Point : moyenne ; barre : 50\u00a0% centraux ; trait : 90\u00a0% des simulations ; chiffres : moyenne et 5–95\u00a0%. Sens dans le titre : contre «\u00a0${neither}\u00a0», là où l’intervalle à 95\u00a0% de la moyenne appariée exclut zéro.`,
    alt: (when, first) =>
      `Points avec étendues : concentration par propriétaire, par région et part des petits mineurs dans quatre scénarios ${when} ; ${first}.`,
    description: (title, neither, list) =>
      `${title}. Moyennes appariées et intervalles à 95\u00a0% contre «\u00a0${neither}\u00a0» : ${list}. Les cours subissent les mêmes chocs dans les quatre scénarios.`,
    concentrated: (unit) => `${unit} ; plus est plus concentré`,
    spread: (unit) => `${unit} ; plus est plus réparti`,
    pageTitle: (first, second) => `«\u00a0${first}\u00a0» et «\u00a0${second}\u00a0», croisés`,
    pageLead: (runs, from, to, seed) =>
      `${runs} simulations de quatre scénarios, du ${from} au ${to}, graine ${seed}. Chaque simulation a dans les quatre les mêmes chocs de cours, de frais, de météo et de chance des blocs.`,
    method: (neither) => [
      `Les effets sont des différences simulation par simulation : «\u00a0seul\u00a0» contre «\u00a0${neither}\u00a0», «\u00a0à côté de l’autre\u00a0» contre le scénario qui n’a que l’autre cause. Ce que les deux ne font qu’ensemble est l’effet des deux moins les deux effets seuls.`,
      'Un sens est affirmé là où l’intervalle à 95\u00a0% de la moyenne appariée exclut zéro. HHI et coefficient de Nakamoto par propriétaire comptent des entreprises, par région les huit régions du modèle : les pools n’y sont pas.',
    ],
    download: 'Effets (CSV)',
    caption: 'Effets moyens appariés avec intervalles à 95\u00a0%',
    measure: 'Mesure',
    alone: (cause) => `${cause}, seul`,
    beside: (cause) => `${cause}, à côté de l’autre`,
    together: 'Seulement ensemble',
    note: 'En petits caractères : intervalle à 95\u00a0% de la moyenne appariée.',
  },
};
