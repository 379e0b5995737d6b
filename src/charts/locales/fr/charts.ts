/** French: the words of each chart of a study. */
import type { charts as english } from '../en/charts.ts';

const MOVES = { falls: 'chute', slips: 'recule un peu', climbs: 'monte', edgesUp: 'progresse un peu' } as const;

export const charts: typeof english = {
  fan: {
    neutral: (range, when) => `Le hashrate peut monter ou baisser : 90\u00a0% des simulations le situent ${when} à ${range} EH/s`,
    subtitle: (scenario, hasPaths) =>
      `Hashrate de Bitcoin en service, exahashes par seconde (EH/s)${scenario}. Zones : 50\u00a0% et 90\u00a0% centraux des simulations${hasPaths ? ' ; lignes fines : simulations isolées' : ''}.`,
    alt: ({ scenario, first, month, last, when, range }) =>
      `Graphique en éventail du hashrate de Bitcoin${scenario} : médiane ${first} EH/s en ${month}, ${last} ${when} ; 90\u00a0% des simulations finissent à ${range}.`,
    description: ({ title, start, runs, half, range, last, hasHistory }) =>
      `${title}. L’éventail commence le ${start} et réunit ${runs} simulations. La moitié finit à ${half} EH/s, neuf sur dix à ${range} ; la médiane est de ${last} EH/s.${hasHistory ? ' L’historique est la moyenne de chaque époque de difficulté, d’après l’horodatage des blocs.' : ''} Les simulations isolées sont choisies à des rangs fixes de leur fin, pour montrer leurs hauts et leurs bas à côté des zones lisses.`,
  },
  hashprice: {
    neutral: (range, when) => `Le hashprice ${when} reste ouvert : 90\u00a0% des simulations le situent à ${range}`,
    subtitle: (scenario) =>
      `Revenu des mineurs en dollars par pétahash par seconde et par jour${scenario}. Zones : 50\u00a0% et 90\u00a0% centraux des simulations ; lignes fines : simulations isolées.`,
    alt: ({ scenario, first, month, last, when, range }) =>
      `Graphique en éventail du hashprice${scenario} : médiane ${first} par PH/s et par jour en ${month}, ${last} ${when} ; 90\u00a0% des simulations finissent à ${range}.`,
    description: (title, runs, last, when, range) =>
      `${title}. Le hashprice est ce que rapporte un pétahash par seconde en un jour, subvention et frais. ${runs} simulations : médiane ${last} ${when}, neuf sur dix à ${range}. Un halving divise par deux la subvention par bloc ; la difficulté en rend une partie quand les machines qui ne paient plus s’arrêtent.`,
  },
  scenarios: {
    none: (base, when) => `Aucun scénario n’écarte la médiane du hashrate ${when} de «\u00a0${base}\u00a0»`,
    title: (name, size, side, base, when) =>
      `«\u00a0${name}\u00a0» laisse le hashrate ${size} au-${side === 'below' ? 'dessous' : 'dessus'} de «\u00a0${base}\u00a0» ${when}`,
    subtitle: (base, when) =>
      `Hashrate en service, EH/s : médiane, 50\u00a0% et 90\u00a0% centraux des simulations. Tirets : médiane de «\u00a0${base}\u00a0». Sous chaque nom : écart avec elle ${when}, simulation par simulation, médiane et 5–95\u00a0%.`,
    alt: (when, medians) => `Petits graphiques du hashrate simulé par scénario ; médianes ${when}, EH/s : ${medians}.`,
    against: (name, base, difference, share) => `${name} contre ${base} : ${difference}, au-dessous ${share}.`,
    description: (title, when, medians, differences) =>
      `${title}. Médianes ${when} en EH/s : ${medians}. ${differences} Les écarts sont pris simulation par simulation : chacune voit les mêmes cours, la même météo et les mêmes blocs dans tous les scénarios.`,
    endsAt: (median) => [`Finit à ${median} (médiane)`, `Médiane ${median}`],
  },
  quarterDots: {
    few: (quarter, runs) => `Variation du hashrate en ${quarter} dans ${runs === 1 ? 'une simulation' : `${runs} simulations`}`,
    even: (quarter) => `Le hashrate a presque autant de chances de baisser que de monter en ${quarter}`,
    all: (dots, side, quarter) =>
      `Dans les ${dots} cas également probables, le hashrate ${side === 'falls' ? 'baisse' : 'monte'} en ${quarter}`,
    title: (count, dots, side, quarter) =>
      `Dans ${count} cas sur ${dots} également probables, le hashrate ${side === 'falls' ? 'baisse' : 'monte'} en ${quarter}`,
    subtitle: (quarter, scenario, each, runs) =>
      `Variation du hashrate moyen en ${quarter} par rapport au trimestre précédent${scenario}, d’après l’horodatage des blocs tel qu’on le voit. Chaque point vaut ${each} de ${runs} simulations.`,
    alt: ({ quarter, scenario, share, median, interval, observed }) =>
      `Graphique en points de la variation du hashrate moyen en ${quarter}${scenario} : baisse dans ${share} des simulations, médiane ${median}, 90\u00a0% des simulations à ${interval}.${observed}`,
    description: ({ title, runs, share, low, high, median, mean, interval, observed }) =>
      `${title}. Sur ${runs} simulations, ${share} montrent une baisse (intervalle à 95\u00a0% de cette part : ${low} à ${high}). La variation médiane est de ${median}, la moyenne de ${mean}, et neuf sur dix se situent à ${interval}.${observed} C’est la variation de la moyenne du trimestre, avec la chance des blocs ; d’autres mesures, comme la première semaine contre la dernière, peuvent changer de signe.`,
    luck: (points: string) => ` La chance des blocs fait à elle seule ±${points} point (une erreur type).`,
    observedSentence: (change) => ` Observé : ${change}.`,
    observed: (change) => `Observé ${change}`,
    decline: 'baisse',
    growth: 'hausse',
  },
  identity: {
    parts: {
      new_rigs_ehs: 'Machines neuves',
      relocated_ehs: 'Machines déplacées vers d’autres sites',
      converted_to_ai_ehs: 'Sites convertis à l’IA',
      retired_ehs: 'Machines retirées',
      sold_ehs: 'Machines vendues',
      idle_price_change_ehs: 'Arrêtées ou relancées selon le hashprice',
      idle_weather_change_ehs: 'Météo et effacement',
      luck_ehs: 'Chance des blocs',
    },
    adds: {
      new_rigs_ehs: 'les machines neuves apportent',
      relocated_ehs: 'les machines déplacées apportent',
      converted_to_ai_ehs: 'les sites convertis à l’IA apportent',
      retired_ehs: 'les machines retirées apportent',
      sold_ehs: 'les machines vendues apportent',
      idle_price_change_ehs: 'les machines relancées apportent',
      idle_weather_change_ehs: 'la météo et l’effacement apportent',
      luck_ehs: 'la chance des blocs apporte',
    },
    takes: {
      new_rigs_ehs: 'les machines neuves enlèvent',
      relocated_ehs: 'les machines déplacées enlèvent',
      converted_to_ai_ehs: 'les sites convertis à l’IA enlèvent',
      retired_ehs: 'les machines retirées enlèvent',
      sold_ehs: 'les machines vendues enlèvent',
      idle_price_change_ehs: 'les machines arrêtées par un hashprice bas enlèvent',
      idle_weather_change_ehs: 'la météo et l’effacement enlèvent',
      luck_ehs: 'la chance des blocs enlève',
    },
    inList: (part) => part.charAt(0).toLowerCase() + part.slice(1),
    net: (quarter) => `Variation nette en ${quarter}`,
    neutral: (quarter) => `Ce qui change le hashrate en ${quarter}`,
    gain: (adds, quarter, amount) => `${adds} le plus au hashrate en ${quarter} (${amount} EH/s)`,
    loss: (takes, quarter, amount) => `${takes} le plus au hashrate en ${quarter} (${amount} EH/s)`,
    both: (gain, takes, amount) => `${gain} ; ${takes} le plus (${amount})`,
    subtitle: (quarter, scenario) =>
      `De quoi se compose la variation du hashrate moyen en ${quarter} par rapport au trimestre précédent, EH/s${scenario}. Barres et premier nombre : moyenne ; traits et parenthèses : 5–95\u00a0% des simulations.`,
    alt: (quarter, list, net) => `Graphique en cascade de la variation du hashrate moyen en ${quarter}, EH/s : net ${net} ; ${list}.`,
    description: (title, runs, list, net) =>
      `${title}. Moyennes de ${runs} simulations, EH/s : ${list} ; net ${net}. Les parts sont une identité comptable : dans chaque simulation, leur somme est la variation exacte. Ce qui est passé à l’IA, vendu ou retiré est structurel ; ce que le cours ou la météo arrête peut revenir.`,
  },
  shares: {
    stays: (to, end) => `La part du hashrate des mineurs cotés aux États-Unis reste proche de ${to} jusqu’en ${end}`,
    moves: (verb, from, to, end) => `La part du hashrate des mineurs cotés aux États-Unis ${MOVES[verb]} : de ${from} à ${to} en ${end}`,
    subtitle: (scenario, lead, end) =>
      `Part moyenne du hashrate en service par catégorie de mineurs, %${scenario}. Tirets : 5–95\u00a0% des simulations pour ${lead}. À droite : moyenne et 5–95\u00a0% en ${end}.`,
    alt: (scenario, end, list) =>
      `Aires empilées : hashrate par catégorie de mineurs${scenario} ; ${end}, moyenne et 5–95\u00a0% : ${list}.`,
    change: (name, from, to) => `${name} de ${from} à ${to}`,
    description: (title, start, end, changes, list) =>
      `${title}. Parts moyennes de ${start} à ${end} : ${changes}. On empile des moyennes car la somme des médianes ne ferait pas 100\u00a0%. En ${end}, moyenne et 5–95\u00a0% des simulations : ${list}.`,
  },
  aiMegawatts: {
    none: (end, scenario) => `Les mineurs n’exploitent pas d’IA en ${end}${scenario}`,
    title: (verb, amount, end, scenario, lead) =>
      `L’IA sur les sites des mineurs ${{ reaches: 'atteint', falls: 'tombe à', stays: 'reste proche de' }[verb]} ${amount} en ${end}${scenario}, dont ${lead} chez les cotés aux États-Unis`,
    noneOf: 'rien',
    allOf: 'tout',
    subtitle: (end) =>
      `Capacité d’IA en service sur les sites des mineurs, MW de puissance du site, moyenne de chaque trimestre par catégorie de mineurs. Tirets : 5–95\u00a0% des simulations pour le total. Sous chaque nom : moyenne et 5–95\u00a0% en ${end}.`,
    alt: (end, list) => `Aires empilées : capacité d’IA par catégorie de mineurs et scénario ; ${end}, moyenne et 5–95\u00a0% : ${list}.`,
    description: (title, end, list, leads, runs) =>
      `${title}. ${end}, moyenne et 5–95\u00a0% des simulations : ${list}. Part des mineurs cotés aux États-Unis : ${leads}. Ce sont des mégawatts du site, refroidissement compris ; les contrats comptent les mégawatts des ordinateurs, moins nombreux. ${runs} simulations par scénario.`,
  },
  aiRevenue: {
    inScenario: (name) => ` («\u00a0${name}\u00a0»)`,
    nothing: (quarter, scenario) => `Les mineurs ne gagnent rien avec l’IA en ${quarter}${scenario}`,
    title: (amount, quarter, scenario) => `L’IA rapporte aux mineurs ${amount} en ${quarter}${scenario}`,
    more: (plain) => `${plain}, plus que le minage`,
    same: (plain) => `${plain}, à peu près autant que le minage`,
    cents: (plain, cents) => `${plain}, ${cents} cents pour un dollar de minage`,
    none: 'Rien',
    subtitle: (unit, end) =>
      `Revenu de l’IA, ${unit === 'bn' ? 'milliards' : 'millions'} de dollars par trimestre, moyenne par catégorie de mineurs ; trimestres complets seulement. Tirets : 5–95\u00a0% des simulations pour le total. Sous chaque nom : moyenne et 5–95\u00a0% en ${end}.`,
    alt: (end, list) => `Aires empilées : revenu de l’IA par catégorie de mineurs et scénario ; ${end}, moyenne et 5–95\u00a0% : ${list}.`,
    description: (title, end, list, runs) =>
      `${title}. ${end}, moyenne et 5–95\u00a0% des simulations : ${list}. Le revenu est un loyer de colocation, ou de GPU quand le mineur les possède ; ce n’est pas un bénéfice. ${runs} simulations par scénario.`,
  },
};
