/** German: the words of the charts and findings of a backtest. */
import type { backtest as english } from '../en/backtest.ts';

export const backtest: typeof english = {
  modes: {
    came: { title: 'Beim eingetretenen Preis', phrase: 'beim eingetretenen Preis' },
    simulated: { title: 'Bei simulierten Preisen', phrase: 'bei simulierten Preisen' },
  },
  rivals: {
    'no-change': { title: 'Keine Änderung', phrase: '„keine Änderung“', rule: 'der letzte Monat bleibt' },
    drift: { title: 'Vorjahresdrift', phrase: 'die Vorjahresdrift', rule: 'das Wachstum der letzten zwölf Monate geht weiter' },
    seasonal: {
      title: 'Saisonal naiv',
      phrase: '„saisonal naiv“',
      rule: 'das Wachstum derselben Monate des Vorjahres kommt wieder',
    },
    'price-regression': {
      title: 'Preisregression',
      phrase: 'die Preisregression',
      rule: 'Wachstum, geschätzt aus dem Preis des Halbjahres davor und, wo er verraten wird, aus dem künftigen Preis',
    },
    smoother: {
      title: 'Exponentielle Glättung',
      phrase: 'die exponentielle Glättung',
      rule: 'Niveau und gedämpfter Trend der Monate, an die zwei Jahre davor angepasst',
    },
  },
  inSentence: (title) => title,
  ahead: (quarters) => (quarters === 1 ? '1 Quartal voraus' : `${quarters} Quartale voraus`),
  quarters: (n) => (n === 1 ? '1 Quartal' : `${n} Quartale`),
  countOf: (count, n) => `${count} von ${n}`,
  source: (history) => `Verlauf: Blockköpfe, Community-Daten von Coin Metrics und Blockchain-Daten, bis ${history}.`,
  startAndScenario: (runs) => `${runs} je Start und Szenario`,
  coverage: {
    title: (share, mode) => `Intervalle, die 90\u00a0% versprechen, enthielten ${mode} ${share} der Ergebnisse`,
    held: (nominal, share) => `${nominal} enthielten ${share}`,
    inMode: (mode, list) => `${mode} ${list}`,
    subtitle: (focus) =>
      `Anteil der Ergebnisse in den mittleren 50, 80 und 90\u00a0% der Läufe, nach Quartalen voraus${focus}. Gestrichelt: was das Intervall verspricht; Linien: 95-%-Intervall des Anteils, als wären Ergebnisse unabhängig, was sie nicht sind; orange: das Versprechen liegt außerhalb.`,
    alt: (list) => `Balken der Überdeckung der Intervalle nach Horizont: ${list}.`,
    description: (title, count, list) =>
      `${title}: ${count}. Über alle Horizonte: ${list}. Balken vor der gestrichelten Linie heißen zu enge Intervalle, darüber hinaus zu weite.`,
    interval: (nominal) => `Intervall ${nominal}`,
  },
  fans: {
    title: (count, mode, share, reading) => `${count} Ergebnissen lagen ${mode} im 90-%-Intervall (${share})${reading}`,
    tooNarrow: ': zu eng',
    tooWide: ': zu weit',
    prices: { came: 'mit dem eingetretenen Preis', simulated: 'mit simulierten Preisen' },
    period: (from, to) => `${from} bis ${to}`,
    subtitle: (price, starts, focus) =>
      `Prognosen der mittleren Hashrate je Quartal, EH/s, ${price}, von ${starts} Starts${focus}: Median, mittlere 50\u00a0% und 90\u00a0% der Läufe, bis vier Quartale voraus, ohne Wissen nach dem Start. Linie: was kam; Punkte: dessen Quartale, orange Rauten außerhalb der 90\u00a0%.`,
    alt: (starts, mode, count) =>
      `Kleine Diagramme mit Prognosen von ${starts} vergangenen Starts gegen die eingetretene Hashrate, ${mode}: ${count} Quartalen im 90-%-Intervall.`,
    description: (title, period, given) =>
      `${title}. Starts in jedem Quartal, ${period}; jede Prognose nutzt nur, was an ihrem Start bekannt war${given}. Eine Tafel enthält die Starts eines Quartals im Jahr, damit sich Jahre nicht überlappen. Benachbarte Prognosen teilen die meisten Monate und sind nicht unabhängig.`,
    given: ', und den Preis und die Gebühren, die kamen',
    starts: (quarter) => `Beginn in ${quarter}`,
  },
  pit: {
    shapes: {
      narrow: 'zu viele Ergebnisse fielen jenseits dessen, was die Prognosen abdecken: zu eng',
      high: 'die Ergebnisse kamen höher als prognostiziert',
      low: 'die Ergebnisse kamen niedriger als prognostiziert',
      wide: 'die Ergebnisse blieben in der Mitte: die Prognosen sind zu weit',
      fair: 'keine klare Abweichung von kalibrierten Prognosen',
    },
    title: (mode, shape) => `${mode}: ${shape}`,
    ends: (mode, lowest, highest) => `${mode} ${lowest} im untersten Zehntel und ${highest} im obersten`,
    subtitle: (focus) =>
      `Ergebnisse nach ihrem Platz in der Prognose, alle Horizonte${focus}: Anteil der Läufe unter dem, was kam, in Zehnteln. Gestrichelt: was kalibrierte Prognosen zeigen; Fläche: deren Bereich in 95\u00a0% der Fälle, wären Ergebnisse unabhängig.`,
    alt: (ends) => `Histogramm des Platzes der Ergebnisse in ihren Prognosen: ${ends}.`,
    description: (title, ends, means) =>
      `${title}. Von allen Ergebnissen liegen ${ends}; kalibrierte Prognosen haben in jedem ein Zehntel. ${means}. Ergebnisse benachbarter Starts sind nicht unabhängig.`,
    mean: (mode, place) => `Mittlerer Platz ${mode}: ${place}`,
    axis: 'Läufe unter dem, was kam',
  },
  skill: {
    none: (rival, mode) => `Das Modell schlägt ${rival} ${mode} bei keinem Horizont`,
    title: (rival, count, mode, sure) => `Das Modell schlägt ${rival} ${mode} bei ${count} Horizonten${sure}`,
    allClear: ', jenseits des Zufalls',
    noneClear: ', keiner jenseits des Zufalls',
    someClear: (clear) => `, ${clear} jenseits des Zufalls`,
    subtitle: (focus) =>
      `Skill: Anteil am mittleren Score eines Rivalen (CRPS der Log-Hashrate), den das Modell spart; unter 0 ist es schlechter${focus}. Punkte mit 90-%-Intervallen aus neu gezogenen ganzen Jahren von Starts.`,
    alt: (rival, mode, list) =>
      `Punkte mit Intervallen: Skill des Modells gegen fünf Rivalen nach Horizont. Gegen ${rival}, ${mode}: ${list}.`,
    description: (title, rival, list) =>
      `${title}. Skill gegen ${rival}: ${list}. Alle kennen denselben Verlauf; nur die Regression nutzt einen Preis, der verraten wird. Die Intervalle kommen aus einem Block-Bootstrap über Starts, weil sich Prognosen benachbarter Starts überlappen.`,
    against: (rival) => `gegen ${rival}`,
  },
  findings: {
    year: 'Beim eingetretenen Preis, ein Jahr voraus',
    groups: { 'Years the fit may see': 'Jahre, die die Anpassung sehen darf', 'Years never fitted': 'Nie angepasste Jahre' },
    single: (least, most) => ` (einzelne Jahre ${least}–${most})`,
    error: (rmse, single, bias) => `${rmse}${single}, Verzerrung ${bias}`,
    windows: (title, months, parts) =>
      `${title} (ab ${months}): Wurzel des mittleren quadratischen Fehlers der Log-Hashrate je Epoche ${parts}. Das Glück der Blöcke allein macht 0,022.`,
    horizonError: (ahead, { rmse, bias, starts }) =>
      `${ahead} ${rmse} (Verzerrung ${bias}, ${starts} ${starts === 1 ? 'Start' : 'Starts'})`,
    held: (nominal, share, count) => `${nominal} enthielten ${share} (${count})`,
    withIntervals: 'mit 90-%-Bootstrap-Intervallen',
    tooFew: 'zu wenige Starts für Intervalle',
    skill: (rival, { name, mode, sureness, list }) => `${name}: Skill gegen ${rival} ${mode}, ${sureness}: ${list}.`,
    better: (name, mode, list) => `${name}: Rivalen, die ${mode} besser sind: ${list}.`,
    betterOne: (rival, ahead, skill) => `${rival} ${ahead} (Skill ${skill})`,
    noRival: 'keine',
    errors: (name, list) => `${name}: Wurzel des mittleren quadratischen Fehlers der Log-Hashrate je Quartal: ${list}.`,
    intervals: (name, list, shape) => `${name}: Intervalle, die versprechen: ${list}; ${shape}.`,
    ownError: (name, low, high) =>
      `${name}: Für den eigenen Fehler des Modells kommt je Quartal voraus eine Standardabweichung von ${low} bis ${high} zum Logarithmus hinzu, so wie es frühere Starts bis dahin gezeigt hatten.`,
    late: (name, mode, { from, seenUntil, list }) =>
      `Starts ab ${from} (nie angepasst; die Anpassung sah die Hashrate bis ${seenUntil}), ${name}, ${mode}: Skill ${list}; zu wenige für Intervalle.`,
    lateOver: (rival, list) => `gegen ${rival} ${list}`,
    lateOne: (ahead, skill, starts) => `${ahead} ${skill} (${starts})`,
    starts: (n) => (n === 1 ? '1 Start' : `${n} Starts`),
  },
  page: {
    lead: (from) =>
      `Prognosen der Hashrate aus jedem Quartal seit ${from}, jede so gemacht, als wäre nichts Späteres bekannt, und was kam.`,
    fans: 'Prognosen und was kam',
    skill: 'Gegen Rivalen, die ebenso viel wissen',
    coverage: 'Halten Intervalle, was sie versprechen?',
    scores: 'Alle Scores',
    method: [
      'Von jedem Start aus wird eine Studie aus dem gebaut, was damals bekannt war: Hashrate, Schwierigkeit, Preis und Gebühren bis zu diesem Tag, Flotten, Firmen und unterschriebene Verträge aus datierten Tabellen. Sie wird bis zu vier Quartale voraus bei simulierten Preisen simuliert und noch einmal beim Preis und den Gebühren, die kamen. Bewertet wird der Logarithmus der mittleren Hashrate des Quartals, wie sie aus Blöcken geschätzt wird; deren Glück macht etwa 0,009.',
      'CRPS ist der Abstand zwischen einer Verteilung und dem, was kam, fair für jede Zahl von Läufen; Skill ist der Anteil am CRPS eines Rivalen, der gespart wird. Der Bootstrap zieht Blöcke von vier benachbarten Starts, weil sich ihre Prognosen überlappen.',
    ],
    rule: (title, rule) => `${title}: ${rule}.`,
    scoreCaption: (mode) => `${mode}: Fehler und Scores der Log-Hashrate, nach Quartalen voraus`,
    scoreColumns: [
      'Verfahren',
      'Quartale voraus',
      'Starts',
      'RMSE',
      'Verzerrung',
      'CRPS',
      '50\u00a0% hielten',
      '80\u00a0% hielten',
      '90\u00a0% hielten',
    ],
    windowCaption:
      'Ein Jahr voraus beim eingetretenen Preis: Wurzel des mittleren quadratischen Fehlers der Log-Hashrate je Schwierigkeitsepoche',
    start: 'Start',
    bias: (bias) => `Verzerrung ${bias}`,
  },
};
