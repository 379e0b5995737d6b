/** German: the findings of a study, its table at a glance, and how its report was made. */
import type { report as english } from '../en/report.ts';

export const report: typeof english = {
  nothing: { title: 'Nichts', sentence: 'Kein Lauf ging gut zu Ende: Es gibt nichts zu berichten.' },
  topics: {
    where: 'Wohin die Hashrate geht',
    changes: 'Was das Szenario ändert',
    holders: 'Wem die Hashrate gehört',
    ai: 'Wie viel zur KI wechselt',
    collapse: 'Wie schlimm es werden kann',
    failed: 'Fehlgeschlagene Läufe',
  },
  about: (scenario, rest) => `${scenario}: ${rest}`,
  end: ({ median, when, range, error, from, above }) =>
    `Die Hashrate liegt ${when} im Median bei ${median} EH/s (90\u00a0% der Läufe ${range}${error}), ${above} über ihrem Stand vom ${from}.`,
  medianError: (error) => `; Standardfehler des Medians ${error}`,
  against: (scenario, base) => `${scenario} gegen ${base}, Lauf für Lauf`,
  mean: (mean, error) => `; Mittel ${mean} EH/s, Standardfehler ${error}`,
  amount: (median, range, mean) => `${median} (90\u00a0% der Läufe ${range}${mean})`,
  differs: (amount, below) => `Die Hashrate weicht am Ende um ${amount} ab, sie liegt ${below} darunter.`,
  unclear: (amount) => `kein klarer Unterschied der Hashrate am Ende, ${amount}.`,
  measured: {
    change_mean_pct: 'Mittel gegen Mittel des Vorquartals',
    change_first_last_week_pct: 'erste gegen letzte Woche',
  },
  decline: ({ quarter, scenario, measured, share, interval, median, range, luck }) =>
    `${quarter}${scenario}, ${measured}: Die Hashrate fällt ${share} (${interval}); Änderung im Median ${median} (90\u00a0% der Läufe ${range}; Glück der Blöcke allein ±${luck} Punkte, ein Standardfehler).`,
  ofScenario: (scenario) => `, ${scenario}`,
  interval: (interval) => `95-%-Intervall ${interval}`,
  errorAndInterval: (error, interval) => `Standardfehler ${error} Punkte, 95-%-Intervall ${interval}`,
  observed: (change, luck) => ` Beobachtet: ${change}, Standardfehler durch Glück ${luck}.`,
  others: (list) => ` Andere Szenarien: ${list}.`,
  holders: ({ share, quarter, range, start, small, hhi, owners, ownersRange }) =>
    `Börsennotierte US-Miner halten in ${quarter} ${share} der Hashrate (${range}; am Anfang ${start}), kleine Miner ${small}; HHI nach Eigentümern ${hhi}, ${owners} Eigentümer (${ownersRange}) bilden eine Mehrheit.`,
  aiCapacity: (when, list) => `KI in Betrieb an Standorten der Miner ${when}, Median und 90\u00a0% der Läufe: ${list}.`,
  noCollapse: (share) => `Kein Lauf fällt je unter ${share} seines Anfangs.`,
  collapse: (share, list) => `Läufe, in denen die Hashrate irgendwann unter ${share} ihres Anfangs fällt: ${list}.`,
  countOf: (share, count, n) => `${share} (${count} von ${n})`,
  collapsePrices: (fallen, others) => ` Sie enden bei einem Preis von ${fallen} im Median, andere Läufe bei ${others}.`,
  failed: (n, count, first) =>
    n === 1
      ? `Ein Lauf schlug fehl und ist weggelassen: ${first}`
      : `${count} Läufe schlugen fehl und sind weggelassen; der erste: ${first}`,
  glance: {
    caption: 'Szenarien nebeneinander',
    scenario: 'Szenario',
    note: 'Kleingedruckt: 5–95\u00a0% der Läufe; bei der Wahrscheinlichkeit der Standardfehler.',
    focus: ' Unterlegt: das Szenario der Diagramme, die nur eines zeigen.',
    hashrate: (end) => `Hashrate, ${end}, EH/s`,
    against: (base) => `Gegen „${base}“`,
    falls: (quarter) => `Mittlere Hashrate fällt in ${quarter}`,
    ofRuns: (share) => `${share} der Läufe`,
    points: (error) => `±${error} Punkte`,
    usShare: (quarter) => `Anteil börsennotierter US-Miner, ${quarter}`,
    end: 'Ende',
    ai: 'KI an Standorten der Miner, MW',
  },
  page: {
    lead: (from, to, count, seed) => `Simulation, ${from} bis ${to}. ${count}, Startwert ${seed}.`,
    runsDone: (done, all, failed) => `${done} von ${all} gingen gut zu Ende; ${failed} schlugen fehl`,
    summary: 'summary.csv: jede Zahl mit ihrem Fehler',
    method: [
      'Jeder Lauf zieht Preise, Gebühren, KI-Mieten, Strom, Wetter und Blockzeiten aus eigenen Zufallsströmen und lässt mehrere hundert Miner Epoche für Epoche entscheiden, ob sie schürfen, abschalten, Geräte kaufen oder für KI bauen. Lauf Nummer k sieht in jedem Szenario dieselbe Welt; Unterschiede zwischen Szenarien werden deshalb Lauf für Lauf genommen.',
      'Intervalle enthalten 90\u00a0% der Läufe: Sie zeigen, wie weit Läufe auseinanderliegen, im Rahmen des Modells und seiner Parameter. Etwas anderes ist der Monte-Carlo-Fehler, die Unsicherheit durch die Zahl der Läufe; Zahlen stehen nur mit den Stellen da, die er trägt, und summary.csv nennt ihn zu jeder Zahl. Dieselbe Studie mit demselben Startwert und derselben Version ergibt wieder dieselben Zahlen.',
      'Um die Hebel selbst zu bewegen: Der Befehl hashpivot explore schreibt aus der Datei dieser Studie eine Seite, die sie im Browser simuliert.',
    ],
  },
};
