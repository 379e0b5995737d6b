/** French: the words of the charts of owners, blocks and security, and of the page around the charts. */
import type { network as english } from '../en/network.ts';

export const network: typeof english = {
  concentration: {
    even: (when) => `Propriété du hashrate ${when} : aussi probablement plus concentrée que moins`,
    title: (side, when, share, scenario) =>
      `La propriété du hashrate est ${side === 'less' ? 'moins' : 'plus'} concentrée ${when} ${share}${scenario}`,
    ofScenario: (name) => ` de «\u00a0${name}\u00a0»`,
    subtitle: (end) =>
      `Par propriétaire, ${end}, chaque scénario. Courbe : simulations ; barre : 50\u00a0% et 90\u00a0% centraux ; point : médiane. HHI : 10\u00a0000 est un seul propriétaire ; les 3\u00a0% les plus extrêmes ne sont pas dessinés. Coefficient de Nakamoto : plus petit nombre de propriétaires majoritaires ; barres : part des simulations.`,
    alt: (end, medians, start) =>
      `Courbes de densité et barres de la concentration par propriétaire, ${end} ; HHI médian : ${medians} (début ${start}).`,
    description: ({ title, start, when, medians, lower, owners }) =>
      `${title}. HHI par propriétaire au début ${start} points ; médianes ${when} : ${medians}. Simulations qui finissent moins concentrées qu’au début : ${lower}. Propriétaires nécessaires à une majorité, médiane et 5–95\u00a0% : ${owners}. Propriétaires, ni pools ni régions : les trois mesures diffèrent et ne sont pas mêlées ici.`,
    hhi: 'HHI par propriétaire, points',
    nakamoto: 'Coefficient de Nakamoto par propriétaire',
    today: (month, amount) => `${month} : ${amount}`,
    lower: (share) => `${share} finissent sous leur début`,
    owners: (median, range) => `Médiane ${median} propriétaires (${range})`,
  },
  blockInterval: {
    neutral: 'Temps entre les blocs et volatilité du hashrate',
    slow: (minutes, month) => `Les blocs ralentissent à ${minutes} minutes en médiane en ${month}, jusqu’à ce que la difficulté suive`,
    steady: (low, high) => `La difficulté tient l’intervalle médian entre blocs entre ${low} et ${high} minutes`,
    swings: (swing, when, range) => ` Le hashrate varie de ${swing} par an ${when} (médiane ; 90\u00a0% des simulations ${range}).`,
    interval: 'Intervalle entre blocs, minutes',
    target: 'Tirets : la cible de dix minutes',
    volatility: 'Volatilité du hashrate, % par an',
    changes: 'Variations log des 13 dernières époques',
    subtitle: (scenario) =>
      `Temps moyen entre les blocs et volatilité du hashrate en service${scenario}. Zones : 50\u00a0% et 90\u00a0% centraux des simulations ; ligne : médiane.`,
    alt: (scenario, title, swings) =>
      `Deux graphiques en éventail${scenario} : ${title.charAt(0).toLowerCase()}${title.slice(1)}.${swings}`,
    description: (title, swings, runs) =>
      `${title}.${swings} La difficulté est ajustée tous les 2\u00a0016 blocs ; quand le hashrate baisse, les blocs arrivent d’ici là plus tard que toutes les dix minutes. La volatilité est l’écart-type des variations logarithmiques du hashrate en service entre époques, ramené à l’année. ${runs} simulations.`,
  },
  security: {
    neutral: (when, range) =>
      `Ce que les mineurs reçoivent pour la sécurité ${when} reste ouvert : 90\u00a0% des simulations ${range} par jour`,
    paid: (amount, range) => `${amount} par jour (90\u00a0% des simulations ${range})`,
    budget: 'Budget de sécurité, M$ par jour',
    paidTo: 'Subvention et frais versés aux mineurs',
    majority: 'Majorité, Md$',
    machines: 'Machines neuves égalant toutes les autres',
    subtitle: (scenario) =>
      `Budget de sécurité et coût d’une majorité du hashrate${scenario}. Zones : 50\u00a0% et 90\u00a0% centraux des simulations ; ligne : médiane.`,
    alt: (scenario, when, paid, bought) =>
      `Deux graphiques en éventail${scenario} ; médianes ${when} : budget de sécurité ${paid}, machines neuves pour une majorité ${bought}.`,
    description: ({ title, when, paid, bought, runs }) =>
      `${title}. Le budget de sécurité médian ${when} est de ${paid} ; des machines neuves égalant tout le hashrate en service coûteraient ${bought}. Le tableau donne aussi le coût de la location d’autant de hashrate que tous les autres, au hashprice. ${runs} simulations.`,
  },
  page: {
    findings: 'Ce que disent les simulations',
    charts: 'Graphiques',
    method: 'Comment c’est fait',
    page: 'Page',
    download: 'Télécharger :',
    png: 'PNG',
    pngNarrow: 'PNG pour téléphone',
    pngDark: 'PNG, sombre',
    card: 'Carte sociale',
    csv: 'données (CSV)',
    metadata: 'Métadonnées',
    embed: 'Intégrer',
    where: 'Mettez l’adresse de votre copie de ce dossier devant «\u00a0charts/\u00a0».',
    frame: 'Cadre, avec tableau et téléchargements',
    picture: 'Image',
    markdown: 'Markdown, courriel, Substack',
    alternative: 'Texte alternatif',
    description: 'Description',
    data: 'Données',
    dataOf: (title) => `Données de : ${title}`,
    someRows: (shown, all) => `${shown} lignes sur ${all} ; toutes sont dans le`,
    allRows: 'Comme le',
    copy: 'Copier',
    copied: 'Copié',
    select: 'Sélectionné : copiez au clavier',
    facts: {
      scenario: 'Scénario',
      scenarios: 'Scénarios',
      runs: 'Simulations',
      seed: 'Graine',
      program: 'Programme',
      hash: 'Empreinte de l’étude',
      vintage: 'Données réelles jusqu’au',
    },
    madeBy: (version) =>
      `Fait avec hashpivot ${version}. Cette page ne charge rien d’ailleurs ; graphiques et tableaux peuvent être montrés librement avec leur ligne de source.`,
  },
};
