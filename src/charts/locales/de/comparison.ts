/** German: the words of comparisons: quantities, differences run by run, what sets runs apart. */
import type { comparison as english } from '../en/comparison.ts';

export const comparison: typeof english = {
  quantities: {
    hashrate_ehs: { title: 'Hashrate', object: 'die Hashrate', unit: 'EH/s' },
    'class.usPublic.hashrate_share': {
      title: 'Anteil börsennotierter US-Miner',
      object: 'den Anteil börsennotierter US-Miner',
      unit: 'Punkte',
    },
    'class.small.hashrate_share': { title: 'Anteil kleiner Miner', object: 'den Anteil kleiner Miner', unit: 'Punkte' },
    'class.usPrivate.hashrate_share': {
      title: 'Anteil nicht börsennotierter US-Miner',
      object: 'den Anteil nicht börsennotierter US-Miner',
      unit: 'Punkte',
    },
    'class.largeInternational.hashrate_share': {
      title: 'Anteil großer Miner anderer Länder',
      object: 'den Anteil großer Miner anderer Länder',
      unit: 'Punkte',
    },
    'class.midSize.hashrate_share': { title: 'Anteil mittelgroßer Miner', object: 'den Anteil mittelgroßer Miner', unit: 'Punkte' },
    'region.texas.hashrate_share': { title: 'Anteil von Texas', object: 'den Anteil von Texas', unit: 'Punkte' },
    'region.usOther.hashrate_share': { title: 'Anteil der übrigen USA', object: 'den Anteil der übrigen USA', unit: 'Punkte' },
    'region.canada.hashrate_share': { title: 'Anteil Kanadas', object: 'den Anteil Kanadas', unit: 'Punkte' },
    'region.russiaCIS.hashrate_share': {
      title: 'Anteil Russlands und der GUS',
      object: 'den Anteil Russlands und der GUS',
      unit: 'Punkte',
    },
    'region.china.hashrate_share': { title: 'Anteil Chinas', object: 'den Anteil Chinas', unit: 'Punkte' },
    'region.gulfAfrica.hashrate_share': { title: 'Anteil von Golf und Afrika', object: 'den Anteil von Golf und Afrika', unit: 'Punkte' },
    'region.latinAmerica.hashrate_share': { title: 'Anteil Lateinamerikas', object: 'den Anteil Lateinamerikas', unit: 'Punkte' },
    'region.rest.hashrate_share': { title: 'Anteil der übrigen Welt', object: 'den Anteil der übrigen Welt', unit: 'Punkte' },
    hhi_owner: { title: 'HHI nach Eigentümern', object: 'den HHI nach Eigentümern', unit: 'HHI-Punkte' },
    nakamoto_owner: {
      title: 'Nakamoto-Koeffizient nach Eigentümern',
      object: 'den Nakamoto-Koeffizienten nach Eigentümern',
      unit: 'Eigentümer',
    },
    hhi_region: { title: 'HHI nach Regionen', object: 'den HHI nach Regionen', unit: 'HHI-Punkte' },
    nakamoto_region: {
      title: 'Nakamoto-Koeffizient nach Regionen',
      object: 'den Nakamoto-Koeffizienten nach Regionen',
      unit: 'Regionen',
    },
    block_interval_s: { title: 'Blockabstand', object: 'den Blockabstand', unit: 'Sekunden' },
    hashrate_volatility_per_year: {
      title: 'Volatilität der Hashrate',
      object: 'die Volatilität der Hashrate',
      unit: 'Punkte im Jahr',
    },
    majority_rental_usd_per_day: {
      title: 'Kosten einer gemieteten Mehrheit',
      object: 'die Kosten einer gemieteten Mehrheit',
      unit: 'Mio. USD am Tag',
    },
    majority_purchase_usd: {
      title: 'Kosten einer Mehrheit aus neuen Geräten',
      object: 'die Kosten einer Mehrheit aus neuen Geräten',
      unit: 'Mrd. USD',
    },
    security_usd_per_day: { title: 'Sicherheitsbudget', object: 'das Sicherheitsbudget', unit: 'Mio. USD am Tag' },
    hashprice_usd_ph_day: { title: 'Hashpreis', object: 'den Hashpreis', unit: 'USD/PH/Tag' },
    ai_operating_mw: { title: 'KI an Standorten der Miner', object: 'die KI an Standorten der Miner', unit: 'MW' },
  },
  units: { points: 'Punkte', 'USD a day': 'USD am Tag', seconds: 'Sekunden', 'HHI points': 'HHI-Punkte' },
  shortUnit: (unit) => unit.replace('USD', '$'),
  shareOfHashrate: '% der Hashrate',
  features: {
    'BTC price, mean': { name: 'BTC-Preis, Mittel', phrase: 'BTC-Preis im Mittel' },
    'BTC price at the end': { name: 'BTC-Preis am Ende', phrase: 'BTC-Preis am Ende' },
    'BTC price, lowest': { name: 'BTC-Preis, Tiefststand', phrase: 'BTC-Preis an seinem Tiefststand' },
    'fees a block, mean': { name: 'Gebühren je Block, Mittel', phrase: 'Gebühren je Block im Mittel' },
    'GPU-hour price, mean': { name: 'Preis der GPU-Stunde, Mittel', phrase: 'Preis der GPU-Stunde im Mittel' },
    'colocation rent, mean': { name: 'Colocation-Miete, Mittel', phrase: 'Colocation-Miete im Mittel' },
    'power price, mean': { name: 'Strompreis, Mittel', phrase: 'Strompreis im Mittel' },
    'weather, mean': { name: 'Wetter, Mittel', phrase: 'Wetter im Mittel' },
  },
  atBeginning: (title) => title,
  overStudy: 'über die Studie',
  quoted: (name) => `„${name}“`,
  pairs: (n, count) => `${count} ${n === 1 ? 'Paar' : 'Paare'}`,
  runList: (n, list) => `${n === 1 ? 'Lauf' : 'Läufe'} ${list}`,
  topics: {
    difference: 'Der Unterschied',
    others: 'Was sich sonst unterscheidet',
    disagreement: 'Läufe, die dem Mittel widersprechen',
  },
  findings: {
    lead: ({ against, base, pairs, quantity, when, mean, odds }) =>
      `${against} gegen ${base}, ${pairs} Lauf für Lauf: ${quantity} ${when}, Unterschied ${mean}; ${odds}.`,
    atMedian: (mean, percent) => `${mean}, im Median ${percent}`,
    same: (quantity, when) => `${quantity} ${when}: in jedem Lauf gleich.`,
    quantity: (quantity, when, mean, odds) => `${quantity} ${when}: ${mean}; ${odds}.`,
    unclear: (mean) => `kein klarer Unterschied, ${mean}`,
    onlyPair: (mean) => `${mean} im einzigen Paar`,
    paired: (mean, { error, interval, runs }) =>
      `${mean} im gepaarten Mittel (Standardfehler ${error}, 95-%-Intervall ${interval}; 90\u00a0% der Läufe ${runs})`,
    odds: (base, runs, level) => `„${base}“ liegt ${runs} höher${level}`,
    level: (runs) => `, beide gleich ${runs}`,
    dropped: (n, count, all) =>
      n === 1
        ? `Eines von ${all} Paaren ist weggelassen, weil ein Lauf in einem Szenario oder in beiden fehlschlug.`
        : `${count} von ${all} Paaren sind weggelassen, weil ein Lauf in einem Szenario oder in beiden fehlschlug.`,
    where: (quantity, date) => `${quantity} am ${date}`,
    noneHigher: (where) => `In keinem Paar liegt das gegen das Mittel höher: ${where}.`,
    noneLower: (where) => `In keinem Paar liegt das gegen das Mittel niedriger: ${where}.`,
    higher: (share, { count, all, where, furthest }) =>
      `${share} der Läufe widersprechen dem Mittel (${count} von ${all}): Dort ist höher, worum es geht (${where}). Am weitesten: ${furthest}.`,
    lower: (share, { count, all, where, furthest }) =>
      `${share} der Läufe widersprechen dem Mittel (${count} von ${all}): Dort ist niedriger, worum es geht (${where}). Am weitesten: ${furthest}.`,
    nothingApart: (p, all) =>
      `Nichts, was ein Lauf zog oder sah, hebt sie klar ab (Rangsummentests, p nach Holm unter ${p}; ${all} betrachtet).`,
    apart: (all, list) => `Was sie abhebt, von ${all} betrachteten Parametern und Pfaden: ${list}.`,
    separation: (feature, { inside, outside, share, interval }) =>
      `${feature}, Median ${inside} bei ihnen und ${outside} bei den anderen (bei ihnen höher in ${share} der Paarungen, 95-%-Intervall ${interval})`,
  },
  fan: {
    few: (against, base, n, quantity) =>
      `„${against}“ gegen „${base}“ in ${n === 1 ? 'einem Paar von Läufen' : `${n} Paaren von Läufen`}: ${quantity}`,
    unclear: (against, base, quantity, when) => `„${against}“ und „${base}“ zeigen ${when} keinen klaren Unterschied: ${quantity}`,
    lowers: (against, quantity, when) => `„${against}“ senkt ${quantity} ${when}`,
    raises: (against, quantity, when) => `„${against}“ hebt ${quantity} ${when}`,
    inRuns: (change, runs, size) => `${change} ${runs}, im Mittel um ${size}`,
    evenSides: (change, size) => `${change} im Mittel um ${size}, aber beide Seiten sind gleich wahrscheinlich`,
    otherSide: (change, size, share) => `${change} im Mittel um ${size}, aber ${share} der Läufe tun es nicht`,
    subtitle: ({ quantity, unit, against, base, pairs }) =>
      `Oben: ${quantity}, ${unit}, „${against}“ minus „${base}“ im selben Lauf: Median, mittlere 50\u00a0% und 90\u00a0% von ${pairs} Paaren. Unten: Anteil der Paare, in denen „${base}“ höher liegt, mit 95-%-Intervall; Gleichstand zählt halb.`,
    alt: ({ quantity, against, base, mean, date, runs, odds }) =>
      `Fächerdiagramm des gepaarten Unterschieds, ${quantity}, „${against}“ minus „${base}“: Mittel ${mean} am ${date}; 90\u00a0% der Läufe ${runs}; darunter: „${base}“ höher ${odds}.`,
    description: ({ title, date, mean, spread, base, baseRuns, against, againstRuns, dropped }) =>
      `${title}. Am ${date} ist das gepaarte Mittel ${mean}${spread}; „${base}“ liegt ${baseRuns} höher, „${against}“ ${againstRuns}. Lauf für Lauf: Beide Szenarien eines Laufs sehen dieselben Preise, dasselbe Wetter und dieselben Blöcke.${dropped}`,
    spread: (error, interval, runs) => ` (Standardfehler ${error}, 95-%-Intervall ${interval}; 90\u00a0% der Läufe ${runs})`,
    dropped: (pairs) => ` ${pairs} Paare mit einem fehlgeschlagenen Lauf sind weggelassen.`,
    heading: (quantity, unit) => `Differenz, ${quantity}, ${unit}`,
    oddsHeadings: (base) => [`„${base}“ höher, Anteil der Paare`, `„${base}“ höher`],
  },
  effects: {
    moment: (quantity, when) => `${quantity}, ${when}`,
    noRun: 'kein Lauf weicht ab',
    higher: (share) => `höher in ${share} der Läufe`,
    lower: (share) => `niedriger in ${share} der Läufe`,
    all: (against, base, count) => `„${against}“ ändert alle ${count} Größen klar gegenüber „${base}“`,
    some: (against, base, clear, count) => `„${against}“ ändert ${clear} von ${count} Größen klar gegenüber „${base}“`,
    subtitle: (against, base) =>
      `Gepaarter mittlerer Unterschied, „${against}“ minus „${base}“, in % des Mittels von „${base}“; Punkt: Mittel; Linie: 90\u00a0% der Läufe. Zahlen: das Mittel in seiner Einheit mit 95-%-Intervall, und wie viele Läufe in diese Richtung gehen.`,
    alt: (against, base, list) => `Gepaarte Unterschiede, „${against}“ minus „${base}“; ${list}.`,
    description: (title, pairs, when, list) =>
      `${title}: Ihr 95-%-Intervall enthält 0 nicht. ${pairs} Paare von Läufen, ${when} oder über die Studie. ${list}.`,
  },
  disagreement: {
    raises: (against, quantity, runs) => `„${against}“ hebt ${quantity} entgegen dem Mittel ${runs}`,
    lowers: (against, quantity, runs) => `„${against}“ senkt ${quantity} entgegen dem Mittel ${runs}`,
    nothing: (change) => `${change}; nichts, was sie zogen oder sahen, hebt diese Läufe klar ab`,
    low: (change, feature) => `${change}: solche mit niedrigem Wert, ${feature}`,
    high: (change, feature) => `${change}: solche mit hohem Wert, ${feature}`,
    subtitle: (runs) =>
      `Linien: BTC-Preis, tausend USD: Median der ${runs} widersprechenden Läufe (schwarz) über Median, mittleren 50\u00a0% und 90\u00a0% der anderen. Punkte: Anteil der Paarungen, in denen ein widersprechender Lauf mehr hat, mit 95-%-Intervall; gestrichelt: kein Unterschied.`,
    alt: (share, first) =>
      `BTC-Preis der Läufe, die dem Mittel widersprechen, neben den anderen, und was sie abhebt; ${share} der Läufe. ${first}`,
    description: ({ title, against, base, mean, count, all, list }) =>
      `${title}. „${against}“ minus „${base}“: gepaartes Mittel ${mean}; ${count} von ${all} Paaren haben das andere Vorzeichen. Anteil der Paarungen, in denen ein widersprechender Lauf mehr hat: ${list}.`,
    price: 'BTC-Preis, tausend USD',
    these: 'Diese Läufe',
    others: 'Andere',
    heading: 'Bei ihnen höher, % der Paarungen',
  },
};
