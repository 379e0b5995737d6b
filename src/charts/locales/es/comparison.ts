/** Spanish: the words of comparisons: quantities, differences run by run, what sets runs apart. */
import type { comparison as english } from '../en/comparison.ts';

export const comparison: typeof english = {
  quantities: {
    hashrate_ehs: { title: 'hashrate', object: 'el hashrate', unit: 'EH/s' },
    'class.usPublic.hashrate_share': {
      title: 'cuota de las mineras cotizadas de EE. UU.',
      object: 'la cuota de las mineras cotizadas de EE. UU.',
      unit: 'puntos',
    },
    'class.small.hashrate_share': {
      title: 'cuota de mineras pequeñas',
      object: 'la cuota de las mineras pequeñas',
      unit: 'puntos',
    },
    'class.usPrivate.hashrate_share': {
      title: 'cuota de las mineras privadas de EE. UU.',
      object: 'la cuota de las mineras privadas de EE. UU.',
      unit: 'puntos',
    },
    'class.largeInternational.hashrate_share': {
      title: 'cuota de las grandes mineras de otros países',
      object: 'la cuota de las grandes mineras de otros países',
      unit: 'puntos',
    },
    'class.midSize.hashrate_share': { title: 'cuota de las mineras medianas', object: 'la cuota de las mineras medianas', unit: 'puntos' },
    'region.texas.hashrate_share': { title: 'cuota de Texas', object: 'la cuota de Texas', unit: 'puntos' },
    'region.usOther.hashrate_share': { title: 'cuota de el resto de EE. UU.', object: 'la cuota de el resto de EE. UU.', unit: 'puntos' },
    'region.canada.hashrate_share': { title: 'cuota de Canadá', object: 'la cuota de Canadá', unit: 'puntos' },
    'region.russiaCIS.hashrate_share': { title: 'cuota de Rusia y la CEI', object: 'la cuota de Rusia y la CEI', unit: 'puntos' },
    'region.china.hashrate_share': { title: 'cuota de China', object: 'la cuota de China', unit: 'puntos' },
    'region.gulfAfrica.hashrate_share': { title: 'cuota de el Golfo y África', object: 'la cuota de el Golfo y África', unit: 'puntos' },
    'region.latinAmerica.hashrate_share': { title: 'cuota de América Latina', object: 'la cuota de América Latina', unit: 'puntos' },
    'region.rest.hashrate_share': { title: 'cuota de el resto del mundo', object: 'la cuota de el resto del mundo', unit: 'puntos' },
    hhi_owner: { title: 'HHI por propietario', object: 'el HHI por propietario', unit: 'puntos HHI' },
    nakamoto_owner: {
      title: 'coeficiente de Nakamoto por propietario',
      object: 'el coeficiente de Nakamoto por propietario',
      unit: 'propietarios',
    },
    hhi_region: { title: 'HHI por región', object: 'el HHI por región', unit: 'puntos HHI' },
    nakamoto_region: {
      title: 'coeficiente de Nakamoto por región',
      object: 'el coeficiente de Nakamoto por región',
      unit: 'regiones',
    },
    block_interval_s: { title: 'intervalo entre bloques', object: 'el intervalo entre bloques', unit: 'segundos' },
    hashrate_volatility_per_year: {
      title: 'volatilidad del hashrate',
      object: 'la volatilidad del hashrate',
      unit: 'puntos al año',
    },
    majority_rental_usd_per_day: {
      title: 'coste de alquilar una mayoría',
      object: 'el coste de alquilar una mayoría',
      unit: 'millones de USD al día',
    },
    majority_purchase_usd: {
      title: 'coste de una mayoría en equipos nuevos',
      object: 'el coste de una mayoría en equipos nuevos',
      unit: 'miles de millones de USD',
    },
    security_usd_per_day: {
      title: 'presupuesto de seguridad',
      object: 'el presupuesto de seguridad',
      unit: 'millones de USD al día',
    },
    hashprice_usd_ph_day: { title: 'hashprice', object: 'el hashprice', unit: 'USD/PH/día' },
    ai_operating_mw: { title: 'IA en sitios de las mineras', object: 'la IA en sitios de las mineras', unit: 'MW' },
  },
  units: { points: 'puntos', 'USD a day': 'USD al día', seconds: 'segundos', 'HHI points': 'puntos HHI' },
  shortUnit: (unit) => unit.replace('miles de millones de USD', 'mil M$').replace('millones de USD', 'M$'),
  shareOfHashrate: '% del hashrate',
  features: {
    'BTC price, mean': { name: 'precio del BTC, media', phrase: 'precio medio del BTC' },
    'BTC price at the end': { name: 'precio del BTC al final', phrase: 'precio del BTC al final' },
    'BTC price, lowest': { name: 'precio del BTC, mínimo', phrase: 'precio mínimo del BTC' },
    'fees a block, mean': { name: 'comisiones por bloque, media', phrase: 'nivel medio de comisiones por bloque' },
    'GPU-hour price, mean': { name: 'precio de la hora de GPU, media', phrase: 'precio medio de la hora de GPU' },
    'colocation rent, mean': { name: 'alquiler de colocation, media', phrase: 'alquiler medio de colocation' },
    'power price, mean': { name: 'precio de la energía, media', phrase: 'precio medio de la energía' },
    'weather, mean': { name: 'tiempo, media', phrase: 'efecto medio del tiempo' },
  },
  atBeginning: (title) => title.charAt(0).toUpperCase() + title.slice(1),
  overStudy: 'en todo el estudio',
  quoted: (name) => `«${name}»`,
  pairs: (n, count) => `${count} ${n === 1 ? 'par' : 'pares'}`,
  runList: (n, list) => `${n === 1 ? 'simulación' : 'simulaciones'} ${list}`,
  topics: {
    difference: 'La diferencia',
    others: 'Qué más difiere',
    disagreement: 'Simulaciones que contradicen la media',
  },
  findings: {
    lead: ({ against, base, pairs, quantity, when, mean, odds }) =>
      `${against} frente a ${base}, ${pairs}, simulación a simulación: ${quantity} ${when}, diferencia ${mean}; ${odds}.`,
    atMedian: (mean, percent) => `${mean}, ${percent} en la mediana`,
    same: (quantity, when) => `${quantity} ${when}: igual en todas las simulaciones.`,
    quantity: (quantity, when, mean, odds) => `${quantity} ${when}: ${mean}; ${odds}.`,
    unclear: (mean) => `sin diferencia clara, ${mean}`,
    onlyPair: (mean) => `${mean} en el único par`,
    paired: (mean, { error, interval, runs }) =>
      `${mean} en la media pareada (error estándar ${error}, intervalo del 95\u00a0%: ${interval}; 90\u00a0% de las simulaciones ${runs})`,
    odds: (base, runs, level) => `«${base}» es mayor ${runs}${level}`,
    level: (runs) => `, ambos iguales ${runs}`,
    dropped: (n, count, all) =>
      n === 1
        ? `Uno de ${all} pares queda fuera porque una simulación falló en un escenario o en ambos.`
        : `${count} de ${all} pares quedan fuera porque una simulación falló en un escenario o en ambos.`,
    where: (quantity, date) => `${quantity} el ${date}`,
    noneHigher: (where) => `En ningún par es mayor, contra la media: ${where}.`,
    noneLower: (where) => `En ningún par es menor, contra la media: ${where}.`,
    higher: (share, { count, all, where, furthest }) =>
      `El ${share} de las simulaciones contradice la media (${count} de ${all}): allí es mayor (${where}). Las más alejadas: ${furthest}.`,
    lower: (share, { count, all, where, furthest }) =>
      `El ${share} de las simulaciones contradice la media (${count} de ${all}): allí es menor (${where}). Las más alejadas: ${furthest}.`,
    nothingApart: (p, all) =>
      `Nada de lo que una simulación sacó o vio las distingue con claridad (pruebas de suma de rangos, p de Holm menor que ${p}; ${all} examinados).`,
    apart: (all, list) => `Qué las distingue, de ${all} parámetros y trayectorias examinados: ${list}.`,
    separation: (feature, { inside, outside, share, interval }) =>
      `${feature}, mediana ${inside} en ellas y ${outside} en las demás (mayor en ellas en el ${share} de los emparejamientos, intervalo del 95\u00a0%: ${interval})`,
  },
  fan: {
    few: (against, base, n, quantity) =>
      `«${against}» frente a «${base}» en ${n === 1 ? 'un par de simulaciones' : `${n} pares de simulaciones`}: ${quantity}`,
    unclear: (against, base, quantity, when) => `«${against}» y «${base}» no muestran diferencia clara ${when}: ${quantity}`,
    lowers: (against, quantity, when) => `«${against}» reduce ${quantity} ${when}`,
    raises: (against, quantity, when) => `«${against}» aumenta ${quantity} ${when}`,
    inRuns: (change, runs, size) => `${change} ${runs}, en ${size} de media`,
    evenSides: (change, size) => `${change} en ${size} de media, pero ambos lados son igual de probables`,
    otherSide: (change, size, share) => `${change} en ${size} de media, pero no en el ${share} de las simulaciones`,
    subtitle: ({ quantity, unit, against, base, pairs }) =>
      `Arriba: ${quantity}, ${unit}, «${against}» menos «${base}» de la misma simulación: mediana, 50\u00a0% y 90\u00a0% centrales de ${pairs} pares. Abajo: parte de los pares en que «${base}» es mayor, con su intervalo del 95\u00a0%; los empates cuentan la mitad.`,
    alt: ({ quantity, against, base, mean, date, runs, odds }) =>
      `Abanico de la diferencia pareada, ${quantity}, «${against}» menos «${base}»: media ${mean} el ${date}; 90\u00a0% de las simulaciones ${runs}; debajo, «${base}» mayor ${odds}.`,
    description: ({ title, date, mean, spread, base, baseRuns, against, againstRuns, dropped }) =>
      `${title}. El ${date} la media pareada es ${mean}${spread}; «${base}» es mayor ${baseRuns}, «${against}» ${againstRuns}. Simulación a simulación: ambos escenarios de una simulación ven los mismos precios, el mismo tiempo y los mismos bloques.${dropped}`,
    spread: (error, interval, runs) =>
      ` (error estándar ${error}, intervalo del 95\u00a0%: ${interval}; 90\u00a0% de las simulaciones ${runs})`,
    dropped: (pairs) => ` Quedan fuera ${pairs} pares con una simulación fallida.`,
    heading: (quantity, unit) => `Diferencia, ${quantity}, ${unit}`,
    oddsHeadings: (base) => [`«${base}» mayor, parte de los pares`, `«${base}» mayor`],
  },
  effects: {
    moment: (quantity, when) => `${quantity}, ${when}`,
    noRun: 'ninguna simulación difiere',
    higher: (share) => `mayor en el ${share} de las sim.`,
    lower: (share) => `menor en el ${share} de las sim.`,
    all: (against, base, count) => `«${against}» cambia con claridad las ${count} medidas frente a «${base}»`,
    some: (against, base, clear, count) => `«${against}» cambia con claridad ${clear} de ${count} medidas frente a «${base}»`,
    subtitle: (against, base) =>
      `Diferencia media pareada, «${against}» menos «${base}», en % de la media de «${base}»; punto: media; línea: 90\u00a0% de las simulaciones. Cifras: la media en su unidad con su intervalo del 95\u00a0%, y cuántas simulaciones van en ese sentido.`,
    alt: (against, base, list) => `Diferencias, «${against}» menos «${base}»; ${list}.`,
    description: (title, pairs, when, list) =>
      `${title}: su intervalo del 95\u00a0% excluye el cero. ${pairs} pares de simulaciones, ${when} o en todo el estudio. ${list}.`,
  },
  disagreement: {
    raises: (against, quantity, runs) => `«${against}» aumenta ${quantity}, contra la media, ${runs}`,
    lowers: (against, quantity, runs) => `«${against}» reduce ${quantity}, contra la media, ${runs}`,
    nothing: (change) => `${change}; nada de lo que sacaron o vieron las distingue con claridad`,
    low: (change, feature) => `${change}: las de valor bajo, ${feature}`,
    high: (change, feature) => `${change}: las de valor alto, ${feature}`,
    subtitle: (runs) =>
      `Líneas: precio del BTC, miles de USD: mediana de las ${runs} simulaciones que contradicen (negro) sobre mediana, 50\u00a0% y 90\u00a0% centrales de las demás. Puntos: parte de los emparejamientos en que una de ellas tiene más, con intervalo del 95\u00a0%; discontinua: sin diferencia.`,
    alt: (share, first) =>
      `Precio del BTC de las simulaciones que contradicen la media junto a las demás, y qué las distingue; ${share} de las simulaciones. ${first}`,
    description: ({ title, against, base, mean, count, all, list }) =>
      `${title}. «${against}» menos «${base}»: media pareada ${mean}; ${count} de ${all} pares tienen el otro signo. Parte de los emparejamientos en que una de ellas tiene más: ${list}.`,
    price: 'Precio del BTC, miles de USD',
    these: 'Estas',
    others: 'Las demás',
    heading: 'Mayor en ellas, parte de pares',
  },
};
