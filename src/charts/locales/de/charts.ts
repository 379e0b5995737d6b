/** German: the words of each chart of a study. */
import type { charts as english } from '../en/charts.ts';

const MOVES = { falls: 'fällt', slips: 'sinkt leicht', climbs: 'steigt', edgesUp: 'steigt leicht' } as const;

export const charts: typeof english = {
  fan: {
    neutral: (range, when) => `Die Hashrate kann steigen oder fallen: 90\u00a0% der Läufe liegen ${when} bei ${range} EH/s`,
    subtitle: (scenario, hasPaths) =>
      `Laufende Bitcoin-Hashrate, Exahashes je Sekunde (EH/s)${scenario}. Flächen: mittlere 50\u00a0% und 90\u00a0% der Läufe${hasPaths ? '; dünne Linien: einzelne Läufe' : ''}.`,
    alt: ({ scenario, first, month, last, when, range }) =>
      `Fächerdiagramm der Bitcoin-Hashrate${scenario}: Median ${first} EH/s im ${month}, ${last} ${when}; 90\u00a0% der Läufe enden bei ${range}.`,
    description: ({ title, start, runs, half, range, last, hasHistory }) =>
      `${title}. Der Fächer beginnt am ${start} und fasst ${runs} simulierte Läufe. Die Hälfte endet bei ${half} EH/s, neun von zehn bei ${range}; der Median ist ${last} EH/s.${hasHistory ? ' Der Verlauf bisher ist das Mittel jeder Schwierigkeitsepoche, aus den Blockzeiten.' : ''} Einzelne Läufe sind nach festen Rängen ihres Endes gezeichnet, damit man ihr Auf und Ab neben den glatten Flächen sieht.`,
  },
  hashprice: {
    neutral: (range, when) => `Der Hashpreis ${when} ist offen: 90\u00a0% der Läufe liegen bei ${range}`,
    subtitle: (scenario) =>
      `Einnahmen der Miner in US-Dollar je Petahash pro Sekunde und Tag${scenario}. Flächen: mittlere 50\u00a0% und 90\u00a0% der Läufe; dünne Linien: einzelne Läufe.`,
    alt: ({ scenario, first, month, last, when, range }) =>
      `Fächerdiagramm des Hashpreises${scenario}: Median ${first} je PH/s und Tag im ${month}, ${last} ${when}; 90\u00a0% der Läufe enden bei ${range}.`,
    description: (title, runs, last, when, range) =>
      `${title}. Der Hashpreis ist, was ein Petahash pro Sekunde am Tag einbringt, Subvention und Gebühren. ${runs} Läufe: Median ${last} ${when}, neun von zehn bei ${range}. Ein Halving halbiert die Subvention je Block; einen Teil davon gibt die Schwierigkeit zurück, wenn Geräte, die sich nicht mehr lohnen, abgeschaltet werden.`,
  },
  scenarios: {
    none: (base, when) => `In keinem Szenario weicht der Median der Hashrate ${when} von „${base}“ ab`,
    title: (name, size, side, base, when) => `„${name}“: Hashrate ${when} ${size} ${side === 'below' ? 'unter' : 'über'} „${base}“`,
    subtitle: (base, when) =>
      `Laufende Hashrate, EH/s: Median, mittlere 50\u00a0% und 90\u00a0% der Läufe. Gestrichelt: Median von „${base}“. Unter jedem Namen: Unterschied dazu ${when}, Lauf für Lauf, Median und 5–95\u00a0% der Läufe.`,
    alt: (when, medians) => `Kleine Diagramme der simulierten Hashrate nach Szenario; Mediane ${when}, EH/s: ${medians}.`,
    against: (name, base, difference, share) => `${name} gegen ${base}: ${difference}, darunter ${share}.`,
    description: (title, when, medians, differences) =>
      `${title}. Mediane ${when} in EH/s: ${medians}. ${differences} Unterschiede sind Lauf für Lauf gebildet: Ein Lauf sieht in jedem Szenario dieselben Preise, dasselbe Wetter, dieselben Blöcke.`,
    endsAt: (median) => [`Endet bei ${median} (Median)`, `Median ${median}`],
  },
  quarterDots: {
    few: (quarter, runs) =>
      `Änderung der Hashrate in ${quarter} in ${runs === 1 ? 'einem simulierten Lauf' : `${runs} simulierten Läufen`}`,
    even: (quarter) => `Die Hashrate fällt in ${quarter} etwa so wahrscheinlich, wie sie steigt`,
    all: (dots, side, quarter) =>
      `In allen ${dots} gleich wahrscheinlichen Fällen ${side === 'falls' ? 'fällt' : 'steigt'} die Hashrate in ${quarter}`,
    title: (count, dots, side, quarter) =>
      `In ${count} von ${dots} gleich wahrscheinlichen Fällen ${side === 'falls' ? 'fällt' : 'steigt'} die Hashrate in ${quarter}`,
    subtitle: (quarter, scenario, each, runs) =>
      `Änderung der mittleren Hashrate in ${quarter} gegenüber dem Vorquartal${scenario}, aus Blockzeiten, wie man sie sieht. Jeder Punkt steht für ${each} von ${runs} Läufen.`,
    alt: ({ quarter, scenario, share, median, interval, observed }) =>
      `Punktdiagramm der Änderung der mittleren Hashrate in ${quarter}${scenario}: Rückgang in ${share} der Läufe, Median ${median}, 90\u00a0% der Läufe bei ${interval}.${observed}`,
    description: ({ title, runs, share, low, high, median, mean, interval, observed }) =>
      `${title}. Von allen ${runs} Läufen zeigen ${share} einen Rückgang (95-%-Intervall dieses Anteils ${low} bis ${high}). Der Median der Änderung ist ${median}, das Mittel ${mean}, neun von zehn Läufen liegen bei ${interval}.${observed} Gemeint ist das Mittel über das Quartal, mit dem Glück der Blöcke; andere Maße, etwa erste gegen letzte Woche, können im Vorzeichen abweichen.`,
    luck: (points: string) => ` Glück beim Finden der Blöcke allein macht ±${points} Punkte aus (ein Standardfehler).`,
    observedSentence: (change) => ` Beobachtet: ${change}.`,
    observed: (change) => `Beobachtet ${change}`,
    decline: 'Rückgang',
    growth: 'Wachstum',
  },
  identity: {
    parts: {
      new_rigs_ehs: 'Neue Geräte',
      relocated_ehs: 'Geräte an andere Standorte verlegt',
      converted_to_ai_ehs: 'Standorte auf KI umgestellt',
      retired_ehs: 'Geräte ausgemustert',
      sold_ehs: 'Geräte verkauft',
      idle_price_change_ehs: 'Mit dem Hashpreis aus- oder angeschaltet',
      idle_weather_change_ehs: 'Wetter und Abregelung',
      luck_ehs: 'Glück der Blöcke',
    },
    adds: {
      new_rigs_ehs: 'neue Geräte bringen',
      relocated_ehs: 'verlegte Geräte bringen',
      converted_to_ai_ehs: 'auf KI umgestellte Standorte bringen',
      retired_ehs: 'ausgemusterte Geräte bringen',
      sold_ehs: 'verkaufte Geräte bringen',
      idle_price_change_ehs: 'wieder angeschaltete Geräte bringen',
      idle_weather_change_ehs: 'Wetter und Abregelung bringen',
      luck_ehs: 'das Glück der Blöcke bringt',
    },
    takes: {
      new_rigs_ehs: 'neue Geräte nehmen',
      relocated_ehs: 'verlegte Geräte nehmen',
      converted_to_ai_ehs: 'auf KI umgestellte Standorte nehmen',
      retired_ehs: 'ausgemusterte Geräte nehmen',
      sold_ehs: 'verkaufte Geräte nehmen',
      idle_price_change_ehs: 'bei niedrigem Hashpreis abgeschaltete Geräte nehmen',
      idle_weather_change_ehs: 'Wetter und Abregelung nehmen',
      luck_ehs: 'das Glück der Blöcke nimmt',
    },
    inList: (part) => part,
    net: (quarter) => `Änderung insgesamt in ${quarter}`,
    neutral: (quarter) => `Was die Hashrate in ${quarter} ändert`,
    gain: (adds, quarter, amount) => `${adds} der Hashrate in ${quarter} am meisten (${amount} EH/s)`,
    loss: (takes, quarter, amount) => `${takes} der Hashrate in ${quarter} am meisten (${amount} EH/s)`,
    both: (gain, takes, amount) => `${gain}; ${takes} am meisten (${amount})`,
    subtitle: (quarter, scenario) =>
      `Woraus sich die Änderung der mittleren Hashrate in ${quarter} gegenüber dem Vorquartal zusammensetzt, EH/s${scenario}. Balken und erste Zahl: Mittel; Linien und Klammern: 5–95\u00a0% der Läufe.`,
    alt: (quarter, list, net) => `Wasserfalldiagramm der Änderung der mittleren Hashrate in ${quarter}, EH/s: insgesamt ${net}; ${list}.`,
    description: (title, runs, list, net) =>
      `${title}. Mittel über ${runs} Läufe, EH/s: ${list}; insgesamt ${net}. Die Teile gehen in jedem Lauf genau auf. Was zur KI ging, verkauft oder ausgemustert wurde, ist strukturell; was wegen Preis oder Wetter steht, kann wiederkommen.`,
  },
  shares: {
    stays: (to, end) => `Anteil börsennotierter US-Miner an der Hashrate bleibt bis ${end} bei etwa ${to}`,
    moves: (verb, from, to, end) => `Anteil börsennotierter US-Miner an der Hashrate ${MOVES[verb]}: von ${from} auf ${to} in ${end}`,
    subtitle: (scenario, lead, end) =>
      `Mittlerer Anteil an der laufenden Hashrate nach Klasse der Miner, %${scenario}. Gestrichelt: 5–95\u00a0% der Läufe für ${lead}. Rechts: Mittel und 5–95\u00a0% der Läufe in ${end}.`,
    alt: (scenario, end, list) => `Gestapelte Flächen: Hashrate nach Klasse der Miner${scenario}; ${end}, Mittel und 5–95\u00a0%: ${list}.`,
    change: (name, from, to) => `${name} ${from} auf ${to}`,
    description: (title, start, end, changes, list) =>
      `${title}. Mittlere Anteile von ${start} bis ${end}: ${changes}. Gestapelt sind Mittel, weil Mediane nicht 100\u00a0% ergäben. In ${end}, Mittel und 5–95\u00a0% der Läufe: ${list}.`,
  },
  aiMegawatts: {
    none: (end, scenario) => `Miner betreiben in ${end} keine KI${scenario}`,
    title: (verb, amount, end, scenario, lead) =>
      `KI an Standorten der Miner ${{ reaches: 'erreicht', falls: 'fällt auf', stays: 'bleibt bei etwa' }[verb]} ${amount} in ${end}${scenario}, davon ${lead} bei börsennotierten US-Firmen`,
    noneOf: 'nichts',
    allOf: 'alles',
    subtitle: (end) =>
      `KI-Leistung in Betrieb an Standorten der Miner, MW Anschlussleistung, Mittel jedes Quartals nach Klasse der Miner. Gestrichelt: 5–95\u00a0% der Läufe für die Summe. Unter jedem Namen: Mittel und 5–95\u00a0% der Läufe in ${end}.`,
    alt: (end, list) => `Gestapelte Flächen: KI-Leistung nach Klasse der Miner und Szenario; ${end}, Mittel und 5–95\u00a0%: ${list}.`,
    description: (title, end, list, leads, runs) =>
      `${title}. ${end}, Mittel und 5–95\u00a0% der Läufe: ${list}. Anteil börsennotierter US-Miner daran: ${leads}. Megawatt sind Anschlussleistung mit Kühlung; Verträge zählen Megawatt der Rechner, das sind weniger. ${runs} Läufe je Szenario.`,
  },
  aiRevenue: {
    inScenario: (name) => ` („${name}“)`,
    nothing: (quarter, scenario) => `Miner verdienen in ${quarter} nichts mit KI${scenario}`,
    title: (amount, quarter, scenario) => `KI bringt Minern in ${quarter} ${amount}${scenario}`,
    more: (plain) => `${plain}, mehr als das Mining`,
    same: (plain) => `${plain}, etwa so viel wie das Mining`,
    cents: (plain, cents) => `${plain}, ${cents} Cent je Dollar aus dem Mining`,
    none: 'Nichts',
    subtitle: (unit, end) =>
      `Einnahmen aus KI, ${unit === 'bn' ? 'Mrd.' : 'Mio.'} US-Dollar im Quartal, Mittel nach Klasse der Miner; nur ganze Quartale. Gestrichelt: 5–95\u00a0% der Läufe für die Summe. Unter jedem Namen: Mittel und 5–95\u00a0% der Läufe in ${end}.`,
    alt: (end, list) => `Gestapelte Flächen: KI-Einnahmen nach Klasse der Miner und Szenario; ${end}, Mittel und 5–95\u00a0%: ${list}.`,
    description: (title, end, list, runs) =>
      `${title}. ${end}, Mittel und 5–95\u00a0% der Läufe: ${list}. Einnahmen sind Miete für Colocation, oder für GPUs, wo sie dem Miner gehören; sie sind nicht Gewinn. ${runs} Läufe je Szenario.`,
  },
};
