/** German: the words of claims: verdicts, standings, their charts and their page. */
import type { claims as english } from '../en/claims.ts';

export const claims: typeof english = {
  verdicts: {
    supported: 'gestützt',
    'depends on the measure': 'hängt vom Maß ab',
    'cannot say': 'nicht zu sagen',
    'not supported': 'nicht gestützt',
  },
  standings: { holds: 'gilt', fails: 'gilt nicht', open: 'offen' },
  noMeasure: 'kein Maß',
  leadFigure: (measure, figure) => `${measure}: ${figure}`,
  source: (version, file, hash, seed) => `Quelle: hashpivot ${version}, Behauptungen ${file} (${hash}), Startwert ${seed}.`,
  historySource: (version) =>
    `Quelle: hashpivot ${version}. Verlauf: Community-Daten von Coin Metrics und Blockchain-Daten, eigene gerundete Tabellen.`,
  tally: ({ supported, not, depends, unknown, all }) =>
    [
      `${supported} von ${all} ${all === 1 ? 'Behauptung' : 'Behauptungen'} gestützt`,
      `${not} nicht gestützt`,
      ...(depends > 0 ? [`${depends} ${depends === 1 ? 'hängt' : 'hängen'} vom Maß ab`] : []),
      ...(unknown > 0 ? [`${unknown} nicht zu sagen`] : []),
    ].join(', '),
  counts: (measures, holds, fails, open) =>
    `von ${measures} ${measures === 1 ? 'Maß' : 'Maßen'} ${holds === 1 ? 'gilt' : 'gelten'} ${holds}, ${fails} nicht, ${open} offen`,
  standingOf: (measures, holds, fails, open) => {
    if (measures === 1) return `Sein einziges Maß ${holds > 0 ? 'gilt' : fails > 0 ? 'gilt nicht' : 'ist offen'}`;
    const said = [
      ...(holds > 0 ? [`${holds} ${holds === 1 ? 'gilt' : 'gelten'}`] : []),
      ...(fails > 0 ? [`${fails} ${fails === 1 ? 'gilt' : 'gelten'} nicht`] : []),
      ...(open > 0 ? [`${open} ${open === 1 ? 'ist' : 'sind'} offen`] : []),
    ];
    return `Von ${measures} Maßen: ${said.join(', ')}`;
  },
  paragraph: (verdict, counts) => `${verdict}: ${counts}.`,
  condition: (condition) => `Es wäre wahr, wenn: ${condition}.`,
  usd: { bn: ['', '\u00a0Mrd.\u00a0$'], M: ['', '\u00a0Mio.\u00a0$'], k: ['', '\u00a0Tsd.\u00a0$'], plain: ['', '\u00a0$'] },
  scorecard: {
    item: (title, verdict) => `${title}: ${verdict}`,
    subtitle: (about) =>
      `Behauptungen: ${about}. Jede wird nach mehreren Maßen betrachtet; kleingedruckt das führende. Gestützt: genug ihrer Maße sind entschieden, und alle davon gelten; hängt ab: einige gelten und einige nicht.`,
    alt: (tally, list) => `Tabelle der Behauptungen mit Urteilen: ${tally}. ${list}.`,
    description: (tally, list) => `${tally}. ${list}.`,
  },
  shares: {
    title: (title, verdict, standings) => `${title}: ${verdict}. ${standings}`,
    item: (measure, share, standing) => `${measure} ${share} (${standing})`,
    oneThreshold: (holds) => `gilt ab ${holds}, darunter nicht`,
    twoThresholds: (fails, holds) => `gilt bis ${fails} nicht, ab ${holds}`,
    subtitle: (judgedIn, where) => `${judgedIn}, %, mit seinem Intervall. Gestrichelt: Ein Maß ${where}, über sein ganzes Intervall.`,
    alt: (told, first) => `Punkte mit Intervallen, die Maße einer Behauptung; ${told}. ${first}`,
    description: (told, list) => `${told}. ${list}.`,
    holdsFromHere: 'gilt ab hier',
  },
  ranges: {
    it: 'ihr',
    claimedFor: (range) => `den dafür behaupteten ${range}`,
    below: (what) => `unter ${what}`,
    above: (what) => `über ${what}`,
    holding: (what) => `enthält ${what === 'ihr' ? 'sie' : what}`,
    touching: (what) => `überschneidet sich mit ${what}`,
    item: (title, range, relation) => `${title} ${range}, ${relation}`,
    title: ({ title, verdict, claimed, found }) => `${title}: ${verdict}. Behauptet sind ${claimed}; heraus kommen ${found}`,
    subtitle: (unit) => `${unit}, logarithmische Achse. Balken: vom unteren zum oberen Ende der Annahmen; Fläche: die behauptete Spanne.`,
    alt: (unit, claimed, list) => `Balken von Spannen, ${unit}: behauptet ${claimed}; ${list}.`,
    description: ({ title, verdict, claimed, found }) => `${title}: ${verdict}. Behauptet ${claimed}. ${found}.`,
  },
  page: {
    question: (about) => `Was gilt von den Behauptungen? ${about}`,
    title: (about) => `Was von den Behauptungen gilt: ${about}`,
    lead: (n, where, seed) =>
      `${n} ${n === 1 ? 'Behauptung' : 'Behauptungen'}, jede nach mehreren Maßen betrachtet. Aufgestellt in: ${where}. Simuliert mit Startwert ${seed}; jede Regel unten ist eine über Zahlen.`,
    method: [
      'Ein Maß gilt, gilt nicht oder ist offen. Eine Behauptung ist gestützt, wenn mindestens die Hälfte ihrer Maße entschieden ist (oder der Anteil, den ihre Datei nennt) und alle entschiedenen gelten; nicht gestützt, wenn alle entschiedenen nicht gelten; sie hängt vom Maß ab, wenn einige gelten und einige nicht; sonst wird nichts gesagt. „Wahrscheinlich“ heißt mindestens 66 von 100 Läufen, wie der IPCC das Wort verwendet.',
      'Intervalle hinter Anteilen von Läufen sind die von Wilson zu 95\u00a0% und kommen aus der Zahl der Läufe; was das Modell weglässt, enthalten sie nicht.',
    ],
    study: (id) => `Studie ${id}`,
    studyRuns: (name, runs) => `${name}, ${runs}`,
    downloads: ['Urteile (CSV)', 'Maße (CSV)', 'Was gezählt wird, nach Lauf (Parquet)', 'Alles (JSON)'],
    caption: 'Behauptungen, Urteile und die führenden Zahlen',
    columns: ['Behauptung', 'Urteil', 'Zahl'],
    counts: (holds, fails, open) => `${holds} gelten, ${fails} nicht, ${open} offen`,
    measures: (title) => `Maße: ${title}`,
    measureColumns: ['Maß', 'Zahl', 'Stand'],
    claim: (text) => `Behauptung: ${text}`,
  },
};
