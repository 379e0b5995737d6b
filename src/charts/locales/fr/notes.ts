/** French: how each chart was made. */
import type { notes as english } from '../en/notes.ts';

export const notes: typeof english = {
  heading: 'Méthode',
  model: (section) => `Modèle : MODEL.md, « ${section} » (en anglais).`,
  shared: {
    quantiles:
      'Médianes et intervalles sont des quantiles de toutes les simulations bien terminées (linéaires entre statistiques d’ordre) ; l’erreur type de Monte-Carlo de chaque chiffre figure dans le tableau, et les chiffres n’ont que les décimales qu’elle permet.',
    means:
      'Moyennes de toutes les simulations bien terminées, avec leur erreur type de Monte-Carlo dans le tableau ; les intervalles vont du 5e au 95e centile des simulations.',
    paired:
      'Une paire est le même numéro de simulation dans les deux scénarios : mêmes prix, météo, entreprises et chance des blocs. Les différences sont prises paire par paire, si bien que la part commune s’annule ; comptent les paires dont les deux simulations se sont bien terminées.',
    bootstrap:
      'Les intervalles sont des bootstraps par centiles à 95\u00a0% sur les points ou les trajectoires ; si tous les points partagent leurs mondes, un jackknife sur les simulations s’y ajoute. Le bruit dû au petit nombre de simulations par point est mesuré et retiré.',
    starts:
      'Chaque prévision ne sait que ce qui était connu à son départ ; les résultats de départs voisins se chevauchent et ne sont pas indépendants.',
  },
  charts: {
    fan: 'Hashrate en marche à chaque date de la grille : ce qui tournait à chaque époque, pondéré par le temps qu’elle passe dans le pas. L’historique est estimé d’après les blocs, difficulté fois 2\u00a0016 blocs sur leur durée, par époque. Les lignes fines sont des simulations à des rangs fixes de leur fin.',
    hashprice:
      'Ce que gagne un pétahash par seconde en un jour : difficulté, subvention avec frais et prix de l’époque. L’historique est calculé de même, d’après la chaîne et le prix du marché.',
    scenarios:
      'Chaque panneau montre les simulations d’un scénario ; le chiffre sous son nom est la médiane des différences appariées à la fin.',
    quarterDots:
      'Variation de la moyenne du trimestre sur celle du précédent, du hashrate estimé d’après les blocs, donc avec leur chance. Les points sont les 50 quantiles au milieu de parts égales des simulations ; la part des baisses les compte toutes, avec l’intervalle de Wilson à 95\u00a0%.',
    identity:
      'Identité comptable de la variation entre deux moyennes trimestrielles : chaque part est la différence des moyennes, pondérées par le temps, de son cumul. Dans chaque simulation, la somme des parts est exactement la variation.',
    shares:
      'Part du hashrate en marche par classe de mineurs, moyenne du trimestre pondérée par le temps. Ce sont des moyennes qui sont empilées, car la somme des médianes ne fait pas 100\u00a0%.',
    aiMegawatts:
      'Capacité d’IA en service sur les sites des mineurs, MW de puissance du site, moyenne du trimestre pondérée par le temps, par classe de mineurs.',
    aiRevenue:
      'Revenus d’IA enregistrés dans le trimestre : loyer de colocation, ou de GPU quand ils sont au mineur, avant coûts. Trimestres entiers seulement.',
    concentration:
      'L’IHH est la somme des carrés des parts en pour cent des propriétaires (10\u00a0000 pour un seul) ; le coefficient de Nakamoto est le plus petit nombre de propriétaires détenant plus de la moitié. Propriétaires, non pools. Les courbes sont des densités à noyau des simulations à la fin.',
    blockInterval:
      'Temps moyen entre blocs à chaque pas, avec la chance des blocs ; la difficulté est recalculée tous les 2\u00a0016 blocs. La volatilité est l’écart type des variations logarithmiques du hashrate en marche sur les 13 dernières époques, par an.',
    security:
      'Budget de sécurité : subvention et frais d’un jour au prix de la simulation. Majorité : des machines neuves pour autant de hashrate qu’il en tourne en tout, au prix par TH/s de la simulation.',
    differenceFan:
      'Différence du hashrate en marche à chaque date, paire par paire. En bas : part des paires où la base est plus haute, les égalités comptant pour moitié, avec l’intervalle de Wilson à 95\u00a0%.',
    effects:
      'Moyenne appariée de chaque mesure avec son erreur type et l’intervalle de Student à 95\u00a0% ; les traits à 90\u00a0% sont la dispersion des paires.',
    disagreement:
      'Les paires dont la différence est de signe contraire à la moyenne sont comparées aux autres pour chaque paramètre tiré et chaque trajectoire vue : part des appariements où elles ont davantage (aire sous la courbe ROC), intervalle de DeLong, test de rangs avec correction de Holm.',
    decentralisation:
      'Deux causes croisées dans quatre scénarios des mêmes simulations. Un sens est affirmé quand l’intervalle à 95\u00a0% de la moyenne appariée exclut zéro. Les régions sont les huit du modèle ; les pools n’y figurent pas.',
    hashrateHistory:
      'Hashrate estimé d’après la chaîne : difficulté fois blocs sur leur durée, par époque de difficulté. L’erreur type d’une estimation sur k blocs en vaut 1/√k : 2,2\u00a0% par époque. Aucune simulation.',
    sameQuarters:
      'Huit mesures de la variation d’un trimestre, toutes d’après les mêmes blocs. Les intervalles à 95\u00a0% ne tiennent qu’à la chance des blocs ; la probabilité que l’affirmation soit vraie en tient compte. Aucune simulation.',
    attribution:
      'Valeurs de Shapley : chaque cause est coupée et remise dans la même simulation avec chaque ensemble des autres, et son effet est moyenné sur tous les ordres possibles. Dans chaque simulation, la somme des parts est la variation.',
    structuralShare:
      'Dans les simulations dont le hashrate moyen a baissé de 1\u00a0% ou plus, prix, frais, énergie et saison reviennent au trimestre précédent tandis que machines, sites et IA restent ; ce qui manque encore au hashrate 77 à 112 jours après est structurel. D’après les livres : hashrate installé parti et non remplacé, sur cela plus ce qui est à l’arrêt.',
    earlyWarning:
      'Des mondes dont la réponse est connue (interdiction, énergie perdue, vague d’IA ; tempête, creux du prix) sont jugés par une régression logistique sur les seules données publiques, ajustée sur un groupe de cinq mondes sur deux et notée sur le reste. Intervalles de Wilson.',
    quarterlyTrend:
      'Variation du hashrate moyen sur le trimestre précédent. Observé : d’après les blocs, avec l’erreur type de leur chance. Simulé : la même mesure dans chaque simulation. Ombré : 1,96 erreur type de chance de part et d’autre de zéro.',
    smallShare: 'Part des petits mineurs dans le hashrate en marche, moyenne du trimestre pondérée par le temps.',
    scorecard:
      'Chaque affirmation est mesurée de plusieurs façons fixées dans son fichier. Si des mesures sont vérifiées et d’autres non : dépend de la mesure ; si la part exigée est tranchée : étayée ou non étayée ; sinon, on ne peut le dire. Les règles sont des nombres, aucun verdict n’est posé à la main.',
    claimShares:
      'Une mesure est vérifiée quand tout l’intervalle à 95\u00a0% de sa part des simulations est sur la ligne supérieure ou au-dessus, infirmée quand il est sur la ligne inférieure ou au-dessous, ouverte sinon. L’intervalle ne contient que l’erreur de Monte-Carlo, non ce que le modèle omet.',
    claimRanges:
      'Calcul sur des fourchettes d’hypothèses, chaque borne tirée des bornes des entrées ; aucune simulation. Une fourchette affirmée est vérifiée à l’intérieur de celle obtenue et infirmée si elles ne se touchent pas.',
    sweep:
      'Chaque case est un point du plan d’expériences avec ses propres simulations. La ligne de chances égales est tracée par marching squares sur la grille.',
    tornado:
      'Un seul facteur va à ses bornes, tous les autres restent comme dans la base ; les différences avec la base sont prises dans les mêmes simulations.',
    sobol:
      'Indices de Sobol sur un plan de Saltelli : premier ordre selon Saltelli et al. (2010), total selon Jansen (1999). Premier ordre : variance qu’un facteur explique seul ; total : avec toutes ses interactions.',
    morris:
      'Effets élémentaires sur des trajectoires de Morris à quatre niveaux : µ* est leur taille moyenne, σ leur dispersion, signe d’interactions ou de courbure.',
    regional:
      'Les simulations sont séparées par une condition ; la distance est le plus grand écart entre les distributions d’un facteur dans les deux parts (Kolmogorov-Smirnov). Tirets : dépassé par hasard dans 5\u00a0% des études, d’après 1\u00a0999 tirages.',
    box: 'PRIM : des tranches de 5\u00a0% sont retirées tant que la part des simulations cherchées monte ; les limites dont la quasi-valeur p dépasse 0,05 sont abandonnées. Jugé de nouveau sur des moitiés de points où il n’a pas été trouvé.',
    convergence: 'Le chiffre du balayage avec les n premières simulations de chaque point, n doublant, et son intervalle à 95\u00a0%.',
    backtestFans:
      'Du premier jour de chaque trimestre depuis 2021, une étude du passé est simulée jusqu’à quatre trimestres d’avance et comparée à ce qui est arrivé.',
    backtestSkill:
      'L’habileté est 1 − CRPS du modèle sur celui du rival, pour le logarithme du hashrate, juste pour le nombre de simulations. Intervalles à 90\u00a0% sur 2\u00a0000 blocs circulaires de quatre départs voisins.',
    backtestCoverage: 'Part des résultats dans l’intervalle central des simulations, avec l’intervalle de Wilson à 95\u00a0%.',
    backtestPit:
      'Rang de chaque résultat parmi les simulations de sa prévision (transformée intégrale de probabilité), en dixièmes. Plat quand les prévisions sont honnêtes.',
    recoveryRanks:
      'Des simulations à paramètres connus jouent l’histoire ; chacune est ajustée comme la vraie, et l’on compte le rang de la vérité parmi les tirages a posteriori.',
    structuralBreak:
      'Le comportement ajusté sur 2022–2024 est simulé plus loin avec le prix et les frais réels, seul puis avec IA, tempête et prix de l’énergie. L’écart est le hashrate moyen simulé du trimestre sur le réel, apparié entre variantes.',
    unseenWindows:
      'Un an depuis chaque départ avec le prix et les frais réels, avec des paramètres ajustés aux seules fenêtres antérieures. L’erreur est la racine de la moyenne quadratique du logarithme du hashrate simulé sur le réel par époque, bruit à sa moyenne.',
  },
};
