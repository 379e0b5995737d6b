/** French: the words of claims: verdicts, standings, their charts and their page. */
import type { claims as english } from '../en/claims.ts';

export const claims: typeof english = {
  verdicts: {
    supported: 'étayée',
    'depends on the measure': 'dépend de la mesure',
    'cannot say': 'on ne peut dire',
    'not supported': 'non étayée',
  },
  standings: { holds: 'tient', fails: 'ne tient pas', open: 'ouverte' },
  noMeasure: 'aucune mesure',
  leadFigure: (measure, figure) => `${measure} : ${figure}`,
  source: (version, file, hash, seed) => `Source : hashpivot ${version}, affirmations ${file} (${hash}), graine ${seed}.`,
  historySource: (version) =>
    `Source : hashpivot ${version}. Historique : données communautaires de Coin Metrics et données de la chaîne, nos propres tableaux arrondis.`,
  tally: ({ supported, not, depends, unknown, all }) =>
    [
      `${supported} ${all === 1 ? 'affirmation' : 'affirmations'} sur ${all} ${supported === 1 ? 'étayée' : 'étayées'}`,
      `${not} non`,
      ...(depends > 0 ? [`${depends} ${depends === 1 ? 'dépend' : 'dépendent'} de la mesure`] : []),
      ...(unknown > 0 ? [`de ${unknown} on ne peut dire`] : []),
    ].join(', '),
  counts: (measures, holds, fails, open) =>
    `sur ${measures} ${measures === 1 ? 'mesure' : 'mesures'}, ${holds} ${holds === 1 ? 'tient' : 'tiennent'}, ${fails} non et ${open} ${open === 1 ? 'reste ouverte' : 'restent ouvertes'}`,
  standingOf: (measures, holds, fails, open) => {
    if (measures === 1) return `Sa seule mesure ${holds > 0 ? 'tient' : fails > 0 ? 'ne tient pas' : 'reste ouverte'}`;
    const said = [
      ...(holds > 0 ? [`${holds} ${holds === 1 ? 'tient' : 'tiennent'}`] : []),
      ...(fails > 0 ? [`${fails} non`] : []),
      ...(open > 0 ? [`${open} ${open === 1 ? 'reste ouverte' : 'restent ouvertes'}`] : []),
    ];
    return `Sur ${measures} mesures : ${said.join(', ')}`;
  },
  paragraph: (verdict, counts) => `${verdict} : ${counts}.`,
  condition: (condition) => `Ce serait vrai si : ${condition}.`,
  usd: { bn: ['', '\u00a0Md$'], M: ['', '\u00a0M$'], k: ['', '\u00a0k$'], plain: ['', '\u00a0$'] },
  scorecard: {
    item: (title, verdict) => `${title} : ${verdict}`,
    subtitle: (about) =>
      `Affirmations : ${about}. Chacune est examinée selon plusieurs mesures ; en petits caractères, la principale. Étayée : assez de ses mesures sont tranchées et toutes tiennent ; dépend : certaines tiennent, d’autres non.`,
    alt: (tally, list) => `Tableau d’affirmations avec verdicts : ${tally}. ${list}.`,
    description: (tally, list) => `${tally}. ${list}.`,
  },
  shares: {
    title: (title, verdict, standings) => `${title} : ${verdict}. ${standings}`,
    item: (measure, share, standing) => `${measure} ${share} (${standing})`,
    oneThreshold: (holds) => `tient à partir de ${holds}, au-dessous non`,
    twoThresholds: (fails, holds) => `ne tient pas jusqu’à ${fails}, tient à partir de ${holds}`,
    subtitle: (judgedIn, where) => `${judgedIn}, %, avec son intervalle. Tirets : une mesure ${where}, sur tout son intervalle.`,
    alt: (told, first) => `Points avec intervalles, les mesures d’une affirmation ; ${told}. ${first}`,
    description: (told, list) => `${told}. ${list}.`,
    holdsFromHere: 'tient à partir d’ici',
  },
  ranges: {
    it: 'ce qui est affirmé',
    claimedFor: (range) => `les ${range} affirmés`,
    below: (what) => `au-dessous : ${what}`,
    above: (what) => `au-dessus : ${what}`,
    holding: (what) => `contient ${what}`,
    touching: (what) => `recoupe ${what}`,
    item: (title, range, relation) => `${title} ${range}, ${relation}`,
    title: ({ title, verdict, claimed, found }) => `${title} : ${verdict}. On affirme ${claimed} ; il en sort ${found}`,
    subtitle: (unit) => `${unit}, axe logarithmique. Barres : du bas au haut des hypothèses ; fond : la fourchette affirmée.`,
    alt: (unit, claimed, list) => `Barres de fourchettes, ${unit} : affirmé ${claimed} ; ${list}.`,
    description: ({ title, verdict, claimed, found }) => `${title} : ${verdict}. Affirmé ${claimed}. ${found}.`,
  },
  page: {
    question: (about) => `Que reste-t-il des affirmations ? ${about}`,
    title: (about) => `Ce qui tient des affirmations : ${about}`,
    lead: (n, where, seed) =>
      `${n} ${n === 1 ? 'affirmation' : 'affirmations'}, chacune examinée selon plusieurs mesures. Faites dans : ${where}. Simulé avec la graine ${seed} ; chaque règle ci-dessous porte sur des nombres.`,
    method: [
      'Une mesure tient, ne tient pas ou reste ouverte. Une affirmation est étayée quand au moins la moitié de ses mesures sont tranchées (ou la part que donne son fichier) et que toutes celles-ci tiennent ; non étayée quand aucune des tranchées ne tient ; elle dépend de la mesure quand certaines tiennent et d’autres non ; sinon rien n’est dit. «\u00a0Probable\u00a0» veut dire au moins 66 simulations sur 100, comme le GIEC emploie le mot.',
      'Les intervalles des parts de simulations sont ceux de Wilson à 95\u00a0% et viennent du nombre de simulations ; ils ne contiennent pas ce que le modèle laisse de côté.',
    ],
    study: (id) => `Étude ${id}`,
    studyRuns: (name, runs) => `${name}, ${runs}`,
    downloads: ['Verdicts (CSV)', 'Mesures (CSV)', 'Ce qui est compté, par simulation (Parquet)', 'Tout (JSON)'],
    caption: 'Affirmations, verdicts et chiffres principaux',
    columns: ['Affirmation', 'Verdict', 'Chiffre'],
    counts: (holds, fails, open) => `${holds} tiennent, ${fails} non, ${open} ouvertes`,
    measures: (title) => `Mesures : ${title}`,
    measureColumns: ['Mesure', 'Chiffre', 'État'],
    claim: (text) => `Affirmation : ${text}`,
  },
};
