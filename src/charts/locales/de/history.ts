/** German: the words of the charts of real history, and of the measures of a change. */
import type { history as english } from '../en/history.ts';

export const history: typeof english = {
  measures: {
    meanToMean: { title: 'Mittel gegen Mittel des Vorquartals', short: 'Mittel gegen Mittel' },
    firstToLastWeek: { title: 'Erste gegen letzte Woche des Quartals', short: 'Erste bis letzte Woche' },
    endToEndWeek: { title: 'Ende gegen Ende, letzte 7 Tage gegen die letzten 7 des Vorquartals', short: 'Ende gegen Ende, 7 Tage' },
    endToEnd30Days: { title: 'Ende gegen Ende, letzte 30 Tage gegen die letzten 30 des Vorquartals', short: 'Ende gegen Ende, 30 Tage' },
    lastMonthToLastMonth: { title: 'Letzter Monat gegen den letzten des Vorquartals', short: 'Letzter gegen letzten Monat' },
    firstToLastMonth: { title: 'Erster gegen letzten Monat des Quartals', short: 'Erster bis letzter Monat' },
    difficulty: { title: 'Geltende Schwierigkeit vom Anfang zum Ende des Quartals', short: 'Schwierigkeit' },
    trend: { title: 'Gerade durch die Logarithmen der Tage', short: 'Trend der Tage' },
  },
  inList: (short) => short,
  source: (version, vintage) =>
    `Quelle: hashpivot ${version}; Blockköpfe, Community-Daten von Coin Metrics und Blockchain-Daten, bis ${vintage}.`,
  hashrate: {
    below: (share, month) => `Die Hashrate liegt ${share} unter ihrem Höchststand vom ${month}`,
    near: (hashrate, month) => `Die Hashrate liegt im ${month} bei ${hashrate} EH/s, bis auf Glück auf ihrem Höchststand`,
    years: (from, to) => `${from} bis ${to}`,
    subtitle: (years, distance) =>
      `Mittlere Hashrate jeder Schwierigkeitsepoche, EH/s, ${years}, aus Blockzeiten; ein Standardfehler durch das Glück von 2.016 Blöcken ist 2,2\u00a0%. Letzte Epoche gegen die höchste: ${distance}.`,
    alt: ({ years, last, peak, month }) =>
      `Linie der Hashrate von Bitcoin nach Schwierigkeitsepoche, ${years}: ${last} EH/s am Ende, höchstens ${peak} im ${month}.`,
    description: ({ title, epochs, years, last, distance, peak, month }) =>
      `${title}. Mittlere Hashrate von ${epochs} Schwierigkeitsepochen, ${years}, geschätzt aus der Schwierigkeit und der Dauer von 2.016 Blöcken. Sie endet bei ${last} EH/s, ${distance} gegen die höchste Epoche, ${peak} EH/s im ${month}; der höchste von vielen Schätzwerten ist auch durch Glück hoch, der Abstand ist also um einige Punkte zu groß.`,
    peak: (hashrate) => `Höchststand ${hashrate}`,
  },
  sameQuarters: {
    none: (measures, quarter, until, since) =>
      `Nach keinem von ${measures} Maßen ist ${until} der erste Rückgang in ${quarter} seit ${since}`,
    holds: (holding, { measures, quarter, since, chance }) =>
      `„Erster Rückgang in ${quarter} seit ${since}“ gilt nach ${holding} von ${measures} Maßen und ist höchstens zu ${chance} sicher`,
    quarters: ['ersten', 'zweiten', 'dritten', 'vierten'],
    subtitle: (quarter, measures) =>
      `Änderung der Hashrate von Bitcoin im ${quarter} Quartal jedes Jahres, %, nach ${measures} Maßen. Punkte: wie gemessen; Linien: 95-%-Intervall durch das Glück der Blöcke; hohl: darin liegt 0. Prozent nach „wahr“: Wahrscheinlichkeit der Aussage angesichts des Glücks.`,
    alt: (quarter, until, measures, list) =>
      `Punkte mit Intervallen: Änderung der Hashrate in ${quarter} jedes Jahres bis ${until} nach ${measures} Maßen. ${until}, %: ${list}.`,
    description: (title, quarter, list, holding) =>
      `${title}. Änderungen in ${quarter} mit einem Standardfehler durch das Glück der Blöcke, %: ${list}. Wahr, wie gemessen, nach: ${holding}. Der Standardfehler einer aus k Blöcken geschätzten Hashrate ist 1/√k: 1,2 Punkte bei Quartal gegen Quartal, 4,5 bei Woche gegen Woche.`,
    noMeasure: 'keinem',
    isTrue: (chance) => `Wahr, zu ${chance} sicher`,
    allRose: (from, to) => `Nein: ${from}–${to} nur Plus`,
    fellIn: (year) => `Nein: fiel ${year}`,
    rose: (year) => `Nein: ${year} stieg sie`,
  },
  page: {
    question: (quarter, year, since) =>
      `Was geschah mit der Hashrate von Bitcoin, und nach welchem Maß ist ${quarter} ${year} der erste Rückgang in ${quarter} seit ${since}?`,
    lead: (from, to) => `Echte Hashrate vom ${from} bis zum ${to}, mit dem Fehler, den das Glück der Blöcke in jeder Änderung lässt.`,
    findings: 'Was die Blöcke sagen',
    firstQuarters: (year) => `Erste Quartale bis ${year}`,
    sinceStart: (year) => `Seit ${year}`,
    luck: 'Hinter jeder Änderung steht ihr Standardfehler durch das Glück der Blöcke, in Punkten: Eine aus k Blöcken geschätzte Hashrate hat den relativen Fehler 1/√k.',
    history: (source) => `Verlauf: ${source}.`,
    caption: 'Änderung der Hashrate im ersten Quartal, %, mit einem Standardfehler durch das Glück der Blöcke',
    year: (quarter) => `${quarter} von`,
    column: (short) => `${short}, %`,
    holding: (quarter, { holding, measures, year, since }) =>
      `„Erster Rückgang in ${quarter} seit ${since}“ ist, wie gemessen, nach ${holding} von ${measures} Maßen für ${quarter} ${year} wahr.`,
    measured: ({ short, change, verdict, chance, year, fell, since, sinceFell }) =>
      `${short}: ${change}, ${verdict}; angesichts des Glücks der Blöcke zu ${chance} wahrscheinlich (Rückgang ${year}: ${fell}; Rückgang ${since}: ${sinceFell}).`,
    isTrue: 'wahr',
    notTrue: (before) => `nicht wahr (${before})`,
    noneFell: (quarter, year) => `kein früherer Rückgang in ${quarter} ab ${year}`,
    lastFell: (quarter, year) => `letzter Rückgang in ${quarter} davor: ${year}`,
  },
};
