/** German: what computations of claims find, in words. */
import type { computations as english } from '../en/computations.ts';

export const computations: typeof english = {
  shareOfRuns: (share, interval) => `${share} der Läufe (95-%-Intervall ${interval})`,
  shareOfDeclining: (share, interval) => `${share} der fallenden Läufe (95-%-Intervall ${interval})`,
  isSo: 'Anteil der Läufe, in denen es so ist',
  isSoDeclining: 'Anteil der fallenden Läufe, in denen es so ist',
  likely: (from, to) =>
    `Ein Maß gilt, wenn es in mindestens ${from} der Läufe so ist, gilt nicht, wenn in höchstens ${to}, jeweils mit seinem 95-%-Intervall.`,
  rangeOfRuns: (amount, range) => `${amount} (90\u00a0% der Läufe ${range})`,
  quotedScenario: (name) => `„${name}“`,
  cause: {
    down: (cause, quantity) => `${cause}: Zug nach unten, ${quantity}`,
    up: (cause, quantity) => `${cause}: Zug nach oben, ${quantity}`,
    downBy: (cause, share) => `${cause}: Zug nach unten um mindestens ${share} der Änderung`,
    upBy: (cause, share) => `${cause}: Zug nach oben um mindestens ${share} der Änderung`,
    take: (cause, amount, total, period) => `${cause}: ${amount} von einer Änderung um ${total} ${period}.`,
    pullDown: (runs, share, materially) => `Zug nach unten in ${runs}, um mindestens ${share} der Änderung in ${materially}.`,
    pullUp: (runs, share, materially) => `Zug nach oben in ${runs}, um mindestens ${share} der Änderung in ${materially}.`,
    quantity: (title) => title,
  },
  main: {
    most: (name) => `${name} nimmt mehr als jede andere einzelne Ursache`,
    mostTogether: (name) => `${name}, alles zusammen, nimmt mehr als jede andere einzelne Ursache`,
    half: (name) => `${name} nimmt mindestens die Hälfte des Rückgangs`,
    mostAlone: (cause) => `${cause}: mehr als jede andere einzelne Ursache`,
    rule: ' Anteile der Ursachen sind Shapley-Werte über geschaltete Läufe.',
    change: (quantity, total, period, runs) => `${quantity}: Änderung um ${total} ${period} über ${runs} Läufe.`,
    takes: (name, amount) => `${name} nimmt davon ${amount}.`,
    none: 'Keine Ursache zieht im Mittel nach unten.',
    down: (list) => `Was am meisten nach unten zieht: ${list}.`,
    fromTo: (from, to) => `von ${from} bis ${to}`,
    inQuarter: (quarter) => `in ${quarter}`,
    caption: (unit) => `Ursachen der Änderung, ${unit}`,
    columns: ['Ursache', 'Mittel', 'Größter Rückgang'],
    ofRuns: (share) => `${share} der Läufe`,
    note: 'Kleingedruckt: 5–95\u00a0% der Läufe. Shapley-Werte: In jedem Lauf ergeben sie zusammen die Änderung.',
  },
  firstDecline: {
    figure: (year, { change, error, why }) => `${year} ${change} (Standardfehler ${error})${why}`,
    wasIn: (year) => `, der Rückgang davor war ${year}`,
    noDecline: (year) => `, kein Rückgang ${year}`,
    noneBefore: ', kein Rückgang davor in der Tabelle',
    fell: ({ fell, all, quarter, year, clearly }) =>
      `Nach ${fell} von ${all} Maßen fiel die Hashrate in ${quarter} ${year}, nach ${clearly} davon um mehr als zwei Standardfehler des Glücks der Blöcke.`,
    none: (since) => `Nach keinem davon ist es der erste solche Rückgang seit ${since}.`,
    first: (since, holding, list) => `Nach ${holding} davon ist es, wie gemessen, der erste seit ${since} (${list}).`,
    likely: (share) => `Angesichts des Glücks der Blöcke ist das behauptete Muster höchstens zu ${share} wahrscheinlich.`,
    luckRule: (year, since, likely, unlikely) =>
      `Ein Maß gilt, wenn das ganze Muster (Rückgang ${year} und ${since}, keiner dazwischen) angesichts des Glücks der Blöcke mindestens zu ${likely} wahrscheinlich ist, und gilt nicht bei ${unlikely} oder weniger.`,
    plainRule: (year, since) =>
      `Ein Maß gilt, wenn die Hashrate, wie gemessen, ${year} und ${since} fiel und in keinem Jahr dazwischen; sonst gilt es nicht. Das Glück steht daneben.`,
    judgedIn: 'Wahrscheinlichkeit, dass das Muster echt ist, angesichts des Glücks der Blöcke',
    caption: (quarter) => `Änderung der Hashrate in ${quarter} nach jedem Maß, %`,
    columns: (years) => ['Maß', ...years, 'Aussage, wie gemessen', 'Wahrscheinlich, mit Glück'],
    isTrue: 'wahr',
    notTrue: 'nicht wahr',
    note: 'Kleingedruckt: ein Standardfehler durch das Glück der Blöcke, Prozentpunkte.',
  },
  paired: {
    changes: {
      rises: { plain: 'steigt', by: (amount) => `steigt um mindestens ${amount}` },
      falls: { plain: 'fällt', by: (amount) => `fällt um mindestens ${amount}` },
      'does not fall': { plain: 'fällt nicht', by: (amount) => `fällt nicht um mehr als ${amount}` },
      'does not rise': { plain: 'steigt nicht', by: (amount) => `steigt nicht um mehr als ${amount}` },
    },
    one: (unit) => unit.replace('Punkte', 'Punkt').replace('Sekunden', 'Sekunde').replace('Regionen', 'Region'),
    title: ({ quantity, when, claim, against, base }) => `${quantity} ${when} ${claim}: „${against}“ gegen „${base}“`,
    figure: (mean, interval, runs) => `${mean} (95-%-Intervall ${interval}); so in ${runs}`,
    sentence: ({ quantity, when, claim, against, base }, mean, interval, runs) =>
      `„${against}“ gegen „${base}“: ${quantity} ${when}, Unterschied ${mean} im gepaarten Mittel (95-%-Intervall ${interval}); ${claim} ${runs}.`,
    nothing: (against, base) => `Kein Lauf ging sowohl in ${against} als auch in ${base} gut zu Ende.`,
    nothingTitle: (quantity, against, base) => `${quantity}: ${against} gegen ${base}`,
    nothingFigure: 'kein Lauf ging in beiden gut zu Ende',
  },
  reallocation: {
    against: (out, claim) => `${out} gegen behauptete ${claim}`,
    aYear: (amount) => `${amount} im Jahr`,
    perDollar: (amount) => `${amount} je Dollar`,
    dollar: 'Je Dollar: Jahreseinnahmen von GPUs, gekauft für den Wert der Geräte',
    let: 'Je Megawatt: derselbe Anteil der Standorte an KI-Mieter vermietet',
    cloud: 'Je Megawatt: derselbe Anteil der Standorte als GPU-Cloud',
    slip: (share, hardware, capital) =>
      `${share} von ${hardware} an Geräten sind ${capital}: Die für ein Jahr behaupteten Einnahmen sind der Wert der Geräte selbst. Ein Bestand wird für einen Fluss gehalten, und der Preis einer GPU-Stunde geht in die Rechnung nicht ein.`,
    capital: (share, hardware, capital, claimed) =>
      `${share} von ${hardware} an Geräten sind ${capital}; behauptet sind Einnahmen von ${claimed} im Jahr.`,
    needs: ({ gpus, mw, price, low, high }) =>
      `Dafür braucht es ${gpus} GPUs und ${mw} MW zu ${price} die Stunde bei ${low} bis ${high} verkauften Stunden.`,
    earns: ({ capital, earned, share, sites, letFor, cloudFor }) =>
      `GPUs und ihr Gebäude für ${capital} verdienen ${earned} im Jahr; ${share} von ${sites} MW verdienen vermietet ${letFor} und als GPU-Cloud ${cloudFor}, jeweils vor Kosten.`,
    rule: 'Ein Maß gilt, wenn die behauptete Spanne in der liegt, die aus den Annahmen folgt, gilt nicht, wenn sich die beiden nicht berühren, und ist offen, wenn sie sich teils überschneiden.',
    judgedIn: 'USD im Jahr, beim ersten Maß je Dollar',
    caption: 'Die Rechnung, unteres und oberes Ende',
    columns: ['', 'Unten', 'Oben'],
    rows: [
      'Wert der umgewidmeten Geräte, Mio. USD',
      'Behauptete Einnahmen, Mio. USD im Jahr',
      'Nötige GPUs',
      'Nötige MW',
      'Einnahmen von GPUs für dieses Geld, Mio. USD im Jahr',
      'Der Anteil der Standorte vermietet, Mio. USD im Jahr',
      'Der Anteil der Standorte als GPU-Cloud, Mio. USD im Jahr',
    ],
    unit: 'Mio. USD im Jahr',
    claimed: 'Behauptet',
    bought: (capital) => `GPUs, gekauft für ${capital}`,
    sitesLet: 'Derselbe Anteil der Standorte, vermietet',
    sitesCloud: 'Derselbe Anteil der Standorte, GPU-Cloud',
  },
  reuse: {
    reusable: (share) => `${share} wiederverwendbar`,
    already: (share) => `${share} schon da`,
    machines: 'Die Geräte',
    together: 'Geräte und Standort zusammen',
    ofAi: 'Von den Kosten eines KI-Standorts ohne GPUs',
    sentence: (all, reused, ai) =>
      `Von ${all} in einem Mining-Megawatt kann ein KI-Standort ${reused} nutzen, gegen ${ai}, die sein Megawatt ohne GPUs kostet.`,
    mostly: (list) => `Großteils wiederverwendbar: ${list}.`,
    not: (list) => `Nicht wiederverwendbar: ${list}.`,
    rule: (share) =>
      `Ein Maß gilt, wenn über die ganze Spanne der Annahmen mindestens ${share} wiederverwendbar sind, gilt nicht, wenn über die ganze Spanne weniger, sonst ist es offen.`,
    judgedIn: 'Anteil am Wert, den KI nutzen kann',
    caption: 'Ein Mining-Megawatt, Teil für Teil',
    columns: ['Teil', 'Mio. USD je MW', 'Wiederverwendbar', 'Quelle'],
  },
  steady: {
    windows: { study: 'Mittel der Studie', quarter: 'jedes Quartal', step: 'jeder Gitterschritt' },
    what: {
      study: 'der mittlere Blockabstand',
      quarter: 'der Abstand des Quartals, das am weitesten von zehn Minuten liegt',
      step: 'der Abstand des Gitterschritts, der am weitesten von zehn Minuten liegt',
    },
    seconds: (seconds, range) => `${seconds} Sekunden (90\u00a0% der Läufe ${range})`,
    title: (name, window) => `„${name}“, ${window}`,
    sentence: (name, { what, figure, window, tolerance, runs }) =>
      `„${name}“: ${what} ist ${figure}; ${window} bleibt ${runs} innerhalb von ${tolerance} um zehn Minuten.`,
    figure: (figure, tolerance, runs) => `${figure}; innerhalb von ${tolerance} um zehn Minuten in ${runs}`,
    worst: (figure, tolerance, runs) => `schlimmstenfalls ${figure}; innerhalb von ${tolerance} um zehn Minuten in ${runs}`,
    rule: (tolerance, from, to) =>
      `Ein Maß gilt, wenn der Abstand in mindestens ${from} der Läufe innerhalb von ${tolerance} um zehn Minuten bleibt, gilt nicht, wenn in höchstens ${to}, jeweils mit seinem 95-%-Intervall.`,
    judgedIn: 'Anteil der Läufe, in denen Blockzeiten in der Toleranz bleiben',
  },
  structural: {
    accounts: {
      back: {
        title: 'Was nicht zurückkehrt, wenn Preis und Energie zurückgehen',
        phrase: 'was nicht zurückkehrt, wenn Preis und Energie zurückgehen',
      },
      net: { title: 'Netto: installierte Hashrate, nach Kauf und Verlegung', phrase: 'netto' },
      gross: { title: 'Brutto: von allem Verlorenen, was zur KI ging, verschliss oder verkauft wurde', phrase: 'brutto' },
      ai: { title: 'KI allein: umgestellte Standorte', phrase: 'KI allein' },
    },
    none: 'kein Lauf fällt',
    noneAtMedian: (share) => `im Median nichts: ${share}`,
    figure: (share, least, runs) => `${share}; mindestens ${least} in ${runs}`,
    sentence: (name, quarter, runs, list) =>
      `„${name}“: Die mittlere Hashrate fällt in ${quarter} ${runs}; von diesem Rückgang ist im Median für immer weg: ${list}.`,
    idle: 'Was wegen Preis oder Wetter stillsteht, zählt als zyklisch: Es kommt zurück, wenn sie es tun. Unter null: Nichts ist für immer weg, und es käme mehr zurück, als ging, da neue Geräte dazukamen, während die Hashrate fiel.',
    rule: (least, from, to) =>
      `Ein Maß gilt, wenn in mindestens ${from} der fallenden Läufe mindestens ${least} des Rückgangs für immer weg sind, gilt nicht, wenn in höchstens ${to}, jeweils mit seinem 95-%-Intervall. Das Glück der Blöcke ist vorher herausgenommen; kontrafaktisch zählt ein Rückgang ab 1\u00a0%.`,
  },
};
