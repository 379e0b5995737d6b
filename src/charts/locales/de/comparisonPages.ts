/** German: the words of the pages of comparisons, and of two causes crossed. */
import type { comparisonPages as english } from '../en/comparisonPages.ts';

export const comparisonPages: typeof english = {
  page: {
    title: (against, base) => `„${against}“ gegen „${base}“`,
    lead: (pairs, from, to, seed) =>
      `${pairs} Paare simulierter Läufe, ${from} bis ${to}, Startwert ${seed}. Lauf Nummer k sah in beiden dieselben Preise, Gebühren, dasselbe Wetter, Glück der Blöcke und dieselben Firmen.`,
    method: (against, base) => [
      `Jeder Unterschied ist „${against}“ minus „${base}“ desselben Laufs. Standardfehler und 95-%-Intervall sind die des gepaarten Mittels; „90\u00a0% der Läufe“ sagt, wie weit Läufe auseinanderliegen.`,
      'Läufe, die dem Mittel widersprechen, werden mit den anderen in jedem gezogenen Parameter und jedem gesehenen Pfad verglichen: im Anteil der Paarungen, in denen sie mehr davon haben (Fläche unter der ROC-Kurve, Intervall nach DeLong), und im Rangsummentest mit Holms Korrektur für alles Betrachtete.',
    ],
    downloads: ['Unterschiede nach Datum (CSV)', 'Unterschiede nach Paar (Parquet)', 'Was widersprechende Läufe abhebt (CSV)'],
    apart: 'Was widersprechende Läufe abhebt',
    apartColumns: ['Parameter oder Pfad', 'Median, widersprechende', 'Median, andere', 'Höher bei ihnen, Paarungen', 'p (Holm)'],
    apartNote: (shown, all) => `Die ${shown} von ${all}, die am stärksten trennen. 50\u00a0%: kein Unterschied.`,
    furthest: 'Läufe, die auf der anderen Seite am weitesten vom Mittel liegen',
    run: 'Lauf',
    difference: (unit) => `Unterschied, ${unit}`,
    furthestNote: (mean, error) =>
      `Mittel aller Paare ${mean} (Standardfehler ${error}). „run STUDY --only RUN“ simuliert einen davon allein.`,
  },
  factorial: {
    first: {
      concentrates: { owners: 'konzentriert die Hashrate auf Eigentümer', regions: 'konzentriert die Hashrate auf Regionen' },
      spreads: { owners: 'verteilt die Hashrate über Eigentümer', regions: 'verteilt die Hashrate über Regionen' },
    },
    more: {
      concentrates: { owners: 'konzentriert sie auf Eigentümer', regions: 'konzentriert sie auf Regionen' },
      spreads: { owners: 'verteilt sie über Eigentümer', regions: 'verteilt sie über Regionen' },
    },
    unclear: { owners: 'ändert bei Eigentümern nichts klar', regions: 'ändert bei Regionen nichts klar' },
    small: {
      concentrates: 'senkt den Anteil kleiner Miner',
      spreads: 'hebt den Anteil kleiner Miner',
      unclear: 'lässt den Anteil kleiner Miner offen',
    },
    short: {
      owners: { concentrates: 'Eigentümer konzentrierter', spreads: 'Eigentümer verteilter', unclear: 'Eigentümer unklar' },
      regions: { concentrates: 'Regionen konzentrierter', spreads: 'Regionen verteilter', unclear: 'Regionen unklar' },
      'small miners': { concentrates: 'kleine Miner verlieren', spreads: 'kleine Miner gewinnen', unclear: 'kleine Miner unklar' },
    },
    topics: {
      short: 'Kurz gesagt',
      alone: (cause, neither) => `„${cause}“ allein, gegen „${neither}“`,
      together: 'Was nur beide zusammen tun',
    },
    inShort: ({ runs, when, first, second, does, secondDoes }) =>
      `${runs} Läufe, ${when}: „${first}“ allein ${does}; „${second}“ allein ${secondDoes}.`,
    directions: { concentrates: 'stärker konzentriert', spreads: 'schwächer konzentriert', unclear: 'kein klarer Unterschied' },
    effect: ({ quantity, mean, error, interval, runs, odds, direction, company, other }) =>
      `${quantity} ${mean} im gepaarten Mittel (Standardfehler ${error}, 95-%-Intervall ${interval}; 90\u00a0% der Läufe ${runs}; in diese Richtung ${odds}): ${direction}. Neben „${company}“ sind es ${other}.`,
    interaction: (quantity, both, verdict, interaction) => `${quantity}: beide ${both}, ${verdict}: ${interaction}.`,
    unclearSum: 'kein klarer Unterschied zur Summe der beiden',
    clearSum: 'anders als die Summe der beiden',
    dropped: (n, count, all) =>
      n === 1
        ? `Einer von ${all} Läufen ist weggelassen, weil eines der vier Szenarien fehlschlug.`
        : `${count} von ${all} Läufen sind weggelassen, weil eines der vier Szenarien fehlschlug.`,
    title: (first, does, second, secondDoes) => `„${first}“ allein: ${does}. „${second}“ allein: ${secondDoes}`,
    item: (quantity, { first, effect, second, secondEffect }) =>
      `${quantity}: „${first}“ allein ${effect}, „${second}“ allein ${secondEffect}`,
    subtitle: (when, runs, neither) =>
      `Konzentration der Hashrate ${when}, vier Szenarien derselben ${runs} Läufe. Punkt: Mittel; Balken: mittlere 50\u00a0%; Linie: 90\u00a0% der Läufe; Zahlen: Mittel und 5–95\u00a0% der Läufe. Richtungen im Titel: gegen „${neither}“, wo das 95-%-Intervall des gepaarten Mittels 0 nicht enthält.`,
    alt: (when, first) =>
      `Punkte mit Spannen: Konzentration nach Eigentümern, Regionen und Anteil kleiner Miner in vier Szenarien ${when}; ${first}.`,
    description: (title, neither, list) =>
      `${title}. Gepaarte Mittel und 95-%-Intervalle gegen „${neither}“: ${list}. Die Preise sind in allen vier Szenarien dieselben Schocks.`,
    concentrated: (unit) => `${unit}; mehr ist konzentrierter`,
    spread: (unit) => `${unit}; mehr ist verteilter`,
    pageTitle: (first, second) => `„${first}“ und „${second}“, gekreuzt`,
    pageLead: (runs, from, to, seed) =>
      `${runs} Läufe von vier Szenarien, ${from} bis ${to}, Startwert ${seed}. Jeder Lauf hat in allen vier dieselben Schocks bei Preis, Gebühren, Wetter und Glück der Blöcke.`,
    method: (neither) => [
      `Wirkungen sind Unterschiede Lauf für Lauf: „allein“ gegen „${neither}“, „neben dem anderen“ gegen das Szenario, das nur die andere Ursache hat. Was nur beide zusammen tun, ist die Wirkung beider minus die zwei Wirkungen allein.`,
      'Eine Richtung wird behauptet, wo das 95-%-Intervall des gepaarten Mittels 0 nicht enthält. HHI und Nakamoto-Koeffizient nach Eigentümern zählen Firmen, nach Regionen die acht Regionen des Modells: Pools kommen nicht vor.',
    ],
    download: 'Wirkungen (CSV)',
    caption: 'Gepaarte mittlere Wirkungen mit 95-%-Intervallen',
    measure: 'Größe',
    alone: (cause) => `${cause}, allein`,
    beside: (cause) => `${cause}, neben dem anderen`,
    together: 'Nur zusammen',
    note: 'Kleingedruckt: 95-%-Intervall des gepaarten Mittels.',
  },
};
