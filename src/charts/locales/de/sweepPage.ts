/** German: the findings and the page of an analysed sweep. */
import type { sweepPage as english } from '../en/sweepPage.ts';

export const sweepPage: typeof english = {
  topics: { outcome: 'Das Ergebnis', drives: 'Was es bestimmt', happens: 'Wann es geschieht' },
  mean: (outcome, mean, points, runs) =>
    `Über den Versuchsplan: ${outcome}, im Mittel von ${points} Punkten ${mean} (95-%-Intervall aus ${runs} Läufen).`,
  failed: (count) => `Fehlgeschlagene Läufe: ${count}; sie sind weggelassen, ebenso jeder Vergleich, der sie braucht.`,
  noVariance: 'Sobol-Indizes: Das Ergebnis schwankt zwischen Punkten nicht über das Rauschen der Wiederholungen hinaus.',
  silentTotal: (factor, most) => `${factor}: nicht von 0 zu unterscheiden (totaler Index höchstens ${most}, 95-%-Intervall).`,
  first: (index) => `erste Ordnung ${index}`,
  noFirst: 'erste Ordnung nicht von 0 zu unterscheiden',
  index: (factor, first, total, floor) => `${factor}: ${first}, total ${total}${floor}.`,
  floor: (index) => `; Rauschen der Wiederholungen allein hätte ${index} hinzugefügt`,
  interactions: (index) => `Wechselwirkungen sind ${index}`,
  noInteractions: 'Wechselwirkungen sind nicht von keinen zu unterscheiden',
  sum: (index, rest) => `Summe der Indizes erster Ordnung: ${index}; ${rest}.`,
  silentEffect: (factor, most) => `${factor}: nicht von 0 zu unterscheiden (μ* höchstens ${most}).`,
  effect: (factor, { muStar, mu, sigma }) => `${factor}: μ* ${muStar}, μ ${mu}, σ ${sigma} über seine Spanne.`,
  noSwing: (factor) => `${factor}: keine Wirkung, die sich von 0 unterscheidet.`,
  swing: (factor, ends) => `${factor}: ${ends} gegen die Basis.`,
  box: ({ number, limits, coverage, density, share }) =>
    `Kasten ${number}: ${limits}; Abdeckung ${coverage}, Dichte ${density} gegen ${share} aller Läufe.`,
  heldOut: (coverage, density) =>
    `An Punkten geprüft, die nicht zum Finden dienten, hat der erste Kasten Abdeckung ${coverage} und Dichte ${density} (Mittel über halbe Stichproben).`,
  happens: (event, share, points) => `Dass ${event}: ${share} aller Läufe von ${points} Punkten.`,
  noBox: 'Kein Kasten enthält es viel dichter als der ganze Raum.',
  distances: (list, silent) => `Kolmogorow-Smirnow-Abstände von den übrigen: ${list}${silent}.`,
  noneBeyond: 'keiner jenseits des Zufalls',
  silentFactors: (count) => `; nicht von 0 zu unterscheiden: ${count} Faktoren`,
  title: (outcome) => `${outcome}: wovon es abhängt`,
  lead: ({ question, points, n, runs, scenario }) => `${question} ${points} Punkte, je ${runs} ${n === 1 ? 'Lauf' : 'Läufe'}${scenario}.`,
  scenario: (name) => `; Szenario „${name}“`,
  method: [
    'Punkte und Läufe werden über ihre Nummern verbunden, nie über die Reihenfolge von Zeilen. Was wenige Läufe an Rauschen lassen, wird zwischen den Läufen jedes Punktes gemessen und aus den Indizes herausgenommen; ein Index, dessen Intervall bis null reicht, heißt nicht von 0 zu unterscheiden.',
    'Intervalle sind 95-%-Perzentil-Bootstrap-Intervalle über Basispunkte oder Trajektorien, erweitert durch ein Jackknife über Läufe, wo alle Punkte dieselben Welten teilen. MODEL.md definiert jeden Index.',
  ],
};
