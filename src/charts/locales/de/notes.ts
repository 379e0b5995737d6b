/** German: how each chart was made. */
import type { notes as english } from '../en/notes.ts';

export const notes: typeof english = {
  heading: 'Methode',
  model: (section) => `Modell: MODEL.md, „${section}“ (englisch).`,
  shared: {
    quantiles:
      'Mediane und Spannen sind Quantile aller gut beendeten Läufe (linear zwischen Ordnungsstatistiken); der Monte-Carlo-Standardfehler jeder Zahl steht in der Tabelle, und Zahlen stehen nur mit den Stellen da, die er trägt.',
    means:
      'Mittel über alle gut beendeten Läufe, mit Monte-Carlo-Standardfehler in der Tabelle; Spannen reichen vom 5. zum 95. Perzentil der Läufe.',
    paired:
      'Ein Paar ist dieselbe Laufnummer in beiden Szenarien: gleiche Preise, gleiches Wetter, gleiche Firmen, gleiches Glück der Blöcke. Differenzen werden Paar für Paar gebildet, das Gemeinsame hebt sich auf; es zählen Paare, deren beide Läufe gut endeten.',
    bootstrap:
      'Intervalle sind 95-%-Perzentil-Bootstrap-Intervalle über Punkte oder Trajektorien; teilen alle Punkte ihre Welten, kommt ein Jackknife über Läufe hinzu. Das Rauschen weniger Läufe je Punkt wird gemessen und abgezogen.',
    starts: 'Jede Prognose kennt nur, was an ihrem Start bekannt war; Ergebnisse benachbarter Starts überlappen und sind nicht unabhängig.',
  },
  charts: {
    fan: 'Laufende Hashrate an jedem Datum des Rasters: was in jeder Epoche lief, gewichtet mit ihrer Zeit in dem Schritt. Der Verlauf bisher ist aus Blöcken geschätzt, Schwierigkeit mal 2.016 Blöcke durch ihre Dauer, je Epoche. Dünne Linien sind Läufe an festen Rängen ihres Endes.',
    hashprice:
      'Was ein Petahash je Sekunde am Tag verdient: aus Schwierigkeit, Subvention mit Gebühren und Preis der Epoche. Der Verlauf bisher ist ebenso aus der Kette und dem Marktpreis berechnet.',
    scenarios: 'Jedes Feld zeigt die Läufe eines Szenarios; die Zahl unter dem Namen ist der Median der gepaarten Differenzen am Ende.',
    quarterDots:
      'Änderung des Quartalsmittels gegen das Vorquartal, aus der Hashrate, wie Blöcke sie schätzen lassen, also mit ihrem Glück. Punkte sind die 50 Quantile in der Mitte gleicher Anteile der Läufe; der Anteil der Rückgänge zählt alle Läufe, sein 95-%-Intervall ist das von Wilson.',
    identity:
      'Buchhalterische Identität der Änderung zwischen zwei Quartalsmitteln: Jeder Teil ist die Differenz der zeitgewichteten Mittel seiner laufenden Summe. In jedem Lauf ergeben die Teile genau die Änderung.',
    shares:
      'Anteil der Minerklassen an der laufenden Hashrate, zeitgewichtetes Quartalsmittel. Gestapelt sind Mittel, denn Mediane ergeben nicht 100\u00a0%.',
    aiMegawatts: 'KI-Leistung in Betrieb an Standorten der Miner, MW Anschlussleistung, zeitgewichtetes Quartalsmittel nach Minerklasse.',
    aiRevenue:
      'Im Quartal gebuchter Erlös aus KI: Miete für Colocation oder für GPUs, wo sie dem Miner gehören, vor Kosten. Nur ganze Quartale.',
    concentration:
      'HHI ist die Summe der quadrierten Prozentanteile der Eigentümer (10.000 ist ein einziger); der Nakamoto-Koeffizient ist die kleinste Zahl von Eigentümern mit mehr als der Hälfte. Eigentümer, nicht Pools. Kurven sind Kerndichten der Läufe am Ende.',
    blockInterval:
      'Mittlere Zeit zwischen Blöcken je Schritt, mit dem Glück der Blöcke; die Schwierigkeit wird alle 2.016 Blöcke neu gesetzt. Volatilität ist die Standardabweichung der logarithmischen Änderungen der laufenden Hashrate über die letzten 13 Epochen, aufs Jahr gerechnet.',
    security:
      'Sicherheitsbudget: Subvention und Gebühren eines Tages zum Preis des Laufs. Mehrheit: neue Geräte für so viel Hashrate, wie alle laufen lassen, zum Preis je TH/s in diesem Lauf.',
    differenceFan:
      'Differenz der laufenden Hashrate an jedem Datum, Paar für Paar. Unten: Anteil der Paare, in denen die Basis höher liegt, Gleichstände halb, mit Wilsons 95-%-Intervall.',
    effects:
      'Gepaartes Mittel jeder Größe mit Standardfehler und 95-%-Intervall nach Student; Striche von 90\u00a0% zeigen die Streuung der Paare.',
    disagreement:
      'Paare, deren Differenz ein anderes Vorzeichen hat als das Mittel, werden in jedem gezogenen Parameter und gesehenen Pfad den übrigen gegenübergestellt: Anteil der Paarungen, in denen sie mehr haben (Fläche unter der ROC-Kurve), Intervall nach DeLong, Rangsummentest mit Holm-Korrektur.',
    decentralisation:
      'Zwei Ursachen, gekreuzt in vier Szenarien derselben Läufe. Eine Richtung wird behauptet, wo das 95-%-Intervall des gepaarten Mittels die Null ausschließt. Regionen sind die acht des Modells; Pools kommen darin nicht vor.',
    hashrateHistory:
      'Aus der Kette geschätzte Hashrate: Schwierigkeit mal Blöcke durch ihre Dauer, je Schwierigkeitsepoche. Der Standardfehler einer Schätzung aus k Blöcken ist 1/√k davon: 2,2\u00a0% je Epoche. Keine Simulation.',
    sameQuarters:
      'Acht Maße der Änderung eines Quartals, alle aus denselben Blöcken. Die 95-%-Intervalle kommen allein vom Glück der Blöcke; die Wahrscheinlichkeit, dass die Behauptung gilt, rechnet es ein. Keine Simulation.',
    attribution:
      'Shapley-Werte: Jede Ursache wird im selben Lauf mit jeder Menge der übrigen aus- und eingeschaltet, ihre Wirkung über alle Reihenfolgen gemittelt. In jedem Lauf ergeben die Teile zusammen die Änderung.',
    structuralShare:
      'In Läufen, deren mittlere Hashrate um 1\u00a0% oder mehr fiel, gehen Preis, Gebühren, Energie und Jahreszeit auf das Vorquartal zurück, während Geräte, Standorte und KI bleiben; was der Hashrate nach 77 bis 112 Tagen noch fehlt, ist strukturell. Nach den Büchern: installierte Hashrate, die weg und nicht ersetzt ist, durch diese plus das, was stillsteht.',
    earlyWarning:
      'Welten, deren Antwort bekannt ist (Verbot, verlorener Strom, KI-Welle; Sturm, Preisdelle), beurteilt eine logistische Regression allein aus öffentlichen Daten, angepasst an jede zweite Fünfergruppe von Welten und an den übrigen bewertet. Intervalle nach Wilson.',
    quarterlyTrend:
      'Änderung der mittleren Hashrate gegen das Vorquartal. Beobachtet: aus Blöcken, mit dem Standardfehler ihres Glücks. Simuliert: dasselbe Maß in jedem Lauf. Unterlegt: 1,96 Standardfehler des Glücks beiderseits von null.',
    smallShare: 'Anteil kleiner Miner an der laufenden Hashrate, zeitgewichtetes Quartalsmittel.',
    scorecard:
      'Jede Behauptung wird auf mehrere Weisen gemessen, die in ihrer Datei festliegen. Gelten manche Maße und andere nicht: hängt vom Maß ab; ist mindestens der verlangte Anteil entschieden: gestützt oder nicht gestützt; sonst nicht zu sagen. Die Regeln sind Zahlen, kein Urteil ist von Hand gesetzt.',
    claimShares:
      'Ein Maß gilt, wenn das ganze 95-%-Intervall seines Anteils der Läufe auf oder über der oberen Linie liegt, gilt nicht, wenn es auf oder unter der unteren liegt, und ist sonst offen. Das Intervall enthält nur den Monte-Carlo-Fehler, nicht was dem Modell fehlt.',
    claimRanges:
      'Rechnung mit Spannen von Annahmen, jedes Ende aus den Enden der Eingaben; keine Simulation. Eine behauptete Spanne gilt innerhalb der errechneten und gilt nicht, wo beide sich nicht berühren.',
    sweep:
      'Jede Zelle ist ein Punkt des Versuchsplans mit eigenen Läufen. Die Linie gleicher Chancen entsteht durch Marching Squares auf dem Gitter.',
    tornado:
      'Je ein Faktor geht an seine Enden, alle anderen bleiben wie in der Basis; Differenzen zur Basis werden in denselben Läufen gebildet.',
    sobol:
      'Sobol-Indizes auf einem Saltelli-Plan: erste Ordnung nach Saltelli et al. (2010), total nach Jansen (1999). Erste Ordnung: Varianz, die ein Faktor allein erklärt; total: mit allen Wechselwirkungen.',
    morris:
      'Elementareffekte auf Morris-Trajektorien mit vier Stufen: µ* ist ihre mittlere Größe, σ ihre Streuung, die von Wechselwirkungen oder Krümmung zeugt.',
    regional:
      'Läufe werden durch eine Bedingung geteilt; der Abstand ist die größte Lücke zwischen den Verteilungen eines Faktors in beiden Teilen (Kolmogorow–Smirnow). Gestrichelt: in 5\u00a0% der Studien durch Zufall überschritten, aus 1.999 zufälligen Zuteilungen.',
    box: 'PRIM: Scheiben von 5\u00a0% werden abgeschält, solange der Anteil der gefragten Läufe steigt; Grenzen mit einem Quasi-p-Wert über 0,05 fallen weg. Nachgeprüft an Hälften der Punkte, an denen sie nicht gefunden wurde.',
    convergence: 'Die Zahl des Sweeps mit den ersten n Läufen jedes Punktes, n verdoppelt sich, und ihr 95-%-Intervall.',
    backtestFans:
      'Vom ersten Tag jedes Quartals seit 2021 wird eine Studie der Vergangenheit bis zu vier Quartale voraus simuliert und mit dem verglichen, was kam.',
    backtestSkill:
      'Skill ist 1 − CRPS des Modells durch CRPS des Rivalen, für den Logarithmus der Hashrate, fair für die Zahl der Läufe. 90-%-Intervalle aus 2.000 zirkulären Blöcken von vier benachbarten Starts.',
    backtestCoverage: 'Anteil der Ergebnisse im zentralen Intervall der Läufe, mit Wilsons 95-%-Intervall.',
    backtestPit:
      'Rang jedes Ergebnisses unter den Läufen seiner Prognose (Wahrscheinlichkeitsintegral-Transformation), in Zehnteln. Flach, wo Prognosen ehrlich sind.',
    recoveryRanks:
      'Simulationen mit bekannten Parametern spielen Geschichte; jede wird angepasst wie die wirkliche, gezählt wird der Rang der Wahrheit unter den Ziehungen aus der Posterior-Verteilung.',
    structuralBreak:
      'An 2022–2024 angepasstes Verhalten wird mit wirklichem Preis und Gebühren weitersimuliert, allein und mit KI, Sturm und Energiepreisen. Die Lücke ist simulierte durch wirkliche mittlere Hashrate des Quartals, zwischen den Varianten gepaart.',
    unseenWindows:
      'Ein Jahr ab jedem Start mit wirklichem Preis und Gebühren, mit Parametern, die nur an frühere Fenster angepasst sind. Der Fehler ist die Wurzel aus dem mittleren Quadrat des Logarithmus von simulierter durch wirkliche Hashrate je Epoche, Rauschen in seinem Mittel.',
  },
};
