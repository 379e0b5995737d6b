/** French: what computations of claims find, in words. */
import type { computations as english } from '../en/computations.ts';

export const computations: typeof english = {
  shareOfRuns: (share, interval) => `${share} des simulations (intervalle à 95\u00a0% : ${interval})`,
  shareOfDeclining: (share, interval) => `${share} des simulations en baisse (intervalle à 95\u00a0% : ${interval})`,
  isSo: 'part des simulations où il en est ainsi',
  isSoDeclining: 'part des simulations en baisse où il en est ainsi',
  likely: (from, to) =>
    `Une mesure tient quand il en est ainsi dans au moins ${from} des simulations, ne tient pas quand dans ${to} au plus, chacune avec son intervalle à 95\u00a0%.`,
  rangeOfRuns: (amount, range) => `${amount} (90\u00a0% des simulations ${range})`,
  quotedScenario: (name) => `«\u00a0${name}\u00a0»`,
  cause: {
    down: (cause, quantity) => `${cause} : pousse vers le bas, ${quantity}`,
    up: (cause, quantity) => `${cause} : pousse vers le haut, ${quantity}`,
    downBy: (cause, share) => `${cause} : pousse vers le bas d’au moins ${share} de la variation`,
    upBy: (cause, share) => `${cause} : pousse vers le haut d’au moins ${share} de la variation`,
    take: (cause, amount, total, period) => `${cause} : ${amount} d’une variation de ${total} ${period}.`,
    pullDown: (runs, share, materially) => `Pousse vers le bas dans ${runs}, d’au moins ${share} de la variation dans ${materially}.`,
    pullUp: (runs, share, materially) => `Pousse vers le haut dans ${runs}, d’au moins ${share} de la variation dans ${materially}.`,
    quantity: (title) => title.toLowerCase(),
  },
  main: {
    most: (name) => `${name} : enlève plus que toute autre cause`,
    mostTogether: (name) => `${name}, tout ensemble : enlève plus que toute autre cause`,
    half: (name) => `${name} : enlève au moins la moitié de la baisse`,
    mostAlone: (cause) => `${cause} : plus que toute autre cause`,
    rule: ' Les parts des causes sont des valeurs de Shapley sur des simulations à causes coupées.',
    change: (quantity, total, period, runs) => `${quantity} : variation de ${total} ${period} sur ${runs} simulations.`,
    takes: (name, amount) => `${name} en enlève ${amount}.`,
    none: 'Aucune cause ne pousse vers le bas en moyenne.',
    down: (list) => `Ce qui pousse le plus vers le bas : ${list}.`,
    fromTo: (from, to) => `du ${from} au ${to}`,
    inQuarter: (quarter) => `en ${quarter}`,
    caption: (unit) => `Causes de la variation, ${unit}`,
    columns: ['Cause', 'Moyenne', 'Plus forte baisse'],
    ofRuns: (share) => `${share} des simulations`,
    note: 'En petits caractères : 5–95\u00a0% des simulations. Valeurs de Shapley : dans chaque simulation leur somme est la variation.',
  },
  firstDecline: {
    figure: (year, { change, error, why }) => `${year} ${change} (erreur type ${error})${why}`,
    wasIn: (year) => `, la baisse d’avant date de ${year}`,
    noDecline: (year) => `, pas de baisse en ${year}`,
    noneBefore: ', pas de baisse avant dans le tableau',
    fell: ({ fell, all, quarter, year, clearly }) =>
      `Selon ${fell} mesures sur ${all} le hashrate a baissé en ${quarter} ${year}, selon ${clearly} d’entre elles de plus de deux erreurs types de la chance des blocs.`,
    none: (since) => `Selon aucune d’elles ce n’est la première baisse de ce genre depuis ${since}.`,
    first: (since, holding, list) => `C’est la première depuis ${since} selon ${holding} d’entre elles (${list}), tel que mesuré.`,
    likely: (share) => `Vu la chance des blocs, le schéma affirmé est probable à ${share} au mieux.`,
    luckRule: (year, since, likely, unlikely) =>
      `Une mesure tient quand tout le schéma (baisse en ${year} et ${since}, aucune entre les deux) est probable à ${likely} au moins vu la chance des blocs, et ne tient pas à ${unlikely} ou moins.`,
    plainRule: (year, since) =>
      `Une mesure tient quand, tel que mesuré, le hashrate a baissé en ${year} et en ${since} et aucune année entre les deux ; sinon elle ne tient pas. La chance est dite à côté.`,
    judgedIn: 'probabilité que le schéma soit réel, vu la chance des blocs',
    caption: (quarter) => `Variation du hashrate en ${quarter} selon chaque mesure, %`,
    columns: (years) => ['Mesure', ...years, 'Affirmation, telle que mesurée', 'Probable, vu la chance'],
    isTrue: 'vrai',
    notTrue: 'pas vrai',
    note: 'En petits caractères : une erreur type due à la chance des blocs, points de pourcentage.',
  },
  paired: {
    changes: {
      rises: { plain: 'monte', by: (amount) => `monte d’au moins ${amount}` },
      falls: { plain: 'baisse', by: (amount) => `baisse d’au moins ${amount}` },
      'does not fall': { plain: 'ne baisse pas', by: (amount) => `ne baisse pas de plus de ${amount}` },
      'does not rise': { plain: 'ne monte pas', by: (amount) => `ne monte pas de plus de ${amount}` },
    },
    one: (unit) =>
      unit.replace('points', 'point').replace('secondes', 'seconde').replace('propriétaires', 'propriétaire').replace('régions', 'région'),
    title: ({ quantity, when, claim, against, base }) =>
      `${quantity} ${when} ${claim} : «\u00a0${against}\u00a0» contre «\u00a0${base}\u00a0»`,
    figure: (mean, interval, runs) => `${mean} (intervalle à 95\u00a0% : ${interval}) ; ainsi dans ${runs}`,
    sentence: ({ quantity, when, claim, against, base }, mean, interval, runs) =>
      `«\u00a0${against}\u00a0» contre «\u00a0${base}\u00a0» : ${quantity} ${when}, différence ${mean} en moyenne appariée (intervalle à 95\u00a0% : ${interval}) ; ${claim} ${runs}.`,
    nothing: (against, base) => `Aucune simulation ne s’est bien terminée à la fois dans ${against} et ${base}.`,
    nothingTitle: (quantity, against, base) => `${quantity} : ${against} contre ${base}`,
    nothingFigure: 'aucune simulation ne s’est bien terminée dans les deux',
  },
  reallocation: {
    against: (out, claim) => `${out} face à ${claim} affirmés`,
    aYear: (amount) => `${amount} par an`,
    perDollar: (amount) => `${amount} par dollar`,
    dollar: 'Par dollar : revenu annuel de GPU achetés pour la valeur des machines',
    let: 'Par mégawatt : la même part des sites louée à des locataires d’IA',
    cloud: 'Par mégawatt : la même part des sites en cloud GPU',
    slip: (share, hardware, capital) =>
      `${share} de ${hardware} de machines font ${capital} : le revenu affirmé pour un an est la valeur même des machines. Un stock est pris pour un flux, et le prix de l’heure de GPU n’entre pas dans le calcul.`,
    capital: (share, hardware, capital, claimed) =>
      `${share} de ${hardware} de machines font ${capital} ; le revenu affirmé est de ${claimed} par an.`,
    needs: ({ gpus, mw, price, low, high }) =>
      `Pour le gagner il faut ${gpus} GPU et ${mw} MW à ${price} l’heure avec ${low} à ${high} des heures vendues.`,
    earns: ({ capital, earned, share, sites, letFor, cloudFor }) =>
      `Des GPU et leur bâtiment pour ${capital} gagnent ${earned} par an ; ${share} de ${sites} MW gagnent ${letFor} en location et ${cloudFor} en cloud GPU, avant coûts.`,
    rule: 'Une mesure tient quand la fourchette affirmée est dans celle qui sort des hypothèses, ne tient pas quand les deux ne se touchent pas, et reste ouverte quand elles se recoupent en partie.',
    judgedIn: 'USD par an, pour la première mesure par dollar',
    caption: 'Le calcul, bas et haut',
    columns: ['', 'Bas', 'Haut'],
    rows: [
      'Valeur des machines réaffectées, millions USD',
      'Revenu affirmé, millions USD par an',
      'GPU nécessaires',
      'MW nécessaires',
      'Gagné par des GPU pour cet argent, millions USD par an',
      'La part des sites louée, millions USD par an',
      'La part des sites en cloud GPU, millions USD par an',
    ],
    unit: 'millions USD par an',
    claimed: 'Affirmé',
    bought: (capital) => `GPU achetés pour ${capital}`,
    sitesLet: 'La même part des sites, louée',
    sitesCloud: 'La même part des sites, cloud GPU',
  },
  reuse: {
    reusable: (share) => `${share} réutilisable`,
    already: (share) => `${share} déjà là`,
    machines: 'Les machines',
    together: 'Machines et site ensemble',
    ofAi: 'De ce que coûte un site d’IA sans GPU',
    sentence: (all, reused, ai) =>
      `Sur ${all} dans un mégawatt de minage un site d’IA peut utiliser ${reused}, face à ${ai} que coûte son mégawatt sans GPU.`,
    mostly: (list) => `Surtout réutilisable : ${list}.`,
    not: (list) => `Non réutilisable : ${list}.`,
    rule: (share) =>
      `Une mesure tient quand au moins ${share} est réutilisable sur toute l’étendue des hypothèses, ne tient pas quand moins l’est sur toute l’étendue, sinon elle reste ouverte.`,
    judgedIn: 'part de la valeur que l’IA peut utiliser',
    caption: 'Un mégawatt de minage, partie par partie',
    columns: ['Partie', 'millions USD par MW', 'Réutilisable', 'Source'],
  },
  steady: {
    windows: { study: 'moyenne de l’étude', quarter: 'chaque trimestre', step: 'chaque pas de la grille' },
    what: {
      study: 'l’intervalle moyen entre blocs',
      quarter: 'l’intervalle du trimestre le plus loin de dix minutes',
      step: 'l’intervalle du pas le plus loin de dix minutes',
    },
    seconds: (seconds, range) => `${seconds} secondes (90\u00a0% des simulations ${range})`,
    title: (name, window) => `«\u00a0${name}\u00a0», ${window}`,
    sentence: (name, { what, figure, window, tolerance, runs }) =>
      `«\u00a0${name}\u00a0» : ${what} est de ${figure} ; ${window} reste à moins de ${tolerance} de dix minutes ${runs}.`,
    figure: (figure, tolerance, runs) => `${figure} ; à moins de ${tolerance} de dix minutes dans ${runs}`,
    worst: (figure, tolerance, runs) => `au pire ${figure} ; à moins de ${tolerance} de dix minutes dans ${runs}`,
    rule: (tolerance, from, to) =>
      `Une mesure tient quand l’intervalle reste à moins de ${tolerance} de dix minutes dans au moins ${from} des simulations, ne tient pas quand dans ${to} au plus, chacune avec son intervalle à 95\u00a0%.`,
    judgedIn: 'part des simulations où les temps de bloc restent dans la tolérance',
  },
  structural: {
    accounts: {
      back: {
        title: 'Ce qui ne revient pas quand cours et énergie reviennent',
        phrase: 'ce qui ne revient pas quand cours et énergie reviennent',
      },
      net: { title: 'Net : hashrate installé, après achats et déplacements', phrase: 'net' },
      gross: { title: 'Brut : de tout ce qui est parti, ce qui est passé à l’IA, s’est usé ou a été vendu', phrase: 'brut' },
      ai: { title: 'IA seule : sites convertis', phrase: 'IA seule' },
    },
    none: 'aucune simulation ne baisse',
    noneAtMedian: (share) => `rien en médiane : ${share}`,
    figure: (share, least, runs) => `${share} ; au moins ${least} dans ${runs}`,
    sentence: (name, quarter, runs, list) =>
      `«\u00a0${name}\u00a0» : le hashrate moyen baisse en ${quarter} ${runs} ; de cette baisse est perdu pour de bon, en médiane : ${list}.`,
    idle: 'Ce qui est à l’arrêt pour le cours ou la météo compte comme cyclique : cela revient quand ils reviennent. Sous zéro : rien n’est perdu pour de bon, et il reviendrait plus qu’il n’est parti, car des machines neuves ont été ajoutées pendant que le hashrate baissait.',
    rule: (least, from, to) =>
      `Une mesure tient quand au moins ${least} de la baisse est perdu pour de bon dans au moins ${from} des simulations en baisse, ne tient pas quand dans ${to} au plus, chacune avec son intervalle à 95\u00a0%. La chance des blocs est d’abord retirée ; pour le contrefactuel une baisse compte à partir de 1\u00a0%.`,
  },
};
