/** French: the findings of a study, its table at a glance, and how its report was made. */
import type { report as english } from '../en/report.ts';
import { de } from './elision.ts';

export const report: typeof english = {
  nothing: { title: 'Rien', sentence: 'Aucune simulation ne s’est bien terminée : il n’y a rien à dire.' },
  topics: {
    where: 'Où va le hashrate',
    changes: 'Ce que change le scénario',
    holders: 'À qui est le hashrate',
    ai: 'Ce qui passe à l’IA',
    collapse: 'Jusqu’où cela peut aller',
    failed: 'Simulations en échec',
  },
  about: (scenario, rest) => `${scenario} : ${rest}`,
  end: ({ median, when, range, error, from, above }) =>
    `le hashrate est ${when} de ${median} EH/s en médiane (90\u00a0% des simulations ${range}${error}), au-dessus de son niveau ${de(from)} ${above}.`,
  medianError: (error) => ` ; erreur type de la médiane ${error}`,
  against: (scenario, base) => `${scenario} contre ${base}, simulation par simulation`,
  mean: (mean, error) => ` ; moyenne ${mean} EH/s, erreur type ${error}`,
  amount: (median, range, mean) => `${median} (90\u00a0% des simulations ${range}${mean})`,
  differs: (amount, below) => `le hashrate finit à ${amount}, au-dessous ${below}.`,
  unclear: (amount) => `pas de différence nette du hashrate à la fin, ${amount}.`,
  measured: {
    change_mean_pct: 'moyenne sur moyenne du trimestre précédent',
    change_first_last_week_pct: 'de la première à la dernière semaine',
  },
  decline: ({ quarter, scenario, measured, share, interval, median, range, luck }) =>
    `${quarter}${scenario}, ${measured} : le hashrate baisse ${share} (${interval}) ; variation médiane ${median} (90\u00a0% des simulations ${range} ; la chance des blocs seule ±${luck} points, une erreur type).`,
  ofScenario: (scenario) => `, ${scenario}`,
  interval: (interval) => `intervalle à 95\u00a0% : ${interval}`,
  errorAndInterval: (error, interval) => `erreur type ${error} points, intervalle à 95\u00a0% : ${interval}`,
  observed: (change, luck) => ` Observé : ${change}, erreur type due à la chance ${luck}.`,
  others: (list) => ` Autres scénarios : ${list}.`,
  holders: ({ share, quarter, range, start, small, hhi, owners, ownersRange }) =>
    `les mineurs cotés aux États-Unis détiennent ${share} du hashrate en ${quarter} (${range} ; ${start} au début), les petits mineurs ${small} ; HHI par propriétaire ${hhi}, ${owners} propriétaires (${ownersRange}) font une majorité.`,
  aiCapacity: (when, list) => `IA en service sur les sites des mineurs ${when}, médiane et 90\u00a0% des simulations : ${list}.`,
  noCollapse: (share) => `Aucune simulation ne tombe à aucun moment sous ${share} de son début.`,
  collapse: (share, list) => `Simulations où le hashrate tombe à un moment sous ${share} de son début : ${list}.`,
  countOf: (share, count, n) => `${share} (${count} sur ${n})`,
  collapsePrices: (fallen, others) => ` Elles finissent à un cours médian de ${fallen}, les autres à ${others}.`,
  failed: (n, count, first) =>
    n === 1
      ? `Une simulation a échoué et n’est pas comptée : ${first}`
      : `${count} simulations ont échoué et ne sont pas comptées ; la première : ${first}`,
  glance: {
    caption: 'Les scénarios côte à côte',
    scenario: 'Scénario',
    note: 'En petits caractères : 5–95\u00a0% des simulations ; pour la probabilité, l’erreur type.',
    focus: ' Sur fond grisé : le scénario des graphiques qui n’en montrent qu’un.',
    hashrate: (end) => `Hashrate, ${end}, EH/s`,
    against: (base) => `Contre «\u00a0${base}\u00a0»`,
    falls: (quarter) => `Le hashrate moyen baisse en ${quarter}`,
    ofRuns: (share) => `${share} des simulations`,
    points: (error) => `±${error} points`,
    usShare: (quarter) => `Part des cotés aux États-Unis, ${quarter}`,
    end: 'fin',
    ai: 'IA sur les sites des mineurs, MW',
  },
  page: {
    lead: (from, to, count, seed) => `Simulation, du ${from} au ${to}. ${count}, graine ${seed}.`,
    runsDone: (done, all, failed) => `${done} sur ${all} se sont bien terminées ; en échec : ${failed}`,
    summary: 'summary.csv : chaque chiffre avec son erreur',
    method: [
      'Chaque simulation tire cours, frais, loyers de l’IA, énergie, météo et temps des blocs de ses propres flux aléatoires et laisse plusieurs centaines de mineurs décider, époque par époque, de miner, de s’arrêter, d’acheter des machines ou de construire pour l’IA. La simulation numéro k voit le même monde dans chaque scénario ; les différences entre scénarios se prennent donc simulation par simulation.',
      'Les intervalles contiennent 90\u00a0% des simulations : ils montrent à quel point elles s’écartent, dans le cadre du modèle et de ses paramètres. L’erreur de Monte-Carlo est autre chose, l’incertitude laissée par le nombre de simulations ; les nombres n’ont que les chiffres qu’elle permet, et summary.csv la donne pour chacun. La même étude, la même graine et la même version redonnent les mêmes nombres.',
      'Pour actionner vous-même les leviers : la commande hashpivot explore, sur le fichier de cette étude, écrit une page qui la simule dans le navigateur.',
    ],
  },
};
