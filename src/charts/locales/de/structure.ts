/** German: what of a fall is structural, the early warning, what to watch. */
import type { structure as english } from '../en/structure.ts';

export const structure: typeof english = {
  structural: {
    noFall: 'kein Lauf fällt',
    allBack: 'der ganze Rückgang käme zurück',
    remains: (share) => `${share} des Rückgangs kämen nicht zurück`,
    none: (quarter) => `Strukturell oder zyklisch, ${quarter}: Die Hashrate fällt in keinem Lauf.`,
    ours: (runs) => `, wo die Hashrate fällt (${runs})`,
    sentence: ({ quarter, ours, remains, gone, interval, rule }) =>
      `Strukturell oder zyklisch, ${quarter}${ours}: ${remains}, gingen Preis und Energie auf ihren Stand davor zurück; mehr als die Hälfte wäre ${gone} für immer weg (95-%-Intervall ${interval}). Nach der Buchhaltung (an KI gegangen, verschrottet oder verschlissen und nicht ersetzt, gegen das, was stillsteht): ${rule}.`,
    pricesBack: (quarter) => `${quarter}, Preise zurück`,
    books: (quarter) => `${quarter}, laut Büchern`,
    item: (quarter, share, rule) => `${quarter} ${share}, nach der Buchhaltung ${rule}`,
    structural: (quarter, share) => `Der simulierte Rückgang der Hashrate in ${quarter} ist strukturell: ${share} davon kämen nicht zurück`,
    cyclicalAll: (quarter) => `Der simulierte Rückgang der Hashrate in ${quarter} ist zyklisch: Er käme ganz zurück`,
    cyclical: (quarter, share) => `Der simulierte Rückgang der Hashrate in ${quarter} ist zyklisch: ${share} davon kämen nicht zurück`,
    mixed: (quarter, share) =>
      `Der simulierte Rückgang der Hashrate in ${quarter} ist in ${share} der Läufe strukturell, in den anderen zyklisch`,
    subtitle: (least) =>
      `Anteil am Rückgang der mittleren Hashrate gegenüber dem Vorquartal, der nicht zurückkäme, %, in Läufen, die um ${least} oder mehr fallen. Punkt und erste Zahl: Mittel; dick: halbe Läufe; dünne Linie und Klammern: 5–95\u00a0% der Läufe.`,
    alt: (list) => `Punkte mit Spannen: Anteil eines Rückgangs der Hashrate, der nicht zurückkäme. ${list}.`,
    description: (title, list) =>
      `${title}. ${list}. Preis, Gebühren, Energie und Jahreszeit gehen auf ihr Mittel des Vorquartals zurück, Geräte, Standorte und KI bleiben, wie das Quartal sie hinterließ; was der Hashrate dann fehlt, ist strukturell. Nach der Buchhaltung: installierte Hashrate, die weg und nicht ersetzt ist, geteilt durch sie und das, was stillsteht.`,
  },
  warning: {
    data: (quarters) =>
      ['Rückgangsquartal', 'ein Quartal mehr', 'zwei Quartale mehr', 'drei Quartale mehr', 'vier Quartale mehr'][quarters] ??
      `${quarters} Quartale mehr`,
    dataTitle: (quarters) =>
      ['Rückgangsquartal', 'Ein Quartal mehr', 'Zwei Quartale mehr', 'Drei Quartale mehr', 'Vier Quartale mehr'][quarters] ??
      `${quarters} Quartale mehr`,
    tooFew: (worlds) => `Frühwarnung: Von ${worlds} bezeichneten Welten fielen zu wenige, um etwas zu sagen; mehr verlangen.`,
    told: ({ right, worlds, interval, wrong, brier, base }) =>
      `${right} von ${worlds} zurückgehaltenen Welten werden mit 90\u00a0% Sicherheit richtig erkannt (95-%-Intervall ${interval}), ${wrong} falsch (Brier-Score ${brier}; die Grundrate allein erreicht ${base}, weniger ist besser)`,
    never: (data, told) =>
      `Frühwarnung: Öffentliche Daten erkennen die meisten Rückgänge binnen eines Jahres nie mit 90\u00a0% Sicherheit; bestenfalls (Daten: ${data}): ${told}.`,
    withData: (data, told, before) => `Frühwarnung (Daten: ${data}): ${told}.${before}`,
    before: (share) => ` Allein aus dem Quartal des Rückgangs: ${share}.`,
    rightWrong: (right, wrong) => `${right}; falsch ${wrong}`,
    titleNever: 'Öffentliche Daten trennen binnen eines Jahres die meisten strukturellen Rückgänge nicht von zyklischen',
    titleAtOnce: 'Schon das Quartal des Rückgangs trennt die meisten strukturellen Rückgänge von zyklischen',
    titleAfter: (quarters) =>
      `Es braucht Daten von ${['', 'einem weiteren Quartal', 'zwei weiteren Quartalen', 'drei weiteren Quartalen', 'vier weiteren Quartalen'][quarters]}, um die meisten strukturellen Rückgänge von zyklischen zu trennen`,
    item: (data, right, wrong) => `${data} ${right} richtig, ${wrong} falsch`,
    subtitle: (worlds) =>
      `Anteil von ${worlds} zurückgehaltenen Welten mit bekannter Antwort, die ein Beobachter von Hashrate aus Blöcken, Preis, Spotstrom und KI-MW mit 90\u00a0% Sicherheit richtig erkennt, %. Linien und Klammern: 95-%-Intervall. Gestrichelt: die Hälfte.`,
    alt: (list) => `Punkte mit Intervallen: mit 90\u00a0% Sicherheit richtig erkannte Rückgänge, nach Daten: ${list}.`,
    description: (title, list, worlds) =>
      `${title}. Richtig und falsch erkannt mit den Daten: ${list}. ${worlds} Welten mit Sturm, Preisdelle, Verbot, dauerhaft verlorenem Strom oder KI-Welle; der Beobachter ist an die Hälfte davon angepasst.`,
    dataCaption: (worlds) => `Was öffentliche Daten verraten, ${worlds} zurückgehaltene Welten`,
    dataColumns: ['Daten', 'Richtig mit 90\u00a0%', 'Falsch mit 90\u00a0%', 'Wahrscheinlichere Art richtig', 'Brier-Score', 'Grundrate'],
    dataNote:
      'Richtig mit 90\u00a0%: Der Beobachter gibt der wahren Art eine Wahrscheinlichkeit von 90\u00a0% oder mehr. Grundrate: der Brier-Score, wenn man stets sagt, wie viele der angepassten Welten strukturell waren.',
    worldCaption: 'Gegen das, wozu die Welten gemacht waren, alle mit Rückgang',
    worldColumns: [
      'Beurteilt nach',
      'Strukturell, so erkannt',
      'Strukturell, zyklisch genannt',
      'Zyklisch, strukturell genannt',
      'Zyklisch, so erkannt',
    ],
    byShare: 'Kontrafaktischer Anteil über der Hälfte',
    byBooks: 'Buchhaltung über der Hälfte',
    worlds: { storm: 'Sturm', 'price-dip': 'Preisdelle', ban: 'Verbot', 'power-lost': 'Strom dauerhaft verloren', 'ai-wave': 'KI-Welle' },
    world: (kind, fell, share) => `${kind}: ${fell} fielen, ${share} kämen nicht zurück`,
  },
  trend: {
    observed: (quarter) => `${quarter}, beobachtet`,
    simulated: (quarter) => `${quarter}, simuliert`,
    item: { observed: (quarter) => `${quarter} beobachtet`, simulated: (quarter) => `${quarter} simuliert` },
    noneFell: (quarters) => `In keinem der letzten ${quarters} Quartale fiel die Hashrate stärker, als Glück allein erklärt`,
    fell: (falls, quarters, names) =>
      `Die Hashrate fiel in ${falls} der letzten ${quarters} Quartale stärker, als Glück allein erklärt: ${names}`,
    falls: (down, quarters) => `Die Hashrate fällt in ${down} von ${quarters} Quartalen in den meisten Läufen`,
    neutral: 'Änderung der Hashrate nach Quartal, gegen das Glück der Blöcke',
    subtitle:
      'Änderung der mittleren Hashrate gegenüber dem Vorquartal, %. Beobachtet: ± Standardfehler durch das Glück der Blöcke. Simuliert: Mittel, halbe und 5–95\u00a0% der Läufe. Fläche: was Glück allein in 95\u00a0% der Quartale macht.',
    alt: (list) => `Punkte nach Quartal: Änderung der mittleren Hashrate, mit dem Band des Glücks der Blöcke. ${list}.`,
    description: (title, list) => `${title}. ${list}. Eine Änderung innerhalb der Fläche kann Glück der Blöcke allein sein.`,
  },
  smallShare: {
    same: (first, last) => `Kleine Miner halten in ${last} etwa so viel wie in ${first}`,
    lose: (points, { first, last, range }) =>
      `Kleine Miner verlieren von ${first} bis ${last} ${points} Punkte der Hashrate (${range} in 90\u00a0% der Läufe)`,
    gain: (points, { first, last, range }) =>
      `Kleine Miner gewinnen von ${first} bis ${last} ${points} Punkte der Hashrate (${range} in 90\u00a0% der Läufe)`,
    subtitle:
      'Anteil kleiner Miner an der laufenden Hashrate, Mittel des Quartals, %. Punkt und erste Zahl: Mittel; dick: halbe Läufe; dünne Linie und Klammern: 5–95\u00a0% der Läufe. Die Achse beginnt nicht bei 0.',
    alt: (list) => `Punkte nach Quartal: Anteil kleiner Miner an der Hashrate. ${list}.`,
    description: (title, { list, runs, change, range }) =>
      `${title}. ${list}. ${runs} Läufe; Änderung über die gezeigten Quartale ${change} Punkte (5–95\u00a0% der Läufe ${range}).`,
  },
};
