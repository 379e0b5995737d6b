/** Spanish: what computations of claims find, in words. */
import type { computations as english } from '../en/computations.ts';

export const computations: typeof english = {
  shareOfRuns: (share, interval) => `${share} de las simulaciones (intervalo del 95\u00a0%: ${interval})`,
  shareOfDeclining: (share, interval) => `${share} de las simulaciones que bajan (intervalo del 95\u00a0%: ${interval})`,
  isSo: 'parte de las simulaciones en que es así',
  isSoDeclining: 'parte de las simulaciones que bajan en que es así',
  likely: (from, to) =>
    `Una medida se cumple cuando es así en al menos el ${from} de las simulaciones, no se cumple cuando en el ${to} como mucho, cada una con su intervalo del 95\u00a0%.`,
  rangeOfRuns: (amount, range) => `${amount} (90\u00a0% de las simulaciones ${range})`,
  quotedScenario: (name) => `«${name}»`,
  cause: {
    down: (cause, quantity) => `${cause}: tira hacia abajo, ${quantity}`,
    up: (cause, quantity) => `${cause}: tira hacia arriba, ${quantity}`,
    downBy: (cause, share) => `${cause}: tira hacia abajo al menos el ${share} de la variación`,
    upBy: (cause, share) => `${cause}: tira hacia arriba al menos el ${share} de la variación`,
    take: (cause, amount, total, period) => `${cause}: ${amount} de una variación de ${total} ${period}.`,
    pullDown: (runs, share, materially) => `Tira hacia abajo en ${runs}, al menos el ${share} de la variación en ${materially}.`,
    pullUp: (runs, share, materially) => `Tira hacia arriba en ${runs}, al menos el ${share} de la variación en ${materially}.`,
    quantity: (title) => title.toLowerCase(),
  },
  main: {
    most: (name) => `${name}: resta más que cualquier otra causa`,
    mostTogether: (name) => `${name}, todo junto: resta más que cualquier otra causa`,
    half: (name) => `${name}: resta al menos la mitad del descenso`,
    mostAlone: (cause) => `${cause}: más que cualquier otra causa`,
    rule: ' Las partes de las causas son valores de Shapley sobre simulaciones con causas apagadas.',
    change: (quantity, total, period, runs) => `${quantity}: variación de ${total} ${period} en ${runs} simulaciones.`,
    takes: (name, amount) => `${name} resta ${amount} de ello.`,
    none: 'Ninguna causa tira hacia abajo de media.',
    down: (list) => `Lo que más tira hacia abajo: ${list}.`,
    fromTo: (from, to) => `de ${from} a ${to}`,
    inQuarter: (quarter) => `en ${quarter}`,
    caption: (unit) => `Causas de la variación, ${unit}`,
    columns: ['Causa', 'Media', 'Mayor descenso'],
    ofRuns: (share) => `${share} de las simulaciones`,
    note: 'En letra pequeña: 5–95\u00a0% de las simulaciones. Valores de Shapley: en cada simulación suman la variación.',
  },
  firstDecline: {
    figure: (year, { change, error, why }) => `${year} ${change} (error estándar ${error})${why}`,
    wasIn: (year) => `, el descenso anterior fue en ${year}`,
    noDecline: (year) => `, sin descenso en ${year}`,
    noneBefore: ', sin descenso anterior en la tabla',
    fell: ({ fell, all, quarter, year, clearly }) =>
      `Según ${fell} de ${all} medidas el hashrate bajó en ${quarter} ${year}, según ${clearly} de ellas más de dos errores estándar de la suerte de los bloques.`,
    none: (since) => `Según ninguna de ellas es el primer descenso así desde ${since}.`,
    first: (since, holding, list) => `Es el primero desde ${since} según ${holding} de ellas (${list}), tal como se mide.`,
    likely: (share) => `Dada la suerte de los bloques, el patrón afirmado es probable al ${share} como mucho.`,
    luckRule: (year, since, likely, unlikely) =>
      `Una medida se cumple cuando todo el patrón (descenso en ${year} y ${since}, ninguno entre medias) es probable al menos al ${likely} dada la suerte de los bloques, y no se cumple al ${unlikely} o menos.`,
    plainRule: (year, since) =>
      `Una medida se cumple cuando, tal como se mide, el hashrate bajó en ${year} y en ${since} y en ningún año entre medias; si no, no se cumple. La suerte se dice al lado.`,
    judgedIn: 'probabilidad de que el patrón sea real, dada la suerte de los bloques',
    caption: (quarter) => `Variación del hashrate en ${quarter} según cada medida, %`,
    columns: (years) => ['Medida', ...years, 'Afirmación, tal como se mide', 'Probable, dada la suerte'],
    isTrue: 'cierto',
    notTrue: 'no es cierto',
    note: 'En letra pequeña: un error estándar por la suerte de los bloques, puntos porcentuales.',
  },
  paired: {
    changes: {
      rises: { plain: 'sube', by: (amount) => `sube al menos ${amount}` },
      falls: { plain: 'baja', by: (amount) => `baja al menos ${amount}` },
      'does not fall': { plain: 'no baja', by: (amount) => `no baja más de ${amount}` },
      'does not rise': { plain: 'no sube', by: (amount) => `no sube más de ${amount}` },
    },
    one: (unit) =>
      unit.replace('puntos', 'punto').replace('segundos', 'segundo').replace('propietarios', 'propietario').replace('regiones', 'región'),
    title: ({ quantity, when, claim, against, base }) => `${quantity} ${when} ${claim}: «${against}» frente a «${base}»`,
    figure: (mean, interval, runs) => `${mean} (intervalo del 95\u00a0%: ${interval}); así en ${runs}`,
    sentence: ({ quantity, when, claim, against, base }, mean, interval, runs) =>
      `«${against}» frente a «${base}»: ${quantity} ${when}, diferencia ${mean} en la media pareada (intervalo del 95\u00a0%: ${interval}); ${claim} ${runs}.`,
    nothing: (against, base) => `Ninguna simulación acabó bien a la vez en ${against} y ${base}.`,
    nothingTitle: (quantity, against, base) => `${quantity}: ${against} frente a ${base}`,
    nothingFigure: 'ninguna simulación acabó bien en ambos',
  },
  reallocation: {
    against: (out, claim) => `${out} frente a ${claim} afirmados`,
    aYear: (amount) => `${amount} al año`,
    perDollar: (amount) => `${amount} por dólar`,
    dollar: 'Por dólar: ingresos anuales de GPU compradas por el valor de los equipos',
    let: 'Por megavatio: la misma parte de los sitios alquilada a inquilinos de IA',
    cloud: 'Por megavatio: la misma parte de los sitios como nube de GPU',
    slip: (share, hardware, capital) =>
      `El ${share} de ${hardware} en equipos son ${capital}: los ingresos que se afirman para un año son el valor mismo de los equipos. Se toma un stock por un flujo, y el precio de la hora de GPU no entra en la cuenta.`,
    capital: (share, hardware, capital, claimed) =>
      `El ${share} de ${hardware} en equipos son ${capital}; se afirman ingresos de ${claimed} al año.`,
    needs: ({ gpus, mw, price, low, high }) =>
      `Para ganarlos hacen falta ${gpus} GPU y ${mw} MW a ${price} la hora con el ${low} a ${high} de las horas vendidas.`,
    earns: ({ capital, earned, share, sites, letFor, cloudFor }) =>
      `GPU y su edificio por ${capital} ganan ${earned} al año; el ${share} de ${sites} MW gana ${letFor} en alquiler y ${cloudFor} como nube de GPU, antes de costes.`,
    rule: 'Una medida se cumple cuando el rango afirmado está dentro del que sale de los supuestos, no se cumple cuando no se tocan, y queda abierta cuando coinciden en parte.',
    judgedIn: 'USD al año, en la primera medida por dólar',
    caption: 'La cuenta, extremo bajo y alto',
    columns: ['', 'Bajo', 'Alto'],
    rows: [
      'Valor de los equipos reasignados, millones de USD',
      'Ingresos afirmados, millones de USD al año',
      'GPU necesarias',
      'MW necesarios',
      'Ingresos de GPU por ese dinero, millones de USD al año',
      'La parte de los sitios alquilada, millones de USD al año',
      'La parte de los sitios como nube de GPU, millones de USD al año',
    ],
    unit: 'millones de USD al año',
    claimed: 'Afirmado',
    bought: (capital) => `GPU compradas por ${capital}`,
    sitesLet: 'La misma parte de los sitios, alquilada',
    sitesCloud: 'La misma parte de los sitios, nube de GPU',
  },
  reuse: {
    reusable: (share) => `${share} reutilizable`,
    already: (share) => `${share} ya está ahí`,
    machines: 'Los equipos',
    together: 'Equipos y sitio juntos',
    ofAi: 'De lo que cuesta un sitio de IA sin GPU',
    sentence: (all, reused, ai) =>
      `De ${all} en un megavatio de minería un sitio de IA puede usar ${reused}, frente a ${ai} que cuesta su megavatio sin GPU.`,
    mostly: (list) => `Reutilizable en su mayoría: ${list}.`,
    not: (list) => `No reutilizable: ${list}.`,
    rule: (share) =>
      `Una medida se cumple cuando al menos el ${share} es reutilizable en todo el rango de supuestos, no se cumple cuando lo es menos en todo el rango, si no queda abierta.`,
    judgedIn: 'parte del valor que la IA puede usar',
    caption: 'Un megavatio de minería, parte a parte',
    columns: ['Parte', 'millones de USD por MW', 'Reutilizable', 'Fuente'],
  },
  steady: {
    windows: { study: 'media del estudio', quarter: 'cada trimestre', step: 'cada paso de la rejilla' },
    what: {
      study: 'el intervalo medio entre bloques',
      quarter: 'el intervalo del trimestre más alejado de diez minutos',
      step: 'el intervalo del paso más alejado de diez minutos',
    },
    seconds: (seconds, range) => `${seconds} segundos (90\u00a0% de las simulaciones ${range})`,
    title: (name, window) => `«${name}», ${window}`,
    sentence: (name, { what, figure, window, tolerance, runs }) =>
      `«${name}»: ${what} es ${figure}; ${window} queda a menos del ${tolerance} de diez minutos ${runs}.`,
    figure: (figure, tolerance, runs) => `${figure}; a menos del ${tolerance} de diez minutos en ${runs}`,
    worst: (figure, tolerance, runs) => `en el peor caso ${figure}; a menos del ${tolerance} de diez minutos en ${runs}`,
    rule: (tolerance, from, to) =>
      `Una medida se cumple cuando el intervalo queda a menos del ${tolerance} de diez minutos en al menos el ${from} de las simulaciones, no se cumple cuando en el ${to} como mucho, cada una con su intervalo del 95\u00a0%.`,
    judgedIn: 'parte de las simulaciones en que los tiempos de bloque quedan en la tolerancia',
  },
  structural: {
    accounts: {
      back: { title: 'Lo que no vuelve cuando precio y energía vuelven', phrase: 'lo que no vuelve cuando precio y energía vuelven' },
      net: { title: 'Neto: hashrate instalado, tras lo comprado y trasladado', phrase: 'neto' },
      gross: { title: 'Bruto: de todo lo que se fue, lo que pasó a IA, se desgastó o se vendió', phrase: 'bruto' },
      ai: { title: 'Solo IA: sitios convertidos', phrase: 'solo IA' },
    },
    none: 'ninguna simulación baja',
    noneAtMedian: (share) => `nada en la mediana: ${share}`,
    figure: (share, least, runs) => `${share}; al menos el ${least} en ${runs}`,
    sentence: (name, quarter, runs, list) =>
      `«${name}»: el hashrate medio baja en ${quarter} ${runs}; de ese descenso se ha ido para siempre, en la mediana: ${list}.`,
    idle: 'Lo que está parado por precio o tiempo cuenta como cíclico: vuelve cuando ellos lo hacen. Bajo cero: nada se ha ido para siempre, y volvería más de lo que se fue, pues entraron equipos nuevos mientras el hashrate bajaba.',
    rule: (least, from, to) =>
      `Una medida se cumple cuando al menos el ${least} del descenso se ha ido para siempre en al menos el ${from} de las simulaciones que bajan, no se cumple cuando en el ${to} como mucho, cada una con su intervalo del 95\u00a0%. La suerte de los bloques se quita antes; en lo contrafactual un descenso cuenta desde el 1\u00a0%.`,
  },
};
