/** German: the words of the charts, the findings and the page of a calibration. */
import type { calibration as english } from '../en/calibration.ts';

export const calibration: typeof english = {
  modes: {
    off: 'ohne KI',
    on: 'mit KI',
    'as set': 'mit KI nach Studie',
    'all capital': 'mit KI und allem erreichbaren Kapital',
  },
  told: {
    nothing: 'Nur der Preis',
    ai: 'mit KI',
    storm: 'mit dem Sturm',
    energy: 'mit Energiepreisen',
    all: 'mit allen dreien',
    'all-capital': 'mit allen dreien, alles erreichbare Kapital zur KI',
  },
  toldInSentence: (title) => title.replace('Nur', 'nur'),
  parameters: {
    siteGrowth: 'Wachstum der Standorte',
    paybackLimit: 'längste Amortisation',
    refresh: 'Erneuerung der Geräte',
    funding: 'Geld von außen',
    freeMW: 'MW ohne Geräte',
    responsiveness: 'Reaktionstempo',
    rigSupply: 'Angebot neuer Geräte',
    rigPayback: 'Amortisation in Gerätepreisen',
    currentWeight: 'Gewicht des heutigen Hashpreises',
    smoothingDays: 'Glättung des Hashpreises',
    aiHurdle: 'Hürde für KI',
    aiCrowding: 'Kapitalabzug zur KI',
  },
  bounds: {
    'low edge of the prior': 'unteren Rand des Priors',
    'high edge of the prior': 'oberen Rand des Priors',
    'range of the schema': 'Bereich des Schemas',
  },
  leansOn: (bound) => `lehnt am ${bound}`,
  recovery: {
    all: (histories, n) =>
      `90-%-Intervalle enthalten die gepflanzte Wahrheit in 80–97\u00a0% von ${histories} Verläufen bei ${n === 1 ? 'dem einen Parameter' : `allen ${n} Parametern`}`,
    some: (histories, honest, n) =>
      `90-%-Intervalle enthalten die gepflanzte Wahrheit in 80–97\u00a0% von ${histories} Verläufen bei ${honest} von ${n} ${n === 1 ? 'Parameter' : 'Parametern'}`,
    item: (parameter, coverage, shrinkage) => `${parameter} ${coverage} (${shrinkage})`,
    subtitle: (histories) =>
      `Rang des wahren Werts unter seinen Posterior-Ziehungen, Anteil der Ziehungen darunter, in ${histories} synthetischen Verläufen; Balken: Verläufe je Zehntel; grau: wo neun von zehn Balken eines ehrlichen Posteriors liegen. Prozent: Verläufe, deren 90-%-Intervall die Wahrheit enthält.`,
    alt: (histories, list) => `Histogramme der Ränge je Parameter, je ${histories} synthetische Verläufe. Überdeckung: ${list}.`,
    description: (title, list) =>
      `${title}. Überdeckung der 90-%-Intervalle (Standardabweichung des Posteriors durch die des Priors): ${list}.`,
  },
  windows: {
    lower: (windows, off, on) =>
      `KI senkt den Fehler auf ${windows} nie angepassten ${windows === 1 ? 'Fenster' : 'Fenstern'} von ${off} auf ${on}`,
    hardly: (windows, off, on) =>
      `KI ändert den Fehler auf ${windows} nie angepassten ${windows === 1 ? 'Fenster' : 'Fenstern'} kaum: ${off} ohne, ${on} mit`,
    notLower: (windows, off, on) =>
      `KI senkt den Fehler auf ${windows} nie angepassten ${windows === 1 ? 'Fenster' : 'Fenstern'} nicht: ${off} ohne, ${on} mit`,
    subtitle:
      'Simulierte gegen echte Hashrate je Schwierigkeitsepoche, %, ein Jahr ab jedem Start beim echten Preis und echten Gebühren. Punkt: Mittel; Linie: 90\u00a0% der Epochen. Zahlen: Wurzel des mittleren quadratischen Log-Fehlers, davon 0,022 Glück der Blöcke.',
    alt: (modes, list) => `Punkte mit Spannen: Fehler nach Start, ${modes}: ${list}.`,
    description: (title, modes, list, until) =>
      `${title}. Wurzel des mittleren quadratischen Log-Fehlers nach Start, ${modes}: ${list}. Angepasst an Fenster, die bis ${until} enden.`,
    row: (start, mode) => `${start}, ${mode}`,
    error: (error) => `Fehler ${error}`,
  },
  structural: {
    below: (gap) => `${gap} unter`,
    above: (gap) => `${gap} über`,
    title: (before, quarter, after) =>
      `Nur mit dem Preis liegt das angepasste Modell in ${quarter} ${before} der Hashrate; mit KI, Sturm und Energiepreisen ${after} ihr`,
    subtitle:
      'Mittlere Hashrate des Quartals, Modell gegen Verlauf, %, beim echten Preis und echten Gebühren. Punkt: Mittel der Läufe; Linie: 90\u00a0% der Läufe. Zahlen: das Mittel mit dieser Spanne, und was sich gegenüber nur dem Preis ändert, in Punkten mit Standardfehler.',
    alt: (quarter, list) => `Punkte mit Spannen: Lücke zwischen angepasstem Modell und Verlauf. In ${quarter}: ${list}.`,
    description: (title, quarter, list, until) =>
      `${title}. Das Verhalten wurde an Fenster angepasst, die bis ${until} enden. In ${quarter}: ${list}.`,
    row: (quarter, told) => `${quarter}, ${told}`,
    nothing: 'nichts verraten',
  },
  findings: {
    fitted: (rmse, windows, list) =>
      `${windows === 1 ? 'Angepasstes' : 'Angepasste'} Fenster: Wurzel des mittleren quadratischen Log-Fehlers je Epoche ${rmse} über ${windows} Fenster (${list}), davon 0,022 Glück der Blöcke.`,
    unseen: (windows, starts, list) => `Nie ${windows === 1 ? 'angepasstes' : 'angepasste'} Fenster, ab ${starts}: ${list}.`,
    mode: (error, mode) => `${error} ${mode}`,
    listed: (windows, modes, real) =>
      `Anteil börsennotierter Miner im letzten Quartal ${windows === 1 ? 'dieses Fensters' : 'dieser Fenster, Mittel darüber'}: ${modes}; nach der datierten Tabelle war er ${real}.`,
    parameters: (narrowed, not, bounds) => `Parameter: Der Verlauf engt ein: ${narrowed}; er bestimmt nicht: ${not}; ${bounds}.`,
    none: 'keinen',
    noBound: 'keiner lehnt an einer Grenze',
    bound: (parameter, leans) => `${parameter} ${leans}`,
    posterior: (draws, chi, expected) =>
      `Posterior: ${draws} Ziehungen; der Verlauf liegt ${chi} quadrierte Standardabweichungen vom Emulator, erwartet ${expected}.`,
    planted: (low, high, histories, error) =>
      `Gepflanzte Parameter: 90-%-Intervalle enthalten die Wahrheit je Parameter in ${low} bis ${high} von ${histories} synthetischen Verläufen (Standardfehler ${error} Punkte).`,
    gap: ({ quarter, gap, range, error, closed }) =>
      `${quarter}, Verhalten an frühere Jahre angepasst, beim echten Preis: Die mittlere Hashrate weicht ${gap} vom Verlauf ab (90\u00a0% der Läufe ${range}; Standardfehler ${error}). Was die Lücke bewegt: ${closed}.`,
    closed: (told, points, error) => `${told} ${points} Punkte (Standardfehler ${error})`,
  },
  page: {
    title: 'An den Verlauf angepasstes Verhalten',
    lead: (parameters, windows) =>
      `${parameters} Parameter, angepasst an ${windows} Fenster des Verlaufs bei den eingetretenen Preisen und Gebühren; nichts Späteres wurde gesehen.`,
    windows: 'Fenster',
    recovered: 'Gepflanzte Parameter wiedergefunden',
    structural: 'Strukturbruch',
    method: [
      'Die Anpassung setzt Glück der Blöcke und jedes Rauschen auf ihr Mittel und minimiert den quadrierten Log-Fehler mit CMA-ES, mit den Priors als Strafe. Der Posterior kommt aus einem Emulator: jedes Quartal jedes Fensters als quadratisches Polynom der Parameter, angepasst an einen Vorrat von Simulationen mit allem Rauschen, der eigene Fehler des Modells hinzugefügt; ein zweiter Vorrat wird um den ersten Posterior geworfen.',
      'Gepflanzte Parameter: Simulationen des ersten Vorrats spielen den Verlauf; ihre Wahrheit muss so oft in ihrem eigenen Posterior liegen, wie das Intervall sagt.',
    ],
    downloads: ['Posterior, eine Tabelle von Ziehungen für Studien (CSV)', 'Parameter (CSV)', 'Fenster (CSV)'],
    parameterCaption: 'Was der Verlauf über jeden Parameter sagt',
    parameterColumns: ['Parameter', 'Prior', 'Posterior', 'Anpassung', 'Posterior durch Prior, Standardabw.', 'Urteil'],
    range: (low, high) => `${low} bis ${high}`,
    identified: 'bestimmt',
    notIdentified: 'nicht bestimmt',
    parameterNote:
      'Median und 90-%-Intervall. Ein Posterior, der breiter ist als 0,85 seines Priors, sagt nichts, was nicht hineingesteckt wurde.',
    windowCaption: 'Wurzel des mittleren quadratischen Log-Fehlers je Epoche, nach Fenster',
    windowColumns: ['Start', 'Angepasst', 'Ohne KI', 'Mit KI', 'KI nach Studie', 'Alles erreichbare Kapital', 'Im 90-%-Intervall, mit KI'],
    yes: 'ja',
    no: 'nein',
    posteriorMean: (error) => `Posterior-Mittel ${error}`,
    ofEpochs: (share) => `${share} der Epochen`,
    windowNote:
      'Das Glück der Blöcke allein ist 0,022. Wo von KI am Start noch nichts bekannt war, sind alle gleich. Mit KI: so stark, wie es die im Jahr davor geschlossenen Verträge sagen.',
  },
};
