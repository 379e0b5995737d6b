/** French: the words of the charts, the findings and the page of a calibration. */
import type { calibration as english } from '../en/calibration.ts';

export const calibration: typeof english = {
  modes: {
    off: 'sans l’IA',
    on: 'avec l’IA',
    'as set': 'avec l’IA selon l’étude',
    'all capital': 'avec l’IA et tout le capital à portée',
  },
  told: {
    nothing: 'Le cours seul',
    ai: 'avec l’IA',
    storm: 'avec la tempête',
    energy: 'avec les prix de l’énergie',
    all: 'avec les trois',
    'all-capital': 'avec les trois, tout le capital à portée vers l’IA',
  },
  toldInSentence: (title) => title.replace('Le cours', 'le cours'),
  parameters: {
    siteGrowth: 'croissance des sites',
    paybackLimit: 'amortissement le plus long',
    refresh: 'renouvellement des machines',
    funding: 'financement extérieur',
    freeMW: 'MW sans machines',
    responsiveness: 'vitesse de réaction',
    rigSupply: 'offre de machines neuves',
    rigPayback: 'amortissement dans les prix des machines',
    currentWeight: 'poids du hashprice du jour',
    smoothingDays: 'lissage du hashprice',
    aiHurdle: 'seuil pour l’IA',
    aiCrowding: 'capital attiré par l’IA',
  },
  bounds: {
    'low edge of the prior': 'bord inférieur du prior',
    'high edge of the prior': 'bord supérieur du prior',
    'range of the schema': 'domaine du schéma',
  },
  leansOn: (bound) => `s’appuie sur le ${bound}`,
  recovery: {
    all: (histories, n) =>
      `Les intervalles à 90\u00a0% contiennent la vérité plantée dans 80–97\u00a0% des ${histories} histoires pour ${n === 1 ? 'le seul paramètre' : `les ${n} paramètres`}`,
    some: (histories, honest, n) =>
      `Les intervalles à 90\u00a0% contiennent la vérité plantée dans 80–97\u00a0% des ${histories} histoires pour ${honest} ${honest < 2 ? 'paramètre' : 'paramètres'} sur ${n}`,
    item: (parameter, coverage, shrinkage) => `${parameter} ${coverage} (${shrinkage})`,
    subtitle: (histories) =>
      `Rang de la vraie valeur parmi ses tirages du posterior, part des tirages au-dessous, dans ${histories} histoires synthétiques ; barres : histoires dans chaque dixième ; gris : où tombent neuf barres sur dix d’un posterior honnête. Pourcentage : histoires dont l’intervalle à 90\u00a0% contient la vérité.`,
    alt: (histories, list) => `Histogrammes des rangs par paramètre, ${histories} histoires synthétiques chacun. Couverture : ${list}.`,
    description: (title, list) =>
      `${title}. Couverture des intervalles à 90\u00a0% (écart-type du posterior sur celui du prior) : ${list}.`,
  },
  windows: {
    lower: (windows, off, on) =>
      `L’IA ramène l’erreur sur ${windows} ${windows === 1 ? 'fenêtre jamais ajustée' : 'fenêtres jamais ajustées'} de ${off} à ${on}`,
    hardly: (windows, off, on) =>
      `L’IA ne change guère l’erreur sur ${windows} ${windows === 1 ? 'fenêtre jamais ajustée' : 'fenêtres jamais ajustées'} : ${off} sans, ${on} avec`,
    notLower: (windows, off, on) =>
      `L’IA ne réduit pas l’erreur sur ${windows} ${windows === 1 ? 'fenêtre jamais ajustée' : 'fenêtres jamais ajustées'} : ${off} sans, ${on} avec`,
    subtitle:
      'Hashrate simulé sur hashrate réel par époque de difficulté, %, un an depuis chaque départ au cours et aux frais réels. Point : moyenne ; trait : 90\u00a0% des époques. Chiffres : racine de l’erreur quadratique moyenne du logarithme, dont 0,022 de chance des blocs.',
    alt: (modes, list) => `Points avec étendues : erreur par départ, ${modes} : ${list}.`,
    description: (title, modes, list, until) =>
      `${title}. Racine de l’erreur quadratique moyenne du logarithme par départ, ${modes} : ${list}. Ajusté à des fenêtres finissant au plus tard en ${until}.`,
    row: (start, mode) => `${start}, ${mode}`,
    error: (error) => `erreur ${error}`,
  },
  structural: {
    below: (gap) => `${gap} sous`,
    above: (gap) => `${gap} au-dessus`,
    title: (before, quarter, after) =>
      `Le hashrate pris pour zéro, le modèle ajusté est ${before} en ${quarter} au cours seul ; avec IA, tempête et énergie, ${after}`,
    subtitle:
      'Hashrate moyen du trimestre, modèle sur histoire, %, au cours et aux frais réels. Point : moyenne ; trait : 90\u00a0% des simulations. Chiffres : la moyenne avec cette étendue, et ce que cela change face au cours seul, en points avec son erreur type.',
    alt: (quarter, list) => `Points avec étendues : écart entre modèle ajusté et histoire. En ${quarter} : ${list}.`,
    description: (title, quarter, list, until) =>
      `${title}. Le comportement a été ajusté à des fenêtres finissant au plus tard en ${until}. En ${quarter} : ${list}.`,
    row: (quarter, told) => `${quarter}, ${told}`,
    nothing: 'rien de dit',
  },
  findings: {
    fitted: (rmse, windows, list) =>
      `${windows === 1 ? 'Fenêtre ajustée' : 'Fenêtres ajustées'} : racine de l’erreur quadratique moyenne du logarithme par époque ${rmse} sur ${windows} ${windows === 1 ? 'fenêtre' : 'fenêtres'} (${list}), dont 0,022 de chance des blocs.`,
    unseen: (windows, starts, list) =>
      `${windows === 1 ? 'Fenêtre jamais ajustée' : 'Fenêtres jamais ajustées'}, depuis ${starts} : ${list}.`,
    mode: (error, mode) => `${error} ${mode}`,
    listed: (windows, modes, real) =>
      `Part des mineurs cotés au dernier trimestre de ${windows === 1 ? 'cette fenêtre' : 'ces fenêtres, moyenne de toutes'} : ${modes} ; selon le tableau daté, elle était de ${real}.`,
    parameters: (narrowed, not, bounds) => `Paramètres : l’histoire resserre : ${narrowed} ; elle n’identifie pas : ${not} ; ${bounds}.`,
    none: 'aucun',
    noBound: 'aucun ne s’appuie sur une borne',
    bound: (parameter, leans) => `${parameter} ${leans}`,
    posterior: (draws, chi, expected) =>
      `Posterior : ${draws} tirages ; l’histoire est à ${chi} écarts-types au carré de l’émulateur, pour ${expected} attendus.`,
    planted: (low, high, histories, error) =>
      `Paramètres plantés : les intervalles à 90\u00a0% contiennent la vérité dans ${low} à ${high} des ${histories} histoires synthétiques, selon le paramètre (erreur type ${error} points).`,
    gap: ({ quarter, gap, range, error, closed }) =>
      `${quarter}, comportement ajusté aux années antérieures, au cours réel : le hashrate moyen s’écarte de ${gap} de l’histoire (90\u00a0% des simulations ${range} ; erreur type ${error}). Ce qui fait bouger l’écart : ${closed}.`,
    closed: (told, points, error) => `${told} ${points} points (erreur type ${error})`,
  },
  page: {
    title: 'Comportement ajusté à l’histoire',
    lead: (parameters, windows) =>
      `${parameters} ${parameters === 1 ? 'paramètre ajusté' : 'paramètres ajustés'} à ${windows} ${windows === 1 ? 'fenêtre' : 'fenêtres'} de l’histoire aux cours et frais qui sont venus ; rien d’ultérieur n’a été vu.`,
    windows: 'Fenêtres',
    recovered: 'Paramètres plantés, retrouvés',
    structural: 'Rupture structurelle',
    method: [
      'L’ajustement met la chance des blocs et tout bruit à leur moyenne et minimise l’erreur quadratique du logarithme par CMA-ES, les priors servant de pénalité. Le posterior vient d’un émulateur : chaque trimestre de chaque fenêtre en polynôme quadratique des paramètres, ajusté à un ensemble de simulations avec tout le bruit, plus l’erreur propre du modèle ; un second ensemble est lancé autour du premier posterior.',
      'Paramètres plantés : des simulations du premier ensemble jouent l’histoire ; leur vérité doit être dans leur propre posterior aussi souvent que le dit l’intervalle.',
    ],
    downloads: ['Posterior, un tableau de tirages pour des études (CSV)', 'Paramètres (CSV)', 'Fenêtres (CSV)'],
    parameterCaption: 'Ce que l’histoire dit de chaque paramètre',
    parameterColumns: ['Paramètre', 'Prior', 'Posterior', 'Ajustement', 'Écart-type posterior sur prior', 'Verdict'],
    range: (low, high) => `${low} à ${high}`,
    identified: 'identifié',
    notIdentified: 'non identifié',
    parameterNote: 'Médiane et intervalle à 90\u00a0%. Un posterior plus large que 0,85 de son prior ne dit rien qu’on n’y ait mis.',
    windowCaption: 'Racine de l’erreur quadratique moyenne du logarithme par époque, selon la fenêtre',
    windowColumns: [
      'Départ',
      'Ajustée',
      'Sans IA',
      'Avec IA',
      'IA selon l’étude',
      'Tout le capital à portée',
      'Dans l’intervalle à 90\u00a0%, avec IA',
    ],
    yes: 'oui',
    no: 'non',
    posteriorMean: (error) => `moyenne du posterior ${error}`,
    ofEpochs: (share) => `${share} des époques`,
    windowNote:
      'La chance des blocs seule fait 0,022. Là où l’on ne savait rien de l’IA au départ, toutes sont égales. Avec l’IA : aussi forte que le disent les contrats signés l’année précédente.',
  },
};
