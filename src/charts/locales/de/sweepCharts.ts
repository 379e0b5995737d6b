/** German: the words of the charts of sweeps. */
import type { sweepCharts as english } from '../en/sweepCharts.ts';

export const sweepCharts: typeof english = {
  threshold: {
    none: (event) => `In keinem Feld ist es eher so als nicht, dass ${event}`,
    all: (event) => `In jedem Feld ist es eher so als nicht, dass ${event}`,
    rises: (event, factor, at) => `Dass ${event}, wird eher so als nicht, sobald dies über etwa ${at} steigt: ${factor}`,
    falls: (event, factor, at) => `Dass ${event}, wird eher so als nicht, sobald dies unter etwa ${at} fällt: ${factor}`,
    heldRises: (event, factor, at, held, value) =>
      `Bei ${value} (${held}) wird es eher so als nicht, dass ${event}, sobald dies über etwa ${at} steigt: ${factor}`,
    heldFalls: (event, factor, at, held, value) =>
      `Bei ${value} (${held}) wird es eher so als nicht, dass ${event}, sobald dies unter etwa ${at} fällt: ${factor}`,
    both: (event, x, y) => `Ob es eher so als nicht ist, dass ${event}, hängt von beidem ab: ${x} und ${y}`,
  },
  map: {
    lessLikely: 'Eher nicht',
    likelier: 'Eher ja',
    lower: (unit) => `Niedriger, ${unit}`,
    higher: 'Höher',
    own: 'Wie in der Studie',
    ownAt: (value) => `Wie in der Studie: ${value}`,
    even: 'Gleich wahrscheinlich',
    place: (x, xAt, y, yAt) => `${x} ${xAt} und ${y} ${yAt}`,
    flat: (value) => `${value} in jedem Feld`,
    ends: ({ least, leastAt, most, mostAt, mark }) => `am niedrigsten ${least} bei ${leastAt}${mark} am höchsten ${most} bei ${mostAt}`,
    oddsFlat: (event, value) => `Die Wahrscheinlichkeit, dass ${event}, ist überall auf der Karte ${value}`,
    oddsSpan: (event, least, most) => `Die Wahrscheinlichkeit, dass ${event}, reicht von ${least} bis ${most}`,
    valueFlat: (outcome, value) => `${outcome} ist überall auf der Karte ${value}`,
    valueSpan: (outcome, least, most) => `${outcome} reicht von ${least} bis ${most}`,
    error: (error) => ` Standardfehler eines Feldes höchstens ${error}.`,
    shareSubtitle: (event, scenario, x, y) => `Anteil der Läufe, in denen ${event}${scenario}, nach ${x} (waagrecht) und ${y} (senkrecht).`,
    valueSubtitle: (outcome, unit, scenario, x, y) =>
      `${outcome}, ${unit}, Mittel über Läufe${scenario}, nach ${x} (waagrecht) und ${y} (senkrecht).`,
    alt: (outcome, x, y, ends) => `Heatmap, ${outcome}, nach ${x} und ${y}: ${ends}.`,
    line: ' Auf der Linie ist beides gleich wahrscheinlich.',
  },
  tornado: {
    odds: 'Wahrscheinlichkeit',
    none: (outcome) => `Kein Faktor bewegt das über den Monte-Carlo-Fehler hinaus: ${outcome}`,
    most: (n, factors, outcome) => `${factors} ${n === 1 ? 'zählt' : 'zählen'} am meisten: ${outcome}`,
    subtitle: (outcome, scenario, base) =>
      `${outcome}${scenario}, wenn ein Faktor an die Enden des Versuchten geht und alle anderen bleiben wie in der Basis (${base}). Linien: 95-%-Intervall des Unterschieds zur Basis.`,
    alt: (outcome, base, list) => `Tornadodiagramm, ${outcome}, Basis ${base}; Ausschläge: ${list}.`,
    noSwing: 'keine jenseits des Monte-Carlo-Fehlers',
    description: (title, unit, list, silent) =>
      `${title}. Unterschiede zur Basis in gepaarten Läufen mit 95-%-Intervall, ${unit}: ${list}.${silent}`,
    percentagePoints: 'Prozentpunkte',
    noneClear: 'keiner ist klar',
    end: (value, difference) => `bei ${value} ${difference}`,
    silent: (count) => ` Nicht von Wirkungslosigkeit zu unterscheiden: ${count} Faktoren.`,
    pts: (points) => `${points} Pkt.`,
    swing: (swing) => `Ausschlag ${swing}`,
    noEffect: 'keine klare Wirkung',
    base: (value) => `Basis ${value}`,
  },
  sobol: {
    none: 'Kein Faktor hebt sich vom Rauschen ab',
    most: (n, factors, told) => `${factors} ${n > 1 ? 'zählen' : 'zählt'} am meisten; ${told}`,
    allTold: (all) => `alle ${all} Faktoren heben sich vom Rauschen ab`,
    someTold: (n, told, all) => `${told} von ${all} Faktoren ${n === 1 ? 'hebt' : 'heben'} sich vom Rauschen ab`,
    alone: (factor, share, adds) => `${factor} erklärt allein ${share} der Varianz${adds}`,
    together: (factors, share, adds) => `${factors} erklären für sich ${share} der Varianz${adds}`,
    adds: (share) => `; Wechselwirkungen fügen etwa ${share} hinzu`,
    sums: (sum, interval, rest) => `Die Indizes erster Ordnung ergeben zusammen ${sum} (95-%-Intervall ${interval}); ${rest}.`,
    rest: (share) => `Wechselwirkungen sind die übrigen ${share}`,
    noRest: 'Wechselwirkungen sind nicht von keinen zu unterscheiden',
    oneRun: ' Ein Lauf je Punkt: Rauschen steckt in den Indizes.',
    noise: (share) => ` Das Rauschen der Wiederholungen, ${share} der Varianz zwischen Punkten, ist herausgenommen.`,
    subtitle: (outcome, scenario) =>
      `Sobol-Indizes, ${outcome}${scenario}: Anteil an der Varianz zwischen Punkten. Innerer Balken: erste Ordnung, der Faktor allein; äußerer: total, mit Wechselwirkungen; Linie: 95-%-Intervall des totalen.`,
    alt: (outcome, list) => `Balken totaler Sobol-Indizes, ${outcome}: ${list}.`,
    silent: (list) => `Nicht von 0 zu unterscheiden: ${list}. `,
    basePoints: (points) => `${points} Basispunkte, Intervalle durch Bootstrap.`,
    total: (index) => `${index} total`,
  },
  morris: {
    none: 'Das Screening hebt keinen Faktor vom Rauschen ab',
    most: (n, factors, told) => `${factors} ${n === 1 ? 'bewegt' : 'bewegen'} das Ergebnis am meisten; ${told}`,
    noise: (n, runs, effect) => ` Das Rauschen von ${runs} ${n === 1 ? 'Lauf' : 'Läufen'} je Punkt allein ergäbe bis zu ${effect}.`,
    oneRun: ' Ein Lauf je Punkt: Rauschen steckt in den Effekten.',
    subtitle: (outcome, scenario, unit) =>
      `Morris’ μ*, ${outcome}${scenario}: mittlere Größe der Änderung, wenn ein Faktor seine ganze Spanne durchläuft, ${unit}; Linie: 95-%-Intervall. σ: wie sehr diese Änderung von den anderen Faktoren oder vom Ort abhängt.`,
    alt: (outcome, unit, list) => `Balken des Morris-Screenings, ${outcome}, μ* in ${unit}: ${list}.`,
    noneTold: 'kein Faktor ist von 0 zu unterscheiden',
    item: (factor, effect, sigma) => `${factor}: μ* ${effect}, σ ${sigma}`,
    trajectories: (n) => ` ${n} Trajektorien.`,
  },
  regional: {
    none: 'Kein Faktor hebt diese Läufe von den übrigen ab',
    apart: (n, factors) => `${factors} ${n === 1 ? 'hebt' : 'heben'} diese Läufe von den übrigen ab`,
    only: (factor) => `${factor} hebt diese Läufe von den übrigen ab, sonst nichts`,
    means: (own, rest) => `: Mittel ${own} bei ihnen, ${rest} bei den übrigen`,
    subtitle: (event, share, scenario) =>
      `Läufe, in denen ${event} (${share} von allen)${scenario}, gegen die übrigen: Kolmogorow-Smirnow-Abstand zwischen den Werten eines Faktors, 0 gleich bis 1 ganz getrennt. Gestrichelt: was Zufall macht.`,
    alt: (event, list) => `Balken der Kolmogorow-Smirnow-Abstände zwischen Läufen, in denen ${event}, und den übrigen: ${list}.`,
    noneBeyond: 'keiner jenseits des Zufalls',
    noDistance: 'kein Abstand liegt jenseits des Zufalls',
    silent: (n, count) =>
      `${count} Faktoren ${n === 1 ? 'ist' : 'sind'} nicht von einem wirkungslosen zu unterscheiden (zufällige Zuteilung, 5\u00a0% für alle Faktoren zusammen).`,
    higher: ', höher bei ihnen',
    lower: ', niedriger bei ihnen',
  },
  box: {
    choices: (factor, list) => `${factor} ${list}`,
    between: (factor, low, high) => `${factor} zwischen ${low} und ${high}`,
    above: (factor, low) => `${factor} über ${low}`,
    below: (factor, high) => `${factor} unter ${high}`,
    more: (limits, n, count) => `${limits} und ${count} weiteren ${n === 1 ? 'Grenze' : 'Grenzen'}`,
    title: (event, density, where) => `Dass ${event}, gilt in ${density} der Läufe mit ${where}`,
    longTitle: (density, where, share) => `Es geschieht in ${density} der Läufe mit ${where}, in ${share} von allen`,
    subtitle: ({ event, scenario, density, share, coverage }) =>
      `Von PRIM gefundener Kasten für Läufe, in denen ${event}${scenario}. Grau: versuchte Spanne; orange: innen. ${density} der Läufe innen sind solche (Dichte; ${share} aller Läufe); der Kasten enthält ${coverage} aller solchen (Abdeckung).`,
    alt: (event, limits, coverage, density) =>
      `Spannen des PRIM-Kastens für Läufe, in denen ${event}: ${limits}. Abdeckung ${coverage}, Dichte ${density}.`,
    description: ({ title, coverage, density, mass, list, held }) =>
      `${title}. Abdeckung ${coverage}, Dichte ${density}, ${mass} der Punkte. Quasi-p-Werte: ${list}.${held}`,
    again: (limit, share) => `${limit}, wieder in ${share} der halben Stichproben`,
    held: (coverage, density) =>
      ` Auf der Hälfte der Punkte wiedergefunden und an der anderen geprüft: Abdeckung ${coverage}, Dichte ${density}.`,
  },
  convergence: {
    settled: (runs, error) => `${runs} Läufe je Punkt legen das Mittel auf einen Standardfehler von ${error} fest`,
    moving: (before, half, now, runs) => `Das Mittel bewegt sich noch: ${before} nach ${half} Läufen, ${now} nach ${runs}`,
    subtitle: (outcome, scenario, points, cut) =>
      `${outcome}${scenario}, Mittel über ${points} Punkte, nach der Zahl der Läufe je Punkt; Fläche: 95-%-Intervall.${cut}`,
    cut: ' Die Achse muss nicht bei 0 beginnen.',
    alt: ({ outcome, before, beforeInterval, half, now, interval, runs }) =>
      `Linie des Mittels über Punkte, ${outcome}, nach Läufen: ${before} (${beforeInterval}) nach ${half}, ${now} (${interval}) nach ${runs}.`,
    description: (title, { before, beforeInterval, half, now, interval, runs }) =>
      `${title}. Mit ${half} Läufen ist das Mittel über Punkte ${before} (95-%-Intervall ${beforeInterval}), mit ${runs} ist es ${now} (${interval}). Der Fehler schrumpft mit der Wurzel der Zahl der Läufe; über die Streuung zwischen Zukünften oder Punkten sagt er nichts.`,
    axis: 'Läufe je Punkt',
    points: (number) => `${number} Punkte`,
  },
};
