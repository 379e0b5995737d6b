/** German: the words of the charts of owners, blocks and security, and of the page around the charts. */
import type { network as english } from '../en/network.ts';

export const network: typeof english = {
  concentration: {
    even: (when) => `Besitz der Hashrate ${when}: gleich wahrscheinlich stärker wie schwächer konzentriert`,
    title: (side, when, share, scenario) =>
      `Der Besitz der Hashrate ist ${when} ${share}${scenario} ${side === 'less' ? 'schwächer' : 'stärker'} konzentriert`,
    ofScenario: (name) => ` von „${name}“`,
    subtitle: (end) =>
      `Nach Eigentümern, ${end}, jedes Szenario. Kurve: simulierte Läufe; Balken: mittlere 50\u00a0% und 90\u00a0%; Punkt: Median. HHI: 10.000 ist ein einziger Eigentümer; die äußersten 3\u00a0% der Läufe sind nicht gezeichnet. Nakamoto-Koeffizient: kleinste Zahl von Eigentümern mit Mehrheit; Balken: Anteil der Läufe.`,
    alt: (end, medians, start) =>
      `Dichtekurven und Balken der Konzentration nach Eigentümern, ${end}; HHI im Median: ${medians} (Anfang ${start}).`,
    description: ({ title, start, when, medians, lower, owners }) =>
      `${title}. HHI nach Eigentümern am Anfang ${start} Punkte; Mediane ${when}: ${medians}. Läufe, die schwächer konzentriert enden, als sie begannen: ${lower}. Eigentümer, die eine Mehrheit bilden, Median und 5–95\u00a0% der Läufe: ${owners}. Eigentümer, nicht Pools und nicht Regionen: Die drei Maße sind verschieden und hier nicht vermischt.`,
    hhi: 'HHI nach Eigentümern, Punkte',
    nakamoto: 'Nakamoto-Koeffizient nach Eigentümern',
    today: (month, amount) => `${month}: ${amount}`,
    lower: (share) => `${share} der Läufe enden unter ihrem Anfang`,
    owners: (median, range) => `Median ${median} Eigentümer (${range})`,
  },
  blockInterval: {
    neutral: 'Blockabstand und Volatilität der Hashrate',
    slow: (minutes, month) => `Blöcke kommen im ${month} im Median nur alle ${minutes} Minuten, bis die Schwierigkeit nachzieht`,
    steady: (low, high) => `Die Schwierigkeit hält den Blockabstand im Median zwischen ${low} und ${high} Minuten`,
    swings: (swing, when, range) => ` Die Hashrate schwankt ${when} um ${swing} im Jahr (Median; 90\u00a0% der Läufe ${range}).`,
    interval: 'Blockabstand, Minuten',
    target: 'Gestrichelt: Ziel von zehn Minuten',
    volatility: 'Volatilität der Hashrate, % im Jahr',
    changes: 'Log-Änderungen der letzten 13 Epochen',
    subtitle: (scenario) =>
      `Mittlere Zeit zwischen Blöcken und Volatilität der laufenden Hashrate${scenario}. Flächen: mittlere 50\u00a0% und 90\u00a0% der Läufe; Linie: Median.`,
    alt: (scenario, title, swings) => `Zwei Fächerdiagramme${scenario}: ${title}.${swings}`,
    description: (title, swings, runs) =>
      `${title}.${swings} Die Schwierigkeit wird alle 2.016 Blöcke neu gesetzt; fällt die Hashrate, kommen Blöcke bis dahin seltener als alle zehn Minuten. Volatilität ist die Standardabweichung der Log-Änderungen der laufenden Hashrate zwischen Epochen, auf das Jahr gerechnet. ${runs} Läufe.`,
  },
  security: {
    neutral: (when, range) => `Was Miner ${when} für Sicherheit erhalten, ist offen: 90\u00a0% der Läufe ${range} am Tag`,
    paid: (amount, range) => `${amount} am Tag (90\u00a0% der Läufe ${range})`,
    budget: 'Sicherheitsbudget, Mio. USD am Tag',
    paidTo: 'Subvention und Gebühren an die Miner',
    majority: 'Mehrheit, Mrd. USD',
    machines: 'Neue Geräte, so viel wie alle laufenden',
    subtitle: (scenario) =>
      `Sicherheitsbudget und Kosten einer Mehrheit der Hashrate${scenario}. Flächen: mittlere 50\u00a0% und 90\u00a0% der Läufe; Linie: Median.`,
    alt: (scenario, when, paid, bought) =>
      `Zwei Fächerdiagramme${scenario}; Mediane ${when}: Sicherheitsbudget ${paid}, neue Geräte für eine Mehrheit ${bought}.`,
    description: ({ title, when, paid, bought, runs }) =>
      `${title}. Der Median des Sicherheitsbudgets ${when} ist ${paid}; neue Geräte, die der ganzen laufenden Hashrate gleichkommen, kosteten ${bought}. Die Tabelle enthält auch, was es kostet, so viel Hashrate zum Hashpreis zu mieten. ${runs} Läufe.`,
  },
  page: {
    findings: 'Was die Läufe sagen',
    charts: 'Diagramme',
    method: 'Wie dies entstand',
    page: 'Seite',
    download: 'Herunterladen:',
    png: 'PNG',
    pngNarrow: 'PNG fürs Telefon',
    pngDark: 'PNG, dunkel',
    card: 'Vorschaubild',
    csv: 'Daten (CSV)',
    metadata: 'Metadaten',
    embed: 'Einbetten',
    where: 'Die Adresse Ihrer Kopie dieses Ordners gehört vor „charts/“.',
    frame: 'Rahmen, mit Tabelle und Downloads',
    picture: 'Bild',
    markdown: 'Markdown, E-Mail, Substack',
    alternative: 'Alternativtext',
    description: 'Beschreibung',
    data: 'Daten',
    dataOf: (title) => `Daten zu: ${title}`,
    someRows: (shown, all) => `${shown} von ${all} Zeilen; alle stehen in der`,
    allRows: 'Dasselbe wie',
    copy: 'Kopieren',
    copied: 'Kopiert',
    select: 'Markiert: mit der Tastatur kopieren',
    facts: {
      scenario: 'Szenario',
      scenarios: 'Szenarien',
      runs: 'Läufe',
      seed: 'Startwert',
      program: 'Programm',
      hash: 'Prüfsumme der Studie',
      vintage: 'Echte Daten bis',
    },
    madeBy: (version) =>
      `Erstellt mit hashpivot ${version}. Diese Seite lädt nichts von anderswo; Diagramme und Tabellen dürfen mit ihrer Quellenzeile frei gezeigt werden.`,
  },
};
