/** French: the words of the charts and findings of a backtest. */
import type { backtest as english } from '../en/backtest.ts';
import { de } from './elision.ts';

export const backtest: typeof english = {
  modes: {
    came: { title: 'Au cours qui est venu', phrase: 'au cours qui est venu' },
    simulated: { title: 'À cours simulés', phrase: 'à cours simulés' },
  },
  rivals: {
    'no-change': { title: 'Sans changement', phrase: '«\u00a0sans changement\u00a0»', rule: 'le dernier mois reste' },
    drift: { title: 'Dérive de l’an passé', phrase: 'la dérive de l’an passé', rule: 'la croissance des douze derniers mois continue' },
    seasonal: {
      title: 'Naïf saisonnier',
      phrase: 'le naïf saisonnier',
      rule: 'la croissance des mêmes mois de l’année précédente revient',
    },
    'price-regression': {
      title: 'Régression sur le cours',
      phrase: 'la régression sur le cours',
      rule: 'croissance régressée sur le cours du semestre précédent et, là où il est donné, sur le cours à venir',
    },
    smoother: {
      title: 'Lissage exponentiel',
      phrase: 'le lissage exponentiel',
      rule: 'niveau et tendance amortie des mois, ajustés aux deux années précédentes',
    },
  },
  inSentence: (title) => title,
  ahead: (quarters) => (quarters === 1 ? 'à 1 trimestre' : `à ${quarters} trimestres`),
  quarters: (n) => (n === 1 ? '1 trimestre' : `${n} trimestres`),
  countOf: (count, n) => `${count} sur ${n}`,
  source: (history) =>
    `Historique : en-têtes de blocs, données communautaires de Coin Metrics et données de la chaîne, jusqu’au ${history}.`,
  startAndScenario: (runs) => `${runs} par départ et scénario`,
  coverage: {
    title: (share, mode) => `Les intervalles qui promettent 90\u00a0% ont contenu ${share} des résultats ${mode}`,
    held: (nominal, share) => `ceux à ${nominal}, ${share}`,
    inMode: (mode, list) => `${mode} ${list}`,
    subtitle: (focus) =>
      `Part des résultats dans les 50, 80 et 90\u00a0% centraux des simulations, par trimestres d’avance${focus}. Tirets : ce que promet l’intervalle ; traits : intervalle à 95\u00a0% de la part, comme si les résultats étaient indépendants, ce qu’ils ne sont pas ; orange : la promesse est en dehors.`,
    alt: (list) => `Barres de couverture des intervalles par horizon : ${list}.`,
    description: (title, count, list) =>
      `${title} : ${count}. Sur tous les horizons : ${list}. Une barre en deçà des tirets veut dire des intervalles trop étroits, au-delà trop larges.`,
    interval: (nominal) => `Intervalle à ${nominal}`,
  },
  fans: {
    title: (count, mode, share, reading) => `${count} résultats sont tombés dans l’intervalle à 90\u00a0% ${mode} (${share})${reading}`,
    tooNarrow: ' : trop étroit',
    tooWide: ' : trop large',
    prices: { came: 'avec le cours qui est venu', simulated: 'avec des cours simulés' },
    period: (from, to) => `du ${from} au ${to}`,
    subtitle: (price, starts, focus) =>
      `Prévisions du hashrate moyen par trimestre, EH/s, ${price}, depuis ${starts} départs${focus} : médiane, 50\u00a0% et 90\u00a0% centraux des simulations, jusqu’à quatre trimestres, sans rien savoir après le départ. Courbe : ce qui est venu ; points : ses trimestres, losanges orange hors des 90\u00a0%.`,
    alt: (starts, mode, count) =>
      `Petits graphiques de prévisions depuis ${starts} départs passés face au hashrate qui est venu, ${mode} : ${count} trimestres dans l’intervalle à 90\u00a0%.`,
    description: (title, period, given) =>
      `${title}. Départs à chaque trimestre, ${period} ; chaque prévision n’utilise que ce qui était connu à son départ${given}. Un cadre réunit les départs d’un trimestre de l’année, pour que les années ne se chevauchent pas. Les prévisions voisines partagent presque tous leurs mois et ne sont pas indépendantes.`,
    given: ', et le cours et les frais qui sont venus',
    starts: (quarter) => `Départs en ${quarter}`,
  },
  pit: {
    shapes: {
      narrow: 'trop de résultats sont tombés au-delà de ce que couvrent les prévisions : trop étroites',
      high: 'les résultats sont venus plus haut que prévu',
      low: 'les résultats sont venus plus bas que prévu',
      wide: 'les résultats sont restés au milieu : les prévisions sont trop larges',
      fair: 'pas d’écart net avec des prévisions calibrées',
    },
    title: (mode, shape) => `${mode}, ${shape}`,
    ends: (mode, lowest, highest) => `${mode} ${lowest} dans le dixième le plus bas et ${highest} dans le plus haut`,
    subtitle: (focus) =>
      `Résultats selon leur place dans la prévision, tous horizons${focus} : part des simulations sous ce qui est venu, en dixièmes. Tirets : ce que montrent des prévisions calibrées ; fond : leur étendue dans 95\u00a0% des cas, si les résultats étaient indépendants.`,
    alt: (ends) => `Histogramme de la place des résultats dans leurs prévisions : ${ends}.`,
    description: (title, ends, means) =>
      `${title}. De tous les résultats, ${ends} ; des prévisions calibrées en ont un dixième dans chacun. ${means}. Les résultats de départs voisins ne sont pas indépendants.`,
    mean: (mode, place) => `Place moyenne ${mode} : ${place}`,
    axis: 'Simulations sous ce qui est venu',
  },
  skill: {
    none: (rival, mode) => `Le modèle ne bat ${rival} à aucun horizon ${mode}`,
    title: (rival, count, mode, sure) => `Le modèle bat ${rival} à ${count} horizons ${mode}${sure}`,
    allClear: ', au-delà du hasard',
    noneClear: ', aucun au-delà du hasard',
    someClear: (clear) => `, ${clear} au-delà du hasard`,
    subtitle: (focus) =>
      `Habileté : part du score moyen d’un rival (CRPS du logarithme du hashrate) que le modèle épargne ; sous zéro il fait moins bien${focus}. Points avec intervalles à 90\u00a0% par retirage d’années entières de départs.`,
    alt: (rival, mode, list) =>
      `Points avec intervalles : habileté du modèle face à cinq rivaux par horizon. Face à ${rival}, ${mode} : ${list}.`,
    description: (title, rival, list) =>
      `${title}. Habileté face à ${rival} : ${list}. Tous connaissent le même passé ; seule la régression utilise un cours qu’on lui donne. Les intervalles viennent d’un bootstrap par blocs de départs, car les prévisions de départs voisins se chevauchent.`,
    against: (rival) => `face à ${rival}`,
  },
  findings: {
    year: 'Au cours qui est venu, à un an',
    groups: { 'Years the fit may see': 'Années que l’ajustement peut voir', 'Years never fitted': 'Années jamais ajustées' },
    single: (least, most) => ` (années isolées ${least}–${most})`,
    error: (rmse, single, bias) => `${rmse}${single}, biais ${bias}`,
    windows: (title, months, parts) =>
      `${title} (depuis ${months}) : racine de l’erreur quadratique moyenne du logarithme du hashrate par époque ${parts}. La chance des blocs seule fait 0,022.`,
    horizonError: (ahead, { rmse, bias, starts }) => `${ahead} ${rmse} (biais ${bias}, ${starts} ${starts === 1 ? 'départ' : 'départs'})`,
    held: (nominal, share, count) => `${nominal} ont contenu ${share} (${count})`,
    withIntervals: 'avec intervalles bootstrap à 90\u00a0%',
    tooFew: 'trop peu de départs pour des intervalles',
    skill: (rival, { name, mode, sureness, list }) => `${name} : habileté face à ${rival} ${mode}, ${sureness} : ${list}.`,
    better: (name, mode, list) => `${name} : rivaux qui font mieux ${mode} : ${list}.`,
    betterOne: (rival, ahead, skill) => `${rival} ${ahead} (habileté ${skill})`,
    noRival: 'aucun',
    errors: (name, list) => `${name} : racine de l’erreur quadratique moyenne du logarithme du hashrate trimestriel : ${list}.`,
    intervals: (name, list, shape) => `${name} : les intervalles qui promettent ${list} ; ${shape}.`,
    ownError: (name, low, high) =>
      `${name} : pour l’erreur propre du modèle, chaque trimestre à venir ajoute au logarithme un écart-type de ${low} à ${high}, d’après ce que les départs précédents avaient alors montré.`,
    late: (name, mode, { from, seenUntil, list }) =>
      `Départs à partir ${de(from)} (jamais ajustés ; l’ajustement a vu le hashrate jusqu’en ${seenUntil}), ${name}, ${mode} : habileté ${list} ; trop peu nombreux pour des intervalles.`,
    lateOver: (rival, list) => `face à ${rival} ${list}`,
    lateOne: (ahead, skill, starts) => `${ahead} ${skill} (${starts})`,
    starts: (n) => (n === 1 ? '1 départ' : `${n} départs`),
  },
  page: {
    lead: (from) =>
      `Prévisions du hashrate depuis chaque trimestre à partir ${de(from)}, faites comme si rien d’ultérieur n’était connu, et ce qui est venu.`,
    fans: 'Les prévisions et ce qui est venu',
    skill: 'Face à des rivaux qui en savent autant',
    coverage: 'Les intervalles tiennent-ils leurs promesses ?',
    scores: 'Tous les scores',
    method: [
      'Depuis chaque départ, une étude est bâtie sur ce qui était connu alors : hashrate, difficulté, cours et frais jusqu’à ce jour, parcs, entreprises et contrats signés tirés de tableaux datés. Elle est simulée jusqu’à quatre trimestres à cours simulés, et une fois encore au cours et aux frais qui sont venus. On note le logarithme du hashrate moyen du trimestre estimé par les blocs, dont la chance est d’environ 0,009.',
      'Le CRPS est la distance entre une distribution et ce qui est venu, équitable pour tout nombre de simulations ; l’habileté est la part du CRPS d’un rival qui est épargnée. Le bootstrap tire des blocs de quatre départs voisins, car leurs prévisions se chevauchent.',
    ],
    rule: (title, rule) => `${title} : ${rule}.`,
    scoreCaption: (mode) => `${mode} : erreurs et scores du logarithme du hashrate, par trimestres d’avance`,
    scoreColumns: [
      'Méthode',
      'Trimestres d’avance',
      'Départs',
      'RMSE',
      'Biais',
      'CRPS',
      'Dans 50\u00a0%',
      'Dans 80\u00a0%',
      'Dans 90\u00a0%',
    ],
    windowCaption:
      'À un an au cours qui est venu : racine de l’erreur quadratique moyenne du logarithme du hashrate par époque de difficulté',
    start: 'Départ',
    bias: (bias) => `biais ${bias}`,
  },
};
