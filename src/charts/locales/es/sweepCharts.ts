/** Spanish: the words of the charts of sweeps. */
import type { sweepCharts as english } from '../en/sweepCharts.ts';

export const sweepCharts: typeof english = {
  threshold: {
    none: (event) => `En ninguna celda es más probable que no que ${event}`,
    all: (event) => `En todas las celdas es más probable que no que ${event}`,
    rises: (event, factor, at) => `Pasa a ser más probable que no que ${event} cuando esto supera unos ${at}: ${factor}`,
    falls: (event, factor, at) => `Pasa a ser más probable que no que ${event} cuando esto baja de unos ${at}: ${factor}`,
    heldRises: (event, factor, at, held, value) =>
      `Con ${value} (${held}) pasa a ser más probable que no que ${event} cuando esto supera unos ${at}: ${factor}`,
    heldFalls: (event, factor, at, held, value) =>
      `Con ${value} (${held}) pasa a ser más probable que no que ${event} cuando esto baja de unos ${at}: ${factor}`,
    both: (event, x, y) => `Que sea más probable que no que ${event} depende de ambas cosas: ${x} y ${y}`,
  },
  map: {
    lessLikely: 'Menos probable que no',
    likelier: 'Más probable que no',
    lower: (unit) => `Menor, ${unit}`,
    higher: 'Mayor',
    own: 'Como en el estudio',
    ownAt: (value) => `Como en el estudio: ${value}`,
    even: 'Igual de probable',
    place: (x, xAt, y, yAt) => `${x} ${xAt} y ${y} ${yAt}`,
    flat: (value) => `${value} en todas las celdas`,
    ends: ({ least, leastAt, most, mostAt, mark }) => `mínimo ${least} con ${leastAt}${mark} máximo ${most} con ${mostAt}`,
    oddsFlat: (event, value) => `La probabilidad de que ${event} es ${value} en todo el mapa`,
    oddsSpan: (event, least, most) => `La probabilidad de que ${event} va de ${least} a ${most}`,
    valueFlat: (outcome, value) => `${outcome}: ${value} en todo el mapa`,
    valueSpan: (outcome, least, most) => `${outcome}: va de ${least} a ${most}`,
    error: (error) => ` Error estándar de una celda, como mucho ${error}.`,
    shareSubtitle: (event, scenario, x, y) =>
      `Parte de las simulaciones en que ${event}${scenario}, por ${x} (horizontal) y ${y} (vertical).`,
    valueSubtitle: (outcome, unit, scenario, x, y) =>
      `${outcome}, ${unit}, media de las simulaciones${scenario}, por ${x} (horizontal) y ${y} (vertical).`,
    alt: (outcome, x, y, ends) => `Mapa de calor de ${outcome} por ${x} y ${y}: ${ends}.`,
    line: ' En la línea ambas cosas son igual de probables.',
  },
  tornado: {
    odds: 'la probabilidad',
    none: (outcome) => `Ningún factor mueve esto más allá del error de Monte Carlo: ${outcome}`,
    most: (n, factors, outcome) => `${factors}: lo que más ${n === 1 ? 'influye' : 'influyen'} en esto: ${outcome}`,
    subtitle: (outcome, scenario, base) =>
      `${outcome}${scenario}, cuando un factor va a los extremos de lo probado y todos los demás quedan como en la base (${base}). Líneas: intervalo del 95\u00a0% de la diferencia con la base.`,
    alt: (outcome, base, list) => `Gráfico de tornado de ${outcome}, base ${base}; oscilaciones: ${list}.`,
    noSwing: 'ninguna más allá del error de Monte Carlo',
    description: (title, unit, list, silent) =>
      `${title}. Diferencias con la base en simulaciones pareadas con intervalo del 95\u00a0%, ${unit}: ${list}.${silent}`,
    percentagePoints: 'puntos porcentuales',
    noneClear: 'ninguna es clara',
    end: (value, difference) => `con ${value} ${difference}`,
    silent: (count) => ` No se distinguen de no tener efecto: ${count} factores.`,
    pts: (points) => `${points} pts`,
    swing: (swing) => `oscilación ${swing}`,
    noEffect: 'sin efecto claro',
    base: (value) => `Base: ${value}`,
  },
  sobol: {
    none: 'Ningún factor se distingue del ruido',
    most: (n, factors, told) => `${factors}: lo que más ${n > 1 ? 'pesan' : 'pesa'}; ${told}`,
    allTold: (all) => `los ${all} factores se distinguen del ruido`,
    someTold: (n, told, all) => `${told} de ${all} factores se ${n === 1 ? 'distingue' : 'distinguen'} del ruido`,
    alone: (factor, share, adds) => `${factor}: explica por sí solo el ${share} de la varianza${adds}`,
    together: (factors, share, adds) => `${factors} explican por sí solos el ${share} de la varianza${adds}`,
    adds: (share) => `; las interacciones añaden cerca del ${share}`,
    sums: (sum, interval, rest) => `Los índices de primer orden suman ${sum} (intervalo del 95\u00a0%: ${interval}); ${rest}.`,
    rest: (share) => `las interacciones son el otro ${share}`,
    noRest: 'las interacciones no se distinguen de ninguna',
    oneRun: ' Una simulación por punto: el ruido está en los índices.',
    noise: (share) => ` El ruido de las repeticiones, ${share} de la varianza entre puntos, está descontado.`,
    subtitle: (outcome, scenario) =>
      `Índices de Sobol de ${outcome}${scenario}: parte de su varianza entre puntos. Barra interior: primer orden, el factor solo; exterior: total, con interacciones; línea: intervalo del 95\u00a0% del total.`,
    alt: (outcome, list) => `Barras de índices de Sobol totales de ${outcome}: ${list}.`,
    silent: (list) => `No se distinguen de 0: ${list}. `,
    basePoints: (points) => `${points} puntos base, intervalos por bootstrap.`,
    total: (index) => `${index} total`,
  },
  morris: {
    none: 'El cribado no distingue ningún factor del ruido',
    most: (n, factors, told) => `${factors}: lo que más ${n === 1 ? 'mueve' : 'mueven'} el resultado; ${told}`,
    noise: (n, runs, effect) =>
      ` El ruido de ${runs} ${n === 1 ? 'simulación' : 'simulaciones'} por punto daría por sí solo hasta ${effect}.`,
    oneRun: ' Una simulación por punto: el ruido está en los efectos.',
    subtitle: (outcome, scenario, unit) =>
      `μ* de Morris de ${outcome}${scenario}: tamaño medio del cambio cuando un factor recorre todo su rango, ${unit}; línea: intervalo del 95\u00a0%. σ: cuánto depende ese cambio de los demás factores o del lugar.`,
    alt: (outcome, unit, list) => `Barras del cribado de Morris de ${outcome}, μ* en ${unit}: ${list}.`,
    noneTold: 'ningún factor se distingue de 0',
    item: (factor, effect, sigma) => `${factor}: μ* ${effect}, σ ${sigma}`,
    trajectories: (n) => ` ${n} trayectorias.`,
  },
  regional: {
    none: 'Ningún factor separa estas simulaciones de las demás',
    apart: (n, factors) => `${factors}: ${n === 1 ? 'separa' : 'separan'} estas simulaciones de las demás`,
    only: (factor) => `${factor}: separa estas simulaciones de las demás, y nada más lo hace`,
    means: (own, rest) => `: media ${own} en ellas, ${rest} en las demás`,
    subtitle: (event, share, scenario) =>
      `Simulaciones en que ${event} (${share} de todas)${scenario} frente a las demás: distancia de Kolmogórov-Smirnov entre los valores de un factor, 0 iguales a 1 del todo separados. Discontinua: lo que hace el azar.`,
    alt: (event, list) => `Barras de distancias de Kolmogórov-Smirnov entre las simulaciones en que ${event} y las demás: ${list}.`,
    noneBeyond: 'ninguna más allá del azar',
    noDistance: 'ninguna distancia supera el azar',
    silent: (n, count) =>
      `${count} factores no se ${n === 1 ? 'distingue' : 'distinguen'} de uno que no hace nada (repartos al azar, 5\u00a0% para todos los factores juntos).`,
    higher: ', mayor en ellas',
    lower: ', menor en ellas',
  },
  box: {
    choices: (factor, list) => `${factor}: ${list}`,
    between: (factor, low, high) => `${factor} entre ${low} y ${high}`,
    above: (factor, low) => `${factor} sobre ${low}`,
    below: (factor, high) => `${factor} bajo ${high}`,
    more: (limits, n, count) => `${limits} y ${count} ${n === 1 ? 'límite' : 'límites'} más`,
    title: (event, density, where) => `En el ${density} de las simulaciones con ${where}, ${event}`,
    longTitle: (density, where, share) => `Ocurre en el ${density} de las simulaciones con ${where}, en el ${share} de todas`,
    subtitle: ({ event, scenario, density, share, coverage }) =>
      `Caja hallada por PRIM para las simulaciones en que ${event}${scenario}. Gris: rango probado; naranja: dentro. El ${density} de las de dentro son así (densidad; ${share} de todas); la caja contiene el ${coverage} de todas las que lo son (cobertura).`,
    alt: (event, limits, coverage, density) =>
      `Rangos de la caja PRIM para las simulaciones en que ${event}: ${limits}. Cobertura ${coverage}, densidad ${density}.`,
    description: ({ title, coverage, density, mass, list, held }) =>
      `${title}. Cobertura ${coverage}, densidad ${density}, ${mass} de los puntos. Cuasi-p: ${list}.${held}`,
    again: (limit, share) => `${limit}, de nuevo en el ${share} de las medias muestras`,
    held: (coverage, density) =>
      ` Hallada de nuevo con la mitad de los puntos y juzgada con la otra: cobertura ${coverage}, densidad ${density}.`,
  },
  convergence: {
    settled: (runs, error) => `${runs} simulaciones por punto fijan la media con un error estándar de ${error}`,
    moving: (before, half, now, runs) => `La media aún se mueve: ${before} tras ${half} simulaciones, ${now} tras ${runs}`,
    subtitle: (outcome, scenario, points, cut) =>
      `${outcome}${scenario}, media de ${points} puntos, según el número de simulaciones de cada uno; sombra: intervalo del 95\u00a0%.${cut}`,
    cut: ' El eje no tiene por qué empezar en cero.',
    alt: ({ outcome, before, beforeInterval, half, now, interval, runs }) =>
      `Línea de la media de los puntos de ${outcome} por simulaciones: ${before} (${beforeInterval}) tras ${half}, ${now} (${interval}) tras ${runs}.`,
    description: (title, { before, beforeInterval, half, now, interval, runs }) =>
      `${title}. Con ${half} simulaciones la media de los puntos es ${before} (intervalo del 95\u00a0%: ${beforeInterval}), con ${runs} es ${now} (${interval}). El error mengua con la raíz del número de simulaciones; nada dice de la dispersión entre futuros o entre puntos.`,
    axis: 'simulaciones por punto',
    points: (number) => `${number} puntos`,
  },
};
