/** French: the words of the charts of real history, and of the measures of a change. */
import type { history as english } from '../en/history.ts';
import { de } from './elision.ts';

export const history: typeof english = {
  measures: {
    meanToMean: { title: 'Moyenne sur moyenne du trimestre précédent', short: 'Moyenne sur moyenne' },
    firstToLastWeek: { title: 'De la première à la dernière semaine du trimestre', short: 'Première à dernière semaine' },
    endToEndWeek: { title: 'De fin à fin, 7 derniers jours sur les 7 derniers du trimestre précédent', short: 'De fin à fin, 7 jours' },
    endToEnd30Days: {
      title: 'De fin à fin, 30 derniers jours sur les 30 derniers du trimestre précédent',
      short: 'De fin à fin, 30 jours',
    },
    lastMonthToLastMonth: { title: 'Dernier mois sur le dernier du trimestre précédent', short: 'Dernier mois sur dernier' },
    firstToLastMonth: { title: 'Du premier au dernier mois du trimestre', short: 'Premier à dernier mois' },
    difficulty: { title: 'Difficulté en vigueur du début à la fin du trimestre', short: 'Difficulté' },
    trend: { title: 'Droite par les logarithmes des jours', short: 'Tendance des jours' },
  },
  inList: (short) => short.charAt(0).toLowerCase() + short.slice(1),
  source: (version, vintage) =>
    `Source : hashpivot ${version} ; en-têtes de blocs, données communautaires de Coin Metrics et données de la chaîne, jusqu’au ${vintage}.`,
  hashrate: {
    below: (share, month) => `Le hashrate est ${share} sous son sommet ${de(month)}`,
    near: (hashrate, month) => `Le hashrate est de ${hashrate} EH/s en ${month}, à son sommet à la chance près`,
    years: (from, to) => `${from} à ${to}`,
    subtitle: (years, distance) =>
      `Hashrate moyen de chaque époque de difficulté, EH/s, ${years}, d’après l’horodatage des blocs ; une erreur type due à la chance de 2\u00a0016 blocs vaut 2,2\u00a0%. Dernière époque par rapport à la plus haute : ${distance}.`,
    alt: ({ years, last, peak, month }) =>
      `Courbe du hashrate de Bitcoin par époque de difficulté, ${years} : ${last} EH/s à la fin, au plus haut ${peak} en ${month}.`,
    description: ({ title, epochs, years, last, distance, peak, month }) =>
      `${title}. Hashrate moyen de ${epochs} époques de difficulté, ${years}, estimé par la difficulté et la durée de 2\u00a0016 blocs. Il finit à ${last} EH/s, ${distance} par rapport à l’époque la plus haute, ${peak} EH/s en ${month} ; la plus haute de nombreuses estimations l’est aussi par chance, l’écart est donc exagéré de quelques points.`,
    peak: (hashrate) => `Sommet ${hashrate}`,
  },
  sameQuarters: {
    none: (measures, quarter, until, since) =>
      `Selon aucune des ${measures} mesures ${until} n’est la première baisse en ${quarter} depuis ${since}`,
    holds: (holding, { measures, quarter, since, chance }) =>
      `«\u00a0Première baisse en ${quarter} depuis ${since}\u00a0» vaut selon ${holding} mesures sur ${measures}, et n’est sûr qu’à ${chance} au mieux`,
    quarters: ['premier', 'deuxième', 'troisième', 'quatrième'],
    subtitle: (quarter, measures) =>
      `Variation du hashrate de Bitcoin au ${quarter} trimestre de chaque année, %, selon ${measures} mesures. Points : valeur mesurée ; traits : intervalle à 95\u00a0% dû à la chance des blocs ; creux : zéro est dedans. Pourcentage après «\u00a0vrai\u00a0» : probabilité de l’affirmation, vu la chance.`,
    alt: (quarter, until, measures, list) =>
      `Points avec intervalles : variation du hashrate en ${quarter} de chaque année jusqu’en ${until} selon ${measures} mesures. En ${until}, % : ${list}.`,
    description: (title, quarter, list, holding) =>
      `${title}. Variations en ${quarter} avec une erreur type due à la chance des blocs, % : ${list}. Vrai, tel que mesuré, selon : ${holding}. L’erreur type d’un hashrate estimé sur k blocs est 1/√k : 1,2 point de trimestre à trimestre, 4,5 de semaine à semaine.`,
    noMeasure: 'aucune',
    isTrue: (chance) => `Vrai, sûr à ${chance}`,
    allRose: (from, to) => `Non : hausse ${from}–${to}`,
    fellIn: (year) => `Non : baisse en ${year}`,
    rose: (year) => `Non : hausse en ${year}`,
  },
  page: {
    question: (quarter, year, since) =>
      `Qu’est-il arrivé au hashrate de Bitcoin, et selon quelle mesure ${quarter} ${year} est-il la première baisse en ${quarter} depuis ${since} ?`,
    lead: (from, to) => `Hashrate réel du ${from} au ${to}, avec l’erreur que la chance des blocs laisse dans chaque variation.`,
    findings: 'Ce que disent les blocs',
    firstQuarters: (year) => `Premiers trimestres jusqu’en ${year}`,
    sinceStart: (year) => `Depuis ${year}`,
    luck: 'Chaque variation est suivie de son erreur type due à la chance des blocs, en points : un hashrate estimé sur k blocs a une erreur relative de 1/√k.',
    history: (source) => `Historique : ${source}.`,
    caption: 'Variation du hashrate au premier trimestre, %, avec une erreur type due à la chance des blocs',
    year: (quarter) => `${quarter} de`,
    column: (short) => `${short}, %`,
    holding: (quarter, { holding, measures, year, since }) =>
      `«\u00a0Première baisse en ${quarter} depuis ${since}\u00a0» est vrai, tel que mesuré, selon ${holding} mesures sur ${measures} pour ${quarter} ${year}.`,
    measured: ({ short, change, verdict, chance, year, fell, since, sinceFell }) =>
      `${short} : ${change}, ${verdict} ; vu la chance des blocs, probable à ${chance} (baisse en ${year} : ${fell} ; baisse en ${since} : ${sinceFell}).`,
    isTrue: 'vrai',
    notTrue: (before) => `pas vrai (${before})`,
    noneFell: (quarter, year) => `aucune baisse en ${quarter} depuis ${year} avant`,
    lastFell: (quarter, year) => `la dernière baisse en ${quarter} date de ${year}`,
  },
};
