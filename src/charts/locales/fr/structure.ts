/** French: what of a fall is structural, the early warning, what to watch. */
import type { structure as english } from '../en/structure.ts';

export const structure: typeof english = {
  structural: {
    noFall: 'aucune simulation ne baisse',
    allBack: 'toute la baisse reviendrait',
    remains: (share) => `${share} de la baisse ne reviendrait pas`,
    none: (quarter) => `Structurel ou cyclique, ${quarter} : le hashrate ne baisse dans aucune simulation.`,
    ours: (runs) => `, là où le hashrate baisse (${runs})`,
    sentence: ({ quarter, ours, remains, gone, interval, rule }) =>
      `Structurel ou cyclique, ${quarter}${ours} : ${remains} si cours et énergie revenaient à leur niveau d’avant ; plus de la moitié serait perdue pour de bon ${gone} (intervalle à 95\u00a0% : ${interval}). Selon les comptes (passé à l’IA, mis au rebut ou usé et non remplacé, face à ce qui est à l’arrêt) : ${rule}.`,
    pricesBack: (quarter) => `${quarter}, cours revenus`,
    books: (quarter) => `${quarter}, selon les comptes`,
    item: (quarter, share, rule) => `${quarter} ${share}, selon les comptes ${rule}`,
    structural: (quarter, share) => `La baisse simulée du hashrate en ${quarter} est structurelle : ${share} n’en reviendrait pas`,
    cyclicalAll: (quarter) => `La baisse simulée du hashrate en ${quarter} est cyclique : elle reviendrait toute`,
    cyclical: (quarter, share) => `La baisse simulée du hashrate en ${quarter} est cyclique : ${share} n’en reviendrait pas`,
    mixed: (quarter, share) =>
      `La baisse simulée du hashrate en ${quarter} est structurelle dans ${share} des simulations, cyclique dans les autres`,
    subtitle: (least) =>
      `Part de la baisse du hashrate moyen sur le trimestre précédent qui ne reviendrait pas, %, dans les simulations qui baissent d’au moins ${least}. Point et premier nombre : moyenne ; épais : la moitié des simulations ; trait fin et parenthèses : 5–95\u00a0%.`,
    alt: (list) => `Points avec étendues : part d’une baisse du hashrate qui ne reviendrait pas. ${list}.`,
    description: (title, list) =>
      `${title}. ${list}. Cours, frais, énergie et saison reviennent à leur moyenne du trimestre précédent, machines, sites et IA restent comme le trimestre les a laissés ; ce qui manque alors au hashrate est structurel. Selon les comptes : hashrate installé parti et non remplacé, sur cela plus ce qui est à l’arrêt.`,
  },
  warning: {
    data: (quarters) =>
      [
        'le trimestre de la baisse',
        'un trimestre de plus',
        'deux trimestres de plus',
        'trois trimestres de plus',
        'quatre trimestres de plus',
      ][quarters] ?? `${quarters} trimestres de plus`,
    dataTitle: (quarters) =>
      [
        'Le trimestre de la baisse',
        'Un trimestre de plus',
        'Deux trimestres de plus',
        'Trois trimestres de plus',
        'Quatre trimestres de plus',
      ][quarters] ?? `${quarters} trimestres de plus`,
    tooFew: (worlds) =>
      `Alerte précoce : sur ${worlds} mondes étiquetés, trop peu ont baissé pour dire quoi que ce soit ; il en faut plus.`,
    told: ({ right, worlds, interval, wrong, brier, base }) =>
      `${right} de ${worlds} mondes réservés sont bien reconnus avec 90\u00a0% de confiance (intervalle à 95\u00a0% : ${interval}), ${wrong} mal (score de Brier ${brier} ; le taux de base seul fait ${base}, moins vaut mieux)`,
    never: (data, told) =>
      `Alerte précoce : les données publiques ne distinguent jamais la plupart des baisses avec 90\u00a0% de confiance en un an ; au mieux (données : ${data}), ${told}.`,
    withData: (data, told, before) => `Alerte précoce (données : ${data}) : ${told}.${before}`,
    before: (share) => ` Avec le seul trimestre de la baisse : ${share}.`,
    rightWrong: (right, wrong) => `${right} ; à tort ${wrong}`,
    titleNever: 'Les données publiques ne distinguent pas en un an la plupart des baisses structurelles des cycliques',
    titleAtOnce: 'Le trimestre même de la baisse distingue la plupart des baisses structurelles des cycliques',
    titleAfter: (quarters) =>
      `Il faut ${['', 'un trimestre', 'deux trimestres', 'trois trimestres', 'quatre trimestres'][quarters]} de données de plus pour distinguer la plupart des baisses structurelles des cycliques`,
    item: (data, right, wrong) => `${data} ${right} à raison, ${wrong} à tort`,
    subtitle: (worlds) =>
      `Part de ${worlds} mondes réservés à réponse connue qu’un observateur du hashrate par blocs, du cours, de l’électricité spot et des MW d’IA reconnaît avec 90\u00a0% de confiance, %. Traits et parenthèses : intervalle à 95\u00a0%. Tirets : la moitié.`,
    alt: (list) => `Points avec intervalles : baisses reconnues avec 90\u00a0% de confiance, selon les données : ${list}.`,
    description: (title, list, worlds) =>
      `${title}. Reconnues à raison et à tort avec les données : ${list}. ${worlds} mondes avec tempête, creux du cours, interdiction, électricité perdue pour de bon ou vague d’IA ; l’observateur est ajusté sur la moitié.`,
    dataCaption: (worlds) => `Ce que disent les données publiques, ${worlds} mondes réservés`,
    dataColumns: [
      'Données',
      'À raison à 90\u00a0%',
      'À tort à 90\u00a0%',
      'Genre le plus probable juste',
      'Score de Brier',
      'Taux de base',
    ],
    dataNote:
      'À raison à 90\u00a0% : l’observateur donne au vrai genre une probabilité d’au moins 90\u00a0%. Taux de base : le score de Brier si l’on dit toujours combien des mondes d’ajustement étaient structurels.',
    worldCaption: 'Face à ce que les mondes devaient être, tous ceux qui ont baissé',
    worldColumns: ['Jugé par', 'Structurel, reconnu', 'Structurel, dit cyclique', 'Cyclique, dit structurel', 'Cyclique, reconnu'],
    byShare: 'Part contrefactuelle au-dessus de la moitié',
    byBooks: 'Les comptes au-dessus de la moitié',
    worlds: {
      storm: 'Tempête',
      'price-dip': 'Creux du cours',
      ban: 'Interdiction',
      'power-lost': 'Électricité perdue pour de bon',
      'ai-wave': 'Vague d’IA',
    },
    world: (kind, fell, share) => `${kind} : ${fell} ont baissé, ${share} ne reviendrait pas`,
  },
  trend: {
    observed: (quarter) => `${quarter}, observé`,
    simulated: (quarter) => `${quarter}, simulé`,
    item: { observed: (quarter) => `${quarter} observé`, simulated: (quarter) => `${quarter} simulé` },
    noneFell: (quarters) => `Dans aucun des ${quarters} derniers trimestres le hashrate n’a baissé de plus que la chance seule n’explique`,
    fell: (falls, quarters, names) =>
      `Le hashrate a baissé de plus que la chance seule n’explique dans ${falls} des ${quarters} derniers trimestres : ${names}`,
    falls: (down, quarters) => `Le hashrate baisse dans la plupart des simulations dans ${down} trimestres sur ${quarters}`,
    neutral: 'Variation du hashrate par trimestre, face à la chance des blocs',
    subtitle:
      'Variation du hashrate moyen sur le trimestre précédent, %. Observé : ± son erreur type due à la chance des blocs. Simulé : moyenne, moitié et 5–95\u00a0% des simulations. Fond : ce que fait la chance seule dans 95\u00a0% des trimestres.',
    alt: (list) => `Points par trimestre : variation du hashrate moyen, avec la bande de la chance des blocs. ${list}.`,
    description: (title, list) => `${title}. ${list}. Une variation dans la bande peut n’être que chance des blocs.`,
  },
  smallShare: {
    same: (first, last) => `Les petits mineurs détiennent en ${last} à peu près autant qu’en ${first}`,
    lose: (points, { first, last, range }) =>
      `Les petits mineurs perdent ${points} points du hashrate de ${first} à ${last} (${range} dans 90\u00a0% des simulations)`,
    gain: (points, { first, last, range }) =>
      `Les petits mineurs gagnent ${points} points du hashrate de ${first} à ${last} (${range} dans 90\u00a0% des simulations)`,
    subtitle:
      'Part du hashrate en service des petits mineurs, moyenne du trimestre, %. Point et premier nombre : moyenne ; épais : la moitié des simulations ; trait fin et parenthèses : 5–95\u00a0%. L’axe ne part pas de zéro.',
    alt: (list) => `Points par trimestre : part du hashrate des petits mineurs. ${list}.`,
    description: (title, { list, runs, change, range }) =>
      `${title}. ${list}. ${runs} simulations ; variation sur les trimestres montrés ${change} points (5–95\u00a0% des simulations ${range}).`,
  },
};
